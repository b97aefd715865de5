import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../galat.ts';
import { type ParseNilaiOptions, parseNilai, readNilai } from './baca-nilai.ts';
import { inferColumnStyle } from './kolom.ts';
import type { Nilai } from './nilai.ts';
import { nilaiFromJson, nilaiToJson } from './nilai-json.ts';
import { formatNilai } from './tulis-nilai.ts';

/** A value in one line: kind, numbers, unit. */
function show(nilai: Nilai): string {
  switch (nilai.kind) {
    case 'tanpa-nilai':
      return nilai.keadaan;
    case 'angka':
      return `angka ${nilai.angka} [${nilai.satuan ?? ''}]`;
    case 'persen':
      return `persen ${nilai.angka}${nilai.cacah ? ` + ${nilai.cacah.angka} [${nilai.cacah.satuan}]` : ''}`;
    case 'rasio':
      return `rasio ${nilai.pembilang}/${nilai.penyebut} x ${nilai.pengali}`;
    case 'predikat':
      return `predikat ${nilai.predikat}${nilai.skor ? ` ${nilai.skor}` : ''}`;
    case 'rentang':
      return `rentang ${nilai.dari}..${nilai.sampai} [${nilai.satuan ?? ''}]`;
    case 'batas':
      return `batas ${nilai.tanda} ${nilai.angka} [${nilai.satuan ?? ''}]`;
    case 'tanggal':
      return `tanggal ${nilai.tanggal}`;
    case 'majemuk':
      return `majemuk { ${nilai.bagian.map(show).join('; ')} }`;
    case 'ya-tidak':
      return nilai.ya ? 'ya' : 'tidak';
    case 'teks':
      return `teks ${nilai.teks}`;
  }
}

