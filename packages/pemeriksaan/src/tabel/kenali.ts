import type { BarisBlok, Blok, BlokParagraf, BlokTabel } from '@selaras/berkas';
import { inferColumnStyle } from '@selaras/domain';
import { scanFigures } from '../angka/pindai.ts';
import { hasSpacedGroups, wholeFigure } from '../angka/sel.ts';
import { columnNumbers, countHeaderRows, headerKey, headingPaths, isPlainHeading } from './kepala.ts';
import { groupNames, isTotalLabel, namesCount, totalsGroup } from './label-jumlah.ts';
import type { BarisTabel, Kolom, SelTabel, TabelLogis } from './model.ts';
import { describeColumn, tellsMoney } from './peran.ts';
import { splitTables } from './potong.ts';
import { alignments } from './rata.ts';
import { CAPTION, goesOnInOrder, isRunningText } from './sambung.ts';

interface Terbuka {
  header: BarisBlok[];
  key: string;
  columns: number;
  rows: { row: BarisBlok; awal: boolean }[];
  judul: string;
  bagian: string;
  first: BlokTabel;
}

/**
 * Puts physical tables together to logical ones: a table goes on behind a page break when its heading is repeated, or when it
 * has no heading of its own and only page lines (running heads, page numbers) stand between. On a sheet the columns are fixed, so
 * a part whose last cells are blank is narrower without being another table.
 */
export function recognizeTables(blocks: readonly Blok[]): TabelLogis[] {
  const pieces = [...splitTables(blocks)];
  const running = runningLines(pieces);
  const tables: TabelLogis[] = [];
  let open: Terbuka | null = null;
  let between: BlokParagraf[] = [];
  let bagian = '';
  const close = (): void => {
    if (open) tables.push(build(open, tables.length));
    open = null;
  };
  for (const block of pieces) {
    if (block.kind === 'paragraph') {
      if (running.has(lineKey(block.text)) || /^[\divxlc\s–-]{1,12}$/i.test(block.text)) continue;
      between.push(block);
      if (isHeading(block)) bagian = block.text;
      continue;
    }
    const headerRows = open && isCutRow(open, block) ? 0 : countHeaderRows(block.rows);
    const header = block.rows.slice(0, headerRows);
    const columns = widthOf(block.rows);
    const goesOn: boolean = open !== null && continues(open, { header, columns, between, block });
    if (!goesOn) {
      close();
      open = { header, key: headerKey(header), columns, rows: [], judul: captionOf(between), bagian, first: block };
    }
    const current = open as Terbuka | null;
    if (current) {
      const data = headerRows > 0 && goesOn ? block.rows.slice(headerRows) : block.rows.slice(header.length);
      data.forEach((row, index) => {
        current.rows.push({ row, awal: index === 0 });
      });
      current.columns = Math.max(current.columns, columns);
    }
    between = [];
  }
  close();
  return tables;
}

function continues(
  open: Terbuka,
  next: { header: readonly BarisBlok[]; columns: number; between: readonly BlokParagraf[]; block: BlokTabel },
): boolean {
  if (next.block.name !== null && open.first.name !== next.block.name) return false;
  if (next.between.some(isHeading)) return false;
  if (next.header.length > 0 && headerKey(next.header) === open.key)
    return (
      next.between.length === 0 ||
      (isRunningText(next.between) &&
        goesOnInOrder(
          open.rows.map(({ row }) => row),
          next.block.rows.slice(next.header.length),
        ))
    );
  if (next.header.length > 0 || next.between.some((paragraph) => paragraph.text.length > 60)) return false;
  const narrower = open.columns - next.columns;
  const fits = next.block.name === null ? Math.abs(narrower) <= 2 : narrower >= -2;
  return fits && (next.between.length === 0 || isNextPage(open, next.block));
}

/** Whether a table begins on the page behind the last row of the open one: short lines between are what its cut row left over. */
function isNextPage(open: Terbuka, next: BlokTabel): boolean {
  const last = open.rows[open.rows.length - 1]?.row.position.page ?? null;
  return last !== null && next.position.page === last + 1;
}

/**
 * The first row of a page that only goes on with the texts of a row cut by the page break may look like a heading ("kegiatan",
 * "kabupaten"): it is none when its number is blank, a text begins in lower case and it is not made of heading words alone.
 */
