import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { computeNilaiAkip, KOMPONEN_AKIP, type LembarAkip, SUB_KOMPONEN_AKIP } from './akip.ts';
import { predikat, type Skala, selectSkala } from './skala.ts';
import { SKALA } from './skala-data.ts';

function grade(slug: string, value: string): string {
  const skala = selectSkala(slug, 2024);
  if (!skala) return 'no scale';
  const hasil = predikat(skala, new Decimal(value));
  return hasil.kind === 'predikat' ? hasil.tingkat.kode : hasil.kind;
}

describe('band edges', () => {
  it.each([
    ['permendagri-86-2017', '90.5', 'Sangat Tinggi', 'golden: above 90 is the next band'],
    ['permendagri-86-2017', '90', 'Tinggi', ''],
    ['permendagri-86-2017', '91', 'Sangat Tinggi', ''],
    ['permendagri-86-2017', '75.01', 'Tinggi', ''],
    ['permendagri-86-2017', '66', 'Sedang', ''],
    ['permendagri-86-2017', '50.004', 'Rendah', 'compared unrounded'],
    ['permendagri-86-2017', '50', 'Sangat Rendah', ''],
    ['permendagri-86-2017', '-50', 'Sangat Rendah', ''],
    ['lkip-biro-umum-ntt', '85', 'Sangat Berhasil', 'this scale takes 85 and 70 in'],
    ['lkip-biro-umum-ntt', '70', 'Berhasil', ''],
    ['lkip-biro-umum-ntt', '55', 'Belum Berhasil', 'but not 55'],
    ['akip-88-2021', '90', 'A', ''],
    ['akip-88-2021', '78.75', 'BB', ''],
    ['akip-88-2021', '30', 'D', ''],
    ['akip-88-2021', '100.01', 'di-luar-skala', ''],
    ['ikm-14-2017', '88.30', 'B', ''],
    ['ikm-14-2017', '88.31', 'A', ''],
    ['ikm-14-2017', '65', 'C', ''],
    ['ikm-14-2017', '24.99', 'di-luar-skala', ''],
  ])('%s: %s is %s %s', (slug, value, expected) => {
    expect(grade(slug, value)).toBe(expected);
  });

  it('each scale names its source, and its edges fall from band to band', () => {
    for (const skala of SKALA) {
      expect(skala.sumber).not.toBe('');
      const edges = skala.tingkat.flatMap(({ bawah }) => (bawah ? [Number(bawah.nilai)] : []));
      expect(edges).toEqual([...edges].sort((a, b) => b - a));
    }
  });
});

describe('selection', () => {
  it('by slug and year; the pemda list may set other edges', () => {
    expect(selectSkala('akip-88-2021', 2020)).toBeUndefined();
    const [base] = SKALA;
    const own = { ...base, dari: 2024, catatan: null } as Skala;
    expect(selectSkala('permendagri-86-2017', 2024, [...SKALA, own])).toBe(own);
    expect(selectSkala('permendagri-86-2017', 2023, [...SKALA, own])).toBe(base);
    const ended = { ...own, sampai: 2024 };
    expect(selectSkala('permendagri-86-2017', 2025, [...SKALA, ended])).toBe(base);
  });
});

describe('AKIP evaluation sheet', () => {
  const sheet = (answer: 'AA' | 'E' | 'BB' | null): LembarAkip => {
    const row = { keberadaan: answer, kualitas: answer, pemanfaatan: answer };
    return { perencanaan: row, pengukuran: row, pelaporan: row, 'evaluasi-internal': row };
  };

  it('weights add up to 100', () => {
    expect(KOMPONEN_AKIP.reduce((sum, { bobot }) => sum + bobot, 0)).toBe(100);
    expect(SUB_KOMPONEN_AKIP.reduce((sum, { porsi }) => sum + porsi, 0)).toBe(100);
  });

  it('scores by component and sub-component; a blank is not an E', () => {
    expect(computeNilaiAkip(sheet('AA'))?.toNumber()).toBe(100);
    expect(computeNilaiAkip(sheet('E'))?.toNumber()).toBe(0);
    const mixed = { ...sheet('BB'), pelaporan: { keberadaan: 'AA', kualitas: 'BB', pemanfaatan: 'D' } } as const;
    expect(computeNilaiAkip(mixed)?.toNumber()).toBe(76.85);
    expect(computeNilaiAkip(sheet(null))).toBeUndefined();
  });
});
