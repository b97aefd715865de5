import type { RincianIndikator } from '@selaras/contracts';
import { describe, expect, it } from 'vitest';
import { bedaCapaian, bedaLembar, kirimLembar, LEMBAR_KOSONG, nilaiLembar } from './isian-lembar.ts';

const penuh = {
  ...LEMBAR_KOSONG,
  nama: 'Persentase dokumen',
  pembilang: 'Dokumen selesai',
  penyebut: 'Semua dokumen',
  pengali: '× 100%',
  jedaBulan: 2,
  skala: 'permendagri-86-2017',
  penanggungJawab: '00000000-0000-4000-8000-000000000001',
};

describe('a sheet in a form', () => {
  it('comes back as it was stored', () => {
    const { formula, penanggungJawab, skala, ...kirim } = kirimLembar(penuh);
    const lembar = {
      ...kirim,
      formula,
      idPenanggungJawab: penanggungJawab,
      skala: { slug: skala ?? '', nama: '', sumber: '' },
    } as unknown as RincianIndikator['lembar'];
    expect(nilaiLembar({ lembar })).toEqual(penuh);
  });

  it('has no formula where none is written, and no wait where the number is blank', () => {
    expect(kirimLembar({ ...penuh, pembilang: ' ', penyebut: '', pengali: '', jedaBulan: '' })).toMatchObject({
      formula: null,
      jedaBulan: 0,
    });
  });
});

describe('what a change reaches', () => {
  it('is told by field; blanks around a text are no change', () => {
    const baru = { ...penuh, nama: ' Persentase dokumen ', definisi: 'Baru', metode: 'turun-rasio' as const };
    expect(bedaLembar(penuh, baru)).toEqual(['definisi', 'metode']);
    expect(bedaCapaian(penuh, baru)).toEqual(['metode']);
  });
});
