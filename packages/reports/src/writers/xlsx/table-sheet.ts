import { columnLetters, type WriterCell, type WriterRow, type WriterSheet } from '@selaras/berkas';
import type { CellRef, Section, Table } from '../../model/document.ts';
import { WORDS } from '../shared/design.ts';
import { columnShares, type PlacedRow, placeHead, placeRows } from '../shared/table-grid.ts';
import { type ExcelValue, toExcelText, toExcelValue } from './cell-value.ts';
import { formulasWithoutCycles } from './cycles.ts';
import { type FindCell, type SheetCell, toExcelFormula } from './formula.ts';
import { fitRow } from './row-height.ts';
import { bodyStyle, FIXED_STYLES, type Styles } from './style.ts';

/** What the sheets of a workbook share. */
export interface SheetContext {
  name: string;
  footer: string;
  orientation: Section['orientation'];
  styles: Styles;
}

const CAPTION_ROWS = 2;
// Characters that fit across the paper.
const PAPER_CHARS = { portrait: 92, landscape: 140 } as const;
const MAX_FROZEN_COLUMNS = 2;
const NOTE_LINE = 'Sel bercatatan memuat angka lebih dari 15 digit; nilai tepatnya ada pada catatan sel.';

const area = (row: number, column: number, rowSpan: number, colSpan: number): string =>
  `${columnLetters(column + 1)}${row}:${columnLetters(column + colSpan)}${row + rowSpan - 1}`;

const isFigure = (value: ExcelValue): boolean => typeof value.value === 'number';

interface Grid {
  rows: WriterRow[];
  merges: string[];
}

const headGrid = (table: Table, widths: readonly number[]): Grid => {
  const merges: string[] = [];
  const rows = placeHead(table).map((cells, index): WriterRow => {
    const line: (WriterCell | null)[] = table.columns.map(() => null);
    const spans: number[] = [];
    for (const cell of cells) {
      if (cell.covered) continue;
      line[cell.column] = { value: toExcelText(cell.text), style: FIXED_STYLES.head };
      spans[cell.column] = cell.rowSpan > 1 ? 0 : cell.colSpan;
      if (cell.colSpan > 1 || cell.rowSpan > 1) {
        merges.push(area(CAPTION_ROWS + 1 + index, cell.column, cell.rowSpan, cell.colSpan));
      }
    }
    return fitRow(line, widths, spans);
  });
  if (table.columnNumbers) {
    rows.push({ cells: table.columns.map((_, index) => ({ value: index + 1, style: FIXED_STYLES.columnNumber })) });
  }
  return { rows, merges };
};

/** Finds the cells of a table's rows, of which the first is on the given row of the sheet. */
const finderOf = (table: Table, placed: readonly PlacedRow[], firstRow: number): FindCell => {
  const cells = new Map<string, SheetCell>();
  const keyOf = ({ row, column }: CellRef): string => JSON.stringify([row, column]);
  placed.forEach(({ row, places }, index) => {
    for (const place of places) {
      if (place.kind !== 'cell') continue;
      const kind = isFigure(toExcelValue(place.cell)) ? 'number' : 'text';
      const column = table.columns[place.column]?.id ?? '';
      cells.set(keyOf({ row: row.id, column }), {
        row: firstRow + index,
        letters: columnLetters(place.column + 1),
        kind,
      });
    }
  });
  return (ref) => cells.get(keyOf(ref)) ?? null;
};

interface BodyContext {
  firstRow: number;
  widths: readonly number[];
  styles: Styles;
}

