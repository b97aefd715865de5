import { Decimal } from 'decimal.js';
import { parseTanggal } from '../bahasa/tanggal.ts';
import type { NumberDoubt } from './baca-angka.ts';
import { type Besaran, type NilaiContext, readBesaran, readCount, withoutUnit } from './baca-besaran.ts';
import type { Column } from './kolom.ts';
import { isPercentUnit, readPredikat, readYesNo } from './kosakata.ts';
import { readMissing } from './kosong.ts';
import { readMajemuk } from './majemuk.ts';
import type { Nilai } from './nilai.ts';
import { cleanCell } from './teks-sel.ts';

/** What is known around a cell when its value is read. */
export interface ParseNilaiOptions {
  /** What is known about the column; decides `1.234`. */
  column?: Column | undefined;
  /** Unit stated beside the cell (its own column, the indicator's sheet); the cell's own unit goes before it. */
  satuan?: string | null | undefined;
  /** Names of the pemda's scales, besides the grades and opinions that are known anyway. */
  predikat?: readonly string[] | undefined;
}

/** A typed value, and why it may not be what the writer meant: empty unless a number in it was ambiguous or malformed. */
export interface NilaiReading {
  nilai: Nilai;
  doubts: readonly NumberDoubt[];
}

const BOUNDS: readonly (readonly [RegExp, '≥' | '≤' | '>' | '<'])[] = [
  [/^(?:≥|>=|=>|minimal|min\.?|sekurang-kurangnya|paling sedikit|paling rendah)\s?/i, '≥'],
  [/^(?:≤|<=|=<|maksimal|maks\.?|max\.?|paling banyak|paling tinggi)\s?/i, '≤'],
  [/^(?:>|lebih dari|di atas|diatas)\s?/i, '>'],
  [/^(?:<|kurang dari|di bawah|dibawah)\s?/i, '<'],
];
const BETWEEN = /\s?(?:[-\u2013\u2014]|\bs\/d\b|\bs\.d\b\.?|\bsd\b|\bsampai(?: dengan)?\b)\s?/gi;
const DEADLINE = /^(?:paling lambat|selambat-lambatnya|sebelum|≤)\s(?:tanggal\s)?/i;

/**
 * Reads the value of an indicator's cell: percent with count, grade with score, count with unit, ratio, range, bound,
 * date, yes/no, compound, or free text (rule: numbers as people write them). A number that is ambiguous or malformed
 * leaves the value as text, with the raw text kept and the doubt told. Never throws.
 */
export function readNilai(raw: string, options: ParseNilaiOptions = {}): NilaiReading {
  const clean = cleanCell(raw);
  if (!clean.ok) return { nilai: { kind: 'teks', raw, teks: raw.trim() }, doubts: [] };
  const missing = readMissing(clean.text);
  if (missing) return { nilai: { kind: 'tanpa-nilai', raw, keadaan: missing }, doubts: [] };
  const context: NilaiContext = {
    column: options.column ?? {},
    satuan: options.satuan ?? null,
    predikat: options.predikat ?? [],
    doubts: [],
  };
  const nilai = readWhole(clean.text, context);
  if (nilai) return { nilai: { ...nilai, raw }, doubts: [] };
  const doubts = [...new Map(context.doubts.map((doubt) => [doubt.raw, doubt])).values()];
  return { nilai: { kind: 'teks', raw, teks: clean.text }, doubts };
}

/** As {@link readNilai}, for callers that only need the value. */
export function parseNilai(raw: string, options: ParseNilaiOptions = {}): Nilai {
  return readNilai(raw, options).nilai;
}

function readWhole(text: string, context: NilaiContext): Nilai | null {
  const tanggal = parseTanggal(text.replace(DEADLINE, ''));
  if (tanggal) return { kind: 'tanggal', raw: text, tanggal };
  return (
    readSingle(text, context) ??
    readRentang(text, context) ??
    readRasio(text, context) ??
    readSecondValue(text, context) ??
    readMajemuk(text, context, readSingle)
  );
}

/** One value: yes/no, predicate, bound, or a quantity. */
function readSingle(text: string, context: NilaiContext): Nilai | null {
  const ya = readYesNo(text);
  if (ya !== null) return { kind: 'ya-tidak', raw: text, ya };
  const predikat = readPredikat(text, context.predikat);
  if (predikat !== null) return { kind: 'predikat', raw: text, predikat, skor: null };
  return readBatas(text, context) ?? readBesaran(text, context);
}

