import type { CellFormula, CellRef } from '../../model/document.ts';

/** Where a model cell stands on the sheet, and whether it holds a number there. */
export interface SheetCell {
  /** Row number from 1. */
  row: number;
  /** Column letters. */
  letters: string;
  kind: 'number' | 'text';
}

/** Finds the sheet cell of a model cell; `null` = not on the sheet. */
export type FindCell = (ref: CellRef) => SheetCell | null;

// Excel takes 255 arguments per function and 8,192 characters per formula.
const MAX_ARGUMENTS = 250;
const MAX_LENGTH = 8000;

const addressOf = (cell: SheetCell): string => `${cell.letters}${cell.row}`;

/** Addresses with runs of neighbours in one column joined into ranges. */
const rangesOf = (cells: readonly SheetCell[]): string[] => {
  const ranges: { first: SheetCell; last: SheetCell }[] = [];
  for (const cell of cells) {
    const open = ranges.at(-1);
    if (open !== undefined && open.last.letters === cell.letters && open.last.row + 1 === cell.row) open.last = cell;
    else ranges.push({ first: cell, last: cell });
  }
  return ranges.map(({ first, last }) =>
    first === last ? addressOf(first) : `${addressOf(first)}:${addressOf(last)}`,
  );
};

const sumOf = (cells: readonly SheetCell[]): string => {
  const ranges = rangesOf(cells);
  const parts: string[] = [];
  for (let index = 0; index < ranges.length; index += MAX_ARGUMENTS) {
    parts.push(`SUM(${ranges.slice(index, index + MAX_ARGUMENTS).join(',')})`);
  }
  return parts.join('+');
};

const findAll = (refs: readonly CellRef[], find: FindCell): SheetCell[] | null => {
  const cells = refs.map(find);
  return cells.every((cell) => cell !== null) ? cells : null;
};

const formulaOf = (formula: CellFormula, find: FindCell): string | null => {
  switch (formula.kind) {
    case 'sum': {
      // SUM passes over the dashes of cells without a figure, so these may take part.
      const cells = findAll(formula.cells, find);
      return cells === null || cells.length === 0 ? null : sumOf(cells);
    }
    case 'difference': {
      const minuend = find(formula.minuend);
      const subtrahends = findAll(formula.subtrahends, find);
      if (minuend?.kind !== 'number' || subtrahends === null) return null;
      return subtrahends.length === 0 ? addressOf(minuend) : `${addressOf(minuend)}-${sumOf(subtrahends)}`;
    }
    case 'percent': {
      const part = find(formula.part);
      const whole = find(formula.whole);
      if (part?.kind !== 'number' || whole?.kind !== 'number') return null;
      return `${addressOf(part)}/${addressOf(whole)}*100`;
    }
  }
};

/** The Excel formula (without "=") of a cell; `null` when a cell it needs is not on the sheet or holds no number. */
export const toExcelFormula = (formula: CellFormula, find: FindCell): string | null => {
  const text = formulaOf(formula, find);
  return text === null || text.length > MAX_LENGTH ? null : text;
};
