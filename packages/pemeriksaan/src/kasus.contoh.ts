import type { ButirNomenklatur } from './index.ts';

/** A table: cells joined by tabs, rows by line ends. */
export const rows = (...lines: string[][]): string => lines.map((cells) => cells.join('\t')).join('\n');

/** Heading of a budget table. */
export const HEAD = ['Kode', 'Uraian', 'Pagu Anggaran', 'Realisasi', 'Capaian (%)'];
/** Heading of an indicator table. */
export const INDICATOR = [
  'No',
  'Sasaran Strategis',
  'Indikator Kinerja',
  'Kondisi Awal',
  'Target 2024',
  'Realisasi 2024',
  'Capaian (%)',
];

/** One invented document per rule: the finding that it must give, and a mended copy that must be free of it. */
export interface Kasus {
  rule: string;
  wrong: string;
  mended: string;
  line: number;
  printed: string;
  expected?: string | null;
  /** Official codes that the document is held against. */
  nomenklatur?: readonly ButirNomenklatur[];
}
