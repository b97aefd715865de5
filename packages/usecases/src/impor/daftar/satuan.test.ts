import { describe, expect, it } from 'vitest';
import { type FixtureCell, sheetOf } from '../../../test/sheet-fixture.ts';
import { readSatuan } from './satuan.ts';

const read = (...rows: FixtureCell[][]) =>
  readSatuan(sheetOf([['Value', 'item', 'Keterangan', 'Sebutan lain'], ...rows]), {
    peraturan: '77/2020',
    berlaku: '2021-01-01',
  });

describe('readSatuan', () => {
  it('reads name, note and other names, with exponents as characters', () => {
    expect(read(['m2', 'm<sup>2</sup>', 'luas', 'meter persegi, M²']).entri).toEqual([
      { kode: 'm2', nama: 'm²', keterangan: 'luas', sebutanLain: ['meter persegi', 'M²'], baris: 2 },
    ]);
  });

  it('takes the key as name where there is none, and the same row once', () => {
    const hasil = read(['Orang'], ['Orang'], [null, null], ['%', '%']);
    expect(hasil.entri.map((item) => item.nama)).toEqual(['Orang', '%']);
    expect(hasil.hitungan).toMatchObject({ kembar: 1, ditolak: 0 });
  });

  it('finds units that differ in case only, names that are other units, and broken markup', () => {
    const hasil = read(['zak'], ['Zak'], ['Lusin', 'Lusin', null, 'ls'], ['Ls', 'Ls'], ['kg2', 'kg<sup2</sup>']);
    expect(hasil.temuan.map(({ kode, lokasi }) => [kode, lokasi])).toEqual([
      ['penanda-rusak', 'Lembar1!B6'],
      ['beda-huruf', 'Lembar1!A3'],
      ['sebutan-bentrok', 'Lembar1!A4'],
    ]);
    expect(hasil.masalah).toEqual([]);
  });

  it('refuses a row without a unit and a key with two names', () => {
    expect(read([null, 'Orang'], ['m', 'meter'], ['m', 'mil']).masalah).toMatchObject([
      { kode: 'kode-kosong', lokasi: 'Lembar1!A2' },
      { kode: 'kode-ganda', lokasi: 'Lembar1!A4' },
    ]);
  });
});
