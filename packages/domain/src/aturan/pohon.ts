import { absolute, type Mikro } from './angka-tepat.ts';
import { isOneSlipOff } from './kemiripan.ts';

/** One row of a table whose rows form a tree: a program, its kegiatan, their sub kegiatan, belanja lines … */
export interface BarisPohon {
  /** Rank by code, word or numbering, smaller is higher; null when nothing tells it (arithmetic then decides). */
  tingkat: number | null;
  /** The rank is told by a code or a level word, not by mere numbering. */
  tegas: boolean;
  /** The figure of each money column; null when blank. */
  nilai: readonly (Mikro | null)[];
}

/** A parent and the rows that make up its figure in one column. */
export interface JumlahAnak {
  induk: number;
  kolom: number;
  anak: readonly number[];
  jumlah: Mikro;
  cocok: boolean;
  /** A row among the children has no figure in this column: a total above the sum proves nothing. */
  adaKosong: boolean;
  /** A child above its parent without which the others add up: a heading that took a figure. */
  kelebihan: number | null;
  /** The level of every child is told by code, word or numbering, not inferred. */
  tegas: boolean;
}

const MAX_CHILDREN = 400;
const MAX_SUMS = 64;
const DASH_RANK = 60;

interface Rentang {
  parent: number;
  end: number;
  column: number;
}

/**
 * Pairs each parent row with its children. Codes and level words bind; numbering nests by the order of its styles; rows of
 * unknown rank are nested by arithmetic: a row is taken as the parent of the rows after it when they add up to it exactly.
 * A group row without figures is looked through. Where the rows below a parent allow several readings, one that adds up in
 * any column is preferred, and the other columns are held against that same reading: so a doubtful structure accuses nobody,
 * and a structure proven in one column shows what is wrong in another.
 */
export function pairSums(rows: readonly BarisPohon[]): JumlahAnak[] {
  const ends = subtreeEnds(rows);
  const columns = rows.reduce((most, row) => Math.max(most, row.nilai.length), 0);
  const sums: JumlahAnak[] = [];
  for (let parent = 0; parent < rows.length; parent += 1) {
    const end = ends[parent] ?? parent + 1;
    if (end <= parent + 1) continue;
    const readings: (JumlahAnak | null)[] = [];
    for (let column = 0; column < columns; column += 1) readings.push(sumUnder(rows, ends, { parent, end, column }));
    sums.push(...reconcile(rows, readings));
  }
  return sums;
}

/** Holds the columns that do not add up against the reading that a column with two or more figures proved. */
function reconcile(rows: readonly BarisPohon[], readings: readonly (JumlahAnak | null)[]): JumlahAnak[] {
  const proven = readings.find((one) => one?.cocok && countFigures(rows, one) >= 2);
  const sums: JumlahAnak[] = [];
  for (const reading of readings) {
    if (!reading) continue;
    if (reading.cocok || !proven || proven.anak.join() === reading.anak.join()) {
      sums.push(reading);
      continue;
    }
    const anak = proven.anak.filter((child) => (rows[child]?.nilai[reading.kolom] ?? null) !== null);
    const adaKosong = anak.length < proven.anak.length;
    if (anak.length > 0)
      sums.push({ ...reading, anak, adaKosong, tegas: proven.tegas, jumlah: add(rows, anak, reading.kolom) });
  }
  return sums;
}

function countFigures(rows: readonly BarisPohon[], sum: JumlahAnak): number {
  return sum.anak.filter((child) => (rows[child]?.nilai[sum.kolom] ?? 0n) !== 0n).length;
}

/** For each row the index after its last descendant. */
function subtreeEnds(rows: readonly BarisPohon[]): number[] {
  const ends = new Array<number>(rows.length);
  const limits = boundLimits(rows);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    const limit = limits[index] ?? rows.length;
    if (!row) continue;
    if (row.tegas && row.tingkat !== null) ends[index] = limit;
    else if (row.tingkat !== null) ends[index] = numberedEnd(rows, ends, index, limit);
    else ends[index] = arithmeticEnd(rows, ends, index, limit) ?? endOfDashes(rows, index, limit);
  }
  return ends;
}

/** Where a row's subtree must end at the latest: the next row that is told to stand at or above it. */
function boundLimits(rows: readonly BarisPohon[]): number[] {
  const limits = new Array<number>(rows.length).fill(rows.length);
  const open: number[] = [];
  rows.forEach((row, index) => {
    if (row.tegas && row.tingkat !== null) {
      const rank = row.tingkat;
      for (let at = open.length - 1; at >= 0; at -= 1) {
        const other = rows[open[at] ?? -1];
        const closes = !other?.tegas || (other.tingkat ?? 0) >= rank;
        if (!closes) continue;
        limits[open[at] ?? 0] = index;
        open.splice(at, 1);
      }
    }
    open.push(index);
    if (open.length > 60)
      open.splice(
        0,
        open.length,
        ...open.filter((at) => rows[at]?.tegas).slice(-8),
        ...open.filter((at) => !rows[at]?.tegas).slice(-50),
      );
  });
  return limits;
}

