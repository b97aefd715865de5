import { AppError } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { docxFixture, p, tbl, tc, tr } from '../../test/docx-fixture.ts';
import { BATAS_DOKUMEN } from './batas.ts';
import type { BlokParagraf, BlokTabel, DokumenBlok } from './blok.ts';
import { PenelusurDocx } from './docx/telusur.ts';
import { readDocx } from './docx.ts';

const read = (body: string, parts: Omit<Parameters<typeof docxFixture>[0], 'body'> = {}): Promise<DokumenBlok> =>
  readDocx(docxFixture({ body, ...parts }), { name: 'contoh.docx' });
const paragraphs = ({ blocks }: DokumenBlok): BlokParagraf[] => blocks.filter((block) => block.kind === 'paragraph');
const texts = (document: DokumenBlok): string[] => paragraphs(document).map((block) => block.text);
const tables = ({ blocks }: DokumenBlok): BlokTabel[] => blocks.filter((block) => block.kind === 'table');
const cells = (table: BlokTabel | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));

describe('paragraphs', () => {
  it('keeps line breaks, and leaves blanks and marks that print nothing out', async () => {
    const document = await read(
      `<w:p><w:r><w:t>BAB I</w:t><w:br/><w:t>PENDA\u200fHULUAN\u00a02024</w:t></w:r></w:p>${p(' ')}`,
    );
    expect(texts(document)).toEqual(['BAB I\nPENDAHULUAN 2024']);
  });

  it('keeps inserted text and leaves deleted, moved and hidden text out', async () => {
    const body = `<w:p><w:r><w:t>Pagu </w:t></w:r>
      <w:del><w:r><w:delText>1.000</w:delText></w:r></w:del><w:ins><w:r><w:t>2.000</w:t></w:r></w:ins>
      <w:moveFrom><w:r><w:t> lama</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t> rahasia</w:t></w:r></w:p>`;
    expect(texts(await read(body))).toEqual(['Pagu 2.000']);
  });

  it('reads the result of a field, not its code', async () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(texts(await read(`<w:p><w:r><w:t>Jumlah </w:t></w:r>${field('=SUM(ABOVE)', '45.000')}</w:p>`))).toEqual([
      'Jumlah 45.000',
    ]);
  });

  it('goes on after a field whose code never ends', async () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${p('Isi')}`;
    expect(texts(await read(body))).toEqual(['Isi']);
  });

  it('reads a text box once, after the paragraph that anchors it', async () => {
    const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>Paragraf</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box(p('Kotak'))}</mc:Choice><mc:Fallback>${box(p('Kotak'))}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(texts(await read(body))).toEqual(['Paragraf', 'Kotak']);
  });

  it('writes a fraction of a formula with a stroke', async () => {
    const part = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const body = `<w:p><m:oMath xmlns:m="m"><m:f><m:num>${part('Realisasi')}</m:num><m:den>${part('Target')}</m:den></m:f>${part(' × 100%')}</m:oMath></w:p>`;
    expect(texts(await read(body))).toEqual(['Realisasi/Target × 100%']);
  });

  it('takes tab stops of the layout for no text', async () => {
    expect(texts(await read(p('Isi', '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>')))).toEqual(['Isi']);
  });

  it('knows headings by style, by what the style is based on, and by outline level', async () => {
    const styles = `<w:style w:styleId="J1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Bab"><w:basedOn w:val="J1"/></w:style>`;
    const body =
      p('a', '<w:pStyle w:val="J1"/>') +
      p('b', '<w:pStyle w:val="Bab"/>') +
      p('c', '<w:outlineLvl w:val="2"/>') +
      p('d');
    expect(paragraphs(await read(body, { styles })).map((block) => block.headingLevel)).toEqual([1, 1, 3, null]);
  });
});

describe('list labels', () => {
  const level = (at: number, format: string, label: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%2.%3')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`;
  const item = (text: string, at: number, list = 1): string =>
    p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

  it('counts through levels and starts lower levels anew', async () => {
    const body =
      item('Satu', 0) + item('anak', 1) + item('anak', 1) + item('Dua', 0) + item('anak', 1) + item('cucu', 2);
    const document = await read(body, { numbering });
    expect(texts(document)).toEqual(['1. Satu', 'a) anak', 'b) anak', '2. Dua', 'a) anak', '2.a.1 cucu']);
    expect(paragraphs(document).map((block) => block.listLevel)).toEqual([0, 1, 1, 0, 1, 2]);
  });

  it('starts anew where a list says so, and writes no label for bullets', async () => {
    const body = item('Satu', 0) + item('Lagi satu', 0, 2) + item('Dua', 0, 2) + item('butir', 0, 3);
    expect(texts(await read(body, { numbering }))).toEqual(['1. Satu', '1. Lagi satu', '2. Dua', 'butir']);
  });

  it('numbers the rows of a table whose cells hold only a label', async () => {
    const row = (name: string): string => tr([tc(item('', 0)), name]);
    expect(cells(tables(await read(tbl(row('A'), row('B')), { numbering }))[0])).toEqual([
      ['1.', 'A'],
      ['2.', 'B'],
    ]);
  });
});

