import { parseKode } from '@selaras/domain';
import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import type { PohonTabel } from '../tabel/simpul.ts';
import { noteSpending } from './belanja-keluaran.ts';
import { reportText } from './tulisan.ts';

const LOWER_IS_BETTER =
  /\b(?:penurunan|menurun|angka kematian|kemiskinan|pengangguran|stunting|wasting|prevalensi|kasus|waktu|lama|temuan|pelanggaran|kerugian|inflasi|gini)/i;

/** Remarks that rest on wording or on what is usual, never an accusation: targets below the baseline or zero, full spending for what was not done, labels in the wrong place, one code with two names. */
export function noteOddities(
  lembar: LembarPeriksa,
  tables: readonly TabelLogis[],
  trees: ReadonlyMap<number, PohonTabel>,
): void {
  for (const table of tables) {
    noteTargets(lembar, table);
    noteCodes(lembar, table);
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
      reportText(lembar, { rule: 'zero-target', severity: 'info', place, printed: row.sel[target]?.teks ?? '0' });
    else if (from?.nilai && from.jenis === wanted.jenis && from.nilai > wanted.nilai && !LOWER_IS_BETTER.test(name)) {
      const proof = [{ line: row.line, value: row.sel[baseline]?.teks ?? '' }];
      reportText(lembar, {
        rule: 'target-below-baseline',
        severity: 'info',
        place,
        printed: row.sel[target]?.teks ?? '',
        proof,
      });
    }
  }
}

/** Input, Output, Outcome: the label in front of a stacked cell. */
function leadingLabel(text: string): string | null {
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
    reportText(lembar, {
      rule: 'label',
      severity: 'info',
      place: placeOf(table, row, actual),
      printed: row.sel[actual]?.teks.slice(0, 60) ?? '',
      proof: [{ line: row.line, value: row.sel[target]?.teks.slice(0, 60) ?? '' }],
    });
  }
}

function labelOf(row: BarisTabel, column: number): string | null {
  return leadingLabel(row.sel[column]?.teks ?? '');
}

/** Codes that are malformed among codes that are not, and one code with two names in one table. */
function noteCodes(lembar: LembarPeriksa, table: TabelLogis): void {
  const column = table.kolom.findIndex((one) => one.peran === 'kode');
  if (column < 0) return;
  noteMalformedCodes(lembar, table, column);
  const names = new Map<string, { nama: string; line: number | null }>();
  for (const row of table.baris) {
    const code = row.sel[column]?.teks.trim() ?? '';
    const name = row.label.toLowerCase().replace(/[^a-z]/g, '');
    if (!/^\d{1,2}(?:\.\d{1,4}){2,7}$/.test(code) || name.length < 8) continue;
    const known = names.get(code);
    if (!known) names.set(code, { nama: name, line: row.line });
    else if (known.nama.slice(0, 12) !== name.slice(0, 12)) {
      reportText(lembar, {
        rule: 'code',
        severity: 'info',
        place: placeOf(table, row, column),
        printed: code,
        proof: [{ line: known.line, value: code }],
      });
    }
  }
}

const LEAST_CODES = 5;

/** A code that the nomenclature cannot hold, in a column whose other codes are of the nomenclature: nine in ten, five at least. */
function noteMalformedCodes(lembar: LembarPeriksa, table: TabelLogis, column: number): void {
  const codes = table.baris.flatMap((row) => {
    const text = row.jenis === 'data' ? (row.sel[column]?.teks.trim() ?? '') : '';
    return /^[\dX][\dX.\s]{3,}$/i.test(text) ? [{ row, text, read: parseKode('nomenklatur', text) }] : [];
  });
  const wrong = codes.filter(({ read }) => !read.ok);
  if (wrong.length === 0 || codes.length - wrong.length < LEAST_CODES || wrong.length * 10 > codes.length) return;
  for (const { row, text } of wrong)
    reportText(lembar, { rule: 'code', severity: 'info', place: placeOf(table, row, column), printed: text });
}