function readBatas(text: string, context: NilaiContext): Nilai | null {
  for (const [pattern, tanda] of BOUNDS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length);
    // "≥ BB" is met from BB upwards, which is what a predicate as target says anyway.
    const predikat = tanda === '≥' ? readPredikat(rest, context.predikat) : null;
    if (predikat !== null) return { kind: 'predikat', raw: text, predikat, skor: null };
    const besaran = readBesaran(rest, context);
    return besaran && { kind: 'batas', raw: text, tanda, angka: besaran.angka, satuan: unitOf(besaran) };
  }
  return null;
}

function readRentang(text: string, context: NilaiContext): Nilai | null {
  for (const match of text.matchAll(BETWEEN)) {
    if (match.index === 0) continue;
    const left = readBesaran(text.slice(0, match.index), context);
    const right = left && readBesaran(text.slice(match.index + match[0].length), context);
    if (!left || !right || left.angka.gt(right.angka) || isYearPair(left.angka, right.angka)) continue;
    const units = new Set([unitOf(left), unitOf(right)].filter((unit) => unit !== null && unit !== context.satuan));
    if (units.size > 1) continue;
    const satuan = [...units][0] ?? context.satuan;
    return { kind: 'rentang', raw: text, dari: left.angka, sampai: right.angka, satuan };
  }
  return null;
}

/** `122 / 3.318`, `122 dari 3.318`, `1 : 25`: kept as two counts; its percentage is computed where it is needed. */
function readRasio(text: string, context: NilaiContext): Nilai | null {
  const match = /^(\d[\d.,]*)\s?(?:\/|:|dari)\s?(\d[\d.,]*)$/i.exec(text);
  if (!match) return null;
  const pembilang = readCount(match[1] ?? '', context);
  const penyebut = readCount(match[2] ?? '', context);
  if (!pembilang || !penyebut || penyebut.isZero() || isYearPair(pembilang, penyebut)) return null;
  const pengali = new Decimal(context.satuan !== null && isPercentUnit(context.satuan) ? 100 : 1);
  return { kind: 'rasio', raw: text, pembilang, penyebut, pengali, satuan: context.satuan };
}

/** A second value in parentheses after the first: `100% (180 Kegiatan)`, `BB (78,75)`, `Rp 5.000 (60,32)%`. */
function readSecondValue(text: string, context: NilaiContext): Nilai | null {
  const match = /^([^(]+)\(([^()]+)\)(\s?(?:%|persen))?$/i.exec(text);
  if (!match) return null;
  const [, before = '', inside = '', percent = ''] = match;
  const first = readSingle(before.trim(), context);
  if (!first) return null;
  const doubtsBefore = context.doubts.length;
  const second = readSingle(`${inside.trim()}${percent}`, withoutUnit(context));
  if (!second) {
    const isQuantity = first.kind === 'angka' || first.kind === 'persen' || first.kind === 'predikat';
    return isQuantity && context.doubts.length === doubtsBefore ? first : null;
  }
  return joinValues(first, second) ?? { kind: 'majemuk', raw: text, bagian: [first, second] };
}

function joinValues(first: Nilai, second: Nilai): Nilai | null {
  if (first.kind === 'persen' && second.kind === 'angka' && second.satuan !== 'Rp') return withCacah(first, second);
  if (first.kind === 'angka' && first.satuan !== 'Rp' && second.kind === 'persen') return withCacah(second, first);
  if (first.kind === 'predikat' && second.kind === 'angka') return { ...first, skor: second.angka };
  if (first.kind === 'angka' && second.kind === 'predikat') return { ...second, skor: first.angka };
  return null;
}

function withCacah(percent: Extract<Besaran, { kind: 'persen' }>, count: Extract<Besaran, { kind: 'angka' }>): Nilai {
  return { ...percent, cacah: { angka: count.angka, satuan: count.satuan ?? '' } };
}

function unitOf(besaran: Besaran): string | null {
  return besaran.kind === 'persen' ? '%' : besaran.satuan;
}

/** 2019–2023 and 2023/2024 are years, not amounts. */
function isYearPair(a: Decimal, b: Decimal): boolean {
  return [a, b].every((value) => value.isInteger() && value.gte(1900) && value.lte(2100));
}
