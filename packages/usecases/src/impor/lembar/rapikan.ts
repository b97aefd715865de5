/** How many cells were tidied, told to the person who imports: nothing is changed silently. */
export interface HitunganRapi {
  /** Cells with stray blanks: leading, trailing, doubled, non-breaking. */
  spasi: number;
  /** Cells with line breaks inside a name. */
  barisBaru: number;
}

const LINE_BREAK = /[\r\n\u2028\u2029\v\f]+/;
/** Zero-width characters carry no meaning in Indonesian text and make equal names differ. */
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;

/** A one-line text (a name, an indicator, a unit): line breaks become blanks, blanks are single, ends are bare. */
export function tidyLine(text: string, counts: HitunganRapi): string {
  const visible = text.replace(ZERO_WIDTH, '');
  const joined = visible.replace(/\s*[\r\n\u2028\u2029\v\f]+\s*/g, ' ');
  const tidy = joined.replace(/[\s\u00a0]+/g, ' ').trim();
  if (LINE_BREAK.test(text)) counts.barisBaru += 1;
  if (joined !== tidy || visible !== text) counts.spasi += 1;
  return tidy;
}

/** A text of several lines (a definition): lines stay, their blanks are single and their ends bare. */
export function tidyParagraphs(text: string, counts: HitunganRapi): string {
  const lines = text.replace(ZERO_WIDTH, '').split(/\r\n|[\r\n\u2028\u2029\v\f]/);
  const tidy = lines
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (lines.join('\n') !== tidy) counts.spasi += 1;
  return tidy;
}
