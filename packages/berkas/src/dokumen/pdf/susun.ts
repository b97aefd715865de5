import type { BarisBlok, Blok } from '../blok.ts';
import { type BarisTeks, linesOf, lineText } from './baris.ts';
import type { HalamanPdf } from './halaman.ts';
import { ruledTables, type TabelPdf } from './kisi.ts';
import { type ParagrafPdf, paragraphsOf } from './paragraf.ts';
import { alignedTables } from './sejajar.ts';

/** What a page holds once its tables are known. */
interface IsiHalaman {
  page: number;
  height: number;
  tables: TabelPdf[];
  lines: BarisTeks[];
}

/** Share of the page, at top and bottom, where running heads and page numbers stand. */
const MARGIN = 0.13;
/** Pages on which a line must return to be a running head. */
const RETURNS = 3;

/** Finds the tables of a page. Its texts can be forgotten afterwards. */
export function readPage(page: HalamanPdf): IsiHalaman {
  const ruled = ruledTables(page);
  const lines: BarisTeks[] = [];
  const tables = [...ruled.tables];
  // Lines above, between and below drawn tables are looked at apart: an aligned table never runs across a drawn one.
  for (const group of apart(linesOf(ruled.rest), ruled.tables)) {
    const aligned = alignedTables(group);
    tables.push(...aligned.tables);
    lines.push(...aligned.rest);
  }
  return { page: page.page, height: page.height, tables: tables.sort((a, b) => a.top - b.top), lines };
}

function apart(lines: readonly BarisTeks[], tables: readonly TabelPdf[]): BarisTeks[][] {
  const groups: BarisTeks[][] = Array.from({ length: tables.length + 1 }, () => []);
  for (const line of lines) groups[tables.filter((table) => table.top < line.y).length]?.push(line);
  return groups;
}

/** Lays the pages out as blocks in reading order, without running heads and page numbers. */
export function composePages(pages: readonly IsiHalaman[]): { blocks: Blok[]; characters: number } {
  const running = runningLines(pages);
  const blocks: Blok[] = [];
  let ordinal = 0;
  let characters = 0;
  const kept = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !isRunning(line, page, running)) }));
  const body = bodySize(kept);
  const sizes = headingSizes(kept, body);
  let before: TabelPdf | null = null;
  for (const page of kept) {
    const repeated = before ? repeatedRows(before, page.tables[0]) : 0;
    if (repeated > 0) markHeader(blocks, repeated);
    for (const [index, part] of inOrder(page).entries()) {
      if ('rows' in part) {
        const rows = part.rows.map((row, at): BarisBlok => {
          ordinal += 1;
          for (const cell of row.cells) characters += cell.text.length;
          const header = index === 0 && at < repeated;
          return { cells: row.cells, header, position: { line: ordinal, page: page.page } };
        });
        const position = rows[0]?.position ?? { line: ordinal, page: page.page };
        blocks.push({ kind: 'table', name: null, rows, position });
        before = part;
      } else {
        ordinal += 1;
        characters += part.text.length;
        const rank = part.text.length < 150 ? sizes.indexOf(Math.round(part.size)) : -1;
        const headingLevel = rank < 0 ? null : rank + 1;
        const position = { line: ordinal, page: page.page };
        blocks.push({ kind: 'paragraph', text: part.text, headingLevel, listLevel: null, position });
        before = null;
      }
    }
  }
  return { blocks, characters };
}

/** Paragraphs and tables of a page from top to bottom. */
function inOrder({ lines, tables }: IsiHalaman): (ParagrafPdf | TabelPdf)[] {
  const right = lines.reduce((edge, line) => Math.max(edge, line.x1), 0);
  const parts: (ParagrafPdf | TabelPdf)[] = [...tables];
  for (const group of apart(lines, tables)) parts.push(...paragraphsOf(group, { right }));
  return parts.sort((a, b) => a.top - b.top);
}

function runningKey(line: BarisTeks): string {
  return `${Math.round(line.y / 4)}/${lineText(line)
    .toLowerCase()
    .replace(/\d+|\b[ivxlc]+\b/g, '#')}`;
}

function inMargin(line: BarisTeks, { height }: Pick<IsiHalaman, 'height'>): boolean {
  return line.y < height * MARGIN || line.y > height * (1 - MARGIN);
}

/** Lines that return at one height of several pages, page numbers aside. */
function runningLines(pages: readonly IsiHalaman[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (!inMargin(line, page)) continue;
      const key = runningKey(line);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= RETURNS).map(([key]) => key));
}

function isRunning(line: BarisTeks, page: IsiHalaman, running: ReadonlySet<string>): boolean {
  if (!inMargin(line, page)) return false;
  if (running.has(runningKey(line))) return true;
  // A page number alone, also `II-5`, `Halaman 5`, `- 5 -`.
  return /^(?:(?:hal(?:aman)?|page)\.?\s*)?[-–|]?\s*(?:[ivxlcIVXLC]+\s?[-–.]\s?)?(?:\d{1,4}|[ivxlc]{1,6})\s*[-–|]?$/i.test(
    lineText(line),
  );
}

/** The size in which most characters of the prose are set. */
function bodySize(pages: readonly IsiHalaman[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    for (const line of lines) {
      const size = Math.round(line.size);
      counts.set(size, (counts.get(size) ?? 0) + line.items.reduce((sum, item) => sum + item.text.length, 0));
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Up to three sizes clearly above the body, largest first: the levels of headings. */
function headingSizes(pages: readonly IsiHalaman[], body: number): number[] {
  const sizes = new Set<number>();
  for (const { lines } of pages)
    for (const line of lines) if (line.size > body * 1.12) sizes.add(Math.round(line.size));
  return [...sizes]
    .filter((size) => size > body)
    .sort((a, b) => b - a)
    .slice(0, 3);
}

/** How many first rows of a table repeat those of the table before it, column for column: its heading, printed again on a new page. */
function repeatedRows(before: TabelPdf, next: TabelPdf | undefined): number {
  if (!next || next.edges.length !== before.edges.length) return 0;
  const key = (table: TabelPdf, index: number): string | null => {
    const cells = table.rows[index]?.cells;
    return cells?.some((cell) => cell.text !== '')
      ? cells.map((cell) => `${cell.column}:${cell.text}`).join('\t')
      : null;
  };
  let count = 0;
  while (count < 6 && key(before, count) !== null && key(before, count) === key(next, count)) count += 1;
  return count;
}

function markHeader(blocks: Blok[], count: number): void {
  const last = blocks[blocks.length - 1];
  if (last?.kind !== 'table') return;
  blocks[blocks.length - 1] = {
    ...last,
    rows: last.rows.map((row, index) => (index < count ? { ...row, header: true } : row)),
  };
}
