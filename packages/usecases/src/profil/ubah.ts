import type { ProfilDto, UbahProfil } from '@selaras/contracts';
import type { SesiMasuk } from '../sesi/sesi.ts';
import { lihatProfil } from './lihat.ts';

/** Chooses the language in which one is greeted on every device; null lets each device decide. */
export async function ubahProfil(masuk: SesiMasuk, { bahasa }: UbahProfil): Promise<ProfilDto> {
  const { konteks, sesi } = masuk;
  if (bahasa !== sesi.bahasa) {
    await konteks.transaksi(({ pengguna }) => pengguna.setBahasa(sesi.pengguna.id, bahasa));
  }
  return lihatProfil(masuk);
}
