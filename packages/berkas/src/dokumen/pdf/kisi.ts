import { BATAS_DOKUMEN } from '../batas.ts';
import type { SelBlok } from '../blok.ts';
import { FIGURE, linesOf, lineText } from './baris.ts';
import type { Garis, HalamanPdf, TeksPdf } from './halaman.ts';
import { contentsOf, fillGrid } from './isi-kisi.ts';

/** A table found on a page: its place and its rows of cells. */
export interface TabelPdf {
  top: number;
  bottom: number;
  left: number;
  right: number;
  rows: { cells: SelBlok[]; top: number }[];
  /** Left edge of each column and the right edge of the last, to compare tables of two pages. */
  edges: number[];
}

/** How far lines may miss each other and still meet, in points. */
const REACH = 3;
const MAX_SQUARES = 400_000;

/** The tables whose cells are drawn with lines, and the texts that stand outside of them. */
export function ruledTables(page: HalamanPdf): { tables: TabelPdf[]; rest: TeksPdf[] } {
  const tables: TabelPdf[] = [];
  let rest = page.texts;
  for (const group of connected(page.horizontal, page.vertical)) {
    const grid = gridOf(group);
    if (!grid) continue;
    const [left, right] = [grid.xs[0] ?? 0, grid.xs[grid.xs.length - 1] ?? 0];
    const [top, bottom] = [grid.ys[0] ?? 0, grid.ys[grid.ys.length - 1] ?? 0];
    const inside: TeksPdf[] = [];
    const outside: TeksPdf[] = [];
    for (const text of rest) {
      const middle = (text.x0 + text.x1) / 2;
      const height = text.y - 0.3 * text.size;
      (middle > left && middle < right && height > top && height < bottom ? inside : outside).push(text);
    }
    const areas = areasOf(grid);
    const finer = partStackedRows(grid, areas, inside);
    const rows = fillGrid(finer, finer === grid ? areas : areasOf(finer), inside);
    if (!rows) continue;
    rest = outside;
    tables.push({ top, bottom, left, right, rows, edges: grid.xs });
  }
  return { tables, rest };
}

interface Kelompok {
  horizontal: Garis[];
  vertical: Garis[];
}

/** Groups of lines that touch each other. */
function connected(horizontal: readonly Garis[], vertical: readonly Garis[]): Kelompok[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  horizontal.forEach((across, index) => {
    vertical.forEach((down, other) => {
      const meet =
        down.at >= across.from - REACH &&
        down.at <= across.to + REACH &&
        across.at >= down.from - REACH &&
        across.at <= down.to + REACH;
      if (meet) parent[root(index)] = root(horizontal.length + other);
    });
  });
  const groups = new Map<number, Kelompok>();
  const groupOf = (index: number): Kelompok => {
    const key = root(index);
    const group = groups.get(key) ?? { horizontal: [], vertical: [] };
    groups.set(key, group);
    return group;
  };
  horizontal.forEach((line, index) => {
    groupOf(index).horizontal.push(line);
  });
  vertical.forEach((line, index) => {
    groupOf(horizontal.length + index).vertical.push(line);
  });
  return [...groups.values()]
    .filter((group) => group.horizontal.length >= 2 && group.vertical.length >= 1)
    .sort((a, b) => topOf(a) - topOf(b));
}

function topOf(group: Kelompok): number {
  return Math.min(...group.horizontal.map((line) => line.at));
}

/** The grid of a table drawn with lines. */
export interface Kisi {
  xs: number[];
  ys: number[];
  /** Whether a border is drawn left of column `x` in row `y`, at `y * columns + x`. */
  leftBorder: Uint8Array;
  /** Whether a border is drawn above row `y` in column `x`. */
  topBorder: Uint8Array;
}

/** Values that lie within reach of each other become one. */
function clusters(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const result: { sum: number; count: number; last: number }[] = [];
  for (const value of sorted) {
    const last = result[result.length - 1];
    if (last && value - last.last < REACH) {
      last.sum += value;
      last.count += 1;
      last.last = value;
    } else result.push({ sum: value, count: 1, last: value });
  }
  return result.map(({ sum, count }) => sum / count);
}

/** The grid of a group of lines; a table may be open at its sides, so the reach of the lines counts as an edge too. */
function gridOf({ horizontal, vertical }: Kelompok): Kisi | null {
  const xs = clusters(vertical.map((line) => line.at));
  const ys = clusters(horizontal.map((line) => line.at));
  const left = Math.min(...horizontal.map((line) => line.from));
  const right = Math.max(...horizontal.map((line) => line.to));
  const top = Math.min(...vertical.map((line) => line.from));
  const bottom = Math.max(...vertical.map((line) => line.to));
  if ((xs[0] ?? 0) - left > 12) xs.unshift(left);
  if (right - (xs[xs.length - 1] ?? 0) > 12) xs.push(right);
  if ((ys[0] ?? 0) - top > 8) ys.unshift(top);
  if (bottom - (ys[ys.length - 1] ?? 0) > 8) ys.push(bottom);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2) return null;
  if (columns > BATAS_DOKUMEN.columns || columns * rows > MAX_SQUARES) return null;
  const leftBorder = new Uint8Array(columns * rows);
  const topBorder = new Uint8Array(columns * rows);
  for (const line of vertical) {
    const x = nearest(xs, line.at);
    if (x < columns) for (const y of covered(ys, line)) leftBorder[y * columns + x] = 1;
  }
  for (const line of horizontal) {
    const y = nearest(ys, line.at);
    if (y < rows) for (const x of covered(xs, line)) topBorder[y * columns + x] = 1;
  }
  return { xs, ys, leftBorder, topBorder };
}

