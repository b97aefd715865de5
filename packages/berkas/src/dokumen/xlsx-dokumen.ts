import { unreadable } from '../galat.ts';
import { cellAddress } from '../sheet/address.ts';
import { type LoadedSheet, loadSheet } from '../sheet/loaded-sheet.ts';
import { readSheets } from '../sheet/read-sheets.ts';
import type { MergedRange, SheetCell, SheetRow } from '../sheet/types.ts';
import { detectFileKind } from '../zip/file-kind.ts';
import { type GayaLembar, shownText, styleOfTexts } from './angka-sel.ts';
import { BATAS_DOKUMEN, BATAS_PAKET, startDeadline, type Tenggat, tooManyItems } from './batas.ts';
import { printedText } from './bersih.ts';
import type { BarisBlok, Blok, DokumenBlok, SelBlok } from './blok.ts';
import { cutColumnsNote } from './docx.ts';
import { areasAt, type Daerah, isSureHeading, stretchesOf } from './lembar.ts';

/** Options of the spreadsheet reader. */
export interface OpsiLembar {
  /** Name of the file as the person knows it, for messages. */
  name: string;
  /** Time for the file in milliseconds. */
  milliseconds?: number;
}

/** Blank cells that are written out, so that a table's rows are complete; beyond, blanks are left out. */
const MAX_BLANKS = 1_000_000;

interface Jalan {
  blocks: Blok[];
  characters: number;
  ordinal: number;
  blanks: number;
  cutColumns: boolean;
  deadline: Tenggat;
  /** A CSV file has lines of its own; a workbook counts through. */
  isText: boolean;
  /** How the workbook's own texts write amounts; its typed numbers are shown so too. */
  style: GayaLembar;
}

/**
 * Reads a workbook (.xlsx, .xlsm) or CSV: each stretch of rows is a table, rows of a single text above it are paragraphs. Numbers are
 * written as their format shows them to an Indonesian reader, formulas and addresses kept. Hidden sheets and rows are read and noted.
 *
 * Errors: `berkas-tak-terbaca` (damaged, another format, empty), `isi-ditolak` (limits, zip bomb, time).
 */
export async function readSheetDocument(bytes: Uint8Array, { name, milliseconds }: OpsiLembar): Promise<DokumenBlok> {
  const deadline = startDeadline(name, milliseconds ?? BATAS_DOKUMEN.milliseconds);
  const sheets = await readSheets(bytes, {
    nama: name,
    looks: true,
    limits: { ...BATAS_PAKET, maxCells: BATAS_DOKUMEN.items },
  });
  const isText = detectFileKind(bytes) === 'teks';
  const run: Jalan = {
    blocks: [],
    characters: 0,
    ordinal: 0,
    blanks: 0,
    cutColumns: false,
    deadline,
    isText,
    style: 'id',
  };
  const notes: { id: string; en: string }[] = [];
  let hiddenRows = 0;
  let uncached = 0;
  let cells = 0;
  for (const reader of sheets) {
    const sheet = await loadSheet(reader);
    deadline.check();
    run.style = styleOfTexts(textsOf(sheet));
    if (sheet.hidden) notes.push(hiddenSheetNote(sheet.name));
    for (const row of sheet.rows) {
      if (row.hidden) hiddenRows += 1;
      cells += row.cells.length;
      for (const cell of row.cells) if (cell.value.kind === 'uncached') uncached += 1;
    }
    if (cells > BATAS_DOKUMEN.items) throw tooManyItems(name);
    addSheet(sheet, run);
  }
  if (run.characters === 0) {
    throw unreadable(
      name,
      { id: `${name} tidak berisi apa pun.`, en: `${name} holds nothing.` },
      { id: 'Periksa apakah berkas yang dipilih sudah benar.', en: 'Check that this is the right file.' },
    );
  }
  if (hiddenRows > 0) notes.push(hiddenRowsNote(hiddenRows));
  if (uncached > 0) notes.push(uncachedNote(uncached));
  if (run.cutColumns) notes.push(cutColumnsNote(BATAS_DOKUMEN.columns));
  return { blocks: run.blocks, characters: run.characters, notes };
}

function* textsOf(sheet: LoadedSheet): Iterable<string> {
  for (const row of sheet.rows) for (const { value } of row.cells) if (value.kind === 'text') yield value.text;
}

function addSheet(sheet: LoadedSheet, run: Jalan): void {
  const areas = sheet.merges.filter((area) => area.toRow > area.fromRow || area.toColumn > area.fromColumn);
  let before: Kolom | null = null;
  for (const { titles, rows } of stretchesOf(sheet.rows, areas)) {
    for (const title of titles) addTitle(title, run);
    if (titles.some((title) => CAPTION.test(title.cells[0]?.text ?? ''))) before = null;
    before = addTable(sheet.name, rows, { areas, before }, run) ?? before;
  }
}

const CAPTION = /^\s*(?:tabel|table|lampiran)\b/i;

/** First and last column of a table. */
interface Kolom {
  first: number;
  last: number;
}

