import { BATAS_DOKUMEN, type Tenggat } from '../batas.ts';
import type { BarisBlok, Blok, SelBlok } from '../blok.ts';
import type { DaftarGaya } from './gaya.ts';
import type { Penomor } from './penomoran.ts';
import type { BarisDocx, IsiDocx, Jangkar, ParagrafDocx, SelDocx, TabelDocx } from './pohon.ts';

/** Where the content of one ordinal stands: the paragraph, or the cells of the row by grid column. */
export type TempatDocx =
  | { kind: 'paragraph'; anchor: Jangkar }
  | { kind: 'row'; cells: { column: number; colSpan: number; anchors: Jangkar[] }[] };

/** The flat content of a Word document. */
export interface IsiDatar {
  blocks: Blok[];
  characters: number;
  /** Place of each ordinal; index 0 holds ordinal 1. */
  places: TempatDocx[];
  /** A table had more columns than are read. */
  cutColumns: boolean;
}

interface Lingkup {
  styles: DaftarGaya;
  numbering: Penomor;
  deadline: Tenggat;
}

/** Step of indentation that counts as one level, in twips (about 4 mm). */
const INDENT_STEP = 240;

/** A paragraph with what its style and list add. */
interface ParagrafJadi {
  text: string;
  headingLevel: number | null;
  listLevel: number | null;
  indent: number;
  bold: boolean | null;
}

type SelTerbuka = { -readonly [Key in keyof SelBlok]: SelBlok[Key] };

/** Lays a tree of paragraphs and tables out as blocks in reading order, with list labels and merged cells resolved. */
export function flattenDocx(body: readonly IsiDocx[], { styles, numbering, deadline }: Lingkup): IsiDatar {
  const result: IsiDatar = { blocks: [], characters: 0, places: [], cutColumns: false };
  const finish = (paragraph: ParagrafDocx): ParagrafJadi => finishParagraph(paragraph, styles, numbering);

  const addParagraph = (paragraph: ParagrafDocx): void => {
    const { text, headingLevel, listLevel } = finish(paragraph);
    if (text === '') return;
    result.places.push({ kind: 'paragraph', anchor: paragraph.anchor });
    result.characters += text.length;
    const position = { line: result.places.length, page: null };
    result.blocks.push({ kind: 'paragraph', text, headingLevel, listLevel, position });
  };

  const addTable = (table: TabelDocx): void => {
    const rows: BarisBlok[] = [];
    const merged = new Map<number, SelTerbuka>();
    for (const row of table.rows) {
      deadline.check();
      const line = result.places.length + 1;
      const place: TempatDocx = { kind: 'row', cells: [] };
      const cells = layRow(row, { merged, place, finish });
      if (cells.cut) result.cutColumns = true;
      if (cells.read.length === 0) continue;
      for (const cell of cells.read) result.characters += cell.text.length;
      result.places.push(place);
      rows.push({ cells: cells.read, header: row.header, position: { line, page: null } });
    }
    const first = rows[0];
    if (first) result.blocks.push({ kind: 'table', name: null, rows, position: first.position });
  };

  const add = (items: readonly IsiDocx[]): void => {
    for (const item of items) {
      const framed = item.kind === 'table' ? framedContent(item) : null;
      if (framed) add(framed);
      else if (item.kind === 'paragraph') addParagraph(item);
      else addTable(item);
    }
  };
  add(body);
  return result;
}

/** The content of a table of a single cell, which only draws a frame; null for a real table. */
function framedContent(table: TabelDocx): IsiDocx[] | null {
  const [row] = table.rows;
  return table.rows.length === 1 && row?.cells.length === 1 ? (row.cells[0]?.content ?? null) : null;
}

interface BarisLetak {
  /** The cell that a merge downwards began, by grid column. */
  merged: Map<number, SelTerbuka>;
  place: Extract<TempatDocx, { kind: 'row' }>;
  finish(paragraph: ParagrafDocx): ParagrafJadi;
}

function layRow(row: BarisDocx, { merged, place, finish }: BarisLetak): { read: SelBlok[]; cut: boolean } {
  const read: SelBlok[] = [];
  let column = row.before;
  for (const cell of row.cells) {
    if (column >= BATAS_DOKUMEN.columns) return { read, cut: true };
    const above = cell.merge === 'continues' ? merged.get(column) : undefined;
    if (above) above.rowSpan += 1;
    else {
      const laid = layCell(cell, column, finish);
      read.push(laid.cell);
      place.cells.push({ column, colSpan: cell.span, anchors: laid.anchors });
      if (cell.merge === 'starts') merged.set(column, laid.cell);
      else merged.delete(column);
    }
    column += cell.span;
  }
  return { read, cut: false };
}

function layCell(
  { span, content }: SelDocx,
  column: number,
  finish: (paragraph: ParagrafDocx) => ParagrafJadi,
): { cell: SelTerbuka; anchors: Jangkar[] } {
  const lines: string[] = [];
  const anchors: Jangkar[] = [];
  let first: ParagrafJadi | null = null;
  let bold: boolean | null = null;
  const add = (items: readonly IsiDocx[]): void => {
    for (const item of items) {
      if (item.kind === 'table') {
        // A table inside a cell is one line for each of its rows.
        for (const row of item.rows) {
          const texts = row.cells.map((inner) => layCell(inner, 0, finish).cell.text.replaceAll('\n', ' '));
          if (texts.some((text) => text !== '')) lines.push(texts.join('\t'));
        }
        continue;
      }
      const done = finish(item);
      anchors.push(item.anchor);
      if (done.text === '') continue;
      lines.push(done.text);
      first ??= done;
      bold = bold === false || done.bold === null ? bold : done.bold;
    }
  };
  add(content);
  const indent = (first as ParagrafJadi | null)?.indent ?? 0;
  const text = lines.join('\n');
  return { cell: { text, column, colSpan: span, rowSpan: 1, address: null, formula: null, indent, bold }, anchors };
}

function finishParagraph(
  { text, properties, weights }: ParagrafDocx,
  styles: DaftarGaya,
  numbering: Penomor,
): ParagrafJadi {
  const style = styles.resolve(properties.style);
  const numId = properties.numId ?? style.numId;
  const listed = numId !== null && numId !== '0';
  const tied = listed && properties.style !== null ? numbering.levelOfStyle(numId, properties.style) : null;
  const level = properties.level ?? style.level ?? tied ?? 0;
  const label = listed ? numbering.label(numId, level) : '';
  const outline = properties.outline ?? style.outline;
  const unsaidBold = style.bold === true ? weights.unsaid : 0;
  const unsaidPlain = weights.unsaid - unsaidBold;
  const printed = weights.bold + weights.plain + weights.unsaid;
  return {
    text: label === '' ? text : `${label} ${text}`.trim(),
    headingLevel: outline === null || outline > 8 || text === '' ? null : outline + 1,
    listLevel: listed ? level : null,
    indent: Math.max(0, Math.round((properties.indent ?? style.indent ?? 0) / INDENT_STEP)),
    bold: printed === 0 ? null : weights.plain + unsaidPlain === 0,
  };
}
