import { describe, expect, it } from 'vitest';
import { type FixtureCell, sheetOf } from '../../../test/sheet-fixture.ts';
import { readRekening, readSumberDana } from './bertingkat.ts';

const OPSI = { peraturan: '900.1.15.5-3406/2024', berlaku: '2025-01-01' };
const HEAD = ['Akun', 'Kelompok', 'Jenis', 'Objek', 'Rincian Objek', 'Sub Rincian Objek', 'Uraian Akun', 'Keterangan'];
const read = (...rows: FixtureCell[][]) => readRekening(sheetOf([HEAD, ...rows]), OPSI);

describe('readRekening', () => {
  it('joins segment columns into codes with their printed widths', () => {
    const hasil = read(
      [5, null, null, null, null, null, 'BELANJA DAERAH'],
      [5, 1, 2, 1, 1, 24, 'Belanja  ATK', 'Untuk\nalat tulis'],
    );
    expect(hasil.entri).toMatchObject([
      { kode: '5', tingkat: 'akun', induk: null },
      {
        kode: '5.1.02.01.01.0024',
        tingkat: 'sub-rincian-objek',
        induk: '5.1.02.01.01',
        nama: 'Belanja ATK',
        keterangan: 'Untuk\nalat tulis',
      },
    ]);
    expect(hasil.hitungan.indukDiLuar).toBe(1);
  });

  it('reads a single code column too', () => {
    const hasil = readRekening(
      sheetOf([
        ['Kode Rekening', 'Nama Rekening'],
        ['5.1.02', 'Belanja Barang'],
      ]),
      OPSI,
    );
    expect(hasil.entri).toMatchObject([{ kode: '5.1.02', nama: 'Belanja Barang' }]);
  });

  it('uses a repeated row once and keeps the note that one of them has', () => {
    const hasil = read(
      [5, 1, null, null, null, null, 'BELANJA OPERASI'],
      [5, 1, null, null, null, null, 'BELANJA OPERASI', 'Catatan'],
    );
    expect(hasil.entri).toMatchObject([{ kode: '5.1', keterangan: 'Catatan' }]);
    expect(hasil.temuan).toMatchObject([{ kode: 'baris-kembar', lokasi: 'Lembar1!G3' }]);
    expect(hasil.hitungan.kembar).toBe(1);
  });

  it.each([
    ['a gap between segments', [5, null, 2, null, null, null, 'x'], 'kode-salah', 'Lembar1!A2'],
    ['a letter', [5, 'I', null, null, null, null, 'x'], 'kode-salah', 'Lembar1!A2'],
    ['too large a segment', [5, 12, null, null, null, null, 'x'], 'kode-salah', 'Lembar1!A2'],
    ['no name', [5, 1, null, null, null, null, null, 'x'], 'uraian-kosong', 'Lembar1!G2'],
  ] as const)('names the row of %s', (_, cells, kode, lokasi) => {
    const hasil = read([...cells]);
    expect(hasil.masalah).toMatchObject([{ kode, lokasi }]);
    expect(hasil.hitungan.ditolak).toBe(1);
  });

  it('refuses a code that comes twice with different names', () => {
    const hasil = read([5, 1, null, null, null, null, 'A'], [5, 1, null, null, null, null, 'B']);
    expect(hasil.masalah).toMatchObject([{ kode: 'kode-ganda', lokasi: 'Lembar1!G3', nilai: 'B' }]);
  });

  it('refuses a sheet without the columns', () => {
    expect(readRekening(sheetOf([['Kelompok', 'Uraian']]), OPSI).masalah).toMatchObject([
      { kode: 'kolom-tidak-ditemukan' },
    ]);
  });
});

describe('readSumberDana', () => {
  it('reads the form of the official list', () => {
    const hasil = readSumberDana(
      sheetOf([
        ['Sumber Dana', ...HEAD.slice(1)],
        [1, 1, 1, 1, null, null, 'Pajak Kendaraan Bermotor (PKB)'],
      ]),
      OPSI,
    );
    expect(hasil.entri).toMatchObject([{ kode: '1.1.01.01', tingkat: 'objek' }]);
    expect(hasil.masalah).toEqual([]);
  });
});
