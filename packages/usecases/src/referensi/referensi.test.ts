import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { workbookOf } from '../../test/workbook.ts';
import { cariKode, imporReferensi, ringkasanReferensi } from '../index.ts';
import { selectPeraturan } from './peraturan.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang?.tutup());

describe('the decree in force', () => {
  it.each([
    ['2019-10-17', null],
    ['2019-10-18', '90/2019'],
    ['2024-08-26', '900.1.15.5-1317/2023'],
    ['2026-05-06', '900.1-2850/2025'],
    ['2026-05-07', '900.1-861/2026'],
  ])('on %s is %s', (tanggal, nomor) => {
    expect(selectPeraturan('nomenklatur', tanggal)?.nomor ?? null).toBe(nomor);
  });

  it('does not exist for units of measure', () => {
    expect(selectPeraturan('satuan', '2026-05-07')).toBeNull();
  });
});

describe('reference data', () => {
  const daftar = async (jenis: string) =>
    (await ringkasanReferensi(pasang.admin)).daftar.find((row) => row.jenis === jenis);

  it('says which decree sets a list that is not loaded, and what is loaded afterwards', async () => {
    expect(await daftar('rekening')).toMatchObject({ jumlah: 0, dimuat: [], berlaku: { dari: expect.any(String) } });
    const rows = Array.from({ length: 60 }, (_, index) => [
      `5.1.02.01.01.${String(index + 1).padStart(4, '0')}`,
      index === 10 ? 'Belanja Kawat' : `Belanja ${index + 1}`,
    ]);
    const isi = await workbookOf([
      ['Kode', 'Uraian'],
      ['5', 'BELANJA DAERAH'],
      ['5.1', 'BELANJA OPERASI'],
      ['5.1.02', 'Belanja Barang dan Jasa'],
      ['5.1.02.01', 'Belanja Barang'],
      ['5.1.02.01.01', 'Belanja Barang Pakai Habis'],
      ...rows,
    ]);
    const opsi = { jenis: 'rekening', namaBerkas: 'rekening.xlsx', isi, peraturan: '900.1-861/2026' } as const;
    const hasil = await imporReferensi(pasang.sistem, pasang.admin.aktor, {
      ...opsi,
      berlaku: '2026-05-07',
      uji: false,
    });
    expect(hasil.masalah).toEqual([]);
    expect(await daftar('rekening')).toMatchObject({
      jumlah: 65,
      dimuat: [{ peraturan: '900.1-861/2026', dari: '2026-05-07', jumlah: 65 }],
    });
  });

  it('is searched by the beginning of a code and by a part of a name, a page at a time', async () => {
    const cari = (text: string, halaman = 1) => cariKode(pasang.admin, { jenis: 'rekening', cari: text, halaman });
    expect((await cari('kawat')).baris.map(({ nama }) => nama)).toEqual(['Belanja Kawat']);
    expect((await cari('5.1.02.01.01.')).jumlah).toBe(60);
    const pages = [await cari(''), await cari('', 2)];
    expect(pages.map(({ baris }) => baris.length)).toEqual([50, 15]);
    expect(new Set(pages.flatMap(({ baris }) => baris.map(({ id }) => id))).size).toBe(65);
    expect(await cari('%')).toMatchObject({ jumlah: 0, baris: [] });
  });

  it('names scales and forms with validity and source', async () => {
    const { skala, form, kemampuan } = await ringkasanReferensi(pasang.admin);
    expect(skala.find(({ slug }) => slug === 'permendagri-86-2017')).toMatchObject({
      dari: '2017',
      sampai: null,
      isi: ['Sangat Tinggi (> 90)', 'Tinggi (> 75)', 'Sedang (> 65)', 'Rendah (> 50)', 'Sangat Rendah'],
    });
    expect(form.every(({ sumber, dari }) => sumber !== '' && dari !== '')).toBe(true);
    expect(kemampuan).toContain('referensi:impor');
  });
});
