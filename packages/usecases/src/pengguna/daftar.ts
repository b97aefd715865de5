import { type DaftarPengguna, PENGGUNA_PER_HALAMAN, type SaringPengguna } from '@selaras/contracts';
import type { Konteks } from '../sistem/konteks.ts';
import { PenampilPengguna } from './tampil.ts';

/** A page of the pemda's users, with the units that roles may be limited to. Throws `tidak-berhak`. */
export function daftarPengguna(
  konteks: Konteks,
  { cari = '', status, halaman }: SaringPengguna,
): Promise<DaftarPengguna> {
  konteks.wajibBoleh('pengguna:kelola');
  return konteks.transaksi(async (repositories) => {
    const penampil = await PenampilPengguna.muat(repositories);
    const { jumlah, pengguna } = await repositories.pengguna.search({
      cari,
      ...(status === undefined ? {} : { aktif: status === 'aktif' }),
      lewati: (halaman - 1) * PENGGUNA_PER_HALAMAN,
      banyak: PENGGUNA_PER_HALAMAN,
    });
    return {
      jumlah,
      pengguna: pengguna.map((row) => penampil.pengguna(row, konteks.aktor.pengguna)),
      unit: penampil.unit,
    };
  });
}
