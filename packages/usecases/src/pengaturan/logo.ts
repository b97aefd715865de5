import { bacaGambar, type Gambar } from '@selaras/berkas';
import type { ProfilPemdaDto } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import { AppError, type Masalah } from '@selaras/domain';
import type { Konteks } from '../sistem/konteks.ts';
import { bacaIsi, type ProfilTersimpan, readProfil, tampilkanProfil } from './profil-tersimpan.ts';

/** Largest logo, in bytes: it is part of every report. */
const BATAS_LOGO = 512 * 1024;
const PIKSEL_MIN = 64;
const PIKSEL_MAKS = 3000;

/** A logo with its content. */
export interface LogoBerisi extends Gambar {
  isi: Uint8Array;
}

/**
 * Sets the logo of the pemda; the one before stays stored, for reports that were signed with it.
 * @throws AppError `isi-ditolak` with all that is wrong with the picture, `konflik` when someone else changed the profile, `tidak-berhak`.
 */
export async function simpanLogo(
  konteks: Konteks,
  { nama, isi, versiBaris }: { nama: string; isi: Uint8Array; versiBaris: number | null },
): Promise<ProfilPemdaDto> {
  konteks.wajibBoleh('pengaturan:kelola');
  const { tipe } = wajibGambar(isi);
  const { sha256, ukuran } = await konteks.sarana.bukti.put(isi, { batas: BATAS_LOGO });
  return konteks.transaksi(async (repositories) => {
    const profil = await readProfil(konteks, repositories);
    const berkas = await repositories.berkas.create(
      { sha256, nama, tipe, ukuran, objek: '', objekId: null, periode: null },
      null,
    );
    return simpanDenganLogo(konteks, repositories, { profil, logo: berkas.id, versiBaris });
  });
}

/** Takes the logo away. Throws `konflik`, `tidak-berhak`. */
export async function hapusLogo(konteks: Konteks, { versiBaris }: { versiBaris: number }): Promise<ProfilPemdaDto> {
  konteks.wajibBoleh('pengaturan:kelola');
  return konteks.transaksi(async (repositories) => {
    const profil = await readProfil(konteks, repositories);
    return simpanDenganLogo(konteks, repositories, { profil, logo: null, versiBaris });
  });
}

/** The logo with this id, as it is shown. Throws `tidak-ditemukan` when it is not the logo of the pemda of now. */
export async function bacaLogo(konteks: Konteks, id: string): Promise<{ tipe: string; isi: Uint8Array }> {
  const berkas = await konteks.transaksi(async (repositories) => {
    const { value } = await readProfil(konteks, repositories);
    return value.logo === id ? repositories.berkas.get(id) : null;
  });
  if (berkas === null) {
    throw new AppError('tidak-ditemukan', { id: `logo tidak ditemukan: ${id}.`, en: `logo not found: ${id}.` });
  }
  return { tipe: berkas.tipe, isi: await bacaIsi(konteks, berkas) };
}

/** The logo of now with its content, for a report; null = none. */
export async function muatLogo(konteks: Konteks, repositories: Repositories): Promise<LogoBerisi | null> {
  const { value } = await readProfil(konteks, repositories);
  if (value.logo === null) return null;
  const isi = await bacaIsi(konteks, await repositories.berkas.get(value.logo));
  const gambar = bacaGambar(isi);
  return gambar && { ...gambar, isi };
}

async function simpanDenganLogo(
  konteks: Konteks,
  repositories: Repositories,
  { profil, logo, versiBaris }: { profil: ProfilTersimpan; logo: string | null; versiBaris: number | null },
): Promise<ProfilPemdaDto> {
  const saved = await repositories.profilPemda.save({ ...profil.value, logo }, versiBaris);
  return tampilkanProfil(konteks, repositories, saved);
}

function wajibGambar(isi: Uint8Array): Gambar {
  const masalah: Masalah[] = [];
  const tambah = (kode: string, id: string, en: string, saran: Masalah['saran']) =>
    masalah.push({ lokasi: 'logo', kode, pesan: { id, en }, saran });
  const kecilkan = { id: 'Kecilkan gambarnya, lalu unggah lagi.', en: 'Make the picture smaller and upload it again.' };
  if (isi.byteLength > BATAS_LOGO) {
    tambah('terlalu-besar', 'Logo lebih besar dari 512 KB.', 'The logo is larger than 512 KB.', kecilkan);
  }
  const gambar = bacaGambar(isi);
  if (gambar === null) {
    tambah(
      'bukan-gambar',
      'Berkas ini bukan gambar PNG atau JPEG yang utuh.',
      'This is no whole PNG or JPEG picture.',
      {
        id: 'Simpan gambarnya sebagai PNG atau JPEG (RGB), lalu unggah lagi.',
        en: 'Save the picture as PNG or JPEG (RGB) and upload it again.',
      },
    );
  } else {
    const [kecil, besar] = [Math.min(gambar.lebar, gambar.tinggi), Math.max(gambar.lebar, gambar.tinggi)];
    const ukuran = `${gambar.lebar} × ${gambar.tinggi}`;
    if (besar > PIKSEL_MAKS) {
      const batas = String(PIKSEL_MAKS);
      tambah(
        'terlalu-lebar',
        `Gambar ${ukuran} piksel; paling besar ${batas}.`,
        `${ukuran} pixels; at most ${batas}.`,
        kecilkan,
      );
    }
    if (kecil < PIKSEL_MIN) {
      tambah(
        'terlalu-kecil',
        `Gambar ${ukuran} piksel; paling kecil ${PIKSEL_MIN}, agar tidak kabur saat dicetak.`,
        `${ukuran} pixels; at least ${PIKSEL_MIN}, so that it is not blurred in print.`,
        { id: 'Pakai gambar yang lebih besar.', en: 'Use a larger picture.' },
      );
    }
  }
  if (masalah.length === 0 && gambar !== null) return gambar;
  throw new AppError(
    'isi-ditolak',
    { id: 'Gambar ini tidak dapat dipakai sebagai logo.', en: 'This picture can’t be used as the logo.' },
    masalah,
  );
}
