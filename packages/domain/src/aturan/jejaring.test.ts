import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDigit, MIKRO, mikro, percentOf, plainDecimal, printsRatio, roundRatio } from './angka-tepat.ts';
import { diagnose } from './diagnosa.ts';
import { findShift } from './geser.ts';
import { isOneSlipOff, slipBetween } from './kemiripan.ts';
import { type BarisPohon, pairSums } from './pohon.ts';
import { defaultCulprit, evaluate, impliedValue, type Relasi, type SelAngka } from './relasi.ts';

const value = (plain: string): bigint => mikro(plain) ?? 0n;

/** Figures of a net from plain decimals; `%` behind one makes it a percentage with its decimals. */
function figures(...printed: string[]): SelAngka[] {
  return printed.map((text, id) => {
    const isPercent = text.endsWith('%');
    const plain = text.replace('%', '');
    return {
      id,
      nilai: mikro(plain),
      cetak: plain,
      desimal: plain.split('.')[1]?.length ?? 0,
      jenis: isPercent ? 'persen' : 'uang',
      rusak: false,
    };
  });
}

describe('exact figures', () => {
  it('reads and prints plain decimals', () => {
    expect(plainDecimal(value('-1234.5'), 2)).toBe('-1234.50');
    expect(plainDecimal(value('0.07'))).toBe('0.07');
    expect(mikro('1.234,5')).toBeNull();
  });

  it('a percentage may be rounded or cut at its last digit, and nothing else (999974/1000000)', () => {
    const prints = (percent: string, decimals: number): boolean =>
      printsRatio(value(percent), decimals, 99_997_400n, 1_000_000n);
    expect([
      prints('99.99', 2),
      prints('100.00', 2),
      prints('100', 0),
      prints('99.98', 2),
      prints('100.01', 2),
    ]).toEqual([true, true, true, false, false]);
  });

  it('accepts every ratio as rounded by itself', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 14n),
        fc.bigInt(1n, 10n ** 14n),
        fc.integer({ min: 0, max: 4 }),
        (part, whole, decimals) => {
          const rounded = roundRatio(part * 100n, whole, decimals);
          expect(printsRatio(rounded, decimals, part * 100n, whole)).toBe(true);
          expect(printsRatio(rounded + 2n * lastDigit(decimals), decimals, part * 100n, whole)).toBe(false);
        },
      ),
    );
  });

  it('a zero base has no percentage', () => {
    expect(percentOf(5n, 0n)).toBeNull();
    expect(percentOf(1n * MIKRO, 4n * MIKRO)).toBe(25n * MIKRO);
  });
});

describe('relations', () => {
  const cells = figures('100', '60', '40', '41.5', '40%', '7%');

  it.each<[string, Relasi, string]>([
    ['a sum that holds', { jenis: 'jumlah', induk: 0, anak: [1, 2] }, 'benar'],
    ['a sum that fails', { jenis: 'jumlah', induk: 0, anak: [1, 3] }, 'salah'],
    ['a percentage', { jenis: 'persen', bagian: 2, dari: 0, persen: 4 }, 'benar'],
    ['another percentage', { jenis: 'persen', bagian: 2, dari: 0, persen: 5 }, 'salah'],
    ['a difference', { jenis: 'selisih', dari: 0, kurang: 1, hasil: 2, mutlak: false }, 'benar'],
    ['a difference without sign', { jenis: 'selisih', dari: 1, kurang: 0, hasil: 2, mutlak: true }, 'benar'],
    ['a difference of the wrong sign', { jenis: 'selisih', dari: 1, kurang: 0, hasil: 2, mutlak: false }, 'salah'],
    ['one quantity twice', { jenis: 'sama', satu: 0, dua: 1 }, 'salah'],
  ])('%s', (_, relation, verdict) => {
    const get = (id: number): bigint | null => cells[id]?.nilai ?? null;
    expect(evaluate(relation, cells, get)).toBe(verdict);
    const culprit = defaultCulprit(relation);
    const implied = impliedValue(relation, culprit, cells, get);
    expect(evaluate(relation, cells, (id) => (id === culprit ? implied : get(id)))).toBe('benar');
  });
});

