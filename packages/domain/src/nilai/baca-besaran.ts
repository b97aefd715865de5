import type { Decimal } from 'decimal.js';
import { parseBulan } from '../bahasa/bulan.ts';
import { type NumberDoubt, type NumberFault, type NumberReading, parseNumber } from './baca-angka.ts';
import { isScaleWord } from './hiasan.ts';
import type { Column, ColumnKind } from './kolom.ts';
import { isCountUnit, isIndivisibleUnit, isMoneyUnit, isPercentUnit } from './kosakata.ts';
import type { Nilai } from './nilai.ts';

/** A plain quantity: a number with or without unit, or a percentage. */
export type Besaran = Extract<Nilai, { kind: 'angka' | 'persen' }>;

/** What is known around a value while it is read, and the doubts met on the way. */
export interface NilaiContext {
  column: Column;
  /** Unit of the column or indicator; null = none is known. */
  satuan: string | null;
  predikat: readonly string[];
  doubts: NumberDoubt[];
}

/** Faults that tell of a mistyped number; the others only say that the text is something else. */
const TYPING_FAULTS: ReadonlySet<NumberFault> = new Set([
  'spasi',
  'pemisah-ganda',
  'pemisah-di-ujung',
  'pengelompokan',
  'pemisah-campur',
  'minus-di-belakang',
  'notasi-ilmiah',
  'tanda-ganda',
]);

const MAX_UNIT_LENGTH = 60;
const MAX_UNIT_WORDS = 5;
/** Fewer digits are a list number (`3.`) or a heading (`1.1 Latar Belakang`) more often than a mistyped figure. */
const MIN_DIGITS_OF_FLAW = 4;
const THREE_DIGITS = /^\D*\d{1,3}[.,]\d{3}\D*$/;
const OUTLINE_NUMBER = /^\d{1,2}\.\d{1,2}$/;
const SQUARE_UNIT = /\b(?:km|cm|m)[23²³](?!\w)/gi;

/** Reads `87,74%`, `1.234`, `Rp 5.000`, `16 Kab/Kota`, `5,31 triliun`; null = something else, with a doubt noted if it is a flawed number. */
export function readBesaran(raw: string, context: NilaiContext): Besaran | null {
  const reading = parseNumber(raw, { column: columnOf(raw, context) });
  if (reading.status === 'ok') {
    if (reading.percent) return percent(raw, reading.value);
    if (reading.currency) return { kind: 'angka', raw, angka: reading.value, satuan: 'Rp' };
    return withUnit(raw, reading.value, context.satuan);
  }
  noteDoubt(reading, context);
  return readWithUnit(raw, context);
}

/** Reads a whole, non-negative number without decoration (`3.318`); null = something else. */
export function readCount(raw: string, context: NilaiContext): Decimal | null {
  const reading = parseNumber(raw, { column: { ...context.column, kind: 'cacah' } });
  if (reading.status !== 'ok' || reading.percent || reading.currency) {
    noteDoubt(reading, context);
    return null;
  }
  return reading.value.isInteger() && !reading.value.isNegative() ? reading.value : null;
}

/** The same context without the column's unit: for a second value in the cell, which has a unit of its own or none. */
export function withoutUnit(context: NilaiContext): NilaiContext {
  return { ...context, satuan: null, column: { style: context.column.style } };
}

function readWithUnit(raw: string, context: NilaiContext): Besaran | null {
  const match = /^([-+\u2013]?\d(?:[\d., ]*[\d,.])?)\s?(\p{L}.*)$/u.exec(raw.trim());
  if (!match) return null;
  const [, number = '', words = ''] = match;
  const [first = '', ...rest] = words.split(' ');
  const scaled = isScaleWord(first) && rest.length > 0;
  const satuan = scaled ? rest.join(' ') : words;
  if (!isUnit(satuan)) return null;
  if (isCountUnit(satuan) && OUTLINE_NUMBER.test(number) && context.column.style?.['.'] !== 'decimal') return null;
  const kind = scaled ? 'angka' : (kindOf(number, satuan) ?? 'angka');
  const reading = parseNumber(scaled ? `${number} ${first}` : number, { column: { ...context.column, kind } });
  if (reading.status !== 'ok') {
    noteDoubt(reading, context);
    return null;
  }
  return withUnit(raw, reading.value, satuan);
}

/** A unit is a few words without digits. A month is none: `28 Februari` is a date without its year. */
function isUnit(text: string): boolean {
  if (text.length > MAX_UNIT_LENGTH || text.split(' ').length > MAX_UNIT_WORDS) return false;
  if (/[\d():;&<>=≥≤%]/.test(text.replace(SQUARE_UNIT, ''))) return false;
  return parseBulan(text.split(/[ ,]/)[0] ?? '') === null;
}

function columnOf(raw: string, { column, satuan }: NilaiContext): Column {
  if (column.kind !== undefined || satuan === null || satuan.trim() === '') return column;
  return { ...column, kind: kindOf(raw, satuan) };
}

/** What a unit says about its number; undefined = nothing. */
function kindOf(number: string, satuan: string): ColumnKind | undefined {
  if (isPercentUnit(satuan)) return 'persen';
  if (isMoneyUnit(satuan)) return 'uang';
  return isIndivisibleUnit(satuan) || (isCountUnit(satuan) && THREE_DIGITS.test(number)) ? 'cacah' : undefined;
}

function withUnit(raw: string, angka: Decimal, satuan: string | null): Besaran {
  if (satuan !== null && isPercentUnit(satuan)) return percent(raw, angka);
  return { kind: 'angka', raw, angka, satuan: satuan !== null && isMoneyUnit(satuan) ? 'Rp' : satuan };
}

function percent(raw: string, angka: Decimal): Besaran {
  return { kind: 'persen', raw, angka, cacah: null };
}

function noteDoubt(reading: NumberReading, context: NilaiContext): void {
  if (reading.status === 'ambiguous') context.doubts.push(reading);
  if (reading.status !== 'malformed' || !TYPING_FAULTS.has(reading.why)) return;
  if (reading.raw.replace(/\D/g, '').length >= MIN_DIGITS_OF_FLAW) context.doubts.push(reading);
}
