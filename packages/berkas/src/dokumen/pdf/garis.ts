import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Garis } from './halaman.ts';

/** An affine matrix `[a b c d e f]`. */
export type Matriks = readonly [number, number, number, number, number, number];

/** What a filled rectangle may measure across to count as a drawn line, in points. */
const THIN = 3;
/** Segments of a page beyond which it is a drawing, not a table. */
const MAX_SEGMENTS = 60_000;
/** Lines that remain after joining; more are a drawing. */
const MAX_LINES = 3_000;

const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
const BOTH: ReadonlySet<number> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** The operator list of a page as pdf.js gives it. */
export interface DaftarOperasi {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** `first` applied before `second`. */
export function multiply(second: Matriks, first: Matriks): Matriks {
  const [a, b, c, d, e, f] = second;
  const [g, h, i, j, k, l] = first;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function isMatrix(value: unknown): value is Matriks {
  return Array.isArray(value) && value.length === 6 && value.every((item) => Number.isFinite(item));
}

interface Kumpulan {
  horizontal: Garis[];
  vertical: Garis[];
}

/**
 * The straight lines drawn on a page: strokes, edges of stroked rectangles, and thin filled rectangles, which is how Word draws
 * borders. Pieces of one line are joined. A page with more lines than any table has yields none: it holds a drawing.
 * `base` maps the page to points from the top left.
 */
export function readRules({ fnArray, argsArray }: DaftarOperasi, base: Matriks): Kumpulan {
  const found: Kumpulan = { horizontal: [], vertical: [] };
  const saved: Matriks[] = [];
  let matrix = base;
  for (let index = 0; index < fnArray.length; index += 1) {
    const operation = fnArray[index];
    const args = argsArray[index];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = isMatrix(args) ? multiply(matrix, args) : matrix;
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const inner: unknown = Array.isArray(args) ? args[0] : null;
      if (isMatrix(inner)) matrix = multiply(matrix, inner);
    } else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.constructPath && Array.isArray(args)) readPath(args, matrix, found);
    if (found.horizontal.length + found.vertical.length > MAX_SEGMENTS) return { horizontal: [], vertical: [] };
  }
  const joined = { horizontal: joinLines(found.horizontal), vertical: joinLines(found.vertical) };
  const tooMany = joined.horizontal.length > MAX_LINES || joined.vertical.length > MAX_LINES;
  return tooMany ? { horizontal: [], vertical: [] } : joined;
}

type Titik = readonly [x: number, y: number];

function readPath(args: readonly unknown[], matrix: Matriks, found: Kumpulan): void {
  const [operation, paths] = args;
  if (typeof operation !== 'number' || !Array.isArray(paths)) return;
  const stroked = STROKES.has(operation) || BOTH.has(operation);
  if (!stroked && !FILLS.has(operation)) return;
  for (const path of paths) {
    if (!(path instanceof Float32Array)) continue;
    for (const points of subpaths(path, matrix)) {
      if (stroked) addStroke(points, found);
      if (!STROKES.has(operation)) addThinFill(points, found);
    }
  }
}

/** Points of each subpath; one that bends is no line of a table and is left out. */
function* subpaths(path: Float32Array, [a, b, c, d, e, f]: Matriks): Generator<Titik[]> {
  let points: Titik[] = [];
  let curved = false;
  const at = (index: number): Titik => {
    const x = path[index] ?? 0;
    const y = path[index + 1] ?? 0;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  let index = 0;
  while (index < path.length) {
    const operation = path[index];
    if (operation === 0) {
      if (points.length > 1 && !curved) yield points;
      points = [at(index + 1)];
      curved = false;
      index += 3;
    } else if (operation === 1) {
      points.push(at(index + 1));
      index += 3;
    } else if (operation === 4) {
      const [first] = points;
      if (first) points.push(first);
      index += 1;
    } else {
      curved = true;
      index += operation === 2 ? 7 : 5;
    }
  }
  if (points.length > 1 && !curved) yield points;
}

function addStroke(points: readonly Titik[], found: Kumpulan): void {
  for (let index = 1; index < points.length; index += 1) {
    const [x0, y0] = points[index - 1] as Titik;
    const [x1, y1] = points[index] as Titik;
    if (Math.abs(y1 - y0) < 0.7 && Math.abs(x1 - x0) > 0.7)
      found.horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    else if (Math.abs(x1 - x0) < 0.7 && Math.abs(y1 - y0) > 0.7)
      found.vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
}

function addThinFill(points: readonly Titik[], found: Kumpulan): void {
  if (points.length < 4 || points.length > 6) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const width = right - left;
  const height = bottom - top;
  if (height < THIN && width > height) found.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  else if (width < THIN && height > width) found.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
}

/** Joins pieces that lie on one line and touch, as dashed borders and borders drawn cell by cell do. */
function joinLines(pieces: readonly Garis[]): Garis[] {
  const sorted = pieces
    .filter(({ at, from, to }) => Number.isFinite(at) && Number.isFinite(from) && Number.isFinite(to))
    .sort((one, other) => Math.round(one.at) - Math.round(other.at) || one.from - other.from);
  const joined: Garis[] = [];
  for (const piece of sorted) {
    const last = joined[joined.length - 1];
    if (last && Math.abs(last.at - piece.at) < 1.2 && piece.from <= last.to + 3) last.to = Math.max(last.to, piece.to);
    else joined.push({ ...piece });
  }
  return joined.filter(({ from, to }) => to - from >= 4);
}
