import type { Organisasi } from '@selaras/contracts';
import { expect, test } from 'vitest';
import { balikkan } from './balikkan.ts';

const pejabat = (id: string, versiBaris: number, nama: string): Organisasi['pejabat'][number] => ({
  id,
  versiBaris,
  jabatan: 'j',
  nama,
  nip: '',
  pangkat: '',
  status: 'plt',
  dari: '2024-01-01',
  sampai: null,
});
const organisasi = (isi: Partial<Organisasi>): Organisasi => ({
  unit: [],
  jabatan: [],
  pejabat: [],
  pelapor: [],
  kemampuan: [],
  ...isi,
});

test('taking back: what was changed is as before, what was removed comes back, what was added goes', () => {
  const sebelum = organisasi({
    pejabat: [pejabat('ubah', 1, 'Lama'), pejabat('hapus', 4, 'Hapus'), pejabat('tetap', 2, 'Tetap')],
    pelapor: [{ tahun: 2024, unit: ['a'] }],
  });
  const sesudah = organisasi({
    pejabat: [pejabat('ubah', 2, 'Baru'), pejabat('tetap', 2, 'Tetap'), pejabat('tambah', 1, 'Tambah')],
    pelapor: [{ tahun: 2024, unit: ['a', 'b'] }],
  });
  expect(balikkan(sebelum, sesudah)).toEqual({
    unit: [],
    jabatan: [],
    pejabat: [pejabat('ubah', 2, 'Lama'), { ...pejabat('hapus', 4, 'Hapus'), id: null, versiBaris: null }],
    hapusUnit: [],
    hapusJabatan: [],
    hapusPejabat: [{ id: 'tambah', versiBaris: 1 }],
    pelapor: [{ tahun: 2024, sebelum: ['a', 'b'], unit: ['a'] }],
  });
});
