import { describe, expect, test } from 'vitest';
import type { Jabatan, Pejabat } from '../ledger/buku-angka.ts';
import { findKepala, findPenandaTangan } from './penanda-tangan.ts';

const kepala: Jabatan = { id: 'k', unit: 'biro', nama: 'Kepala Biro', atasan: 'sekda', jenis: 'struktural', urut: 1 };
const kabag: Jabatan = { ...kepala, id: 'b', nama: 'Kepala Bagian', atasan: 'k', urut: 0 };
const pokja: Jabatan = { ...kepala, id: 'p', nama: 'Kelompok', atasan: null, jenis: 'kelompok-fungsional', urut: 0 };
const jabatan = [pokja, kabag, kepala];
const dijabat: Pejabat = {
  id: '1',
  jabatan: 'k',
  nama: 'Definitif',
  nip: '',
  pangkat: '',
  status: 'definitif',
  dari: '2024-01-01',
  sampai: null,
};
const plh: Pejabat = { ...dijabat, id: '2', nama: 'Harian', status: 'plh', dari: '2024-06-01', sampai: '2024-06-10' };
const signs = (tanggal: string) =>
  findPenandaTangan({ jabatan, pejabat: [plh, dijabat] }, 'biro', tanggal).pejabat?.nama ?? null;

describe('who signs for a unit', () => {
  test('its head is the structural office without a superior within the unit, whatever the order of the rows', () => {
    expect(findKepala(jabatan, 'biro')?.id).toBe('k');
    expect(findKepala(jabatan, 'lain')).toBeNull();
  });

  test('of two such offices, the first in order', () => {
    expect(findKepala([{ ...kepala, id: 'z', urut: 2 }, kepala], 'biro')?.id).toBe('k');
  });

  test('whoever holds the office on the date; a Plh on the days of his term, the first and the last included', () => {
    expect(['2023-12-31', '2024-01-01', '2024-05-31', '2024-06-01', '2024-06-10', '2024-06-11'].map(signs)).toEqual([
      null,
      'Definitif',
      'Definitif',
      'Harian',
      'Harian',
      'Definitif',
    ]);
  });
});
