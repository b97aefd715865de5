import { isOneSlipOff, type JumlahAnak } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { isDash } from '../angka/sel.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { rankRows, type Tingkat } from '../tabel/tingkat.ts';
import type { Beratnya } from '../temuan.ts';
import { placeOf } from './tempat.ts';

interface Isi {
  row: BarisTabel;
  rank: number | null;
  angka: Angka | null;
  nilai: bigint;
}

/**
 * States that total rows (`Jumlah`, `Total`) are the sum of the rows above them: of the highest rows where the table is a tree,
 * else of all rows. A column is left alone when its total is no sum at all (shares, indices).
 */
export function stateTotalRows(lembar: LembarPeriksa, table: TabelLogis, treeSums: readonly JumlahAnak[]): void {
  const ranks = rankRows(table);
  const hidden = hiddenTotal(table);
  let start = 0;
  const open: BarisTabel[] = [];
  const totals = table.baris.flatMap((row, index): BarisJumlah[] => {
    if (row.jenis !== 'jumlah' && row !== hidden) return [];
    const direct = totalChecks(table, row, { ranks, treeSums, start, index });
    const isOfTotals = direct.length === 0 && start > 0;
    const { checks, taken } = isOfTotals ? ofTotals(table, row, open) : { checks: direct, taken: 0 };
    open.splice(open.length - taken, taken, row);
    const from = start;
    start = index + 1;
    return [{ row, start: from, checks }];
  });
  for (const one of totals) {
    for (const check of one.checks) {
      const berat = weigh(table, { one, totals, check });
      if (berat === null) continue;
      const anak = check.parts
        .filter((part) => part.angka !== null)
        .map((part) => lembar.enter(part.angka as Angka, placeOf(table, part.row, check.column)));
      if (anak.length === 0) continue;
      const total = lembar.enter(check.total, placeOf(table, one.row, check.column, one.row.label));
      lembar.state({ jenis: 'jumlah', induk: total, anak }, 'total-row', berat);
    }
  }
}

/**
 * A total with no rows of its own totals the totals above it that no other has taken: as many of the last as add up to it in some
 * column, or but for one slip. Then the other columns are held against the same rows.
 */
function ofTotals(
  table: TabelLogis,
  row: BarisTabel,
  open: readonly BarisTabel[],
): { checks: UjiJumlah[]; taken: number } {
  for (let taken = Math.min(open.length, MOST_TOTALS); taken >= 1; taken -= 1) {
    const rows = open.slice(open.length - taken);
    const checks = table.kolom.flatMap((column, at): UjiJumlah[] => {
      const total = isSummed(column) ? row.sel[at]?.tunggal : null;
      if (!total || total.jenis === 'persen' || total.nilai === null) return [];
      const parts = rows.flatMap((one): Isi[] => {
        const angka = one.sel[at]?.tunggal ?? null;
        return angka ? [{ row: one, rank: null, angka, nilai: angka.nilai ?? 0n }] : [];
      });
      return parts.length === rows.length
        ? [
            {
              total,
              column: at,
              parts,
              ok: near(sumOf(parts), total.nilai, halfUnit(table, row, at) * BigInt(taken + 1)),
            },
          ]
        : [];
    });
    const right = checks.filter((check) => check.ok).length;
    const slips = checks.some(({ total, parts }) =>
      isOneSlipOff(
        total.nilai ?? 0n,
        parts.map((part) => part.nilai),
      ),
    );
    if (right >= (taken === 1 ? 2 : 1) || (right === 0 && taken > 1 && slips)) return { checks, taken };
  }
  return { checks: [], taken: 0 };
}

/** More subtotals than this are no groups of one total. */
const MOST_TOTALS = 100;

/** Whether the figures of a column may be added up. */
function isSummed(column: TabelLogis['kolom'][number]): boolean {
  return (
    column.berangka && !['nomor', 'persen', 'kode', 'capaian'].includes(column.peran) && !NO_SUM.test(column.judul)
  );
}

interface BarisJumlah {
  row: BarisTabel;
  /** First row that it may total. */
  start: number;
  checks: readonly UjiJumlah[];
}

/**
 * How sure a total is; null when it may be no sum at all. A broken one is proven by figures that agree but for one slip, by another
 * column of its row or another total of its column that adds up, or by rows numbered from 1 without a gap.
 */
