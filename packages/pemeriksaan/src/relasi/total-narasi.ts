import type { Mikro } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from '../prosa/alir.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { PohonTabel } from '../tabel/simpul.ts';

const AFTER_LINES = 140;

/**
 * An introduction that tells the totals of a unit ("total anggaran Rp b dan realisasi Rp a") before the table of its programs:
 * when one of the two is exactly the sum of the table, the table is complete and the other must be its sum too.
 */
export function compareIntroTotals(
  lembar: LembarPeriksa,
  flows: readonly Aliran[],
  trees: readonly { table: TabelLogis; tree: PohonTabel }[],
): void {
  const sums = trees.flatMap(({ table, tree }) => sumsOf(table, tree));
  for (const flow of flows) {
    if (flow.sel) continue;
    const money = flow.angka.filter(
      (one) => one.jenis === 'uang' && one.nilai !== null && one.nilai > 1_000_000_000_000n,
    );
    for (let index = 0; index + 1 < money.length; index += 1) {
      const [budget, spent] = [money[index], money[index + 1]];
      if (
        !budget ||
        !spent ||
        !/realisasi/i.test(flow.text.slice(budget.akhir, spent.mulai)) ||
        spent.mulai - budget.akhir > 90
      )
        continue;
      const { line } = flow.placeAt(budget.mulai);
      const near = sums.filter((sum) => line !== null && sum.line > line && sum.line - line < AFTER_LINES);
      const byBudget = near.find((sum) => sum.pagu === budget.nilai && sum.realisasi !== spent.nilai);
      const bySpent = near.find((sum) => sum.realisasi === spent.nilai && sum.pagu !== budget.nilai);
      if (byBudget) report(lembar, flow, spent, byBudget.realisasi, byBudget.bukti.realisasi);
      else if (bySpent) report(lembar, flow, budget, bySpent.pagu, bySpent.bukti.pagu);
    }
  }
}

type Bukti = { line: number | null; value: string }[];

interface Total {
  line: number;
  pagu: Mikro;
  realisasi: Mikro;
  bukti: { pagu: Bukti; realisasi: Bukti };
}

/** Sum of the highest nodes that carry money, and of the lowest. */
function sumsOf(table: TabelLogis, tree: PohonTabel): Total[] {
  if (tree.pagu < 0 || tree.realisasi < 0 || table.line === null) return [];
  const told = tree.simpul.filter((node) => node.tingkat.rank !== null && node.nilai[tree.pagu] !== null);
  const ranks = [...new Set(told.map((node) => node.tingkat.rank ?? 0))].sort((one, two) => one - two);
  return ranks.map((rank) => {
    const nodes = told.filter((node) => node.tingkat.rank === rank);
    const at = (position: number): { jumlah: Mikro; bukti: Bukti } => {
      let jumlah = 0n;
      const bukti: Bukti = [];
      for (const node of nodes) {
        const value = node.nilai[position];
        if (!value || value === 'strip') continue;
        jumlah += value.angka.nilai ?? 0n;
        bukti.push({ line: node.baris.line, value: value.angka.cetak });
      }
      return { jumlah, bukti };
    };
    const [pagu, realisasi] = [at(tree.pagu), at(tree.realisasi)];
    return {
      line: table.line ?? 0,
      pagu: pagu.jumlah,
      realisasi: realisasi.jumlah,
      bukti: { pagu: pagu.bukti, realisasi: realisasi.bukti },
    };
  });
}

function report(lembar: LembarPeriksa, flow: Aliran, figure: Angka, harus: Mikro, proof: Bukti): void {
  if (proof.length < 2) return;
  const cell = lembar.sel[lembar.enter(figure, flow.placeAt(figure.mulai))];
  if (cell) lembar.report(makeFinding({ rule: 'sum-of-children', severity: 'error', cell, harus, proof }));
}
