import type { Cell, Row, Section, Table } from '../../model/document.ts';
import { lookOfRow, tableTextSize, textHeight, textWidth } from '../shared/design.ts';
import {
  charsIn,
  columnShares,
  isShort,
  leadsNext,
  type Place,
  type PlacedRow,
  placeHead,
  placeRows,
} from '../shared/table-grid.ts';
import { cleanText, plainText, simpleText } from '../shared/text.ts';
import { CELL_INSET, cellLine, INDENT } from '../shared/type.ts';
import { certainLines, type LineCell, roughLines } from './row-lines.ts';
import { runsOf, type TypstRun } from './runs-input.ts';

type TypstCell =
  | string
  | {
      r: string | TypstRun[];
      a?: string;
      c?: number;
      w?: number;
      i?: number;
      k?: true;
      b?: true;
      e?: true;
      f?: string;
      x?: string;
    };

/** A table as the template reads it. */
export interface TableInput {
  k: 'table';
  id: string;
  number: string;
  caption: string;
  /** Points. */
  size: number;
  /** Distance of lines, in points. */
  line: number;
  widths: number[];
  aligns: string[];
  head: { s: string; c: number; w: number }[];
  'head-rows': number;
  numbers: boolean;
  body: TypstCell[];
  /** Cells of each row of the body. */
  counts: number[];
  /** Of each row: its level + 2 where it leads the next row and must stay with it, else 0. */
  leads: number[];
  /** Lines of each row where they are certain, else 0. */
  lines: number[];
  /** Whether the last row can be the table's foot together with the source. */
  foot: boolean;
  source: string;
  empty: string;
  /** Whether no page may break it. */
  whole: boolean;
}

interface CellContext {
  row: Row;
  colSpan: number;
  rowSpan: number;
  columnAlign: string;
  /** Width for the text, in ems of its type. */
  room: number;
  isTall: boolean;
}

const cellOf = (cell: Cell | null, { row, colSpan, rowSpan, columnAlign, room, isTall }: CellContext): TypstCell => {
  const look = lookOfRow(row.kind, row.level);
  const runs = cell === null ? '' : runsOf(cell.runs, { lineLength: charsIn(room), room, isBold: look.bold });
  // A cell that spans columns is a heading within the table: it starts at the left, whatever its first column does.
  const align = cell?.align ?? (colSpan > 1 ? 'left' : undefined);
  const indent = cell?.indent ?? 0;
  const plain =
    typeof runs === 'string' &&
    (align === undefined || align === columnAlign) &&
    colSpan === 1 &&
    rowSpan === 1 &&
    indent === 0 &&
    !isTall &&
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
    // Rows stay whole, but what is higher than a page must break, and a cell over many rows must not hold them together.
    ...(isTall || rowSpan > 1 ? { k: true as const } : {}),
    ...(look.bold ? { b: true as const } : {}),
    ...(look.italic ? { e: true as const } : {}),
    ...(look.fill === null ? {} : { f: look.fill }),
    ...(look.colour === null ? {} : { x: look.colour }),
  };
};

// What no table of letter widths can measure is given as a letter that is in none: its row's height stays open.
const UNMEASURABLE = '\uFFFD';
const POINTS_PER_MM = 72 / 25.4;

const isCovered = (row: PlacedRow | undefined): boolean =>
  row?.places.some((place) => place.kind === 'covered') ?? true;

const reachesDown = ({ places }: PlacedRow): boolean =>
  places.some((place) => place.kind === 'covered' || (place.kind === 'cell' && place.rowSpan > 1));

/** Lines of a row where they are certain, else 0. Cells over several rows share their height in a way only Typst knows. */
const linesOfRow = ({ row, places }: PlacedRow, roomOf: (place: Place) => number): number => {
  if (reachesDown({ row, places })) return 0;
  const { bold } = lookOfRow(row.kind, row.level);
  return certainLines(
    places.flatMap((place): LineCell[] => {
      if (place.kind !== 'cell') return [];
      return [{ text: simpleText(place.cell.runs) ?? UNMEASURABLE, isBold: bold, width: roomOf(place) }];
    }),
  );
};

const TALL_SHARE = 0.4;

/** Whether a row takes so much of a page that keeping it whole would cost more than breaking it. */
const isTallRow = ({ row, places }: PlacedRow, roomOf: (place: Place) => number, maxLines: number): boolean => {
  const { bold } = lookOfRow(row.kind, row.level);
  return places.some((place) => {
    if (place.kind !== 'cell') return false;
    const text = place.cell.runs.map((run) => (run.type === 'break' ? '\n' : plainText([run]))).join('');
    return roughLines({ text, isBold: bold, width: roomOf(place) }) > maxLines;
  });
};

/** A table for the template: its cells in the order in which Typst takes them. Throws AppError `sistem` when they don't fit. */
export const tableInput = (table: Table, orientation: Section['orientation']): TableInput => {
  const size = tableTextSize(table.columns.length);
  const shares = columnShares(table);
  const width = textWidth(orientation);
  const roomOf = (place: Place): number => {
    const colSpan = place.kind === 'cell' ? place.colSpan : 1;
    const indent = place.kind === 'cell' ? (place.cell.indent ?? 0) * INDENT.cell : 0;
    const share = shares.slice(place.column, place.column + colSpan).reduce((sum, one) => sum + one, 0);
    return ((share * width - indent) * POINTS_PER_MM - 2 * CELL_INSET.x) / size;
  };
  const placed = placeRows(table);
  const maxLines = (textHeight(orientation) * TALL_SHARE * POINTS_PER_MM) / cellLine(size);
  const tall = placed.map((row) => isTallRow(row, roomOf, maxLines));
  const rows = placed.map(({ row, places }, index) =>
    places.flatMap((place): TypstCell[] => {
      if (place.kind === 'covered') return [];
      const { cell, colSpan, rowSpan } = place.kind === 'cell' ? place : { cell: null, colSpan: 1, rowSpan: 1 };
      const columnAlign = table.columns[place.column]?.align ?? 'left';
      return [cellOf(cell, { row, colSpan, rowSpan, columnAlign, room: roomOf(place), isTall: tall[index] ?? false })];
    }),
  );
  return {
    k: 'table',
    id: table.id,
    number: cleanText(table.number),
    caption: cleanText(table.caption),
    size,
    line: cellLine(size),
    widths: table.columns.map((column) => column.width),
    aligns: table.columns.map((column) => column.align),
    head: placeHead(table).flatMap((cells) =>
      cells
        .filter((cell) => !cell.covered)
        .map((cell) => ({ s: cleanText(cell.text), c: cell.colSpan, w: cell.rowSpan })),
    ),
    'head-rows': table.head.length,
    numbers: table.columnNumbers,
    body: rows.flat(),
    counts: rows.map((cells) => cells.length),
    leads: placed.map((row, index) =>
      leadsNext(table.rows, index) && !tall[index] && !reachesDown(row) ? row.row.level + 2 : 0,
    ),
    // A row of known height doesn't break.
    lines: placed.map((row, index) => (tall[index] ? 0 : linesOfRow(row, roomOf))),
    foot: table.source !== '' && !tall.at(-1) && !isCovered(placed.at(-1)),
    source: cleanText(table.source),
    empty: cleanText(table.empty),
    whole: isShort(table),
  };
};
