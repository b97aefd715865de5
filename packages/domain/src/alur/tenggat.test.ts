import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeTenggat, selectTenggat, suggestTenggat, type Tenggat } from './tenggat.ts';

const tw1 = (id: string, unit: string | null): Tenggat => ({
  id,
  tahun: 2024,
  jenis: 'laporan-triwulan',
  ke: 1,
  unit,
  tanggal: '2024-04-15',
});
const jalur = ['bagian', 'biro', 'setda'];

describe('the deadline that counts', () => {
  const semua = [tw1('umum', null), tw1('biro', 'biro'), { ...tw1('lain', 'bagian'), ke: 2 }];

  test('is the exception nearest to the unit, else everyone’s', () => {
    const pilih = (units: string[]) =>
      selectTenggat(semua, { jenis: 'laporan-triwulan', tahun: 2024, ke: 1, jalur: units })?.id;
    expect(pilih(jalur)).toBe('biro');
    expect(pilih(['dinas'])).toBe('umum');
    expect(selectTenggat([tw1('bagian', 'bagian'), ...semua], { ...tw1('', null), jalur })?.id).toBe('bagian');
  });

  test('is none where nobody set one for that kind, year and quarter', () => {
    expect(selectTenggat(semua, { jenis: 'pk', tahun: 2024, ke: 0, jalur })).toBeNull();
    expect(selectTenggat(semua, { jenis: 'laporan-triwulan', tahun: 2025, ke: 1, jalur })).toBeNull();
    expect(selectTenggat([tw1('biro', 'biro')], { ...tw1('', null), jalur: ['dinas'] })).toBeNull();
  });
});

describe('a deadline on a day', () => {
  test.each([
    ['2024-04-12', null, { keadaan: 'berjalan', hari: 3 }],
    ['2024-04-15', null, { keadaan: 'berjalan', hari: 0 }],
    ['2024-04-17', null, { keadaan: 'terlambat', hari: 2 }],
    ['2024-06-01', '2024-04-15', { keadaan: 'tepat-waktu' }],
    ['2024-06-01', '2024-04-16', { keadaan: 'diajukan-terlambat', hari: 1 }],
  ])('seen on %s, submitted %s', (hariIni, diajukan, expected) => {
    expect(judgeTenggat('2024-04-15', { hariIni, diajukan })).toEqual(expected);
  });

  test('counts whole days across months, leap days and years', () => {
    expect(judgeTenggat('2024-03-01', { hariIni: '2024-02-28', diajukan: null })).toEqual({
      keadaan: 'berjalan',
      hari: 2,
    });
    const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 2000 }), (from, days) => {
        const iso = (shift: number) => new Date(from.getTime() + shift * 86_400_000).toISOString().slice(0, 10);
        expect(judgeTenggat(iso(0), { hariIni: iso(days), diajukan: null })).toEqual({
          keadaan: 'terlambat',
          hari: days,
        });
      }),
    );
  });
});

describe('the date to begin from', () => {
  test.each([
    ['laporan-triwulan', 1, '2024-04-15'],
    ['laporan-triwulan', 4, '2025-01-15'],
    ['pk', 0, '2024-01-31'],
    ['rencana-aksi', 0, '2024-01-31'],
    ['renja', 0, '2023-07-31'],
  ] as const)('of %s %i', (jenis, ke, expected) => {
    expect(suggestTenggat({ jenis, tahun: 2024, ke })).toBe(expected);
  });
});
