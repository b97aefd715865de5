import type { SheetCell } from '../sheet/types.ts';

/** What a number format shows: decimals and thousands; null decimals when it shows a number as it is. */
interface Tampilan {
  decimals: number | null;
  grouped: boolean;
}

function displayOf(format: string | null): Tampilan {
  const section = (format ?? '')
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '');
  if (!section || /general|standard|@|[eE][+-]/i.test(section) || !/[0#?]/.test(section))
    return { decimals: null, grouped: false };
  const fraction = /\.([0#?]+)/.exec(section)?.[1] ?? '';
  return { decimals: fraction.length, grouped: /[0#?],[0#?]/.test(section) };
}

/** Digits that a number is worth when its format fixes none: a double's noise lies behind them. */
const PLAIN_DIGITS = 11;
/** Decimals that are kept even where fewer are shown, so that sums of money with sen still agree. */
const KEPT_DECIMALS = 2;

/** Longer than any double in full; such a text is left as it is. */
const MAX_DIGITS = 330;

/** `plain` (`-1234.5678`) rounded half away from zero to `decimals`, without trailing zeros beyond `shown`. */
function roundPlain(
  plain: string,
  decimals: number,
  shown: number,
): { negative: boolean; whole: string; fraction: string } {
  const negative = plain.startsWith('-');
  const [whole = '0', fraction = ''] = plain.replace('-', '').split('.');
  const scaled = BigInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals));
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const digits = (scaled + up).toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  let rest = digits.slice(cut);
  while (rest.length > shown && rest.endsWith('0')) rest = rest.slice(0, -1);
  return { negative: negative && /[1-9]/.test(digits), whole: digits.slice(0, cut), fraction: rest };
}

/** `plain` times a hundred, by moving the point. */
function hundredfold(plain: string): string {
  const negative = plain.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = plain.replace('-', '').split('.');
  const digits = whole + fraction.padEnd(2, '0').slice(0, 2);
  const rest = fraction.slice(2);
  return `${negative}${digits.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}

/** Which mark groups thousands, as the texts of a workbook write their amounts. */
export type GayaLembar = 'id' | 'us';

const AMOUNT_US = /(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?:\.\d{1,2})?(?![\d,])/;
const AMOUNT_ID = /(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?(?![\d.])/;

/** Tells the style of a workbook from the amounts in its texts: Indonesian unless all of them are written the other way. */
export function styleOfTexts(texts: Iterable<string>): GayaLembar {
  let us = 0;
  for (const text of texts) {
    if (AMOUNT_ID.test(text)) return 'id';
    if (AMOUNT_US.test(text)) us += 1;
  }
  return us > 0 ? 'us' : 'id';
}

/**
 * A cell's content as its reader sees it, Indonesian unless the workbook writes otherwise (`style`): numbers with the decimals and thousands that their format shows (never fewer than
 * two decimals where they differ from zero), the decimal mark, `%` for percentages; dates as `31/12/2024`. Text stays as it is.
 */
export function shownText(cell: SheetCell, style: GayaLembar = 'id'): string {
  const [group, point] = style === 'us' ? [',', '.'] : ['.', ','];
  const { value } = cell;
  if (value.kind === 'date') return value.date.split('-').reverse().join('/');
  if (value.kind !== 'number') return cell.text;
  const plain = value.percent ? hundredfold(value.plain) : value.plain;
  if (plain.length > MAX_DIGITS || !/^-?\d+(?:\.\d+)?$/.test(plain)) return cell.text;
  const { decimals, grouped } = displayOf(cell.look?.format ?? null);
  const wholeDigits = plain.replace('-', '').split('.')[0]?.replace(/^0+/, '').length ?? 0;
  const kept =
    decimals === null ? Math.max(KEPT_DECIMALS, PLAIN_DIGITS - wholeDigits) : Math.max(decimals, KEPT_DECIMALS);
  const { negative, whole, fraction } = roundPlain(plain, Math.min(kept, 15), decimals ?? 0);
  const groups = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  return `${negative ? '-' : ''}${groups}${fraction === '' ? '' : `${point}${fraction}`}${value.percent ? '%' : ''}`;
}