describe('diagnosis: the smallest change that satisfies all', () => {
  it('finds the child with one wrong digit, because total and percentages fit (the case of 003 line 173)', () => {
    const cells = figures('62303503', '28331441', '33992062', '183931250', '33.87%', '78575000', '43.26%');
    const relations: Relasi[] = [
      { jenis: 'jumlah', induk: 0, anak: [1, 2] },
      { jenis: 'persen', bagian: 0, dari: 3, persen: 4 },
      { jenis: 'persen', bagian: 2, dari: 5, persen: 6 },
    ];
    expect(diagnose(cells, relations)).toEqual([
      { sel: 1, harus: value('28311441'), relasi: [0], keyakinan: 'terbukti' },
    ]);
  });

  it('finds the pagu that sum and percentage both contradict (003 line 180)', () => {
    const cells = figures('654595077', '549238827', '105256250', '39003000', '37.02%');
    const relations: Relasi[] = [
      { jenis: 'jumlah', induk: 0, anak: [1, 2] },
      { jenis: 'persen', bagian: 3, dari: 2, persen: 4 },
    ];
    expect(diagnose(cells, relations)).toEqual([
      { sel: 2, harus: value('105356250'), relasi: [0, 1], keyakinan: 'terbukti' },
    ]);
  });

  it('names the total, as a supposition, when nothing tells which figure is wrong', () => {
    const cells = figures('500', '100', '150');
    expect(diagnose(cells, [{ jenis: 'jumlah', induk: 0, anak: [1, 2] }])).toEqual([
      { sel: 0, harus: value('250'), relasi: [0], keyakinan: 'dugaan' },
    ]);
  });

  it('a sound net has no diagnosis; changing one child makes at least one', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.nat(), fc.integer({ min: 1, max: 10 ** 6 }), (children, at, slip) => {
        const total = children.reduce((all, one) => all + one, 0);
        const relation: Relasi = { jenis: 'jumlah', induk: 0, anak: children.map((_, index) => index + 1) };
        expect(diagnose(figures(`${total}`, ...children.map(String)), [relation])).toEqual([]);
        const wrong = children.map((one, index) => (index === at % children.length ? one + slip : one));
        expect(diagnose(figures(`${total}`, ...wrong.map(String)), [relation])).toHaveLength(1);
      }),
    );
  });
});

describe('slips of the pen', () => {
  it.each([
    ['28331441', '28311441', 'digit'],
    ['3957', '3975', 'tukar'],
    ['58002344404', '258002344404', 'hilang'],
    ['61249934780', '6129934780', 'lebih'],
    ['1646299920', '1646299920000', 'nol'],
    ['123456', '654321', null],
    ['12', '13', null],
  ])('%s for %s: %s', (printed, right, slip) => {
    expect(slipBetween(printed, right)).toBe(slip);
  });
});

