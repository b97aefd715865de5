import type { Papan } from '@selaras/contracts';
import { describe, expect, test } from 'vitest';
import { hitungPapan, susunPapan, type Urutan } from './susun-papan.ts';

type Baris = Papan[number];

function unit(nama: string, lain: Partial<Baris> = {}): Baris {
  return {
    slug: nama.toLowerCase(),
    nama,
    laporan: 'belum',
    komentar: null,
    tenggat: null,
    triwulan: [],
    pagu: null,
    realisasi: null,
    serapan: { kind: 'tak-terdefinisi', penjelasan: { id: '', en: '' } },
    kurang: 0,
    temuan: { error: 0, warning: 0, info: 0 },
    galat: null,
    ...lain,
  };
}

const terlambat = (hari: number): Partial<Baris> => ({
  tenggat: { jenis: 'laporan-triwulan', ke: 1, tanggal: '2024-04-15', keadaan: { keadaan: 'terlambat', hari } },
});
const persen = (nilai: string): Partial<Baris> => ({ serapan: { kind: 'serapan', persen: nilai } });

const papan: Papan = [
  unit('Dinas A', { laporan: 'ditetapkan', ...persen('90') }),
  unit('Dinas B', { laporan: 'draf', ...terlambat(2), ...persen('9.5') }),
  unit('Biro C', { laporan: 'diajukan', ...persen('100') }),
  unit('Biro D', { laporan: 'dikembalikan' }),
  unit('Badan E', { laporan: 'belum', ...terlambat(10) }),
  unit('Badan F', { laporan: 'belum', kurang: 3 }),
];
const nama = (urut: Urutan, saring: Parameters<typeof susunPapan>[1]['saring'] = null, cari = '') =>
  susunPapan(papan, { saring, urut, cari })
    .map((row) => row.nama.slice(-1))
    .join('');

describe('the status board', () => {
  test('counts each status, and what is late whatever its status', () => {
    expect(hitungPapan(papan)).toEqual({
      terlambat: 2,
      belum: 2,
      draf: 1,
      dikembalikan: 1,
      diajukan: 1,
      ditetapkan: 1,
    });
  });

  test.each<[Urutan, string]>([
    ['mendesak', 'EBDFCA'],
    ['organisasi', 'ABCDEF'],
    ['nama', 'EFCDAB'],
    ['serapan', 'BACDEF'],
  ])('ordered by %s', (urut, expected) => {
    expect(nama(urut)).toBe(expected);
  });

  test('is narrowed by status and name, both at once', () => {
    expect(nama('organisasi', 'terlambat')).toBe('BE');
    expect(nama('organisasi', null, ' biro ')).toBe('CD');
    expect(nama('organisasi', 'terlambat', 'badan')).toBe('E');
    expect(nama('organisasi', 'ditetapkan', 'biro')).toBe('');
  });
});
