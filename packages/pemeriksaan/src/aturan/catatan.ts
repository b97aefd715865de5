import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import type { PohonTabel } from '../tabel/simpul.ts';
import { noteSpending } from './belanja-keluaran.ts';
import { quoted, reportText } from './lapor.ts';

const LOWER_IS_BETTER =
  /\b(?:penurunan|menurun|angka kematian|kemiskinan|pengangguran|stunting|wasting|prevalensi|kasus|waktu|lama|temuan|pelanggaran|kerugian|inflasi|gini|gizi (?:buruk|kurang)|dwell?ing|tunggu|putus sekolah|rawan|kecelakaan|konflik)/i;

/** Remarks that rest on wording or on what is usual, never an accusation: targets below the baseline or zero, full spending for what was not done, labels in the wrong place. */
export function noteOddities(
  lembar: LembarPeriksa,
  tables: readonly TabelLogis[],
  trees: ReadonlyMap<number, PohonTabel>,
): void {
  for (const table of tables) {
    noteTargets(lembar, table);
    const tree = trees.get(table.id);
    if (tree) {
      noteSpending(lembar, table, tree);
      noteLabels(lembar, table, tree);
    }
  }
}

function noteTargets(lembar: LembarPeriksa, table: TabelLogis): void {
  const baseline = table.kolom.findIndex((column) => column.peran === 'kondisi-awal');
  const target = table.kolom.findIndex(
    (column, index) => index > baseline && column.peran === 'target' && !column.uang,
  );
  const indicator = table.kolom.findIndex((column) => column.peran === 'indikator');
  if (target < 0 || indicator < 0) return;
  for (const row of table.baris) {
    const wanted = row.sel[target]?.tunggal;
    const name = row.sel[indicator]?.teks ?? '';
    if (row.jenis !== 'data' || wanted?.nilai === null || wanted === null || wanted === undefined || name === '')
      continue;
    const from = baseline < 0 ? null : row.sel[baseline]?.tunggal;
    const place = placeOf(table, row, target);
    if (wanted.nilai === 0n)
      reportText(lembar, {
        rule: 'zero-target',
        severity: 'info',
        place,
        printed: row.sel[target]?.teks ?? '0',
        message: {
          id: `Target indikator ${quoted(name)} nol: capaiannya tidak dapat dihitung.`,
          en: `The target of the indicator ${quoted(name)} is zero: no capaian can be taken of it.`,
        },
      });
    else if (from?.nilai && from.jenis === wanted.jenis && from.nilai > wanted.nilai && !LOWER_IS_BETTER.test(name)) {
      const proof = [{ line: row.line, value: row.sel[baseline]?.teks ?? '' }];
      reportText(lembar, {
        rule: 'target-below-baseline',
        severity: 'info',
        place,
        printed: row.sel[target]?.teks ?? '',
        proof,
        message: {
          id: `Target ${row.sel[target]?.teks} lebih rendah daripada kondisi awal ${row.sel[baseline]?.teks} untuk ${quoted(name)}.`,
          en: `The target ${row.sel[target]?.teks} lies below the baseline ${row.sel[baseline]?.teks} of ${quoted(name)}.`,
        },
      });
    }
  }
}

type Label = 'input' | 'output' | 'outcome';

const LABELS: Record<Label, string> = { input: 'Input', output: 'Output', outcome: 'Outcome' };

/** Input, Output, Outcome: the label in front of a stacked cell. */
function leadingLabel(text: string): Label | null {
  const match = /^\s*(in|ou?t?|out\w{0,2})(put|comes?|come)\b/i.exec(text);
  if (!match) return null;
  if (/^in/i.test(match[1] ?? '')) return 'input';
  return /come/i.test(match[2] ?? '') ? 'outcome' : 'output';
}

function noteLabels(lembar: LembarPeriksa, table: TabelLogis, tree: PohonTabel): void {
  if (!tree.bertumpuk) return;
  const [target, actual] = [tree.kolom[tree.pagu] ?? -1, tree.kolom[tree.realisasi] ?? -1];
  for (const row of table.baris) {
    const [wanted, reached] = [labelOf(row, target), labelOf(row, actual)];
    if (!wanted || !reached || wanted === reached) continue;
    const [own, other] = [row.sel[actual]?.teks ?? '', row.sel[target]?.teks ?? ''];
    reportText(lembar, {
      rule: 'label',
      severity: 'info',
      place: placeOf(table, row, actual),
      printed: own.slice(0, 60),
      proof: [{ line: row.line, value: other.slice(0, 60) }],
      message: {
        id: `Sel realisasi berlabel ${LABELS[reached]} (${quoted(own, 40)}), sedangkan targetnya pada baris yang sama berlabel ${LABELS[wanted]} (${quoted(other, 40)}).`,
        en: `The cell of the realisasi is labelled ${LABELS[reached]} (${quoted(own, 40)}), its target in the same row ${LABELS[wanted]} (${quoted(other, 40)}).`,
      },
    });
  }
}

function labelOf(row: BarisTabel, column: number): Label | null {
  return leadingLabel(row.sel[column]?.teks ?? '');
}
