import type { Naskah } from './bentuk.ts';
import { apbdInden, lkipHuruf, lkpjUs, renjaJuta, triwulanan } from './naskah-a1.ts';
import { bertumpuk, indikator, perubahanSpasi, sebaranWilayah, sumberDana } from './naskah-a2.ts';

export const NASKAH_A: readonly Naskah[] = [
  lkpjUs(),
  lkipHuruf(),
  renjaJuta(),
  triwulanan(),
  apbdInden(),
  sebaranWilayah(),
  indikator(),
  perubahanSpasi(),
  bertumpuk(),
  sumberDana(),
];
