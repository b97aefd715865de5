import type { BarisBlok, Blok, BlokTabel } from '@selaras/berkas';
import { countHeaderRows, isPlainHeading } from './kepala.ts';

/** Tables that stand on each other without a line between are one stretch of rows in the file: cut before each heading row. */
export function* splitTables(blocks: readonly Blok[]): Iterable<Blok> {
  const running = runningHeads(blocks);
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      yield block;
      continue;
    }
    if (block.name !== null) {
      yield* splitSheet(block, running);
      continue;
    }
    yield* splitAtHeadings(block);
  }
}

/** Sheets hold titles, notes and several tables one below the other: lone long texts and blank rows are no rows of a table. */
function* splitSheet(sheet: BlokTabel, running: ReadonlySet<string>): Iterable<Blok> {
  let start = 0;
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
        (only.column === 0 && only.text.length > 70 && !isDataRow(sheet.rows[index + 1])));
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
const LONGEST_HEAD = 200;
const LEAST_PAGES = 4;

function headKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\d\s]+/g, ' ')
    .trim();
}

/** Running heads of a document that was turned into sheets: one long text alone in the first column, again on every page. */
function runningHeads(blocks: readonly Blok[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const count = (text: string): void => {
    if (text.length >= LEAST_HEAD) counts.set(headKey(text), (counts.get(headKey(text)) ?? 0) + 1);
  };
  if (!blocks.some((block) => block.kind === 'table' && block.name !== null)) return new Set();
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (block.text.length < LONGEST_HEAD) count(block.text);
      continue;
    }
    for (const row of block.rows) {
      const [only, more] = row.cells.filter((cell) => cell.text.trim() !== '');
      if (only && !more && only.column === 0) count(only.text);
    }
  }
  return new Set([...counts].filter(([, times]) => times >= LEAST_PAGES).map(([key]) => key));
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
