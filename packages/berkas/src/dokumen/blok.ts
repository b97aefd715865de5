/**
 * The block contract: what every document reader (text, Word, Excel, PDF) hands to the audit.
 * A document is a flat list of paragraphs and physical tables in reading order; whether two physical tables are one table
 * split by a page break is not the reader's business.
 */

/** Where a piece of text stands in its file. `null` where the format has no such notion (a Word file has no lines). */
export interface PosisiBlok {
  /** 1-based line of a text file; for other formats the 1-based ordinal of the paragraph or table row in reading order. */
  line: number | null;
  /** 1-based page, when the format fixes it (PDF). */
  page: number | null;
}

/** A run of text outside tables. */
export interface BlokParagraf {
  kind: 'paragraph';
  /** Text without markup; inner line breaks are kept as `\n`. */
  text: string;
  /** 1 for a chapter, 2 for a section …; null for body text or when the format does not say. */
  headingLevel: number | null;
  /** Where a list item stands in its nesting (0 outermost); null when it is no list item. */
  listLevel: number | null;
  position: PosisiBlok;
}

/** One cell of a physical table. */
export interface SelBlok {
  /** Text without markup; paragraphs and list items of the cell separated by `\n`. */
  text: string;
  /** 0-based column in the table grid (after merged cells have been counted). */
  column: number;
  /** Grid columns covered, 1 when not merged. */
  colSpan: number;
  /** Grid rows covered, 1 when not merged. */
  rowSpan: number;
  /** Address in a spreadsheet, e.g. `Anggaran!D7`; null elsewhere. */
  address: string | null;
  /** The formula of a spreadsheet cell, without `=`; null when typed in. */
  formula: string | null;
  /** Indentation of the cell's first line in levels (spreadsheet or paragraph indent); 0 when unknown. */
  indent: number;
  /** Printed in bold or marked as heading; null when the format does not say. */
  bold: boolean | null;
}

/** One row of a physical table. Cells covered by a merge from above or left are absent. */
export interface BarisBlok {
  cells: readonly SelBlok[];
  /** True when the file itself marks the row as a repeated heading row. */
  header: boolean;
  position: PosisiBlok;
}

/** A physical table: one stretch of rows as the file holds them. */
export interface BlokTabel {
  kind: 'table';
  /** Sheet name of a workbook; null elsewhere. */
  name: string | null;
  rows: readonly BarisBlok[];
  position: PosisiBlok;
}

/** A piece of a document in reading order. */
export type Blok = BlokParagraf | BlokTabel;

/** A read document. */
export interface DokumenBlok {
  blocks: readonly Blok[];
  /** Characters of text read, for statistics. */
  characters: number;
  /** Remarks of the reader, e.g. that a very long line was cut. */
  notes: readonly { id: string; en: string }[];
}
