import { Rupiah } from '@selaras/domain';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { addStated } from '../data/anggaran.ts';
import { belumTerealisasi, serapanEkstrem, serapanMinimal, serapanTotal } from './serapan.ts';

const rp = (amount: number): Rupiah => Rupiah.of(amount);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('serapanTotal', () => {
  const angka = {
    pagu: rp(1_500_000_000),
    realisasi: rp(375_000_000),
    sisa: rp(1_125_000_000),
    serapan: new Decimal(25),
  };

  it('restates pagu, realisasi, serapan and sisa', () => {
    expect(plain(serapanTotal(angka, '31 Maret 2024'))).toBe(
      'Dari pagu sebesar Rp1.500.000.000, sampai dengan 31 Maret 2024 terealisasi Rp375.000.000 atau 25,00%; sisa Rp1.125.000.000.',
    );
  });

  it('says what is missing instead of zero', () => {
    const none = { pagu: null, realisasi: null, sisa: null, serapan: null };
    expect(serapanTotal(none, '31 Maret 2024')).toBe(
      'Belum ada data pagu dan realisasi anggaran sampai dengan 31 Maret 2024.',
    );
    expect(serapanTotal({ ...none, pagu: rp(5) }, '31 Maret 2024')).toBe(
      'Dari pagu sebesar Rp5, belum ada data realisasi sampai dengan 31 Maret 2024.',
    );
    expect(serapanTotal({ ...none, realisasi: rp(5) }, '31 Maret 2024')).toContain('data pagu belum ada');
  });

  it('tells a recorded zero from missing realisasi', () => {
    const zero = { pagu: rp(5), realisasi: rp(0), sisa: rp(5), serapan: new Decimal(0) };
    expect(plain(serapanTotal(zero, '31 Maret 2024'))).toContain('terealisasi Rp0 atau 0,00%; sisa Rp5.');
  });

  it('names an overrun', () => {
    const over = { pagu: rp(100), realisasi: rp(130), sisa: rp(-30), serapan: new Decimal(130) };
    expect(serapanTotal(over, '31 Maret 2024')).toContain('melampaui pagu sebesar Rp30.');
  });

  it('prints no percentage of a zero pagu', () => {
    const free = { pagu: rp(0), realisasi: rp(0), sisa: rp(0), serapan: null };
    expect(serapanTotal(free, '31 Maret 2024')).not.toContain('%');
  });
});

describe('serapanEkstrem', () => {
  const program = (nama: string, serapan: string | null) => ({
    nama,
    serapan: serapan === null ? null : new Decimal(serapan),
  });

  it('names the highest and the lowest', () => {
    expect(plain(serapanEkstrem([program('A', '25.49'), program('B', '24.61'), program('C', null)], 'program'))).toBe(
      'Program dengan serapan tertinggi adalah A (25,49%), sedangkan yang terendah adalah B (24,61%).',
    );
  });

  it('names all that share a place, and a serapan that all share', () => {
    expect(plain(serapanEkstrem([program('A', '9'), program('B', '9'), program('C', '1')], 'program'))).toContain(
      'adalah A dan B (9,00%)',
    );
    expect(plain(serapanEkstrem([program('A', '9'), program('B', '9')], 'program'))).toBe(
      'Serapan seluruh program sama, yaitu 9,00%.',
    );
  });

  it('is silent with fewer than two figures', () => {
    expect(serapanEkstrem([program('A', '9'), program('B', null)], 'program')).toBe('');
  });
});

describe('belumTerealisasi', () => {
  it('tells "nothing recorded" from Rp0', () => {
    const text = belumTerealisasi(
      {
        kosong: [
          { nama: 'A', pagu: rp(10) },
          { nama: 'B', pagu: rp(5) },
        ],
        nol: [{ nama: 'C', pagu: null }],
      },
      addStated,
      '31 Maret 2024',
    );
    expect(text).toBe(
      'Belum ada realisasi yang dicatat sampai dengan 31 Maret 2024 pada 2 sub kegiatan dengan pagu seluruhnya Rp15, yaitu A dan B. Realisasi tercatat Rp0 sampai dengan 31 Maret 2024 pada 1 sub kegiatan, yaitu C.',
    );
  });

  it('names only the first of many', () => {
    const kosong = Array.from({ length: 9 }, (_, index) => ({ nama: `S${index}`, pagu: rp(1) }));
    const text = belumTerealisasi({ kosong, nol: [] }, addStated, '31 Maret 2024');
    expect(text).toContain('pada 9 sub kegiatan dengan pagu seluruhnya Rp9, antara lain S0, S1, S2, S3, S4, dan S5.');
  });

  it('is silent when all is realised', () => {
    expect(belumTerealisasi({ kosong: [], nol: [] }, addStated, '31 Maret 2024')).toBe('');
  });
});

describe('serapanMinimal', () => {
  it('sets the serapan so far beside the promise of the year', () => {
    const janji = [
      { nama: 'seluruh belanja', minimal: new Decimal(85), serapan: new Decimal(25) },
      { nama: 'Program A', minimal: new Decimal('90.5'), serapan: new Decimal(95) },
      { nama: 'Program B', minimal: new Decimal(85), serapan: null },
    ];
    expect(plain(serapanMinimal(janji, 2024))).toBe(
      'Perjanjian Kinerja menetapkan realisasi anggaran sampai dengan akhir Tahun 2024: seluruh belanja minimal 85% (tercapai 25,00%); Program A minimal 90,5% (telah terpenuhi dengan 95,00%); Program B minimal 85% (serapan belum dapat dihitung).',
    );
    expect(serapanMinimal([], 2024)).toBe('');
  });
});
