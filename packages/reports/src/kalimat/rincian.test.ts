import { Rupiah } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { joinItems, nameItems } from './daftar.ts';
import { belumDirinci, diLuarBagian, jumlahSimpul, melebihiInduk, rencanaKerja, rencanaPerPeriode } from './rincian.ts';

const rp = (amount: number): Rupiah => Rupiah.of(amount);

describe('differences between a parent and its children', () => {
  const selisih = {
    nama: 'Program A',
    ukuran: 'realisasi',
    selisih: rp(7),
    seluruhnya: true,
    anak: 'kegiatan',
  } as const;

  it('explains what is not broken down', () => {
    expect(belumDirinci([selisih, { ...selisih, ukuran: 'pagu', seluruhnya: false, nama: 'Kegiatan B, C' }])).toBe(
      'Baris “Belum dirinci” adalah selisih antara angka yang dinyatakan pada induk dan jumlah rinciannya: realisasi Program A sebesar Rp7 seluruhnya dicatat pada induknya tanpa rincian per kegiatan; dan pagu Kegiatan B, C sebesar Rp7 belum terinci pada kegiatan.',
    );
    expect(belumDirinci([])).toBe('');
  });

  it('points out children that exceed their parent', () => {
    expect(melebihiInduk([selisih])).toContain(
      'jumlah realisasi kegiatan pada Program A lebih besar Rp7 daripada induknya.',
    );
    expect(melebihiInduk([])).toBe('');
  });
});

describe('jumlahSimpul', () => {
  const options = { unit: 'Dinas Contoh', tahun: 2024, pagu: rp(9) };

  it('counts the levels and leaves out those without nodes', () => {
    expect(jumlahSimpul({ program: 2, kegiatan: 8, subKegiatan: 11 }, options)).toBe(
      'Pada Tahun 2024, Dinas Contoh melaksanakan 2 program, 8 kegiatan, dan 11 sub kegiatan dengan pagu seluruhnya Rp9.',
    );
    expect(jumlahSimpul({ program: 1, kegiatan: 0, subKegiatan: 0 }, { ...options, pagu: null })).toBe(
      'Pada Tahun 2024, Dinas Contoh melaksanakan 1 program.',
    );
    expect(jumlahSimpul({ program: 0, kegiatan: 0, subKegiatan: 0 }, options)).toBe('');
  });
});

it('says that a node has no budget rather than Rp0', () => {
  expect(rencanaKerja('Kegiatan A', rp(0))).toBe('Kegiatan A dengan anggaran sebesar Rp0');
  expect(rencanaKerja('Kegiatan A', null)).toBe('Kegiatan A (belum ada data anggaran)');
});

it('names what no bagian carries out', () => {
  expect(diLuarBagian({ nama: ['Program A'], pagu: rp(5) })).toContain('tidak mencakup Program A dengan pagu Rp5,');
  expect(diLuarBagian({ nama: [], pagu: null })).toBe('');
});

it('says which plans per quarter are missing', () => {
  const base = { periode: 'Triwulan I', tahun: 2024 };
  expect(rencanaPerPeriode({ ...base, anggaranKas: true, rencanaAksi: true })).toBe('');
  expect(rencanaPerPeriode({ ...base, anggaranKas: true, rencanaAksi: false })).toMatch(/^Rencana aksi/);
  expect(rencanaPerPeriode({ ...base, anggaranKas: false, rencanaAksi: true })).toMatch(/^Anggaran kas Tahun/);
  expect(rencanaPerPeriode({ ...base, anggaranKas: false, rencanaAksi: false })).toMatch(
    /^Anggaran kas dan rencana aksi/,
  );
});

describe('lists in sentences', () => {
  it('parts items that hold commas by semicolons', () => {
    expect(joinItems(['A', 'B', 'C'])).toBe('A, B, dan C');
    expect(joinItems(['A, a', 'B', 'C'])).toBe('A, a; B; dan C');
    expect(joinItems(['A, a'])).toBe('A, a');
    expect(nameItems([])).toBe('');
  });
});
