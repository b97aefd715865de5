import { cellAt, type LoadedSheet, type MergedRange, mergedAt, type SheetRow } from '@selaras/berkas';

/** A column that a table is expected to have, known by the words of its head. */
export interface ColumnSpec<Key extends string> {
  key: Key;
  /** Heads that name it, in lower case with single blanks, best first. */
  heads: readonly RegExp[];
  required: boolean;
}

/** A column head that was found: its letters tell the person where. */
export interface FoundColumn {
  column: number;
  head: string;
}

/** Where the head of a table is, and which column carries what. */
export interface TableHead<Key extends string> {
  columns: ReadonlyMap<Key, FoundColumn>;
  /** Further columns whose heads fit as well as the chosen one; a person has to choose. */
  rivals: ReadonlyMap<Key, readonly FoundColumn[]>;
  /** Last row of the head; data follow it. */
  lastRow: number;
  missing: readonly Key[];
}

const SEARCHED_ROWS = 40;
const MAX_HEAD_ROWS = 3;
/** No table of figures is wider; a sheet that claims to be is not searched further. */
const MAX_HEAD_COLUMNS = 200;

/** A head's words: lower case, line breaks and punctuation between words as single blanks. */
export function headWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0_:;*]+/g, ' ')
    .trim();
}

/** Text of a head cell; a merged area speaks for every cell that it covers. */
function effectiveText(
  merges: readonly MergedRange[],
  byNumber: ReadonlyMap<number, SheetRow>,
  row: number,
  column: number,
): string {
  const range = mergedAt(merges, row, column);
  const source = byNumber.get(range?.fromRow ?? row);
  return source ? headWords(cellAt(source, range?.fromColumn ?? column)?.text ?? '') : '';
}

/** Heads of all columns when the head block is `depth` rows ending at `row`; repeated parts of merged cells count once. */
function blockHeads(
  sheet: LoadedSheet,
  byNumber: ReadonlyMap<number, SheetRow>,
  row: number,
  depth: number,
): FoundColumn[] {
  const rows = Array.from({ length: depth }, (_, index) => row - depth + 1 + index);
  const covered = sheet.merges
    .filter((range) => range.toRow > row - depth && range.fromRow <= row && range.fromColumn <= MAX_HEAD_COLUMNS)
    .slice(0, MAX_HEAD_COLUMNS * MAX_HEAD_ROWS);
  const cells = rows.flatMap((number) => byNumber.get(number)?.cells ?? []);
  const width = Math.max(0, ...cells.map((cell) => cell.column), ...covered.map((range) => range.toColumn));
  return Array.from({ length: Math.min(width, MAX_HEAD_COLUMNS) }, (_, index) => {
    const column = index + 1;
    const parts = rows.map((number) => effectiveText(covered, byNumber, number, column));
    return { column, head: [...new Set(parts.filter((part) => part !== ''))].join(' ') };
  });
}

/** For each spec the columns whose heads fit best: lower rank = earlier pattern. */
function matchSpecs<Key extends string>(
  heads: readonly FoundColumn[],
  specs: readonly ColumnSpec<Key>[],
): Map<Key, FoundColumn[]> {
  const found = new Map<Key, FoundColumn[]>();
  const taken = new Set<number>();
  for (const { key, heads: patterns } of specs) {
    for (const pattern of patterns) {
      const fitting = heads.filter(({ column, head }) => head !== '' && !taken.has(column) && pattern.test(head));
      if (fitting.length === 0) continue;
      found.set(key, fitting);
      taken.add(fitting[0]?.column ?? 0);
      break;
    }
  }
  return found;
}

/** Columns that fit a spec besides the chosen ones. */
function findRivals<Key extends string>(
  matched: ReadonlyMap<Key, readonly FoundColumn[]>,
): Map<Key, readonly FoundColumn[]> {
  const chosen = new Set([...matched.values()].map(([first]) => first?.column));
  const rivals = new Map<Key, readonly FoundColumn[]>();
  for (const [key, [, ...others]] of matched) {
    const free = others.filter((other) => !chosen.has(other.column));
    if (free.length > 0) rivals.set(key, free);
  }
  return rivals;
}

/** Last row of a head: cells merged downwards reach below the row in which their words stand. */
function lastHeadRow(sheet: LoadedSheet, row: number): number {
  const reaching = sheet.merges.filter(
    (range) => range.fromRow <= row && range.toRow >= row && range.toRow - range.fromRow < MAX_HEAD_ROWS,
  );
  return Math.max(row, ...reaching.map((range) => range.toRow));
}

/**
 * Finds the head of a table by its words, among the first rows of the sheet: one to three rows, merged or not.
 * The block with the most expected columns wins, then the one that leaves the fewest columns in doubt, then the smaller.
 * Specs are matched in order, so the narrower comes first. Columns given by hand (`overrides`, counted from 1) are taken as
 * they are.
 */
export function findTableHead<Key extends string>(
  sheet: LoadedSheet,
  specs: readonly ColumnSpec<Key>[],
  overrides: ReadonlyMap<Key, number> = new Map(),
): TableHead<Key> {
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  let best = { count: 0, doubts: 0, lastRow: 0, heads: [] as FoundColumn[] };
  for (const { number } of sheet.rows.slice(0, SEARCHED_ROWS)) {
    for (let depth = 1; depth <= Math.min(MAX_HEAD_ROWS, number); depth += 1) {
      const heads = blockHeads(sheet, byNumber, number, depth);
      const found = matchSpecs(heads, specs);
      const doubts = findRivals(found).size;
      const isBetter = found.size > best.count || (found.size === best.count && doubts < best.doubts);
      if (isBetter) best = { count: found.size, doubts, lastRow: lastHeadRow(sheet, number), heads };
    }
  }
  const given = new Set(overrides.values());
  const matched = matchSpecs(
    best.heads.filter(({ column }) => !given.has(column)),
    specs.filter((spec) => !overrides.has(spec.key)),
  );
  const columns = new Map<Key, FoundColumn>();
  for (const [key, [first]] of matched) if (first) columns.set(key, first);
  for (const [key, column] of overrides) columns.set(key, { column, head: '' });
  const missing = specs.filter((spec) => spec.required && !columns.has(spec.key)).map((spec) => spec.key);
  return { columns, rivals: findRivals(matched), lastRow: best.lastRow, missing };
}
