import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { NilaiSimpul, PohonTabel, Simpul } from '../tabel/simpul.ts';
import { quoted, reportText } from './lapor.ts';

/** Words that say that something was not carried out. */
export const NOT_DONE = /\btidak\s+(?:dapat\s+|jadi\s+)?(?:di|ter)?laksana(?:kan)?\b|\bbatal\b/i;
const ACHIEVED = /\bou?t?put\b[^\d]{0,160}?\b(\d+(?:[.,]\d+)?)\s*(?!\s*[.)]\s)[A-Za-z%]+/i;

/**
 * Remarks about money against what was done: everything spent on what is said not to have been carried out, and output achieved
 * though nothing was spent. Both may have a reason, so they never accuse.
 */
export function noteSpending(lembar: LembarPeriksa, table: TabelLogis, tree: PohonTabel): void {
  if (tree.pagu < 0 || tree.realisasi < 0) return;
  const place = tree.kolom[tree.realisasi] ?? 0;
  for (const node of tree.simpul) {
    const [budget, spent] = [node.nilai[tree.pagu], node.nilai[tree.realisasi]];
    if (!budget || budget === 'strip' || !budget.angka.nilai) continue;
    const isFull = spent !== null && spent !== 'strip' && spent?.angka.nilai === budget.angka.nilai;
    const reached = isZero(spent) ? outputOf(table, tree, node) : null;
    if ((isFull && saysNotDone(node, tree)) || reached !== null) {
      reportText(lembar, {
        rule: 'spending-without-output',
        severity: 'info',
        place: placeOf(table, node.baris, place),
        printed: spent && spent !== 'strip' ? spent.angka.cetak : '-',
        proof: reached === null ? [] : [{ line: node.baris.line, value: reached }],
        message:
          reached === null
            ? {
                id: `${quoted(node.label)} dinyatakan tidak terlaksana, tetapi seluruh pagunya ${budget.angka.cetak} tercatat terealisasi.`,
                en: `${quoted(node.label)} is said not to have been carried out, yet its whole pagu of ${budget.angka.cetak} is recorded as realised.`,
              }
            : {
                id: `${quoted(node.label)} tidak membelanjakan apa pun dari pagu ${budget.angka.cetak}, tetapi keluarannya dilaporkan tercapai: ${quoted(reached)}.`,
                en: `${quoted(node.label)} spent nothing of its pagu of ${budget.angka.cetak}, yet its output is reported as reached: ${quoted(reached)}.`,
              },
      });
    }
  }
}

function isZero(value: NilaiSimpul | undefined): boolean {
  return value === 'strip' || (value !== null && value !== undefined && value.angka.nilai === 0n);
}

function saysNotDone(node: Simpul, tree: PohonTabel): boolean {
  return node.baris.sel.some(
    (cell) => cell && !tree.kolom.includes(cell.kolom) && cell.teks.length < 600 && NOT_DONE.test(cell.teks),
  );
}

/** What a row says was achieved: the number behind `Output` in a stacked cell, or a figure above zero in a column of realised output. */
function outputOf(table: TabelLogis, tree: PohonTabel, node: Simpul): string | null {
  if (tree.simpul.filter((one) => one.baris === node.baris).length !== 1) return null;
  if (tree.bertumpuk) {
    const text = node.baris.sel[tree.kolom[tree.realisasi] ?? -1]?.teks ?? '';
    const match = ACHIEVED.exec(text);
    return match && Number((match[1] ?? '0').replace(',', '.')) > 0 ? match[0].slice(0, 80) : null;
  }
  const cell = node.baris.sel.find(
    (one) =>
      one?.tunggal &&
      (one.tunggal.nilai ?? 0n) > 0n &&
      table.kolom[one.kolom]?.peran === 'realisasi' &&
      !table.kolom[one.kolom]?.uang,
  );
  return cell?.teks ?? null;
}
