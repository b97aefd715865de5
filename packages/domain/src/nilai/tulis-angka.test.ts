import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './baca-angka.ts';
import { parseRupiah } from './baca-rupiah.ts';
import { INDONESIAN_STYLE, inferColumnStyle, US_STYLE } from './kolom.ts';
import { Rupiah } from './rupiah.ts';
import { formatAngka, formatPersen, formatRupiah, formatRupiahRingkas } from './tulis-angka.ts';

const anyRupiah = fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n }).map((sen) => Rupiah.fromSen(sen));
// Up to 27 digits: with its separators a longer number passes the 40 characters beyond which the reader sees no number.
const anyDecimal = fc
  .record({ digits: fc.bigInt({ min: -(10n ** 27n), max: 10n ** 27n }), decimals: fc.integer({ min: 0, max: 10 }) })
  .map(({ digits, decimals }) => new Decimal(`${digits}e-${decimals}`));
const STYLES = { id: INDONESIAN_STYLE, en: US_STYLE } as const;
const anyBahasa = fc.constantFrom('id' as const, 'en' as const);

describe('writing money', () => {
  it.each([
    ['1234567', {}, 'Rp1.234.567'],
    ['1234567', { bahasa: 'en' }, 'Rp1,234,567'],
    ['1234567.5', {}, 'Rp1.234.567,50'],
    ['1234567', { sen: 'selalu', prefix: '' }, '1.234.567,00'],
    ['1234567.5', { sen: 'tanpa' }, 'Rp1.234.568'],
    ['-1234567.5', { sen: 'tanpa', negative: 'minus' }, '-Rp1.234.568'],
    ['-2820963', { prefix: '' }, '(2.820.963)'],
    ['-2820963', { prefix: '', negative: 'minus' }, '-2.820.963'],
    ['-2820963', {}, '(Rp2.820.963)'],
    ['-0.3', { sen: 'tanpa' }, 'Rp0'],
    ['0', {}, 'Rp0'],
    ['999999999999999999.99', { prefix: '' }, '999.999.999.999.999.999,99'],
  ] as const)('%s with %j is %s', (amount, options, text) => {
    expect(formatRupiah(Rupiah.parse(amount), options)).toBe(text);
  });

  it('prints a missing amount as a dash, not as zero', () => {
    expect(formatRupiah(null)).toBe('-');
  });

  it('reads back as it was written', () => {
    const options = fc.record({
      bahasa: anyBahasa,
      prefix: fc.constantFrom('', 'Rp ', 'Rp', 'Rp. '),
      negative: fc.constantFrom('kurung' as const, 'minus' as const),
      sen: fc.constantFrom('seperlunya' as const, 'selalu' as const),
    });
    fc.assert(
      fc.property(anyRupiah, options, (amount, format) => {
        const reading = parseRupiah(formatRupiah(amount, format), { column: { style: STYLES[format.bahasa] } });
        expect(reading.status === 'ok' && reading.value.toString()).toBe(amount.toString());
      }),
    );
  });

  it('reads back without knowing the column, as Indonesian budget tables print it', () => {
    fc.assert(
      fc.property(anyRupiah, (amount) => {
        const reading = parseRupiah(formatRupiah(amount));
        expect(reading.status === 'ok' && reading.value.sen).toBe(amount.sen);
      }),
    );
  });

  it.each([
    ['5310000000000', 'Rp5,31 triliun'],
    ['792500000', 'Rp792,5 juta'],
    ['999999999', 'Rp1 miliar'],
    ['-2000000000', '-Rp2 miliar'],
    ['850000', 'Rp850.000'],
  ])('%s in running text is %s', (amount, text) => {
    expect(formatRupiahRingkas(Rupiah.parse(amount))).toBe(text);
  });
});

describe('writing numbers and percentages', () => {
  it.each([
    ['87.745', '87,75%', '87.75%'],
    ['87.744', '87,74%', '87.74%'],
    ['-12.345', '-12,35%', '-12.35%'],
    ['1234.5', '1.234,50%', '1,234.50%'],
    ['-0.001', '0,00%', '0.00%'],
    ['1.005', '1,01%', '1.01%'],
  ])('%s percent is %s, half-up', (value, indonesian, english) => {
    expect(formatPersen(new Decimal(value))).toBe(indonesian);
    expect(formatPersen(new Decimal(value), { bahasa: 'en' })).toBe(english);
  });

  it('rounds beyond the precision of the arithmetic library', () => {
    expect(formatAngka(new Decimal('1234567890123456789012345.675'), { decimals: 2 })).toBe(
      '1.234.567.890.123.456.789.012.345,68',
    );
  });

  it('keeps every decimal unless told otherwise, and groups unless told not to', () => {
    expect(formatAngka(new Decimal('3318.1250'))).toBe('3.318,125');
    expect(formatAngka(new Decimal(2024), { grouping: false })).toBe('2024');
    expect(formatPersen(new Decimal('75.6'), { decimals: null })).toBe('75,6%');
  });

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anyDecimal, anyBahasa, (value, bahasa) => {
        const column = { style: STYLES[bahasa] };
        const number = parseNumber(formatAngka(value, { bahasa }), { column });
        expect(number.status === 'ok' && number.value.eq(value)).toBe(true);
        const percent = parseNumber(formatPersen(value, { bahasa, decimals: null }), { column });
        expect(percent.status === 'ok' && percent.percent && percent.value.eq(value)).toBe(true);
      }),
    );
  });
});

describe('a whole column, read by what its own cells prove', () => {
  const small = fc
    .record({ digits: fc.integer({ min: -9_999_999, max: 9_999_999 }), decimals: fc.integer({ min: 0, max: 4 }) })
    .map(({ digits, decimals }) => new Decimal(`${digits}e-${decimals}`));

  it('gives the written number or admits doubt, but never another number', () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 8 }), anyBahasa, (values, bahasa) => {
        const cells = values.map((value) => formatAngka(value, { bahasa }));
        const column = { style: inferColumnStyle(cells) };
        for (const [index, cell] of cells.entries()) {
          const reading = parseNumber(cell, { column });
          if (reading.status === 'ok') expect(reading.value.toFixed()).toBe(values[index]?.toFixed());
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every amount of a money column, in either style', () => {
    const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((rupiah) => Rupiah.of(rupiah));
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), anyBahasa, (amounts, bahasa) => {
        const cells = amounts.map((value) => formatRupiah(value, { bahasa, prefix: '' }));
        const column = { style: inferColumnStyle(cells) };
        const read = cells.map((cell) => parseRupiah(cell, { column }));
        expect(read.map((reading) => reading.status === 'ok' && reading.value.toString())).toEqual(amounts.map(String));
      }),
    );
  });
});