function nearest(values: readonly number[], value: number): number {
  let best = 0;
  for (let index = 1; index < values.length; index += 1) {
    if (Math.abs((values[index] ?? 0) - value) < Math.abs((values[best] ?? 0) - value)) best = index;
  }
  return best;
}

/** The stretches between edges of which a line covers more than half. */
function* covered(edges: readonly number[], { from, to }: Garis): Generator<number> {
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const start = edges[index] ?? 0;
    const end = edges[index + 1] ?? 0;
    if (Math.min(end, to) - Math.max(start, from) > (end - start) / 2) yield index;
  }
}

/** The merged areas of a grid. */
function areasOf({ xs, ys, leftBorder, topBorder }: Kisi): Bidang {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const area = new Int32Array(columns * rows).fill(-1);
  const boxes: Kotak[] = [];
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (area[y * columns + x] !== -1) continue;
      let width = 1;
      const open = (at: number): boolean => !leftBorder[at] && area[at] === -1;
      while (x + width < columns && open(y * columns + x + width)) width += 1;
      let height = 1;
      // The area grows down as long as nothing is drawn above or between the squares of the next row.
      while (y + height < rows && joins((y + height) * columns + x, width, { leftBorder, topBorder, area }))
        height += 1;
      const number = boxes.push({ x, y, width, height }) - 1;
      for (let down = 0; down < height; down += 1)
        area.fill(number, (y + down) * columns + x, (y + down) * columns + x + width);
    }
  }
  return { area, boxes };
}

/** The merged areas of a grid: the number of the area of each square, and the rectangle of each area. */
export interface Bidang {
  area: Int32Array;
  boxes: Kotak[];
}

/** A merged area of the grid, in squares. */
export interface Kotak {
  x: number;
  y: number;
  width: number;
  height: number;
}

function joins(
  start: number,
  width: number,
  { leftBorder, topBorder, area }: Pick<Kisi, 'leftBorder' | 'topBorder'> & { area: Int32Array },
): boolean {
  for (let at = start; at < start + width; at += 1) {
    if (topBorder[at] || area[at] !== -1 || (at > start && leftBorder[at])) return false;
  }
  return true;
}

/** Figures under each other in one cell, from which on the rows of a table are taken to lack their lines. */
const LEAST_STACKED = 4;

/**
 * Some tables have lines between columns only: all rows stand in one tall row of the grid. Where two cells of a row hold the same number
 * of figures at the same heights, and nothing else, each height is a row of its own, and the grid gets the lines that are missing.
 */
function partStackedRows(grid: Kisi, areas: Bidang, texts: readonly TeksPdf[]): Kisi {
  const contents = contentsOf(grid, areas, texts);
  const cuts = new Map<number, number[]>();
  const seen = new Map<number, number[]>();
  areas.boxes.forEach(({ y, height }, number) => {
    const lines = height === 1 ? linesOf(contents[number] ?? []) : [];
    if (lines.length < LEAST_STACKED || !lines.every((line) => FIGURE.test(lineText(line)))) return;
    const heights = lines.map((line) => line.y);
    const other = seen.get(y);
    if (other?.length === heights.length && other.every((value, index) => Math.abs(value - (heights[index] ?? 0)) < 2))
      cuts.set(
        y,
        lines.slice(1).map((line) => line.y - 0.9 * line.size),
      );
    else seen.set(y, heights);
  });
  return cuts.size === 0 ? grid : withCuts(grid, areas, cuts);
}

function withCuts({ xs, ys, leftBorder, topBorder }: Kisi, { area, boxes }: Bidang, cuts: Map<number, number[]>): Kisi {
  const columns = xs.length - 1;
  const edges: number[] = [];
  const left: number[] = [];
  const top: number[] = [];
  for (let y = 0; y + 1 < ys.length; y += 1) {
    for (const [part, edge] of [ys[y] ?? 0, ...(cuts.get(y) ?? [])].entries()) {
      edges.push(edge);
      for (let at = y * columns; at < (y + 1) * columns; at += 1) {
        left.push(leftBorder[at] ?? 0);
        // A cell over several rows stays one; only cells of this row are parted.
        top.push(part === 0 ? (topBorder[at] ?? 0) : boxes[area[at] ?? -1]?.height === 1 ? 1 : 0);
      }
    }
  }
  edges.push(ys[ys.length - 1] ?? 0);
  return { xs, ys: edges, leftBorder: Uint8Array.from(left), topBorder: Uint8Array.from(top) };
}
