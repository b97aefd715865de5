import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { batasCapaian, capaianIndikator, perjanjian, renstra } from './kinerja.ts';

const none = { seluruhnya: 0, terukur: 0, tercapai: 0, belumWaktunya: 0, belumAdaRealisasi: 0, takTerdefinisi: 0 };
const when = { periode: 'Triwulan I', tahun: 2024 };

describe('capaianIndikator', () => {
  it('counts each indicator once, by what can be said of it', () => {
    const jumlah = {
      seluruhnya: 13,
      terukur: 7,
      tercapai: 2,
      belumWaktunya: 3,
      belumAdaRealisasi: 2,
      takTerdefinisi: 1,
    };
    expect(capaianIndikator(jumlah, when)).toBe(
      'Dari 13 indikator kinerja, 7 indikator memiliki capaian terhadap target Tahun 2024, 2 di antaranya telah mencapai target; 3 indikator belum waktunya diukur, 2 indikator belum memiliki data realisasi, dan capaian 1 indikator tidak dapat dihitung.',
    );
  });

  it('says when nothing is measured, and nothing without indicators', () => {
    expect(capaianIndikator({ ...none, seluruhnya: 2, belumWaktunya: 2 }, when)).toBe(
      'Dari 2 indikator kinerja, belum ada yang memiliki capaian sampai dengan Triwulan I; 2 indikator belum waktunya diukur.',
    );
    expect(capaianIndikator(none, when)).toBe('');
  });
});

it('prints the cap only where there is one', () => {
  expect(batasCapaian(new Decimal(120))).toBe('Capaian dibatasi paling tinggi 120%.');
  expect(batasCapaian(null)).toBe('');
});

it('says what Renstra and agreement hold, or that they are missing', () => {
  const plan = { judul: 'Renstra A', tahunAwal: 2024, tahunAkhir: 2026, tujuan: 1, sasaran: 2, indikator: 3 };
  expect(renstra(plan)).toBe(
    'Renstra A berlaku untuk Tahun 2024 sampai dengan 2026 dan memuat 1 tujuan, 2 sasaran, dan 3 indikator.',
  );
  expect(renstra({ ...plan, tujuan: 0, sasaran: 0, indikator: 0 })).toBe('');
  expect(renstra({ ...plan, judul: null })).toBe('Belum ada data rencana strategis.');
  expect(perjanjian({ judul: 'PK', sasaran: 1, indikator: 3 })).toBe(
    'PK memuat 3 indikator kinerja utama untuk 1 sasaran strategis.',
  );
  expect(perjanjian({ judul: 'PK', sasaran: 0, indikator: 0 })).toContain('belum memuat');
  expect(perjanjian({ judul: null, sasaran: 0, indikator: 0 })).toBe('Belum ada data perjanjian kinerja.');
});
