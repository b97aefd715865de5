import { Decimal, Rupiah } from '@selaras/domain';
import type { Cell, CellValue, Row, Table } from '../model/document.ts';
import { placeHead } from '../writers/shared/table-grid.ts';
import { plainText } from '../writers/shared/text.ts';
import type { ChangePlace, FigureDifference, ModelChange } from './change.ts';
import { findMoved } from './sequence.ts';
import { diffWords } from './words.ts';

/** Columns that name a row, the most telling first. */
const NAMING = ['indikator', 'uraian'] as const;
const CODE = 'kode';
/** Running numbers follow from the order of the rows: one row more would change all of them. */
const NUMBERING = 'no';

/** A cell of the grid; `own` is false where a cell of a row above reaches down. */
interface GridCell {
  cell: Cell;
  own: boolean;
}

/** A row with what it is found again by. */
interface GridRow {
  row: Row;
  cells: ReadonlyMap<string, GridCell>;
  /** Code and name, as people call it. */
  label: string;
  /** The label below those of the rows it belongs to. */
  path: string;
}

/** Differences of two tables of the same id. Rows are matched by id and label, then by label, then by id. */
export function compareTables(before: Table, after: Table, place: ChangePlace): ModelChange[] {
  const columns = compareColumns(before, after, place);
  const older = gridOf(before);
  const newer = gridOf(after);
  const matches = matchRows(older, newer);
  const shared = after.columns.map(({ id }) => id).filter((id) => before.columns.some((column) => column.id === id));
  const heads = headsOf(after);
  const moved = findMoved(newer.flatMap((_, index) => matches.get(index) ?? []));
  const changes: ModelChange[] = [];
  const gone = older.filter((_, index) => ![...matches.values()].includes(index));
  for (const [index, row] of newer.entries()) {
    const match = matches.get(index);
    const old = match === undefined ? undefined : older[match];
    if (match === undefined || old === undefined) {
      changes.push(rowChange('added', row, heads, place));
      continue;
    }
    if (moved.has(match)) {
      changes.push({ kind: 'row', change: 'moved', place, row: row.label, cells: [], hasFigures: false });
    }
    for (const column of shared)
      changes.push(...compareCells({ old, row, column, head: heads.get(column) ?? column, place }));
  }
  const removed = gone.map((row) => rowChange('removed', row, headsOf(before), place));
  return [...compareWords(before, after, place), ...columns, ...changes, ...removed];
}

/** Caption, source, and the words of the head where the columns are the same. */
function compareWords(before: Table, after: Table, place: ChangePlace): ModelChange[] {
  const text = (part: 'caption' | 'source' | 'table-head', older: string, newer: string): ModelChange[] =>
    older === newer
      ? []
      : [{ kind: 'text', change: 'changed', part, place, row: null, column: null, words: diffWords(older, newer) }];
  const heads = (table: Table) => table.head.flatMap((cells) => cells.map((cell) => cell.text));
  const [older, newer] = [heads(before), heads(after)];
  const sameShape = sameColumns(before, after) && older.length === newer.length;
  return [
    ...text('caption', before.caption, after.caption),
    ...(sameShape ? newer.flatMap((head, index) => text('table-head', older[index] ?? '', head)) : []),
    ...text('source', before.source, after.source),
    ...(before.rows.length + after.rows.length === 0 ? text('source', before.empty, after.empty) : []),
  ];
}

function sameColumns(before: Table, after: Table): boolean {
  return before.columns.map(({ id }) => id).join('\n') === after.columns.map(({ id }) => id).join('\n');
}

function compareColumns(before: Table, after: Table, place: ChangePlace): ModelChange[] {
  const missing = (from: Table, to: Table, change: 'added' | 'removed'): ModelChange[] =>
    from.columns
      .filter(({ id }) => !to.columns.some((column) => column.id === id))
      .map(({ id }) => ({
        kind: 'column',
        change,
        place,
        name: headsOf(from).get(id) ?? id,
        hasFigures: from.rows.some((row) => row.cells.some((cell) => cell.column === id && cell.value !== undefined)),
      }));
  return [...missing(before, after, 'removed'), ...missing(after, before, 'added')];
}

/** What stands over each column, group heads included. */
function headsOf(table: Table): ReadonlyMap<string, string> {
  const rows = placeHead(table);
  return new Map(
    table.columns.map(({ id }, index) => {
      const above = rows.flatMap((cells) =>
        cells.filter(({ column, colSpan, covered }) => !covered && column <= index && index < column + colSpan),
      );
      return [
        id,
        above
          .map(({ text }) => text)
          .filter(Boolean)
          .join(' – '),
      ];
    }),
  );
}

