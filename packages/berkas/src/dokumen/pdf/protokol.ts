import type { Masalah, Pesan } from '@selaras/domain';
import type { BatasBaca } from '../batas.ts';
import type { DokumenBlok } from '../blok.ts';

/** What the reader's thread is given. */
export interface TugasPdf {
  bytes: Uint8Array;
  name: string;
  limits: BatasBaca;
}

/** What it answers: progress, then one of the other two. */
export type JawabanPdf =
  | { kind: 'page'; done: number; of: number }
  | { kind: 'done'; document: DokumenBlok }
  | { kind: 'refused'; kode: 'isi-ditolak' | 'berkas-tak-terbaca'; pesan: Pesan; masalah: readonly Masalah[] };
