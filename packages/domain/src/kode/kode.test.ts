import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKode, isAncestorKode, isSameKode, parentOf } from './banding.ts';
import { formatKode, type Kode, parseKode, type SistemKode } from './kode.ts';
import { bidangOf, isPenunjang, toEmpatDigit, toPenunjangBidang, toPenunjangUmum } from './nomenklatur.ts';

function kode(text: string, sistem: SistemKode = 'nomenklatur'): Kode {
  const hasil = parseKode(sistem, text);
  if (!hasil.ok) throw new Error(hasil.pesan.en);
  return hasil.kode;
}

const read = (text: string, sistem: SistemKode = 'nomenklatur') => {
  const hasil = parseKode(sistem, text);
  return hasil.ok ? hasil.kode.tingkat : hasil.sebab;
};

describe('nomenclature', () => {
  it.each([
    ['4', 'urusan'],
    ['4.01', 'bidang-urusan'],
    ['X.XX', 'bidang-urusan'],
    ['4.01.02', 'program'],
    ['X.XX.01', 'program'],
    ['4.01.02.1.02', 'kegiatan'],
    ['4.01.02.1.02.05', 'sub-kegiatan'],
    ['1.01.02.2.01.0001', 'sub-kegiatan'],
    [' 4 . 01.02. 1.02.05. ', 'sub-kegiatan'],
    ['x.xx.01.1.01.0001', 'sub-kegiatan'],
  ])('%s is a %s', (text, tingkat) => {
    expect(read(text)).toBe(tingkat);
  });

  it.each([
    ['', 'kosong'],
    ['01.01.02', 'urusan-salah'],
    ['0.01', 'urusan-salah'],
    ['4.1.02', 'bidang-salah'],
    ['X.01.01', 'bidang-salah'],
    ['4.XX.01', 'bidang-salah'],
    ['4.01.2', 'program-salah'],
    ['4.01.02.1', 'tidak-lengkap'],
    ['1.01.01.02.01.0001', 'kewenangan-salah'],
    ['4.01.02.9.01', 'kewenangan-salah'],
    ['4.01.02.1.2', 'kegiatan-salah'],
    ['4.01.02.1.02.005', 'sub-kegiatan-salah'],
    ['4.01.02.1.02.05.1', 'terlalu-panjang'],
    ['Program', 'urusan-salah'],
    ['4..01', 'bidang-salah'],
  ])('%s is malformed: %s', (text, sebab) => {
    expect(read(text)).toBe(sebab);
  });

  it('says what is wrong in both languages', () => {
    const hasil = parseKode('nomenklatur', '1.01.01.02.01.0001');
    expect(hasil).toMatchObject({
      pesan: {
        id: 'Kode "1.01.01.02.01.0001" tidak sah: kewenangan harus satu angka 1–8 ("02").',
        en: 'Code "1.01.01.02.01.0001" is malformed: kewenangan must be one digit 1–8 ("02").',
      },
    });
  });

  it('a sub kegiatan is the same in two and in four digits', () => {
    expect(isSameKode(kode('4.01.02.1.02.05'), kode('4.01.02.1.02.0005'))).toBe(true);
    expect(isSameKode(kode('4.01.02.1.02.05'), kode('4.01.02.1.02.0050'))).toBe(false);
    expect(formatKode(toEmpatDigit(kode('4.01.02.1.02.05')))).toBe('4.01.02.1.02.0005');
    expect(formatKode(toEmpatDigit(kode('4.01.02.1.02')))).toBe('4.01.02.1.02');
  });

  it('the supporting program is written with the bidang of each PD', () => {
    const own = kode('4.01.01.1.02.05');
    const listed = kode('X.XX.01.1.02.0005');
    expect(isPenunjang(own) && isPenunjang(listed)).toBe(true);
    expect(isSameKode(own, listed)).toBe(false);
    expect(isSameKode(own, listed, { penunjang: true })).toBe(true);
    expect(formatKode(toPenunjangUmum(own))).toBe('X.XX.01.1.02.05');
    expect(formatKode(toPenunjangBidang(listed, kode('4.01')))).toBe('4.01.01.1.02.0005');
    expect(formatKode(toPenunjangUmum(kode('4.01.02')))).toBe('4.01.02');
    expect(toPenunjangBidang(kode('4.01.01'), kode('1.02'))).toEqual(kode('4.01.01'));
  });

  it('climbs to its parents; the kewenangan belongs to the kegiatan', () => {
    const chain: string[] = [];
    for (let at: Kode | undefined = kode('4.01.02.1.02.05'); at; at = parentOf(at)) chain.push(at.teks);
    expect(chain).toEqual(['4.01.02.1.02.05', '4.01.02.1.02', '4.01.02', '4.01', '4']);
    expect(bidangOf(kode('4.01.02.1.02.05'))).toBe('4.01');
    expect(isAncestorKode(kode('4.01'), kode('4.01.02'))).toBe(true);
    expect(isAncestorKode(kode('4.01.02'), kode('4.01.02'))).toBe(false);
    expect(isAncestorKode(kode('4.01'), kode('3.07.01.01', 'lama'))).toBe(false);
  });

  it('sorts by numbers, parents first', () => {
    const codes = ['4.01.10', '4.01.02.1.02.0010', 'X.XX.01', '4.01.02', '4.01.02.1.02.09'].map((text) => kode(text));
    expect(codes.sort(compareKode).map(formatKode)).toEqual([
      'X.XX.01',
      '4.01.02',
      '4.01.02.1.02.09',
      '4.01.02.1.02.0010',
      '4.01.10',
    ]);
  });
});