function gridOf(table: Table): GridRow[] {
  const open = new Map<string, { cell: Cell; rowsLeft: number }>();
  /** Labels of the rows above, by their level. */
  const trail: { level: number; label: string }[] = [];
  return table.rows.map((row) => {
    const cells = new Map<string, GridCell>();
    for (const [column, cover] of open) {
      cells.set(column, { cell: cover.cell, own: false });
      cover.rowsLeft -= 1;
      if (cover.rowsLeft === 0) open.delete(column);
    }
    for (const cell of row.cells) {
      cells.set(cell.column, { cell, own: true });
      if ((cell.rowSpan ?? 1) > 1) open.set(cell.column, { cell, rowsLeft: (cell.rowSpan ?? 1) - 1 });
    }
    const label = labelOf(row, cells);
    while ((trail.at(-1)?.level ?? -1) >= row.level) trail.pop();
    const path = [...trail.map((above) => above.label), `${row.kind} ${label}`].join('\n');
    trail.push({ level: row.level, label });
    return { row, cells, label, path };
  });
}

function labelOf(row: Row, cells: ReadonlyMap<string, GridCell>): string {
  const textAt = (column: string) => plainText(cells.get(column)?.cell.runs ?? []).trim();
  const named = NAMING.map(textAt).find((text) => text !== '');
  const other = row.cells
    .filter((cell) => cell.value === undefined && (cell.column !== NUMBERING || (cell.colSpan ?? 1) > 1))
    .map((cell) => plainText(cell.runs).trim())
    .find((text) => text !== '');
  const parts = new Set([textAt(CODE), named ?? other ?? ''].filter(Boolean));
  return [...parts].join(' ') || row.id;
}

/** For each row of the newer table its row of the older one, by index; each is used once. */
function matchRows(older: readonly GridRow[], newer: readonly GridRow[]): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  const keys: ((row: GridRow) => string)[] = [
    ({ row, path }) => `${row.id}\n${path}`,
    ({ row, label }) => `${row.id}\n${label}`,
    ({ path }) => path,
    ({ row }) => row.id,
  ];
  for (const key of keys) {
    const used = new Set(matches.values());
    const free = Map.groupBy(
      older.flatMap((row, index) => (used.has(index) ? [] : [{ key: key(row), index }])),
      (row) => row.key,
    );
    for (const [index, row] of newer.entries()) {
      if (matches.has(index)) continue;
      const found = free.get(key(row))?.shift();
      if (found) matches.set(index, found.index);
    }
  }
  return matches;
}

function rowChange(
  change: 'added' | 'removed',
  grid: GridRow,
  heads: ReadonlyMap<string, string>,
  place: ChangePlace,
): ModelChange {
  const cells = grid.row.cells.flatMap((cell) => {
    const text = plainText(cell.runs).trim();
    const naming = [CODE, NUMBERING, ...NAMING].includes(cell.column);
    return naming || text === '' ? [] : [{ column: heads.get(cell.column) ?? cell.column, text }];
  });
  const hasFigures = grid.row.cells.some(({ value }) => value !== undefined && value.kind !== 'none');
  return { kind: 'row', change, place, row: grid.label, cells, hasFigures };
}

interface CellPair {
  old: GridRow;
  row: GridRow;
  column: string;
  head: string;
  place: ChangePlace;
}

function compareCells({ old, row, column, head, place }: CellPair): ModelChange[] {
  const before = old.cells.get(column);
  const after = row.cells.get(column);
  // A cell that spans rows is compared where it stands, not again in each row that it reaches.
  if (!before?.own && !after?.own) return [];
  const spans = (cell: GridCell | undefined) => (cell?.cell.colSpan ?? 1) > 1;
  if (column === NUMBERING && !spans(before) && !spans(after)) return [];
  const older = before === undefined ? null : plainText(before.cell.runs);
  const newer = after === undefined ? null : plainText(after.cell.runs);
  if (older === newer || ((older ?? '') === '' && (newer ?? '') === '')) return [];
  const at = { place, row: row.label, column: head };
  const values = [before?.cell.value, after?.cell.value];
  if (values.some((value) => value !== undefined)) {
    return [{ kind: 'figure', ...at, before: older, after: newer, difference: differenceOf(values[0], values[1]) }];
  }
  return [{ kind: 'text', change: 'changed', part: 'cell', ...at, words: diffWords(older ?? '', newer ?? '') }];
}

function differenceOf(before: CellValue | undefined, after: CellValue | undefined): FigureDifference | null {
  if (before?.kind === 'money' && after?.kind === 'money') {
    return { kind: 'money', amount: Rupiah.parse(after.amount).subtract(Rupiah.parse(before.amount)).toString() };
  }
  if (before?.kind === 'percent' && after?.kind === 'percent') {
    return { kind: 'percent', amount: new Decimal(after.percent).minus(before.percent).toFixed() };
  }
  if (before?.kind === 'number' && after?.kind === 'number') {
    return { kind: 'number', amount: new Decimal(after.number).minus(before.number).toFixed() };
  }
  return null;
}
