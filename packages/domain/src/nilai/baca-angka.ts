import { Decimal } from 'decimal.js';
import { type Decoration, stripDecoration } from './hiasan.ts';
import type { Column } from './kolom.ts';
import { readMissing } from './kosong.ts';
import type { KeadaanKosong } from './nilai.ts';
import { type Digits, type NumberStyle, readSeparators, type SeparatorFault } from './pemisah.ts';
import { cleanCell } from './teks-sel.ts';

/** More digits than any figure of a regional government has; longer ones are a slip, and cost time. */
const MAX_DIGITS = 40;

/** Codes (`4.01.02.1.02.0005`), outline numbers (`1.3.1`) and dates (`28.02.2023`): dotted like numbers, but no number mistyped. */
const CODE = /^\d{1,2}(?:\.\d{1,2}){2,}(?:\.\d{4})?$|^\d{1,2}\.\d{1,2}\.\d{4}$/;

/** Why a text can't be taken as a number. */
export type NumberFault =
  | SeparatorFault
  | 'bukan-angka'
  | 'terlalu-panjang'
  | 'arah-teks'
  | 'kurung'
  | 'tanda-ganda'
  | 'minus-di-belakang'
  | 'notasi-ilmiah'
  | 'persen-bukan-uang'
  | 'pecahan-sen'
  | 'terlalu-besar';

/** A number that was read, with everything its writing says about it. */
export interface NumberOk {
  status: 'ok';
  raw: string;
  /** The value, scale word applied (`5,31 Triliun` = 5310000000000), sign included. Percent: 87,74% = 87.74. */
  value: Decimal;
  style: NumberStyle;
  /** Written with `%` or `persen`. */
  percent: boolean;
  /** Written with `Rp`, `IDR`, `rupiah` or the tail `,-`. */
  currency: boolean;
  /** The whole cell stands in parentheses: negative for amounts, not for percentages. */
  parenthesized: boolean;
  /** Power of ten of the scale word; null without one. */
  scale: number | null;
  /** One unit of the last printed digit: two figures agree if they differ by less than this. */
  precision: Decimal;
  /** True where only the column told grouping from decimal (`1.234`). */
  decidedByColumn: boolean;
}

/** A cell without a value, see `KeadaanKosong`. */
export interface NumberMissing {
  status: 'missing';
  raw: string;
  keadaan: KeadaanKosong;
}

/** A number with two readings between which nothing decides. */
export interface NumberAmbiguous {
  status: 'ambiguous';
  raw: string;
  /** First with the separator as grouping, then as decimal sign. */
  readings: readonly [Decimal, Decimal];
}

/** A text that is not a number. */
export interface NumberMalformed {
  status: 'malformed';
  raw: string;
  why: NumberFault;
  /** Likely intended values, to be offered to a person and never applied; exactly one = the repair is unique. */
  candidates: readonly Decimal[];
}

/** What came of reading a number. */
export type NumberReading = NumberOk | NumberMissing | NumberAmbiguous | NumberMalformed;

/** A reading that a person has to settle. */
export type NumberDoubt = NumberAmbiguous | NumberMalformed;

/** Options of the readers: the column that the cell stands in. */
export interface ReadNumberOptions {
  column?: Column | undefined;
}

/**
 * Reads a number as people write it in plans, budgets and reports (rule: numbers as people write them).
 * Never throws and never guesses: what can't be read in exactly one way comes back as ambiguous or malformed.
 */
export function parseNumber(raw: string, options: ReadNumberOptions = {}): NumberReading {
  const clean = cleanCell(raw);
  if (!clean.ok) return malformed(raw, clean.why);
  const missing = readMissing(clean.text);
  if (missing) return { status: 'missing', raw, keadaan: missing };
  const found = stripDecoration(clean.text);
  if (!found.ok) return malformed(raw, found.why);
  if (found.core === '') return { status: 'missing', raw, keadaan: readHollow(found) };
  if (!/^[\d.,][\d., ]*$/.test(found.core) || !/\d/.test(found.core)) return readOddity(raw, found);
  if (CODE.test(found.core)) return malformed(raw, 'bukan-angka');
  if (found.core.length > MAX_DIGITS) return malformed(raw, 'terlalu-panjang');
  return readBare(raw, found, options.column ?? {});
}