describe('trees of figures', () => {
  const row = (tingkat: number | null, ...amounts: (number | null)[]): BarisPohon => ({
    tingkat,
    tegas: tingkat !== null,
    nilai: amounts.map((amount) => (amount === null ? null : BigInt(amount) * MIKRO)),
  });

  it('codes and words bind: a parent is the sum of its direct children', () => {
    const sums = pairSums([row(20, 900), row(30, 300), row(40, 150), row(40, 105), row(30, 600)]);
    expect(sums.map(({ induk, anak, cocok }) => [induk, anak, cocok])).toEqual([
      [0, [1, 4], true],
      [1, [2, 3], false],
    ]);
  });

  it('rows of unknown rank are nested by arithmetic', () => {
    const sums = pairSums([row(20, 900), row(null, 300), row(null, 150), row(null, 150), row(null, 600)]);
    expect(sums.find((sum) => sum.induk === 0)?.cocok).toBe(true);
    expect(sums.find((sum) => sum.induk === 1)?.anak).toEqual([2, 3]);
  });

  it('a reading proven in one column shows what is wrong in another', () => {
    const sums = pairSums([row(20, 900, 500), row(null, 300, 100), row(null, 600, 350)]);
    expect(sums.find((sum) => sum.kolom === 1)).toMatchObject({ cocok: false, anak: [1, 2], jumlah: 450n * MIKRO });
  });

  it('a group row without figures is looked through, a blank leaf is remembered', () => {
    const [sum] = pairSums([row(20, 900), row(30, null), row(40, 300), row(40, 600)]);
    expect(sum).toMatchObject({ cocok: true, anak: [2, 3] });
    expect(pairSums([row(20, 900), row(30, 300), row(30, null)])[0]).toMatchObject({ cocok: false, adaKosong: true });
  });

  it('a heading that took a figure above its parent is told apart', () => {
    const [sum] = pairSums([row(20, 100), row(null, 250), row(null, 40), row(null, 60)]);
    expect(sum).toMatchObject({ cocok: true, kelebihan: 1, anak: [2, 3] });
  });

  it('takes linear time on a long flat table', () => {
    const rows = Array.from({ length: 4_000 }, (_, index) => row(index % 40 === 0 ? 20 : null, 1 + (index % 7)));
    expect(pairSums(rows).length).toBeGreaterThan(0);
  });
});

describe('shifted columns', () => {
  const test = (index: number, sekarang: boolean, digeser: boolean) => ({
    dari: index * 3,
    sampai: index * 3 + 2,
    sekarang,
    digeser,
  });

  it('is the stretch in which moving the column restores the sums', () => {
    const tests = [
      test(0, true, false),
      ...[1, 2, 3, 4, 5, 6].map((index) => test(index, false, true)),
      test(7, true, false),
    ];
    expect(findShift(tests, 1)).toEqual({ dari: 3, sampai: 20, jarak: 1, pulih: 6, rusak: 0 });
  });

  it('a few wrong sums are no shift', () => {
    expect(findShift([test(0, false, true), test(1, true, false), test(2, false, true)], 1)).toBeNull();
  });
});

describe('a sum that is one slip off', () => {
  const parts = ['661473673', '838526327'].map(value);

  it.each([
    ['one digit', '1500030000', true],
    ['two digits turned round', '1050000000', true],
    ['another figure', '1512346789', false],
    ['the sum itself', '1500000000', false],
  ])('%s: %s', (_, total, expected) => {
    expect(isOneSlipOff(value(total), parts)).toBe(expected);
  });

  it('says nothing of round figures, which agree by chance', () => {
    expect(isOneSlipOff(value('150000000'), ['100000000', '70000000'].map(value))).toBe(false);
  });
});

describe('figures rounded for print', () => {
  const rounded = figures('27.3', '12.1', '15.3', '100.3', '12.1').map((one) => ({
    ...one,
    desimal: 1,
    dibulatkan: true,
  }));
  const read = (id: number) => rounded[id]?.nilai ?? null;

  it('may miss their sum by half a digit each, and no more', () => {
    expect(evaluate({ jenis: 'jumlah', induk: 0, anak: [1, 2] }, rounded, read)).toBe('benar');
    const exact = rounded.map((one) => ({ ...one, dibulatkan: false }));
    expect(evaluate({ jenis: 'jumlah', induk: 0, anak: [1, 2] }, exact, read)).toBe('salah');
    expect(evaluate({ jenis: 'jumlah', induk: 3, anak: [1, 2] }, rounded, read)).toBe('salah');
  });

  it('give percentages of what they were before', () => {
    const cells = [
      ...rounded,
      ...figures('44.20%').map((one) => ({ ...one, id: 5, jenis: 'persen' as const, desimal: 2 })),
    ];
    const value = (id: number) => cells[id]?.nilai ?? null;
    const relation: Relasi = { jenis: 'persen', bagian: 1, dari: 0, persen: 5 };
    expect(evaluate(relation, cells, value)).toBe('benar');
    expect(evaluate(relation, cells, (id) => (id === 5 ? mikro('45.20') : value(id)))).toBe('salah');
  });
});
