import type { Angka } from '../angka/pindai.ts';

/** What a column holds, told by its heading. */
export type PeranKolom =
  | 'nomor'
  | 'kode'
  | 'uraian'
  | 'indikator'
  | 'pagu'
  | 'realisasi'
  | 'sisa'
  | 'persen'
  | 'target'
  | 'capaian'
  | 'kondisi-awal'
  | 'jumlah'
  | 'satuan'
  | 'lain';

/** One column of a logical table. */
export interface Kolom {
  /** Heading texts from the topmost down, joined. */
  judul: string;
  /** The lowest heading text: the column's own. */
  ujung: string;
  peran: PeranKolom;
  /** At least half of the filled cells are figures. */
  berangka: boolean;
  /** The figures are amounts of money. */
  uang: boolean;
}

/** One cell of a logical table. */
export interface SelTabel {
  teks: string;
  kolom: number;
  line: number | null;
  page: number | null;
  address: string | null;
  /** Figures in the cell, read on demand with the knowledge of the column. */
  angka: Angka[];
  /** The whole cell is one figure (with its decoration). */
  tunggal: Angka | null;
}

/** What a row is: data, a total, or the numbers of the columns. */
export type JenisBaris = 'data' | 'jumlah' | 'nomor-kolom';

/** One row of a logical table. */
export interface BarisTabel {
  line: number | null;
  page: number | null;
  jenis: JenisBaris;
  /** Cells by column; absent where a merge covers the place. */
  sel: readonly (SelTabel | undefined)[];
  /** Label, continued texts of split rows included. */
  label: string;
  /** Column of the label. */
  kolomLabel: number;
  /** Indentation of the label in levels; 0 where the file tells none. */
  inden: number;
  /** First row after a page break or the start of a physical table. */
  awalHalaman: boolean;
}

/** A table as its author meant it: parts of one table on several pages put together. */
export interface TabelLogis {
  id: number;
  /** Caption, e.g. `Tabel 2.4 APBD Perubahan`; empty when none is printed. */
  judul: string;
  /** Nearest heading above: the unit or section that the table reports on. */
  bagian: string;
  kolom: readonly Kolom[];
  baris: readonly BarisTabel[];
  line: number | null;
  page: number | null;
}
