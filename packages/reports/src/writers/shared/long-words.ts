import { textEms } from './letter-widths.ts';

const ZERO_WIDTH_SPACE = '\u200B';
const WIDEST_LETTER = 1.02;

const emsOf = (text: string, isBold: boolean): number => textEms(text, isBold) ?? text.length * WIDEST_LETTER;

/**
 * Text whose words all fit in a column of `room` ems: longer ones (codes, addresses of web pages) may break after
 * punctuation, or, where that isn't enough, anywhere. Typst would print them over the next column, Word break them anywhere.
 */
export const breakLongWords = (text: string, room: number, isBold: boolean): string => {
  // No word is wider than the whole text.
  if (emsOf(text, isBold) <= room) return text;
  return text.replace(/\S+/gu, (word) => {
    if (emsOf(word, isBold) <= room) return word;
    const parts = word.match(/[^./_:@&=?,-]*[./_:@&=?,-]+|[^./_:@&=?,-]+/gu) ?? [word];
    return parts
      .map((part) => (emsOf(part, isBold) <= room ? part : [...part].join(ZERO_WIDTH_SPACE)))
      .join(ZERO_WIDTH_SPACE);
  });
};
