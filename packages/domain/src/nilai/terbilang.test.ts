import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTerbilang } from './baca-terbilang.ts';
import { Rupiah } from './rupiah.ts';
import { terbilang } from './terbilang.ts';

describe('terbilang', () => {
  it.each([
    [0n, 'nol'],
    [10n, 'sepuluh'],
    [11n, 'sebelas'],
    [12n, 'dua belas'],
    [20n, 'dua puluh'],
    [21n, 'dua puluh satu'],
    [100n, 'seratus'],
    [111n, 'seratus sebelas'],
    [1000n, 'seribu'],
    [1001n, 'seribu satu'],
    [11000n, 'sebelas ribu'],
    [100000n, 'seratus ribu'],
    [101000n, 'seratus satu ribu'],
    [1000000n, 'satu juta'],
    [1001000n, 'satu juta seribu'],
    [2_820_963n, 'dua juta delapan ratus dua puluh ribu sembilan ratus enam puluh tiga'],
    [-1234n, 'minus seribu dua ratus tiga puluh empat'],
    [5_310_000_000_000n, 'lima triliun tiga ratus sepuluh miliar'],
    [
      10n ** 18n - 1n,
      'sembilan ratus sembilan puluh sembilan kuadriliun sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
    ],
  ])('%s is "%s"', (value, words) => {
    expect(terbilang(value)).toBe(words);
  });

  it('says rupiah and sen for money', () => {
    expect(terbilang(Rupiah.parse('1500.00'))).toBe('seribu lima ratus rupiah');
    expect(terbilang(Rupiah.parse('1500.05'), { capital: true })).toBe('Seribu lima ratus rupiah lima sen');
    expect(terbilang(Rupiah.parse('-0.50'))).toBe('minus nol rupiah lima puluh sen');
  });

  it('ends below 10^18', () => {
    expect(() => terbilang(10n ** 18n)).toThrow(RangeError);
    expect(() => terbilang(Rupiah.of(-(10n ** 18n)))).toThrow(RangeError);
  });
});

describe('parseTerbilang', () => {
  it.each([
    ['Satu Ribu Rupiah', '1000.00'],
    ['seribu', '1000.00'],
    ['Dua Milyar Lima Ratus Juta', '2500000000.00'],
    ['satu trilyun rupiah', '1000000000000.00'],
    ['dua-puluh-satu', '21.00'],
    ['duapuluh satu juta limaratus ribu', '21500000.00'],
    ['(  SERATUS   SEBELAS  RUPIAH )', '111.00'],
    ['tujuhbelas ribu', '17000.00'],
    ['sejuta dua ratus ribu', '1200000.00'],
    ['lima puluh sen', '0.50'],
    ['minus lima rupiah dua puluh lima sen', '-5.25'],
    ['nol rupiah', '0.00'],
  ])('%s is %s', (text, amount) => {
    const reading = parseTerbilang(text);
    expect(reading.status === 'ok' && reading.value.toString()).toBe(amount);
  });

  it('tells money from a bare number', () => {
    expect(parseTerbilang('lima rupiah')).toMatchObject({ satuan: 'rupiah' });
    expect(parseTerbilang('lima')).toMatchObject({ satuan: null });
  });

  it.each([
    ['', 'kosong', null],
    ['lima dus', 'kata-tak-dikenal', 'dus'],
    ['5 ribu', 'kata-tak-dikenal', '5'],
    ['dua tiga', 'susunan', 'tiga'],
    ['lima juta dua miliar', 'susunan', 'miliar'],
    ['ribu', 'susunan', 'ribu'],
    ['nol ribu', 'susunan', 'ribu'],
    ['dua puluh sebelas', 'susunan', 'sebelas'],
    ['dua puluh tiga puluh', 'susunan', 'puluh'],
    ['satu nol', 'susunan', 'nol'],
    ['rupiah', 'susunan', 'rupiah'],
    ['lima rupiah rupiah', 'susunan', 'rupiah'],
    ['lima rupiah dua', 'susunan', 'dua'],
    ['lima rupiah dua ratus sen', 'susunan', 'sen'],
    ['lima minus', 'susunan', 'minus'],
    ['minus', 'susunan', 'minus'],
    ['seribu juta', 'susunan', 'juta'],
  ])('"%s" is no amount (%s)', (text, why, kata) => {
    expect(parseTerbilang(text)).toEqual({ status: 'malformed', raw: text, why, kata });
  });

  it('reads back every amount below 10^18, in sen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n }), (sen) => {
        const reading = parseTerbilang(terbilang(Rupiah.fromSen(sen)));
        expect(reading.status === 'ok' && reading.value.sen).toBe(sen);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back every number up to 2.000, words run together or not', () => {
    for (let value = 0n; value <= 2000n; value += 1n) {
      const words = terbilang(value);
      for (const text of [words, words.replaceAll(' ', ''), words.toUpperCase()]) {
        const reading = parseTerbilang(text);
        expect(reading.status === 'ok' && reading.value.sen, text).toBe(value * 100n);
      }
    }
  });

  it('any text is read without an exception, and never as two amounts', () => {
    const word = fc.constantFrom(
      'satu',
      'dua',
      'nol',
      'belas',
      'puluh',
      'ratus',
      'seratus',
      'ribu',
      'seribu',
      'juta',
      'rupiah',
      'sen',
      'minus',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
        ),
        (text) => {
          const reading = parseTerbilang(text);
          if (reading.status === 'malformed') return;
          const again = parseTerbilang(terbilang(reading.value));
          expect(again.status === 'ok' && again.value.equals(reading.value)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
    expect(parseTerbilang('satu'.repeat(1_000_000)).status).toBe('malformed');
  });
});
