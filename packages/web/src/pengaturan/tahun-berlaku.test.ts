import type { PengaturanDto } from '@selaras/contracts';
import { expect, test } from 'vitest';
import { hitungDampak, pengaturanBerlaku } from './tahun-berlaku.ts';

const baris = (tahun: number) => ({
  tahun,
  versiBaris: 1,
  formTriwulan: 'triwulan',
  batasCapaian: null,
  capaianTargetNol: 100,
  skalaCapaian: null,
});
const pengaturan: PengaturanDto = {
  profil: { nama: '', tempat: '', bahasa: 'id', logo: null, versiBaris: null },
  tahun: [baris(2024), baris(2026)],
  form: [],
  skala: [],
  laporan: [
    { tahun: 2025, unit: 'a', nama: 'Biro A', status: ['draf', 'draf', 'draf', 'draf'] },
    { tahun: 2024, unit: 'a', nama: 'Biro A', status: ['ditetapkan', 'diajukan', 'draf', 'draf'] },
    { tahun: 2026, unit: 'a', nama: 'Biro A', status: ['draf', 'draf', 'draf', 'draf'] },
  ],
  kemampuan: [],
};

test('a year without settings follows the latest before it', () => {
  expect(pengaturanBerlaku(pengaturan, 2025)?.tahun).toBe(2024);
  expect(pengaturanBerlaku(pengaturan, 2026)?.tahun).toBe(2026);
  expect(pengaturanBerlaku(pengaturan, 2023)).toBeNull();
});

test('a change touches what is not signed, also in the years that follow, up to the next settings', () => {
  expect(hitungDampak(pengaturan, 2024)).toEqual({
    berubah: [
      { tahun: 2024, unit: 'Biro A', triwulan: [2, 3, 4] },
      { tahun: 2025, unit: 'Biro A', triwulan: [1, 2, 3, 4] },
    ],
    diajukan: [{ tahun: 2024, unit: 'Biro A', triwulan: [2] }],
    jumlahBerubah: 7,
    jumlahTetap: 1,
  });
});
