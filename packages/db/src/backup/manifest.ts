import { AppError } from '@selaras/domain';

/** Names the format of the file; a later, different one gets another number. */
export const FORMAT = 'selaras/cadangan@1';

/** Name of the first entry of the file. */
export const MANIFEST = 'manifest.json';

/** One entry of the file: rows of one table (of one pemda), or an evidence file. */
export interface Part {
  /** Name within the file. */
  nama: string;
  /** Bytes before compression. */
  ukuran: number;
  sha256: string;
}

/** Rows of a table; of one pemda, unless the table is global. */
export interface TablePart extends Part {
  pemda: string | null;
  baris: number;
}

/** A table with the columns that its parts hold, in order. */
export interface TableManifest {
  tabel: string;
  kolom: string[];
  bagian: TablePart[];
}

/** The first entry: what the file holds, and how to tell that it is whole. */
export interface Manifest {
  format: typeof FORMAT;
  /** ISO time of the snapshot. */
  dibuat: string;
  /** Migrations that the database had. */
  skema: { nomor: number; checksum: string }[];
  /** In an order in which each table comes after those it refers to. */
  tabel: TableManifest[];
  bukti: Part[];
  /** Evidence that the database names but the data folder lacked. */
  buktiHilang: string[];
}

/** Reads a manifest. Throws `berkas-tak-terbaca`. */
export function parseManifest(text: string): Manifest {
  const content = JSON.parse(text) as Partial<Manifest>;
  if (content.format !== FORMAT) {
    throw new AppError('berkas-tak-terbaca', {
      id: `Format cadangan tidak dikenal: ${content.format ?? 'tanpa format'}.`,
      en: `Unknown backup format: ${content.format ?? 'none'}.`,
    });
  }
  return content as Manifest;
}
