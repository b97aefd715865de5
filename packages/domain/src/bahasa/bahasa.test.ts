import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rupiah } from '../nilai/rupiah.ts';
import { formatBulan, parseBulan } from './bulan.ts';
import { describeBalance, describeChange, describeTrend, joinList } from './kata.ts';
import { formatRomawi, parseRomawi } from './romawi.ts';
import { toSlug } from './slug.ts';
import { dayBefore, formatTanggal, localDate, parseTanggal } from './tanggal.ts';
import { formatWaktu, parseWaktu } from './waktu.ts';

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a short name', () => {
  it('has the letters and digits of a text, without accents', () => {
    expect(toSlug('  Biro Organisasi & Tata Laksana (é) ')).toBe('biro-organisasi-tata-laksana-e');
    expect(toSlug('Naïve SDM/TI')).toBe('naive-sdm-ti');
    expect(toSlug('–')).toBe('');
  });

  it('is cut without a hyphen at its end', () => {
    expect(toSlug('abc def', 4)).toBe('abc');
  });
});

describe('dates', () => {
  it('have a day before them, and a moment has its day here', () => {
    expect(dayBefore('2024-03-01')).toBe('2024-02-29');
    expect(dayBefore('2025-01-01')).toBe('2024-12-31');
    expect(localDate(new Date(2025, 0, 5, 0, 30))).toBe('2025-01-05');
  });

  it('are printed in both languages', () => {
    expect(formatTanggal('2024-07-24')).toBe('24 Juli 2024');
    expect(formatTanggal('2024-07-24', { hari: true })).toBe('Rabu, 24 Juli 2024');
    expect(formatTanggal('2024-07-24', { bahasa: 'en' })).toBe('24 July 2024');
    expect(() => formatTanggal('2024-02-30')).toThrow(RangeError);
  });

  it.each([
    ['28 Februari 2023', '2023-02-28'],
    ['28 Pebruari 2023', '2023-02-28'],
    ['01 Nopember 2024', '2024-11-01'],
    ['5 Agt. 2024', '2024-08-05'],
    ['tanggal 28 Februari 2023', '2023-02-28'],
    ['Rabu, 24 Juli 2024', '2024-07-24'],
    ['28/02/2023', '2023-02-28'],
    ['28-02-2023', '2023-02-28'],
    ['2023-02-28', '2023-02-28'],
    ['29 Februari 2024', '2024-02-29'],
  ])('%s is %s', (text, iso) => {
    expect(parseTanggal(text)).toBe(iso);
  });

  it.each(['29 Februari 2023', '31 April 2024', '28 Februari 23', '28.02/2023', '28 Foo 2023', 'Februari 2023', ''])(
    '"%s" is no date',
    (text) => {
      expect(parseTanggal(text)).toBeNull();
    },
  );

  it('read back as they were written', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('id' as const, 'en' as const), (iso, bahasa) => {
        expect(parseTanggal(formatTanggal(iso, { bahasa }))).toBe(iso);
      }),
    );
  });
});

