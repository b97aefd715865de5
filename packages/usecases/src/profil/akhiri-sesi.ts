import type { ProfilDto } from '@selaras/contracts';
import type { SesiMasuk } from '../sesi/sesi.ts';
import { lihatProfil } from './lihat.ts';

/** Ends one of one's own sessions. Throws `tidak-ditemukan`, for another user's too. */
export async function akhiriSesi(masuk: SesiMasuk, id: string): Promise<ProfilDto> {
  const { konteks, sesi } = masuk;
  await konteks.transaksi(async (repositories) => {
    await repositories.sesi.removeOf(sesi.pengguna.id, id);
    repositories.audit.record('sesi.diakhiri', { pengguna: sesi.pengguna.id, jumlah: 1 });
  });
  return lihatProfil(masuk);
}

/** Ends all of one's own sessions but the one that asks. */
export async function akhiriSesiLain(masuk: SesiMasuk): Promise<ProfilDto> {
  const { konteks, sesi, tokenHash } = masuk;
  await konteks.transaksi(async (repositories) => {
    const jumlah = await repositories.sesi.removeAllOf(sesi.pengguna.id, tokenHash);
    if (jumlah > 0) repositories.audit.record('sesi.diakhiri', { pengguna: sesi.pengguna.id, jumlah });
  });
  return lihatProfil(masuk);
}
