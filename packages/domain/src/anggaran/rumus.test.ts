import { describe, expect, it } from 'vitest';
import type { Periode } from '../nilai/periode.ts';
import { Rupiah } from '../nilai/rupiah.ts';
import {
  computeApbd,
  computePerubahan,
  computePrakiraanMaju,
  computeSisa,
  hitungSerapan,
  isOverPagu,
  splitKumulatif,
} from './rumus.ts';

const rp = (rupiah: number) => Rupiah.of(rupiah);

describe('serapan', () => {
  it('is unrounded: 836.999.954 / 1.870.155.560', () => {
    const hasil = hitungSerapan({ pagu: rp(1_870_155_560), realisasi: rp(836_999_954) });
    expect(hasil.kind === 'serapan' && hasil.persen.toFixed(6)).toBe('44.755633');
    expect(hasil.kind === 'serapan' && hasil.rasio.toFixed(8)).toBe('0.44755633');
  });

  it.each([
    ['pagu-nol', rp(0), rp(0)],
    ['pagu-tidak-ada', null, rp(5)],
    ['realisasi-tidak-ada', rp(5), null],
    ['pagu-negatif', rp(-5), rp(1)],
  ])('%s has none', (sebab, pagu, realisasi) => {
    expect(hitungSerapan({ pagu, realisasi })).toMatchObject({ kind: 'tak-terdefinisi', sebab });
  });

  it('sisa needs both figures', () => {
    expect(computeSisa({ pagu: rp(10), realisasi: rp(12) })?.toString()).toBe('-2.00');
    expect(computeSisa({ pagu: rp(10), realisasi: null })).toBeNull();
  });
});

describe('change', () => {
  it.each([
    [100, 125, '25.00', '25', 'bertambah'],
    [100, 75, '-25.00', '-25', 'berkurang'],
    [100, 100, '0.00', '0', 'tetap'],
    [-100, -50, '50.00', '50', 'bertambah'],
    [0, 50, '50.00', undefined, 'bertambah'],
  ])('%d → %d', (before, after, selisih, persen, kata) => {
    const hasil = computePerubahan(rp(before), rp(after));
    expect([hasil?.selisih.toString(), hasil?.persen?.toString(), hasil?.kata.id]).toEqual([selisih, persen, kata]);
  });

  it('from or to nothing is no change', () => {
    expect(computePerubahan(null, rp(1))).toBeNull();
  });
});

describe('APBD', () => {
  it('surplus, netto and SiLPA', () => {
    const hasil = computeApbd({
      pendapatan: rp(5_000),
      belanja: rp(5_200),
      penerimaanPembiayaan: rp(300),
      pengeluaranPembiayaan: rp(100),
    });
    expect(hasil.jenis).toBe('defisit');
    expect([hasil.surplus, hasil.pembiayaanNetto, hasil.silpa].map(String)).toEqual(['-200.00', '200.00', '0.00']);
  });

  it('a missing term leaves its sums missing', () => {
    const hasil = computeApbd({
      pendapatan: rp(1),
      belanja: rp(1),
      penerimaanPembiayaan: null,
      pengeluaranPembiayaan: rp(1),
    });
    expect(hasil).toMatchObject({ jenis: 'berimbang', pembiayaanNetto: null, silpa: null });
  });
});

describe('realisasi above pagu', () => {
  const over = { pagu: rp(10), realisasi: rp(11), alasan: '' };

  it('is an error for spending without a reason, never for income', () => {
    expect(isOverPagu({ ...over, kelompok: 'belanja' })).toBe(true);
    expect(isOverPagu({ ...over, kelompok: 'pengeluaran-pembiayaan' })).toBe(true);
    expect(isOverPagu({ ...over, kelompok: 'belanja', alasan: 'Pergeseran belum tercatat' })).toBe(false);
    expect(isOverPagu({ ...over, kelompok: 'pendapatan' })).toBe(false);
    expect(isOverPagu({ ...over, kelompok: 'penerimaan-pembiayaan' })).toBe(false);
    expect(isOverPagu({ ...over, kelompok: 'belanja', realisasi: rp(10) })).toBe(false);
    expect(isOverPagu({ ...over, kelompok: 'belanja', pagu: null })).toBe(false);
  });
});

describe('cumulative sources', () => {
  const triwulan = (ke: number): Periode => ({ jenis: 'triwulan', tahun: 2024, ke });

  it('become money per period, and a fall is kept as a finding', () => {
    const hasil = splitKumulatif([
      { periode: triwulan(1), kumulatif: rp(100) },
      { periode: triwulan(2), kumulatif: rp(250) },
      { periode: triwulan(3), kumulatif: rp(240) },
    ]);
    expect(hasil.perPeriode.map(({ jumlah }) => jumlah.toString())).toEqual(['100.00', '150.00', '-10.00']);
    expect(hasil.turun).toEqual([{ periode: triwulan(3), sebelum: rp(250), kumulatif: rp(240) }]);
  });
});

describe('prakiraan maju', () => {
  it('by rate, exact to the sen', () => {
    expect(computePrakiraanMaju(rp(1_234_567), 10).toString()).toBe('1358023.70');
    expect(computePrakiraanMaju(Rupiah.parse('9876543210987654.33'), '7.35').toString()).toBe('10602469136995246.92');
  });
});
