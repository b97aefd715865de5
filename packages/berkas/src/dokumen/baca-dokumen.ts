import type { AppError } from '@selaras/domain';
import { refused, unreadable } from '../galat.ts';
import { detectFileKind, type FileKind } from '../zip/file-kind.ts';
import { openZip } from '../zip/open-zip.ts';
import { BATAS_DOKUMEN, BATAS_PAKET, type BatasBaca } from './batas.ts';
import type { DokumenBlok } from './blok.ts';
import { mainPart, readDocx } from './docx.ts';
import { readPdf } from './pdf.ts';
import { readTextBlocks } from './teks.ts';
import { readSheetDocument } from './xlsx-dokumen.ts';

/** What a document is, by its content. */
export type JenisDokumen = 'teks' | 'csv' | 'docx' | 'xlsx' | 'pdf';

/** A document to read. */
export interface PermintaanBaca {
  /** Name of the file as the person knows it; its ending tells CSV from plain text. */
  name: string;
  bytes: Uint8Array;
  /** Called with pages done and pages in all; only a PDF has pages. */
  progress?(done: number, of: number): void;
  /** Tighter limits than {@link BATAS_DOKUMEN}. */
  limits?: Partial<BatasBaca>;
}

/** A read document and what it was. */
export interface DokumenTerbaca extends DokumenBlok {
  jenis: JenisDokumen;
}

const READABLE = '.txt, .md, .csv, .docx, .xlsx, .pdf';

/**
 * Reads a document by its content, whatever its name says: text, Word, spreadsheet or PDF.
 * Limits: 50 MB, 120 seconds, 3,000 pages ({@link BATAS_DOKUMEN}).
 *
 * Errors: `berkas-tak-terbaca` (empty, binary, damaged, old or unknown format, scan without text), `isi-ditolak` (too large,
 * password, zip bomb, document type declaration, time).
 */
export async function bacaDokumen({ name, bytes, progress, limits }: PermintaanBaca): Promise<DokumenTerbaca> {
  const { bytes: maxBytes, milliseconds } = { ...BATAS_DOKUMEN, ...limits };
  if (bytes.length > maxBytes) throw tooLarge(name, bytes.length, maxBytes);
  const jenis = await detectDocument(bytes, name);
  const read = (): Promise<DokumenBlok> | DokumenBlok => {
    switch (jenis) {
      case 'teks':
        return readTextBlocks(bytes, { name });
      case 'csv':
      case 'xlsx':
        return readSheetDocument(bytes, { name, milliseconds });
      case 'docx':
        return readDocx(bytes, { name, milliseconds });
      case 'pdf':
        return readPdf(bytes, {
          name,
          ...(limits ? { limits } : {}),
          ...(progress ? { progress: (done, of) => progress(done, of) } : {}),
        });
    }
  };
  return { jenis, ...(await read()) };
}

/**
 * What a file is, by its content; its name only tells CSV from plain text.
 * Errors: `berkas-tak-terbaca` with the reason, for anything that no reader takes; those of `openZip`.
 */
export async function detectDocument(bytes: Uint8Array, name: string): Promise<JenisDokumen> {
  const kind = detectFileKind(bytes);
  if (kind === 'zip') return detectPackage(bytes, name);
  if (kind === 'pdf' || ((kind === 'biner' || /\.pdf$/i.test(name)) && hasPdfMark(bytes))) return 'pdf';
  // Markdown may begin with a tag.
  if (kind === 'html' && /\.(?:txt|md|markdown)$/i.test(name)) return 'teks';
  if (kind !== 'teks') throw wrongKind(name, kind);
  return /\.(?:csv|tsv)$/i.test(name) ? 'csv' : 'teks';
}

async function detectPackage(bytes: Uint8Array, name: string): Promise<JenisDokumen> {
  const zip = await openZip(bytes, { nama: name, limits: BATAS_PAKET });
  if (zip.entries.some((entry) => /^\/?xl\/workbook[^/]*$/i.test(entry.name))) return 'xlsx';
  if ((await mainPart(zip)) !== null) return 'docx';
  throw otherPackage(name, zip.has('content.xml'));
}

/** Some programs write bytes of their own before a PDF; readers accept its mark within the first kilobyte. */
function hasPdfMark(bytes: Uint8Array): boolean {
  return /%PDF-\d/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)));
}

function tooLarge(name: string, bytes: number, limit: number): AppError {
  const mb = (value: number): string => String(Math.ceil(value / 1024 / 1024));
  return refused(
    name,
    'berkas-terlalu-besar',
    {
      id: `${name} berukuran ${mb(bytes)} MB; batasnya ${mb(limit)} MB.`,
      en: `${name} has ${mb(bytes)} MB; the limit is ${mb(limit)} MB.`,
    },
    {
      id: 'Bagi berkas menjadi beberapa bagian, atau kecilkan gambarnya.',
      en: 'Split the file into several parts, or make its pictures smaller.',
    },
  );
}

function otherPackage(name: string, openDocument: boolean): AppError {
  const what = openDocument
    ? { id: 'berformat OpenDocument (.odt, .ods)', en: 'is in the OpenDocument format (.odt, .ods)' }
    : { id: 'adalah berkas zip tanpa dokumen di dalamnya', en: 'is a zip file without a document in it' };
  return unreadable(name, { id: `${name} ${what.id}.`, en: `${name} ${what.en}.` }, SAVE_AS_OFFICE);
}

const SAVE_AS_OFFICE = {
  id: `Simpan sebagai salah satu format yang dapat dibaca: ${READABLE}.`,
  en: `Save it in one of the formats that can be read: ${READABLE}.`,
};

function wrongKind(name: string, kind: Exclude<FileKind, 'zip' | 'pdf' | 'teks'>): AppError {
  switch (kind) {
    case 'kosong':
      return unreadable(
        name,
        { id: `${name} kosong (0 byte).`, en: `${name} is empty (0 bytes).` },
        { id: 'Unduh atau simpan ulang berkasnya.', en: 'Download or save the file once more.' },
      );
    case 'terkunci':
      return unreadable(
        name,
        { id: `${name} dikunci dengan kata sandi.`, en: `${name} is protected by a password.` },
        {
          id: 'Simpan salinan tanpa kata sandi, lalu periksa salinan itu.',
          en: 'Save a copy without a password and check that copy.',
        },
      );
    case 'xls-lama':
      return unreadable(
        name,
        {
          id: `${name} berformat Office lama (.doc, .xls, .ppt).`,
          en: `${name} is in an old Office format (.doc, .xls, .ppt).`,
        },
        SAVE_AS_OFFICE,
      );
    case 'html':
      return unreadable(name, { id: `${name} adalah halaman HTML.`, en: `${name} is an HTML page.` }, SAVE_AS_OFFICE);
    case 'biner':
      return unreadable(
        name,
        { id: `${name} berisi data biner yang tidak dikenal.`, en: `${name} holds binary data of an unknown kind.` },
        SAVE_AS_OFFICE,
      );
  }
}
