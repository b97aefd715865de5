import { describe, expect, test } from 'vitest';
import { toExcelAmount } from './amount.ts';

describe('an amount in Excel', () => {
  test('is a number with all its digits up to fifteen', () => {
    expect(toExcelAmount('661473673.00')).toEqual({ value: 661473673, numberFormat: '#,##0', note: null });
    expect(toExcelAmount('-5.50')).toEqual({ value: -5.5, numberFormat: '#,##0.00', note: null });
    expect(toExcelAmount('9999999999999.99')).toMatchObject({ value: 9999999999999.99, note: null });
    expect(toExcelAmount('999999999999999.00')).toMatchObject({ value: 999999999999999, note: null });
  });

  test('of Rp 10 trillion and more with sen is whole rupiah, half up, with the exact amount beside it', () => {
    expect(toExcelAmount('10000000000000.50')).toMatchObject({ value: 10000000000001, numberFormat: '#,##0' });
    expect(toExcelAmount('-10000000000000.49')).toMatchObject({ value: -10000000000000 });
    expect(toExcelAmount('10000000000000.50').note).toContain('Rp10.000.000.000.000,5');
  });

  test('of more than fifteen digits is text', () => {
    expect(toExcelAmount('1234567890123456.00')).toMatchObject({ value: '1.234.567.890.123.456', numberFormat: '@' });
  });
});
