import { describe, expect, test } from 'vitest';
import { fitRow, lineCount, rowHeight } from './row-height.ts';

describe('the height of a row', () => {
  test('follows the lines of its tallest cell', () => {
    expect(lineCount('satu dua tiga empat', 9)).toBe(3);
    expect(lineCount('satu\ndua', 20)).toBe(2);
    expect(lineCount('sepuluhhur sepuluhhur', 10)).toBe(2);
    expect(lineCount('abcdefghijklmnopqrstuvwxyz', 10)).toBe(3);
  });

  test('is left to Excel for one line, and never more than Excel allows', () => {
    expect(rowHeight([{ text: 'satu', width: 10 }])).toBeUndefined();
    expect(rowHeight([{ text: 'kata '.repeat(9999), width: 10 }])).toBe(409);
  });

  test('counts the columns a cell covers, and leaves out a cell over several rows', () => {
    const cells = [{ value: 'satu dua tiga empat' }, null, { value: 7 }];
    expect(fitRow(cells, [9, 9, 9]).height).toBeGreaterThan(40);
    expect(fitRow(cells, [9, 20, 9], [2]).height).toBeUndefined();
    expect(fitRow(cells, [9, 9, 9], [0]).height).toBeUndefined();
  });
});
