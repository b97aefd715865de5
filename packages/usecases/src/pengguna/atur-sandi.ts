import type { SandiSekali } from '@selaras/contracts';
import { AppError } from '@selaras/domain';
import { buatSandi, hashSandi } from '../sesi/sandi.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { PenampilPengguna } from './tampil.ts';

/**
 * Gives a user a new random password, which is returned once and must be changed at the next sign-in; his sessions end.
 * @throws AppError `tidak-berhak`, `tidak-ditemukan`, `isi-ditolak` for one's own: that is changed in the profile, where the old one is asked.
 */
export async function aturUlangSandi(konteks: Konteks, id: string): Promise<SandiSekali> {
  konteks.wajibBoleh('pengguna:kelola');
  if (id === konteks.aktor.pengguna) {
    throw new AppError('isi-ditolak', {
      id: 'Kata sandi sendiri diganti lewat Profil.',
      en: 'Your own password is changed in your profile.',
    });
  }
  const sandi = buatSandi();
  const sandiHash = await hashSandi(sandi);
  return konteks.transaksi(async (repositories) => {
    await repositories.pengguna.setSandi(id, sandiHash, { wajibGanti: true });
    await repositories.sesi.removeAllOf(id);
    const penampil = await PenampilPengguna.muat(repositories);
    return { pengguna: penampil.pengguna(await repositories.pengguna.get(id), konteks.aktor.pengguna), sandi };
  });
}
