import { cellAddress } from './address.ts';
import type { MergedRange, SheetCell, SheetReader, SheetRow } from './types.ts';

/** A sheet held in memory, for logic that looks back and forth. Blank cells have no entry. */
export interface LoadedSheet {
  name: string;
  hidden: boolean;
  merges: readonly MergedRange[];
  rows: readonly SheetRow[];
}

/** Reads all rows of a sheet into memory. Errors: those of {@link SheetReader.rows}. */
export async function loadSheet(reader: SheetReader): Promise<LoadedSheet> {
  const rows: SheetRow[] = [];
  for await (const row of reader.rows()) rows.push(row);
  return { name: reader.name, hidden: reader.hidden, merges: reader.merges, rows };
}

/** The filled cell of a row at a column counted from 1, or null. */
export function cellAt(row: SheetRow, column: number): SheetCell | null {
  return row.cells.find((cell) => cell.column === column) ?? null;
}

/** Where a cell is, as messages name it: `Lembar!D7`. */
export function cellLocation(sheet: string, row: number, column: number): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

/** The merged area that covers a cell, or null. */
export function mergedAt(merges: readonly MergedRange[], row: number, column: number): MergedRange | null {
  return (
    merges.find(
      (range) => row >= range.fromRow && row <= range.toRow && column >= range.fromColumn && column <= range.toColumn,
    ) ?? null
  );
}
