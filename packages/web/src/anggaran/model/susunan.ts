import type { BarisAnggaranDto, LembarAnggaran, SimpulAnggaran } from '@selaras/contracts';

/** A row as it is stored or shall be: a node of the tree, or a belanja line. */
export type BarisData = SimpulAnggaran | BarisAnggaranDto;

/** Name of a row: `simpul:<id>` or `anggaran:<id>`. */
export type KunciBaris = string;

/** Rows as changed but not saved: what they shall be, or null for a removed one. */
export type Susunan = ReadonlyMap<KunciBaris, BarisData | null>;

/** True for a node; a line has the node that it stands below. */
export function isSimpul(row: BarisData): row is SimpulAnggaran {
  return !('simpul' in row);
}

/** Name of a row. */
export function kunciBaris(row: BarisData): KunciBaris {
  return isSimpul(row) ? `simpul:${row.id}` : `anggaran:${row.id}`;
}

/** Key of the row above; null at the top. */
export function indukOf(row: BarisData): KunciBaris | null {
  if (!isSimpul(row)) return `simpul:${row.simpul}`;
  return row.induk === null ? null : `simpul:${row.induk}`;
}

/** True when two rows say the same; their stored versions do not count. */
export function samaBaris(one: BarisData | null, other: BarisData | null): boolean {
  if (one === null || other === null) return one === other;
  return tandaBaris(one) === tandaBaris(other);
}

function tandaBaris(row: BarisData): string {
  if (!isSimpul(row)) return JSON.stringify([row.simpul, row.uraian, row.rekening, row.sumberDana, row.urut]);
  return JSON.stringify([row.induk, row.jenis, row.kode, row.nama, row.pelaksana, row.urut]);
}

/** The rows of a stored sheet by name, without amounts stated for nodes: these are cells. */
export function petakanBaris({ simpul, anggaran }: LembarAnggaran): ReadonlyMap<KunciBaris, BarisData> {
  return new Map([...simpul, ...anggaran.filter(({ rincian }) => rincian)].map((row) => [kunciBaris(row), row]));
}