/** A stretch without a heading of its own stands in the columns of the table before it, also where its outer cells are blank. */
function columnsOf(rows: readonly SheetRow[], before: Kolom | null): Kolom {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { cells } of rows) {
    first = Math.min(first, cells[0]?.column ?? first);
    last = Math.max(last, cells[cells.length - 1]?.column ?? last);
  }
  const [head] = rows;
  if (before && head && !isSureHeading(head) && first >= before.first && last <= before.last) return before;
  return { first, last };
}

function nextPosition(row: SheetRow, run: Jalan): { line: number; page: null } {
  run.ordinal += 1;
  return { line: run.isText ? row.number : run.ordinal, page: null };
}

function addTitle(row: SheetRow, run: Jalan): void {
  const text = printedText(row.cells.map((cell) => shownText(cell, run.style)).join(' '));
  if (text === '') return;
  run.characters += text.length;
  run.blocks.push({ kind: 'paragraph', text, headingLevel: null, listLevel: null, position: nextPosition(row, run) });
}

function addTable(
  sheet: string,
  rows: readonly SheetRow[],
  { areas, before }: { areas: readonly MergedRange[]; before: Kolom | null },
  run: Jalan,
): Kolom | null {
  if (rows.length === 0) return null;
  const own = columnsOf(rows, before);
  const { first } = own;
  let { last } = own;
  if (last - first >= BATAS_DOKUMEN.columns) {
    run.cutColumns = true;
    last = first + BATAS_DOKUMEN.columns - 1;
  }
  const numbers = rows.map((row) => row.number);
  const active = areasAt(areas);
  const read = rows.map((row): BarisBlok => {
    run.deadline.check();
    const cells = layRow(row, { sheet, first, last, numbers, areas: active(row.number) }, run);
    return { cells, header: false, position: nextPosition(row, run) };
  });
  const position = read[0]?.position ?? { line: null, page: null };
  run.blocks.push({ kind: 'table', name: sheet, rows: read, position });
  return { first, last };
}

interface LetakBaris {
  sheet: string;
  first: number;
  last: number;
  /** Numbers of all rows of the table, rising. */
  numbers: readonly number[];
  /** Merged areas that touch the row, by column. */
  areas: readonly Daerah[];
}

function layRow(row: SheetRow, { sheet, first, last, numbers, areas }: LetakBaris, run: Jalan): SelBlok[] {
  const filled = new Map(row.cells.map((cell) => [cell.column, cell]));
  const cells: SelBlok[] = [];
  let at = 0;
  for (let column = first; column <= last; column += 1) {
    while ((areas[at]?.toColumn ?? Number.POSITIVE_INFINITY) < column) at += 1;
    const area = areas[at];
    const inside = area !== undefined && column >= area.fromColumn;
    if (inside && area.fromRow !== row.number) {
      // The area began above; when its first row is not part of the table, its own cell stands here.
      const begun = rowsBefore(numbers, area.fromRow) < rowsBefore(numbers, row.number);
      if (begun) continue;
    }
    if (inside && column > area.fromColumn && column > first) continue;
    const cell = filled.get(column);
    if (!cell) {
      run.blanks += 1;
      if (run.blanks > MAX_BLANKS) continue;
    }
    const colSpan = inside ? Math.min(area.toColumn, last) - column + 1 : 1;
    const rowSpan = inside ? rowsBefore(numbers, area.toRow + 1) - rowsBefore(numbers, row.number) : 1;
    const address = `${sheet}!${cellAddress(row.number, column)}`;
    cells.push(laidCell(cell, { column: column - first, colSpan, rowSpan, address }, run.style));
    run.characters += cells[cells.length - 1]?.text.length ?? 0;
  }
  return cells;
}

/** How many of the rising numbers are below `limit`. */
function rowsBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function laidCell(
  cell: SheetCell | undefined,
  place: Pick<SelBlok, 'column' | 'colSpan' | 'rowSpan' | 'address'>,
  style: GayaLembar,
): SelBlok {
  if (!cell) return { ...place, text: '', formula: null, indent: 0, bold: null };
  const shown = shownText(cell, style);
  const leading = /^ */.exec(shown)?.[0].length ?? 0;
  const indent = (cell.look?.indent ?? 0) + Math.floor(leading / 2);
  return { ...place, text: printedText(shown), formula: cell.formula, indent, bold: cell.look?.bold ?? null };
}

function hiddenSheetNote(sheet: string): { id: string; en: string } {
  return {
    id: `Lembar "${sheet}" tersembunyi; isinya ikut diperiksa.`,
    en: `Sheet "${sheet}" is hidden; its contents were checked too.`,
  };
}

function hiddenRowsNote(rows: number): { id: string; en: string } {
  return {
    id: `${rows} baris tersembunyi ikut diperiksa.`,
    en: `${rows} hidden rows were checked too.`,
  };
}

function uncachedNote(cells: number): { id: string; en: string } {
  return {
    id: `${cells} rumus tanpa hasil tersimpan tidak diperiksa; buka dan simpan berkas di Excel lebih dahulu.`,
    en: `${cells} formulas without a stored result were not checked; open and save the file in Excel first.`,
  };
}
