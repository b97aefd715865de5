import { unpackZip } from '@selaras/berkas';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { gambarPng } from '../../../test/support/gambar.ts';
import {
  buildTriwulan,
  createInlineTypstEngine,
  type DocumentModel,
  type FormDefinition,
  findForm,
  type Image,
  type Logo,
  type ReportFormat,
  renderReport,
} from '../src/index.ts';
import { inventedBuku, TANGGAL, TW1 } from './buku-uji.ts';
import { blocksOf } from './model.ts';
import { lines } from './read-back.ts';

const engine = createInlineTypstEngine();
const isi = gambarPng(64, 96);
const LOGO: Logo = { tipe: 'image/png', isi, lebar: 64, tinggi: 96 };

function reportOf(slug: string, logo: Logo | null): DocumentModel {
  const form = findForm(slug, TANGGAL) as FormDefinition;
  return buildTriwulan({ buku: inventedBuku(), form, periode: TW1, tanggal: TANGGAL, logo });
}
const imagesOf = (model: DocumentModel) => blocksOf(model).filter((block): block is Image => block.type === 'image');

/** The report's first page alone: what a logo changes. */
function coverOf(model: DocumentModel): DocumentModel {
  return { ...model, sections: model.sections.slice(0, 1) };
}
async function write(model: DocumentModel, format: ReportFormat): Promise<Uint8Array> {
  return (await renderReport(model, [format], { engine })).get(format) ?? new Uint8Array();
}
async function drawnImages(bytes: Uint8Array): Promise<number> {
  const page = await (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).getPage(1);
  const { fnArray } = await page.getOperatorList();
  return fnArray.filter((operator) => operator === OPS.paintImageXObject).length;
}
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('the logo of the pemda', () => {
  test('is the first thing of a report, in its own proportions, and in the model itself; without one nothing is there', () => {
    const model = reportOf('triwulan', LOGO);
    expect(model.sections[0]?.blocks[0]).toEqual({
      type: 'image',
      mediaType: 'image/png',
      data: isi.toString('base64'),
      width: 22.67,
      height: 34,
      align: 'center',
      alt: 'Logo Kabupaten Contoh',
    });
    expect(imagesOf(reportOf('triwulan-ringkas', LOGO)).map(({ height }) => height)).toEqual([16]);
    expect(imagesOf(reportOf('triwulan', null))).toEqual([]);
  });

  test('that is wide is printed less high', () => {
    const [image] = imagesOf(reportOf('triwulan', { ...LOGO, lebar: 400, tinggi: 100 }));
    expect(image).toMatchObject({ width: 60, height: 15 });
  });

  test('stands in the Word file as it was uploaded, with its words; the cover is as it was', async () => {
    const parts = unpackZip(await write(coverOf(reportOf('triwulan', LOGO)), 'docx'));
    const media = [...parts.keys()].filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(1);
    expect(Buffer.from(parts.get(media[0] ?? '') ?? []).equals(isi)).toBe(true);
    await expect(lines(decode(parts.get('word/document.xml')))).toMatchFileSnapshot('golden/sampul-logo.xml');
    const bare = unpackZip(await write(coverOf(reportOf('triwulan', null)), 'docx'));
    expect(decode(bare.get('word/document.xml'))).not.toContain('<w:drawing>');
  });

  test('is drawn in the PDF, which stays tagged', async () => {
    const pdf = await write(reportOf('triwulan', LOGO), 'pdf');
    expect(await drawnImages(pdf)).toBe(1);
    expect(decode(pdf)).toContain('/Alt (Logo Kabupaten Contoh)');
    expect(await drawnImages(await write(reportOf('triwulan', null), 'pdf'))).toBe(0);
  });

  test('is part of the HTML, which loads nothing', async () => {
    const html = decode(await write(coverOf(reportOf('triwulan', LOGO)), 'html'));
    await expect(html.slice(html.indexOf('<section'), html.indexOf('</section>'))).toMatchFileSnapshot(
      'golden/sampul-logo.html',
    );
    expect(decode(await write(reportOf('triwulan', null), 'html'))).not.toContain('<img');
  });

  test('gives the same bytes twice', async () => {
    for (const format of ['docx', 'pdf', 'html', 'json', 'xlsx'] as const) {
      const [first, second] = [
        await write(reportOf('triwulan', LOGO), format),
        await write(reportOf('triwulan', LOGO), format),
      ];
      expect(Buffer.compare(first, second), format).toBe(0);
    }
  });
});
