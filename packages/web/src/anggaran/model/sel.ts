import type { KolomIsian } from '@selaras/contracts';

/** What a row of the grid stands for; `selisih` is a derived row below a node, `total` the sum of all. */
export type JenisBaris = 'simpul' | 'anggaran' | 'selisih' | 'total';

/** Columns of the grid, in their order. */
export const KOLOM = [
  'kode',
  'uraian',
  'unit',
  'pagu',
  'tw1',
  'tw2',
  'tw3',
  'tw4',
  'sd',
  'serapan',
  'sisa',
  'temuan',
] as const;

export type Kolom = (typeof KOLOM)[number];

/** Columns of money. */
export type KolomUang = KolomIsian | 'sd' | 'sisa';

/** Columns of money that people fill in. */
export const KOLOM_ISIAN: readonly KolomIsian[] = ['pagu', 'tw1', 'tw2', 'tw3', 'tw4'];

/** Columns that say what a row is: they can't be switched off. */
export const KOLOM_TETAP: readonly Kolom[] = ['uraian'];

/** Why a cell can't be changed. */
export type SebabTerkunci =
  | 'hak'
  | 'pagu-tetap'
  | 'periode-ditutup'
  | 'dihitung'
  | 'beberapa-baris'
  | 'periode-lain'
  | 'bukan-isian';

/** Name of a cell: `simpul:<id>:tw1`. */
export type KunciSel = string;

/** Builds the name of a cell from the key of its row. */
export function kunciSel(baris: string, kolom: KolomIsian): KunciSel {
  return `${baris}:${kolom}`;
}

/** Name of the row that a cell is in: a cell's name without its column. */
export function barisSel(kunci: KunciSel): string {
  return kunci.slice(0, kunci.lastIndexOf(':'));
}

/** Takes a cell's name apart. */
export function bacaKunci(kunci: KunciSel): { jenis: 'simpul' | 'anggaran'; id: string; kolom: KolomIsian } {
  const [jenis, id = '', kolom] = kunci.split(':');
  return { jenis: jenis === 'anggaran' ? 'anggaran' : 'simpul', id, kolom: kolom as KolomIsian };
}

/** True for a column of money that people fill in. */
export function isKolomIsian(kolom: Kolom): kolom is KolomIsian {
  return (KOLOM_ISIAN as readonly Kolom[]).includes(kolom);
}
