import { describe, expect, it } from 'vitest';
import { formatCount } from './penomoran.ts';

describe('formatCount', () => {
  it.each([
    [1, 'decimal', '1'],
    [3, 'decimalZero', '03'],
    [1, 'lowerLetter', 'a'],
    [27, 'upperLetter', 'AA'],
    [4, 'lowerRoman', 'iv'],
    [1999, 'upperRoman', 'MCMXCIX'],
    [5, 'bullet', ''],
    [2, 'cardinalText', '2'],
    [0, 'upperRoman', '0'],
  ])('writes %i as %s: %s', (count, format, label) => {
    expect(formatCount(count, format)).toBe(label);
  });
});
