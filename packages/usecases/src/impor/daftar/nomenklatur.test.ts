import { describe, expect, it } from 'vitest';
import { type FixtureCell, sheetOf } from '../../../test/sheet-fixture.ts';
import { readNomenklatur } from './nomenklatur.ts';

const OPSI = { peraturan: '900.1-861/2026', berlaku: '2027-01-01' };
const HEAD = [
  'JENIS PEMDA',
  'BIDANG',
  'PROGRAM',
  'KEGIATAN',
  'SUBKEGIATAN',
  'KINERJA',
  'INDIKATOR',
  'SATUAN',
  'TAG',
  'DEFINISI OPERASIONAL',
  'PELAKSANA',
  'SPM',
  'JENIS',
  'SUBKEGIATAN SEBELUMNYA',
];

function row(changes: Partial<Record<(typeof HEAD)[number], FixtureCell>> = {}): FixtureCell[] {
  const base: Record<string, FixtureCell> = {
    'JENIS PEMDA': 'PROV',
    BIDANG: '4.01 SEKRETARIAT DAERAH',
    PROGRAM: '4.01.02 PROGRAM PENATAAN ORGANISASI',
    KEGIATAN: '4.01.02.1.01 Fasilitasi Kelembagaan',
    SUBKEGIATAN: '4.01.02.1.01.0001 Analisis Jabatan',
    KINERJA: 'Terlaksananya analisis',
    INDIKATOR: 'Jumlah dokumen',
    SATUAN: 'Dokumen',
    TAG: '["GEOPARK", "INFLASI"]',
    SPM: 'NON-SPM',
  };
  return HEAD.map((head) => (head in changes ? (changes[head] ?? null) : (base[head] ?? null)));
}

const read = (...rows: FixtureCell[][]) => readNomenklatur(sheetOf([HEAD, ...rows]), OPSI);

