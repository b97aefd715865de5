import type { Masalah, Pesan } from '@selaras/domain';

/** Gathers what is wrong with a change of the organisation, so that all of it is told at once. */
export class CatatMasalah {
  readonly daftar: Masalah[] = [];

  tambah(lokasi: string, kode: string, [id, en]: readonly [id: string, en: string], saran: Pesan | null = null): void {
    this.daftar.push({ lokasi, kode, pesan: { id, en }, saran });
  }

  /** Notes a text that must not be empty. */
  wajib(lokasi: string, text: string): void {
    if (text.trim() === '') this.tambah(lokasi, 'wajib-diisi', ['Wajib diisi.', 'This is required.']);
  }
}

/**
 * Places of changed rows in the request, e.g. `unit.0`, by id; a row that is not in it is named.
 * A problem of a row that nobody touched is told where the row that causes it stands.
 */
export type Letak = ReadonlyMap<string, string>;

/** Follows `next` from a row upwards; true when it comes back to that row. */
export function melingkar(awal: string, next: (id: string) => string | null): boolean {
  const seen = new Set<string>();
  for (let here: string | null = awal; here !== null; here = next(here)) {
    if (seen.has(here)) return here === awal;
    seen.add(here);
  }
  return false;
}