/** `Rp -`, `Rp. ,-` and `- %` are dashes; `Rp` or `%` left over from a form is a blank. */
function readHollow(found: Decoration): KeadaanKosong {
  return found.sign === '-' || found.tail ? 'strip' : 'kosong';
}

/** Texts with digits whose flaw has a name of its own. */
function readOddity(raw: string, found: Decoration): NumberMalformed {
  const scientific = /^(\d+)(?:[.,](\d+))?e([+-]?\d{1,2})$/i.exec(found.core);
  if (scientific) {
    const [, whole = '', part = '', exponent = '0'] = scientific;
    const digits = { digits: whole + part, decimals: part.length - Number(exponent) };
    return malformed(raw, 'notasi-ilmiah', [toDecimal(digits, found)]);
  }
  const trailingMinus = /^(\d[\d.,]*)-$/.exec(found.core)?.[1];
  if (trailingMinus === undefined) return malformed(raw, 'bukan-angka');
  const reading = readSeparators(trailingMinus);
  if (reading.status !== 'ok') return malformed(raw, 'minus-di-belakang');
  const value = toDecimal(reading, found);
  return malformed(raw, 'minus-di-belakang', [value, value.negated()]);
}

function readBare(raw: string, found: Decoration, column: Column): NumberReading {
  const reading = readSeparators(found.core, inColumn(found, column));
  if (reading.status === 'malformed') {
    return malformed(
      raw,
      reading.why,
      reading.candidates.map((digits) => toDecimal(digits, found)),
    );
  }
  const negative = isNegative(found, column);
  if (reading.status === 'ambiguous') {
    const [grouping, decimal] = reading.readings;
    return {
      status: 'ambiguous',
      raw,
      readings: [toDecimal(grouping, found, negative), toDecimal(decimal, found, negative)],
    };
  }
  return {
    status: 'ok',
    raw,
    value: toDecimal(reading, found, negative),
    style: reading.style,
    percent: found.percent,
    currency: found.currency || found.tail,
    parenthesized: found.parenthesized,
    scale: found.scale,
    precision: new Decimal(`1e${(found.scale ?? 0) - reading.decimals}`),
    decidedByColumn: reading.decidedByColumn,
  };
}

/** A cell can say more than its column: `Rp` makes it money, `%` a percentage, and a scaled number may have a fraction. */
function inColumn(found: Decoration, column: Column): Column {
  if (found.percent) return { ...column, kind: 'persen' };
  if (found.scale !== null) return { ...column, kind: 'angka' };
  return found.currency || found.tail ? { ...column, kind: 'uang' } : column;
}

/** Parentheses around a whole amount mean minus; around a percentage they only set it apart. */
function isNegative(found: Decoration, column: Column): boolean {
  if (found.sign === '-') return true;
  return found.parenthesized && !found.percent && column.kind !== 'persen';
}

/** Exact: the constructor takes the digits as they are, while arithmetic would round to the library's precision. */
function toDecimal(
  { digits, decimals }: Digits,
  found: Decoration,
  negative = found.sign === '-' || (found.parenthesized && !found.percent),
): Decimal {
  if (/^0*$/.test(digits)) return new Decimal(0);
  return new Decimal(`${negative ? '-' : ''}${digits}e${(found.scale ?? 0) - decimals}`);
}

function malformed(raw: string, why: NumberFault, candidates: readonly Decimal[] = []): NumberMalformed {
  return { status: 'malformed', raw, why, candidates };
}
