import type { JenisPeriode } from '@selaras/domain';
import type { Align, Paragraph } from '../model/document.ts';

/*
 * A report form is data: which sections, blocks, tables and columns a document has, in which order and under which words. It holds
 * no figure. Texts are templates: `{{periode.nama}}` and the like are resolved by the token registry (`data/tokens.ts`), so the same
 * form serves every unit, year and period. A definition is plain JSON and is checked by {@link checkForm} before it is used.
 */

/** How a heading is numbered. `bab` = "BAB I"; `bertingkat` = "1.1" within its chapter; the others count within their parent. */
export type HeadingNumber = 'bab' | 'bertingkat' | 'romawi' | 'angka' | 'huruf' | 'tanpa';

/** When a block or column is there at all; it follows from the ledger, never from the form. */
export type Condition = 'rencana-aksi' | 'anggaran-kas' | 'sub-unit' | 'skala-capaian';

/** The tables that a form may ask for; each has its own registry of column keys. */
export type TableKind =
  | 'pk-indikator'
  | 'pk-anggaran'
  | 'realisasi-anggaran'
  | 'belanja-bagian'
  | 'kegiatan-lain'
  | 'capaian';

export type ChartKind = 'serapan-program' | 'capaian-indikator';

export type ListKind = 'rencana-kerja' | 'struktur' | 'sistematika' | 'permasalahan' | 'solusi';

/** Sentences that are made from the figures (`kalimat/`). */
export type SentenceKey =
  | 'jumlah-simpul'
  | 'serapan-total'
  | 'serapan-ekstrem'
  | 'belum-terealisasi'
  | 'belum-dirinci'
  | 'melebihi-induk'
  | 'serapan-minimal'
  | 'rencana-per-periode'
  | 'di-luar-bagian'
  | 'serapan-bagian'
  | 'belum-terealisasi-bagian'
  | 'renstra'
  | 'perjanjian'
  | 'capaian'
  | 'batas-capaian'
  | 'simpulan';

/** A column of a table: the key names its provider, the rest changes how it looks. */
export interface FormColumn {
  key: string;
  /** Head text; default = the provider's. */
  title?: string;
  /** Head over neighbouring columns that name the same group; default = the provider's. */
  group?: string;
  /** Relative width; default = the provider's. */
  width?: number;
  align?: Align;
  when?: Condition;
}

export interface HeadingBlock {
  type: 'heading';
  level: 1 | 2 | 3 | 4;
  number: HeadingNumber;
  text: string;
  inToc: boolean;
  pageBreakBefore?: boolean;
  /** What the chapter tells, for the list "sistematika". */
  summary?: string;
}

export interface TableBlock {
  type: 'table';
  /** Unique within the form; tables repeated per bagian get the unit's slug behind it. */
  id: string;
  kind: TableKind;
  caption: string;
  columns: FormColumn[];
  /** Row of column numbers below the head. */
  columnNumbers: boolean;
  /** Where the figures come from; the as-of date is part of the template. */
  source: string;
  /** What the table says when it has no row. */
  empty: string;
  /** `realisasi-anggaran`: deepest level printed; default sub-kegiatan. */
  depth?: 'program' | 'kegiatan' | 'sub-kegiatan';
}

export type FormBlock =
  | HeadingBlock
  | { type: 'paragraph'; text: string; style: Paragraph['style']; align?: Align; bold?: boolean; upper?: boolean }
  /** Text written by people under `key`; `fallback` (markup with tokens) stands in when there is none, `lead` goes before a text. */
  | { type: 'narrative'; key: string; fallback: string; lead?: string }
  /** One paragraph of the sentences that have something to say. */
  | { type: 'sentences'; keys: SentenceKey[]; style?: 'body' | 'plain' | 'note' }
  /** `empty`: the paragraph printed instead of a list without items. */
  | { type: 'list'; kind: ListKind; empty: string }
  | TableBlock
  | { type: 'chart'; id: string; kind: ChartKind; caption: string; source: string }
  /** Findings of the audit rules over the figures of this document. */
  | { type: 'data-notes'; title: string; empty: string }
  | { type: 'toc'; of: 'headings' | 'tables' | 'charts'; title: string }
  | { type: 'signature' }
  /** The logo of the pemda, as high as this (millimetres); nothing where it has none. */
  | { type: 'logo'; height: number }
  | { type: 'page-break' }
  /** The blocks once per bagian (sub-unit) of the reporting unit. */
  | { type: 'each-bagian'; blocks: FormBlock[] };

export interface FormSection {
  orientation: 'portrait' | 'landscape';
  pageNumbers: 'none' | 'roman' | 'arabic';
  restartNumbers: boolean;
  blocks: FormBlock[];
}

export interface FormDefinition {
  slug: string;
  version: number;
  name: string;
  /** The regulation or usage that the form follows. */
  regulation: string;
  /** First and last day on which the form is valid; `to: null` = still valid. */
  from: string;
  to: string | null;
  periods: JenisPeriode[];
  title: string;
  subject: string;
  footer: string;
  sections: FormSection[];
}
