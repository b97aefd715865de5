import { describe, expect, it } from 'vitest';
import { findPenyebab, type KodePenyebab, PENYEBAB_BAWAAN, selectPenyebab } from './penyebab.ts';

const own = (kode: string, rest: Partial<KodePenyebab> = {}): KodePenyebab => ({
  kode,
  nama: `Penyebab ${kode}`,
  namaEn: '',
  uraian: '',
  sumber: 'Peraturan Gubernur',
  dari: '2025-01-01',
  sampai: null,
  urut: 1,
  ...rest,
});

describe('the causes to choose from', () => {
  it('come with Selaras, say so, and have a code and both names each', () => {
    const list = selectPenyebab([], '2024-03-31');
    expect(list).toHaveLength(9);
    expect(new Set(list.map(({ kode }) => kode)).size).toBe(9);
    expect(list.every(({ sumber, nama, namaEn }) => sumber === 'Selaras' && nama !== '' && namaEn !== '')).toBe(true);
  });

  it('are the pemda’s own from the day on which these are in force', () => {
    const milik = [own('b', { urut: 2 }), own('a'), own('lama', { sampai: '2025-06-30' })];
    expect(selectPenyebab(milik, '2024-12-31')).toHaveLength(PENYEBAB_BAWAAN.length);
    expect(selectPenyebab(milik, '2025-06-30').map(({ kode }) => kode)).toEqual(['a', 'lama', 'b']);
    expect(selectPenyebab(milik, '2025-07-01').map(({ kode }) => kode)).toEqual(['a', 'b']);
  });
});

describe('a kept code', () => {
  it('keeps its meaning after the list has changed', () => {
    const milik = [own('a'), own('lama', { sampai: '2025-06-30' })];
    expect(findPenyebab(milik, '2026-01-01', 'lama')?.nama).toBe('Penyebab lama');
    expect(findPenyebab(milik, '2026-01-01', 'sdm')?.nama).toBe('Sumber daya manusia');
    expect(findPenyebab(milik, '2026-01-01', 'entah')).toBeNull();
  });

  it('means what the list in force says when both know it', () => {
    expect(findPenyebab([own('sdm', { nama: 'Aparatur' })], '2025-02-01', 'sdm')?.nama).toBe('Aparatur');
  });
});
