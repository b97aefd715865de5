import type { DaftarKunci } from '@selaras/contracts';
import { PenampilPengguna } from '../pengguna/tampil.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { tampilkanKunci } from './tampil.ts';

/** The pemda's API keys, newest first, revoked ones too. Throws `tidak-berhak`. */
export function daftarKunci(konteks: Konteks): Promise<DaftarKunci> {
  konteks.wajibBoleh('kunci:kelola');
  return konteks.transaksi(async (repositories) => {
    const penampil = await PenampilPengguna.muat(repositories);
    const nama = new Map((await repositories.pengguna.list()).map((row) => [row.id, row.nama]));
    const kunci = await repositories.kunci.list();
    return {
      kunci: kunci.map((row) => tampilkanKunci(row, nama.get(row.pembuat ?? '') ?? null, penampil)),
      unit: penampil.unit,
    };
  });
}
