import { findShift, type JumlahAnak, type Pergeseran, pairSums, plainDecimal, type UjiGeser } from '@selaras/domain';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa, SelDokumen } from '../lembar.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { NilaiSimpul, PohonTabel } from '../tabel/simpul.ts';
import type { SelTemuan } from '../temuan.ts';

const STEPS = [1, -1, 2, -2] as const;

/**
 * Looks for a stretch of rows in which one money column stands some rows too low or too high: the sums of the tree fail as
 * printed and hold when the column is moved back. Reports the whole stretch as one finding and puts the figures of the tree
 * where they belong, so that what is wrong besides still shows.
 */
export function findShiftedColumns(
  lembar: LembarPeriksa,
  table: TabelLogis,
  tree: PohonTabel,
  ids: (number | null)[][],
): void {
  if (tree.simpul.length < 12) return;
  tree.kolom.forEach((_, position) => {
    const values = tree.simpul.map((node, index) =>
      readValue(lembar, node.nilai[position] ?? null, ids[index]?.[position] ?? null),
    );
    const now = sumsOf(tree, values);
    if (now.filter((sum) => !sum.cocok).length < 5) return;
    for (const step of STEPS) {
      const shift = shiftBy(tree, values, step);
      if (!shift) continue;
      report(lembar, table, tree, { ids, position, shift, values });
      break;
    }
  });
}

function readValue(lembar: LembarPeriksa, value: NilaiSimpul, id: number | null): bigint | null {
  if (value === 'strip') return 0n;
  return id === null ? null : (lembar.sel[id]?.nilai ?? null);
}

function sumsOf(tree: PohonTabel, values: readonly (bigint | null)[]): JumlahAnak[] {
  return pairSums(
    tree.simpul.map((node, index) => ({
      tingkat: node.tingkat.rank,
      tegas: node.tingkat.tegas,
      nilai: [values[index] ?? null],
    })),
  );
}

/** Compares the sums of told structure (codes, words, dashes) as printed and moved. */
function shiftBy(tree: PohonTabel, values: readonly (bigint | null)[], step: number): Pergeseran | null {
  const moved = values.map((_, index) => values[index + step] ?? null);
  const structure = childrenByRank(tree);
  const tests: UjiGeser[] = [];
  for (const { parent, children } of structure) {
    const as = (source: readonly (bigint | null)[]): boolean | null => {
      const target = source[parent] ?? null;
      if (target === null) return null;
      let sum = 0n;
      for (const child of children) sum += source[child] ?? 0n;
      return sum === 0n && target === 0n ? null : sum === target;
    };
    const printed = as(values);
    const shifted = as(moved);
    if (printed === null && shifted === null) continue;
    tests.push({
      dari: parent,
      sampai: children[children.length - 1] ?? parent,
      sekarang: printed === true,
      digeser: shifted === true,
    });
  }
  const found = findShift(tests, step);
  return found && { ...found, dari: beginning(found.dari, structure, values, moved) };
}

/** The stretch may begin inside a group: its parent stands right, its children only when moved. */
function beginning(
  from: number,
  structure: readonly { parent: number; children: number[] }[],
  values: readonly (bigint | null)[],
  moved: readonly (bigint | null)[],
): number {
  const group = structure.findLast(
    ({ children }) =>
      children.length > 1 && (children[0] ?? from) < from && (children[children.length - 1] ?? 0) >= from - 2,
  );
  const first = group?.children[0];
  if (!group || first === undefined) return from;
  const sum = group.children.reduce((all, child) => all + (moved[child] ?? 0n), 0n);
  return sum !== 0n && sum === (values[group.parent] ?? null) ? Math.min(from, first) : from;
}

function childrenByRank(tree: PohonTabel): { parent: number; children: number[] }[] {
  const found = new Map<number, number[]>();
  const open: { index: number; rank: number }[] = [];
  tree.simpul.forEach((node, index) => {
    const { rank } = node.tingkat;
    if (rank === null) return;
    while (open.length > 0 && (open[open.length - 1]?.rank ?? 0) >= rank) open.pop();
    const parent = open[open.length - 1];
    if (parent) found.set(parent.index, [...(found.get(parent.index) ?? []), index]);
    open.push({ index, rank });
  });
  return [...found].map(([parent, children]) => ({ parent, children })).sort((one, two) => one.parent - two.parent);
}

interface Letak {
  ids: (number | null)[][];
  position: number;
  shift: Pergeseran;
  values: readonly (bigint | null)[];
}

function report(
  lembar: LembarPeriksa,
  table: TabelLogis,
  tree: PohonTabel,
  { ids, position, shift, values }: Letak,
): void {
  const affected: SelTemuan[] = [];
  const proof: { line: number | null; value: string }[] = [];
  let first: SelDokumen | null = null;
  const originals = tree.simpul.map((_, index) => ids[index]?.[position] ?? null);
  const [low, high] = shift.jarak > 0 ? [shift.dari, shift.sampai] : [shift.dari, shift.sampai];
  for (let index = low; index <= high; index += 1) {
    const id = originals[index];
    const cell = id === null || id === undefined ? null : (lembar.sel[id] ?? null);
    const right = values[index + shift.jarak] ?? null;
    if (cell && cell.nilai !== right) {
      const expected = right === null ? null : plainDecimal(right, 2);
      affected.push({ line: cell.tempat.line, printed: cell.cetak, expected });
      first ??= cell;
    }
    const source = originals[index + shift.jarak];
    const from = source === null || source === undefined ? null : lembar.sel[source];
    if (from && proof.length < 40) proof.push({ line: from.tempat.line, value: from.cetak });
  }
  if (!first) return;
  for (let index = low; index <= high; index += 1) {
    const row = ids[index];
    if (row) row[position] = originals[index + shift.jarak] ?? null;
    const node = tree.simpul[index];
    if (node && row) node.nilai[position] = row[position] === null ? 'strip' : (node.nilai[position] ?? null);
  }
  const rows = `${affected.length}`;
  const finding = makeFinding({
    rule: 'shifted-rows',
    severity: 'error',
    cell: first,
    harus: values[low + shift.jarak] ?? null,
    proof,
    affected,
  });
  const place = table.kolom[tree.kolom[position] ?? -1]?.ujung ?? '';
  const direction =
    shift.jarak > 0 ? { id: 'terlalu rendah', en: 'too low' } : { id: 'terlalu tinggi', en: 'too high' };
  const steps = Math.abs(shift.jarak);
  lembar.report({
    ...finding,
    message: {
      id: `Kolom "${place}" bergeser ${steps} baris ${direction.id} pada ${rows} baris: bila dikembalikan, ${shift.pulih} penjumlahan yang salah menjadi benar.`,
      en: `Column "${place}" stands ${steps} row(s) ${direction.en} over ${rows} rows: moved back, ${shift.pulih} broken sums hold.`,
    },
  });
}
