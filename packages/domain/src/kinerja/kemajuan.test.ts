import { describe, expect, it } from 'vitest';
import type { Nilai } from '../nilai/nilai.ts';
import type { Periode } from '../nilai/periode.ts';
import { angka, kosong, persen } from './contoh.ts';
import type { HasilCapaian } from './hasil-capaian.ts';
import { computeKemajuan } from './kemajuan.ts';

const bulan = (ke: number): Periode => ({ jenis: 'bulan', tahun: 2024, ke });
const triwulan = (ke: number): Periode => ({ jenis: 'triwulan', tahun: 2024, ke });
const tahun: Periode = { jenis: 'tahun', tahun: 2024, ke: 1 };
const quarters = (nilai: Nilai[]) => nilai.map((value, index) => ({ periode: triwulan(index + 1), nilai: value }));

const read = (hasil: HasilCapaian) =>
  hasil.kind === 'capaian' ? hasil.persen.toFixed(2) : hasil.kind === 'tak-terdefinisi' ? hasil.sebab : hasil.kind;

const masukan = {
  metode: 'naik' as const,
  agregasiWaktu: 'jumlah' as const,
  target: quarters([angka(10), angka(15), angka(35), angka(40)]),
  realisasi: quarters([angka(10), angka(20), kosong(), kosong()]),
  sampai: triwulan(4),
};

describe('a year under way', () => {
  it('golden case: 30,00 of the year so far, 120,00 against the targets of the filled quarters', () => {
    const kemajuan = computeKemajuan(masukan);
    expect(read(kemajuan.terhadapTahun)).toBe('30.00');
    expect(read(kemajuan.terhadapPeriodeTerisi)).toBe('120.00');
    expect(kemajuan).toMatchObject({ asalTargetTahun: 'dihitung', terisi: [triwulan(1), triwulan(2)] });
  });

  it('takes the stated target of the year before the sum of the quarters', () => {
    const kemajuan = computeKemajuan({
      ...masukan,
      target: [...masukan.target, { periode: tahun, nilai: angka(120) }],
    });
    expect(kemajuan.asalTargetTahun).toBe('dinyatakan');
    expect(read(kemajuan.terhadapTahun)).toBe('25.00');
    expect(read(kemajuan.terhadapPeriodeTerisi)).toBe('120.00');
  });

  it('does not make a year target out of half the quarters', () => {
    expect(read(computeKemajuan({ ...masukan, target: masukan.target.slice(0, 2) }).terhadapTahun)).toBe(
      'target-tidak-ada',
    );
  });

  it('stops at the period asked for', () => {
    expect(read(computeKemajuan({ ...masukan, sampai: triwulan(1) }).terhadapPeriodeTerisi)).toBe('100.00');
  });

  it('akhir compares the last filled period with the target of that period', () => {
    const kemajuan = computeKemajuan({
      ...masukan,
      agregasiWaktu: 'akhir',
      realisasi: quarters([persen(40), persen(60), kosong('strip'), kosong()]),
      target: quarters([persen(50), persen(50), persen(75), persen(80)]),
    });
    expect(read(kemajuan.terhadapPeriodeTerisi)).toBe('120.00');
    expect(read(kemajuan.terhadapTahun)).toBe('75.00');
  });

  it('adds months up to the quarters that they fill, and says when they fill none', () => {
    const months = [3, 3, 4].map((n, index) => ({ periode: bulan(index + 1), nilai: angka(n) }));
    expect(read(computeKemajuan({ ...masukan, realisasi: months }).terhadapPeriodeTerisi)).toBe('100.00');
    expect(read(computeKemajuan({ ...masukan, realisasi: months.slice(0, 2) }).terhadapPeriodeTerisi)).toBe(
      'periode-target-tidak-cocok',
    );
  });

  it('keeps a reason where nothing can be computed', () => {
    expect(read(computeKemajuan({ ...masukan, realisasi: [] }).terhadapPeriodeTerisi)).toBe('realisasi-belum-ada');
    const both = [...masukan.realisasi, { periode: bulan(1), nilai: angka(4) }];
    expect(read(computeKemajuan({ ...masukan, realisasi: both }).terhadapTahun)).toBe('periode-tumpang-tindih');
  });
});
