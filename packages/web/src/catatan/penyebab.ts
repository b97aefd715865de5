import type { BukuCatatan, CatatanDicatat } from '@selaras/contracts';
import type { Pesan } from '@selaras/domain';
import type { Bahasa } from '../app/bahasa.ts';

/** Filter on problems whose cause is not stated. */
export const TANPA_PENYEBAB = '';

/** A cause with how many problems it has. */
export interface HitunganPenyebab {
  /** Code; {@link TANPA_PENYEBAB} = not stated. */
  kode: string;
  /** Null where no cause is stated. */
  nama: Pesan | null;
  jumlah: number;
}

/** What a code means to people; '' for none. */
export function namaPenyebab(buku: BukuCatatan, kode: string | null, bahasa: Bahasa): string {
  if (kode === null) return '';
  const berlaku = buku.penyebab.find((row) => row.kode === kode);
  const dipakai = buku.catatan.find((row) => row.penyebab === kode);
  return (berlaku?.nama ?? dipakai?.namaPenyebab)?.[bahasa] ?? kode;
}

/** How many problems each cause has, the most first; problems without a cause last. */
export function hitungPenyebab(catatan: readonly CatatanDicatat[]): HitunganPenyebab[] {
  const masalah = catatan.filter(({ jenis }) => jenis === 'permasalahan');
  const groups = Map.groupBy(masalah, ({ penyebab }) => penyebab ?? TANPA_PENYEBAB);
  return [...groups]
    .map(([kode, rows]) => ({ kode, nama: rows[0]?.namaPenyebab ?? null, jumlah: rows.length }))
    .toSorted((a, b) => Number(a.kode === '') - Number(b.kode === '') || b.jumlah - a.jumlah);
}

/** Problems of a cause and the solutions that answer them; everything for null. */
export function saringPenyebab(catatan: readonly CatatanDicatat[], kode: string | null): CatatanDicatat[] {
  if (kode === null) return [...catatan];
  const masalah = catatan.filter(
    ({ jenis, penyebab }) => jenis === 'permasalahan' && (penyebab ?? TANPA_PENYEBAB) === kode,
  );
  const ids = new Set(masalah.map(({ id }) => id));
  return catatan.filter(({ id, menjawab }) => ids.has(id) || (menjawab !== null && ids.has(menjawab)));
}
