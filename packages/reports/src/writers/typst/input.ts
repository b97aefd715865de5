import type {
  Block,
  Cell,
  DocumentModel,
  Heading,
  List,
  ListItem,
  Row,
  Run,
  Section,
  Table,
} from '../../model/document.ts';
import { chartSvg } from '../chart/svg.ts';
import { lookOfRow, tableTextSize, textWidth, WORDS } from '../shared/design.ts';
import { charsPerLine, columnShares, placeHead, placeRows } from '../shared/table-grid.ts';
import { cleanText, fractionAlt, fractionTail, simpleText, wrapLines } from '../shared/text.ts';

/*
 * The document model as the Typst template reads it: short keys, cells in the order in which Typst's table takes them, and
 * plain strings where nothing but text is to be printed. It travels as JSON in `sys.inputs`, so text is never source code.
 */

type TypstRun =
  | string
  | { k: 's'; s: string; b: boolean; i: boolean }
  | { k: 'br' }
  | { k: 'f'; n: string[]; d: string[]; tail: string; alt: string };

type TypstCell =
  | string
  | {
      r: string | TypstRun[];
      a?: string;
      c?: number;
      w?: number;
      i?: number;
      b?: true;
      e?: true;
      f?: string;
      x?: string;
    };

type TypstBlock = Record<string, unknown> & { k: string };

interface TypstSection {
  landscape: boolean;
  numbering: string | null;
  restart: boolean;
  cover: boolean;
  blocks: TypstBlock[];
}

/** The input of the Typst template. */
export interface TypstInput {
  title: string;
  subject: string;
  author: string;
  date: [year: number, month: number, day: number];
  footer: string;
  version: string;
  words: typeof WORDS;
  sections: TypstSection[];
}

const runsOf = (runs: readonly Run[], lineLength: number): string | TypstRun[] => {
  const simple = simpleText(runs);
  if (simple !== null) return cleanText(simple);
  return runs.map((run): TypstRun => {
    if (run.type === 'break') return { k: 'br' };
    if (run.type === 'text') {
      const s = cleanText(run.text);
      return run.bold || run.italic ? { k: 's', s, b: run.bold === true, i: run.italic === true } : s;
    }
    return {
      k: 'f',
      n: wrapLines(cleanText(run.numerator), lineLength),
      d: wrapLines(cleanText(run.denominator), lineLength),
      tail: cleanText(fractionTail(run)),
      alt: cleanText(fractionAlt(run)),
    };
  });
};

interface CellContext {
  row: Row;
  colSpan: number;
  rowSpan: number;
  columnAlign: string;
  lineLength: number;
}

const cellOf = (cell: Cell | null, { row, colSpan, rowSpan, columnAlign, lineLength }: CellContext): TypstCell => {
  const look = lookOfRow(row.kind, row.level);
  const runs = cell === null ? '' : runsOf(cell.runs, lineLength);
  // A cell that spans columns is a heading within the table: it starts at the left, whatever its first column does.
  const align = cell?.align ?? (colSpan > 1 ? 'left' : undefined);
  const indent = cell?.indent ?? 0;
  const plain =
    typeof runs === 'string' &&
    (align === undefined || align === columnAlign) &&
    colSpan === 1 &&
    rowSpan === 1 &&
    indent === 0 &&
    !look.bold &&
    !look.italic &&
    look.fill === null &&
    look.colour === null;
  if (plain) return runs;
  return {
    r: runs,
    ...(align !== undefined && align !== columnAlign ? { a: align } : {}),
    ...(colSpan > 1 ? { c: colSpan } : {}),
    ...(rowSpan > 1 ? { w: rowSpan } : {}),
    ...(indent > 0 ? { i: indent } : {}),
    ...(look.bold ? { b: true as const } : {}),
    ...(look.italic ? { e: true as const } : {}),
    ...(look.fill === null ? {} : { f: look.fill }),
    ...(look.colour === null ? {} : { x: look.colour }),
  };
};

