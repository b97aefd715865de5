import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith, findTool } from '../../../../test/support/tools.ts';
import { docxFixture, p, tc, tr } from '../../test/docx-fixture.ts';
import { xlsxFixture } from '../../test/xlsx-fixture.ts';
import { annotateDocx } from './anotasi/anotasi-docx.ts';
import { annotateXlsx } from './anotasi/anotasi-xlsx.ts';
import { bacaDokumen } from './baca-dokumen.ts';
import type { BlokTabel } from './blok.ts';

/* What another program makes of our files, and our readers of its: LibreOffice as stand-in for Word and Excel. */

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const rows = [
  tr([tc('No', '<w:vMerge w:val="restart"/>'), tc('Anggaran', '<w:gridSpan w:val="2"/>')]),
  tr([tc('', '<w:vMerge/>'), 'Pagu', 'Realisasi']),
  tr(['1', '1.250.000', '1.000.000']),
  tr(['Jumlah', '1.250.000', '']),
];
const table = `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>${rows.join('')}</w:tbl>`;
const word = docxFixture({ body: p('Realisasi anggaran menurut kegiatan:') + table + p('Penutup') });
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const override = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}" ContentType="${types}.${type}+xml"/>`;
const book = xlsxFixture({
  sheets: { Anggaran: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
  extra: {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${override('sharedStrings.xml', 'sharedStrings')}${override('styles.xml', 'styles')}</Types>`,
  },
});

describeWith(['libreoffice'], 'LibreOffice', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'selaras-soffice-'));
    const notes = [
      { line: 4, column: 2, text: 'Catatan sel' },
      { line: 6, column: null, text: 'Catatan paragraf' },
    ];
    await writeFile(join(folder, 'kata.docx'), (await annotateDocx(word, notes, { name: 'kata.docx' })).bytes);
    const cells = [{ address: 'Anggaran!A1', text: 'Catatan lembar' }];
    await writeFile(join(folder, 'buku.xlsx'), (await annotateXlsx(book, cells, { name: 'buku.xlsx' })).bytes);
    const run = promisify(execFile);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
    const convert = (to: string, file: string): Promise<unknown> =>
      run(findTool('libreoffice') ?? '', [
        profile,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        join(folder, file),
      ]);
    await convert('pdf', 'kata.docx');
    await convert('fodt', 'kata.docx');
    await convert('fods', 'buku.xlsx');
  }, 180_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('opens the annotated copies and shows the notes', async () => {
    const document = await readFile(join(folder, 'kata.fodt'), 'utf8');
    expect(document).toContain('Catatan sel');
    expect(document).toContain('Catatan paragraf');
    expect(await readFile(join(folder, 'buku.fods'), 'utf8')).toContain('Catatan lembar');
  });

  it('prints a PDF in which the reader finds the table of the document', async () => {
    const cells = (found: BlokTabel | undefined): unknown[] =>
      (found?.rows ?? []).map((row) =>
        row.cells.map(({ text, column, colSpan, rowSpan }) => [text, column, colSpan, rowSpan]),
      );
    const printed = await bacaDokumen({ name: 'kata.pdf', bytes: await readFile(join(folder, 'kata.pdf')) });
    const source = await bacaDokumen({ name: 'kata.docx', bytes: word });
    const kinds = (blocks: typeof printed.blocks): string[] =>
      blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'tabel'));
    expect(kinds(printed.blocks)).toEqual(kinds(source.blocks));
    const tableOf = ({ blocks }: typeof printed): BlokTabel | undefined =>
      blocks.find((block) => block.kind === 'table');
    expect(cells(tableOf(printed))).toEqual(cells(tableOf(source)));
  });
});
