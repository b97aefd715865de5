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