const tableOf = (table: Table, orientation: Section['orientation']): TypstBlock => {
  const size = tableTextSize(table.columns.length);
  const shares = columnShares(table);
  const width = textWidth(orientation);
  const body: TypstCell[] = [];
  for (const { row, places } of placeRows(table)) {
    for (const place of places) {
      if (place.kind === 'covered') continue;
      const column = table.columns[place.column];
      const spanned = shares.slice(place.column, place.column + (place.kind === 'cell' ? place.colSpan : 1));
      const lineLength = charsPerLine(spanned.reduce((sum, share) => sum + share, 0) * width, size);
      const context = { row, columnAlign: column?.align ?? 'left', lineLength };
      body.push(
        place.kind === 'gap'
          ? cellOf(null, { ...context, colSpan: 1, rowSpan: 1 })
          : cellOf(place.cell, { ...context, colSpan: place.colSpan, rowSpan: place.rowSpan }),
      );
    }
  }
  return {
    k: 'table',
    id: table.id,
    number: cleanText(table.number),
    caption: cleanText(table.caption),
    size,
    widths: table.columns.map((column) => column.width),
    aligns: table.columns.map((column) => column.align),
    head: placeHead(table).flatMap((cells) =>
      cells
        .filter((cell) => !cell.covered)
        .map((cell) => ({ s: cleanText(cell.text), c: cell.colSpan, w: cell.rowSpan })),
    ),
    numbers: table.columnNumbers,
    body,
    source: cleanText(table.source),
    empty: cleanText(table.empty),
  };
};

const itemOf = (item: ListItem, marker: List['marker'], lineLength: number): unknown => ({
  r: runsOf(item.runs, lineLength),
  children: item.children.map((child) => itemOf(child, marker, lineLength)),
});

const headingOf = (heading: Heading): TypstBlock => ({
  k: 'heading',
  id: heading.id,
  level: heading.level,
  number: cleanText(heading.number),
  s: cleanText(heading.text),
  toc: heading.inToc,
  fresh: heading.pageBreakBefore,
});

const blockOf = (block: Block, orientation: Section['orientation']): TypstBlock => {
  const BODY_LINE = 60;
  switch (block.type) {
    case 'heading':
      return headingOf(block);
    case 'paragraph':
      return { k: 'par', style: block.style, a: block.align, r: runsOf(block.runs, BODY_LINE) };
    case 'list':
      return {
        k: 'list',
        marker: block.marker,
        items: block.items.map((item) => itemOf(item, block.marker, BODY_LINE)),
      };
    case 'table':
      return tableOf(block, orientation);
    case 'chart':
      return {
        k: 'chart',
        id: block.id,
        number: cleanText(block.number),
        caption: cleanText(block.caption),
        svg: chartSvg(block),
        alt: cleanText(block.alt),
        source: cleanText(block.source),
      };
    case 'signature':
      return {
        k: 'sign',
        lines: [`${block.place}, ${block.date}`, ...block.position].map(cleanText),
        name: cleanText(block.name),
        after: [block.rank, `NIP ${block.nip}`.trimEnd()].filter((line) => line !== '').map(cleanText),
      };
    case 'toc':
      return { k: 'toc', of: block.of, title: cleanText(block.title) };
    case 'page-break':
      return { k: 'break' };
  }
};

const NUMBERING = { none: null, roman: 'i', arabic: '1' } as const;

/** The model as the template's input. Throws AppError `sistem` when a table's cells don't fit its columns. */
export const toTypstInput = (model: DocumentModel): TypstInput => {
  const [year = 1970, month = 1, day = 1] = model.date.slice(0, 10).split('-').map(Number);
  return {
    title: cleanText(model.title),
    subject: cleanText(model.subject),
    author: cleanText(model.author),
    date: [year, month, day],
    footer: cleanText(model.footer),
    version: cleanText(model.dataVersion),
    words: WORDS,
    sections: model.sections.map((section) => ({
      landscape: section.orientation === 'landscape',
      numbering: NUMBERING[section.pageNumbers],
      restart: section.restartNumbers,
      cover: section.pageNumbers === 'none',
      blocks: section.blocks.map((block) => blockOf(block, section.orientation)),
    })),
  };
};
