import type { Cell, CellFormula, CellRef, Table } from '../../model/document.ts';

const keyOf = ({ row, column }: CellRef): string => JSON.stringify([row, column]);

const dependenciesOf = (formula: CellFormula): CellRef[] => {
  switch (formula.kind) {
    case 'sum':
      return formula.cells;
    case 'difference':
      return [formula.minuend, ...formula.subtrahends];
    case 'percent':
      return [formula.part, formula.whole];
  }
};

/**
 * The formulas of a table that Excel can calculate, by cell. Where a total adds up its parts and one of these ("belum
 * dirinci") is the rest of that same total, the formulas go round in a circle: there the total is left as a figure.
 */
export const formulasWithoutCycles = (table: Table): ((row: string, cell: Cell) => CellFormula | null) => {
  const formulas = new Map<string, CellFormula>();
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (cell.formula) formulas.set(keyOf({ row: row.id, column: cell.column }), cell.formula);
    }
  }
  const state = new Map<string, 'open' | 'done'>();
  const visit = (key: string): void => {
    state.set(key, 'open');
    for (const ref of dependenciesOf(formulas.get(key) ?? { kind: 'sum', cells: [] })) {
      const next = keyOf(ref);
      if (!formulas.has(next)) continue;
      if (state.get(next) === undefined) visit(next);
      // Still open: it is being visited because of us. Every circle through this edge has both ends, so one of them goes.
      else if (state.get(next) === 'open') formulas.delete(formulas.get(next)?.kind === 'sum' ? next : key);
    }
    state.set(key, 'done');
  };
  for (const key of [...formulas.keys()]) if (state.get(key) === undefined) visit(key);
  return (row, cell) => formulas.get(keyOf({ row, column: cell.column })) ?? null;
};
