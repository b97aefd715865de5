import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singkat, susunUlang } from './urutan.ts';

const rows = (...urut: number[]) => urut.map((value, index) => ({ id: 'abcdef'[index], urut: value }));

describe('moving a row within its group', () => {
  it('gives the two rows that change places', () => {
    expect(susunUlang(rows(1, 2, 3), 2, -1)).toEqual([
      { id: 'c', urut: 2 },
      { id: 'b', urut: 3 },
    ]);
    expect(susunUlang(rows(1, 2, 3), 0, 1)).toEqual([
      { id: 'b', urut: 1 },
      { id: 'a', urut: 2 },
    ]);
  });

  it('changes nothing at the ends', () => {
    expect(susunUlang(rows(1, 2), 0, -1)).toEqual([]);
    expect(susunUlang(rows(1, 2), 1, 1)).toEqual([]);
  });

  it('settles places that are double or have gaps', () => {
    expect(susunUlang(rows(4, 4, 9), 1, -1).map(({ id, urut }) => [id, urut])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ]);
  });

  it('leaves a group numbered 1, 2, 3 … with the row one place further', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 6 }), fc.nat(4), (urut, at) => {
        const group = rows(...urut.toSorted((a, b) => a - b));
        const dari = at % (group.length - 1);
        const changed = new Map(susunUlang(group, dari, 1).map((row) => [row.id, row.urut]));
        const after = group
          .map(({ id, urut: lama }) => ({ id, urut: changed.get(id) ?? lama }))
          .toSorted((a, b) => a.urut - b.urut);
        expect(after.map((row) => row.urut)).toEqual(group.map((_, index) => index + 1));
        expect(after[dari + 1]?.id).toBe(group[dari]?.id);
      }),
    );
  });
});

it('shortens a long text and keeps a short one', () => {
  expect(singkat('Rapat koordinasi')).toBe('Rapat koordinasi');
  expect(singkat('Rapat koordinasi', 6)).toBe('Rapat …');
});
