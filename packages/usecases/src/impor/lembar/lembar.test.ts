import { Rupiah } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { type FixtureCell, sheetOf } from '../../../test/sheet-fixture.ts';
import { ProblemLog } from './catatan-masalah.ts';
import { splitCodeAndName } from './kode-nama.ts';
import { type ColumnSpec, findTableHead } from './kolom.ts';
import { tidyLine, tidyParagraphs } from './rapikan.ts';
import { moneyValue } from './uang.ts';

describe('splitCodeAndName', () => {
  it.each([
    ['1.01.02 PROGRAM PENGELOLAAN', '1.01.02', 'PROGRAM PENGELOLAAN'],
    ['5.1.02.01 - Belanja Barang', '5.1.02.01', 'Belanja Barang'],
    ['x.xx.01. Program\nPenunjang', 'X.XX.01', 'Program\nPenunjang'],
    ['4 . 01 . 02', '4.01.02', ''],
  ])('%j', (text, kode, nama) => {
    expect(splitCodeAndName(text)).toEqual({ kode, nama });
  });

  it.each(['Belanja 5.1.02', '2024', '', '12 dokumen'])('leaves %j alone', (text) => {
    expect(splitCodeAndName(text)).toBeNull();
  });
});

describe('tidyLine and tidyParagraphs', () => {
  it('tidies and counts each kind once per cell', () => {
    const counts = { spasi: 0, barisBaru: 0 };
    expect(tidyLine(' a\u00a0\u00a0b \r\n c\u200b', counts)).toBe('a b c');
    expect(tidyLine('bersih', counts)).toBe('bersih');
    expect(counts).toEqual({ spasi: 1, barisBaru: 1 });
    expect(tidyParagraphs('satu \r\n\r\n\r\n\r\ndua  kata', counts)).toBe('satu\n\ndua kata');
    expect(counts.spasi).toBe(2);
  });
});

describe('findTableHead', () => {
  const specs: readonly ColumnSpec<'kode' | 'jumlah'>[] = [
    { key: 'kode', heads: [/^kode$/], required: true },
    { key: 'jumlah', heads: [/^jumlah rp$/, /jumlah/], required: true },
  ];
  const find = (rows: FixtureCell[][], merges: string[] = [], overrides = new Map<'kode' | 'jumlah', number>()) => {
    const { columns, lastRow, missing, rivals } = findTableHead(sheetOf(rows, { merges }), specs, overrides);
    return {
      columns: Object.fromEntries([...columns].map(([key, { column }]) => [key, column])),
      lastRow,
      missing,
      rivals: [...rivals.keys()],
    };
  };

  it('skips titles above the head', () => {
    expect(find([['Jumlah menurut kode'], [], ['Kode', 'Jumlah'], ['1', 2]])).toEqual({
      columns: { kode: 1, jumlah: 2 },
      lastRow: 3,
      missing: [],
      rivals: [],
    });
  });

  it('joins the words of merged rows, and counts what is merged downwards to the head', () => {
    const rows = [
      ['Kode', 'Jumlah', null],
      [null, 'Orang', 'Rp'],
      ['1', 2, 3],
    ];
    expect(find(rows, ['A1:A2', 'B1:C1'])).toEqual({
      columns: { kode: 1, jumlah: 3 },
      lastRow: 2,
      missing: [],
      rivals: [],
    });
  });

  it('names what is missing, and takes a column given by hand', () => {
    expect(find([['Kode', 'Total']])).toMatchObject({ missing: ['jumlah'] });
    expect(find([['Kode', 'Total']], [], new Map([['jumlah', 2]]))).toMatchObject({
      columns: { kode: 1, jumlah: 2 },
      lastRow: 1,
      missing: [],
    });
  });

  it('shows columns that fit as well as the chosen one', () => {
    expect(find([['Kode', 'Jumlah A', 'Jumlah B']]).rivals).toEqual(['jumlah']);
  });
});

describe('moneyValue', () => {
  it('writes text where Excel would lose a digit', () => {
    expect(moneyValue(Rupiah.parse('1250000.50'))).toBe(1250000.5);
    expect(moneyValue(Rupiah.parse('12345678901234.56'))).toBe('12.345.678.901.234,56');
  });
});

describe('ProblemLog', () => {
  it('lists a thousand problems and counts the others', () => {
    const log = new ProblemLog();
    for (let row = 0; row < 1005; row += 1) log.error({ lokasi: `L!A${row}`, kode: 'x', pesan: { id: '', en: '' } });
    expect(log.masalah).toHaveLength(1001);
    expect(log.masalah.at(-1)?.pesan.id).toContain('5 masalah lain');
  });
});
