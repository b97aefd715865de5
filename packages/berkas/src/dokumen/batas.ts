import type { AppError } from '@selaras/domain';
import { refused } from '../galat.ts';

const MIB = 1024 * 1024;

/** What a document may be before a reader refuses it; stated in messages and in the user guide. */
export const BATAS_DOKUMEN = {
  /** Bytes of the file. */
  bytes: 50 * MIB,
  /** Time for one file, in milliseconds; a reader that is not done by then stops with a message. */
  milliseconds: 120_000,
  /** Pages of a PDF. */
  pages: 3_000,
  /** Grid columns of one table; what stands further right is left out and noted. */
  columns: 1_000,
  /** Tables inside cells of tables. */
  tableDepth: 20,
  /** Paragraphs, rows and cells of a Word document together, and cells of a workbook: what a reader holds in memory. */
  items: 1_000_000,
  /** Bytes of one part of a package once it is inflated, and of all its parts. */
  partBytes: 128 * MIB,
  packageBytes: 384 * MIB,
  /** Elements inside elements of an XML part. */
  xmlDepth: 2_000,
} as const;

/** The limits of a package, for `openZip`. */
export const BATAS_PAKET = {
  maxFileBytes: BATAS_DOKUMEN.bytes,
  maxEntryBytes: BATAS_DOKUMEN.partBytes,
  maxTotalBytes: BATAS_DOKUMEN.packageBytes,
} as const;

/** The limits that a caller may tighten. */
export interface BatasBaca {
  bytes: number;
  milliseconds: number;
  pages: number;
}

/** Says whether the time for a file is used up. */
export interface Tenggat {
  /** Throws `isi-ditolak` (kode `waktu-habis`) when it is. */
  check(): void;
}

/** The error of a file that took longer than its time. */
export function timeUp(name: string, milliseconds: number): AppError {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return refused(
    name,
    'waktu-habis',
    {
      id: `Membaca ${name} melampaui batas waktu ${seconds} detik.`,
      en: `Reading ${name} took longer than its limit of ${seconds} seconds.`,
    },
    { id: 'Bagi berkas menjadi beberapa bagian.', en: 'Split the file into several parts.' },
  );
}

/** The error of a document with more paragraphs or cells than a reader holds. */
export function tooManyItems(name: string): AppError {
  const limit = BATAS_DOKUMEN.items;
  return refused(
    name,
    'dokumen-terlalu-besar',
    {
      id: `${name} memuat lebih dari ${limit} paragraf dan sel.`,
      en: `${name} holds more than ${limit} paragraphs and cells.`,
    },
    { id: 'Bagi berkas menjadi beberapa bagian.', en: 'Split the file into several parts.' },
  );
}

/** Starts the time of a file. */
export function startDeadline(name: string, milliseconds: number): Tenggat {
  const end = performance.now() + milliseconds;
  return {
    check: () => {
      if (performance.now() > end) throw timeUp(name, milliseconds);
    },
  };
}
