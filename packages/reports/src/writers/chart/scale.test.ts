import { describe, expect, test } from 'vitest';
import { labelOfDecimal, labelOfTick, scaleOver } from './scale.ts';

describe('the axis of a chart', () => {
  test('has round ticks from zero over the highest value', () => {
    expect(scaleOver([25, 30, 20, 12.75]).ticks).toEqual([0, 10, 20, 30]);
    expect(scaleOver([512_000_000, 661_473_673]).ticks).toEqual([0, 2e8, 4e8, 6e8, 8e8]);
  });

  test('goes below zero for negative values, and exists without any', () => {
    expect(scaleOver([-5, 10]).minimum).toBeLessThanOrEqual(-5);
    expect(scaleOver([]).maximum).toBeGreaterThan(0);
    expect(scaleOver([0, 0]).maximum).toBeGreaterThan(0);
  });

  test('names large amounts by juta, miliar, triliun', () => {
    expect(labelOfTick(4e8, scaleOver([6e8]))).toBe('400 jt');
    expect(labelOfTick(2.5e9, scaleOver([1e10]))).toBe('2,5 M');
    expect(labelOfTick(0, scaleOver([1e13]))).toBe('0');
  });
});

test('a decimal prints with Indonesian marks, rounded half up on its digits', () => {
  const labels = ['661473673.00', '25.495', '25.494999', '-1234.5', '0.004', '-0.004', '100'].map(labelOfDecimal);
  expect(labels).toEqual(['661.473.673', '25,5', '25,49', '-1.234,5', '0', '0', '100']);
});
