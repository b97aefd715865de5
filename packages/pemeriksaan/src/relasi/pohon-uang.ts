import { type BarisPohon, isOneSlipOff, type JumlahAnak, pairSums } from '@selaras/domain';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { NilaiSimpul, PohonTabel, Simpul } from '../tabel/simpul.ts';
import type { Beratnya } from '../temuan.ts';
import { placeOf } from './tempat.ts';

/** Enters the figures of a money tree; ids by node and column, null where nothing is printed. */
export function enterNodes(lembar: LembarPeriksa, table: TabelLogis, tree: PohonTabel): (number | null)[][] {
  return tree.simpul.map((node) =>
    node.nilai.map((value, position) => {
      if (value === null || value === 'strip') return null;
      return lembar.enter(value.angka, placeOf(table, node.baris, tree.kolom[position] ?? 0, node.label));
    }),
  );
}

/** States the sums of a tree: parent = children at every level that the table shows. */
export function stateTreeSums(
  lembar: LembarPeriksa,
  tree: PohonTabel,
  ids: readonly (number | null)[][],
): JumlahAnak[] {
  const rows = tree.simpul.map((node, index) => treeRow(lembar, node, ids[index] ?? []));
  const sums = pairSums(rows);
  const good = new Map<number, number>();
  const bad = new Map<number, number>();
  for (const sum of sums) {
    if (!isTelling(sum, rows)) continue;
    const counter = sum.cocok ? good : bad;
    counter.set(sum.kolom, (counter.get(sum.kolom) ?? 0) + 1);
  }
  const total = (counter: Map<number, number>): number => [...counter.values()].reduce((all, one) => all + one, 0);
  const confirmed = { good: total(good), bad: total(bad) };
  for (const sum of sums) {
    if (sum.kelebihan !== null) reportExcess(lembar, ids, sum);
    const berat = sum.cocok ? 'error' : judge(sum, sums, rows, confirmed);
    if (berat === 'info') continue;
    const parent = ids[sum.induk]?.[sum.kolom];
    const children = sum.anak.map((child) => ids[child]?.[sum.kolom] ?? null).filter((id) => id !== null);
    if (parent === null || parent === undefined || children.length === 0) continue;
    lembar.state({ jenis: 'jumlah', induk: parent, anak: children }, 'sum-of-children', berat);
  }
  return sums;
}

/** A heading row that carries more than the row above it, while the other rows make up that row exactly. */
function reportExcess(lembar: LembarPeriksa, ids: readonly (number | null)[][], sum: JumlahAnak): void {
  const cell = lembar.sel[ids[sum.kelebihan ?? -1]?.[sum.kolom] ?? -1];
  if (!cell) return;
  const proof = [sum.induk, ...sum.anak].flatMap((row) => {
    const used = lembar.sel[ids[row]?.[sum.kolom] ?? -1];
    return used ? [{ line: used.tempat.line, value: used.cetak }] : [];
  });
  const parent = lembar.sel[ids[sum.induk]?.[sum.kolom] ?? -1];
  const message = {
    id: `Judul kelompok ini memuat ${cell.cetak}, padahal ${sum.anak.length} baris lainnya sudah berjumlah ${parent?.cetak ?? ''}: angkanya terhitung dua kali atau bukan jumlah rinciannya.`,
    en: `This heading carries ${cell.cetak}, though the ${sum.anak.length} other rows already make up ${parent?.cetak ?? ''}: the figure is counted twice or is not the sum of what stands below it.`,
  };
  lembar.report(makeFinding({ rule: 'sum-of-children', severity: 'error', cell, harus: null, proof, message }));
}

function treeRow(lembar: LembarPeriksa, node: Simpul, ids: readonly (number | null)[]): BarisPohon {
  return {
    tingkat: node.tingkat.rank,
    tegas: node.tingkat.tegas,
    nilai: node.nilai.map((value, position) => figureOf(lembar, value, ids[position] ?? null)),
  };
}

function figureOf(lembar: LembarPeriksa, value: NilaiSimpul, id: number | null): bigint | null {
  if (value === 'strip') return 0n;
  return id === null ? null : (lembar.sel[id]?.nilai ?? null);
}

/** A sum of two or more figures above zero says something about the structure; a single child may be a coincidence of levels. */
function isTelling(sum: JumlahAnak, rows: readonly BarisPohon[]): boolean {
  return sum.anak.filter((child) => (rows[child]?.nilai[sum.kolom] ?? 0n) !== 0n).length >= 2;
}

/**
 * How sure a broken sum is. The same parent and children adding up in another column prove the structure; so does a table in
 * which most sums hold; so do figures that agree in every digit but one. Otherwise the structure may have been misread, and nobody is accused.
 */
function judge(
  sum: JumlahAnak,
  sums: readonly JumlahAnak[],
  rows: readonly BarisPohon[],
  confirmed: { good: number; bad: number },
): Beratnya {
  const parent = rows[sum.induk]?.nilai[sum.kolom] ?? 0n;
  const short = sum.jumlah < parent;
  const twin = sums.find((one) => one.induk === sum.induk && one.kolom !== sum.kolom && one.cocok);
  const sameChildren = twin?.anak.join() === sum.anak.join();
  const solid = confirmed.good >= 2 && confirmed.good >= confirmed.bad;
  const parts = sum.anak.map((child) => rows[child]?.nilai[sum.kolom] ?? 0n);
  if (isOneSlipOff(parent, parts)) return isTelling(sum, rows) || sum.tegas || solid ? 'error' : 'warning';
  if (twin && sameChildren && isTelling(twin, rows)) return sum.adaKosong && short ? 'warning' : 'error';
  if (twin && !isTelling(sum, rows) && sum.tegas && sameChildren) return 'error';
  if (sum.jumlah > parent * 2n) return 'info';
  if (twin && sameChildren && (rows[sum.induk]?.nilai[twin.kolom] ?? 0n) % 1_000_000_000_000n !== 0n) return 'warning';
  if (sum.adaKosong && short) return 'info';
  if (!sum.tegas && (rows[sum.induk]?.tingkat ?? 99) > 20 && sum.jumlah > parent + parent / 5n) return 'info';
  if (!sum.tegas && !isTelling(sum, rows)) return 'info';
  if (solid && isTelling(sum, rows)) return 'error';
  if (solid) return 'warning';
  return sum.tegas && isTelling(sum, rows) && confirmed.good >= 1 ? 'warning' : 'info';
}
