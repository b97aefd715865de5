import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAddress, columnLetters, MAX_COLUMN, MAX_ROW, parseAddress, parseRange } from './address.ts';

describe('cell addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('read back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_ROW }), fc.integer({ min: 1, max: MAX_COLUMN }), (row, column) => {
        expect(parseAddress(cellAddress(row, column))).toEqual({ row, column });
      }),
    );
  });

  it.each(['', 'A', '7', 'A0', 'XFE1', 'A1048577', 'Lembar!A1'])('%j is none', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it('a range may be one cell', () => {
    expect(parseRange('$B$2')).toEqual({ fromRow: 2, fromColumn: 2, toRow: 2, toColumn: 2 });
    expect(parseRange('A1:')).toBeNull();
  });
});
