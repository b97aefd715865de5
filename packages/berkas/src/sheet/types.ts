/**
 * A cell's typed content.
 * `plain` is the number as a plain decimal with a dot, to Excel's 15 significant digits (more only when the file states
 * at most two decimals exactly), so that money can be read from it without a float. `percent` says the cell is shown as
 * a percentage: 0.8774 means 87.74 %. Dates are ISO; `time` is `HH:MM:SS`, or null at midnight.
 * `uncached` is a formula whose result the file does not hold.
 */
export type CellValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; plain: string; percent: boolean }
  | { kind: 'date'; date: string; time: string | null }
  | { kind: 'boolean'; boolean: boolean }
  | { kind: 'error'; error: string }
  | { kind: 'uncached' };

/** How a cell style shows its content: number format code (null when it shows a number as it is), indentation in levels, bold. */
export interface CellLook {
  format: string | null;
  indent: number;
  bold: boolean;
}

/** A merged area; rows and columns count from 1. Only its first cell carries a value. */
export interface MergedRange {
  fromRow: number;
  fromColumn: number;
  toRow: number;
  toColumn: number;
}

/** A cell that holds something. Blank cells are never made. */
export interface SheetCell {
  /** e.g. "D7". */
  address: string;
  row: number;
  column: number;
  /** The content as text: what a person would read, numbers as plain decimals. */
  text: string;
  value: CellValue;
  /** Formula text ("" when Excel shares it with another cell); null for a plain value. */
  formula: string | null;
  /** How the cell looks; only when the sheets were opened with `looks`. */
  look?: CellLook;
}

/** A row with at least one filled cell. Cells are in column order. */
export interface SheetRow {
  number: number;
  cells: readonly SheetCell[];
  /** The row is hidden; only when the sheets were opened with `looks`. */
  hidden?: true;
}

/** One sheet, read row by row. `rows()` may be called again to read from the top. */
export interface SheetReader {
  name: string;
  hidden: boolean;
  merges: readonly MergedRange[];
  rows(): AsyncIterable<SheetRow>;
}

/** Limits on what a sheet may hold. Empty rows cost nothing and are not counted. */
export interface SheetLimits {
  maxSheets: number;
  /** Rows with content, per sheet. */
  maxRows: number;
  /** Filled cells, per sheet. */
  maxCells: number;
  /** Distinct texts of a workbook. */
  maxSharedStrings: number;
  /** Characters of one cell; Excel's own limit. */
  maxCellText: number;
}

/** Far above a province's 20,000 budget lines, below what would fill memory. */
export const DEFAULT_SHEET_LIMITS: SheetLimits = {
  maxSheets: 200,
  maxRows: 200_000,
  maxCells: 4_000_000,
  maxSharedStrings: 2_000_000,
  maxCellText: 32_767,
};
