import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createInlineTypstEngine, type PdfReport, writePdf } from '../src/index.ts';
import { toTypstInput } from '../src/writers/typst/input.ts';
import { laporanBesar } from './fixture/besar.ts';
import { contohLaporan, HOSTILE_TEXT } from './fixture/laporan.ts';

const engine = createInlineTypstEngine();

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;

const textOf = async (pdf: PDFDocumentProxy, page: number): Promise<string> => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
};

/** Where the pieces of text of a page stand, from its lower edge. */
const heightsOf = async (pdf: PDFDocumentProxy, page: number): Promise<number[]> => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.flatMap((item) => ('transform' in item ? [Number(item.transform[5])] : []));
};

// pdf.js gives a Map where its types promise an object.
const isTagged = async (pdf: PDFDocumentProxy): Promise<boolean> =>
  new Map((await pdf.getMarkInfo()) as unknown as Map<string, unknown>).get('Marked') === true;

const claimsUa = async (pdf: PDFDocumentProxy): Promise<boolean> =>
  ((await pdf.getMetadata()).metadata?.getRaw() ?? '').includes('pdfuaid:part');

let report: PdfReport;
let pdf: PDFDocumentProxy;

beforeAll(async () => {
  report = await writePdf(contohLaporan(), { engine });
  pdf = await open(report.bytes);
});

describe('the PDF of the sample report', () => {
  test('is tagged, has a language and a title, and is dated by the report', async () => {
    expect(await isTagged(pdf)).toBe(true);
    expect(await claimsUa(pdf)).toBe(true);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: 'id-ID', Title: 'Laporan Kinerja Triwulan I Tahun 2024' });
    expect(JSON.stringify(info)).toContain('D:20240724');
  });

  test('has bookmarks for its headings', async () => {
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      'KATA PENGANTAR',
      'BAB I PENDAHULUAN',
      'BAB II PERENCANAAN KINERJA',
      'BAB III PENUTUP',
    ]);
    expect(outline[1]?.items.map(({ title }) => title)).toEqual(['1.1 Latar Belakang', '1.2 Realisasi Anggaran']);
  });

  test('numbers its pages: none on the cover, roman, arabic', async () => {
    expect(await textOf(pdf, 1)).not.toContain('Versi data');
    expect(await textOf(pdf, 2)).toMatch(/ i$| i /);
    expect(report.pages.headings.get('kata-pengantar')).toBe('i');
    expect(report.pages.headings.get('bab-1')).toBe('1');
    expect(report.pages.headings.get('bab-3')).toBe('4');
    expect(report.pages.tables.get('tabel-iku')).toBe('3');
    expect(report.pages.charts.get('grafik-pagu')).toBe('2');
  });

  test('prints hostile text as it is', async () => {
    expect((await textOf(pdf, 4)).replace(/\s+/g, ' ')).toContain(HOSTILE_TEXT);
  });

  test('turns the page for wide tables', async () => {
    const { view } = await pdf.getPage(6);
    expect(Number(view[2])).toBeGreaterThan(Number(view[3]));
  });
});

