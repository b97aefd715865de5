import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberReading, parseNumber } from './baca-angka.ts';
import { parseRupiah } from './baca-rupiah.ts';
import { type Column, INDONESIAN_STYLE, inferColumnStyle, US_STYLE } from './kolom.ts';

/** A reading in one line, so that tables stay readable. */
function show(reading: NumberReading): string {
  if (reading.status === 'ok') return `${reading.value.toFixed()}${reading.percent ? ' %' : ''}`;
  if (reading.status === 'missing') return reading.keadaan;
  if (reading.status === 'ambiguous') return `taksa ${reading.readings.map((value) => value.toFixed()).join(' | ')}`;
  return [`cacat ${reading.why}`, ...reading.candidates.map((value) => value.toFixed())].join(' ');
}

const MONEY: Column = { kind: 'uang' };

describe('numbers as people write them', () => {
  it.each([
    ['1.234.567,89', '1234567.89', 'id'],
    ['1.234.567', '1234567', 'id'],
    ['1,234,567.00', '1234567', 'us'],
    ['1,234,567', '1234567', 'us'],
    ['1234567', '1234567', 'plain'],
    ['283655.83', '283655.83', 'us'],
    ['78,75', '78.75', 'id'],
    ['78.75', '78.75', 'us'],
    ['0,125', '0.125', 'id'],
    ['0.0715', '0.0715', 'us'],
    ['3,14159', '3.14159', 'id'],
    ['0', '0', 'plain'],
    ['0,00', '0', 'id'],
  ])('%s is %s in the %s style', (raw, value, style) => {
    expect(parseNumber(raw)).toMatchObject({ status: 'ok', style });
    expect(show(parseNumber(raw))).toBe(value);
  });

  it.each([
    ['Rp 5.000,-', '5000'],
    ['Rp. 5.000.-', '5000'],
    ['Rp5.000', '5000'],
    ['Rp .5.000', '5000'],
    ['rp. 5.000,--', '5000'],
    ['Rp 5.000,–', '5000'],
    ['5.000 rupiah', '5000'],
    ['IDR 5,000.00', '5000'],
    ['(2.820.963)', '-2820963'],
    ['-2.820.963', '-2820963'],
    ['−2.820.963', '-2820963'],
    ['–2.820.963', '-2820963'],
    ['- 2.820.963', '-2820963'],
    ['(Rp 2.820.963,50)', '-2820963.5'],
    ['Rp (2.820.963)', '-2820963'],
    ['-Rp2.820.963,-', '-2820963'],
    ['+2.820.963', '2820963'],
  ])('money: %s is %s', (raw, value) => {
    expect(show(parseNumber(raw))).toBe(value);
  });

  it.each([
    ['87,74%', '87.74 %'],
    ['87.74 %', '87.74 %'],
    ['(87,74%)', '87.74 %'],
    ['(60,32)%', '60.32 %'],
    ['(-60,32%)', '-60.32 %'],
    ['0,07 persen', '0.07 %'],
    ['100%', '100 %'],
    ['６,10％', '6.1 %'],
  ])('percent: %s is %s, and parentheses are no sign', (raw, value) => {
    expect(show(parseNumber(raw))).toBe(value);
  });

  it.each([
    ['', 'kosong'],
    [' \u00a0 ', 'kosong'],
    ['……', 'kosong'],
    ['Rp', 'kosong'],
    ['-', 'strip'],
    ['–', 'strip'],
    ['—', 'strip'],
    ['(-)', 'strip'],
    ['Rp -', 'strip'],
    ['Rp. ,-', 'strip'],
    ['- %', 'strip'],
    ['Tidak Ada', 'tidak-ada'],
    ['Nihil', 'tidak-ada'],
    ['NA', 'belum-dinilai'],
    ['UD', 'belum-dinilai'],
    ['#DIV/0!', 'galat'],
    ['#VALUE!', 'galat'],
    ['#REF!', 'galat'],
    ['#N/A', 'galat'],
    ['#####', 'galat'],
  ])('no value: "%s" is %s', (raw, state) => {
    expect(parseNumber(raw)).toEqual({ status: 'missing', raw, keadaan: state });
  });

  it('keeps zero apart from every kind of missing', () => {
    expect(show(parseNumber('Rp 0,-'))).toBe('0');
    expect(show(parseNumber('-0'))).toBe('0');
  });

  it.each([
    ['5,31 Triliun', '5310000000000', '10000000000'],
    ['792,5 juta', '792500000', '100000'],
    ['1 Trilyun', '1000000000000', '1000000000000'],
    ['2 miliar', '2000000000', '1000000000'],
    ['2 milyar', '2000000000', '1000000000'],
    ['Rp 1,2 T', '1200000000000', '100000000000'],
    ['Rp. 750 jt', '750000000', '1000000'],
    ['5.31 trillion', '5310000000000', '10000000000'],
  ])('scaled: %s is %s, exact to %s', (raw, value, precision) => {
    const reading = parseNumber(raw);
    expect(show(reading)).toBe(value);
    expect(reading.status === 'ok' && reading.precision.toFixed()).toBe(precision);
  });

  it.each([
    ['375.000.00', 'pengelompokan', ['375000']],
    ['5.3475.000', 'pengelompokan', []],
    ['22.8000', 'pengelompokan', ['22.8', '228000']],
    ['56.642.0000', 'pengelompokan', []],
    ['283655.830', 'pengelompokan', ['283655.83', '283655830']],
    ['1.216.930.3 74', 'spasi', ['1216930374']],
    ['370,,20', 'pemisah-ganda', ['370.2']],
    ['503.690.640.', 'pemisah-di-ujung', ['503690640']],
    ['4.125428.000', 'pengelompokan', ['4125428000']],
    ['1.234,567.00', 'pemisah-campur', ['1234567']],
    ['1.234,567,890', 'pemisah-campur', ['1234567890']],
    ['012.345', 'pengelompokan', ['12.345', '12345']],
    ['.5', 'pemisah-di-ujung', ['0.5']],
    ['5.000-', 'minus-di-belakang', []],
    ['5.000.000-', 'minus-di-belakang', ['5000000', '-5000000']],
    ['1,2E+09', 'notasi-ilmiah', ['1200000000']],
    ['(5.000', 'kurung', []],
    ['(-5.000)', 'tanda-ganda', []],
    ['lima ribu', 'bukan-angka', []],
    ['10²', 'bukan-angka', []],
    ['4.01.02.1.01', 'bukan-angka', []],
    ['٣٤', 'bukan-angka', []],
    ['\u202e123', 'arah-teks', []],
  ])('malformed: %s (%s) is reported, with repairs %j', (raw, why, repairs) => {
    const reading = parseNumber(raw);
    expect(reading).toMatchObject({ status: 'malformed', why, raw });
    expect(reading.status === 'malformed' && reading.candidates.map((value) => value.toFixed())).toEqual(repairs);
  });

  it('reads through spaces of every kind and invisible marks', () => {
    expect(show(parseNumber('\u200fRp\u00a05.000,-\u200e'))).toBe('5000');
    expect(show(parseNumber('１２,５'))).toBe('12.5');
  });
});

