import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { TabelLogis } from '../tabel/model.ts';
import { type PohonTabel, readNodes } from '../tabel/simpul.ts';
import { findOverBudget, statePercentages } from './baris.ts';
import { stateHeadTotal } from './baris-puncak.ts';
import { findShiftedColumns } from './geser.ts';
import { stateTotalRows } from './jumlah-baris.ts';
import { stateColumnEquations } from './kolom.ts';
import { stateLearnedPercentages } from './persen-kolom.ts';
import { stateChangeRows } from './perubahan.ts';
import { enterNodes, stateTreeSums } from './pohon-uang.ts';

/** States everything that must hold inside the tables of a document. */
export function checkTables(lembar: LembarPeriksa, tables: readonly TabelLogis[]): Map<number, PohonTabel> {
  const trees = new Map<number, PohonTabel>();
  for (const table of tables) {
    lembar.keepTime();
    const tree = checkTable(lembar, table);
    if (tree) trees.set(table.id, tree);
  }
  return trees;
}

function checkTable(lembar: LembarPeriksa, table: TabelLogis): PohonTabel | null {
  for (const row of table.baris) for (const cell of row.sel) lembar.hitungan.numbers += cell?.angka.length ?? 0;
  const tree = readNodes(table);
  if (!tree) {
    stateTotalRows(lembar, table, []);
    stateColumnEquations(lembar, table);
    stateLearnedPercentages(lembar, table);
    return null;
  }
  const ids = enterNodes(lembar, table, tree);
  findShiftedColumns(lembar, table, tree, ids);
  const sums = stateTreeSums(lembar, tree, ids);
  statePercentages(lembar, table, tree, ids);
  if (!tree.bertumpuk) {
    stateChangeRows(lembar, table);
    stateTotalRows(lembar, table, sums);
    stateHeadTotal(lembar, table);
    stateColumnEquations(lembar, table);
  }
  stateLearnedPercentages(lembar, table);
  const over = findOverBudget(lembar, table, tree, { ids, sums });
  for (let index = 0; index < over.length; index += 2) {
    const cell = lembar.sel[over[index] ?? -1];
    const limit = lembar.sel[over[index + 1] ?? -1];
    // A malformed figure is told as such; how much it is, is not known.
    if (!cell || !limit || cell.rusak || limit.rusak || cell.nilai === null || limit.nilai === null) continue;
    const gap = cell.nilai - limit.nilai;
    const message = {
      id: `Realisasi belanja ${cell.cetak} melebihi pagunya ${limit.cetak} sebesar ${spellValue(gap, cell, 'id')}.`,
      en: `The realised belanja ${cell.cetak} exceeds its pagu ${limit.cetak} by ${spellValue(gap, cell, 'en')}.`,
    };
    lembar.report(
      makeFinding({
        rule: 'over-budget',
        severity: 'error',
        cell,
        harus: null,
        proof: [{ line: limit.tempat.line, value: limit.cetak }],
        message,
      }),
    );
  }
  return tree;
}
