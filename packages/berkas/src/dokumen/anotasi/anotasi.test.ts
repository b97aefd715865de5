import { AppError } from '@selaras/domain';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFixture, p, tbl, tc, tr } from '../../../test/docx-fixture.ts';
import { rawEntries } from '../../../test/raw-zip.ts';
import { xlsxFixture } from '../../../test/xlsx-fixture.ts';
import { loadSheet } from '../../sheet/loaded-sheet.ts';
import { readSheets } from '../../sheet/read-sheets.ts';
import { openZip } from '../../zip/open-zip.ts';
import { readDocx } from '../docx.ts';
import { annotateDocx, type CatatanDocx } from './anotasi-docx.ts';
import { annotateXlsx } from './anotasi-xlsx.ts';

const name = 'contoh';
const part = async (bytes: Uint8Array, path: string): Promise<string> =>
  new TextDecoder().decode(await (await openZip(bytes, { nama: name })).bytes(path));

/** Names of the parts whose stored bytes differ between two packages, or that only one has. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [rawEntries(before), rawEntries(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.filter((each) => !old.get(each)?.equals(now.get(each) ?? Buffer.alloc(0))).sort();
}

async function failure(promise: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await promise.catch((cause: unknown) => cause);
  if (!(error instanceof AppError)) throw new Error(`no AppError: ${String(error)}`);
  expect(error.masalah[0]?.saran?.en).toContain('worklist');
  return error.masalah[0]?.kode;
}

describe('annotateDocx', () => {
  const body =
    p('Pembuka', '<w:jc w:val="both"/>') + tbl(tr(['Uraian', 'Pagu']), tr(['Jumlah', tc('<w:p/>')])) + p('Penutup');
  const annotate = (bytes: Uint8Array, notes: CatatanDocx[]) => annotateDocx(bytes, notes, { name });

  it('marks the paragraph and the cell, and leaves the text as it is', async () => {
    const bytes = docxFixture({ body });
    const {
      bytes: copy,
      placed,
      skipped,
    } = await annotate(bytes, [
      { line: 1, column: null, text: 'Satu\n<dua> & "tiga"' },
      { line: 2, column: 1, text: 'Sel' },
    ]);
    expect([placed, skipped]).toEqual([2, []]);
    const document = await part(copy, 'word/document.xml');
    const mark = (id: number, inner: string): string =>
      `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r></w:p>`;
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    expect(document).toContain(`<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${mark(0, run('Pembuka'))}`);
    expect(document).toContain(`<w:p>${mark(1, run('Pagu'))}`);
    expect(await part(copy, 'word/comments.xml')).toContain('&lt;dua&gt; &amp; &quot;tiga&quot;');
    expect((await readDocx(copy, { name })).blocks).toEqual((await readDocx(bytes, { name })).blocks);
  });

  it('opens an empty paragraph for a mark', async () => {
    const { bytes: copy } = await annotate(docxFixture({ body }), [
      { line: 3, column: 1, text: 'kosong' },
      { line: 3, column: 1, text: 'lagi' },
    ]);
    expect(await part(copy, 'word/document.xml')).toContain(
      '<w:tc><w:tcPr></w:tcPr><w:p><w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>',
    );
  });

  it('keeps the bytes of every part that is not concerned', async () => {
    const extra = {
      'word/media/a.png': Uint8Array.from([1, 2, 3]),
      'word/vbaProject.bin': strToU8('makro'),
      'word/charts/chart1.xml': '<c/>',
    };
    const bytes = docxFixture({ body, extra });
    const { bytes: copy } = await annotate(bytes, [{ line: 1, column: null, text: 'x' }]);
    expect(changedParts(bytes, copy)).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ]);
  });

  it('keeps existing comments and numbers on', async () => {
    const bytes = docxFixture({ body, comments: '<w:comment w:id="4" w:author="(nama pejabat)"><w:p/></w:comment>' });
    const { bytes: copy } = await annotate(bytes, [{ line: 1, column: null, text: 'baru' }]);
    const comments = await part(copy, 'word/comments.xml');
    expect(comments).toContain('<w:comment w:id="4" w:author="(nama pejabat)"><w:p/></w:comment><w:comment w:id="5"');
    expect(changedParts(bytes, copy)).toEqual(['word/comments.xml', 'word/document.xml']);
  });

  it('gives the same bytes for the same input', async () => {
    const bytes = docxFixture({ body });
    const notes = [{ line: 1, column: null, text: 'x' }];
    expect((await annotate(bytes, notes)).bytes).toEqual((await annotate(bytes, notes)).bytes);
  });

  it('marks the paragraph that anchors a text box: Word allows no comment inside', async () => {
    const box = `<w:p><w:r><w:t>Jangkar</w:t></w:r><w:r><w:pict><w:txbxContent>${p('Kotak')}</w:txbxContent></w:pict></w:r></w:p>`;
    const { bytes: copy } = await annotate(docxFixture({ body: box }), [{ line: 2, column: null, text: 'x' }]);
    expect(await part(copy, 'word/document.xml')).toContain('<w:body><w:p><w:commentRangeStart');
  });

  it('hands back notes without a place, and the file as it was when none has one', async () => {
    const bytes = docxFixture({ body });
    const note = { line: 99, column: null, text: 'x' };
    expect(await annotate(bytes, [note])).toEqual({ bytes, placed: 0, skipped: [note] });
  });

  it('refuses signed and protected documents', async () => {
    const notes = [{ line: 1, column: null, text: 'x' }];
    const signed = docxFixture({ body, extra: { '_xmlsignatures/sig1.xml': '<s/>' } });
    expect(await failure(annotate(signed, notes))).toBe('bertanda-tangan');
    const settings = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
    expect(await failure(annotate(docxFixture({ body, settings }), notes))).toBe('terlindungi');
    const open = '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>';
    expect((await annotate(docxFixture({ body, settings: open }), notes)).placed).toBe(1);
  });
});

describe('annotateXlsx', () => {
  const data = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  const annotate = (bytes: Uint8Array, notes: { address: string; text: string }[]) =>
    annotateXlsx(bytes, notes, { name });

  it('writes notes with a box each, before what must stand behind them', async () => {
    const bytes = xlsxFixture({ sheets: { 'Anggaran 2024': `${data}<tableParts count="0"/>`, Lain: data } });
    const {
      bytes: copy,
      placed,
      skipped,
    } = await annotate(bytes, [
      { address: 'Anggaran 2024!A1', text: 'Salah' },
      { address: 'Anggaran 2024!A1', text: 'Juga ini' },
      { address: 'Anggaran 2024!C7', text: 'Kosong' },
      { address: 'Tiada!A1', text: 'x' },
    ]);
    expect(placed).toBe(3);
    expect(skipped).toEqual([{ address: 'Tiada!A1', text: 'x' }]);
    expect(await part(copy, 'xl/worksheets/sheet1.xml')).toMatch(
      /<\/sheetData><legacyDrawing [^>]*r:id="rIdSelaras2"\/><tableParts/,
    );
    const comments = await part(copy, 'xl/comments1.xml');
    expect(comments.match(/<comment /g)).toHaveLength(2);
    expect(comments).toContain('Selaras:\nSalah\n\nJuga ini');
    const boxes = await part(copy, 'xl/drawings/vmlDrawing1.vml');
    expect(boxes).toContain('<x:Row>6</x:Row><x:Column>2</x:Column>');
    expect(changedParts(bytes, copy)).toEqual([
      '[Content_Types].xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  const relationships = (items: [type: string, target: string][]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
      .map(
        ([type, target]) =>
          `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const noted = (author = 'Lama'): Uint8Array =>
    xlsxFixture({
      sheets: {
        A: `${data}<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="vmlDrawing"/>`,
      },
      extra: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          ['comments', '../comments1.xml'],
          ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ]),
        'xl/comments1.xml': `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${author}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>catatan lama</t></text></comment></commentList></comments>`,
        'xl/drawings/vmlDrawing1.vml':
          '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"/></xml>',
        'xl/vbaProject.bin': 'makro',
        'xl/charts/chart1.xml': '<c/>',
      },
    });

  it('adds to a note that is there, and to the drawing of the sheet', async () => {
    const bytes = noted();
    const { bytes: copy } = await annotate(bytes, [
      { address: 'A!A1', text: 'tambahan' },
      { address: 'A!B2', text: 'baru' },
    ]);
    const comments = await part(copy, 'xl/comments1.xml');
    expect(comments).toContain(
      '<text><t>catatan lama</t><r><t xml:space="preserve">\n\nSelaras:\ntambahan</t></r></text>',
    );
    expect(comments).toContain('<author>Lama</author><author>Selaras</author>');
    expect(comments).toContain('<comment ref="B2" authorId="1">');
    expect(await part(copy, 'xl/drawings/vmlDrawing1.vml')).toContain('_x0000_s1026');
    expect(changedParts(bytes, copy)).toEqual(['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml']);
  });

  it('leaves a conversation alone and hands its note back', async () => {
    const note = { address: 'A!A1', text: 'x' };
    const bytes = noted('tc={0001}');
    const result = await annotate(bytes, [note]);
    expect([result.placed, result.skipped]).toEqual([0, [note]]);
    expect(changedParts(bytes, result.bytes)).toEqual([]);
  });

  it('keeps the values of the sheet', async () => {
    const { bytes: copy } = await annotate(noted(), [{ address: 'A!B2', text: 'baru' }]);
    const [sheet] = await readSheets(copy);
    expect(sheet && (await loadSheet(sheet)).rows[0]?.cells[0]?.text).toBe('1');
  });

  it('refuses signed workbooks and protected sheets', async () => {
    const notes = [{ address: 'A!A1', text: 'x' }];
    const signed = xlsxFixture({ sheets: { A: data }, extra: { '_xmlsignatures/origin.sigs': '' } });
    expect(await failure(annotate(signed, notes))).toBe('bertanda-tangan');
    expect(await failure(annotate(xlsxFixture({ sheets: { A: `${data}<sheetProtection sheet="1"/>` } }), notes))).toBe(
      'terlindungi',
    );
  });
});
