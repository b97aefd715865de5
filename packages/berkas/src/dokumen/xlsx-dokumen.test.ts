import { AppError } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { type XlsxParts, xlsxFixture } from '../../test/xlsx-fixture.ts';
import type { BlokTabel, DokumenBlok } from './blok.ts';
import { readSheetDocument } from './xlsx-dokumen.ts';

const read = (parts: XlsxParts): Promise<DokumenBlok> => readSheetDocument(xlsxFixture(parts), { name: 'contoh.xlsx' });
const csv = (text: string): Promise<DokumenBlok> =>
  readSheetDocument(new TextEncoder().encode(text), { name: 'contoh.csv' });
const tables = ({ blocks }: DokumenBlok): BlokTabel[] => blocks.filter((block) => block.kind === 'table');
const cells = (table: BlokTabel | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
const text = (address: string, written: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
const number = (address: string, value: string, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, content: string, attributes = ''): string => `<row r="${at}"${attributes}>${content}</row>`;

const styles = `<numFmts><numFmt numFmtId="170" formatCode="&quot;Rp&quot;#,##0.00"/></numFmts>
  <fonts><font/><font><b/></font></fonts>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="10"/><xf numFmtId="170" fontId="1"/><xf numFmtId="14"/><xf numFmtId="0"><alignment indent="2"/></xf></cellXfs>`;

describe('cells', () => {
  const shown = async (cell: string): Promise<string | undefined> =>
    cells(
      tables(await read({ sheets: { A: `<sheetData>${row(1, text('A1', 'x') + cell)}</sheetData>` }, styles }))[0],
    )[0]?.[1];

  it.each([
    ['a number as it is', number('B1', '1234567'), '1234567'],
    ['thousands that the format shows', number('B1', '1234567', 1), '1.234.567'],
    ['sen that the format does not show', number('B1', '1234567.25', 1), '1.234.567,25'],
    ['decimals that the format shows', number('B1', '1500', 3), '1.500,00'],
    ['a percentage as it is shown', number('B1', '0.87743', 2), '87,74%'],
    ['a percentage that is whole', number('B1', '1', 2), '100,00%'],
    ['a negative number', number('B1', '-2500.5', 1), '-2.500,5'],
    ['a sum of doubles without their noise', number('B1', '0.30000000000000004'), '0,3'],
    ['a date', number('B1', '45657', 4), '31/12/2024'],
    ['an error of a formula', '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
  ])('writes %s', async (_, cell, expected) => {
    expect(await shown(cell)).toBe(expected);
  });

  it('keeps formula, address, indentation and bold', async () => {
    const sheet = `<sheetData>${row(3, `<c r="C3" s="5" t="inlineStr"><is><t>  Kegiatan</t></is></c><c r="D3" s="3"><f>SUM(D1:D2)</f><v>30</v></c>`)}</sheetData>`;
    const [table] = tables(await read({ sheets: { Anggaran: sheet }, styles }));
    expect(table?.name).toBe('Anggaran');
    expect(table?.rows[0]?.cells).toEqual([
      {
        text: 'Kegiatan',
        column: 0,
        colSpan: 1,
        rowSpan: 1,
        address: 'Anggaran!C3',
        formula: null,
        indent: 3,
        bold: false,
      },
      {
        text: '30,00',
        column: 1,
        colSpan: 1,
        rowSpan: 1,
        address: 'Anggaran!D3',
        formula: 'SUM(D1:D2)',
        indent: 0,
        bold: true,
      },
    ]);
  });

  it('counts merged cells into the grid and writes blanks out', async () => {
    const sheet = `<sheetData>${row(1, text('A1', 'No') + text('B1', 'Anggaran'))}${row(2, text('B2', 'Pagu') + text('C2', 'Realisasi'))}${row(3, number('A3', '1') + number('C3', '5'))}</sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>`;
    const [table] = tables(await read({ sheets: { A: sheet } }));
    expect(
      table?.rows.map((each) => each.cells.map((cell) => [cell.text, cell.column, cell.colSpan, cell.rowSpan])),
    ).toEqual([
      [
        ['No', 0, 1, 2],
        ['Anggaran', 1, 2, 1],
      ],
      [
        ['Pagu', 1, 1, 1],
        ['Realisasi', 2, 1, 1],
      ],
      [
        ['1', 0, 1, 1],
        ['', 1, 1, 1],
        ['5', 2, 1, 1],
      ],
    ]);
  });

  it('reads a sheet that is merged from corner to corner', async () => {
    const sheet = `<sheetData>${row(1, text('A1', 'Semua'))}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect((await read({ sheets: { A: sheet } })).blocks).toHaveLength(1);
  });
});

describe('tables of a sheet', () => {
  const header = (at: number): string => row(at, text(`A${at}`, 'Uraian') + text(`B${at}`, 'Pagu'));
  const data = (at: number): string => row(at, text(`A${at}`, 'Kegiatan') + number(`B${at}`, '5'));
  const kinds = ({ blocks }: DokumenBlok): string[] =>
    blocks.map((block) => (block.kind === 'table' ? `${block.rows.length} rows` : block.text));

  it('takes titles above a table for paragraphs', async () => {
    const sheet = `<sheetData>${row(1, text('A1', 'Tabel 1 Anggaran'))}${header(2)}${data(3)}</sheetData>`;
    expect(kinds(await read({ sheets: { A: sheet } }))).toEqual(['Tabel 1 Anggaran', '2 rows']);
  });

  it('parts tables at a blank row with a heading behind it, not at one inside a table', async () => {
    const one = `<sheetData>${header(1)}${data(2)}${data(4)}</sheetData>`;
    const two = `<sheetData>${header(1)}${data(2)}${row(4, text('A4', 'Tabel 2'))}${header(5)}${data(6)}</sheetData>`;
    expect(kinds(await read({ sheets: { A: one } }))).toEqual(['3 rows']);
    expect(kinds(await read({ sheets: { A: two } }))).toEqual(['2 rows', 'Tabel 2', '2 rows']);
  });

  it('reads hidden rows and notes them, and formulas that were never calculated', async () => {
    const sheet = `<sheetData>${header(1)}${row(2, `${text('A2', 'x')}<c r="B2"><f>1+1</f></c>`, ' hidden="1"')}</sheetData>`;
    const document = await read({ sheets: { A: sheet } });
    expect(kinds(document)).toEqual(['2 rows']);
    expect(document.notes.map((note) => note.en)).toEqual([
      expect.stringContaining('1 hidden rows'),
      expect.stringContaining('1 formulas without a stored result'),
    ]);
  });

  it('reads 500 columns', async () => {
    const wide = Array.from({ length: 500 }, (_, index) => `<c><v>${index}</v></c>`).join('');
    const [table] = tables(await read({ sheets: { A: `<sheetData><row r="1">${wide}</row></sheetData>` } }));
    expect(table?.rows[0]?.cells).toHaveLength(500);
  });
});

describe('CSV', () => {
  it('keeps texts as written, with the line and the address of a spreadsheet', async () => {
    const document = await csv('Uraian;Pagu\nA;1.000,50\n\nB;2.000\n');
    expect(cells(tables(document)[0])).toEqual([
      ['Uraian', 'Pagu'],
      ['A', '1.000,50'],
      ['B', '2.000'],
    ]);
    expect(tables(document)[0]?.rows[2]?.position.line).toBe(4);
    expect(tables(document)[0]?.rows[2]?.cells[1]?.address).toBe('contoh!B4');
  });

  it('says that a file of blanks holds nothing', async () => {
    await expect(csv(' ; \n;\n')).rejects.toBeInstanceOf(AppError);
  });
});
