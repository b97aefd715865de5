import { unpackZip } from '@selaras/berkas';
import { ImportedXmlComponent } from 'docx';
import { beforeAll, describe, expect, test } from 'vitest';
import { createInlineTypstEngine, type PageLabels, writeDocx, writePdf } from '../src/index.ts';
import { contohLaporan, HOSTILE_TEXT } from './fixture/laporan.ts';
import { partOf, visibleText } from './read-back.ts';

let docx: Uint8Array;
let body: string;
let pages: PageLabels;

beforeAll(async () => {
  ({ pages } = await writePdf(contohLaporan(), { engine: createInlineTypstEngine() }));
  docx = await writeDocx(contohLaporan(), { tocPages: pages });
  body = partOf(docx, 'word/document.xml');
});

const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
const styled = (style: string): string[] =>
  paragraphs(body).filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`));
const withoutFieldCodes = (xml: string): string =>
  visibleText(xml.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, ''));

describe('headings and captions', () => {
  test('headings are headings of Word, at their level', () => {
    expect(styled('Heading1').map(visibleText)).toEqual([
      'KATA PENGANTAR',
      'BAB IPENDAHULUAN',
      'BAB IIPERENCANAAN KINERJA',
      'BAB IIIPENUTUP',
    ]);
    expect(styled('Heading2').map(visibleText)).toContain('1.1 Latar Belakang');
  });

  test('a heading that is not to be listed has a style without an outline level', async () => {
    const model = contohLaporan();
    for (const block of model.sections.flatMap((section) => section.blocks)) {
      if (block.type === 'heading') block.inToc = false;
    }
    const xml = partOf(await writeDocx(model, { tocPages: pages }), 'word/document.xml');
    expect(xml).not.toContain('w:val="Heading1"');
    expect(xml).toContain('w:val="JudulTanpaDaftar1"');
  });

  test('the number of a caption is a field that already shows it, and starts again where the model does', () => {
    const fields = body.match(/<w:fldSimple [^>]*>.*?<\/w:fldSimple>/g) ?? [];
    const shown = fields.map((field) => [/w:instr="([^"]*)"/.exec(field)?.[1], visibleText(field)]);
    expect(shown).toEqual([
      ['SEQ Tabel \\* ARABIC', '1'],
      ['SEQ Grafik \\* ARABIC', '1'],
      ['SEQ Grafik \\* ARABIC', '2'],
      ['SEQ Tabel \\* ARABIC \\r 1', '1'],
      ['SEQ Tabel \\* ARABIC', '2'],
    ]);
  });
});

describe('tables of contents', () => {
  test('open filled: each entry with the page of the PDF', () => {
    const entries = [...styled('TOC1'), ...styled('TOC2')].map(withoutFieldCodes);
    expect(entries).toContain('KATA PENGANTARi');
    expect(entries).toContain('BAB IIPERENCANAAN KINERJA3');
    expect(entries).toContain('1.2Realisasi Anggaran1');
    expect(styled('TableofFigures').map(withoutFieldCodes)).toContain(
      `Tabel 2.1Sasaran Strategis dan Indikator Kinerja Utama${pages.tables.get('tabel-iku')}`,
    );
  });

  test('every link leads to a bookmark', () => {
    const anchors = [...body.matchAll(/w:anchor="([^"]*)"/g)].map(([, name]) => name);
    const bookmarks = new Set([...body.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, name]) => name));
    expect(anchors.length).toBeGreaterThan(8);
    expect(anchors.filter((name) => name === undefined || !bookmarks.has(name))).toEqual([]);
  });

  test('Word is not asked to update anything', () => {
    for (const [name, bytes] of unpackZip(docx)) {
      if (!name.endsWith('.xml')) continue;
      expect(new TextDecoder().decode(bytes), name).not.toMatch(/w:dirty|updateFields/);
    }
  });

  test('fields are closed', () => {
    const count = (type: string): number => body.split(`w:fldCharType="${type}"`).length - 1;
    expect(count('begin')).toBe(count('end'));
    expect(count('begin')).toBe(count('separate'));
  });
});

describe('tables', () => {
  test('header rows repeat on every page and no row breaks', () => {
    const [first = ''] = body.match(/<w:tbl>.*?<\/w:tbl>/) ?? [];
    const rows = first.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, true, ...Array(7).fill(false)]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  test('the last row stays with the source below it', () => {
    const [first = ''] = body.match(/<w:tbl>.*?<\/w:tbl>/) ?? [];
    const kept = (first.match(/<w:tr>.*?<\/w:tr>/g) ?? []).map((row) => row.includes('<w:keepNext/>'));
    expect(kept.lastIndexOf(false)).toBe(kept.length - 2);
  });

  test('every row is as wide as the table', () => {
    for (const table of body.match(/<w:tbl>.*?<\/w:tbl>/g) ?? []) {
      const grid = (table.match(/<w:gridCol /g) ?? []).length;
      for (const row of table.match(/<w:tr>.*?<\/w:tr>/g) ?? []) {
        const cells = row.match(/<w:tc>/g)?.length ?? 0;
        const spanned = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].reduce(
          (sum, [, span]) => sum + Number(span) - 1,
          0,
        );
        expect(cells + spanned).toBe(grid);
      }
    }
  });
});

describe('the rest', () => {
  test('sections: none, roman, arabic; wide tables on landscape pages', () => {
    const sections = body.match(/<w:sectPr.*?<\/w:sectPr>/g) ?? [];
    expect(sections.map((section) => /w:fmt="([^"]*)"/.exec(section)?.[1])).toEqual([
      'decimal',
      'lowerRoman',
      'decimal',
      'decimal',
      'decimal',
    ]);
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(sections.map((section) => section.includes('w:start="1"'))).toEqual([false, true, true, false, false]);
    expect(partOf(docx, 'word/footer1.xml')).not.toContain('PAGE');
    expect(partOf(docx, 'word/footer2.xml')).toContain('PAGE');
  });

  test('fractions are math of Word, long parts in several lines', () => {
    expect(body.match(/<m:f>/g)).toHaveLength(2);
    expect(body).toContain('<m:eqArr>');
  });

  test('charts are charts of Word with a description', () => {
    expect(partOf(docx, 'word/charts/chart1.xml')).toContain('<c:barDir val="bar"/>');
    expect(partOf(docx, 'word/charts/chart2.xml')).toContain('<c:barDir val="col"/>');
    expect(partOf(docx, 'word/charts/chart1.xml')).toContain('<c:min val="0"/>');
    expect(body).toMatch(/<wp:docPr id="1" name="Grafik 1\.1" descr="Serapan Bagian Kelembagaan/);
  });

  test('text of users prints as it is, and every part is well-formed', () => {
    expect(visibleText(body).split(HOSTILE_TEXT)).toHaveLength(3);
    for (const [name, bytes] of unpackZip(docx)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect(() => ImportedXmlComponent.fromXmlString(new TextDecoder().decode(bytes)), name).not.toThrow();
    }
  });

  test('characters that XML can not hold are left out', async () => {
    const model = contohLaporan();
    model.title = 'a\u0000b\uFFFEc\uD800d';
    model.sections[4]?.blocks.push({
      type: 'paragraph',
      style: 'plain',
      align: 'left',
      runs: [{ type: 'text', text: 'x\u0007\uFFFE0\uFFFEy' }],
    });
    const written = await writeDocx(model, { tocPages: pages });
    expect(partOf(written, 'docProps/core.xml')).toContain('<dc:title>abcd</dc:title>');
    expect(partOf(written, 'word/document.xml')).toContain('>x0y<');
  });

  test('the properties carry the date of the report', () => {
    const core = partOf(docx, 'docProps/core.xml');
    expect(core.match(/2024-07-24T00:00:00Z/g)).toHaveLength(2);
  });
});
