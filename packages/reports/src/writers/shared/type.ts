/**
 * How text of one kind is set, in points: the size of its letters, the distance of its lines, and the space before and after
 * it. Between two texts stands the larger of what the upper one wants after and the lower one before it, as in Word.
 */
export interface TypeLook {
  size: number;
  line: number;
  before: number;
  after: number;
}

/**
 * The look of every kind of text on paper. Word and PDF both follow it to the point, so that a page of one holds what the page of
 * the other does, and the page numbers that Word's contents open with are right. A line is never lower than 1.15 times the
 * letters: below that Word and LibreOffice would take the font's own height instead.
 */
export const TYPE = {
  body: { size: 12, line: 16.5, before: 0, after: 7 },
  item: { size: 12, line: 16.5, before: 0, after: 3 },
  heading1: { size: 14, line: 19, before: 0, after: 16 },
  heading2: { size: 12, line: 15, before: 13, after: 7 },
  heading3: { size: 11, line: 14, before: 11, after: 6 },
  heading4: { size: 11, line: 14, before: 9, after: 6 },
  caption: { size: 10.5, line: 13, before: 9, after: 5 },
  tableTitle: { size: 10.5, line: 13, before: 9, after: 6 },
  note: { size: 9, line: 12, before: 3, after: 9 },
  source: { size: 9, line: 12, before: 4, after: 11 },
  chart: { size: 12, line: 14, before: 0, after: 0 },
  signature: { size: 12, line: 16, before: 0, after: 0 },
  signatureStart: { size: 12, line: 16, before: 24, after: 0 },
  contentsTitle: { size: 14, line: 18, before: 18, after: 12 },
  contents1: { size: 11.5, line: 15, before: 7, after: 1 },
  contents2: { size: 11.5, line: 15, before: 1, after: 1 },
  contents3: { size: 11.5, line: 15, before: 1, after: 1 },
  contentsFigure: { size: 11.5, line: 15, before: 2, after: 2 },
  coverTitle: { size: 22, line: 28, before: 6, after: 6 },
  coverSubtitle: { size: 14, line: 18, before: 12, after: 12 },
  footer: { size: 8, line: 11, before: 0, after: 0 },
} as const satisfies Record<string, TypeLook>;

/** Distance of the lines in a table's cells, by the size of its type: a whole number of Word's twentieths of a point. */
export const cellLine = (size: number): number => Math.ceil(size * 1.16 * 20) / 20;

/** Space between a cell's border and its text, in points. */
export const CELL_INSET = { x: 4, y: 3 } as const;

/** Space for the hand between the position and the name of a signature, in points. */
export const SIGNATURE_SPACE = 60;

/** Millimetres from the left edge of the text. */
export const INDENT = {
  /** First line of a paragraph of the body. */
  firstLine: 10,
  /** Marker of a list's first level, its text, and how much further each level below stands. */
  marker: 4,
  item: 10,
  level: 7,
  signature: 78,
  /** One step in a cell. */
  cell: 2.8,
} as const;

/** Points above and below a picture. */
export const PICTURE_SPACE = 8;

/** Millimetres at the right edge of the footer that belong to the page number. */
export const PAGE_NUMBER_ROOM = 16;

/** Where the lines of the tables of contents start, in millimetres: [text, how far left of it the number stands]. */
export const CONTENTS_PLACES = {
  headings: [
    [18, 18],
    [28, 10],
    [40, 14],
  ],
  figures: [24, 24],
} as const;

/** Millimetres from the top of the text to the upper rule of a cover. */
export const COVER_TOP = 70;
