import { describe, expect, it } from 'vitest';
import type { Frekuensi } from '../ledger/buku-angka.ts';
import type { Periode } from '../nilai/periode.ts';
import { checkDue } from './waktu.ts';

const triwulan = (ke: number): Periode => ({ jenis: 'triwulan', tahun: 2024, ke });

function due(frekuensi: Frekuensi, ke: number, jedaBulan = 0, perTanggal: string | null = null): string {
  const hasil = checkDue({ frekuensi, jedaBulan, periode: triwulan(ke), perTanggal });
  return hasil.due ? 'due' : hasil.jatuhTempo;
}

describe('belum waktunya diukur', () => {
  it('a yearly figure is due with the fourth quarter only', () => {
    expect([1, 2, 3, 4].map((ke) => due('tahunan', ke))).toEqual(['2024-12-31', '2024-12-31', '2024-12-31', 'due']);
  });

  it('a half-yearly figure in the second and the fourth', () => {
    expect([1, 2, 3, 4].map((ke) => due('semesteran', ke))).toEqual(['2024-06-30', 'due', '2024-12-31', 'due']);
  });

  it('quarterly and monthly figures are always due', () => {
    expect([due('triwulanan', 1), due('bulanan', 1)]).toEqual(['due', 'due']);
  });

  it('the lag counts until the report date', () => {
    expect(due('tahunan', 4, 3)).toBe('2025-03-31');
    expect(due('tahunan', 4, 3, '2025-02-01')).toBe('2025-03-31');
    expect(due('tahunan', 4, 3, '2025-03-31')).toBe('due');
    expect(due('bulanan', 1, 1), 'of three months the first two have passed their lag').toBe('due');
  });

  it('a leap day is a last day of the month', () => {
    const hasil = checkDue({ frekuensi: 'bulanan', jedaBulan: 1, periode: { jenis: 'bulan', tahun: 2024, ke: 1 } });
    expect(hasil).toMatchObject({ due: false, jatuhTempo: '2024-02-29' });
  });
});
