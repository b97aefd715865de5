import { evaluate, type JumlahAnak, type Relasi } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { PohonTabel } from '../tabel/simpul.ts';
import { placeOf } from './tempat.ts';

const SPENDING = /belanja|program|kegiatan|anggaran/i;
const INCOME_SECTION =
  /^[\W\d]*(?:[A-Z][.)]\s*)?(?:jumlah |total )?(?:pendapatan|penerimaan (?:pembiayaan|daerah|negara))\b/i;
const SPENDING_SECTION = /^[\W\d]*(?:[A-Z][.)]\s*)?(?:jumlah |total )?(?:belanja|pengeluaran|program|transfer ke)\b/i;
const BALANCE = /surplus|defisit|\bsil[pk]a\b|netto|sisa lebih|^[\W\d]*(?:[A-Z][.)]\s*)?pembiayaan/i;
const INCOME = /pendapatan|penerimaan|pajak|retribusi|pembiayaan|silpa/i;

/** States realisasi / pagu = percentage for every node that prints one, unless the column plainly means something else. */
export function statePercentages(
  lembar: LembarPeriksa,
  table: TabelLogis,
  tree: PohonTabel,
  ids: readonly (number | null)[][],
): void {
  if (tree.pagu < 0 || tree.realisasi < 0) return;
  const relations: Relasi[] = [];
  tree.simpul.forEach((node, index) => {
    const budget = ids[index]?.[tree.pagu];
    const spent = ids[index]?.[tree.realisasi];
    if (!node.persen || budget === null || budget === undefined || spent === null || spent === undefined) return;
    const percent = lembar.enter(node.persen, placeOf(table, node.baris, tree.kolom[tree.realisasi] ?? 0, node.label));
    relations.push({ jenis: 'persen', bagian: spent, dari: budget, persen: percent });
  });
  relations.push(...totalPercentages(lembar, table, tree));
  const verdicts = relations.map((relation) => evaluate(relation, lembar.sel, (id) => lembar.sel[id]?.nilai ?? null));
  const right = verdicts.filter((verdict) => verdict === 'benar').length;
  const wrong = verdicts.filter((verdict) => verdict === 'salah').length;
  if (wrong > right && wrong > 2) return;
  for (const relation of relations) lembar.state(relation, 'percentage', right > 0 ? 'error' : 'warning');
}

/** Percentages of the total rows, in tables of bare figures. */
function totalPercentages(lembar: LembarPeriksa, table: TabelLogis, tree: PohonTabel): Relasi[] {
  if (tree.bertumpuk) return [];
  const [budgetColumn, spentColumn] = [tree.kolom[tree.pagu] ?? -1, tree.kolom[tree.realisasi] ?? -1];
  const percentColumns = table.kolom.flatMap((column, index) => {
    const told = (!column.uang && ['persen', 'capaian'].includes(column.peran)) || /%/.test(column.judul);
    return index > spentColumn && column.berangka && told ? [index] : [];
  });
  const found: Relasi[] = [];
  for (const row of table.baris) {
    if (row.jenis !== 'jumlah') continue;
    const budget = row.sel[budgetColumn]?.tunggal;
    const spent = row.sel[spentColumn]?.tunggal;
    // Totals leave the percentages of outputs blank: theirs is the first that they print.
    const percentColumn = percentColumns.find((column) => row.sel[column]?.tunggal);
    const percent = percentColumn === undefined ? null : row.sel[percentColumn]?.tunggal;
    if (!budget || !spent || !percent || percentColumn === undefined) continue;
    const enter = (angka: Angka, column: number): number => lembar.enter(angka, placeOf(table, row, column));
    found.push({
      jenis: 'persen',
      bagian: enter(spent, spentColumn),
      dari: enter(budget, budgetColumn),
      persen: enter(percent, percentColumn),
    });
  }
  return found;
}

/**
 * Figures of belanja that realised more than its pagu, in pairs (realisasi, pagu). Pendapatan and penerimaan may exceed theirs,
 * with all rows of their section down to the next row of belanja; so may surplus, netto and sisa lebih.
 * A parent that exceeds only because a child does is not repeated.
 */
export function findOverBudget(
  lembar: LembarPeriksa,
  table: TabelLogis,
  tree: PohonTabel,
  { ids, sums }: { ids: readonly (number | null)[][]; sums: readonly JumlahAnak[] },
): number[] {
  if (tree.pagu < 0 || tree.realisasi < 0) return [];
  const heading = `${table.judul} ${table.kolom.map((column) => column.judul).join(' ')}`;
  if (INCOME.test(heading) && !/belanja/i.test(heading)) return [];
  const targets = !tree.bertumpuk && table.kolom[tree.kolom[tree.pagu] ?? -1]?.peran === 'target';
  const found: number[] = [];
  const over: { index: number; spent: number; budget: number }[] = [];
  let isSpending = true;
  tree.simpul.forEach((node, index) => {
    if (SPENDING_SECTION.test(node.label)) isSpending = true;
    else if (INCOME_SECTION.test(node.label) || BALANCE.test(node.label)) isSpending = false;
    if (!isSpending || INCOME.test(node.label)) return;
    if (targets && !SPENDING.test(`${heading} ${node.label}`)) return;
    const budget = ids[index]?.[tree.pagu];
    const spent = ids[index]?.[tree.realisasi];
    if (budget === null || budget === undefined || spent === null || spent === undefined) return;
    const limit = lembar.sel[budget];
    const value = lembar.sel[spent];
    if (limit?.jenis !== 'uang' || !limit.nilai || value?.nilai === null || value?.nilai === undefined) return;
    if (value.nilai - limit.nilai >= 1_000_000n) over.push({ index, spent, budget });
  });
  const exceeding = new Set(over.map((one) => one.index));
  for (const { index, spent, budget } of over) {
    if (sums.some((sum) => sum.induk === index && sum.anak.some((child) => exceeding.has(child)))) continue;
    found.push(spent, budget);
  }
  return found;
}
