import type { Bahasa } from '../bahasa/bahasa.ts';
import { formatBulan, parseBulan } from '../bahasa/bulan.ts';
import { formatRomawi, parseRomawi } from '../bahasa/romawi.ts';
import { createPeriode, type JenisPeriode, type Periode } from './periode.ts';

/** How a period is printed. */
export interface FormatPeriodeOptions {
  bahasa?: Bahasa | undefined;
  /** `panjang` (default): Triwulan I Tahun 2024; `pendek`: TW I; month and year are the same in both. */
  bentuk?: 'panjang' | 'pendek' | undefined;
}

/** Prints a period: `Triwulan I Tahun 2024`, `Semester I Tahun 2024`, `Januari 2024`, `Tahun 2024`; short `TW I`, `Semester I`, `Januari`, `2024`. */
export function formatPeriode(periode: Periode, options: FormatPeriodeOptions = {}): string {
  const { bahasa = 'id', bentuk = 'panjang' } = options;
  const { tahun } = periode;
  if (periode.jenis === 'tahun') return bentuk === 'pendek' || bahasa === 'en' ? String(tahun) : `Tahun ${tahun}`;
  if (periode.jenis === 'bulan') {
    const month = formatBulan(periode.ke, bahasa);
    return bentuk === 'pendek' ? month : `${month} ${tahun}`;
  }
  if (bahasa === 'en') {
    const part = periode.jenis === 'triwulan' ? `Q${periode.ke}` : `H${periode.ke}`;
    return bentuk === 'pendek' ? part : `${part} ${tahun}`;
  }
  const roman = formatRomawi(periode.ke);
  if (periode.jenis === 'semester')
    return bentuk === 'pendek' ? `Semester ${roman}` : `Semester ${roman} Tahun ${tahun}`;
  return bentuk === 'pendek' ? `TW ${roman}` : `Triwulan ${roman} Tahun ${tahun}`;
}

/** What is known around a heading when its period is read. */
export interface ParsePeriodeOptions {
  /** The year for headings that print none (`TW I`). */
  tahun?: number | undefined;
}

const PART =
  /^(triwulan|trw|tw|kuartal|quarter|q|semester|smt|sem|h)[ .-]*(?:ke[ -]?)?([ivx]+|\d{1,2})(?:[ ,]+(.+))?$/i;
const YEAR = /^(?:tahun(?: anggaran)?|ta\.?|t\.a\.?)?\s?(\d{4})$/i;
const SEMESTER_WORDS = ['semester', 'smt', 'sem', 'h'];

/**
 * Reads a period from a heading: `Triwulan I Tahun 2024`, `TW. 1 2024`, `Semester II TA 2024`, `Maret 2024`, `Tahun 2024`,
 * `Q1 2024`. A heading without a year needs `tahun`. Null for anything else. Never throws.
 */
export function parsePeriode(text: string, options: ParsePeriodeOptions = {}): Periode | null {
  if (text.length > 80) return null;
  const clean = text.trim().replace(/\s+/g, ' ');
  const year = readYear(clean);
  if (year !== null) return toPeriode('tahun', year, 1);
  const part = PART.exec(clean);
  if (part) {
    const [, word = '', number = '', rest] = part;
    const ke = parseRomawi(number) ?? Number(number);
    const tahun = rest === undefined ? options.tahun : readYear(rest);
    return toPeriode(SEMESTER_WORDS.includes(word.toLowerCase()) ? 'semester' : 'triwulan', tahun, ke);
  }
  const month = /^(?:bulan )?([a-z]+\.?)(?:[ ,]+(.+))?$/i.exec(clean);
  const ke = month ? parseBulan(month[1] ?? '') : null;
  if (!month || ke === null) return null;
  return toPeriode('bulan', month[2] === undefined ? options.tahun : readYear(month[2]), ke);
}

function readYear(text: string): number | null {
  const match = YEAR.exec(text);
  return match ? Number(match[1]) : null;
}

function toPeriode(jenis: JenisPeriode, tahun: number | null | undefined, ke: number): Periode | null {
  if (tahun === null || tahun === undefined) return null;
  try {
    return createPeriode(jenis, tahun, ke);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
