import { expect, it } from 'vitest';
import { shapeOfFormat } from './styles.ts';

it.each([
  ['General', 'angka'],
  ['#,##0.00', 'angka'],
  ['"Rp"#,##0', 'angka'],
  ['_-* #,##0_-;-* #,##0_-', 'angka'],
  ['[Red]0.0', 'angka'],
  ['0.00E+00', 'angka'],
  ['0.00%', 'persen'],
  ['dd/mm/yyyy', 'tanggal'],
  ['[$-421]dd\\ mmmm\\ yyyy;@', 'tanggal'],
  ['[h]:mm', 'tanggal'],
  ['@', 'angka'],
])('%s shows %s', (code, shape) => {
  expect(shapeOfFormat(code)).toBe(shape);
});
