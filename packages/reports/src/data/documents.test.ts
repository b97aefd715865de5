import type { BukuAngka, Dokumen } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { emptyBuku } from '../../test/buku-uji.ts';
import { findDocument, nameDocument } from './documents.ts';

const dokumen = (id: string, more: Partial<Dokumen> = {}): Dokumen => ({
  id,
  jenis: 'dpa',
  judul: `DPA ${id}`,
  unit: 'dinas',
  tahunAwal: 2024,
  tahunAkhir: 2024,
  versi: 'murni',
  status: 'ditetapkan',
  asal: null,
  nomor: '',
  tanggal: null,
  ...more,
});

const find = (...list: Dokumen[]): string | undefined => {
  const buku: BukuAngka = { ...emptyBuku(), dokumen: list };
  return findDocument(buku, 'dinas', 'dpa', { tahun: 2024, asOf: '2024-03-31', tanggal: '2024-07-24' })?.id;
};

describe('findDocument', () => {
  it('takes the last version that was in force at the end of the period', () => {
    const murni = dokumen('murni', { tanggal: '2024-01-02' });
    const geser = dokumen('geser', { tanggal: '2024-02-02', asal: 'murni', versi: 'pergeseran-1' });
    const ubah = dokumen('ubah', { tanggal: '2024-06-02', asal: 'geser', versi: 'perubahan-1' });
    expect(find(ubah, murni, geser)).toBe('geser');
  });

  it('follows the chain of copies where versions have no date', () => {
    expect(find(dokumen('baru', { asal: 'lama' }), dokumen('lama'))).toBe('baru');
  });

  it('takes one signed after the period when there is no other, but none signed after the report', () => {
    expect(find(dokumen('telat', { tanggal: '2024-05-01' }))).toBe('telat');
    expect(find(dokumen('nanti', { tanggal: '2024-12-01' }))).toBeUndefined();
  });

  it('prefers what is approved to a later draft, and takes a draft rather than nothing', () => {
    expect(find(dokumen('sah'), dokumen('draf', { status: 'draf', asal: 'sah' }))).toBe('sah');
    expect(find(dokumen('draf', { status: 'draf' }))).toBe('draf');
  });

  it('knows other units, kinds and years', () => {
    expect(
      find(
        dokumen('a', { unit: 'lain' }),
        dokumen('b', { jenis: 'rka' }),
        dokumen('c', { tahunAkhir: 2023, tahunAwal: 2023 }),
      ),
    ).toBe(undefined);
  });
});

it('names a document, and calls a draft a draft', () => {
  expect(nameDocument(dokumen('x', { nomor: '7/2024' }))).toBe('DPA x Nomor 7/2024');
  expect(nameDocument(dokumen('x', { status: 'draf' }))).toBe('DPA x (draf)');
});
