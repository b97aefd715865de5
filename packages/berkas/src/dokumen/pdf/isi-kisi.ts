import { cellText, FIGURE, linesOf, lineText } from './baris.ts';
import type { TeksPdf } from './halaman.ts';
import type { Bidang, Kisi, Kotak, TabelPdf } from './kisi.ts';

/** Step of indentation that counts as one level, in points. */
const INDENT_STEP = 9;

/** The texts of each merged area of a grid. */
export function contentsOf(grid: Kisi, { area, boxes }: Bidang, texts: readonly TeksPdf[]): TeksPdf[][] {
  const { xs, ys } = grid;
  const contents: TeksPdf[][] = boxes.map(() => []);
  for (const text of texts) {
    const y = slot(ys, text.y - 0.3 * text.size);
    for (const piece of splitAtBorders(text, grid, y)) {
      const number = area[y * (xs.length - 1) + slot(xs, (piece.x0 + piece.x1) / 2)];
      if (number !== undefined) contents[number]?.push(piece);
    }
  }
  return contents;
}

/** Puts the texts into the cells; null when the lines hold no table (a frame, a chart, an empty form). */
export function fillGrid(grid: Kisi, areas: Bidang, texts: readonly TeksPdf[]): TabelPdf['rows'] | null {
  const { xs, ys } = grid;
  const { boxes } = areas;
  if (boxes.length < 2) return null;
  const contents = contentsOf(grid, areas, texts);
  if (contents.filter((content) => content.length > 0).length < 2) return null;
  const offsets = boxes.map((box, number) => offsetOf(contents[number] ?? [], box, xs));
  const margins = marginsOf(offsets, boxes);
  const rows: TabelPdf['rows'] = ys.slice(0, -1).map((top) => ({ cells: [], top }));
  boxes.forEach(({ x, y, width, height }, number) => {
    const content = contents[number] ?? [];
    const text = cellText(linesOf(content), xs[x] ?? 0, xs[x + width] ?? 0);
    const said = content.filter((item) => item.bold !== null);
    rows[y]?.cells.push({
      text,
      column: x,
      colSpan: width,
      rowSpan: height,
      address: null,
      formula: null,
      indent: indentOf(offsets[number] ?? null, width === 1 ? (margins.get(x) ?? null) : null),
      bold: said.length === 0 ? null : said.every((item) => item.bold === true),
    });
  });
  return rows.filter((row) => row.cells.length > 0);
}

/** How far right of its cell's border a text set flush left begins; null for figures, centred and empty cells. */
function offsetOf(content: readonly TeksPdf[], { x, width }: Kotak, xs: readonly number[]): number | null {
  const lines = linesOf(content);
  const [first, second] = lines;
  if (!first || FIGURE.test(lineText(first))) return null;
  const left = xs[x] ?? 0;
  const right = xs[x + width] ?? 0;
  const even = lines.every((line) => Math.abs(line.x0 - left - (right - line.x1)) < 4);
  // A single line that fills most of its cell stands even whichever way it is set.
  const centred = even && (second ? Math.abs(first.x0 - second.x0) > 2 : first.x0 - left > 0.2 * (right - left));
  return centred ? null : first.x0 - left;
}

/** The least offset in each column: where text without an indent begins. */
function marginsOf(offsets: readonly (number | null)[], boxes: readonly Kotak[]): Map<number, number> {
  const margins = new Map<number, number>();
  boxes.forEach(({ x, width }, number) => {
    const offset = offsets[number] ?? null;
    if (offset !== null && width === 1) margins.set(x, Math.min(margins.get(x) ?? offset, offset));
  });
  return margins;
}

function indentOf(offset: number | null, margin: number | null): number {
  return offset === null || margin === null ? 0 : Math.max(0, Math.round((offset - margin) / INDENT_STEP));
}

/** The stretch between two edges in which a value lies. */
function slot(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** pdf.js joins texts that stand close; where a border runs between them, they are parted again at the nearest blank. */
function splitAtBorders(text: TeksPdf, grid: Pick<Kisi, 'xs' | 'leftBorder'>, row: number): TeksPdf[] {
  const { xs, leftBorder } = grid;
  const columns = xs.length - 1;
  const width = text.x1 - text.x0;
  for (let x = slot(xs, text.x0) + 1; x < columns && (xs[x] ?? 0) < text.x1; x += 1) {
    const border = xs[x] ?? 0;
    if (!leftBorder[row * columns + x] || border - text.x0 < 3 || text.x1 - border < 3) continue;
    const share = ((border - text.x0) / width) * text.text.length;
    const blanks = [...text.text.matchAll(/\s+/g)].map((match) => match.index);
    const [blank] = blanks.sort((a, b) => Math.abs(a - share) - Math.abs(b - share));
    // Print that only runs over the border is not parted.
    if (blank === undefined || Math.abs(blank - share) > 4) continue;
    const first = { ...text, text: text.text.slice(0, blank), x1: Math.min(border - 1, text.x1) };
    const second = { ...text, text: text.text.slice(blank).trimStart(), x0: border + 1, spaced: false };
    return [first, ...splitAtBorders(second, grid, row)];
  }
  return [text];
}