function weigh(
  table: TabelLogis,
  { one, totals, check }: { one: BarisJumlah; totals: readonly BarisJumlah[]; check: UjiJumlah },
): Beratnya | null {
  if (check.ok) return 'error';
  const values = check.parts.map((part) => part.nilai);
  if (check.total.nilai !== null && isOneSlipOff(check.total.nilai, values)) return 'error';
  if (isAverage(check.total, check.parts)) return null;
  // Exactly twice the total: groups stand among their own rows, and nothing tells which are which.
  if (one.checks.some(({ total, parts }) => total.nilai !== null && sumOf(parts) === total.nilai * 2n)) return null;
  const money = table.kolom[check.column]?.uang === true;
  const sound = one.checks.some((other) => other.ok && other.parts.length >= 2);
  const elsewhere = totals.some(
    (other) =>
      other !== one && other.checks.some((each) => each.column === check.column && each.ok && each.parts.length >= 2),
  );
  if (sound) return one.start === 0 || elsewhere ? 'error' : 'warning';
  const complete = one.start === 0 && isNumberedThrough(table, check.parts);
  if (elsewhere || (complete && money)) return 'error';
  return money || complete || isShortAll(one) ? 'warning' : null;
}

/** A bare `Jumlah` below the rows of a table that exceeds their sum in each of several columns: a row is missing. */
function isShortAll({ row, start, checks }: BarisJumlah): boolean {
  if (start > 0 || checks.length < 3 || !/^(?:jumlah|total)\W*$/i.test(row.label)) return false;
  return checks.every(({ total, parts }) => {
    const sum = sumOf(parts);
    return total.nilai !== null && sum > 0n && total.nilai > sum && total.nilai < sum * 2n;
  });
}

/** The parts are all numbered rows of the table, 1, 2, 3 … without a gap: nothing was left out of the sum on purpose. */
function isNumberedThrough(table: TabelLogis, parts: readonly Isi[]): boolean {
  const column = table.kolom.findIndex((one) => one.peran === 'nomor');
  if (column < 0 || parts.length < 3) return false;
  return parts.every(
    (part, index) => /^\(?(\d{1,3})[.)]?$/.exec(part.row.sel[column]?.teks.trim() ?? '')?.[1] === `${index + 1}`,
  );
}

interface UjiJumlah {
  total: Angka;
  column: number;
  parts: Isi[];
  ok: boolean;
}

/** For each column of a total row the rows that make it up: the rows that make up another column's total, when one proves them. */
function totalChecks(
  table: TabelLogis,
  row: BarisTabel,
  {
    ranks,
    treeSums,
    start,
    index,
  }: { ranks: readonly Tingkat[]; treeSums: readonly JumlahAnak[]; start: number; index: number },
): UjiJumlah[] {
  const checks: UjiJumlah[] = [];
  const all = new Map<number, Isi[]>();
  table.kolom.forEach((column, at) => {
    if (!isSummed(column)) return;
    const total = row.sel[at]?.tunggal;
    if (!total || total.jenis === 'persen' || total.nilai === null) return;
    const parts = rowsAbove(table, ranks, { start, end: index, column: at });
    if (parts.length < 2) return;
    all.set(at, parts);
    const found = matchTotal(total.nilai, parts, { treeSums, half: halfUnit(table, row, at) });
    const whole =
      found.ok || start === 0
        ? found
        : cumulative(table, ranks, { index, column: at, total: total.nilai, otherwise: found });
    checks.push({ total, column: at, ...whole });
  });
  const proven = checks.find((check) => check.ok && check.parts.length >= 2);
  for (const check of checks) {
    if (check.ok || !proven) continue;
    const same = new Set(proven.parts.map((part) => part.row));
    check.parts = (all.get(check.column) ?? []).filter((part) => same.has(part.row));
  }
  return checks;
}

/** Headings of figures that are no sums: averages, rates, prices. */
const NO_SUM =
  /rata|produktivitas|provitas|rasio|indeks|harga|skor|nilai|tarif|kepadatan|laju|pertumbuhan|umur|usia|\bper\b|\/\s?ha\b/i;

/** A total after subtotals: of all rows of the table, or of the subtotals. */
function cumulative(
  table: TabelLogis,
  ranks: readonly Tingkat[],
  {
    index,
    column,
    total,
    otherwise,
  }: { index: number; column: number; total: bigint; otherwise: { parts: Isi[]; ok: boolean } },
): { parts: Isi[]; ok: boolean } {
  const every = rowsAbove(table, ranks, { start: 0, end: index, column });
  const half = halfUnit(table, table.baris[index] as BarisTabel, column);
  if (near(sumOf(every), total, half * BigInt(every.length + 1))) return { parts: every, ok: true };
  const subtotals = table.baris.slice(0, index).flatMap((row): Isi[] => {
    const angka = row.jenis === 'jumlah' ? (row.sel[column]?.tunggal ?? null) : null;
    return angka ? [{ row, rank: null, angka, nilai: angka.nilai ?? 0n }] : [];
  });
  return near(sumOf(subtotals), total, half * BigInt(subtotals.length + 1))
    ? { parts: subtotals, ok: true }
    : otherwise;
}

