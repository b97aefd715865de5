import type { CatatanDicatat } from '@selaras/contracts';
import { describe, expect, it } from 'vitest';
import { hitungPenyebab, saringPenyebab, TANPA_PENYEBAB } from './penyebab.ts';

const baris = (id: string, rest: Partial<CatatanDicatat> = {}): CatatanDicatat => ({
  id,
  unit: 'u',
  jenis: 'permasalahan',
  urut: 1,
  teks: id,
  tentang: null,
  versiBaris: 1,
  penyebab: null,
  namaPenyebab: rest.penyebab ? { id: rest.penyebab, en: rest.penyebab } : null,
  menjawab: null,
  bukti: 0,
  ...rest,
});
const catatan = [
  baris('tanpa'),
  baris('data', { penyebab: 'data' }),
  baris('sdm-1', { penyebab: 'sdm' }),
  baris('sdm-2', { penyebab: 'sdm' }),
  baris('jawab', { jenis: 'solusi', menjawab: 'sdm-2' }),
  baris('umum', { jenis: 'solusi' }),
];

describe('problems by cause', () => {
  it('are counted, the most first, those without a cause last; solutions have none', () => {
    expect(hitungPenyebab(catatan).map(({ kode, jumlah }) => [kode, jumlah])).toEqual([
      ['sdm', 2],
      ['data', 1],
      [TANPA_PENYEBAB, 1],
    ]);
  });

  it('are shown with the solutions that answer them', () => {
    const ids = (kode: string | null) => saringPenyebab(catatan, kode).map(({ id }) => id);
    expect(ids('sdm')).toEqual(['sdm-1', 'sdm-2', 'jawab']);
    expect(ids(TANPA_PENYEBAB)).toEqual(['tanpa']);
    expect(ids(null)).toHaveLength(6);
  });
});
