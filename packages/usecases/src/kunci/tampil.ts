import type { KunciDto } from '@selaras/contracts';
import type { KunciApi } from '@selaras/db';
import type { PenampilPengguna } from '../pengguna/tampil.ts';

/** Whether a key holds at this time (milliseconds since 1970). */
export function statusKunci({ dicabut, kedaluwarsa }: KunciApi, sekarang: number): KunciDto['status'] {
  if (dicabut !== null) return 'dicabut';
  return Date.parse(kedaluwarsa) <= sekarang ? 'kedaluwarsa' : 'berlaku';
}

/** A key as it is shown; `pembuat` is the name of who made it. */
export function tampilkanKunci(kunci: KunciApi, pembuat: string | null, penampil: PenampilPengguna): KunciDto {
  const { id, nama, awalan, dibuat, kedaluwarsa, dicabut, terakhirDipakai, peran } = kunci;
  return {
    id,
    nama,
    awalan,
    status: statusKunci(kunci, Date.now()),
    dibuat,
    pembuat,
    kedaluwarsa,
    terakhirDipakai,
    peran: penampil.peran(peran),
    tindakan: dicabut === null ? ['cabut'] : [],
  };
}
