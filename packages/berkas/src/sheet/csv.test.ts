import { describe, expect, it } from 'vitest';
import { loadSheet } from './loaded-sheet.ts';
import { readSheets } from './read-sheets.ts';

async function table(bytes: Uint8Array): Promise<Record<string, string>> {
  const [reader] = await readSheets(bytes, { nama: 'realisasi.csv' });
  const { rows } = await loadSheet(reader!);
  return Object.fromEntries(rows.flatMap((row) => row.cells.map((cell) => [cell.address, cell.text])));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readSheets on csv', () => {
  it.each([
    ['semicolon', ';'],
    ['comma', ','],
    ['tab', '\t'],
    ['bar', '|'],
  ])('finds the delimiter: %s', async (_, delimiter) => {
    const text = [
      ['Kode', 'Uraian', 'Anggaran'],
      ['5.1', '"Belanja, alat; dan | lain\tlain"', '"1.000,00"'],
    ]
      .map((fields) => fields.join(delimiter))
      .join('\r\n');
    expect(await table(utf8(text))).toEqual({
      A1: 'Kode',
      B1: 'Uraian',
      C1: 'Anggaran',
      A2: '5.1',
      B2: 'Belanja, alat; dan | lain\tlain',
      C2: '1.000,00',
    });
  });

  it('obeys a stated separator', async () => {
    expect(await table(utf8('sep=;\n1,5;2,5\n'))).toEqual({ A1: '1,5', B1: '2,5' });
  });

  it('keeps doubled quotes and line breaks inside quotes, and numbers rows as a spreadsheet does', async () => {
    expect(await table(utf8('a;"baris 1\nbaris ""2"""\n;\nb;c'))).toEqual({
      A1: 'a',
      B1: 'baris 1\nbaris "2"',
      A3: 'b',
      B3: 'c',
    });
  });

  it.each([
    ['UTF-8 with mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('é;2')])],
    ['UTF-8', utf8('é;2')],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from('é;2', 'utf16le')])],
    ['Windows-1252', new Uint8Array([0xe9, 0x3b, 0x32])],
  ])('decodes %s', async (_, bytes) => {
    expect(await table(bytes)).toEqual({ A1: 'é', B1: '2' });
  });

  it('names the line of a quotation mark that is never closed', async () => {
    await expect(table(utf8('a;b\n"c;d\ne;f'))).rejects.toMatchObject({
      kode: 'berkas-tak-terbaca',
      masalah: [{ lokasi: 'realisasi.csv:2' }],
    });
  });
});
