import { describe, expect, test } from 'vitest';
import type { CellRef } from '../../model/document.ts';
import { type FindCell, toExcelFormula } from './formula.ts';

// Row "n" of column "p" is cell Cn; "teks" holds text.
const find: FindCell = ({ row }) => {
  if (row === 'hilang') return null;
  return { row: row === 'teks' ? 99 : Number(row), letters: 'C', kind: row === 'teks' ? 'text' : 'number' };
};
const ref = (row: string | number): CellRef => ({ row: String(row), column: 'p' });
const refs = (...rows: (string | number)[]): CellRef[] => rows.map(ref);

describe('formulas', () => {
  test('neighbours become a range', () => {
    expect(toExcelFormula({ kind: 'sum', cells: refs(2, 3, 4, 8, 10, 11) }, find)).toBe('SUM(C2:C4,C8,C10:C11)');
  });

  test('a sum passes over text, a difference and a share can not', () => {
    expect(toExcelFormula({ kind: 'sum', cells: refs(2, 'teks') }, find)).toBe('SUM(C2,C99)');
    expect(toExcelFormula({ kind: 'difference', minuend: ref('teks'), subtrahends: refs(2) }, find)).toBeNull();
    expect(toExcelFormula({ kind: 'percent', part: ref('teks'), whole: ref(2) }, find)).toBeNull();
  });

  test('a difference without parts is the whole', () => {
    expect(toExcelFormula({ kind: 'difference', minuend: ref(2), subtrahends: [] }, find)).toBe('C2');
  });

  test('a cell that is not on the sheet leaves the figure without a formula', () => {
    expect(toExcelFormula({ kind: 'sum', cells: refs(2, 'hilang') }, find)).toBeNull();
    expect(toExcelFormula({ kind: 'sum', cells: [] }, find)).toBeNull();
  });

  test('more cells than one SUM takes are several, more than a formula holds are none', () => {
    const every = (count: number) => Array.from({ length: count }, (_, index) => 2 * index + 2);
    expect(toExcelFormula({ kind: 'sum', cells: refs(...every(300)) }, find)).toMatch(/^SUM\([^()]*\)\+SUM\([^()]*\)$/);
    expect(toExcelFormula({ kind: 'sum', cells: refs(...every(3000)) }, find)).toBeNull();
  });
});
