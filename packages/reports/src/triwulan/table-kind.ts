import type { Condition, FormColumn, TableBlock } from '../form/definition.ts';
import type {
  Align,
  Cell,
  CellFormula,
  CellRef,
  CellValue,
  Column,
  HeadCell,
  Row,
  RowKind,
  Run,
} from '../model/document.ts';

/** What a provider says about one cell; the table adds column and spans. */
export interface CellPlan {
  runs: Run[];
  value?: CellValue;
  formula?: CellFormula;
  indent?: number;
  align?: Align;
  rowSpan?: number;
}

/** A row before its cells: what it is about, and a label for rows that are not about one thing (totals, groups). */
export interface RowPlan<R> {
  id: string;
  kind: RowKind;
  level: number;
  data: R;
  /** Text over all leading text columns, or over the whole width. */
  label?: { text: string; over: 'leading' | 'all'; align: Align };
}

/** One of the columns that a key stands for; most keys stand for one, `target-tahunan` for one per year. */
export interface SubColumn {
  suffix: string;
  title: string;
}

/** A column of a table kind under a key that forms may name. `C` is what the whole table knows, `R` what a row knows. */
export interface ColumnProvider<R, C> {
  title: string;
  group?: string;
  width: number;
  align: Align;
  /** true: holds a figure, so a total's label ends before it. */
  figure: boolean;
  /** Several columns instead of one. */
  expand?: (context: C) => SubColumn[];
  /** null = the place is taken by a cell that spans rows from above. */
  cell: (row: RowPlan<R>, suffix: string, context: C) => CellPlan | null;
}

export interface ColumnRegistry<R, C> {
  [key: string]: ColumnProvider<R, C>;
}

interface PlacedColumn<R, C> {
  id: string;
  suffix: string;
  title: string;
  group: string;
  width: number;
  align: Align;
  provider: ColumnProvider<R, C>;
}

/** Columns, head and rows of a table, made of the form's column list and a registry. */
export interface LaidOutTable {
  columns: Column[];
  head: HeadCell[][];
  rows: Row[];
}

/** Options of {@link layOutTable}. */
export interface LayOutOptions<R, C> {
  block: TableBlock;
  registry: ColumnRegistry<R, C>;
  rows: readonly RowPlan<R>[];
  context: C;
  holds: (condition: Condition) => boolean;
  resolve: (template: string) => string;
}

/** Lays a table out. Keys are known to exist: the form was checked before. */
export function layOutTable<R, C>(options: LayOutOptions<R, C>): LaidOutTable {
  const placed = placeColumns(options);
  const rows = options.rows.map(
    (row): Row => ({
      id: row.id,
      kind: row.kind,
      level: row.level,
      cells: buildCells(row, placed, options.context),
    }),
  );
  return {
    columns: placed.map(({ id, width, align }) => ({ id, width, align })),
    head: buildHead(placed),
    rows: dropDanglingFormulas(rows),
  };
}

/** A form may leave out columns or levels that a formula would refer to: the figure then stands alone. */
function dropDanglingFormulas(rows: Row[]): Row[] {
  const printed = new Set(rows.flatMap((row) => row.cells.map((cell) => `${row.id} ${cell.column}`)));
  const isPrinted = (ref: CellRef): boolean => printed.has(`${ref.row} ${ref.column}`);
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (cell.formula === undefined || refsOf(cell.formula).every(isPrinted)) return cell;
      const { formula: _, ...plain } = cell;
      return plain;
    }),
  }));
}

/** Every cell that a formula reads. */
function refsOf(formula: CellFormula): CellRef[] {
  switch (formula.kind) {
    case 'sum':
      return formula.cells;
    case 'difference':
      return [formula.minuend, ...formula.subtrahends];
    case 'percent':
      return [formula.part, formula.whole];
  }
}

function placeColumns<R, C>(options: LayOutOptions<R, C>): PlacedColumn<R, C>[] {
  const { block, registry, context, holds, resolve } = options;
  return block.columns
    .filter((column) => column.when === undefined || holds(column.when))
    .flatMap((column) => {
      const provider = registry[column.key];
      if (!provider) return [];
      return placeColumn(column, provider, context, resolve);
    });
}

function placeColumn<R, C>(
  column: FormColumn,
  provider: ColumnProvider<R, C>,
  context: C,
  resolve: (template: string) => string,
): PlacedColumn<R, C>[] {
  const subs = provider.expand?.(context) ?? [{ suffix: '', title: column.title ?? provider.title }];
  return subs.map(({ suffix, title }) => ({
    id: suffix === '' ? column.key : `${column.key}-${suffix}`,
    suffix,
    title: resolve(title),
    group: resolve(column.group ?? provider.group ?? ''),
    width: column.width ?? provider.width,
    align: column.align ?? provider.align,
    provider,
  }));
}

/** One head row, or two when neighbouring columns share a group. */
function buildHead<R, C>(columns: readonly PlacedColumn<R, C>[]): HeadCell[][] {
  if (columns.every((column) => column.group === '')) {
    return [columns.map(({ title }) => ({ text: title, colSpan: 1, rowSpan: 1 }))];
  }
  const top: HeadCell[] = [];
  const below: HeadCell[] = [];
  let open = '';
  for (const { title, group } of columns) {
    const last = top.at(-1);
    if (group === '') top.push({ text: title, colSpan: 1, rowSpan: 2 });
    else {
      if (last && group === open) last.colSpan += 1;
      else top.push({ text: group, colSpan: 1, rowSpan: 1 });
      below.push({ text: title, colSpan: 1, rowSpan: 1 });
    }
    open = group;
  }
  return [top, below];
}

function buildCells<R, C>(row: RowPlan<R>, columns: readonly PlacedColumn<R, C>[], context: C): Cell[] {
  const { label } = row;
  const spanned = label === undefined ? 0 : label.over === 'all' ? columns.length : countLeading(columns);
  const cells: Cell[] = [];
  const [first] = columns;
  if (label !== undefined && first && spanned > 0) {
    const cell: Cell = { column: first.id, runs: [{ type: 'text', text: label.text }], align: label.align };
    if (spanned > 1) cell.colSpan = spanned;
    cells.push(cell);
  }
  for (const column of columns.slice(spanned)) {
    const plan = column.provider.cell(row, column.suffix, context);
    if (plan !== null) cells.push({ column: column.id, ...plan });
  }
  return cells;
}

function countLeading<R, C>(columns: readonly PlacedColumn<R, C>[]): number {
  const figure = columns.findIndex((column) => column.provider.figure);
  return figure === -1 ? columns.length : figure;
}

/** Plain text as runs; empty text gives no run. */
export function textRuns(text: string): Run[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** A text cell. */
export function textCell(text: string, more: Omit<CellPlan, 'runs'> = {}): CellPlan {
  return { runs: textRuns(text), ...more };
}
