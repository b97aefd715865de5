import { AppError } from '@selaras/domain';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xlsxFixture } from '../../test/xlsx-fixture.ts';
import { loadSheet } from './loaded-sheet.ts';
import { type ReadSheetsOptions, readSheets } from './read-sheets.ts';
import type { SheetCell } from './types.ts';

async function cells(bytes: Uint8Array, options: ReadSheetsOptions = {}): Promise<Record<string, SheetCell>> {
  const [reader] = await readSheets(bytes, { nama: 'uji.xlsx', ...options });
  const { rows } = await loadSheet(reader!);
  return Object.fromEntries(rows.flatMap((row) => row.cells.map((cell) => [cell.address, cell])));
}

async function refusal(bytes: Uint8Array, options: ReadSheetsOptions = {}): Promise<AppError> {
  const error: unknown = await cells(bytes, options).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`);
  return error;
}

const row = (inner: string): string => `<sheetData><row r="1">${inner}</row></sheetData>`;

describe('readSheets on xlsx', () => {
  it('reads shared, inline and rich text, without phonetic guides', async () => {
    const bytes = xlsxFixture({
      strings: [
        '<t>Belanja</t>',
        '<r><t xml:space="preserve">Alat </t></r><r><t>Tulis</t></r><rPh sb="0" eb="1"><t>guide</t></rPh>',
        '<t>a_x000D_b</t>',
      ],
      sheets: {
        L: row(
          '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>sebaris</t></is></c><c r="D1" t="s"><v>2</v></c>',
        ),
      },
    });
    const found = await cells(bytes);
    expect(Object.values(found).map((cell) => cell.text)).toEqual(['Belanja', 'Alat Tulis', 'sebaris', 'a\rb']);
  });

  it('tells number, percent and date apart by the number format', async () => {
    const bytes = xlsxFixture({
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="&quot;hari &quot;0"/></numFmts>' +
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>',
      sheets: {
        L: row(
          '<c r="A1"><v>661473673.09999996</v></c><c r="B1" s="1"><v>0.87739999999999996</v></c><c r="C1" s="2"><v>45350</v></c>' +
            '<c r="D1" s="3"><v>45350</v></c><c r="E1" s="4"><v>45350.5</v></c><c r="F1"><v>12345678901234.56</v></c>',
        ),
      },
    });
    const found = await cells(bytes);
    expect(found.A1?.value).toEqual({ kind: 'number', number: 661473673.1, plain: '661473673.1', percent: false });
    expect(found.B1).toMatchObject({ text: '87.74%', value: { plain: '0.8774', percent: true } });
    expect(found.C1?.value).toEqual({ kind: 'date', date: '2024-02-28', time: null });
    expect(found.D1?.value).toMatchObject({ kind: 'number', number: 45350 });
    expect(found.E1?.value).toEqual({ kind: 'date', date: '2024-02-28', time: '12:00:00' });
    expect(found.F1?.text).toBe('12345678901234.56');
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const bytes = xlsxFixture({
      date1904: true,
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      sheets: { L: row('<c r="A1" s="0"><v>43888</v></c>') },
    });
    expect((await cells(bytes)).A1?.text).toBe('2024-02-28');
  });

  it('gives the stored result of a formula, and says when there is none', async () => {
    const bytes = xlsxFixture({
      sheets: {
        L: row(
          '<c r="A1"><f>SUM(B1:B9)</f><v>12</v></c><c r="B1"><f>C1*2</f></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        ),
      },
    });
    const found = await cells(bytes);
    expect(found.A1).toMatchObject({ formula: 'SUM(B1:B9)', value: { kind: 'number', number: 12 } });
    expect(found.B1).toMatchObject({ formula: 'C1*2', value: { kind: 'uncached' } });
    expect(found.C1).toBeUndefined();
    expect(found.D1?.value).toEqual({ kind: 'error', error: '#DIV/0!' });
  });

  it('knows merged areas before the rows are read, also with a namespace prefix', async () => {
    const bytes = xlsxFixture({
      sheets: { L: '' },
      extra: {
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>judul</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:C2"/></x:mergeCells></x:worksheet>',
      },
    });
    const [reader] = await readSheets(bytes, { nama: 'uji.xlsx' });
    expect(reader?.merges).toEqual([{ fromRow: 1, fromColumn: 1, toRow: 2, toColumn: 3 }]);
    expect((await loadSheet(reader!)).rows[0]?.cells[0]).toMatchObject({ address: 'A1', text: 'judul' });
  });

  it('passes over 100,000 empty rows and leaves nothing of them', async () => {
    const empty = Array.from(
      { length: 100_000 },
      (_, index) => `<row r="${index + 2}" s="1"><c r="A${index + 2}" s="2"/></row>`,
    ).join('');
    const bytes = xlsxFixture({
      sheets: {
        L: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${empty}<row r="100002"><c r="B100002"><v>2</v></c></row></sheetData>`,
      },
    });
    expect(Object.keys(await cells(bytes, { limits: { maxRows: 2 } }))).toEqual(['A1', 'B100002']);
  });

  it('refuses a document type declaration, so entities are never expanded or fetched', async () => {
    const bytes = xlsxFixture({
      sheets: { L: '' },
      extra: {
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>',
      },
    });
    expect(await refusal(bytes)).toMatchObject({ kode: 'isi-ditolak', masalah: [{ kode: 'xml-doctype' }] });
  });

  it.each([
    ['rows', { maxRows: 1 }, 'lembar-terlalu-besar'],
    ['cells', { maxCells: 1 }, 'lembar-terlalu-besar'],
    ['texts', { maxSharedStrings: 1 }, 'terlalu-banyak-teks'],
    ['cell length', { maxCellText: 3 }, 'sel-terlalu-panjang'],
    ['sheets', { maxSheets: 1 }, 'terlalu-banyak-lembar'],
  ])('holds the limit of %s', async (_, limits, kode) => {
    const data =
      '<sheetData><row r="1"><c r="A1"><v>12345</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>';
    const bytes = xlsxFixture({ strings: ['<t>a</t>', '<t>b</t>'], sheets: { L: data, M: data } });
    const relaxed =
      kode === 'terlalu-banyak-lembar'
        ? bytes
        : xlsxFixture({ strings: ['<t>a</t>', '<t>b</t>'], sheets: { L: data } });
    expect((await refusal(relaxed, { limits })).masalah[0]?.kode).toBe(kode);
  });

  it.each([
    ['empty', new Uint8Array(), 'kosong'],
    ['old Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '.xls'],
    ['password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'kata sandi'],
    ['HTML', strToU8('\ufeff<html><table><tr><td>1</td></tr></table></html>'), 'HTML'],
    ['PDF', strToU8('%PDF-1.7'), 'PDF'],
    ['Word', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'Word'],
    ['OpenDocument', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<o/>') }), '.ods'],
    ['binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), '.xlsb'],
    ['some zip', zipSync({ 'a.txt': strToU8('x') }), 'bukan berkas .xlsx'],
    ['broken XML', xlsxFixture({ sheets: { L: '<sheetData><row>' } }), 'XML'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'bukan lembar kerja'],
  ])('says what a wrong file is: %s', async (_, bytes, words) => {
    const error = await refusal(bytes);
    expect(error.kode).toBe('berkas-tak-terbaca');
    expect(error.pesan.id).toContain(words);
    expect(error.masalah[0]?.saran).not.toBeNull();
  });

  it('says that a path does not exist', async () => {
    await expect(readSheets('tidak-ada.xlsx')).rejects.toMatchObject({ kode: 'berkas-tak-terbaca' });
  });
});
