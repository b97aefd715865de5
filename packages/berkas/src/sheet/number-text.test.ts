import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber } from './number-text.ts';

describe('plainNumber', () => {
  it.each([
    ['661473673.09999996', '661473673.1'],
    ['0.1', '0.1'],
    ['1E3', '1000'],
    ['1.5E-7', '0.00000015'],
    ['-2.5e+21', '-2500000000000000000000'],
    ['12345678901234.56', '12345678901234.56'],
    ['12345678901234.5678', '12345678901234.6'],
    ['abc', null],
    ['1e999', null],
    ['', null],
  ])('%s → %s', (stored, plain) => {
    expect(plainNumber(stored)).toBe(plain);
  });

  it('gives back every amount of money that Excel can hold, however its double is written', () => {
    fc.assert(
      fc.property(fc.bigInt(-999_999_999_999_999n, 999_999_999_999_999n), (sen) => {
        const negative = sen < 0n;
        const digits = (negative ? -sen : sen).toString().padStart(3, '0');
        const amount = `${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const plain = plainNumber(Number(amount).toPrecision(17));
        expect(Number(plain)).toBe(Number(amount));
        expect(plain).toMatch(/^-?\d+(\.\d{1,2})?$/);
      }),
    );
  });
});
