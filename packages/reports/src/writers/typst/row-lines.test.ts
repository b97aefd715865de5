import { describe, expect, test } from 'vitest';
import { certainLines } from './row-lines.ts';

const cell = (text: string, width: number, isBold = false) => ({ text, width, isBold });

describe('lines of a row', () => {
  test('the tallest cell counts', () => {
    expect(certainLines([cell('satu', 10), cell('satu dua tiga', 3.4)])).toBe(3);
  });

  test('bold letters are wider', () => {
    const text = 'Program Penataan Organisasi';
    expect(certainLines([cell(text, 13.9)])).toBe(1);
    expect(certainLines([cell(text, 13.9, true)])).toBe(2);
  });

  test('is not claimed to be known where a line fits by a hair', () => {
    // "iiii" is 4 × 455/2048 = 0.889 em wide.
    expect(certainLines([cell('iiii', 0.92)])).toBe(1);
    expect(certainLines([cell('iiii iiii', 2.06)])).toBe(0);
  });

  test('is not claimed to be known for letters or breaks we know nothing of', () => {
    expect(certainLines([cell('é', 10)])).toBe(0);
    expect(certainLines([cell('Program/Kegiatan dan Sub Kegiatan', 8)])).toBe(0);
    expect(certainLines([cell('Program/Kegiatan', 20)])).toBe(1);
    expect(certainLines([cell('dua  spasi di antara kata', 5)])).toBe(0);
    expect(certainLines([cell('sepatahkatayangpanjangsekali', 5)])).toBe(0);
  });
});
