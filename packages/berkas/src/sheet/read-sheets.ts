import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '@selaras/domain';
import { refused, unreadable } from '../galat.ts';
import { detectFileKind } from '../zip/file-kind.ts';
import { DEFAULT_ZIP_LIMITS, type ZipLimits } from '../zip/limits.ts';
import { openZip, type ZipArchive } from '../zip/open-zip.ts';
import { readCsv } from './csv.ts';
import { readCellLooks } from './looks.ts';
import { readMerges } from './merges.ts';
import { type Relationship, readRelationships, readWorkbookPart } from './package-parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readNumberShapes } from './styles.ts';
import { DEFAULT_SHEET_LIMITS, type SheetLimits, type SheetReader } from './types.ts';
import { readXlsxRows, type WorkbookContext } from './xlsx-rows.ts';

export interface ReadSheetsOptions {
  /** Name of the file as the person knows it; needed with bytes, taken from the path otherwise. */
  nama?: string;
  limits?: Partial<ZipLimits & SheetLimits>;
  /** Whether cells carry how they look (number format, indentation, bold) and rows whether they are hidden. */
  looks?: boolean;
}

const SAVE_AS_XLSX = {
  id: 'Buka berkas di Excel atau LibreOffice dan simpan sebagai .xlsx, lalu unggah kembali.',
  en: 'Open the file in Excel or LibreOffice, save it as .xlsx, then upload it once more.',
};

function wrongKind(nama: string, id: string, en: string): AppError {
  return unreadable(nama, { id: `${nama} ${id}`, en: `${nama} ${en}` }, SAVE_AS_XLSX);
}

/**
 * Opens a spreadsheet (.xlsx, .csv) by its content, not its name, and lists its sheets; rows are read when asked for.
 * Errors: `berkas-tak-terbaca` (another format, damaged, password, no sheet), `isi-ditolak` (limits, DTD, zip bomb).
 */
export async function readSheets(source: Uint8Array | string, options: ReadSheetsOptions = {}): Promise<SheetReader[]> {
  const nama = options.nama ?? (typeof source === 'string' ? basename(source) : 'berkas');
  const zipLimits = { ...DEFAULT_ZIP_LIMITS, ...options.limits };
  const sheetLimits = { ...DEFAULT_SHEET_LIMITS, ...options.limits };
  const bytes = typeof source === 'string' ? await readBounded(source, nama, zipLimits.maxFileBytes) : source;
  switch (detectFileKind(bytes)) {
    case 'zip':
      return readXlsx(await openZip(bytes, { nama, limits: zipLimits }), nama, sheetLimits, options.looks === true);
    case 'teks':
      return [readCsv(bytes, nama, sheetLimits)];
    case 'kosong':
      throw wrongKind(nama, 'kosong (0 byte).', 'is empty (0 bytes).');
    case 'terkunci':
      throw unreadable(
        nama,
        { id: `${nama} dikunci dengan kata sandi.`, en: `${nama} is protected by a password.` },
        {
          id: 'Simpan salinan tanpa kata sandi, lalu unggah salinan itu.',
          en: 'Save a copy without a password and upload that copy.',
        },
      );
    case 'xls-lama':
      throw wrongKind(nama, 'berformat Excel lama (.xls).', 'is in the old Excel format (.xls).');
    case 'html':
      throw wrongKind(
        nama,
        'sebenarnya halaman HTML yang dinamai seperti Excel.',
        'is really an HTML page named like an Excel file.',
      );
    case 'pdf':
      throw wrongKind(nama, 'adalah berkas PDF, bukan lembar kerja.', 'is a PDF, not a spreadsheet.');
    case 'biner':
      throw wrongKind(nama, 'bukan lembar kerja (.xlsx atau .csv).', 'is not a spreadsheet (.xlsx or .csv).');
  }
}

