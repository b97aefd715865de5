import type { SelBlok } from '../blok.ts';
import { type BarisTeks, chunksOf, FIGURE, isCaption, isLeader, type Potongan } from './baris.ts';
import type { TabelPdf } from './kisi.ts';

/** A gap of this many heights of print parts two columns; blanks of justified prose stay below. */
const COLUMN_GAP = 1.1;
/** Rows below which aligned print is taken for prose or a signature block. */
const LEAST_ROWS = 3;

interface BarisPotong {
  line: BarisTeks;
  chunks: Potongan[];
}

/**
 * The tables that are set without lines: at least three rows whose chunks stand in columns, one of them of figures. Where this is
 * not certain, the lines stay prose. Returns the tables and the lines outside of them.
 */
export function alignedTables(lines: readonly BarisTeks[]): { tables: TabelPdf[]; rest: BarisTeks[] } {
  const tables: TabelPdf[] = [];
  const rest: BarisTeks[] = [];
  const cut: BarisPotong[] = lines.map((line) => ({ line, chunks: chunksOf(line, COLUMN_GAP) }));
  let index = 0;
  while (index < cut.length) {
    const end = stretchEnd(cut, index);
    const table = end > index ? tableOf(cut.slice(index, end)) : null;
    if (table) tables.push(table);
    else for (const { line } of cut.slice(index, Math.max(end, index + 1))) rest.push(line);
    index = Math.max(end, index + 1);
  }
  return { tables, rest };
}

/** End of the stretch of lines from `start` that may be a table: chunked lines, with single wrapped lines between them. */
function stretchEnd(lines: readonly BarisPotong[], start: number): number {
  let end = start;
  for (let index = start; index < lines.length; index += 1) {
    const here = lines[index];
    const before = lines[index - 1];
    if (!here || here.chunks.some(({ text }) => isLeader(text) || isCaption(text))) break;
    if (before && index > start && here.line.y - before.line.y > 3.2 * here.line.size) break;
    if (here.chunks.length >= 2) end = index + 1;
    else if (index - end >= 3 || end === start) break;
  }
  return end;
}

function tableOf(lines: readonly BarisPotong[]): TabelPdf | null {
  const full = lines.filter(({ chunks }) => chunks.length >= 2);
  if (full.length < LEAST_ROWS) return null;
  const most = full.reduce((value, { chunks }) => Math.max(value, chunks.length), 0);
  const columns = withHeads(columnsOf(full.filter(({ chunks }) => chunks.length >= 0.7 * most)), full);
  if (columns.length < 2) return null;
  const figures = columns.some((column, index) => index > 0 && figureLines(full, column) >= LEAST_ROWS);
  if (!figures) return null;
  const rows = rowsOf(lines, columns);
  if (!rows) return null;
  const first = lines[0] as BarisPotong;
  const last = lines[lines.length - 1] as BarisPotong;
  return {
    top: first.line.y - first.line.size,
    bottom: last.line.y,
    left: columns[0]?.x0 ?? 0,
    right: columns[columns.length - 1]?.x1 ?? 0,
    rows,
    edges: [...columns.map(({ x0 }) => x0), columns[columns.length - 1]?.x1 ?? 0],
  };
}

interface Kolom {
  x0: number;
  x1: number;
}

/** Columns are the stretches of the page that chunks cover, parted where none does. */
function columnsOf(lines: readonly BarisPotong[]): Kolom[] {
  const spans = lines.flatMap(({ chunks }) => chunks.map(({ x0, x1 }) => ({ x0, x1 }))).sort((a, b) => a.x0 - b.x0);
  const columns: Kolom[] = [];
  for (const span of spans) {
    const last = columns[columns.length - 1];
    if (last && span.x0 <= last.x1 + 1) last.x1 = Math.max(last.x1, span.x1);
    else columns.push({ ...span });
  }
  return columns;
}

/**
 * A heading set in the middle over figures set at the right (or over numbers at the left) stands beside them: a column that only
 * heading lines fill is one with its neighbour that only the other lines fill.
 */
function withHeads(columns: readonly Kolom[], lines: readonly BarisPotong[]): Kolom[] {
  const firstData = lines.findIndex(({ chunks }) => chunks.filter(({ text }) => isAmount(text)).length >= 1);
  if (firstData <= 0) return [...columns];
  const filled = ({ x0, x1 }: Kolom, from: number, to: number): boolean =>
    lines.slice(from, to).some(({ chunks }) => chunks.some((chunk) => chunk.x0 >= x0 - 1 && chunk.x0 < x1));
  const kinds = columns.map((column) => ({
    head: filled(column, 0, firstData),
    data: filled(column, firstData, lines.length),
  }));
  const merged: Kolom[] = [];
  for (let index = 0; index < columns.length; index += 1) {
    const [own, next] = [kinds[index], kinds[index + 1]];
    const [here, beside] = [columns[index], columns[index + 1]];
    if (!own || !here) break;
    const apart = own.head !== own.data && next && next.head !== next.data && own.head !== next.head;
    if (apart && beside) {
      merged.push({ x0: here.x0, x1: beside.x1 });
      index += 1;
    } else merged.push({ ...here });
  }
  return merged;
}

