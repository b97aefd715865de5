/*
 * Users for tests, who have changed their one-time password as everybody must before anything else.
 */
import type { NamaPeran } from '@selaras/contracts';
import { bacaSesi, gantiSandi, type Konteks, masuk, type Sistem, tambahPengguna } from '@selaras/usecases';
import type { AkunUji } from './contoh.ts';

export interface PenggunaUji {
  login: string;
  peran: NamaPeran;
  /** Unit with all below it; absent = the whole pemda. */
  pd?: string;
}

/** Adds a user through `admin` and gives him a password of his own. */
export async function buatPenggunaUji(
  sistem: Sistem,
  admin: Konteks,
  { login, peran, pd }: PenggunaUji,
): Promise<AkunUji> {
  const lingkup =
    pd === undefined ? ({ cakupan: 'pemda', unit: null } as const) : ({ cakupan: 'pd', unit: pd } as const);
  const { sandi: lama } = await tambahPengguna(admin, { login, nama: login, peran: [{ peran, ...lingkup }] });
  const pemda = admin.pemda.slug;
  const asal = { alamat: 'uji' };
  const { token } = await masuk(sistem, { pemda, login, sandi: lama, ...asal });
  const sesi = await bacaSesi(sistem, token);
  if (sesi === null) throw new Error(`no session of ${login}`);
  const sandi = `${lama} baru`;
  await gantiSandi(sesi, { lama, baru: sandi }, asal);
  return { pemda, login, sandi };
}
