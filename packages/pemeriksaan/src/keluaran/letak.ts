import type { BarisBlok, Blok, BlokTabel, SelBlok } from '@selaras/berkas';
import type { Temuan } from '../temuan.ts';

/** Where in the blocks of a document something stands: a paragraph, a row of a table, or one of its cells. 0-based indexes. */
export interface Letak {
  /** Index of the block. */
  block: number;
  /** Index of the row in its table; null for a paragraph. */
  row: number | null;
  /** Index of the cell in its row's `cells`; null when the row as a whole is meant. */
  cell: number | null;
}

interface Entry {
  line: number;
  block: number;
  row: number | null;
}

/** What is looked for. */
export type Dicari = Pick<Temuan, 'line' | 'cell' | 'column' | 'printed'>;

/** Header rows in which a column's name is looked for. */
const HEADER_ROWS = 8;

/** Finds findings and their cells in the blocks of a document: by cell address, else by line, printed value and column heading. */
export class PencariLetak {
  readonly #blocks: readonly Blok[];
  readonly #entries: Entry[] = [];
  readonly #addresses = new Map<string, Letak>();

  constructor(blocks: readonly Blok[]) {
    this.#blocks = blocks;
    blocks.forEach((block, index) => {
      if (block.kind === 'paragraph') this.#enter(block.position.line, index, null);
      else for (const [at, row] of block.rows.entries()) this.#enterRow(row, index, at);
    });
    this.#entries.sort((one, two) => one.line - two.line);
  }

  /** Where `dicari` stands; null when the document has no such place (a finding about the whole). */
  find(dicari: Dicari): Letak | null {
    const known = dicari.cell === null ? undefined : this.#addresses.get(dicari.cell);
    if (known) return known;
    if (dicari.line === null) return null;
    const entries = this.#entriesAt(dicari.line);
    const [first] = entries;
    if (!first) return null;
    for (const entry of entries) {
      const table = this.#blocks[entry.block];
      if (entry.row === null || table?.kind !== 'table') {
        if (table?.kind === 'paragraph' && table.text.includes(dicari.printed)) return toLetak(entry, null);
        continue;
      }
      const cell = cellOf(table, entry.row, dicari);
      if (cell !== null) return toLetak(entry, cell);
    }
    return toLetak(first, null);
  }

  #enter(line: number | null, block: number, row: number | null): void {
    if (line !== null) this.#entries.push({ line, block, row });
  }

  #enterRow(row: BarisBlok, block: number, at: number): void {
    this.#enter(row.position.line, block, at);
    row.cells.forEach(({ address }, cell) => {
      if (address !== null) this.#addresses.set(address, { block, row: at, cell });
    });
  }

  /** The entries of a line; a line inside a paragraph or row of several lines belongs to the one that begins before it. */
  #entriesAt(line: number): Entry[] {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const begun = this.#entries[low - 1]?.line;
    const found: Entry[] = [];
    for (let at = low - 1; at >= 0 && this.#entries[at]?.line === begun; at -= 1) {
      const entry = this.#entries[at];
      if (entry) found.unshift(entry);
    }
    return found;
  }
}

function toLetak({ block, row }: Entry, cell: number | null): Letak {
  return { block, row, cell };
}

/** The cell of a row that prints the value: alone in it, or under the heading that the finding names, or the first with it in its text. */
function cellOf(table: BlokTabel, at: number, { printed, column }: Dicari): number | null {
  const cells = table.rows[at]?.cells ?? [];
  if (printed === '') return null;
  const exact = cells.flatMap((cell, index) => (cell.text === printed ? [index] : []));
  const candidates = exact.length > 0 ? exact : cells.flatMap((cell, i) => (cell.text.includes(printed) ? [i] : []));
  const [first] = candidates;
  if (first === undefined) return null;
  if (candidates.length === 1 || column === null) return first;
  const path = column.split(' › ').map(plain);
  const scores = candidates.map((index) => {
    const over = headingsOver(table, cells[index]);
    return path.filter((heading) => over.has(heading)).length;
  });
  return candidates[scores.indexOf(Math.max(...scores))] ?? first;
}

/** Texts in the first rows above a cell, a merged heading above all its columns. */
function headingsOver(table: BlokTabel, cell: SelBlok | undefined): Set<string> {
  if (!cell) return new Set();
  const over = table.rows
    .slice(0, HEADER_ROWS)
    .flatMap(({ cells }) =>
      cells.filter((each) => each.column <= cell.column && cell.column < each.column + each.colSpan),
    );
  return new Set(over.map(({ text }) => plain(text)));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
