import { describe, expect, it } from 'vitest';
import { wholeFigure } from './sel.ts';

describe('a cell that is one figure', () => {
  it.each([
    ['-Rp. 34,092,983,469.00', -34_092_983_469n],
    ['-Rp34.092.983', -34_092_983n],
    ['−Rp 5.000.000', -5_000_000n],
    ['–5.000.000', -5_000_000n],
    ['(Rp 34.092.983)', -34_092_983n],
    ['Rp (34.092.983)', -34_092_983n],
    ['(34.092.983)', -34_092_983n],
    ['Rp. 34.092.983,-', 34_092_983n],
    ['Rp34.092.983', 34_092_983n],
  ])('reads the sign of %s wherever it stands', (text, amount) => {
    expect(wholeFigure(text, { column: { kind: 'uang' } })?.nilai).toBe(amount * 1_000_000n);
  });

  it('takes an aside in parentheses for what it is when words stand around it', () => {
    expect(wholeFigure('sebesar (Rp 34.092.983)', {})).toBeNull();
  });
});