describe('one separator and three digits', () => {
  const column = (...cells: string[]): Column => ({ style: inferColumnStyle(cells) });

  it.each<[string, Column, string]>([
    ['1.234', {}, 'taksa 1234 | 1.234'],
    ['12,345', {}, 'taksa 12345 | 12.345'],
    ['6,102 %', {}, 'taksa 6102 | 6.102'],
    ['1.234', { kind: 'uang' }, '1234'],
    ['12,345', { kind: 'cacah' }, '12345'],
    ['Rp 1.234', {}, '1234'],
    ['12,345', column('8,5', '0,25'), '12.345'],
    ['12.345', column('8,5', '0,25'), 'taksa 12345 | 12.345'],
    ['12.345', column('1.234.567'), '12345'],
    ['12.345', column('1.234.567', '87.74'), 'taksa 12345 | 12.345'],
    ['12.345', { kind: 'uang', ...column('1,234,567.00') }, 'taksa 12345 | 12.345'],
    ['12,345', { kind: 'uang', ...column('1,234,567.00', '2.000.000') }, '12345'],
    ['6,102 %', column('8,5 %'), '6.102 %'],
    ['0,125', { kind: 'angka' }, '0.125'],
    ['1,234 miliar', { kind: 'uang' }, 'taksa 1234000000000 | 1234000000'],
    ['Rp 1,234 miliar', {}, 'taksa 1234000000000 | 1234000000'],
    ['22,8000', {}, '22.8'],
    ['22,8000', { kind: 'uang' }, 'cacat pengelompokan 22.8 228000'],
    ['22,8000', column('1,234,567'), 'cacat pengelompokan 22.8 228000'],
    ['7,74%', column('1,234,567'), '7.74 %'],
    ['(56,61)', { kind: 'persen' }, '56.61'],
    ['(56,61)', {}, '-56.61'],
  ])('%s in %j is %s', (raw, context, expected) => {
    expect(show(parseNumber(raw, { column: context }))).toBe(expected);
  });

  it('says where only the column decided', () => {
    expect(parseNumber('1.234', { column: MONEY })).toMatchObject({ decidedByColumn: true });
    expect(parseNumber('1.234.567', { column: MONEY })).toMatchObject({ decidedByColumn: false });
  });

  it.each<[string, Column, string]>([
    ['1,02', { kind: 'cacah' }, 'taksa 1020 | 1.02'],
    ['1,02', column('1,234,567', '2,500,000'), 'taksa 1020 | 1.02'],
    ['1,02', { kind: 'uang', ...column('1.234.567') }, 'taksa 1020 | 1.02'],
    ['1,02', { kind: 'uang', ...column('1.234.567,50') }, '1.02'],
    ['1,02', {}, '1.02'],
  ])('%s in a column of thousands (%j) is %s', (raw, context, expected) => {
    expect(show(parseNumber(raw, { column: context }))).toBe(expected);
  });
});