const bodyGrid = (table: Table, { firstRow, widths, styles }: BodyContext): Grid & { hasNotes: boolean } => {
  const placed = placeRows(table);
  const find = finderOf(table, placed, firstRow);
  const formulaOf = formulasWithoutCycles(table);
  const merges: string[] = [];
  let hasNotes = false;
  const rows = placed.map(({ row, places }, index): WriterRow => {
    const line: (WriterCell | null)[] = table.columns.map(() => null);
    const spans: number[] = [];
    for (const place of places) {
      if (place.kind === 'covered') continue;
      const columnAlign = table.columns[place.column]?.align ?? 'left';
      if (place.kind === 'gap') {
        line[place.column] = { value: null, style: styles.get(bodyStyle(row, columnAlign, 0, null)) };
        continue;
      }
      const { cell, colSpan, rowSpan } = place;
      const { value, numberFormat, note } = toExcelValue(cell);
      // Only figures that the cell holds in full are calculated: the formula must give what the report prints.
      const modelFormula = typeof value === 'number' && note === null ? formulaOf(row.id, cell) : null;
      const formula = modelFormula === null ? null : toExcelFormula(modelFormula, find);
      const align = cell.align ?? (colSpan > 1 ? 'left' : columnAlign);
      line[place.column] = {
        value: formula === null || typeof value !== 'number' ? value : { formula, result: value },
        style: styles.get(bodyStyle(row, align, cell.indent ?? 0, numberFormat)),
        ...(note === null ? {} : { note }),
      };
      spans[place.column] = rowSpan > 1 ? 0 : colSpan;
      hasNotes ||= note !== null;
      if (colSpan > 1 || rowSpan > 1) merges.push(area(firstRow + index, place.column, rowSpan, colSpan));
    }
    return fitRow(line, widths, spans);
  });
  if (rows.length === 0 && table.empty !== '') {
    rows.push({ cells: [{ value: toExcelText(table.empty), style: FIXED_STYLES.empty }] });
    if (table.columns.length > 1) merges.push(area(firstRow, 0, 1, table.columns.length));
  }
  return { rows, merges, hasNotes };
};

const widthsOf = (table: Table, orientation: Section['orientation']): number[] => {
  const shares = columnShares(table);
  const longest = table.columns.map(() => 0);
  for (const { places } of placeRows(table)) {
    for (const place of places) {
      if (place.kind !== 'cell' || place.cell.value === undefined || place.cell.value.kind === 'none') continue;
      const printed = toExcelValue({ ...place.cell, value: { kind: 'none', state: '' } }).value;
      longest[place.column] = Math.max(longest[place.column] ?? 0, String(printed).length);
    }
  }
  // A number that doesn't fit shows as "####": its column is as wide as its longest figure, whatever its share.
  return shares.map((share, index) =>
    Math.max(6, Math.round(share * PAPER_CHARS[orientation]), (longest[index] ?? 0) + 4),
  );
};

const frozenColumns = (table: Table): number => {
  const firstFigure = table.columns.findIndex((column) =>
    table.rows.some((row) => row.cells.some((cell) => cell.column === column.id && cell.value !== undefined)),
  );
  return Math.min(MAX_FROZEN_COLUMNS, Math.max(0, firstFigure));
};

/** A table as a sheet: numbers as numbers, sums, differences and percentages as formulas with their values. */
export const tableSheet = (table: Table, { name, footer, orientation, styles }: SheetContext): WriterSheet => {
  const isWide = orientation === 'landscape' || table.columns.length > 5;
  const widths = widthsOf(table, isWide ? 'landscape' : 'portrait');
  const head = headGrid(table, widths);
  const headEnd = CAPTION_ROWS + head.rows.length;
  const body = bodyGrid(table, { firstRow: headEnd + 1, widths, styles });
  const below = [table.source, body.hasNotes ? NOTE_LINE : ''].filter((line) => line !== '');
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      {
        cells: [{ value: toExcelText(`${WORDS.table} ${table.number} ${table.caption}`), style: FIXED_STYLES.caption }],
      },
      { cells: [] },
      ...head.rows,
      ...body.rows,
      ...below.map((line): WriterRow => ({ cells: [{ value: toExcelText(line), style: FIXED_STYLES.source }] })),
    ],
    merges: [...head.merges, ...body.merges],
    frozen: { rows: headEnd, columns: frozenColumns(table) },
    landscape: isWide,
    printTitleRows: `${CAPTION_ROWS + 1}:${headEnd}`,
    footer,
  };
};
