/*
 * The document model: what a report says, before any file format. A form and a ledger make it; the writers (docx, Typst → PDF,
 * xlsx, html) print it and add nothing. It is plain JSON: the same input gives the same model, and a signed report stores it.
 */

export type Run =
  | { type: 'text'; text: string; bold?: boolean; italic?: boolean }
  | { type: 'break' }
  /** A real fraction, then a tail such as "× 100%". */
  | { type: 'fraction'; numerator: string; denominator: string; tail: string };

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface Heading {
  type: 'heading';
  id: string;
  level: 1 | 2 | 3 | 4;
  /** Printed number, e.g. "BAB I", "1.1"; empty = unnumbered. */
  number: string;
  text: string;
  /** Front matter headings may stay out of the chapters' numbering but in the table of contents. */
  inToc: boolean;
  pageBreakBefore: boolean;
}

export interface Paragraph {
  type: 'paragraph';
  runs: Run[];
  align: Align;
  /** body = first-line indent; note = small, below tables. */
  style: 'body' | 'plain' | 'note' | 'cover-title' | 'cover-subtitle' | 'table-title';
}

export interface ListItem {
  runs: Run[];
  children: ListItem[];
}

export interface List {
  type: 'list';
  marker: 'decimal' | 'lower-alpha' | 'bullet' | 'none';
  items: ListItem[];
}

/** The value behind a cell, for Excel and for checks: plain decimals as text, so that nothing is rounded. */
export type CellValue =
  | { kind: 'money'; amount: string }
  /** In percent points: "25.49" means 25,49 %. Unrounded. */
  | { kind: 'percent'; percent: string }
  | { kind: 'number'; number: string }
  /** No figure: `state` tells a dash from a blank, from "not yet due". */
  | { kind: 'none'; state: string };

/** How Excel computes the cell from others of the same table. Row and column are their ids. */
export type CellFormula =
  | { kind: 'sum'; cells: CellRef[] }
  | { kind: 'difference'; minuend: CellRef; subtrahends: CellRef[] }
  /** part / whole × 100 */
  | { kind: 'percent'; part: CellRef; whole: CellRef };

export interface CellRef {
  row: string;
  column: string;
}

export interface Cell {
  column: string;
  runs: Run[];
  align?: Align;
  value?: CellValue;
  formula?: CellFormula;
  /** Cells spanned to the right (this one included); default 1. */
  colSpan?: number;
  rowSpan?: number;
  /** Indentation steps of the text. */
  indent?: number;
}

export type RowKind = 'data' | 'group' | 'subtotal' | 'total' | 'belum-dirinci' | 'melebihi-induk';

export interface Row {
  id: string;
  kind: RowKind;
  /** Depth in the tree, 0 = top. */
  level: number;
  cells: Cell[];
}

export interface Column {
  id: string;
  /** Relative width. */
  width: number;
  align: Align;
}

export interface HeadCell {
  text: string;
  colSpan: number;
  rowSpan: number;
}

export interface Table {
  type: 'table';
  id: string;
  /** Generated, e.g. "2.1". */
  number: string;
  caption: string;
  columns: Column[];
  /** Header rows; repeated on each page. A cell that spans rows occupies its place in the rows below. */
  head: HeadCell[][];
  /** Row of column numbers (1, 2, 3 …) below the head. */
  columnNumbers: boolean;
  rows: Row[];
  /** "Sumber: … per tanggal …", printed below. */
  source: string;
  /** What an empty table says instead of rows. */
  empty: string;
}

export interface ChartSeries {
  name: string;
  /** Plain decimals; null = no figure. */
  values: (string | null)[];
}

export interface Chart {
  type: 'chart';
  id: string;
  number: string;
  caption: string;
  kind: 'bar-horizontal' | 'column';
  categories: string[];
  series: ChartSeries[];
  /** e.g. "%". */
  unit: string;
  /** The chart in words, for readers who do not see it. */
  alt: string;
  source: string;
}

export interface Signature {
  type: 'signature';
  place: string;
  /** Printed date, e.g. "24 Juli 2024". */
  date: string;
  /** Lines of the jabatan, e.g. ["Plt. Kepala Biro Organisasi", "Setda Provinsi Nusa Tenggara Timur,"]. */
  position: string[];
  name: string;
  rank: string;
  /** Empty = the line prints "NIP" alone. */
  nip: string;
}

/** A picture within the text, e.g. the logo on a cover. The model holds it whole: what was signed keeps its picture. */
export interface Image {
  type: 'image';
  mediaType: 'image/png' | 'image/jpeg';
  /** The file, base64. */
  data: string;
  /** Printed size in millimetres. */
  width: number;
  height: number;
  align: Align;
  /** The picture in words, for readers who do not see it. */
  alt: string;
}

export interface Toc {
  type: 'toc';
  /** headings, tables or charts. */
  of: 'headings' | 'tables' | 'charts';
  title: string;
}

export type Block = Heading | Paragraph | List | Table | Chart | Signature | Image | Toc | { type: 'page-break' };

/** A run of pages of one orientation and page numbering. */
export interface Section {
  orientation: 'portrait' | 'landscape';
  /** none = cover; roman = front matter; arabic = chapters. */
  pageNumbers: 'none' | 'roman' | 'arabic';
  /** true: page numbers start again at 1. */
  restartNumbers: boolean;
  blocks: Block[];
}

export interface DocumentModel {
  schema: 1;
  /** Slug of the form and its version. */
  form: string;
  language: 'id';
  title: string;
  subject: string;
  author: string;
  /** Date of the document, ISO. */
  date: string;
  /** Running footer, e.g. the report's name. */
  footer: string;
  /** Version of the data: a hash over the ledger's figures, printed in the footer. */
  dataVersion: string;
  sections: Section[];
}
