import { describe, expect, test } from 'vitest';
import { geser, keturunan, leluhur, susunPohon } from './pohon.ts';

const baris = (id: string, induk: string | null, urut: number) => ({ id, induk, urut });
const rows = [
  baris('b2', 'pd', 2),
  baris('s', 'b1', 1),
  baris('pd', null, 1),
  baris('b1', 'pd', 1),
  baris('x', 'hilang', 2),
];

describe('a tree of units', () => {
  test('is shown parent before children, siblings in their order; a row without its parent is not lost', () => {
    expect(susunPohon(rows).map(({ row, tingkat }) => `${row.id}${tingkat}`)).toEqual([
      'pd0',
      'b11',
      's2',
      'b21',
      'x0',
    ]);
  });

  test('tells what is below and above a row', () => {
    expect([...keturunan(rows, 'b1')]).toEqual(['b1', 's']);
    expect([...leluhur(rows, 's')]).toEqual(['s', 'b1', 'pd']);
  });

  test('a row moves by one place; at the end it stays', () => {
    const saudara = [baris('a', null, 0), baris('b', null, 0), baris('c', null, 5)];
    expect(geser(saudara, 'c', -1)).toEqual([baris('a', null, 1), baris('c', null, 2), baris('b', null, 3)]);
    expect(geser(saudara, 'a', -1)).toEqual([]);
  });
});
