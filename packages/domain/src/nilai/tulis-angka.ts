import { Decimal } from 'decimal.js';
import type { Bahasa } from '../bahasa/bahasa.ts';
import type { Rupiah } from './rupiah.ts';

const SEPARATORS = { id: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;
const SCALES = [
  { power: 15, id: 'kuadriliun', en: 'quadrillion' },
  { power: 12, id: 'triliun', en: 'trillion' },
  { power: 9, id: 'miliar', en: 'billion' },
  { power: 6, id: 'juta', en: 'million' },
] as const;

/** How a number is printed. */
export interface FormatAngkaOptions {
  /** Separators of Indonesian (`1.234,5`, default) or English (`1,234.5`). */
  bahasa?: Bahasa | undefined;
  /** Decimals to print, rounded half-up; without it every decimal the value has. */
  decimals?: number | undefined;
  /** false prints no group separators (years, codes). */
  grouping?: boolean | undefined;
}

/** Prints a number: `1.234,5`. Rounding is half-up (away from zero), never for further computing; −0 prints as 0. */
export function formatAngka(value: Decimal, options: FormatAngkaOptions = {}): string {
  const { bahasa = 'id', decimals, grouping = true } = options;
  const text = decimals === undefined ? value.toFixed() : value.toFixed(decimals, Decimal.ROUND_HALF_UP);
  return writeDigits(text, { bahasa, grouping });
}

/** How a percentage is printed. */
export interface FormatPersenOptions {
  bahasa?: Bahasa | undefined;
  /** Decimals to print; 2 unless told otherwise, null = as many as the value has. */
  decimals?: number | null | undefined;
}

/** Prints a percentage (87.74 → `87,74%`), rounded half-up to two decimals. */
export function formatPersen(value: Decimal, options: FormatPersenOptions = {}): string {
  const { bahasa, decimals = 2 } = options;
  return `${formatAngka(value, { bahasa, decimals: decimals ?? undefined })}%`;
}

/** How an amount is printed. */
export interface FormatRupiahOptions {
  bahasa?: Bahasa | undefined;
  /** Text before the digits; `Rp` unless told otherwise, `''` for table cells under a "(Rp)" heading. */
  prefix?: string | undefined;
  /** `kurung` (default): (2.820.963), as budget tables print it; `minus`: -2.820.963. */
  negative?: 'kurung' | 'minus' | undefined;
  /** `seperlunya` (default): only where there are any; `selalu`: two digits; `tanpa`: whole rupiah, rounded half-up. */
  sen?: 'seperlunya' | 'selalu' | 'tanpa' | undefined;
}

/** Prints an amount as EYD wants it: `Rp1.234.567`, `Rp0,50`, `(Rp2.820.963)`. A missing amount (null) prints as `-`, never as 0. */
export function formatRupiah(amount: Rupiah | null, options: FormatRupiahOptions = {}): string {
  if (amount === null) return '-';
  const { bahasa = 'id', prefix = 'Rp', negative = 'kurung', sen = 'seperlunya' } = options;
  const value = new Decimal(amount.abs().toString());
  const hasSen = sen === 'selalu' || (sen === 'seperlunya' && !value.isInteger());
  const rounded = value.toFixed(hasSen ? 2 : 0, Decimal.ROUND_HALF_UP);
  const digits = `${prefix}${writeDigits(rounded, { bahasa, grouping: true })}`;
  if (!amount.isNegative || /^[0.]*$/.test(rounded)) return digits;
  return negative === 'kurung' ? `(${digits})` : `-${digits}`;
}

/** How an amount is shortened for running text: language, and at most how many decimals (2). */
export interface FormatRupiahRingkasOptions {
  bahasa?: Bahasa | undefined;
  decimals?: number | undefined;
}

/**
 * Prints an amount by its size for running text: `Rp5,31 triliun`, `Rp792,5 juta`; below a million in full.
 * Rounded half-up, trailing zeros dropped; a value that rounds up to 1.000 of a scale moves to the next.
 */
export function formatRupiahRingkas(amount: Rupiah, options: FormatRupiahRingkasOptions = {}): string {
  const { bahasa = 'id', decimals = 2 } = options;
  const value = new Decimal(amount.abs().toString());
  for (const scale of SCALES) {
    const scaled = shift(value, -scale.power).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
    if (scaled.lt(1)) continue;
    return `${amount.isNegative ? '-' : ''}Rp${formatAngka(scaled, { bahasa })} ${scale[bahasa]}`;
  }
  return formatRupiah(amount, { bahasa, negative: 'minus' });
}

/** Times a power of ten, exactly: the library's own multiplication would round to its precision. */
function shift(value: Decimal, power: number): Decimal {
  return new Decimal(`${value.toFixed()}e${power}`);
}

function writeDigits(plain: string, options: { bahasa: Bahasa; grouping: boolean }): string {
  const { group, decimal } = SEPARATORS[options.bahasa];
  const sign = plain.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = plain.slice(sign.length).split('.');
  const grouped = options.grouping ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  const body = part === '' ? grouped : `${grouped}${decimal}${part}`;
  return sign === '-' && /[1-9]/.test(body) ? `-${body}` : body;
}
