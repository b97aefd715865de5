import { textEms } from '../shared/letter-widths.ts';

/*
 * How many lines the rows of a table take, worked out beforehand where that is certain. Typst lays out a row of unknown
 * height twice and keeps both results; told the height, it needs a third less time and memory for a long table.
 */

/** A cell of a row: text of one style in a column of the given width. */
export interface LineCell {
  text: string;
  isBold: boolean;
  /** In ems of the cell's type. */
  width: number;
}

// Kerning and rounding make a line a little shorter or longer than the sum of its letters.
const TOLERANCE = 0.02;
// Between other letters than these, lines may break where there is no space (after "/" or "-"), or not break at a space.
const BREAKS_AT_SPACES_ONLY = /^(?! )(?!.* {2})[A-Za-z0-9 .,()]*(?<! )$/;

const greedyLines = (words: readonly number[], space: number, room: number): number | null => {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    if (word > room) return null;
    if (used === 0) used = word;
    else if (used + space + word <= room) used += space + word;
    else {
      lines += 1;
      used = word;
    }
  }
  return lines;
};

const linesOf = ({ text, isBold, width }: LineCell): number | null => {
  const ems = textEms(text, isBold);
  if (ems === null) return null;
  if (ems * (1 + TOLERANCE) <= width) return 1;
  if (!BREAKS_AT_SPACES_ONLY.test(text)) return null;
  const words = text.split(' ').map((word) => textEms(word, isBold) ?? 0);
  const space = textEms(' ', isBold) ?? 0;
  const atMost = greedyLines(words, space, width * (1 - TOLERANCE));
  const atLeast = greedyLines(words, space, width * (1 + TOLERANCE));
  return atMost === atLeast ? atMost : null;
};

/** Lines of the tallest cell of a row; 0 = not certain, Typst has to find out. */
export const certainLines = (cells: Iterable<LineCell>): number => {
  let tallest = 1;
  for (const cell of cells) {
    const lines = linesOf(cell);
    if (lines === null) return 0;
    tallest = Math.max(tallest, lines);
  }
  return tallest;
};

/** About how many lines a cell takes, rather too many than too few; line feeds count. */
export const roughLines = ({ text, isBold, width }: LineCell): number => {
  const WASTE = 1.2;
  const WIDE_LETTER = 0.7;
  return text.split('\n').reduce((lines, part) => {
    const ems = textEms(part, isBold) ?? part.length * WIDE_LETTER;
    return lines + Math.max(1, Math.ceil((ems * WASTE) / Math.max(1, width)));
  }, 0);
};
