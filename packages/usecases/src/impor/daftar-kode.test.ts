import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkText } from '@selaras/pemeriksaan';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../test/workbook.ts';
import { bacaDaftarKode } from './daftar-kode.ts';

const HEAD = ['JENIS PEMDA', 'BIDANG', 'PROGRAM', 'KEGIATAN', 'SUBKEGIATAN', 'KINERJA', 'INDIKATOR', 'SATUAN'];
const csv = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a list of codes to hold a document against', () => {
  it('is the official workbook: every level of a row with its name', async () => {
    const isi = await workbookOf([
      HEAD,
      [
        'PROV',
        '4.01 SEKRETARIAT DAERAH',
        '4.01.02 PROGRAM PENATAAN ORGANISASI',
        '4.01.02.1.01 Fasilitasi Kelembagaan',
        '4.01.02.1.01.0001 Analisis Jabatan',
        'Terlaksananya analisis',
        'Jumlah dokumen',
        'Dokumen',
      ],
    ]);
    const daftar = await bacaDaftarKode({ namaBerkas: 'nomenklatur.xlsx', isi });
    expect(daftar).toEqual([
      { kode: '4.01', nama: 'SEKRETARIAT DAERAH' },
      { kode: '4.01.02', nama: 'PROGRAM PENATAAN ORGANISASI' },
      { kode: '4.01.02.1.01', nama: 'Fasilitasi Kelembagaan' },
      { kode: '4.01.02.1.01.0001', nama: 'Analisis Jabatan' },
    ]);
  });

  it('is a CSV of two columns, or of codes with their names in one', async () => {
    const dua = csv(
      'Kode;Nama\n4.01.02;Program Penataan Organisasi\n;tanpa kode\n4.01.02.1.01;Fasilitasi  Kelembagaan\n',
    );
    expect(await bacaDaftarKode({ namaBerkas: 'dua.csv', isi: dua })).toEqual([
      { kode: '4.01.02', nama: 'Program Penataan Organisasi' },
      { kode: '4.01.02.1.01', nama: 'Fasilitasi Kelembagaan' },
    ]);
    const satu = csv('Kode Nomenklatur\n4.01.02 Program Penataan Organisasi\n');
    expect(await bacaDaftarKode({ namaBerkas: 'satu.csv', isi: satu })).toEqual([
      { kode: '4.01.02', nama: 'Program Penataan Organisasi' },
    ]);
  });

  it('is refused when it holds no code of the nomenclature', async () => {
    await expect(
      bacaDaftarKode({ namaBerkas: 'satuan.csv', isi: csv('Kode;Nama\n1;Orang\nA;Dokumen\n') }),
    ).rejects.toMatchObject({ kode: 'isi-ditolak', masalah: [{ kode: 'kode-tidak-ditemukan' }] });
  });
});

const shared = process.env.SELARAS_SHARED ?? resolve(import.meta.dirname, '../../../../../shared');

describe.skipIf(!existsSync(join(shared, 'data')) || !existsSync(join(shared, 'sumber')))(
  'a real plan against the official list (skipped where the files of SELARAS_SHARED are absent)',
  () => {
    it('has five names that are not those of their codes, told once each as remarks', async () => {
      const isi = await readFile(join(shared, 'data/nomenklatur-sub-kegiatan-2027.xlsx'));
      const nomenklatur = await bacaDaftarKode({ namaBerkas: 'nomenklatur.xlsx', isi });
      const sumber = join(shared, 'sumber');
      const name = (await readdir(sumber)).find((file) => file.startsWith('000')) ?? '';
      const { findings } = checkText({ name, bytes: await readFile(join(sumber, name)), nomenklatur });
      const told = findings.filter(({ rule }) => rule === 'nomenclature');
      expect(told.map(({ line, severity }) => [line, severity])).toEqual([
        [654, 'info'],
        [655, 'info'],
        [671, 'info'],
        [789, 'info'],
        [798, 'info'],
      ]);
      expect(told[2]).toMatchObject({
        printed: '4.01.01.1.06.05 Penyediaan Barang Cetak dan Penggandaan',
        proof: [{ value: 'Penyediaan Barang Cetakan dan Penggandaan' }],
      });
    });
  },
);