function isCutRow(open: Terbuka, next: BlokTabel): boolean {
  const [first] = next.rows;
  if (!first || first.header || open.key === '' || !isNextPage(open, next)) return false;
  if (Math.abs(widthOf(next.rows) - open.columns) > 2 || isPlainHeading(first)) return false;
  const texts = first.cells.map((cell) => cell.text.trim());
  return (texts[0] ?? '') === '' && texts.some((text) => /^[a-z(]/.test(text));
}

/** Lines printed on many pages (running heads): the same text, digits aside, three times or more. */
function runningLines(blocks: readonly Blok[]): Set<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.text.length > 90 || CAPTION.test(block.text)) continue;
    const key = lineKey(block.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 4).map(([key]) => key));
}

function lineKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\d\s]+/g, ' ')
    .trim();
}

/** A heading by the format's own mark, by numbering, by chapter words or in capitals. */
export function isHeading(paragraph: BlokParagraf): boolean {
  if (paragraph.headingLevel !== null) return true;
  const { text } = paragraph;
  if (text.length > 140) return false;
  return /^(?:BAB\s+[IVXLC]+|[A-Z]\.\s|[IVX]{1,5}\.\s|\d+(?:\.\d+)+\.?\s|\d{1,2}\.\s+(?:Urusan|Dinas|Badan|Biro|Sekretariat))/.test(
    text,
  );
}

function captionOf(between: readonly BlokParagraf[]): string {
  const last = between.slice(-5);
  const start = last.findLastIndex((paragraph) => CAPTION.test(paragraph.text));
  if (start >= 0)
    return last
      .slice(start)
      .map((paragraph) => paragraph.text)
      .join(' ')
      .slice(0, 240);
  const near = last[last.length - 1];
  return near && near.text.length < 160 ? near.text : '';
}

function widthOf(rows: readonly BarisBlok[]): number {
  let width = 0;
  for (const row of rows) for (const cell of row.cells) width = Math.max(width, cell.column + cell.colSpan);
  return width;
}

function build(open: Terbuka, id: number): TabelLogis {
  const paths = headingPaths(open.header, open.columns);
  const rows = open.rows.map(({ row }) => row);
  const offsets = alignments(rows, { columns: open.columns, isSheet: open.first.name !== null });
  const columns = describeColumns(open, paths, offsets);
  const kolomLabel = labelColumn(columns, open, offsets);
  const baris: BarisTabel[] = [];
  const names = groupNames(
    open.rows.flatMap(({ row }) => row.cells.filter((cell) => cell.column < 4).map((cell) => cell.text)),
  );
  const countsNamed = open.rows.filter(({ row }) =>
    row.cells.some((cell) => namesCount(cell.text) && !totalsGroup(cell.text, names)),
  ).length;
  const strict = countsNamed >= 3;
  open.rows.forEach(({ row, awal }, index) => {
    const built = buildRow(row, { columns, kolomLabel, offset: offsets[index] ?? 0, awal, strict, names });
    const last = baris[baris.length - 1];
    if (last && awal && isRemainder(built)) last.label = `${last.label} ${built.label}`.trim();
    baris.push(built);
  });
  const { position } = open.first;
  return {
    id,
    judul: open.judul,
    bagian: open.bagian,
    kolom: columns,
    baris,
    line: position.line,
    page: position.page,
  };
}

