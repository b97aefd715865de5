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
  for (let index = 0; index <= sheet.rows.length; index += 1) {
    const row = sheet.rows[index];
    const filled = row?.cells.filter((cell) => cell.text.trim() !== '') ?? [];
    const [only] = filled;
    const isTitle =
      filled.length === 1 &&
      only !== undefined &&
      only.column < 2 &&
      !/^\d[\d.]*$/.test(only.text.trim()) &&
      (index === start || (only.text.length > 70 && !isDataRow(sheet.rows[index + 1])));
    if (row && filled.length > 0 && !isTitle) continue;
    if (index > start) yield* splitAtHeadings(part(sheet, start, index));
    if (row && only && isTitle)
      yield { kind: 'paragraph', text: only.text, headingLevel: null, listLevel: null, position: row.position };
    start = index + 1;
  }
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
