import type { Dokumen } from '@selaras/domain';
import { expect, it } from 'vitest';
import { nameDocument } from './documents.ts';

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

it('names a document, and calls a draft a draft', () => {
  expect(nameDocument(dokumen('x', { nomor: '7/2024' }))).toBe('DPA x Nomor 7/2024');
  expect(nameDocument(dokumen('x', { status: 'draf' }))).toBe('DPA x (draf)');
});
