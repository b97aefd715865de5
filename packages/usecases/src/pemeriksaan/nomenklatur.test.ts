import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { workbookOf } from '../../test/workbook.ts';
import { imporReferensi } from '../index.ts';
import { bacaNomenklatur } from './nomenklatur.ts';
import { periksaDokumen } from './periksa.ts';

let pasang: Installation;
beforeAll(async () => {
  pasang = await createInstallation();
});
afterAll(() => pasang?.tutup());

const HEAD = ['JENIS PEMDA', 'BIDANG', 'PROGRAM', 'KEGIATAN', 'SUBKEGIATAN', 'KINERJA', 'INDIKATOR', 'SATUAN'];
const DOKUMEN = [
  'Kode\tUraian\tPagu\tRealisasi',
  '7.02.02\tProgram Penataan Wilayah\t1.000.000\t500.000',
  '7.02.02.1.01\tPembinaan Kelurahan\t1.000.000\t500.000',
].join('\n');
const periksa = async () => {
  const isi = new TextEncoder().encode(DOKUMEN);
  const { hasil } = await periksaDokumen(pasang.admin, { nama: 'dokumen.txt', isi });
  return hasil.findings.filter(({ rule }) => rule === 'nomenclature');
};

describe('codes of a document on the web', () => {
  it('are held against nothing while only the codes of the example are loaded', async () => {
    expect(await bacaNomenklatur(pasang.admin)).toEqual([]);
    expect(await periksa()).toEqual([]);
  });

  it('are held against the official list once it is loaded', async () => {
    const subs = Array.from({ length: 1_000 }, (_, index) => [
      'PROV',
      '7.02 KEWILAYAHAN',
      '7.02.02 PROGRAM PENATAAN WILAYAH',
      '7.02.02.1.01 Pembinaan Desa',
      `7.02.02.1.01.${String(index + 1).padStart(4, '0')} Pembinaan ke-${index + 1}`,
      'Terlaksananya pembinaan',
      'Jumlah dokumen',
      'Dokumen',
    ]);
    const isi = await workbookOf([HEAD, ...subs]);
    await imporReferensi(pasang.sistem, pasang.admin.aktor, {
      jenis: 'nomenklatur',
      namaBerkas: 'nomenklatur.xlsx',
      isi,
      peraturan: '900.1-861/2026',
      berlaku: '2026-05-07',
      uji: false,
    });
    expect(await bacaNomenklatur(pasang.admin)).toContainEqual({ kode: '7.02.02.1.01', nama: 'Pembinaan Desa' });
    expect(await periksa()).toMatchObject([
      { severity: 'info', line: 3, printed: '7.02.02.1.01 Pembinaan Kelurahan', proof: [{ value: 'Pembinaan Desa' }] },
    ]);
  });
});
