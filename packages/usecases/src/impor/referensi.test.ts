import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { describeWith, sharedFolder } from '../../../../test/support/tools.ts';
import { workbookOf } from '../../test/workbook.ts';
import { imporReferensi, type JenisReferensi } from '../index.ts';

let pasang: Installation;
beforeEach(async () => {
  pasang = await createInstallation();
});
afterEach(() => pasang.tutup());

const impor = (jenis: JenisReferensi, isi: Uint8Array, opsi: { uji?: boolean; berlaku?: string } = {}) =>
  imporReferensi(pasang.sistem, pasang.admin.aktor, {
    jenis,
    namaBerkas: `${jenis}.xlsx`,
    isi,
    peraturan: '900.1-861/2026',
    berlaku: '2027-01-01',
    uji: false,
    ...opsi,
  });

const REKENING = [
  ['Kode', 'Uraian'],
  ['5', 'BELANJA DAERAH'],
  ['5.1', 'BELANJA  OPERASI '],
];

describe('imporReferensi', () => {
  it('loads a list and says what it tidied; the same again changes nothing; a trial writes nothing', async () => {
    const isi = await workbookOf(REKENING);
    const rows = () => pasang.sistem.database.reference.listRekening('2027-01-01');
    const before = (await rows()).length;
    expect((await impor('rekening', isi, { uji: true })).ringkasan).toMatchObject({ baris: 2, tambah: 2 });
    expect(await rows()).toHaveLength(before);
    const hasil = await impor('rekening', isi);
    expect(hasil.masalah).toEqual([]);
    expect(hasil.temuan.at(-1)?.pesan.id).toContain('dirapikan: 1 sel spasi');
    expect((await rows()).find(({ kode }) => kode === '5.1')).toMatchObject({
      nama: 'BELANJA OPERASI',
      dari: '2027-01-01',
    });
    expect((await impor('rekening', isi)).pesan.id).toContain('tidak ada yang berubah');
  });

  it('refuses malformed codes by row, all of them, and writes nothing', async () => {
    const hasil = await impor('rekening', await workbookOf([...REKENING, ['5.1.x', 'Salah'], ['', 'Tanpa kode']]));
    expect(hasil.masalah.length).toBeGreaterThan(0);
    expect(hasil.masalah.every(({ lokasi }) => /!A[45]/.test(lokasi))).toBe(true);
    expect(await pasang.sistem.database.reference.listRekening('2027-01-01')).toEqual([]);
  });

  it('links a code to its successor; a predecessor that is not known stays open until an older list brings it', async () => {
    const HEAD = ['JENIS PEMDA', 'BIDANG', 'PROGRAM', 'KEGIATAN', 'SUBKEGIATAN', 'KINERJA', 'INDIKATOR', 'SATUAN'];
    const MORE = ['TAG', 'DEFINISI OPERASIONAL', 'PELAKSANA', 'SPM', 'JENIS', 'SUBKEGIATAN SEBELUMNYA'];
    const list = (sub: string, sebelum: string) =>
      workbookOf([
        [...HEAD, ...MORE],
        [
          ...['PROV', '4.01 SEKRETARIAT DAERAH', '4.01.02 PROGRAM PENATAAN ORGANISASI', '4.01.02.1.01 Fasilitasi'],
          ...[sub, 'Terlaksananya analisis', 'Jumlah dokumen', 'Dokumen', '', '', '', 'NON-SPM', '', sebelum],
        ],
      ]);
    const links = () =>
      pasang.basisData.sudo(
        `select lama.kode as dari, baru.kode as ke from nomenklatur_penerus p
         join nomenklatur lama on lama.id = p.nomenklatur_id join nomenklatur baru on baru.id = p.penerus_id`,
      );
    const lama = '4.01.02.1.01.0009 Analisis Jabatan';
    const baru = await impor('nomenklatur', await list('4.01.02.1.01.0001 Analisis Jabatan', lama));
    expect(baru.masalah).toEqual([]);
    expect(await links()).toEqual([]);
    const open = await pasang.basisData.sudo('select kode_lama from nomenklatur_penerus_terbuka');
    expect(open).toEqual([{ kode_lama: '4.01.02.1.01.0009' }]);
    await imporReferensi(pasang.sistem, pasang.admin.aktor, {
      jenis: 'nomenklatur',
      namaBerkas: 'lama.xlsx',
      isi: await list(lama, ''),
      peraturan: '050-5889/2021',
      berlaku: '2022-01-01',
      uji: false,
    });
    expect(await links()).toEqual([{ dari: '4.01.02.1.01.0009', ke: '4.01.02.1.01.0001' }]);
  });

  it('is for admins of the pemda only', async () => {
    const operator = { ...pasang.admin.aktor, peran: [{ peran: 'koordinator' as const, unit: null, turun: true }] };
    await expect(
      imporReferensi(pasang.sistem, operator, {
        jenis: 'satuan',
        namaBerkas: 'x.xlsx',
        isi: new Uint8Array(),
        peraturan: 'x',
        berlaku: '2027-01-01',
        uji: true,
      }),
    ).rejects.toMatchObject({ kode: 'tidak-berhak' });
  });
});

describeWith(['shared'], 'the official lists as they were published', () => {
  const official = (name: string) => readFileSync(join(sharedFolder() ?? '', 'data', name));

  it.each<[JenisReferensi, string]>([
    ['rekening', 'kode-belanja.xlsx'],
    ['sumber-dana', 'sumber-dana.xlsx'],
    ['satuan', 'satuan.xlsx'],
  ])('%s: no row refused, and the second time nothing changes', async (jenis, name) => {
    const hasil = await impor(jenis, official(name));
    expect(hasil.masalah).toEqual([]);
    expect(hasil.ringkasan.tambah).toBeGreaterThan(100);
    expect((await impor(jenis, official(name))).ringkasan).toMatchObject({ tambah: 0, ubah: 0 });
  });

  it('nomenklatur: 7,581 sub kegiatan, links to successors, open where the predecessor is not known', async () => {
    const isi = official('nomenklatur-sub-kegiatan-2027.xlsx');
    const hasil = await impor('nomenklatur', isi);
    expect(hasil.masalah).toEqual([]);
    const { reference } = pasang.sistem.database;
    const rows = await reference.listNomenklatur({ sistem: 'kepmendagri-900.1-861-2026' });
    expect(rows.filter(({ jenjang }) => jenjang === 'sub-kegiatan')).toHaveLength(7581);
    const open = await pasang.basisData.sudo<{ count: string }>('select count(*) from nomenklatur_penerus_terbuka');
    expect(Number(open[0]?.count)).toBeGreaterThan(0);
    expect((await impor('nomenklatur', isi)).pesan.id).toContain('tidak ada yang berubah');
  });
});
