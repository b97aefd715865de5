import type { Relasi } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { isDash } from '../angka/sel.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { placeOf } from './tempat.ts';

const MAX_COLUMNS = 12;
const MIN_ROWS = 4;
/** In millionths: from here on a figure is an amount whose sen may be cut. */
const GREAT = 10_000_000_000n;
const CHANGE =
  /sisa|selisih|surplus|netto|\bnaik|turun|bertambah|berkurang|penambahan|pengurangan|perubahan|lebih|kurang|deviasi|belum|\bgap\b|perbedaan/i;

/**
 * Learns what ties the columns of a table together (a − b = c, a + b + … = c) from the rows in which it holds, and states it
 * for every row. A statement is accepted when it holds in at least three telling rows and in three of four; headings
 * (`Jumlah`, `Sisa`, `Surplus`) allow it with fewer rows.
 */
export function stateColumnEquations(lembar: LembarPeriksa, table: TabelLogis): void {
  const columns = table.kolom
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.berangka && !['nomor', 'kode', 'persen', 'capaian'].includes(column.peran))
    .map(({ index }) => index);
  if (columns.length < 3 || columns.length > MAX_COLUMNS) return;
  const rows = table.baris.filter((row) => row.jenis !== 'nomor-kolom');
  const values = rows.map((row) => columns.map((column) => valueAt(row, column)));
  const taken = new Set<number>();
  for (let result = columns.length - 1; result >= 0; result -= 1) {
    const rule =
      findSum(values, columns.length, result, table, columns) ??
      findDifference(values, columns.length, result, table, columns);
    if (!rule || taken.has(result)) continue;
    taken.add(result);
    rows.forEach((row) => {
      stateRow(lembar, table, row, columns, rule);
    });
  }
}

interface Aturan {
  hasil: number;
  tambah: number[];
  kurang: number | null;
  /** The column prints how much two others differ, whichever is the greater. */
  mutlak: boolean;
}

function valueAt(row: BarisTabel, column: number): bigint | null {
  const cell = row.sel[column];
  if (!cell) return null;
  if (cell.tunggal) return cell.tunggal.nilai;
  return isDash(cell.teks) ? 0n : null;
}

function findSum(
  values: readonly (bigint | null)[][],
  count: number,
  result: number,
  table: TabelLogis,
  columns: readonly number[],
): Aturan | null {
  const heading = table.kolom[columns[result] ?? -1];
  const named = heading !== undefined && /jumlah|total/i.test(heading.ujung);
  const ranges: number[][] = [];
  for (let from = 0; from < result - 1; from += 1)
    ranges.push(Array.from({ length: result - from }, (_, index) => from + index));
  for (let to = count - 1; to > result + 1; to -= 1)
    ranges.push(Array.from({ length: to - result }, (_, index) => result + 1 + index));
  for (const parts of ranges) {
    const verdict = tally(values, (row) => {
      const target = row[result];
      if (target === null || target === undefined || target === 0n) return null;
      let sum = 0n;
      let filled = 0;
      for (const part of parts) {
        const value = row[part];
        if (value === null || value === undefined) return null;
        if (value !== 0n) filled += 1;
        sum += value;
      }
      return filled < 2 && sum === target ? null : sum === target;
    });
    if (isProven(verdict, named)) return { hasil: result, tambah: parts, kurang: null, mutlak: false };
  }
  return null;
}

