import { AppError } from '@selaras/domain';
import type { Cell, Column, Row, Table } from '../../model/document.ts';
import { plainText } from './text.ts';

/** A place in a row of the printed grid. */
export type Place =
  | { kind: 'cell'; cell: Cell; column: number; colSpan: number; rowSpan: number }
  /** Below a cell that spans rows. */
  | { kind: 'covered'; column: number; colSpan: number }
  /** The row gives no cell for this column. */
  | { kind: 'gap'; column: number };

/** A row with a place for every column, from left to right. */
export interface PlacedRow {
  row: Row;
  places: Place[];
}

/** A header cell and the columns it stands over. */
export interface PlacedHead {
  text: string;
  column: number;
  colSpan: number;
  rowSpan: number;
  /** True where a cell of the header row above reaches down. */
  covered: boolean;
}

const broken = (table: string, what: string): AppError =>
  new AppError('sistem', {
    id: `Tabel ${table} tidak dapat dicetak: ${what}.`,
    en: `Table ${table} can't be printed: ${what}.`,
  });

interface Cover {
  rowsLeft: number;
  colSpan: number;
}

/**
 * The grid of the table's rows: which cell, or which part of a spanning cell, is at each place. A row span ends with the
 * table. Throws AppError `sistem` when a cell names a column the table doesn't have, or two cells share a place.
 */
export const placeRows = (table: Table): PlacedRow[] => {
  const indexOf = new Map<string, number>(table.columns.map((column: Column, index) => [column.id, index]));
  const covers = new Map<number, Cover>();
  return table.rows.map((row, rowIndex) => {
    const byColumn = new Map<number, Cell>();
    for (const cell of row.cells) {
      const column = indexOf.get(cell.column);
      if (column === undefined) throw broken(table.id, `row ${row.id} names the unknown column ${cell.column}`);
      if (byColumn.has(column)) throw broken(table.id, `row ${row.id} has two cells in column ${cell.column}`);
      byColumn.set(column, cell);
    }
    const places: Place[] = [];
    let placed = 0;
    for (let column = 0; column < table.columns.length; ) {
      const cover = covers.get(column);
      if (cover !== undefined) {
        places.push({ kind: 'covered', column, colSpan: cover.colSpan });
        cover.rowsLeft -= 1;
        if (cover.rowsLeft === 0) covers.delete(column);
        column += cover.colSpan;
        continue;
      }
      const cell = byColumn.get(column);
      if (cell === undefined) {
        places.push({ kind: 'gap', column });
        column += 1;
        continue;
      }
      placed += 1;
      const colSpan = cell.colSpan ?? 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, table.rows.length - rowIndex);
      if (column + colSpan > table.columns.length)
        throw broken(table.id, `a cell of row ${row.id} reaches past the last column`);
      if (rowSpan > 1) covers.set(column, { rowsLeft: rowSpan - 1, colSpan });
      places.push({ kind: 'cell', cell, column, colSpan, rowSpan });
      column += colSpan;
    }
    if (placed !== row.cells.length) throw broken(table.id, `cells of row ${row.id} overlap`);
    return { row, places };
  });
};

/** The grid of the table's header rows. Throws AppError `sistem` when a header row doesn't fill the table's width. */
export const placeHead = (table: Table): PlacedHead[][] => {
  const covers = new Map<number, Cover>();
  return table.head.map((cells, rowIndex) => {
    const placed: PlacedHead[] = [];
    const waiting = [...cells];
    for (let column = 0; column < table.columns.length; ) {
      const cover = covers.get(column);
      if (cover !== undefined) {
        placed.push({ text: '', column, colSpan: cover.colSpan, rowSpan: 1, covered: true });
        cover.rowsLeft -= 1;
        if (cover.rowsLeft === 0) covers.delete(column);
        column += cover.colSpan;
        continue;
      }
      const cell = waiting.shift();
      if (cell === undefined) throw broken(table.id, `header row ${rowIndex + 1} is too short`);
      if (cell.rowSpan > 1) covers.set(column, { rowsLeft: cell.rowSpan - 1, colSpan: cell.colSpan });
      placed.push({ ...cell, column, covered: false });
      column += cell.colSpan;
    }
    if (waiting.length > 0) throw broken(table.id, `header row ${rowIndex + 1} is too long`);
    return placed;
  });
};

/** Whether the row heads what stands right below it (members one level deeper, or of its group), and so must not end a page. */
export const leadsNext = (rows: readonly Row[], index: number): boolean => {
  const [row, next] = [rows[index], rows[index + 1]];
  if (row === undefined || next === undefined) return false;
  return next.level > row.level || (row.kind === 'group' && next.kind !== 'group' && next.kind !== 'total');
};

const SHORT_ROWS = 6;
const SHORT_TEXT = 80;

/** Whether a table is so short that a page should not break it: a few rows of about a line each. */
export const isShort = ({ rows }: Table): boolean =>
  rows.length <= SHORT_ROWS &&
  rows.every((row) => row.cells.every((cell) => plainText(cell.runs).length <= SHORT_TEXT));

/** The width of each column as a share of the table, adding up to 1. */
export const columnShares = (table: Table): number[] => {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  return table.columns.map((column) => column.width / total);
};

/** Characters that fit on a line of the given width in ems, by the average width of a letter. */
export const charsIn = (ems: number): number => {
  const AVERAGE_LETTER = 0.5;
  return Math.max(6, Math.floor(ems / AVERAGE_LETTER));
};
