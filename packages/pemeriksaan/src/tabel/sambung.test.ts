import { readTextBlocks } from '@selaras/berkas';
import { describe, expect, it } from 'vitest';
import { recognizeTables } from './kenali.ts';

/** Two parts with the same heading, a running head between them; each row is the first cell of a row. */
function partsOf(first: readonly string[], second: readonly string[], between = 'Dinas Sosial | LKPJ 2022') {
  const table = (marks: readonly string[]) =>
    [
      'No\tUraian\tPagu (Rp)\tRealisasi (Rp)',
      ...marks.map((mark) => `${mark}\tPenyediaan sarana\t2.000.000\t1.500.000`),
    ].join('\n');
  const text = `Tabel 3.1 Realisasi\n\n${table(first)}\n\n${between}\n\n${table(second)}\n`;
  return recognizeTables(readTextBlocks(new TextEncoder().encode(text), { name: 'contoh.txt' }).blocks).length;
}

describe('a heading repeated behind a page line', () => {
  it.each([
    ['numbers', ['1', '2', '3'], ['4', '5']],
    ['letters', ['A.', '1.', 'a.', 'b.'], ['c.', '2.']],
    ['the next parent', ['A.', '1.', 'a.', 'b.'], ['2.', 'a.']],
    ['the first child', ['A.', '1.', 'a.', '2.'], ['a.', 'b.']],
    ['roman numerals', ['I.', '1.', '2.'], ['II.', '1.']],
    ['codes', ['1.02.01', '1.02.01.1.01', '1.02.01.1.01.0002'], ['1.02.01.1.02', '1.02.02']],
    ['codes of the supporting program', ['X.XX.01', 'X.XX.01.2.01'], ['X.XX.01.2.02', 'X.XX.01.2.03']],
  ])('goes on in order: %s', (_, first, second) => {
    expect(partsOf(first, second)).toBe(1);
  });

  it.each([
    ['numbers', ['1', '2', '3'], ['1', '2']],
    ['letters', ['A.', '1.', '2.'], ['A.', '1.']],
    ['codes', ['1.02.01', '1.02.02', '1.02.03'], ['1.02.01', '1.02.02']],
    ['codes of another root', ['1.02.01', '1.02.02'], ['2.09.01', '2.09.02']],
  ])('begins anew: %s', (_, first, second) => {
    expect(partsOf(first, second)).toBe(2);
  });

  it('is another table under a caption of its own', () => {
    expect(partsOf(['1', '2'], ['3', '4'], 'Tabel 3.2 Realisasi')).toBe(2);
  });
});