describe('typed values', () => {
  it.each([
    ['100% (180 Kegiatan)', 'persen 100 + 180 [Kegiatan]'],
    ['75,6 % (189 Desa)', 'persen 75.6 + 189 [Desa]'],
    ['180 Kegiatan (100%)', 'persen 100 + 180 [Kegiatan]'],
    ['BB (78,75)', 'predikat BB 78.75'],
    ['78,75 (BB)', 'predikat BB 78.75'],
    ['16 Kab/Kota', 'angka 16 [Kab/Kota]'],
    ['5 dokumen', 'angka 5 [dokumen]'],
    ['1.234 orang', 'angka 1234 [orang]'],
    ['792,5 juta orang', 'angka 792500000 [orang]'],
    ['12,5 km²', 'angka 12.5 [km²]'],
    ['8 emas, 2 perak', 'majemuk { angka 8 [emas]; angka 2 [perak] }'],
    ['100% & 80%', 'majemuk { persen 100; persen 80 }'],
    ['≥ 85 %', 'batas ≥ 85 [%]'],
    ['>= 76,61', 'batas ≥ 76.61 []'],
    ['minimal 2 inovasi', 'batas ≥ 2 [inovasi]'],
    ['< 5', 'batas < 5 []'],
    ['≥ BB', 'predikat BB'],
    ['76,61–88,30', 'rentang 76.61..88.3 []'],
    ['80 - 90 %', 'rentang 80..90 [%]'],
    ['80 s/d 100', 'rentang 80..100 []'],
    ['28 Februari 2023', 'tanggal 2023-02-28'],
    ['paling lambat 28 Februari 2023', 'tanggal 2023-02-28'],
    ['WTP', 'predikat WTP'],
    ['Opini WTP', 'predikat WTP'],
    ['Sangat Baik', 'predikat Sangat Baik'],
    ['1 Paket/8 Unit', 'majemuk { angka 1 [Paket]; angka 8 [Unit] }'],
    ['PC 14 Unit, Laptop 12 Unit', 'majemuk { angka 14 [Unit]; angka 12 [Unit] }'],
    ['Data kelembagaan', 'teks Data kelembagaan'],
    ['122 / 3.318', 'rasio 122/3318 x 1'],
    ['122 dari 3.318', 'rasio 122/3318 x 1'],
    ['Rp 5.000.000 (56,61%)', 'majemuk { angka 5000000 [Rp]; persen 56.61 }'],
    ['Rp. 5.000.000 (60,32)%', 'majemuk { angka 5000000 [Rp]; persen 60.32 }'],
    ['(87,74%)', 'persen 87.74'],
    ['(2.820.963)', 'angka -2820963 []'],
    ['5 dokumen (LKIP, PK)', 'angka 5 [dokumen]'],
    ['Ya', 'ya'],
    ['Tidak terpenuhi', 'tidak'],
    ['', 'kosong'],
    ['-', 'strip'],
    ['Tidak Ada', 'tidak-ada'],
    ['NA', 'belum-dinilai'],
    ['#DIV/0!', 'galat'],
    ['2019-2023', 'teks 2019-2023'],
    ['2023/2024', 'teks 2023/2024'],
    ['26 - 28 Februari 2024', 'teks 26 - 28 Februari 2024'],
    ['28 Februari', 'teks 28 Februari'],
    ['88,30–76,61', 'teks 88,30–76,61'],
    ['122/0', 'teks 122/0'],
    ['5 dokumen - 8 orang', 'teks 5 dokumen - 8 orang'],
    ['30 Januari – 01 Februari 2024', 'teks 30 Januari – 01 Februari 2024'],
    ['Januari - Maret 2024', 'teks Januari - Maret 2024'],
    ['2,5 kali', 'angka 2.5 [kali]'],
    ['87.74 poin', 'angka 87.74 [poin]'],
    ['4.01.02.1.01.0005', 'teks 4.01.02.1.01.0005'],
    ['28.02.2023', 'tanggal 2023-02-28'],
    ['1.1 Latar Belakang', 'teks 1.1 Latar Belakang'],
    ['5. Reformasi birokrasi', 'teks 5. Reformasi birokrasi'],
    ['- 4.1 Pencadangan Tanah', 'teks - 4.1 Pencadangan Tanah'],
    ['Iuran tahun 2021 dan 2022', 'teks Iuran tahun 2021 dan 2022'],
    ['Administrasi 100 % dan Keuangan 80 %', 'majemuk { persen 100; persen 80 }'],
    ['Tersedianya dokumen RTRW di 22 Kab/Kota dan 1 RTRW', 'teks Tersedianya dokumen RTRW di 22 Kab/Kota dan 1 RTRW'],
  ])('%s', (raw, expected) => {
    const { nilai, doubts } = readNilai(raw);
    expect(show(nilai)).toBe(expected);
    expect(nilai.raw).toBe(raw);
    expect(doubts).toEqual([]);
  });

  it.each<[string, ParseNilaiOptions, string]>([
    ['87,74', { satuan: 'Persen' }, 'persen 87.74'],
    ['100 (180 Kegiatan)', { satuan: '%' }, 'persen 100 + 180 [Kegiatan]'],
    ['16', { satuan: 'Kab/Kota' }, 'angka 16 [Kab/Kota]'],
    ['1.234', { satuan: 'Orang' }, 'angka 1234 [Orang]'],
    ['1.234', { satuan: 'Rupiah' }, 'angka 1234 [Rp]'],
    ['1.234', { column: { kind: 'cacah' } }, 'angka 1234 []'],
    ['12,345', { satuan: 'Km', column: { style: inferColumnStyle(['8,5']) } }, 'angka 12.345 [Km]'],
    ['122/3.318', { satuan: '%' }, 'rasio 122/3318 x 100'],
    ['≥ 85', { satuan: '%' }, 'batas ≥ 85 [%]'],
    ['80-90', { satuan: 'Nilai' }, 'rentang 80..90 [Nilai]'],
    ['Lestari', { predikat: ['Lestari'] }, 'predikat Lestari'],
  ])('%s with %j', (raw, options, expected) => {
    expect(show(parseNilai(raw, options))).toBe(expected);
  });

  it.each<[string, ParseNilaiOptions, string]>([
    ['1.234', {}, 'ambiguous'],
    ['6,102 %', {}, 'ambiguous'],
    ['12,345 km', {}, 'ambiguous'],
    ['1,02', { satuan: 'Orang' }, 'ambiguous'],
    ['1,02 orang', {}, 'ambiguous'],
    ['94 ,12', {}, 'malformed'],
    ['BB (78,755)', {}, 'ambiguous'],
    ['1.234-1.300', {}, 'ambiguous'],
    ['375.000.00', {}, 'malformed'],
    ['22.8000 dokumen', {}, 'malformed'],
    ['100% (1.80 0 Kegiatan)', {}, 'malformed'],
    ['80, 85', {}, 'malformed'],
  ])('%s (%j) stays text, and says why: %s', (raw, options, status) => {
    const { nilai, doubts } = readNilai(raw, options);
    expect(nilai).toMatchObject({ kind: 'teks', raw });
    expect(doubts[0]).toMatchObject({ status });
  });

  it('any text is read without an exception, raw text kept', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'0123456789.,-–/()%&;≥<> abRpBC\u00a0') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), cell), (raw) => {
        expect(readNilai(raw).nilai.raw).toBe(raw);
      }),
      { numRuns: 2000 },
    );
    expect(parseNilai('9'.repeat(10_000_000)).kind).toBe('teks');
    expect(parseNilai('1 a, '.repeat(2_000_000)).kind).toBe('teks');
  });
});