describe('other systems', () => {
  it.each<[SistemKode, string, string]>([
    ['rekening', '5.1.02.01.01.0001', 'sub-rincian-objek'],
    ['rekening', '5.1.02.01.001.00001', 'sub-rincian-objek'],
    ['rekening', '5.1.02', 'jenis'],
    ['rekening', '5.1.2', 'segmen-salah'],
    ['rekening', '5.1.02.01.01.0001.1', 'terlalu-panjang'],
    ['rekening', '5.1.O2', 'bukan-kode'],
    ['sumber-dana', '1.1.01.01', 'objek'],
    ['sumber-dana', '2.2.1.1.3.10', 'sub-rincian-objek'],
    ['sumber-dana', 'APBD', 'bukan-kode'],
    ['organisasi', '4-01.0-00.0-00.01.0000', 'tanpa-tingkat'],
    ['lama', '06.01', 'tanpa-tingkat'],
    ['lama', '3.07.01.01', 'tanpa-tingkat'],
  ])('%s %s: %s', (sistem, text, expected) => {
    expect(read(text, sistem)).toBe(expected);
  });

  it('a code names its system: equal digits in two systems are two things', () => {
    expect(isSameKode(kode('4.01', 'lama'), kode('4.01'))).toBe(false);
    expect(isSameKode(kode('1.1.01.01', 'sumber-dana'), kode('1.1.1.1', 'sumber-dana'))).toBe(true);
  });
});

describe('properties', () => {
  const digits = (n: number) => fc.integer({ min: 1, max: 10 ** n - 1 }).map((i) => String(i).padStart(n, '0'));
  const sub = fc
    .tuple(fc.integer({ min: 1, max: 9 }), digits(2), digits(2), fc.integer({ min: 1, max: 8 }), digits(2), digits(4))
    .map((parts) => parts.join('.'));

  it('what is parsed formats back, and has four ancestors', () => {
    fc.assert(
      fc.property(sub, (text) => {
        const parsed = kode(text);
        expect(formatKode(parsed)).toBe(text);
        let above = 0;
        for (let at = parentOf(parsed); at; at = parentOf(at)) {
          expect(isAncestorKode(at, parsed)).toBe(true);
          above += 1;
        }
        expect(above).toBe(4);
      }),
    );
  });

  it('comparison is antisymmetric', () => {
    fc.assert(
      fc.property(sub, sub, (a, b) => {
        expect(Math.sign(compareKode(kode(a), kode(b)))).toBe(-Math.sign(compareKode(kode(b), kode(a))) + 0);
      }),
    );
  });
});