describe('inferColumnStyle', () => {
  it('learns from unmistakable cells only', () => {
    expect(inferColumnStyle(['1.234.567,89', 'Rp 5.000', '-'])).toEqual(INDONESIAN_STYLE);
    expect(inferColumnStyle(['1,234,567.00', '(87.74%)'])).toEqual(US_STYLE);
    expect(inferColumnStyle(['1.234', '12,345', '', '375.000.00', 'WTP'])).toEqual({
      '.': 'unproven',
      ',': 'unproven',
    });
    expect(inferColumnStyle(['1.234.567', '87.74'])).toEqual({ '.': 'mixed', ',': 'unproven' });
  });
});

describe('parseRupiah', () => {
  it.each([
    ['1.234', '1234.00'],
    ['Rp 1.234.567,89', '1234567.89'],
    ['(2.820.963)', '-2820963.00'],
    ['5,31 Triliun', '5310000000000.00'],
    ['22,80', '22.80'],
  ])('%s is %s', (raw, value) => {
    const reading = parseRupiah(raw);
    expect(reading.status === 'ok' && reading.value.toString()).toBe(value);
  });

  it.each([
    ['87,74%', 'persen-bukan-uang'],
    ['0,125', 'pecahan-sen'],
    ['1.000.000.000.000.000.000', 'terlalu-besar'],
    ['22.8000', 'pengelompokan'],
  ])('%s is refused: %s', (raw, why) => {
    expect(parseRupiah(raw)).toMatchObject({ status: 'malformed', why });
  });

  it('offers only repairs that are amounts', () => {
    const reading = parseRupiah('283655.835');
    expect(reading.status === 'malformed' && reading.candidates.map(String)).toEqual(['283655835.00']);
  });

  it('keeps the largest amount of the database exact', () => {
    const reading = parseRupiah('999.999.999.999.999.999,99');
    expect(reading.status === 'ok' && reading.value.sen).toBe(99999999999999999999n);
  });
});

describe('any text', () => {
  const numeric = fc.string({ unit: fc.constantFrom(...'0123456789.,-– ()%Rp/eE\u00a0\u202e') });

  it('gets a reading and never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), numeric), (raw) => {
        expect(['ok', 'missing', 'ambiguous', 'malformed']).toContain(parseNumber(raw).status);
        expect(['ok', 'missing', 'ambiguous', 'malformed']).toContain(parseRupiah(raw).status);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['9', '1.', '(', ' ', '-', '%', '\u200f'])('ten million times "%s" is refused, not computed', (unit) => {
    const raw = unit.repeat(10_000_000 / unit.length);
    expect(parseNumber(raw).status).toBe(unit === ' ' ? 'missing' : 'malformed');
  });
});
