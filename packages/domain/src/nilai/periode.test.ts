import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriode,
  containsPeriode,
  createPeriode,
  firstDateOf,
  isSamePeriode,
  lastDateOf,
  listPeriodeUntil,
  monthsOf,
  overlapsPeriode,
  type Periode,
  periodeFromKey,
  periodeKey,
  previousPeriode,
  splitPeriode,
} from './periode.ts';
import { formatPeriode, parsePeriode } from './periode-teks.ts';

const Q1 = createPeriode('triwulan', 2024, 1);
const Q4 = createPeriode('triwulan', 2024, 4);
const YEAR = createPeriode('tahun', 2024);

const anyPeriode = fc
  .record({ tahun: fc.integer({ min: 1901, max: 2999 }), part: fc.integer({ min: 0, max: 18 }) })
  .map(({ tahun, part }): Periode => {
    if (part < 12) return createPeriode('bulan', tahun, part + 1);
    if (part < 16) return createPeriode('triwulan', tahun, part - 11);
    return part < 18 ? createPeriode('semester', tahun, part - 15) : createPeriode('tahun', tahun);
  });

describe('a period', () => {
  it.each([
    ['2024-T1', 'Triwulan I Tahun 2024', 'TW I', 'Q1 2024', '2024-01-01', '2024-03-31'],
    ['2024-S2', 'Semester II Tahun 2024', 'Semester II', 'H2 2024', '2024-07-01', '2024-12-31'],
    ['2024-B02', 'Februari 2024', 'Februari', 'February 2024', '2024-02-01', '2024-02-29'],
    ['2024', 'Tahun 2024', '2024', '2024', '2024-01-01', '2024-12-31'],
  ])('%s is %s', (key, long, short, english, first, last) => {
    const periode = periodeFromKey(key)!;
    expect(periodeKey(periode)).toBe(key);
    expect(formatPeriode(periode)).toBe(long);
    expect(formatPeriode(periode, { bentuk: 'pendek' })).toBe(short);
    expect(formatPeriode(periode, { bahasa: 'en' })).toBe(english);
    expect([firstDateOf(periode), lastDateOf(periode)]).toEqual([first, last]);
  });

  it.each([
    ['TW I', '2024-T1'],
    ['TW. 3', '2024-T3'],
    ['triwulan IV tahun 2023', '2023-T4'],
    ['Triwulan ke-2 Tahun Anggaran 2025', '2025-T2'],
    ['Semester I', '2024-S1'],
    ['Semester II TA 2023', '2023-S2'],
    ['Januari 2024', '2024-B01'],
    ['bulan Nopember', '2024-B11'],
    ['2023', '2023'],
    ['Tahun 2023', '2023'],
  ])('is read from "%s" as %s', (text, key) => {
    const periode = parsePeriode(text, { tahun: 2024 });
    expect(periode && periodeKey(periode)).toBe(key);
  });

  it.each(['TW V', 'Semester III', 'TW 0', 'Triwulan', 'Januari 24', '2024-13', '', 'Rp 2024'])(
    'is not read from "%s"',
    (text) => {
      expect(parsePeriode(text, { tahun: 2024 })).toBeNull();
    },
  );

  it('is not read without a year, and not from a broken key', () => {
    expect(parsePeriode('TW I')).toBeNull();
    expect(['2024-T5', '2024-B00', '2024-B13', '2024-S3', '2024T1', '24-T1', ''].map(periodeFromKey)).toEqual(
      Array(7).fill(null),
    );
  });

  it('refuses parts that a year does not have', () => {
    expect(() => createPeriode('triwulan', 2024, 5)).toThrow(RangeError);
    expect(() => createPeriode('tahun', 2024, 2)).toThrow(RangeError);
    expect(() => createPeriode('bulan', 24, 1)).toThrow(RangeError);
  });

  it('knows what lies in it', () => {
    expect(monthsOf(Q4)).toEqual([10, 11, 12]);
    expect(containsPeriode(YEAR, Q4)).toBe(true);
    expect(containsPeriode(Q4, YEAR)).toBe(false);
    expect(containsPeriode(Q1, createPeriode('bulan', 2023, 1))).toBe(false);
    expect(overlapsPeriode(Q1, createPeriode('semester', 2024, 1))).toBe(true);
    expect(overlapsPeriode(Q1, createPeriode('semester', 2024, 2))).toBe(false);
    expect(overlapsPeriode(Q1, createPeriode('bulan', 2023, 1))).toBe(false);
    expect(splitPeriode(Q4, 'bulan').map(periodeKey)).toEqual(['2024-B10', '2024-B11', '2024-B12']);
    expect(splitPeriode(createPeriode('semester', 2024, 2), 'triwulan').map(periodeKey)).toEqual([
      '2024-T3',
      '2024-T4',
    ]);
    expect(splitPeriode(Q4, 'tahun')).toEqual([]);
  });

  it('lists what an s/d figure covers, and its predecessor across the year', () => {
    expect(listPeriodeUntil(createPeriode('triwulan', 2024, 3)).map(periodeKey)).toEqual([
      '2024-T1',
      '2024-T2',
      '2024-T3',
    ]);
    expect(periodeKey(previousPeriode(Q1))).toBe('2023-T4');
    expect(periodeKey(previousPeriode(Q4))).toBe('2024-T3');
    expect(periodeKey(previousPeriode(YEAR))).toBe('2023');
  });

  it('is ordered by its end, the shorter one first', () => {
    const keys = ['2024', '2024-T4', '2024-B12', '2024-T1', '2024-S1', '2023', '2024-B03'];
    const sorted = keys.map((key) => periodeFromKey(key)!).sort(comparePeriode);
    expect(sorted.map(periodeKey)).toEqual(['2023', '2024-B03', '2024-T1', '2024-S1', '2024-B12', '2024-T4', '2024']);
    expect(isSamePeriode(Q4, createPeriode('bulan', 2024, 12))).toBe(false);
  });

  it('reads back from its key and its printed form, and its parts fill it', () => {
    fc.assert(
      fc.property(anyPeriode, fc.constantFrom('id' as const, 'en' as const), (periode, bahasa) => {
        expect(periodeFromKey(periodeKey(periode))).toEqual(periode);
        expect(parsePeriode(formatPeriode(periode, { bahasa }))).toEqual(periode);
        expect(splitPeriode(periode, 'bulan').map((month) => month.ke)).toEqual(monthsOf(periode));
        expect(isSamePeriode(periode, listPeriodeUntil(periode).at(-1)!)).toBe(true);
      }),
    );
  });
});
