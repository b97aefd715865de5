import type { Penyebab } from '@selaras/contracts';
import type { Repositories } from '@selaras/db';
import { findPenyebab, type KodePenyebab, type Pesan } from '@selaras/domain';

/** A cause as people choose it. */
export function tulisPenyebab({ kode, nama, namaEn, uraian, sumber }: KodePenyebab): Penyebab {
  return { kode, nama: { id: nama, en: namaEn || nama }, uraian, sumber };
}

/** What a kept code means; the code itself when no list knows it any more. */
export function sebutPenyebab(milikPemda: readonly KodePenyebab[], tanggal: string, kode: string): Pesan {
  const found = findPenyebab(milikPemda, tanggal, kode);
  return found === null ? { id: kode, en: kode } : tulisPenyebab(found).nama;
}

/** Causes of the pemda's own; empty = it uses the list of Selaras. */
export async function penyebabPemda({ kodePenyebab }: Repositories): Promise<KodePenyebab[]> {
  return (await kodePenyebab.list()).map(({ value }) => value);
}
