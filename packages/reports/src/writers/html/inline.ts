import type { Align, Run } from '../../model/document.ts';
import { escapeXml, fractionAlt, fractionTail, wrapLines } from '../shared/text.ts';

/** The class of each alignment. */
export const ALIGN_CLASSES: Record<Align, string> = { left: 'kiri', center: 'tengah', right: 'kanan', justify: 'rata' };

const MAX_FRACTION_LINE = 40;

/** Escaped text in which line feeds break the line. */
export const textHtml = (text: string): string => escapeXml(text).replace(/\r?\n/g, '<br>');

// MathML doesn't wrap text: long parts are a table of one column.
const mathLines = (text: string): string => {
  const lines = wrapLines(text, MAX_FRACTION_LINE).map((line) => `<mtext>${escapeXml(line)}</mtext>`);
  if (lines.length === 1) return lines.join('');
  return `<mtable>${lines.map((line) => `<mtr><mtd>${line}</mtd></mtr>`).join('')}</mtable>`;
};

/** Runs as HTML, fractions as MathML. */
export const runsHtml = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (run.type === 'break') return '<br>';
      if (run.type === 'fraction') {
        const math = `<math aria-label="${escapeXml(fractionAlt({ ...run, tail: '' }))}"><mfrac displaystyle="true"><mrow>${mathLines(run.numerator)}</mrow><mrow>${mathLines(run.denominator)}</mrow></mfrac></math>`;
        return run.tail === '' ? math : `${math}\u00A0${textHtml(fractionTail(run))}`;
      }
      const text = textHtml(run.text);
      const slanted = run.italic ? `<em>${text}</em>` : text;
      return run.bold ? `<strong>${slanted}</strong>` : slanted;
    })
    .join('');

/** The attribute value of an anchor: `prefix` keeps headings, tables and charts apart. */
export const anchorOf = (kind: 'h' | 't' | 'c', id: string): string =>
  escapeXml(`${kind}-${encodeURIComponent(id.toWellFormed())}`);
