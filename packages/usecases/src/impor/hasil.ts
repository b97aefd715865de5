import type { LedgerChange, Masalah } from '@selaras/domain';

/** One change that an import would make, with what a person needs to judge it. */
export interface ImportChange {
  /** Cell or row it comes from, e.g. "Realisasi!F12". */
  lokasi: string;
  /** What is changed, in words. */
  uraian: string;
  tindakan: 'tambah' | 'ubah' | 'hapus';
  /** Values as printed; "" for none. */
  sebelum: string;
  sesudah: string;
  change: LedgerChange;
}

/** Counts told after reading. */
export interface RingkasanImpor {
  /** Rows read. */
  baris: number;
  tambah: number;
  ubah: number;
  hapus: number;
}

/** What a file would change. Nothing may be written while `masalah` has an item. */
export interface HasilBaca {
  perubahan: ImportChange[];
  /** Problems that block the import. */
  masalah: Masalah[];
  /** Things to know that do not block it. */
  temuan: Masalah[];
  ringkasan: RingkasanImpor;
}

/** Counts changes by what they do. */
export function summarize(baris: number, perubahan: readonly ImportChange[]): RingkasanImpor {
  const count = (tindakan: ImportChange['tindakan']): number =>
    perubahan.filter((item) => item.tindakan === tindakan).length;
  return { baris, tambah: count('tambah'), ubah: count('ubah'), hapus: count('hapus') };
}