/** A figure with groups of thousands, a percentage or decimals: not a column number, a year or a list number. */
function isAmount(text: string): boolean {
  return /^[(-]?\s?(?:Rp\.?\s?)?\d{1,3}(?:(?:[.,\s]\d{3})+|[.,]\d{1,2}\s?%?|\s?%)/.test(text.trim());
}

const WHOLE = /^[(-]?\s?(?:Rp\.?\s?)?\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)?(?:(?!\1)[.,]\d{1,2})?(?:,-)?\)?\s?%?$/;

/** Whether a text is the end of the figure above it, which was too long for its column: only together they are a whole figure. */
function isRestOfFigure(above: string, text: string): boolean {
  return /^[\d.,)%-]{1,12}$/.test(text) && isAmount(above) && !WHOLE.test(above) && WHOLE.test(`${above}${text}`);
}

function figureLines(lines: readonly BarisPotong[], { x0, x1 }: Kolom): number {
  return lines.filter(({ chunks }) =>
    chunks.some((chunk) => chunk.x0 >= x0 - 1 && chunk.x1 <= x1 + 1 && FIGURE.test(chunk.text)),
  ).length;
}

function rowsOf(lines: readonly BarisPotong[], columns: readonly Kolom[]): TabelPdf['rows'] | null {
  const rows: TabelPdf['rows'] = [];
  let previous: BarisPotong | null = null;
  for (const line of lines) {
    const cells = line.chunks.map((chunk) => cellOf(chunk, columns));
    const row = rows[rows.length - 1];
    const near = previous !== null && line.line.y - previous.line.y < 1.6 * line.line.size;
    // A line without figures that leaves the first column blank goes on with the row above.
    const goesOn = near && cells.every((cell) => cell.column > 0 && !FIGURE.test(cell.text));
    const rests = cells.filter((cell) => FIGURE.test(cell.text));
    const broken =
      near && row && rests.length > 0 && rests.every((cell) => isRestOfFigure(textAt(row.cells, cell), cell.text));
    if (row && (goesOn || broken)) for (const cell of cells) append(row.cells, cell, rests.includes(cell) ? '' : ' ');
    else rows.push({ cells: fillUp(cells, columns.length), top: line.line.y - line.line.size });
    previous = line;
  }
  return rows.length >= LEAST_ROWS ? rows : null;
}

function cellOf(chunk: Potongan, columns: readonly Kolom[]): SelBlok {
  const touched = columns.flatMap(({ x0, x1 }, index) => (chunk.x1 > x0 && chunk.x0 < x1 ? [index] : []));
  const middle = (chunk.x0 + chunk.x1) / 2;
  const nearest = columns.reduce(
    (best, { x0, x1 }, index) =>
      Math.abs((x0 + x1) / 2 - middle) < Math.abs(((columns[best]?.x0 ?? 0) + (columns[best]?.x1 ?? 0)) / 2 - middle)
        ? index
        : best,
    0,
  );
  const column = touched[0] ?? nearest;
  return blank(column, chunk.text, Math.max(1, touched.length));
}

function blank(column: number, text: string, colSpan: number): SelBlok {
  return { text, column, colSpan, rowSpan: 1, address: null, formula: null, indent: 0, bold: null };
}

function textAt(cells: readonly SelBlok[], { column }: SelBlok): string {
  return cells.find((cell) => cell.column <= column && column < cell.column + cell.colSpan)?.text ?? '';
}

function append(cells: SelBlok[], addition: SelBlok, between: string): void {
  const at = cells.findIndex((cell) => cell.column <= addition.column && addition.column < cell.column + cell.colSpan);
  const cell = cells[at];
  if (cell) cells[at] = { ...cell, text: cell.text === '' ? addition.text : `${cell.text}${between}${addition.text}` };
}

/** Cells of a row with blanks where it has none; of two chunks in one column the texts are joined. */
function fillUp(found: readonly SelBlok[], columns: number): SelBlok[] {
  const cells: SelBlok[] = [];
  for (let column = 0; column < columns; ) {
    const here = found.filter((cell) => cell.column === column);
    const span = Math.max(1, ...here.map((cell) => cell.colSpan));
    const within = found.filter((cell) => cell.column >= column && cell.column < column + span);
    cells.push(blank(column, within.map((cell) => cell.text).join(' '), span));
    column += span;
  }
  return cells;
}
