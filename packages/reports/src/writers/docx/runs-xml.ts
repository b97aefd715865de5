import type { Run } from '../../model/document.ts';
import { escapeXml, fractionLine, fractionTail, wrapLines } from '../shared/text.ts';
import { FONTS, halfPoints } from './units.ts';

/** Emphasis that the place of the text gives it, e.g. the row of a table. */
export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  /** RRGGBB. */
  colour?: string | null;
  /** Points of the letters in fractions, which take no size from the paragraph's style; absent = the document's. */
  mathSize?: number;
}

const propertiesXml = ({ bold, italic, colour }: RunLook): string => {
  const inner = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}`;
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
};

/** A run of text; line feeds become line breaks and tabs real tabs. */
export const textXml = (text: string, look: RunLook = {}): string => {
  const parts = text.split(/(\r?\n|\t)/).filter((part) => part !== '');
  const inner = parts.map((part) => {
    if (part === '\t') return '<w:tab/>';
    if (part === '\n' || part === '\r\n') return '<w:br/>';
    return `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
  });
  return `<w:r>${propertiesXml(look)}${inner.join('')}</w:r>`;
};

// Word sets math in a font of its own, and LibreOffice in the size of the first run, unless told otherwise.
const mathPropertiesXml = ({ bold, italic, colour, mathSize }: RunLook): string => {
  const size =
    mathSize === undefined ? '' : `<w:sz w:val="${halfPoints(mathSize)}"/><w:szCs w:val="${halfPoints(mathSize)}"/>`;
  const font = mathSize === undefined ? FONTS.serif : FONTS.sans;
  return [
    `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`,
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
    `${size}</w:rPr>`,
  ].join('');
};

const controlXml = (look: RunLook): string => `<m:ctrlPr>${mathPropertiesXml(look)}</m:ctrlPr>`;

// LibreOffice puts the text of math between straight quotes: those of the text itself must be others.
const curlyQuotes = (text: string): string => text.replace(/"([^"]*)"/g, '“$1”').replaceAll('"', '”');

const mathTextXml = (text: string, look: RunLook): string =>
  `<m:r><m:rPr><m:nor/></m:rPr>${mathPropertiesXml(look)}<m:t xml:space="preserve">${escapeXml(curlyQuotes(text))}</m:t></m:r>`;

// Word doesn't wrap inside a fraction: long parts are an equation array, one line each.
const mathLinesXml = (lines: readonly string[], look: RunLook): string => {
  const [first = ''] = lines;
  if (lines.length <= 1) return mathTextXml(first, look);
  return `<m:eqArr><m:eqArrPr>${controlXml(look)}</m:eqArrPr>${lines.map((line) => `<m:e>${mathTextXml(line, look)}</m:e>`).join('')}</m:eqArr>`;
};

/** Runs as WordprocessingML, fractions as real Office math whose lines hold at most `lineLength` characters. */
export const runsXml = (runs: readonly Run[], lineLength: number, look: RunLook = {}): string =>
  runs
    .map((run) => {
      if (run.type === 'break') return '<w:r><w:br/></w:r>';
      if (run.type === 'text') {
        return textXml(run.text, {
          ...look,
          bold: (look.bold ?? false) || run.bold === true,
          italic: (look.italic ?? false) || run.italic === true,
        });
      }
      const part = (name: string, text: string): string =>
        `<m:${name}>${mathLinesXml(wrapLines(text, fractionLine(run, lineLength)), look)}</m:${name}>`;
      const tail = run.tail === '' ? '' : textXml(`\u00A0${fractionTail(run)}`, look);
      return `<m:oMath><m:f><m:fPr><m:type m:val="bar"/>${controlXml(look)}</m:fPr>${part('num', run.numerator)}${part('den', run.denominator)}</m:f></m:oMath>${tail}`;
    })
    .join('');