describe('time of an activity', () => {
  it.each([
    ['28 Februari 2023', { jenis: 'tanggal', tanggal: '2023-02-28' }, '28 Februari 2023'],
    [
      '30 Januari – 01 Februari 2024',
      { jenis: 'rentang', dari: '2024-01-30', sampai: '2024-02-01' },
      '30 Januari – 1 Februari 2024',
    ],
    ['26- 28 Februari 2024', { jenis: 'rentang', dari: '2024-02-26', sampai: '2024-02-28' }, '26–28 Februari 2024'],
    ['25 s/d 26 Maret 2024', { jenis: 'rentang', dari: '2024-03-25', sampai: '2024-03-26' }, '25–26 Maret 2024'],
    [
      '30 Desember 2023 s.d. 2 Januari 2024',
      { jenis: 'rentang', dari: '2023-12-30', sampai: '2024-01-02' },
      '30 Desember 2023 – 2 Januari 2024',
    ],
    [
      '28-02-2024 - 01-03-2024',
      { jenis: 'rentang', dari: '2024-02-28', sampai: '2024-03-01' },
      '28 Februari – 1 Maret 2024',
    ],
    ['Januari s.d Maret 2024', { jenis: 'bulan', tahun: 2024, dari: 1, sampai: 3 }, 'Januari s.d. Maret 2024'],
    ['Januari-Maret 2024', { jenis: 'bulan', tahun: 2024, dari: 1, sampai: 3 }, 'Januari s.d. Maret 2024'],
    ['Maret 2024', { jenis: 'bulan', tahun: 2024, dari: 3, sampai: 3 }, 'Maret 2024'],
    [
      'November 2023 - Februari 2024',
      { jenis: 'rentang', dari: '2023-11-01', sampai: '2024-02-29' },
      '1 November 2023 – 29 Februari 2024',
    ],
    ['', { jenis: 'kosong' }, '-'],
    ['-', { jenis: 'kosong' }, '-'],
    ['Setiap Senin', { jenis: 'bebas', teks: 'Setiap Senin' }, 'Setiap Senin'],
    ['28 - 26 Februari 2024', { jenis: 'bebas', teks: '28 - 26 Februari 2024' }, '28 - 26 Februari 2024'],
    ['30 – 31 Februari 2024', { jenis: 'bebas', teks: '30 – 31 Februari 2024' }, '30 – 31 Februari 2024'],
  ])('%s', (text, waktu, printed) => {
    expect(parseWaktu(text)).toEqual(waktu);
    expect(formatWaktu(parseWaktu(text))).toBe(printed);
    expect(parseWaktu(printed)).toEqual(waktu);
  });

  it('takes the year from the table where the cell has none', () => {
    expect(parseWaktu('25 Maret', { tahun: 2024 })).toEqual({ jenis: 'tanggal', tanggal: '2024-03-25' });
    expect(parseWaktu('25–26 Maret', { tahun: 2024 })).toMatchObject({ dari: '2024-03-25', sampai: '2024-03-26' });
    expect(parseWaktu('Maret', { tahun: 2024 })).toMatchObject({ jenis: 'bulan', dari: 3 });
    expect(parseWaktu('25 Maret')).toEqual({ jenis: 'bebas', teks: '25 Maret' });
  });

  it('is printed in English too', () => {
    expect(formatWaktu({ jenis: 'bulan', tahun: 2024, dari: 1, sampai: 3 }, 'en')).toBe('January to March 2024');
    expect(formatWaktu({ jenis: 'rentang', dari: '2024-01-30', sampai: '2024-02-01' }, 'en')).toBe(
      '30 January – 1 February 2024',
    );
  });

  it('any text is read without an exception', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        ['kosong', 'bebas', 'tanggal', 'rentang', 'bulan'].includes(parseWaktu(text).jenis),
      ),
    );
  });

  it('ranges read back as they were written', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.constantFrom('id' as const, 'en' as const), (a, b, bahasa) => {
        fc.pre(a !== b);
        const [dari, sampai] = a < b ? [a, b] : [b, a];
        const waktu = { jenis: 'rentang', dari, sampai } as const;
        expect(parseWaktu(formatWaktu(waktu, bahasa))).toEqual(waktu);
      }),
    );
  });
});

describe('words', () => {
  it('months have names, and other numbers have none', () => {
    expect(formatBulan(8)).toBe('Agustus');
    expect(formatBulan(8, 'en')).toBe('August');
    expect(parseBulan('okt')).toBe(10);
    expect(() => formatBulan(13)).toThrow(RangeError);
  });

  it('follow the sign of a change', () => {
    const signs = [Rupiah.of(5), Rupiah.NOL, Rupiah.of(-5)];
    expect(signs.map((value) => describeChange(value))).toEqual(['bertambah', 'tetap', 'berkurang']);
    expect(signs.map((value) => describeBalance(value, 'en'))).toEqual(['surplus', 'balanced', 'deficit']);
    const trend = [new Decimal('0.1'), new Decimal('-0'), -1, 2n].map((value) => describeTrend(value));
    expect(trend).toEqual(['naik', 'tetap', 'turun', 'naik']);
  });

  it('lists are joined as sentences have them', () => {
    expect(joinList([])).toBe('');
    expect(joinList(['a'])).toBe('a');
    expect(joinList(['a', 'b'])).toBe('a dan b');
    expect(joinList(['a', 'b', 'c'])).toBe('a, b, dan c');
    expect(joinList(['a', 'b', 'c'], 'en')).toBe('a, b, and c');
  });

  it('Roman numerals are written one way only', () => {
    expect([1, 4, 9, 14, 40, 2024].map(formatRomawi)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'MMXXIV']);
    expect(['IIII', 'IC', '', 'VX', 'A'].map(parseRomawi)).toEqual([null, null, null, null, null]);
    expect(() => formatRomawi(0)).toThrow(RangeError);
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (n) => parseRomawi(formatRomawi(n).toLowerCase()) === n));
  });
});
