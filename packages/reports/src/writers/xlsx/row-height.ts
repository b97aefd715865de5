import type { WriterCell, WriterRow } from '@selaras/berkas';

// Points of one line of Calibri 11, and the most that Excel allows for a row.
const LINE_POINTS = 15;
const MAX_POINTS = 409;

/** Lines that a text takes in a column of the given width in characters, broken at spaces and within longer words. */
export const lineCount = (text: string, width: number): number => {
  const room = Math.max(1, Math.floor(width));
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= room) {
        used = needed;
        continue;
      }
      if (used > 0) count += 1;
      count += Math.ceil(word.length / room) - 1;
      used = word.length % room === 0 ? Math.min(room, word.length) : word.length % room;
    }
    return lines + count;
  }, 0);
};

/** The height of a row by the lines of its tallest cell; `undefined` = one line, the automatic height. */
export const rowHeight = (cells: Iterable<{ text: string; width: number }>): number | undefined => {
  let lines = 1;
  for (const { text, width } of cells) lines = Math.max(lines, lineCount(text, width));
  return lines === 1 ? undefined : Math.min(MAX_POINTS, lines * LINE_POINTS + 2);
};

/**
 * A row as high as its texts need. `spans` gives the columns that a cell covers, 0 = it reaches over several rows, which
 * have the room that it needs together.
 */
export const fitRow = (
  cells: readonly (WriterCell | null)[],
  widths: readonly number[],
  spans: readonly number[] = [],
): WriterRow => {
  const texts = cells.flatMap((cell, column) => {
    const span = spans[column] ?? 1;
    if (typeof cell?.value !== 'string' || span === 0) return [];
    const spanned = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
    const INDENT_CHARS = 2;
    return [{ text: cell.value, width: spanned - (cell.style?.indent ?? 0) * INDENT_CHARS }];
  });
  const height = rowHeight(texts);
  return height === undefined ? { cells } : { cells, height };
};
