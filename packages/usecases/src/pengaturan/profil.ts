import type { ProfilPemdaDto, SimpanProfil } from '@selaras/contracts';
import { AppError, type Masalah } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { readProfil, tampilkanProfil } from './profil-tersimpan.ts';

/** Name, logo and language of the pemda, for the head of every page. */
export function lihatProfilPemda(konteks: Konteks): Promise<ProfilPemdaDto> {
  return konteks.transaksi(async (repositories) => {
    return tampilkanProfil(konteks, repositories, await readProfil(konteks, repositories));
  });
}

/**
 * Changes name, place of signing and language. Reports in draft print the new ones, signed ones what they were signed with.
 * @throws AppError `isi-ditolak`, `konflik` with both values, `tidak-berhak`.
 */
export async function simpanProfilPemda(
  konteks: Konteks,
  { versiBaris, bahasa, ...isian }: SimpanProfil,
): Promise<ProfilPemdaDto> {
  konteks.wajibBoleh('pengaturan:kelola');
  const nama = isian.nama.trim();
  const tempat = isian.tempat.trim();
  const masalah = Object.entries({ nama, tempat }).flatMap(([lokasi, text]): Masalah[] =>
    text === ''
      ? [{ lokasi, kode: 'wajib-diisi', pesan: { id: 'Wajib diisi.', en: 'This is required.' }, saran: null }]
      : [],
  );
  if (masalah.length > 0) {
    throw new AppError(
      'isi-ditolak',
      { id: 'Profil belum dapat disimpan.', en: 'The profile can’t be saved yet.' },
      masalah,
    );
  }
  return konteks.transaksi(async (repositories) => {
    const { value } = await readProfil(konteks, repositories);
    const saved = await repositories.profilPemda.save({ ...value, nama, tempat, bahasa }, versiBaris);
    return tampilkanProfil(konteks, repositories, saved);
  });
}
