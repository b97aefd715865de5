import { Rupiah } from '@selaras/domain';
import { Decimal } from 'decimal.js';
import type { Block, Cell, CellFormula, CellRef, DocumentModel, Run, Table } from '../src/model/document.ts';

/** Every block of a document, in order. */
export function blocksOf(model: DocumentModel): Block[] {
  return model.sections.flatMap((section) => section.blocks);
}

export function tablesOf(model: DocumentModel): Table[] {
  return blocksOf(model).filter((block): block is Table => block.type === 'table');
}

export function tableOf(model: DocumentModel, id: string): Table {
  const table = tablesOf(model).find((item) => item.id === id);
  if (!table) throw new Error(`no table ${id}; there are ${tablesOf(model).map((item) => item.id)}`);
  return table;
}

export function cellAt(table: Table, row: string, column: string): Cell {
  const cell = table.rows.find((item) => item.id === row)?.cells.find((item) => item.column === column);
  if (!cell) throw new Error(`no cell ${row}/${column} in ${table.id}`);
  return cell;
}

/** Printed text of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === 'text' ? run.text : run.type === 'break' ? '\n' : run.numerator)).join('');
}

/** Printed text of a cell. */
export function printed(table: Table, row: string, column: string): string {
  return textOf(cellAt(table, row, column).runs);
}

/** Text of every paragraph, list item and heading, one per line. */
export function proseOf(model: DocumentModel): string {
  const lines: string[] = [];
  for (const block of blocksOf(model)) {
    if (block.type === 'paragraph') lines.push(textOf(block.runs));
    if (block.type === 'heading') lines.push(`${block.number} ${block.text}`.trim());
    if (block.type === 'list') {
      const visit = (items: typeof block.items): void => {
        for (const item of items) {
          lines.push(textOf(item.runs));
          visit(item.children);
        }
      };
      visit(block.items);
    }
  }
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** What Excel would compute: empty cells count nothing in a sum, and a formula over nothing has no value. */
export function evaluate(table: Table, formula: CellFormula): Decimal | null {
  const figure = (ref: CellRef): Decimal | null => figureOf(cellAt(table, ref.row, ref.column));
  switch (formula.kind) {
    case 'sum': {
      const figures = formula.cells.map(figure).filter((value) => value !== null);
      return figures.length === 0 ? null : figures.reduce((sum, value) => sum.plus(value), new Decimal(0));
    }
    case 'difference': {
      const from = figure(formula.minuend);
      return from === null ? null : formula.subtrahends.reduce((rest, ref) => rest.minus(figure(ref) ?? 0), from);
    }
    case 'percent': {
      const part = figure(formula.part);
      const whole = figure(formula.whole);
      return part === null || whole === null || whole.isZero() ? null : part.times(100).div(whole);
    }
  }
}

/** The figure behind a cell as a plain decimal. */
export function figureOf(cell: Cell): Decimal | null {
  switch (cell.value?.kind) {
    case 'money':
      return new Decimal(Rupiah.parse(cell.value.amount).toString());
    case 'percent':
      return new Decimal(cell.value.percent);
    case 'number':
      return new Decimal(cell.value.number);
    default:
      return null;
  }
}
