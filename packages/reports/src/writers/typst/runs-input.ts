import type { Run } from '../../model/document.ts';
import { breakLongWords } from '../shared/long-words.ts';
import { cleanText, fractionAlt, fractionLine, fractionTail, simpleText, wrapLines } from '../shared/text.ts';

/** A run as the template reads it; a bare string is plain text. */
export type TypstRun =
  | string
  | { k: 's'; s: string; b: boolean; i: boolean }
  | { k: 'br' }
  | { k: 'f'; n: string[]; d: string[]; tail: string; alt: string };

/** The room that runs are printed in. */
export interface RunsLayout {
  /** Characters of a line inside a fraction. */
  lineLength: number;
  /** Width of the column in ems; absent = wider than any word. */
  room?: number;
  isBold?: boolean;
}

/** Runs for the template: one string where they are nothing but text, which is the short way through Typst. */
export const runsOf = (
  runs: readonly Run[],
  { lineLength, room = Number.POSITIVE_INFINITY, isBold = false }: RunsLayout,
): string | TypstRun[] => {
  const simple = simpleText(runs);
  if (simple !== null) return breakLongWords(cleanText(simple), room, isBold);
  return runs.map((run): TypstRun => {
    if (run.type === 'break') return { k: 'br' };
    if (run.type === 'text') {
      const s = breakLongWords(cleanText(run.text), room, isBold || run.bold === true);
      return run.bold || run.italic ? { k: 's', s, b: run.bold === true, i: run.italic === true } : s;
    }
    return {
      k: 'f',
      n: wrapLines(cleanText(run.numerator), fractionLine(run, lineLength)),
      d: wrapLines(cleanText(run.denominator), fractionLine(run, lineLength)),
      tail: cleanText(fractionTail(run)),
      alt: cleanText(fractionAlt(run)),
    };
  });
};
