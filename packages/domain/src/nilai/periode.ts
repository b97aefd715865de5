import { daysInMonth } from '../bahasa/tanggal.ts';

/** A reporting period. A figure belongs to exactly one; s/d (cumulative) values are computed, never stored. */
export type Periode =
  | { jenis: 'bulan'; tahun: number; ke: number }
  | { jenis: 'triwulan'; tahun: number; ke: number }
  | { jenis: 'semester'; tahun: number; ke: number }
  | { jenis: 'tahun'; tahun: number; ke: 1 };

/** The kinds of period, from the shortest to the longest. */
export type JenisPeriode = Periode['jenis'];

const MONTHS_PER: Readonly<Record<JenisPeriode, number>> = { bulan: 1, triwulan: 3, semester: 6, tahun: 12 };
const LETTERS = { bulan: 'B', triwulan: 'T', semester: 'S' } as const;

/** The n-th bulan, triwulan or semester of a year, or the year itself. Throws RangeError where there is none. */
export function createPeriode(jenis: JenisPeriode, tahun: number, ke = 1): Periode {
  if (!Number.isInteger(tahun) || tahun < 1900 || tahun > 2999) throw new RangeError(`not a year: ${tahun}`);
  if (!Number.isInteger(ke) || ke < 1 || ke > 12 / MONTHS_PER[jenis]) throw new RangeError(`no ${jenis} ${ke}`);
  return jenis === 'tahun' ? { jenis, tahun, ke: 1 } : { jenis, tahun, ke };
}

/** A period's key in addresses, files and JSON: `2024-B03`, `2024-T1`, `2024-S1`, `2024`. */
export function periodeKey(periode: Periode): string {
  if (periode.jenis === 'tahun') return String(periode.tahun);
  const width = periode.jenis === 'bulan' ? 2 : 1;
  return `${periode.tahun}-${LETTERS[periode.jenis]}${String(periode.ke).padStart(width, '0')}`;
}

/** Reads a key written by {@link periodeKey}; null for any other text. */
export function periodeFromKey(key: string): Periode | null {
  const match = /^((?:19|2\d)\d{2})(?:-(B(?:0[1-9]|1[0-2])|T[1-4]|S[12]))?$/.exec(key);
  if (!match) return null;
  const [, year = '', part] = match;
  const tahun = Number(year);
  if (part === undefined) return { jenis: 'tahun', tahun, ke: 1 };
  const ke = Number(part.slice(1));
  if (part.startsWith('B')) return { jenis: 'bulan', tahun, ke };
  return part.startsWith('T') ? { jenis: 'triwulan', tahun, ke } : { jenis: 'semester', tahun, ke };
}

/** The months (1–12) of a period, in order. */
export function monthsOf(periode: Periode): readonly number[] {
  const size = MONTHS_PER[periode.jenis];
  return Array.from({ length: size }, (_, index) => (periode.ke - 1) * size + index + 1);
}

/** The first day of a period, ISO. */
export function firstDateOf(periode: Periode): string {
  return `${periode.tahun}-${twoDigits(firstMonth(periode))}-01`;
}

/** The last day of a period, ISO. */
export function lastDateOf(periode: Periode): string {
  const month = lastMonth(periode);
  return `${periode.tahun}-${twoDigits(month)}-${daysInMonth(periode.tahun, month)}`;
}

/** Order by time: by the end of the period, and of two that end together the shorter one first (March, Q1). */
export function comparePeriode(a: Periode, b: Periode): number {
  return a.tahun - b.tahun || lastMonth(a) - lastMonth(b) || MONTHS_PER[a.jenis] - MONTHS_PER[b.jenis];
}

/** Whether both are the same period. December and the year end together but are not the same. */
export function isSamePeriode(a: Periode, b: Periode): boolean {
  return a.jenis === b.jenis && a.tahun === b.tahun && a.ke === b.ke;
}

/** Whether every day of `inner` lies in `outer`; a period contains itself. */
export function containsPeriode(outer: Periode, inner: Periode): boolean {
  return outer.tahun === inner.tahun && firstMonth(outer) <= firstMonth(inner) && lastMonth(inner) <= lastMonth(outer);
}

/** Whether both have a day in common. */
export function overlapsPeriode(a: Periode, b: Periode): boolean {
  return a.tahun === b.tahun && firstMonth(a) <= lastMonth(b) && firstMonth(b) <= lastMonth(a);
}

/** The period of the same kind just before, across the year's edge: the one before Q1 2024 is Q4 2023. */
export function previousPeriode(periode: Periode): Periode {
  if (periode.ke > 1) return createPeriode(periode.jenis, periode.tahun, periode.ke - 1);
  return createPeriode(periode.jenis, periode.tahun - 1, 12 / MONTHS_PER[periode.jenis]);
}

/** The periods of the same kind from the year's start up to and with this one: what an s/d figure sums. */
export function listPeriodeUntil(periode: Periode): readonly Periode[] {
  return Array.from({ length: periode.ke }, (_, index) => createPeriode(periode.jenis, periode.tahun, index + 1));
}

/** The periods of a finer (or the same) kind that make up a period; empty when `jenis` is coarser. */
export function splitPeriode(periode: Periode, jenis: JenisPeriode): readonly Periode[] {
  const count = Math.floor(MONTHS_PER[periode.jenis] / MONTHS_PER[jenis]);
  const before = ((periode.ke - 1) * MONTHS_PER[periode.jenis]) / MONTHS_PER[jenis];
  return Array.from({ length: count }, (_, index) => createPeriode(jenis, periode.tahun, before + index + 1));
}

function firstMonth(periode: Periode): number {
  return lastMonth(periode) - MONTHS_PER[periode.jenis] + 1;
}

function lastMonth(periode: Periode): number {
  return periode.ke * MONTHS_PER[periode.jenis];
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
