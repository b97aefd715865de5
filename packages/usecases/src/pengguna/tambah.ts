import type { PenggunaBaru, SandiSekali } from '@selaras/contracts';
import { buatSandi, hashSandi } from '../sesi/sandi.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { PeriksaIsian } from './periksa.ts';
import { PenampilPengguna } from './tampil.ts';

/**
 * Adds a user with a random password, which is returned once, kept nowhere, and must be changed at the first sign-in.
 * @throws AppError `tidak-berhak`, `isi-ditolak` with all problems at once (a taken user name among them).
 */
export async function tambahPengguna(konteks: Konteks, { login, nama, peran }: PenggunaBaru): Promise<SandiSekali> {
  konteks.wajibBoleh('pengguna:kelola');
  const sandi = buatSandi();
  const sandiHash = await hashSandi(sandi);
  return konteks.transaksi(async (repositories) => {
    const periksa = new PeriksaIsian(repositories);
    const baru = {
      namaMasuk: await periksa.login(login),
      nama: periksa.nama(nama),
      peran: await periksa.peran(peran),
    };
    periksa.selesai();
    const dibuat = await repositories.pengguna.create({ ...baru, sandiHash, wajibGantiSandi: true });
    const penampil = await PenampilPengguna.muat(repositories);
    return { pengguna: penampil.pengguna(dibuat, konteks.aktor.pengguna), sandi };
  });
}
