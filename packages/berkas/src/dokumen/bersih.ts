/** Characters that print nothing: direction marks, zero-width characters, soft hyphens, characters of symbol fonts. */
const UNPRINTED = /[\p{Cf}\p{Co}\ufffc]|(?![\t\n\v\f\r])\p{Cc}/gu;
const SUSPECT = /[\p{C}\u00a0\u2000-\u200a\u202f\u205f\u3000\ufffc]/u;

/**
 * Text as it is printed: without marks that print nothing, every kind of blank as a plain one. Line breaks stay, blanks around them
 * and at both ends go. Unlike the text reader's `stripMarkup` it leaves `<`, `*` and the like, which are plain characters in Word and PDF.
 */
export function printedText(text: string): string {
  if (!SUSPECT.test(text)) return text.trim();
  return (
    text
      .replace(UNPRINTED, '')
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\v\f]/g, ' ')
      .replace(/\r\n?/g, '\n')
      // Line by line: a pattern for blanks before a break takes quadratic time on long runs of blanks.
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n')
  );
}
