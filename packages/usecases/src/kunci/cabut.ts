import type { KunciDto } from '@selaras/contracts';
import { PenampilPengguna } from '../pengguna/tampil.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { tampilkanKunci } from './tampil.ts';

/** Revokes an API key: its next request is refused. Throws `tidak-berhak`, `tidak-ditemukan`. */
export function cabutKunci(konteks: Konteks, id: string): Promise<KunciDto> {
  konteks.wajibBoleh('kunci:kelola');
  return konteks.transaksi(async (repositories) => {
    const kunci = await repositories.kunci.revoke(id);
    const pembuat = kunci.pembuat === null ? null : (await repositories.pengguna.get(kunci.pembuat)).nama;
    return tampilkanKunci(kunci, pembuat, await PenampilPengguna.muat(repositories));
  });
}
