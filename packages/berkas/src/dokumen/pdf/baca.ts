import {
  getDocument,
  type PageViewport,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BatasBaca, Tenggat } from '../batas.ts';
import type { DokumenBlok } from '../blok.ts';
import { cannotOpenPdf, damagedPdf, pdfWithoutText, tooManyPages } from './galat-pdf.ts';
import { type Matriks, multiply, readRules } from './garis.ts';
import type { HalamanPdf, TeksPdf } from './halaman.ts';
import { composePages, readPage } from './susun.ts';

/** What reading a PDF needs. */
export interface PermintaanPdf {
  name: string;
  limits: BatasBaca;
  deadline: Tenggat;
  /** Called after each page. */
  onPage(done: number, of: number): void;
}

/**
 * Reads the text layer of a PDF in this thread. Errors: `berkas-tak-terbaca` (damaged, no text), `isi-ditolak` (password, pages, time).
 */
export async function readPdfHere(bytes: Uint8Array, request: PermintaanPdf): Promise<DokumenBlok> {
  const { name, deadline } = request;
  const task = getDocument({
    // pdf.js keeps the buffer it is given.
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWorkerFetch: false,
    // Gives the names of the fonts, which say what is bold.
    fontExtraProperties: true,
    // Pictures are not looked at, so none is decoded.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await task.promise.catch((cause: unknown) => {
      throw cannotOpenPdf(name, cause);
    });
    if (document.numPages > request.limits.pages) throw tooManyPages(name, document.numPages, request.limits.pages);
    const pages = [];
    const bare: number[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      deadline.check();
      const page = await pageOf(document, number).catch((cause: unknown) => {
        throw damagedPdf(name, cause);
      });
      if (page.texts.length === 0) bare.push(number);
      pages.push(readPage(page));
      request.onPage(number, document.numPages);
    }
    const { blocks, characters } = composePages(pages);
    if (characters === 0) throw pdfWithoutText(name);
    return { blocks, characters, notes: bare.length === 0 ? [] : [bareNote(bare)] };
  } finally {
    await task.destroy();
  }
}

async function pageOf(document: PDFDocumentProxy, number: number): Promise<HalamanPdf> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const base = viewport.transform as unknown as Matriks;
  const rules = readRules(await page.getOperatorList(), base);
  const texts = await textsOf(page, viewport);
  page.cleanup();
  return { page: number, width: viewport.width, height: viewport.height, texts, ...rules };
}

/** The texts of a page in points from its top left; what lies outside the page is not printed. */
async function textsOf(page: PDFPageProxy, { transform, width, height }: PageViewport): Promise<TeksPdf[]> {
  const base = transform as unknown as Matriks;
  const { items } = await page.getTextContent();
  const bold = boldFonts(page);
  const texts: TeksPdf[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      spaced = spaced || item.str !== '';
      continue;
    }
    const [a, b, c, d, x, y] = multiply(base, item.transform as unknown as Matriks);
    const size = Math.hypot(c, d);
    const along = Math.hypot(a, b) || 1;
    const upright = Math.abs(b) < 0.5 * along;
    const [dx, dy] = [(a / along) * item.width, (b / along) * item.width];
    const text: TeksPdf = {
      text: item.str,
      x0: Math.min(x, x + dx),
      // Print that runs up or down is as wide as it is high.
      x1: upright ? Math.max(x, x + dx) : x + size,
      y: upright ? y : y + dy / 2,
      size,
      bold: bold(item.fontName),
      spaced: spaced || item.str.startsWith(' '),
    };
    spaced = item.str.endsWith(' ');
    const seen = text.x1 > 0 && text.x0 < width && y > 0 && y < height + size;
    if (seen && [text.x0, text.x1, text.y, size].every(Number.isFinite) && size > 0.5) texts.push(text);
  }
  return texts;
}

/** Whether a font is bold, by its name; null when pdf.js did not load it. */
function boldFonts(page: PDFPageProxy): (font: string) => boolean | null {
  const known = new Map<string, boolean | null>();
  return (font) => {
    const before = known.get(font);
    if (before !== undefined) return before;
    const loaded: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
    const name = loaded !== null && typeof loaded === 'object' && 'name' in loaded ? String(loaded.name) : null;
    const bold = name === null ? null : /bold|black|heavy/i.test(name);
    known.set(font, bold);
    return bold;
  };
}

/** The remark that some pages hold no text; `pages` is not empty. */
function bareNote(pages: readonly number[]): { id: string; en: string } {
  const shown = pages.slice(0, 10).join(', ') + (pages.length > 10 ? ', …' : '');
  return {
    id: `${pages.length} halaman tanpa teks (gambar atau kosong) tidak diperiksa: ${shown}.`,
    en: `${pages.length} pages without text (pictures or blank) were not checked: ${shown}.`,
  };
}
