import type { NamaPeran } from '@selaras/contracts';
import { buatSandi, hashSandi } from '../sesi/sandi.ts';
import type { Konteks } from '../sistem/konteks.ts';

export interface PenggunaBaru {
  login: string;
  nama: string;
  peran: NamaPeran;
  /** Unit to which the role is limited; absent = the whole pemda. */
  pd?: string;
}

/** Adds a user with a random password, which is returned once and kept nowhere. Throws `konflik` when the login is taken. */
export async function tambahPengguna(
  konteks: Konteks,
  { login, nama, peran, pd }: PenggunaBaru,
): Promise<{ sandi: string }> {
  konteks.wajibBoleh('pengguna:kelola');
  const sandi = buatSandi();
  const sandiHash = await hashSandi(sandi);
  await konteks.transaksi(async (repositories) => {
    const unit = pd === undefined ? null : (await repositories.unit.resolve(pd)).id;
    const cakupan = unit === null ? 'pemda' : 'pd';
    await repositories.pengguna.create({ namaMasuk: login, nama, sandiHash, peran: [{ peran, cakupan, unit }] });
  });
  return { sandi };
}
