import type { DokumenContoh } from './bentuk.contoh.ts';
import { keluaranBertumpuk, keluaranTerpisah, perjanjianKinerja } from './dokumen-keluaran.contoh.ts';
import { anggaranProsa, btt, penduduk, triwulan } from './dokumen-lain.contoh.ts';
import { apbd, lkipAnggaran, renjaUs } from './dokumen-rencana.contoh.ts';

/** The invented documents: other provinces, other dinas, other number formats than any document of the lists. */
export const DOKUMEN: readonly DokumenContoh[] = [
  renjaUs(),
  apbd(),
  anggaranProsa(),
  keluaranBertumpuk(),
  keluaranTerpisah(),
  perjanjianKinerja(),
  lkipAnggaran(),
  penduduk(),
  triwulan(),
  btt(),
];
