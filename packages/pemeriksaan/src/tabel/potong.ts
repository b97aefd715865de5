import type { BarisBlok, Blok, BlokTabel } from '@selaras/berkas';
import { countHeaderRows, isPlainHeading } from './kepala.ts';

/** Tables that stand on each other without a line between are one stretch of rows in the file: cut before each heading row. */
export function* splitTables(blocks: readonly Blok[]): Iterable<Blok> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      yield block;
      continue;
    }
    if (block.name !== null) {
      yield* splitSheet(block);
      continue;
    }
    yield* splitAtHeadings(block);
  }
}

/** Sheets hold titles, notes and several tables one below the other: lone long texts and blank rows are no rows of a table. */
function* splitSheet(sheet: BlokTabel): Iterable<Blok> {
  let start = 0;
  const running = runningHeads(sheet);
  let behindHead = false;
  for (let index = 0; index <= sheet.rows.length; index += 1) {
    const row = sheet.rows[index];
    const filled = row?.cells.filter((cell) => cell.text.trim() !== '') ?? [];
    const [only] = filled;
    const isTitle: boolean =
      filled.length === 1 &&
      only !== undefined &&
      only.column < 2 &&
      (!/^\d[\d.]*$/.test(only.text.trim()) || isPageNumber(sheet.rows, index, running)) &&
      ((index === start && !behindHead) ||
        running.has(headKey(only.text)) ||
        isPageNumber(sheet.rows, index, running) ||
        (only.text.length > 70 && !isDataRow(sheet.rows[index + 1])));
    if (row && filled.length > 0 && !isTitle) continue;
    if (index > start) yield* splitAtHeadings(part(sheet, start, index));
    if (row && only && isTitle)
      yield { kind: 'paragraph', text: only.text, headingLevel: null, listLevel: null, position: row.position };
    start = index + 1;
    behindHead =
      only !== undefined && isTitle && (running.has(headKey(only.text)) || isPageNumber(sheet.rows, index, running));
  }
}

/** A lone number before or behind a running head. */
function isPageNumber(rows: BlokTabel['rows'], index: number, running: ReadonlySet<string>): boolean {
  const own = rows[index]?.cells.filter((cell) => cell.text.trim() !== '') ?? [];
  if (own.length !== 1 || !/^\d{1,3}$/.test(own[0]?.text.trim() ?? '')) return false;
  return [rows[index - 1], rows[index + 1]].some((row) =>
    row?.cells.some((cell) => cell.column === 0 && running.has(headKey(cell.text))),
  );
}

const LEAST_HEAD = 25;
const LEAST_PAGES = 4;

function headKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\d\s]+/g, ' ')
    .trim();
}

/** Running heads of a document that was turned into a sheet: one long text alone in the first column, again on every page. */
function runningHeads(sheet: BlokTabel): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const row of sheet.rows) {
    const [only, more] = row.cells.filter((cell) => cell.text.trim() !== '');
    if (!only || more || only.column > 0 || only.text.length < LEAST_HEAD) continue;
    counts.set(headKey(only.text), (counts.get(headKey(only.text)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST_PAGES).map(([key]) => key));
}

/** A row of three cells and more that is no heading: a long lone text above it names a group of the table, not the next table. */
function isDataRow(row: BarisBlok | undefined): boolean {
  if (!row || isPlainHeading(row)) return false;
  return row.cells.filter((cell) => cell.text.trim() !== '').length >= 3;
}

function* splitAtHeadings(block: BlokTabel): Iterable<Blok> {
  let start = 0;
  for (let index = countHeaderRows(block.rows) + 1; index < block.rows.length; index += 1) {
    const row = block.rows[index];
    const before = block.rows[index - 1];
    if (!row || !before || !isPlainHeading(row) || isPlainHeading(before)) continue;
    yield part(block, start, index);
    start = index;
  }
  yield start === 0 ? block : part(block, start, block.rows.length);
}

function part(block: BlokTabel, from: number, to: number): BlokTabel {
  const rows = block.rows.slice(from, to);
  return { ...block, rows, position: rows[0]?.position ?? block.position };
}
