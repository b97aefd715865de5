import type { Mikro } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from '../prosa/alir.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { PohonTabel } from '../tabel/simpul.ts';

const NEAR_LINES = 140;
const SMALLEST = 1_000_000_000_000n;

/**
 * A sentence that tells the totals of a unit ("anggaran Rp b dengan realisasi Rp a") near the table of its programs: when one of
 * the two is exactly the sum of the table, the table is complete and the other must be its sum too. Before the table the sentence
 * introduces it, and the sum proves the figure wrong; behind it the sentence may tell of a later date, so the two values are only
 * set side by side.
 */
export function compareToldTotals(
  lembar: LembarPeriksa,
  flows: readonly Aliran[],
  trees: readonly { table: TabelLogis; tree: PohonTabel }[],
): void {
  const sums = trees.flatMap(({ table, tree }) => [...sumsOf(table, tree), ...totalsOf(table, tree)]);
  for (const flow of flows) {
    if (flow.sel) continue;
    const money = flow.angka.filter((one) => one.jenis === 'uang' && one.nilai !== null && one.nilai > SMALLEST);
    for (let index = 0; index + 1 < money.length; index += 1) {
      const [budget, spent] = [money[index], money[index + 1]];
      if (!budget || !spent || !isBudgetWithSpending(flow.text, budget, spent)) continue;
      const { line } = flow.placeAt(budget.mulai);
      if (line !== null)
        comparePair(lembar, flow, { budget, spent, sums: sums.filter((sum) => isNear(sum, line)), line });
    }
  }
}

function isBudgetWithSpending(text: string, budget: Angka, spent: Angka): boolean {
  return spent.mulai - budget.akhir <= 90 && /realisasi/i.test(text.slice(budget.akhir, spent.mulai));
}

function isNear(sum: Total, line: number): boolean {
  return (sum.line > line && sum.line - line < NEAR_LINES) || (sum.akhir < line && line - sum.akhir < NEAR_LINES);
}

function comparePair(
  lembar: LembarPeriksa,
  flow: Aliran,
  { budget, spent, sums, line }: { budget: Angka; spent: Angka; sums: readonly Total[]; line: number },
): void {
  if (sums.some((sum) => sum.pagu === budget.nilai && sum.realisasi === spent.nilai)) return;
  const byBudget = sums.find((sum) => sum.pagu === budget.nilai);
  const bySpent = sums.find((sum) => sum.realisasi === spent.nilai);
  const behind = (sum: Total): boolean => sum.akhir < line;
  if (byBudget)
    report(lembar, flow, {
      figure: spent,
      harus: byBudget.realisasi,
      proof: byBudget.bukti.realisasi,
      behind: behind(byBudget),
    });
  else if (bySpent)
    report(lembar, flow, { figure: budget, harus: bySpent.pagu, proof: bySpent.bukti.pagu, behind: behind(bySpent) });
}

type Bukti = { line: number | null; value: string }[];

interface Total {
  /** First and last line of the table. */
  line: number;
  akhir: number;
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
      akhir: lastLine(table),
      pagu: pagu.jumlah,
      realisasi: realisasi.jumlah,
      bukti: { pagu: pagu.bukti, realisasi: realisasi.bukti },
    };
  });
}

/** The figures of the table's own total rows. */
function totalsOf(table: TabelLogis, tree: PohonTabel): Total[] {
  const [pagu, realisasi] = [tree.kolom[tree.pagu], tree.kolom[tree.realisasi]];
  if (pagu === undefined || realisasi === undefined || table.line === null) return [];
  return table.baris.flatMap((row) => {
    const [budget, spent] = [row.sel[pagu]?.tunggal, row.sel[realisasi]?.tunggal];
    if (row.jenis !== 'jumlah' || !budget || !spent || budget.nilai === null || spent.nilai === null) return [];
    const bukti = (figure: Angka): Bukti => [{ line: row.line, value: figure.cetak }];
    return [
      {
        line: table.line ?? 0,
        akhir: lastLine(table),
        pagu: budget.nilai,
        realisasi: spent.nilai,
        bukti: { pagu: bukti(budget), realisasi: bukti(spent) },
      },
    ];
  });
}

function lastLine(table: TabelLogis): number {
  return table.baris[table.baris.length - 1]?.line ?? table.line ?? 0;
}

function report(
  lembar: LembarPeriksa,
  flow: Aliran,
  { figure, harus, proof, behind }: { figure: Angka; harus: Mikro; proof: Bukti; behind: boolean },
): void {
  const provenBySum = proof.length >= 2 && !behind;
  if (proof.length < 2 && !behind) return;
  const cell = lembar.sel[lembar.enter(figure, flow.placeAt(figure.mulai))];
  const [rule, severity] = provenBySum
    ? (['sum-of-children', 'error'] as const)
    : (['same-quantity', 'warning'] as const);
  if (!cell) return;
  const [id, en] = [spellValue(harus, cell, 'id'), spellValue(harus, cell, 'en')];
  const message = provenBySum
    ? {
        id: `Kalimat ini menyebut ${figure.cetak}, tetapi ${proof.length} angka di tabelnya berjumlah ${id}.`,
        en: `This sentence says ${figure.cetak}, but the ${proof.length} figures of its table add up to ${en}.`,
      }
    : {
        id: `Kalimat ini menyebut ${figure.cetak}, tetapi jumlah di tabelnya tercetak ${id}.`,
        en: `This sentence says ${figure.cetak}, but the total of its table is printed as ${en}.`,
      };
  lembar.report(makeFinding({ rule, severity, cell, harus, proof, message }));
}