/** Text of a row that a page break cut in two: no number, no figure, begins in lower case. */
function isRemainder(row: BarisTabel): boolean {
  const first = row.sel[0]?.teks.trim() ?? '';
  return first === '' && /^[a-z(]/.test(row.label) && !row.sel.some((cell) => cell?.tunggal);
}

function describeColumns(open: Terbuka, paths: readonly string[][], offsets: readonly number[]): Kolom[] {
  const inMoney = tellsMoney(open.judul);
  return paths.map((path, column) => {
    const texts: string[] = [];
    open.rows.forEach(({ row }, index) => {
      if (texts.length >= 80) return;
      const cell = row.cells.find((one) => one.column + (offsets[index] ?? 0) === column);
      if (cell && cell.text !== '' && cell.text !== '-') texts.push(cell.text);
    });
    return describeColumn(
      path,
      texts.map((text) => (text.length < 60 ? wholeFigure(text, {}) : null)),
      inMoney,
    );
  });
}

/** The column that names the rows: by heading, else the first column of words. */
function labelColumn(columns: readonly Kolom[], open: Terbuka, offsets: readonly number[]): number {
  const named = columns.findIndex((column) => column.peran === 'uraian' && !column.berangka);
  if (named >= 0) return named;
  let best = 0;
  let bestLetters = -1;
  columns.forEach((column, index) => {
    if (column.berangka || index > 3) return;
    let letters = 0;
    open.rows.slice(0, 40).forEach(({ row }, at) => {
      const cell = row.cells.find((one) => one.column + (offsets[at] ?? 0) === index);
      letters += Math.min(60, cell?.text.replace(/[^A-Za-z]/g, '').length ?? 0);
    });
    if (letters > bestLetters) {
      bestLetters = letters;
      best = index;
    }
  });
  return best;
}

function buildRow(
  row: BarisBlok,
  place: {
    columns: readonly Kolom[];
    kolomLabel: number;
    offset: number;
    awal: boolean;
    strict: boolean;
    names: ReadonlySet<string>;
  },
): BarisTabel {
  const sel: (SelTabel | undefined)[] = new Array(place.columns.length);
  for (const cell of row.cells) {
    const kolom = cell.column + place.offset;
    if (kolom >= place.columns.length) continue;
    sel[kolom] = {
      teks: cell.text,
      kolom,
      line: row.position.line,
      page: row.position.page,
      address: cell.address,
      angka: [],
      tunggal: null,
    };
  }
  const texts = Array.from(sel, (cell) => cell?.teks ?? '');
  let label = (texts[place.kolomLabel] ?? '').trim();
  const first =
    texts
      .slice(0, place.kolomLabel + 1)
      .find((text) => text.trim() !== '')
      ?.trim() ?? '';
  const totals = (text: string): boolean => isTotalLabel(text, place.strict) || totalsGroup(text, place.names);
  const beside = texts.slice(0, WIDEST_LABEL).find((text) => text.trim() !== '') ?? '';
  const isTotal = totals(first) || totals(label) || totalsGroup(beside, place.names);
  if (label === '' && isTotal && first === '') label = beside;
  if (label === '' || (isTotal && !totals(label))) label = isTotal ? first : label;
  if (label === '') label = labelBeside(texts, place.kolomLabel);
  const jenis = columnNumbers(texts) ? 'nomor-kolom' : isTotal ? 'jumlah' : 'data';
  return {
    line: row.position.line,
    page: row.position.page,
    jenis,
    sel,
    label,
    kolomLabel: place.kolomLabel,
    inden: row.cells.find((cell) => cell.column + place.offset === place.kolomLabel)?.indent ?? 0,
    awalHalaman: place.awal,
  };
}

/** Names of rows stand in the first columns: program, kegiatan, sub kegiatan, a number before them. */
const WIDEST_LABEL = 4;

/** A label that stands one or two columns beside its column, as in tables with merged or displaced headings. */
function labelBeside(texts: readonly string[], column: number): string {
  const isName = (text: string | undefined): text is string =>
    text !== undefined && /^[^\d(-]{0,6}[A-Za-z].{6,}/.test(text) && !/^(?:Input|Ou\w{0,2}put|Outcome|Rp)/i.test(text);
  const left = texts.slice(Math.max(0, column - 1), column).find(isName);
  if (left !== undefined && left.length < 90 && !/undang|peraturan|permen|kepmen/i.test(left)) return left;
  return texts.slice(column + 1, column + 3).find(isName) ?? '';
}

/** Reads the figures of every cell, with what the column proves about separators. */
export function readFigures(table: TabelLogis): void {
  table.kolom.forEach((column, index) => {
    const texts: string[] = [];
    for (const row of table.baris) {
      const text = row.sel[index]?.teks;
      if (text !== undefined && text !== '' && text.length < 60) texts.push(text);
    }
    const style = inferColumnStyle(texts);
    const kind = column.uang
      ? ('uang' as const)
      : column.peran === 'persen' || column.peran === 'capaian'
        ? ('persen' as const)
        : undefined;
    const options = { column: { ...(kind ? { kind } : {}), style }, spaced: texts.some(hasSpacedGroups) };
    for (const row of table.baris) {
      const cell = row.sel[index];
      if (!cell || cell.teks === '' || !/\d/.test(cell.teks)) continue;
      if (row.jenis === 'nomor-kolom') continue;
      cell.tunggal = cell.teks.length < 60 ? wholeFigure(cell.teks, options) : null;
      cell.angka = cell.tunggal ? [cell.tunggal] : scanFigures(cell.teks);
    }
  });
}