/** A figure between the least and the greatest of its column is rather their mean than a sum gone wrong. */
function isAverage(total: Angka, parts: readonly Isi[]): boolean {
  if (total.nilai === null || parts.length < 3) return false;
  const values = parts.map((part) => part.nilai).filter((value) => value !== 0n);
  if (values.length < 3) return false;
  const [least, most] = values.reduce(
    ([low, high], value) => [value < low ? value : low, value > high ? value : high],
    [values[0] ?? 0n, values[0] ?? 0n],
  );
  return total.nilai >= least && total.nilai <= most;
}

/**
 * A last row that totals the table without saying so: the only row without a running number, under numbered rows, that adds up
 * in at least one column of counts or money.
 */
function hiddenTotal(table: TabelLogis): BarisTabel | null {
  if (table.baris.some((row) => row.jenis === 'jumlah') || table.baris.length < 5) return null;
  const number = table.kolom.findIndex((column) => column.peran === 'nomor');
  const last = table.baris[table.baris.length - 1];
  if (number < 0 || !last || (last.sel[number]?.teks ?? '') !== '') return null;
  const others = table.baris.slice(0, -1).filter((row) => row.jenis === 'data');
  if (others.some((row) => (row.sel[number]?.teks ?? '') === '')) return null;
  const adds = table.kolom.some((column, at) => {
    const total = last.sel[at]?.tunggal?.nilai;
    if (!column.berangka || column.peran === 'nomor' || total === null || total === undefined || total === 0n)
      return false;
    return others.reduce((sum, row) => sum + (row.sel[at]?.tunggal?.nilai ?? 0n), 0n) === total;
  });
  return adds ? last : null;
}

function rowsAbove(
  table: TabelLogis,
  ranks: readonly Tingkat[],
  { start, end, column }: { start: number; end: number; column: number },
): Isi[] {
  const parts: Isi[] = [];
  for (let index = start; index < end; index += 1) {
    const row = table.baris[index];
    if (row?.jenis !== 'data') continue;
    const cell = row.sel[column];
    if (!cell) continue;
    const angka = cell.tunggal && cell.tunggal.jenis !== 'persen' ? cell.tunggal : null;
    if (!angka && !isDash(cell.teks)) continue;
    parts.push({ row, rank: ranks[index]?.rank ?? null, angka, nilai: angka?.nilai ?? 0n });
  }
  return parts;
}

/** Which rows make the total: the highest, all, or all but a first row that repeats the total. */
function matchTotal(
  total: bigint,
  parts: readonly Isi[],
  { treeSums, half }: { treeSums: readonly JumlahAnak[]; half: bigint },
): { parts: Isi[]; ok: boolean } {
  const explicit = parts.filter((part) => part.rank !== null);
  const top = explicit.reduce((least, part) => Math.min(least, part.rank ?? 99), 99);
  const highest = parts.filter((part) => part.rank === top);
  const readings: Isi[][] = [];
  if (highest.length > 0) readings.push(highest);
  const next = explicit
    .filter((part) => (part.rank ?? 0) > top)
    .reduce((least, part) => Math.min(least, part.rank ?? 99), 99);
  if (next < 99) readings.push(parts.filter((part) => part.rank === next));
  readings.push(
    [...parts],
    parts.slice(1),
    parts.filter((part) => part.rank === null),
  );
  for (const reading of readings) {
    if (reading.length > 0 && near(sumOf(reading), total, half * BigInt(reading.length + 1)))
      return { parts: reading, ok: true };
  }
  const first = parts[0];
  if (first && first.nilai === total) return { parts: [first], ok: true };
  const isTree = treeSums.some((sum) => sum.cocok && sum.anak.length >= 2);
  const chosen = highest.length > 1 || (isTree && highest.length > 0) ? highest : [...parts];
  return { parts: chosen, ok: false };
}

function sumOf(parts: readonly Isi[]): bigint {
  return parts.reduce((all, part) => all + part.nilai, 0n);
}

/** Half of the last digit that a total prints, where its column is rounded for print; else nothing. */
function halfUnit(table: TabelLogis, row: BarisTabel, column: number): bigint {
  if (placeOf(table, row, column).dibulatkan !== true) return 0n;
  return 10n ** BigInt(Math.max(0, 6 - (row.sel[column]?.tunggal?.desimal ?? 0))) / 2n;
}

function near(one: bigint, two: bigint, slack = 0n): boolean {
  const difference = one < two ? two - one : one - two;
  if (difference <= slack) return true;
  return one % 1_000_000n === 0n && two % 1_000_000n === 0n ? difference === 0n : difference < 1_000_000n;
}