describe('long tables', () => {
  test('repeat their header on every page', async () => {
    const long = await open((await writePdf(laporanBesar(120), { engine })).bytes);
    expect(long.numPages).toBeGreaterThan(2);
    for (let page = 1; page <= long.numPages; page += 1) {
      const text = await textOf(long, page);
      if (text.includes('Sub Kegiatan')) expect(text, `page ${page}`).toContain('Realisasi (Rp)');
    }
  });

  test('lose nothing of a row that is higher than a page, nor of a cell over more rows than a page holds', async () => {
    const model = laporanBesar(100);
    const [table] = model.sections[0]?.blocks ?? [];
    if (table?.type !== 'table') throw new Error('the sample has no table');
    const words = Array.from({ length: 900 }, (_, index) => `kata${index}`);
    table.rows.forEach((row, index) => {
      row.cells = row.cells.flatMap((cell) => {
        if (cell.column === 'kode')
          return index === 1 ? [{ ...cell, rowSpan: 90 }] : index > 1 && index < 91 ? [] : [cell];
        if (cell.column !== 'uraian') return [cell];
        const text = index === 0 || index === 99 ? words.join(' ') : `baris${index}`;
        return [{ ...cell, runs: [{ type: 'text' as const, text }] }];
      });
    });
    const long = await open((await writePdf(model, { engine })).bytes);
    const texts = await Promise.all(Array.from({ length: long.numPages }, (_, page) => textOf(long, page + 1)));
    const printed = texts.join(' ').split(/\s+/);
    for (const word of words)
      expect(
        printed.filter((found) => found === word),
        word,
      ).toHaveLength(2);
    for (let index = 1; index < 99; index += 1) expect(printed, `row ${index}`).toContain(`baris${index}`);
  });

  test('never leave the heading of a group of rows at the foot of a page', async () => {
    let breaksBetweenGroups = 0;
    for (let rows = 24; rows <= 60; rows += 4) {
      const model = laporanBesar(90);
      const [table] = model.sections[0]?.blocks ?? [];
      if (table?.type !== 'table') throw new Error('the sample has no table');
      table.rows.forEach((row, index) => {
        const leads = index === rows || index === rows + 1 || index === rows + 2;
        Object.assign(row, leads ? { kind: 'subtotal', level: index - rows } : { kind: 'data', level: 3 });
        const uraian = row.cells.find((cell) => cell.column === 'uraian');
        if (uraian) uraian.runs = [{ type: 'text', text: leads ? `induk${index}` : `anak${index}` }];
      });
      const long = await open((await writePdf(model, { engine })).bytes);
      const texts = await Promise.all(Array.from({ length: long.numPages }, (_, page) => textOf(long, page + 1)));
      const pageOf = (word: string): number => texts.findIndex((text) => text.includes(word));
      for (const lead of [rows, rows + 1, rows + 2]) expect(pageOf(`induk${lead}`)).toBe(pageOf(`anak${rows + 3}`));
      if (pageOf(`anak${rows - 1}`) !== pageOf(`induk${rows}`)) breaksBetweenGroups += 1;
    }
    expect(breaksBetweenGroups).toBeGreaterThan(0);
  });

  test('never leave their source alone on a page', async () => {
    const sheets = new Set<number>();
    for (let rows = 30; rows <= 75; rows += 1) {
      const long = await open((await writePdf(laporanBesar(rows), { engine })).bytes);
      sheets.add(long.numPages);
      expect(await textOf(long, long.numPages), `${rows} rows`).toMatch(/Sub Kegiatan.*Sumber/);
    }
    // The range goes over the end of a page.
    expect(sheets.size).toBeGreaterThan(1);
  });

  test('break the same whether the heights of rows are known beforehand or measured by Typst', async () => {
    const model = laporanBesar(400);
    const [section] = model.sections;
    const [table] = section?.blocks ?? [];
    if (table?.type !== 'table') throw new Error('the sample has no table');
    table.rows.forEach((row, index) => {
      const words = ['penataan', 'kelembagaan', 'dan', 'analisis', 'jabatan', 'perangkat', 'daerah', 'provinsi'];
      const text = Array.from({ length: 1 + (index % 23) }, (_, word) => words[(index * 7 + word * 3) % 8]).join(' ');
      const [, uraian] = row.cells;
      if (uraian) uraian.runs = [{ type: 'text', text }];
      if (index % 40 === 39) {
        row.kind = 'group';
      }
    });
    section?.blocks.push({
      type: 'heading',
      id: 'akhir',
      level: 1,
      number: '',
      text: 'AKHIR',
      inToc: true,
      pageBreakBefore: false,
    });
    const input = toTypstInput(model);
    const known = await engine.typeset(JSON.stringify(input));
    const counted =
      JSON.stringify(input)
        .match(/"lines":\[([^\]]*)\]/)?.[1]
        ?.split(',') ?? [];
    expect(new Set(counted).size).toBeGreaterThan(3);
    const measured = await engine.typeset(JSON.stringify(input).replace(/"lines":\[[^\]]*\]/, '"lines":[]'));
    expect(known.places).toEqual(measured.places);
    const [a, b] = [await open(known.bytes), await open(measured.bytes)];
    expect(a.numPages).toBe(b.numPages);
    for (let page = 1; page <= a.numPages; page += 1) {
      expect(await textOf(a, page)).toBe(await textOf(b, page));
      const [heights, measuredHeights] = [await heightsOf(a, page), await heightsOf(b, page)];
      heights.forEach((height, index) => {
        expect(Math.abs(height - (measuredHeights[index] ?? 0)), `page ${page}, item ${index}`).toBeLessThan(0.2);
      });
    }
  });
});

test('a report that PDF/UA refuses is printed all the same, tagged', async () => {
  const model = contohLaporan();
  model.sections[2]?.blocks.push({
    type: 'heading',
    id: 'lompat',
    level: 4,
    number: '',
    text: 'Judul yang melompati tingkat',
    inToc: true,
    pageBreakBefore: false,
  });
  const written = await open((await writePdf(model, { engine })).bytes);
  expect(await isTagged(written)).toBe(true);
  expect(await claimsUa(written)).toBe(false);
});
