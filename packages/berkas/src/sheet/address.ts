import type { MergedRange } from './types.ts';

/** Excel's last column (XFD) and row. */
export const MAX_COLUMN = 16_384;
export const MAX_ROW = 1_048_576;

/** Letters of a column counted from 1: 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "D7" from row 7 and column 4. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Row and column of "D7" or "$D$7"; null when it is no address within Excel's bounds. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column > MAX_COLUMN || row < 1 || row > MAX_ROW ? null : { row, column };
}

/** A merged area from "A1:C2"; null when it is malformed. */
export function parseRange(reference: string): MergedRange | null {
  const [from = '', to = from] = reference.split(':');
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (!first || !last) return null;
  return { fromRow: first.row, fromColumn: first.column, toRow: last.row, toColumn: last.column };
}