describe('printing typed values', () => {
  it.each([
    ['87,70 %', '87,70%', '87.70%'],
    ['100% (180 Kegiatan)', '100% (180 Kegiatan)', '100% (180 Kegiatan)'],
    ['BB (78,75)', 'BB (78,75)', 'BB (78.75)'],
    ['1,234,567.50', '1.234.567,50', '1,234,567.50'],
    ['16 Kab/Kota', '16 Kab/Kota', '16 Kab/Kota'],
    ['Rp. 5.000,-', 'Rp 5.000', 'Rp 5,000'],
    ['76,61 - 88,30', '76,61–88,30', '76.61–88.30'],
    ['>=85 %', '≥ 85%', '≥ 85%'],
    ['122/3.318', '122/3.318', '122/3,318'],
    ['28 Februari 2023', '28 Februari 2023', '28 February 2023'],
    ['PC 14 Unit,  Laptop 12 Unit', 'PC 14 Unit, Laptop 12 Unit', 'PC 14 Unit, Laptop 12 Unit'],
    ['≥ BB', '≥ BB', '≥ BB'],
    ['ya', 'Ya', 'Yes'],
    ['#DIV/0!', '-', '-'],
    ['NA', 'Belum dinilai', 'Not yet assessed'],
    ['Data kelembagaan', 'Data kelembagaan', 'Data kelembagaan'],
  ])('%s prints as %s, in English as %s', (raw, indonesian, english) => {
    expect(formatNilai(parseNilai(raw))).toBe(indonesian);
    expect(formatNilai(parseNilai(raw), { bahasa: 'en' })).toBe(english);
  });

  it('rounds only when told to, and leaves units to their column', () => {
    const nilai: Nilai = { kind: 'angka', raw: '', angka: new Decimal('88.125'), satuan: 'Nilai' };
    expect(formatNilai(nilai)).toBe('88,125 Nilai');
    expect(formatNilai(nilai, { decimals: 2, satuan: false })).toBe('88,13');
  });

  it('reads back what it printed', () => {
    const decimal = fc.integer({ min: 0, max: 99_999 }).map((n) => new Decimal(n).div(100));
    const value = fc.oneof(
      decimal.map((angka): Nilai => ({ kind: 'persen', raw: '', angka, cacah: null })),
      decimal.map((angka): Nilai => ({ kind: 'angka', raw: '', angka, satuan: null })),
      decimal.map((skor): Nilai => ({ kind: 'predikat', raw: '', predikat: 'BB', skor })),
      fc.tuple(decimal, decimal).map(
        ([a, b]): Nilai => ({
          kind: 'rentang',
          raw: '',
          dari: Decimal.min(a, b),
          sampai: Decimal.max(a, b),
          satuan: '%',
        }),
      ),
    );
    fc.assert(
      fc.property(value, fc.constantFrom('id' as const, 'en' as const), (nilai, bahasa) => {
        expect(show(parseNilai(formatNilai(nilai, { bahasa })))).toBe(show(nilai));
      }),
    );
  });
});

describe('JSON of typed values', () => {
  const examples = ['100% (180 Kegiatan)', 'BB (78,75)', 'WTP', '16 Kab/Kota', '76,61–88,30', '≥ 85 %', '122/3.318']
    .concat(['28 Februari 2023', '8 emas, 2 perak', 'Ya', 'Data kelembagaan', '-', '5,31 Triliun', '87,74%'])
    .map((raw) => parseNilai(raw));

  it('keeps every kind exactly', () => {
    expect(new Set(examples.map((nilai) => nilai.kind)).size).toBe(11);
    for (const nilai of examples) expect(nilaiFromJson(JSON.parse(JSON.stringify(nilaiToJson(nilai))))).toEqual(nilai);
  });

  it('writes decimals as plain text', () => {
    expect(nilaiToJson(parseNilai('BB (78,75)'))).toEqual({
      kind: 'predikat',
      raw: 'BB (78,75)',
      predikat: 'BB',
      skor: '78.75',
    });
    expect(nilaiToJson(parseNilai('5,31 kuadriliun'))).toMatchObject({ angka: '5310000000000000' });
  });

  it('tells all problems at once, with their place', () => {
    const bad = { kind: 'persen', raw: 1, angka: '1e9', cacah: { angka: 5, satuan: null } };
    expect(problemsOf(bad)).toEqual(['nilai.raw', 'nilai.angka', 'nilai.cacah.angka', 'nilai.cacah.satuan']);
    expect(problemsOf({ kind: 'majemuk', raw: '', bagian: [{ kind: 'foo', raw: '' }, null] })).toEqual([
      'nilai.bagian[0].kind',
      'nilai.bagian[1]',
    ]);
    expect(problemsOf({ kind: 'tanggal', raw: '', tanggal: '2023-02-30' })).toEqual(['nilai.tanggal']);
    expect(problemsOf({ kind: 'batas', raw: '', tanda: '=', angka: '1', satuan: null })).toEqual(['nilai.tanda']);
  });

  it.each([null, 5, [], 'angka', { kind: 'majemuk', raw: '', bagian: [{ kind: 'majemuk', raw: '', bagian: [] }] }])(
    'refuses %j',
    (json) => {
      expect(problemsOf(json)).toHaveLength(1);
    },
  );

  function problemsOf(json: unknown): string[] {
    try {
      nilaiFromJson(json);
    } catch (error) {
      if (error instanceof AppError) return error.masalah.map((problem) => problem.lokasi);
      throw error;
    }
    return [];
  }
});