/** A numbered row spans the deeper rows after it; unknown rows only when they add up. */
function numberedEnd(rows: readonly BarisPohon[], ends: readonly number[], index: number, limit: number): number {
  const rank = rows[index]?.tingkat ?? 0;
  let end = index + 1;
  let unknown = -1;
  while (end < limit) {
    const row = rows[end];
    if (row?.tingkat === null && unknown < 0) unknown = end;
    if (row && row.tingkat !== null && row.tingkat <= rank) break;
    end += 1;
  }
  if (unknown < 0) return end;
  return arithmeticEnd(rows, ends, index, end) ?? (isSlipAway(rows, ends, index, end) ? end : unknown);
}

/** The rows down to `end` add up to a row but for one slip in one figure, in some column. */
function isSlipAway(rows: readonly BarisPohon[], ends: readonly number[], index: number, end: number): boolean {
  if (end - index > MAX_CHILDREN) return false;
  return (rows[index]?.nilai ?? []).some((total, column) => {
    if (total === null) return false;
    const parts: Mikro[] = [];
    let position = index + 1;
    while (position < end) {
      const value = rows[position]?.nilai[column] ?? null;
      if (value !== null) parts.push(value);
      position = value === null ? position + 1 : Math.max(position + 1, ends[position] ?? position + 1);
    }
    return parts.length >= 2 && isOneSlipOff(total, parts);
  });
}

/** A row spans the rows that add up to it exactly, in any column and with a figure above zero; null when none do. */
function arithmeticEnd(
  rows: readonly BarisPohon[],
  ends: readonly number[],
  index: number,
  limit: number,
): number | null {
  const own = rows[index]?.nilai ?? [];
  if (restates(rows, index)) return index + 2;
  for (let column = 0; column < own.length; column += 1) {
    const target = own[column];
    if (target === null || target === undefined || target <= 0n) continue;
    for (const chains of [true, false]) {
      const reached = addUp(rows, ends, { index, limit, column, target, chains });
      if (!reached) continue;
      if (reached.children > 1 || isPlausibleOnlyChild(ends, index, target)) {
        return Math.max(reached.position, endOfDashes(rows, index, limit));
      }
    }
  }
  return null;
}

/** Goes down the rows until they reach a figure exactly. `chains`: equal neighbours count as one thing at two levels, else as two. */
function addUp(
  rows: readonly BarisPohon[],
  ends: readonly number[],
  {
    index,
    limit,
    column,
    target,
    chains,
  }: { index: number; limit: number; column: number; target: Mikro; chains: boolean },
): { position: number; children: number } | null {
  let sum = 0n;
  let position = index + 1;
  let children = 0;
  for (let steps = 0; position < limit && sum < target && steps < MAX_CHILDREN; steps += 1) {
    const value = rows[position]?.nilai[column] ?? null;
    sum += value ?? 0n;
    const after = ends[position] ?? position + 1;
    const isChain = after === position + 2 && repeatsNext(rows, position);
    position = value === null || (isChain && !chains) ? position + 1 : after;
    if (value !== null) children += 1;
  }
  return sum === target && position > index + 1 && position <= limit ? { position, children } : null;
}

/** An only child with its parent's figure: believed when it has children of its own or the figure is no round million. */
function isPlausibleOnlyChild(ends: readonly number[], index: number, target: Mikro): boolean {
  return (ends[index + 1] ?? 0) > index + 2 || target % 1_000_000_000_000n !== 0n;
}

/** The next row prints the very same figures: one thing at two levels. */
function restates(rows: readonly BarisPohon[], index: number): boolean {
  const own = rows[index]?.nilai ?? [];
  const next = rows[index + 1];
  if (!next || rows[index]?.tingkat !== null || !next.tegas) return false;
  return (
    own.some((value) => value !== null && value !== 0n) &&
    own.every((value, column) => value === (next.nilai[column] ?? null))
  );
}

function repeatsNext(rows: readonly BarisPohon[], index: number): boolean {
  const own = rows[index]?.nilai ?? [];
  const next = rows[index + 1]?.nilai;
  return next !== undefined && own.every((value, column) => value === (next[column] ?? null));
}

/** Dashed rows right after a row are its own. */
function endOfDashes(rows: readonly BarisPohon[], index: number, limit: number): number {
  let end = index + 1;
  while (end < limit && (rows[end]?.tingkat ?? 0) >= DASH_RANK) end += 1;
  return end;
}