async function readBounded(path: string, nama: string, maxBytes: number): Promise<Uint8Array> {
  const cannotOpen = (cause: unknown): AppError =>
    unreadable(
      nama,
      {
        id: `Berkas ${path} tidak ada atau tidak dapat dibuka.`,
        en: `File ${path} does not exist or cannot be opened.`,
      },
      { id: 'Periksa nama dan letak berkas.', en: 'Check the name and place of the file.' },
      cause,
    );
  const { size } = await stat(path).catch((cause: unknown) => {
    throw cannotOpen(cause);
  });
  if (size > maxBytes) {
    throw refused(
      nama,
      'berkas-terlalu-besar',
      {
        id: `Berkas ${nama} berukuran ${size} byte; batasnya ${maxBytes}.`,
        en: `${nama} has ${size} bytes; the limit is ${maxBytes}.`,
      },
      { id: 'Bagi berkas menjadi beberapa bagian.', en: 'Split the file into several parts.' },
    );
  }
  return readFile(path).catch((cause: unknown) => {
    throw cannotOpen(cause);
  });
}

/** What a zip without a readable workbook is, so that the message can say it. */
function describeOtherPackage(zip: ZipArchive, nama: string): AppError {
  if (zip.has('xl/workbook.bin')) return wrongKind(nama, 'berformat .xlsb (biner).', 'is in the binary format .xlsb.');
  if (zip.has('word/document.xml'))
    return wrongKind(nama, 'adalah dokumen Word, bukan lembar kerja.', 'is a Word document, not a spreadsheet.');
  if (zip.has('content.xml') && zip.has('mimetype'))
    return wrongKind(nama, 'berformat OpenDocument (.ods).', 'is in the OpenDocument format (.ods).');
  return wrongKind(
    nama,
    'bukan berkas .xlsx: buku kerja tidak ditemukan di dalamnya.',
    'is not an .xlsx file: it holds no workbook.',
  );
}

async function readXlsx(
  zip: ZipArchive,
  nama: string,
  limits: SheetLimits,
  withLooks: boolean,
): Promise<SheetReader[]> {
  const workbookPath = (await readRelationships(zip, '')).find((rel) => rel.type === 'officeDocument')?.target;
  if (!workbookPath || !zip.has(workbookPath) || zip.has('xl/workbook.bin') || zip.has('word/document.xml')) {
    throw describeOtherPackage(zip, nama);
  }
  const workbook = await readWorkbookPart(zip, workbookPath);
  const relationships = await readRelationships(zip, workbookPath);
  const context = await readContext(zip, relationships, { date1904: workbook.date1904, limits, withLooks });

  const sheets = workbook.sheets.flatMap((sheet) => {
    const target = relationships.find((rel) => rel.id === sheet.relationship && rel.type === 'worksheet')?.target;
    return target && zip.has(target) ? [{ ...sheet, target }] : [];
  });
  if (sheets.length === 0) throw wrongKind(nama, 'tidak memuat satu lembar pun.', 'holds no sheet at all.');
  if (sheets.length > limits.maxSheets) {
    throw refused(
      nama,
      'terlalu-banyak-lembar',
      {
        id: `${nama} memuat ${sheets.length} lembar; batasnya ${limits.maxSheets}.`,
        en: `${nama} holds ${sheets.length} sheets; the limit is ${limits.maxSheets}.`,
      },
      { id: 'Hapus lembar yang tidak perlu.', en: 'Remove sheets that are not needed.' },
    );
  }
  return Promise.all(
    sheets.map(async ({ name, hidden, target }): Promise<SheetReader> => {
      const merges = await readMerges(await zip.stream(target), name);
      return {
        name,
        hidden,
        merges,
        async *rows() {
          yield* readXlsxRows(await zip.stream(target), name, context);
        },
      };
    }),
  );
}

/** Shared strings and styles; a package may lack either. */
async function readContext(
  zip: ZipArchive,
  relationships: readonly Relationship[],
  { date1904, limits, withLooks }: { date1904: boolean; limits: SheetLimits; withLooks: boolean },
): Promise<WorkbookContext> {
  const part = (type: string): string | null => {
    const target = relationships.find((rel) => rel.type === type)?.target;
    return target !== undefined && zip.has(target) ? target : null;
  };
  const strings = part('sharedStrings');
  const styles = part('styles');
  return {
    strings: strings === null ? [] : await readSharedStrings(await zip.stream(strings), strings, limits),
    shapes: styles === null ? [] : await readNumberShapes(await zip.stream(styles), styles),
    looks: withLooks && styles !== null ? await readCellLooks(await zip.stream(styles), styles) : withLooks ? [] : null,
    date1904,
    limits,
  };
}
