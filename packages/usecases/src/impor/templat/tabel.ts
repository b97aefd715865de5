import { createHash } from 'node:crypto';
import { plainNumber, type WriterValue } from '@selaras/berkas';

/** What a column of the template holds; decides its format, its validation and how it is read. */
export type FieldKind = 'teks' | 'teks-panjang' | 'kode' | 'uang' | 'nilai' | 'tanggal' | 'pilihan';

export interface TableColumn<Key extends string> {
  key: Key;
  head: string;
  /** In characters. */
  width: number;
  kind: FieldKind;
  /** Shown on hovering over the head. */
  note?: string;
  /** Choices of a `pilihan`. */
  choices?: readonly string[];
}

/** One row of a sheet. `id` names the ledger row it stands for; only `editable` cells are read back. */
export interface TableRow<Key extends string> {
  id: string;
  values: Partial<Record<Key, WriterValue>>;
  editable: readonly Key[];
  look: 'kelompok' | 'simpul' | 'baris';
  level: number;
}

/** One sheet of the template: what is written, and what it is compared with when it is read back. */
export interface TemplateTable<Key extends string> {
  name: string;
  title: string;
  /** Told below the title. */
  hint: string;
  columns: readonly TableColumn<Key>[];
  rows: readonly TableRow<Key>[];
  /** Blank rows for additions and the cells that may be filled there; null = nothing can be added. */
  additions: { count: number; editable: readonly Key[] } | null;
}

/** A cell that is to lose its content says so: blank means unchanged. */
export const CLEAR_MARK = '(kosong)';
/** In the column "Tindakan": the row is to be removed. */
export const REMOVE_MARK = 'hapus';
/** Heads of the two hidden columns: the ledger row, and a fingerprint of its cells when the template was written. */
export const ID_HEAD = 'selaras-id';
export const FINGERPRINT_HEAD = 'selaras-sidik';

/** A value as the reader sees it again: one spelling for writing, comparing and fingerprints. */
export function canonical(value: WriterValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return plainNumber(String(value)) ?? '';
  return canonicalText(String(value));
}

/** Text of a cell without differences that editing programs make on their own. */
export function canonicalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/**
 * A short digest of the editable cells of a row. Written beside the row, it tells later whether the person changed the
 * row, and whether the ledger changed meanwhile, so that an old template never undoes newer figures.
 */
export function fingerprint(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 8);
}

/** The fingerprint of a row as it would be written now. */
export function rowFingerprint<Key extends string>(row: TableRow<Key>): string {
  return fingerprint(row.editable.map((key) => canonical(row.values[key])));
}
