import type { MergedRange, SheetRow } from '../sheet/types.ts';

/** A merged area of a sheet. */
export type Daerah = MergedRange;

/** A stretch of a sheet: titles, then the rows of one table. Either may be empty. */
export interface Bentang {
  titles: SheetRow[];
  rows: SheetRow[];
}

/** Merged areas beyond this are not looked at: no table has as many, and every row would have to ask them all. */
const MAX_AREAS = 20_000;

/** Answers, for rows asked in rising order, which merged areas touch them, by column. */
export function areasAt(areas: readonly MergedRange[]): (row: number) => readonly Daerah[] {
  const waiting = [...areas].slice(0, MAX_AREAS).sort((a, b) => b.fromRow - a.fromRow);
  let active: Daerah[] = [];
  return (row) => {
    let changed = false;
    for (let next = waiting[waiting.length - 1]; next && next.fromRow <= row; next = waiting[waiting.length - 1]) {
      waiting.pop();
      active.push(next);
      changed = true;
    }
    if (active.some((area) => area.toRow < row)) active = active.filter((area) => area.toRow >= row);
    if (changed) active.sort((a, b) => a.fromColumn - b.fromColumn);
    return active;
  };
}

function isSingleText(row: SheetRow): boolean {
  return row.cells.length === 1 && row.cells[0]?.value.kind === 'text';
}

/**
 * A lone text further right than the sheet begins, above rows that are no heading, goes on with a cell of the table before a
 * page break; as a title it would stand at the margin, be merged, or have a heading below.
 */
function isRemainder(
  rows: readonly SheetRow[],
  index: number,
  { margin, wide }: { margin: number; wide: boolean },
): boolean {
  const next = rows[index + 1];
  const column = rows[index]?.cells[0]?.column ?? margin;
  return !wide && column > margin && next !== undefined && !isSingleText(next) && !isSureHeading(next);
}

/** Short texts alone, none of which tells something (`Output : 12 bulan`): surely a heading, where {@link isHeading} only may be. */
export function isSureHeading(row: SheetRow): boolean {
  return (
    isHeading(row) &&
    row.cells.every(
      ({ text }) => text.length <= 60 && !/:\s|\d{3}|^[-–a-z(]/.test(text.trim().replace(/\b(?:19|20)\d\d\b/g, '')),
    )
  );
}

/** A row of several texts without a number: the heading of a table. */
function isHeading(row: SheetRow): boolean {
  return (
    row.cells.length >= 2 && row.cells.every(({ value }) => value.kind === 'text' && !/^[\d.,\s%-]+$/.test(value.text))
  );
}

/**
 * Parts a sheet into tables. A blank row ends a table when two or more follow each other, or when a heading comes after it (with or
 * without titles of its own); else it only sets rows of one table apart.
 */
export function stretchesOf(rows: readonly SheetRow[], areas: readonly MergedRange[]): Bentang[] {
  const lastOf = new Map<number, number>();
  const wideAt = new Set<number>();
  for (const area of areas) {
    lastOf.set(area.fromRow, Math.max(lastOf.get(area.fromRow) ?? 0, area.toRow));
    if (area.toColumn > area.fromColumn) wideAt.add(area.fromRow);
  }
  const margin = rows.reduce((least, row) => Math.min(least, row.cells[0]?.column ?? least), Number.POSITIVE_INFINITY);
  const stretches: Bentang[] = [];
  let open: Bentang = { titles: [], rows: [] };
  let end = 0;
  rows.forEach((row, index) => {
    const blanks = row.number - end - 1;
    if (index > 0 && blanks > 0 && (blanks > 1 || startsTable(rows, index))) {
      stretches.push(open);
      open = { titles: [], rows: [] };
    }
    const isRest = stretches.length > 0 && isRemainder(rows, index, { margin, wide: wideAt.has(row.number) });
    if (open.rows.length === 0 && isSingleText(row) && !isRest) open.titles.push(row);
    else open.rows.push(row);
    end = Math.max(row.number, lastOf.get(row.number) ?? 0);
  });
  stretches.push(open);
  return stretches;
}

/** Whether a heading follows at `index`, behind at most five titles. */
function startsTable(rows: readonly SheetRow[], index: number): boolean {
  for (let at = index; at < Math.min(rows.length, index + 6); at += 1) {
    const row = rows[at];
    if (!row || !isSingleText(row)) return row !== undefined && isHeading(row);
  }
  return true;
}
