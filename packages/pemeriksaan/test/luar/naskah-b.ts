import type { Naskah } from './bentuk.ts';
import { duaTahun, fisikKeuangan, kodeTerpisah, kumulatif, matriks, pendapatan } from './naskah-b1.ts';
import { lra, pengadaan, tahapan, tigaKolom, totalDiAtas } from './naskah-b2.ts';

export const NASKAH_B: readonly Naskah[] = [
  kodeTerpisah(),
  pendapatan(),
  fisikKeuangan(),
  duaTahun(),
  kumulatif(),
  matriks(),
  tigaKolom(),
  pengadaan(),
  lra(),
  totalDiAtas(),
  tahapan(),
];