/** Which columns a column is the difference of: the pair, in the order, that most rows follow. */
function findDifference(
  values: readonly (bigint | null)[][],
  count: number,
  result: number,
  table: TabelLogis,
  columns: readonly number[],
): Aturan | null {
  const heading = table.kolom[columns[result] ?? -1];
  const named = heading !== undefined && CHANGE.test(heading.judul);
  let best: { rule: Aturan; yes: number } | null = null;
  for (let minuend = 0; minuend < count; minuend += 1) {
    for (let subtrahend = 0; subtrahend < count; subtrahend += 1) {
      if (minuend === subtrahend || minuend === result || subtrahend === result) continue;
      if (minuend > subtrahend && !named) continue;
      for (const mutlak of named ? [false, true] : [false]) {
        if (mutlak && (minuend > subtrahend || values.some((row) => (row[result] ?? 0n) < 0n))) continue;
        const verdict = tally(values, (row) => isDifference(row, { minuend, subtrahend, result, mutlak }));
        const rule: Aturan = { hasil: result, tambah: [minuend], kurang: subtrahend, mutlak };
        if (isProven(verdict, named) && verdict.yes > (best?.yes ?? 0)) best = { rule, yes: verdict.yes };
      }
    }
  }
  return best?.rule ?? null;
}

/** Null where a row tells nothing: a figure missing, all zero, or nothing taken away. */
function isDifference(
  row: readonly (bigint | null)[],
  places: { minuend: number; subtrahend: number; result: number; mutlak: boolean },
): boolean | null {
  const [a, b, c] = [row[places.minuend], row[places.subtrahend], row[places.result]];
  if (a === null || a === undefined || b === null || b === undefined || c === null || c === undefined) return null;
  if (a === b && c === 0n) return null;
  if (a === 0n && b === 0n && c === 0n) return null;
  if (b === 0n && a === c) return null;
  return near(places.mutlak && a < b ? b - a : a - b, c);
}

function tally(
  values: readonly (bigint | null)[][],
  test: (row: readonly (bigint | null)[]) => boolean | null,
): { yes: number; no: number } {
  let yes = 0;
  let no = 0;
  for (const row of values) {
    const verdict = test(row);
    if (verdict === true) yes += 1;
    else if (verdict === false) no += 1;
  }
  return { yes, no };
}

function isProven({ yes, no }: { yes: number; no: number }, named: boolean): boolean {
  if (named) return yes >= 2 && yes >= no;
  return yes >= MIN_ROWS && (no <= 1 || yes >= no * 8);
}

function stateRow(
  lembar: LembarPeriksa,
  table: TabelLogis,
  row: BarisTabel,
  columns: readonly number[],
  rule: Aturan,
): void {
  const figure = (position: number): Angka | null => row.sel[columns[position] ?? -1]?.tunggal ?? null;
  const result = figure(rule.hasil);
  if (!result || /^\s*%/.test(row.label) || result.jenis === 'persen') return;
  const enter = (angka: Angka, position: number): number =>
    lembar.enter(angka, placeOf(table, row, columns[position] ?? 0));
  if (rule.kurang === null) {
    const parts = rule.tambah.map((position) => ({ position, angka: figure(position) }));
    if (parts.some(({ position, angka }) => !angka && !isDash(row.sel[columns[position] ?? -1]?.teks ?? ''))) return;
    const anak = parts
      .filter((part) => part.angka !== null)
      .map(({ position, angka }) => enter(angka as Angka, position));
    if (anak.length > 0)
      lembar.state({ jenis: 'jumlah', induk: enter(result, rule.hasil), anak }, 'total-column', 'error');
    return;
  }
  const [minuend = 0] = rule.tambah;
  const entered = (position: number): number | null => {
    const angka = figure(position);
    if (angka) return enter(angka, position);
    const column = columns[position] ?? 0;
    const text = row.sel[column]?.teks ?? '';
    return isDash(text) ? lembar.enterConstant(0n, placeOf(table, row, column), text) : null;
  };
  const [kurang, dari] = [entered(rule.kurang), entered(minuend)];
  if (kurang === null || dari === null) return;
  const relation: Relasi = {
    jenis: 'selisih',
    dari,
    kurang,
    hasil: enter(result, rule.hasil),
    mutlak: rule.mutlak,
  };
  lembar.state(relation, 'difference', 'error');
}

/** Differences of great amounts may be cut to whole rupiah; small figures (percentages, indices) must agree exactly. */
function near(one: bigint, two: bigint): boolean {
  const difference = one < two ? two - one : one - two;
  return difference === 0n || (difference < 1_000_000n && (one < -GREAT || one > GREAT));
}
