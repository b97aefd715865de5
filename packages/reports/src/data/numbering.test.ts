import { describe, expect, it } from 'vitest';
import { Numbering, toLetters } from './numbering.ts';

describe('Numbering', () => {
  it('numbers chapters, sections, tables and charts, and starts tables again in each chapter', () => {
    const numbering = new Numbering();
    expect(numbering.heading(1, 'tanpa')).toBe('');
    expect(numbering.heading(1, 'bab')).toBe('BAB I');
    expect(numbering.heading(2, 'bertingkat')).toBe('1.1');
    expect(numbering.heading(2, 'bertingkat')).toBe('1.2');
    expect(numbering.heading(1, 'bab')).toBe('BAB II');
    expect(numbering.heading(2, 'bertingkat')).toBe('2.1');
    expect([numbering.table(), numbering.table(), numbering.chart()]).toEqual(['2.1', '2.2', '2.1']);
    expect(numbering.heading(1, 'bab')).toBe('BAB III');
    expect([numbering.table(), numbering.chart()]).toEqual(['3.1', '3.1']);
  });

  it('counts lower headings within their parent', () => {
    const numbering = new Numbering();
    numbering.heading(1, 'bab');
    numbering.heading(2, 'bertingkat');
    expect(numbering.heading(3, 'romawi')).toBe('I.');
    expect([numbering.heading(4, 'angka'), numbering.heading(4, 'angka')]).toEqual(['1.', '2.']);
    expect(numbering.heading(3, 'romawi')).toBe('II.');
    expect(numbering.heading(4, 'angka')).toBe('1.');
    numbering.heading(2, 'bertingkat');
    expect([numbering.heading(3, 'huruf'), numbering.heading(3, 'huruf')]).toEqual(['A.', 'B.']);
  });

  it('counts tables through a document without chapters', () => {
    const numbering = new Numbering();
    expect([numbering.table(), numbering.table()]).toEqual(['1', '2']);
  });
});

it('writes letters past the alphabet', () => {
  expect([1, 26, 27, 52, 53].map(toLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
});
