import type { Run } from '../../model/document.ts';

// Characters that XML 1.0 can't carry, in any escape: control characters, lone surrogates and the two non-characters.
const NOT_IN_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the purpose
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const XML_ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text without the characters that no XML file can hold (control characters, lone surrogates). */
export const cleanText = (text: string): string => text.replace(NOT_IN_XML, '');

/** Text for the content or a quoted attribute of XML and HTML. */
export const escapeXml = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (character) => XML_ESCAPES[character] ?? character);

/** Runs as one line of text: breaks become spaces, a fraction `(a / b) × 100%`. */
export const plainText = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (run.type === 'text') return run.text;
      if (run.type === 'break') return ' ';
      return `(${run.numerator} / ${run.denominator}) ${run.tail}`.trimEnd();
    })
    .join('');

/** The text of a cell that is one unstyled run: the common case, which writers print the short way. `null` otherwise. */
export const simpleText = (runs: readonly Run[]): string | null => {
  if (runs.length === 0) return '';
  const [run] = runs;
  if (runs.length > 1 || run?.type !== 'text' || run.bold || run.italic) return null;
  return run.text;
};

/** What a screen reader says for a fraction. */
export const fractionAlt = (run: { numerator: string; denominator: string; tail: string }): string =>
  `${run.numerator} dibagi ${run.denominator} ${run.tail}`.trimEnd();

/** What stands behind a fraction, e.g. "× 100%", kept on one line. */
export const fractionTail = (run: { tail: string }): string => run.tail.replaceAll(' ', '\u00A0');

/** Characters left for a line of a fraction where its tail stands on the same line. */
export const fractionLine = (run: { tail: string }, lineLength: number): number =>
  Math.max(8, lineLength - run.tail.length - 3);

/**
 * Text broken into lines of at most `maxChars` characters at its spaces, the lines about equally long. Word and MathML
 * don't wrap inside a fraction, so all writers print the same lines.
 */
export const wrapLines = (text: string, maxChars: number): string[] => {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const length = words.join(' ').length;
  const lineCount = Math.max(1, Math.ceil(length / Math.max(1, maxChars)));
  const goal = Math.min(maxChars, Math.ceil(length / lineCount) + 4);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= goal) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length === 0 ? [''] : lines;
};