function sumUnder(rows: readonly BarisPohon[], ends: readonly number[], range: Rentang): JumlahAnak | null {
  const { parent, column } = range;
  const target = rows[parent]?.nilai[column] ?? null;
  if (target === null) return null;
  const direct = directChildren(rows, ends, range);
  if (direct.anak.length === 0 || direct.anak.length > MAX_CHILDREN) return null;
  const sum = add(rows, direct.anak, column);
  const tegas = direct.anak.every((child) => rows[child]?.tingkat !== null) && rows[parent]?.tingkat !== null;
  const base = { induk: parent, kolom: column, adaKosong: direct.adaKosong, tegas, kelebihan: null };
  if (near(sum, target)) return { ...base, anak: direct.anak, jumlah: sum, cocok: true };
  const excess = direct.anak.find(
    (child) => (rows[child]?.nilai[column] ?? 0n) === sum - target && sum - target > target,
  );
  if (excess !== undefined) {
    const anak = direct.anak.filter((child) => child !== excess);
    if (anak.length >= 2) return { ...base, anak, jumlah: target, cocok: true, kelebihan: excess };
  }
  const other = otherReading(rows, ends, range, target);
  if (other) return { ...base, anak: other, jumlah: target, cocok: true };
  return { ...base, anak: direct.anak, jumlah: sum, cocok: false };
}

function directChildren(
  rows: readonly BarisPohon[],
  ends: readonly number[],
  { parent, end, column }: Rentang,
): { anak: number[]; adaKosong: boolean } {
  const anak: number[] = [];
  let adaKosong = false;
  let position = parent + 1;
  while (position < end) {
    const value = rows[position]?.nilai[column] ?? null;
    if (value === null) {
      const group = (ends[position] ?? position + 1) > position + 1;
      if (!group) adaKosong = true;
      position += 1;
      continue;
    }
    anak.push(position);
    position = Math.max(position + 1, ends[position] ?? position + 1);
  }
  return { anak, adaKosong };
}

/** Another way to cut the rows below a parent into children that adds up: leaves only, or doubtful rows taken as parents or not. */
function otherReading(
  rows: readonly BarisPohon[],
  ends: readonly number[],
  range: Rentang,
  target: Mikro,
): number[] | null {
  const { parent, end, column } = range;
  const leaves: number[] = [];
  for (let index = parent + 1; index < end; index += 1) {
    const value = rows[index]?.nilai[column] ?? null;
    if (value !== null && (ends[index] ?? 0) <= index + 1) leaves.push(index);
  }
  if (leaves.length > 0 && leaves.length <= MAX_CHILDREN && near(add(rows, leaves, column), target)) return leaves;
  return reachTarget(rows, ends, range, target);
}

interface Jalan {
  sum: Mikro;
  before: Jalan | null;
  row: number;
}

function reachTarget(
  rows: readonly BarisPohon[],
  ends: readonly number[],
  { parent, end, column }: Rentang,
  target: Mikro,
): number[] | null {
  if (end - parent > MAX_CHILDREN) return null;
  const reached = new Map<number, Map<Mikro, Jalan>>();
  reached.set(parent + 1, new Map([[0n, { sum: 0n, before: null, row: -1 }]]));
  for (let position = parent + 1; position < end; position += 1) {
    const states = reached.get(position);
    if (!states) continue;
    const row = rows[position];
    const value = row?.nilai[column] ?? null;
    const after = Math.min(end, ends[position] ?? position + 1);
    const doubtful = row?.tingkat === null || !row?.tegas || rows[position + 1]?.tingkat === null;
    for (const state of states.values()) {
      if (value === null) {
        place(reached, position + 1, state);
        continue;
      }
      const taken: Jalan = { sum: state.sum + value, before: state, row: position };
      place(reached, after, taken);
      if (doubtful && after > position + 1) place(reached, position + 1, taken);
      if (row?.tingkat === null && repeatsNext(rows, position))
        place(reached, Math.max(position + 2, ends[position + 1] ?? 0), taken);
    }
  }
  const final = reached.get(end)?.get(target);
  if (!final) return null;
  const chosen: number[] = [];
  for (let step: Jalan | null = final; step && step.row >= 0; step = step.before) chosen.push(step.row);
  return chosen.reverse();
}

function place(reached: Map<number, Map<Mikro, Jalan>>, position: number, state: Jalan): void {
  const states = reached.get(position) ?? new Map<Mikro, Jalan>();
  if (states.size < MAX_SUMS && !states.has(state.sum)) states.set(state.sum, state);
  reached.set(position, states);
}

function add(rows: readonly BarisPohon[], indexes: readonly number[], column: number): Mikro {
  let sum = 0n;
  for (const index of indexes) sum += rows[index]?.nilai[column] ?? 0n;
  return sum;
}

/** Totals printed in whole rupiah over children with sen may differ by less than one rupiah. */
function near(one: Mikro, two: Mikro): boolean {
  const whole = one % 1_000_000n === 0n && two % 1_000_000n === 0n;
  return whole ? one === two : absolute(one - two) < 1_000_000n;
}