describe('tables', () => {
  it('counts merged cells into the grid', async () => {
    const body = tbl(
      tr([tc('No', '<w:vMerge w:val="restart"/>'), tc('Anggaran', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
      tr([tc('', '<w:vMerge/>'), 'Pagu', 'Realisasi'], '<w:tblHeader/>'),
      tr(['1', '10', '9']),
    );
    const [table] = tables(await read(body));
    expect(table?.rows.map((row) => row.header)).toEqual([true, true, false]);
    expect(
      table?.rows.map((row) => row.cells.map(({ text, column, colSpan, rowSpan }) => [text, column, colSpan, rowSpan])),
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
        ['10', 1, 1, 1],
        ['9', 2, 1, 1],
      ],
    ]);
  });

  it('counts columns left out before the first cell', async () => {
    const [table] = tables(await read(tbl(tr(['a', 'b']), tr(['c'], '<w:gridBefore w:val="1"/>'))));
    expect(table?.rows[1]?.cells[0]?.column).toBe(1);
  });

  it('keeps paragraphs and inner tables of a cell as its lines', async () => {
    const inner = tbl(tr(['Input', 'Rp 5']), tr(['Output', '3 dokumen']));
    const [table] = tables(await read(tbl(tr([tc(p('Satu') + p('Dua')), tc(inner + p('Akhir'))]))));
    expect(cells(table)).toEqual([['Satu\nDua', 'Input\tRp 5\nOutput\t3 dokumen\nAkhir']]);
  });

  it('takes a table of one cell, which only draws a frame, away', async () => {
    const document = await read(tbl(tr([tc(p('Judul') + tbl(tr(['a', 'b'])))])));
    expect(texts(document)).toEqual(['Judul']);
    expect(cells(tables(document)[0])).toEqual([['a', 'b']]);
  });

  it('leaves rows out that a revision deleted', async () => {
    expect(cells(tables(await read(tbl(tr(['a', 'b']), tr(['lama', 'x'], '<w:del w:id="1"/>'))))[0])).toEqual([
      ['a', 'b'],
    ]);
  });

  it('says what is bold and how far a cell is indented', async () => {
    const bold = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Jumlah</w:t></w:r></w:p>';
    const [table] = tables(await read(tbl(tr([tc(bold), tc(p('Kegiatan', '<w:ind w:left="480"/>'))]))));
    expect(table?.rows[0]?.cells.map((cell) => [cell.bold, cell.indent])).toEqual([
      [true, 0],
      [false, 2],
    ]);
  });

  it('counts paragraphs and rows through in reading order', async () => {
    const document = await read(p('a') + tbl(tr(['b', 'b']), tr(['c', 'c'])) + p('d'));
    expect(document.blocks.map((block) => block.position.line)).toEqual([1, 2, 4]);
    expect(tables(document)[0]?.rows.map((row) => row.position.line)).toEqual([2, 3]);
  });

  it('reads 500 columns, and notes what lies beyond the limit', async () => {
    const wide = (count: number): string => tbl(tr(Array.from({ length: count }, (_, index) => `${index}`)));
    expect(tables(await read(wide(500)))[0]?.rows[0]?.cells).toHaveLength(500);
    const document = await read(wide(1_200));
    expect(tables(document)[0]?.rows[0]?.cells).toHaveLength(1_000);
    expect(document.notes).toHaveLength(1);
  });
});

describe('files that cannot be read', () => {
  const failure = async (bytes: Uint8Array): Promise<string | undefined> => {
    const error = await readDocx(bytes, { name: 'x.docx' }).then(
      () => null,
      (cause: unknown) => cause,
    );
    if (!(error instanceof AppError)) throw new Error(`no AppError: ${String(error)}`);
    return error.masalah[0]?.kode;
  };
  const document = (text: string): Uint8Array => docxFixture({ body: '', extra: { 'word/document.xml': text } });

  it('refuses a document type declaration, so that no entity is fetched', async () => {
    expect(await failure(document('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'))).toBe(
      'xml-doctype',
    );
  });

  it('refuses nesting without end', async () => {
    expect(await failure(docxFixture({ body: '<w:x>'.repeat(3_000) + '</w:x>'.repeat(3_000) }))).toBe(
      'susunan-terlalu-dalam',
    );
    const nested = (depth: number): string => (depth === 0 ? p('x') : tbl(tr([tc(nested(depth - 1)), 'y'])));
    expect(await failure(docxFixture({ body: nested(30) }))).toBe('susunan-terlalu-dalam');
  });

  it('refuses more paragraphs than it holds in memory', () => {
    const walker = new PenelusurDocx('word/document.xml');
    walker.open('body', {}, 0);
    const fill = (): void => {
      for (let count = 0; count < BATAS_DOKUMEN.items; count += 1) {
        walker.open('p', {}, 0);
        walker.close('p', 0);
      }
    };
    expect(fill).toThrow(AppError);
  });

  it('refuses a part that expands like a bomb', async () => {
    expect(await failure(docxFixture({ body: p('0'.repeat(4_000_000)) }))).toBe('bom-zip');
  });

  it('says what is wrong with broken XML, an empty document and another package', async () => {
    expect(await failure(document('<w:document><w:body>'))).toBe('berkas-tak-terbaca');
    expect(await failure(docxFixture({ body: p(' ') }))).toBe('berkas-tak-terbaca');
    expect(await failure(docxFixture({ body: p('x') }).slice(0, 400))).toBe('berkas-tak-terbaca');
  });
});
