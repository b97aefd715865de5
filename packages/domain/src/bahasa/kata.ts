import type { Decimal } from 'decimal.js';
import type { Pesan } from '../galat.ts';
import type { Rupiah } from '../nilai/rupiah.ts';
import type { Bahasa } from './bahasa.ts';

/** A change or balance whose sign chooses the word. */
export type Signed = Rupiah | Decimal | bigint | number;

type SignWords = Readonly<Record<'positive' | 'zero' | 'negative', Pesan>>;

const CHANGE: SignWords = {
  positive: { id: 'bertambah', en: 'increased' },
  zero: { id: 'tetap', en: 'unchanged' },
  negative: { id: 'berkurang', en: 'decreased' },
};
const TREND: SignWords = {
  positive: { id: 'naik', en: 'rose' },
  zero: { id: 'tetap', en: 'unchanged' },
  negative: { id: 'turun', en: 'fell' },
};
const BALANCE: SignWords = {
  positive: { id: 'surplus', en: 'surplus' },
  zero: { id: 'berimbang', en: 'balanced' },
  negative: { id: 'defisit', en: 'deficit' },
};

/** The word for a change of money, after − before: *bertambah*, *berkurang*, *tetap*. */
export function describeChange(change: Signed, bahasa: Bahasa = 'id'): string {
  return chooseWord(CHANGE, change, bahasa);
}

/** The word for the movement of a figure: *naik*, *turun*, *tetap*. */
export function describeTrend(change: Signed, bahasa: Bahasa = 'id'): string {
  return chooseWord(TREND, change, bahasa);
}

/** The word for pendapatan − belanja: *surplus*, *defisit*, *berimbang*. */
export function describeBalance(balance: Signed, bahasa: Bahasa = 'id'): string {
  return chooseWord(BALANCE, balance, bahasa);
}

/** Joins the items of a sentence: `a`, `a dan b`, `a, b, dan c`. */
export function joinList(items: readonly string[], bahasa: Bahasa = 'id'): string {
  const and = bahasa === 'id' ? 'dan' : 'and';
  if (items.length < 3) return items.join(` ${and} `);
  return `${items.slice(0, -1).join(', ')}, ${and} ${items.at(-1)}`;
}

function chooseWord(words: SignWords, value: Signed, bahasa: Bahasa): string {
  const sign = signOf(value);
  if (sign === 0) return words.zero[bahasa];
  return sign > 0 ? words.positive[bahasa] : words.negative[bahasa];
}

function signOf(value: Signed): number {
  if (typeof value === 'bigint') return value === 0n ? 0 : value > 0n ? 1 : -1;
  if (typeof value === 'number') return Math.sign(value);
  if ('sen' in value) return signOf(value.sen);
  return value.isZero() ? 0 : value.s;
}