describe('readNomenklatur', () => {
  it('makes one entry per code of each level, with its parent', () => {
    const hasil = read(row(), row({ SUBKEGIATAN: '4.01.02.1.01.0002 Analisis Beban Kerja' }));
    expect(hasil.entri.map(({ tingkat, kode, induk }) => [tingkat, kode, induk])).toEqual([
      ['bidang-urusan', '4.01', null],
      ['program', '4.01.02', '4.01'],
      ['kegiatan', '4.01.02.1.01', '4.01.02'],
      ['sub-kegiatan', '4.01.02.1.01.0001', '4.01.02.1.01'],
      ['sub-kegiatan', '4.01.02.1.01.0002', '4.01.02.1.01'],
    ]);
    expect(hasil.entri.at(-1)).toMatchObject({ tag: ['GEOPARK', 'INFLASI'], spm: false, satuan: 'Dokumen' });
    expect(hasil.hitungan).toMatchObject({ baris: 2, subKegiatan: 2, ditolak: 0 });
  });

  it('keeps the same code of provinces and of kabupaten/kota apart', () => {
    expect(read(row(), row({ 'JENIS PEMDA': 'KABKOT' })).hitungan.subKegiatan).toBe(2);
  });

  it('tidies blanks and line breaks, and counts the cells', () => {
    const hasil = read(
      row({ SUBKEGIATAN: ' 4.01.02.1.01.0001  Analisis\u00a0 Jabatan', INDIKATOR: 'Jumlah\r\ndokumen' }),
    );
    expect(hasil.entri.at(-1)).toMatchObject({ nama: 'Analisis Jabatan', indikator: 'Jumlah dokumen' });
    expect(hasil.hitungan).toMatchObject({ spasi: 1, barisBaru: 1 });
  });

  it('links a predecessor to its successor, open when it is not in the file', () => {
    const hasil = read(
      row(),
      row({ SUBKEGIATAN: '4.01.02.1.01.0003 Baru', 'SUBKEGIATAN SEBELUMNYA': '4.01.02.1.01.0001 Analisis Jabatan' }),
      row({ SUBKEGIATAN: '4.01.02.1.01.0004 Lain', 'SUBKEGIATAN SEBELUMNYA': '4.01.02.1.01.0099 Hilang\n\n' }),
    );
    expect(hasil.penerus).toEqual([
      {
        jenisPemda: 'provinsi',
        lama: '4.01.02.1.01.0001',
        namaLama: 'Analisis Jabatan',
        baru: '4.01.02.1.01.0003',
        terbuka: false,
      },
      {
        jenisPemda: 'provinsi',
        lama: '4.01.02.1.01.0099',
        namaLama: 'Hilang',
        baru: '4.01.02.1.01.0004',
        terbuka: true,
      },
    ]);
  });

  it('warns of an empty indicator or unit', () => {
    const hasil = read(row({ INDIKATOR: null, SATUAN: '  ' }));
    expect(hasil.masalah).toEqual([]);
    expect(hasil.temuan.map(({ kode, lokasi }) => [kode, lokasi])).toEqual([
      ['indikator-kosong', 'Lembar1!G2'],
      ['satuan-kosong', 'Lembar1!H2'],
    ]);
  });

  it.each([
    ['a letter in the code', { SUBKEGIATAN: '4.01.02.1.01.00O1 Analisis' }, 'Lembar1!E2', 'kode-salah'],
    ['a code of another level', { KEGIATAN: '4.01.02 Fasilitasi' }, 'Lembar1!D2', 'kode-salah'],
    ['a code without a name', { PROGRAM: '4.01.02' }, 'Lembar1!C2', 'kode-salah'],
    ['a blank', { BIDANG: null }, 'Lembar1!B2', 'kode-salah'],
    ['an unknown kind of government', { 'JENIS PEMDA': 'NEGARA' }, 'Lembar1!A2', 'jenis-pemda-salah'],
    ['a malformed predecessor', { 'SUBKEGIATAN SEBELUMNYA': '4.01.02 Program' }, 'Lembar1!N2', 'kode-salah'],
    [
      'an error value',
      { SATUAN: { value: { kind: 'error', error: '#REF!' }, text: '#REF!' } },
      'Lembar1!H2',
      'nilai-galat',
    ],
    [
      'a formula that was never calculated',
      { SATUAN: { value: { kind: 'uncached' }, formula: 'A1' } },
      'Lembar1!H2',
      'rumus-tanpa-hasil',
    ],
  ] as const)('names the cell of %s', (_, changes, lokasi, kode) => {
    expect(read(row(changes)).masalah).toMatchObject([{ lokasi, kode }]);
  });

  it('uses a repeated row once, and refuses a repeated code with other contents', () => {
    const hasil = read(row(), row(), row({ INDIKATOR: 'Jumlah laporan' }));
    expect(hasil.hitungan).toMatchObject({ kembar: 1, ditolak: 1 });
    expect(hasil.masalah).toMatchObject([{ lokasi: 'Lembar1!E4', kode: 'kode-ganda' }]);
  });

  it('shows a parent that the code contradicts, and a name that changes', () => {
    const hasil = read(
      row(),
      row({ PROGRAM: '4.01.03 PROGRAM LAIN', SUBKEGIATAN: '4.01.02.1.01.0002 B' }),
      row({ PROGRAM: '4.01.02 PROGRAM BERNAMA LAIN', SUBKEGIATAN: '4.01.02.1.01.0005 C' }),
    );
    expect(hasil.temuan.map((item) => item.kode)).toEqual(['induk-berbeda', 'nama-berbeda']);
    expect(hasil.masalah).toEqual([]);
  });

  it('refuses a sheet that is not the list, and a date or regulation that is none', () => {
    const hasil = readNomenklatur(
      sheetOf([
        ['No', 'Nama'],
        [1, 'x'],
      ]),
      { peraturan: ' ', berlaku: '2027-02-30' },
    );
    expect(hasil.masalah.map((item) => item.kode)).toEqual([
      'tanggal-salah',
      'peraturan-kosong',
      'kolom-tidak-ditemukan',
    ]);
    expect(hasil.entri).toEqual([]);
  });

  it('uses stored results of formulas and says so', () => {
    const hasil = read(row({ SATUAN: { value: { kind: 'text', text: 'Unit' }, text: 'Unit', formula: 'Z1' } }));
    expect(hasil.entri.at(-1)?.satuan).toBe('Unit');
    expect(hasil.temuan).toMatchObject([{ kode: 'rumus-dipakai-hasilnya', lokasi: 'Lembar1!H2' }]);
  });
});
