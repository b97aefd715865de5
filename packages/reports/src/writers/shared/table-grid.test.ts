import { AppError } from '@selaras/domain';
import { describe, expect, test } from 'vitest';
import type { Cell, HeadCell, Row, RowKind, Table } from '../../model/document.ts';
import { columnShares, isShort, leadsNext, placeHead, placeRows } from './table-grid.ts';

const cell = (column: string, more: Partial<Cell> = {}): Cell => ({ column, runs: [], ...more });

const table = (rows: Cell[][], head: HeadCell[][] = []): Table => ({
  type: 'table',
  id: 't',
  number: '1',
  caption: '',
  columns: ['a', 'b', 'c'].map((id, index) => ({ id, width: index + 1, align: 'left' })),
  head,
  columnNumbers: false,
  rows: rows.map((cells, index) => ({ id: `r${index}`, kind: 'data', level: 0, cells })),
  source: '',
  empty: '',
});

const sketch = (rows: Cell[][]): string[] =>
  placeRows(table(rows)).map(({ places }) =>
    places
      .map((place) => {
        if (place.kind === 'covered') return '^'.repeat(place.colSpan);
        return place.kind === 'gap' ? '.' : place.cell.column.repeat(place.colSpan);
      })
      .join(''),
  );

describe('the grid of a table', () => {
  test('a missing cell is a gap', () => {
    expect(sketch([[cell('b')]])).toEqual(['.b.']);
  });

  test('cells may come in any order', () => {
    expect(sketch([[cell('c'), cell('a')]])).toEqual(['a.c']);
  });

  test('spans cover the places right of and below them', () => {
    expect(sketch([[cell('a', { colSpan: 2, rowSpan: 2 }), cell('c')], [cell('c')], [cell('a'), cell('b')]])).toEqual([
      'aac',
      '^^c',
      'ab.',
    ]);
  });

  test('a row span ends with the table', () => {
    const [placed] = placeRows(table([[cell('a', { rowSpan: 9 })]]));
    expect(placed?.places[0]).toMatchObject({ rowSpan: 1 });
  });

  test.each([
    ['an unknown column', [[cell('z')]]],
    ['two cells in one column', [[cell('a'), cell('a')]]],
    ['a cell under a span', [[cell('a', { colSpan: 2 }), cell('b')]]],
    ['a cell under a row span', [[cell('a', { rowSpan: 2 })], [cell('a')]]],
    ['a span past the last column', [[cell('c', { colSpan: 2 })]]],
  ])('%s is refused', (_, rows) => {
    expect(() => placeRows(table(rows))).toThrow(AppError);
  });

  test('header rows fill the places that the rows above leave', () => {
    const head = [
      [
        { text: 'A', colSpan: 1, rowSpan: 2 },
        { text: 'BC', colSpan: 2, rowSpan: 1 },
      ],
      [
        { text: 'B', colSpan: 1, rowSpan: 1 },
        { text: 'C', colSpan: 1, rowSpan: 1 },
      ],
    ];
    const rows = placeHead(table([], head)).map((cells) => cells.map(({ text, covered }) => (covered ? '^' : text)));
    expect(rows).toEqual([
      ['A', 'BC'],
      ['^', 'B', 'C'],
    ]);
    expect(() => placeHead(table([], [[{ text: 'A', colSpan: 1, rowSpan: 1 }]]))).toThrow(AppError);
  });

  test('the shares of the columns add up to one', () => {
    expect(columnShares(table([])).map((share) => share * 6)).toEqual([1, 2, 3]);
  });

  test('a row leads the next one where that is its member', () => {
    const kinds: [RowKind, number][] = [
      ['subtotal', 0],
      ['data', 1],
      ['subtotal', 0],
      ['group', 0],
      ['data', 0],
      ['group', 0],
      ['total', 0],
    ];
    const rows = kinds.map(([kind, level]): Row => ({ id: '', kind, level, cells: [] }));
    expect(rows.map((_, index) => leadsNext(rows, index))).toEqual([true, false, false, true, false, false, false]);
  });

  test('a table of a few short rows is short', () => {
    const long: Cell[] = [cell('a', { runs: [{ type: 'text', text: 'kata '.repeat(20) }] })];
    expect(isShort(table(Array(6).fill([])))).toBe(true);
    expect(isShort(table(Array(7).fill([])))).toBe(false);
    expect(isShort(table([long]))).toBe(false);
  });
});
