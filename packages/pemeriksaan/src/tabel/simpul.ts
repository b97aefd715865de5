import { printsRatio } from '@selaras/domain';
import { type Angka, scanFigures } from '../angka/pindai.ts';
import { isDash } from '../angka/sel.ts';
import type { BarisTabel, TabelLogis } from './model.ts';
import { markerOf, rankRows, type Tingkat, wordRank } from './tingkat.ts';

/** What one column says in one node: a figure, a dash (counts as zero), or nothing. */
export type NilaiSimpul = { angka: Angka } | 'strip' | null;

/** One node of a money tree: a row, or one of several items stacked in the cells of a row. */
export interface Simpul {
  baris: BarisTabel;
  label: string;
  /** Rank by code, word or numbering; null when nothing tells it. */
  tingkat: Tingkat;
  /** By money column of the table, in the order of `kolom`. */
  nilai: NilaiSimpul[];
  /** Percentage printed with the realisasi of this node. */
  persen: Angka | null;
}

/** The nodes of a table and the columns that their figures come from. */
export interface PohonTabel {
  /** Column indexes of the figures. */
  kolom: number[];
  /** Positions in `kolom` of budget and realisation; −1 when the table has no such column. */
  pagu: number;
  realisasi: number;
  simpul: Simpul[];
  /** Budget and realisation stand among words (`Input: Rp. …`), not as bare figures. */
  bertumpuk: boolean;
}

const NO_RANK: Tingkat = { rank: null, tegas: false };
const OUTPUT = /\bou?t?[a-z]?put\b|\bout\w{0,2}comes?\b|\boutout\b/i;
const LEVEL =
  /(?:^|[\s\d.)])((?:Urusan|Program|Progrgram|Pogram|Sub\.?\s?Kegiatan|Kegiatan)\b)(?=\s{0,2}\d{0,2}\s{0,2}[:.]|\s[IVX]{1,4}\.)/gi;

/** Finds the money columns of a table and reads its nodes; null when it has none. */
export function readNodes(table: TabelLogis): PohonTabel | null {
  const plain = plainMoneyColumns(table);
  if (plain.length > 0) return plainNodes(table, plain);
  return stackedNodes(table);
}

function plainMoneyColumns(table: TabelLogis): number[] {
  const columns: number[] = [];
  table.kolom.forEach((column, index) => {
    if (column.uang && column.peran !== 'nomor' && column.peran !== 'kode') columns.push(index);
  });
  return columns;
}

function plainNodes(table: TabelLogis, kolom: number[]): PohonTabel {
  const ranks = rankRows(table);
  const { pagu, realisasi, persen } = pickPair(table, kolom);
  const simpul: Simpul[] = [];
  table.baris.forEach((row, index) => {
    if (row.jenis !== 'data') return;
    const nilai = kolom.map((column): NilaiSimpul => {
      const cell = row.sel[column];
      if (!cell) return null;
      if (cell.tunggal && cell.tunggal.jenis !== 'persen') return { angka: cell.tunggal };
      const first = cell.angka[0];
      if (first && first.jenis === 'uang' && cell.teks.length < 60) return { angka: first };
      return isDash(cell.teks) ? 'strip' : null;
    });
    if (row.label === '' && nilai.every((one) => one === null)) return;
    const inCell =
      realisasi >= 0 ? (row.sel[kolom[realisasi] ?? -1]?.angka.find((one) => one.jenis === 'persen') ?? null) : null;
    const own = persen >= 0 ? percentFigure(row, persen) : null;
    const node: Simpul = {
      baris: row,
      label: row.label,
      tingkat: ranks[index] ?? NO_RANK,
      nilai,
      persen: own ?? inCell,
    };
    simpul.push(restatesEarlier(simpul, node) ? { ...node, nilai: nilai.map(() => null) } : node);
  });
  return { kolom, pagu, realisasi, simpul, bertumpuk: false };
}

function percentFigure(row: BarisTabel, column: number): Angka | null {
  return row.sel[column]?.tunggal ?? null;
}

/** Budget and realisation columns: by heading; where the headings are displaced, by order of the money columns. */
function pickPair(table: TabelLogis, kolom: readonly number[]): { pagu: number; realisasi: number; persen: number } {
  const roleAt = (position: number) => table.kolom[kolom[position] ?? -1]?.peran;
  const positions = kolom.map((_, position) => position);
  let realisasi = positions.findIndex((position) => roleAt(position) === 'realisasi');
  let pagu = -1;
  for (const position of positions) {
    if (realisasi >= 0 && position >= realisasi) break;
    if (roleAt(position) === 'pagu') pagu = position;
  }
  if (pagu < 0) pagu = positions.findIndex((position) => position !== realisasi && roleAt(position) === 'target');
  if (realisasi < 0 && pagu < 0 && roleAt(0) !== undefined)
    pagu = positions.findIndex((position) => roleAt(position) === 'pagu');
  if (realisasi < 0 && kolom.length === 2 && roleAt(0) === 'pagu') {
    pagu = 0;
    realisasi = /target|realisasi/i.test(table.kolom[kolom[1] ?? -1]?.judul ?? '') ? 1 : -1;
  }
  if (realisasi < 0 || pagu < 0) return { pagu, realisasi, persen: -1 };
  return {
    pagu,
    realisasi,
    persen: bestPercentColumn(table, { budget: kolom[pagu] ?? -1, spent: kolom[realisasi] ?? -1 }),
  };
}

/** The column that prints realisasi over pagu: the one that fits most rows, headed by what was reached rather than planned. */
function bestPercentColumn(table: TabelLogis, places: { budget: number; spent: number }): number {
  const ranked = table.kolom
    .map((column, index) => ({ column, index }))
    .filter(
      ({ column, index }) =>
        index > places.spent &&
        column.berangka &&
        !column.uang &&
        (column.peran === 'persen' || column.peran === 'capaian' || /%/.test(column.judul)),
    )
    .map(({ column, index }) => ({
      index,
      score: fittingRows(table, places, index) * 2 + (/target|rencana/i.test(column.ujung) ? 0 : 1),
    }))
    .sort((one, two) => two.score - one.score);
  return ranked[0]?.index ?? -1;
}

/** Forms that repeat the row of a program for each of its indicators print its money again: it counts once. */
function restatesEarlier(earlier: readonly Simpul[], node: Simpul): boolean {
  if (!node.tingkat.tegas || node.label.length < 6) return false;
  const last = earlier.findLast((one) => one.tingkat.rank !== null && one.tingkat.rank <= (node.tingkat.rank ?? 0));
  if (!last || last.tingkat.rank !== node.tingkat.rank || last.label !== node.label) return false;
  const amount = (value: NilaiSimpul): string => (value === null || value === 'strip' ? '' : value.angka.cetak);
  const own = node.nilai.map(amount).join('|');
  return /\d/.test(own) && own === last.nilai.map(amount).join('|');
}

/** In how many rows a column prints realisasi over pagu: tells the share that was reached from the share that was planned. */
function fittingRows(table: TabelLogis, { budget, spent }: { budget: number; spent: number }, column: number): number {
  let fits = 0;
  for (const row of table.baris) {
    const figure = (at: number): Angka | undefined => row.sel[at]?.tunggal ?? row.sel[at]?.angka[0];
    const [a, b, p] = [figure(budget), figure(spent), row.sel[column]?.tunggal];
    if (!a?.nilai || !b || b.nilai === null || !p || p.nilai === null) continue;
    if (printsRatio(p.nilai, p.desimal, b.nilai * 100n, a.nilai)) fits += 1;
  }
  return fits;
}

interface Masukan {
  uang: Angka[];
  persen: (Angka | null)[];
}

function stackedNodes(table: TabelLogis): PohonTabel | null {
  const realisasiColumn = table.kolom.findIndex((column) => column.peran === 'realisasi');
  const paguColumn = table.kolom.findIndex(
    (column, index) =>
      (column.peran === 'target' || column.peran === 'pagu') && index < (realisasiColumn < 0 ? 99 : realisasiColumn),
  );
  if (realisasiColumn < 0 || paguColumn < 0) return null;
  const ranks = rankRows(table);
  const simpul: Simpul[] = [];
  const percentColumn = bestPercentColumn(table, { budget: paguColumn, spent: realisasiColumn });
  let amounts = 0;
  table.baris.forEach((row, index) => {
    if (row.jenis !== 'data') return;
    const target = readInput(row.sel[paguColumn]?.teks ?? '');
    const actual = readInput(row.sel[realisasiColumn]?.teks ?? '');
    amounts += target.uang.length;
    const own = percentColumn < 0 ? null : (row.sel[percentColumn]?.tunggal ?? null);
    if (own && actual.uang.length === 1 && !actual.persen[0]) actual.persen[0] = asPercent(own);
    simpul.push(...nodesOfRow(row, ranks[index] ?? NO_RANK, target, actual));
  });
  if (amounts < 2) return null;
  return { kolom: [paguColumn, realisasiColumn], pagu: 0, realisasi: 1, simpul, bertumpuk: true };
}

/** The money of the `Input` part of a cell, each with the percentage printed behind it. */
export function readInput(text: string): Masukan {
  const uang: Angka[] = [];
  const persen: (Angka | null)[] = [];
  for (const part of inputParts(text)) {
    if (part.length > 2_000) continue;
    const labelled = /input|rp\b|rp\.|anggaran/i.test(part);
    const figures = scanFigures(part, labelled ? {} : { column: { kind: 'uang' } });
    figures.forEach((figure, index) => {
      if (!isMoney(figure, part)) return;
      uang.push(figure);
      const next = figures[index + 1];
      persen.push(next && isPercentOf(figure, next, part) ? asPercent(next) : null);
    });
  }
  return { uang, persen };
}

/** The stretches of a cell that tell money: before the first `Output`, and behind each `Input` after it. */
function inputParts(text: string): string[] {
  const cut = OUTPUT.exec(text);
  const parts = [cut ? text.slice(0, cut.index) : text];
  if (cut) {
    for (const later of text
      .slice(cut.index)
      .split(/\bInput\b/i)
      .slice(1)) {
      const end = OUTPUT.exec(later);
      parts.push(`Input${end ? later.slice(0, end.index) : later}`);
    }
  }
  return parts.map((part) => part.replace(/(Rp\s?\.?\s?)(?=\(\s?0(?:[.,]0+)?\s?%?\s?\))/gi, '$1 0 '));
}

function isMoney(figure: Angka, text: string): boolean {
  if (figure.jenis === 'uang') return true;
  if (figure.jenis !== 'angka') return false;
  return figure.nilai === 0n && /Rp\s?\.?\s?$/i.test(text.slice(Math.max(0, figure.mulai - 5), figure.mulai));
}

function isPercentOf(money: Angka, next: Angka, text: string): boolean {
  const gap = text.slice(money.akhir, next.mulai);
  if (gap.length > 14 || /\bRp/i.test(gap)) return false;
  if (next.jenis === 'persen') return true;
  return (
    next.jenis === 'angka' &&
    /\(\s?$/.test(gap) &&
    /^\s?\)/.test(text.slice(next.akhir, next.akhir + 2)) &&
    next.desimal > 0
  );
}

/** `(80,22)` behind an amount: a percentage set apart by parentheses, not a negative number. */
function asPercent(figure: Angka): Angka {
  if (figure.jenis === 'persen') return figure;
  const nilai = figure.nilai !== null && figure.nilai < 0n ? -figure.nilai : figure.nilai;
  return { ...figure, nilai, jenis: 'persen', tanda: null };
}

function nodesOfRow(row: BarisTabel, rank: Tingkat, target: Masukan, actual: Masukan): Simpul[] {
  const parts = splitLabel(row.label);
  const count = target.uang.length;
  const at = (index: number): Pick<Simpul, 'nilai' | 'persen'> => {
    const budget = target.uang[index];
    const spent = actual.uang[index];
    return {
      nilai: [budget ? { angka: budget } : null, spent ? { angka: spent } : null],
      persen: actual.persen[index] ?? null,
    };
  };
  const byWord = (label: string): Tingkat => {
    const word = wordRank(label);
    return word === null ? rank : { rank: word, tegas: true };
  };
  const group = (label: string, level: Tingkat): Simpul => ({
    baris: row,
    label,
    tingkat: level,
    nilai: [null, null],
    persen: null,
  });
  if (count <= 1 && actual.uang.length <= 1) {
    if (count === 0 && actual.uang.length === 0) return rank.tegas && row.label !== '' ? [group(row.label, rank)] : [];
    const spent = actual.uang[0] ? at(0) : { nilai: [at(0).nilai[0] ?? null, 'strip' as const], persen: null };
    const upper = parts.slice(0, -1).map((part) => group(part, byWord(part)));
    const last = parts[parts.length - 1] ?? row.label;
    const level = parts.length > 1 ? byWord(last) : rank;
    const blankSpent = actual.uang.length === 0 ? { ...spent, nilai: [spent.nilai[0] ?? null, null] } : spent;
    return [...upper, { baris: row, label: last, tingkat: level, ...blankSpent }];
  }
  if (count !== actual.uang.length && actual.uang.length > 0) return [group(row.label, rank)];
  if (parts.length === count)
    return parts.map((part, index) => ({ baris: row, label: part, tingkat: byWord(part), ...at(index) }));
  const deepest = deepestParts(parts, byWord);
  if (deepest.length === count) {
    let next = 0;
    return parts.map((part, index) =>
      deepest.includes(index)
        ? { baris: row, label: part, tingkat: byWord(part), ...at(next++) }
        : group(part, byWord(part)),
    );
  }
  const items = listItems(row.label);
  if (items.length !== count) return [group(row.label, rank)];
  return items.map((label, index) => ({ baris: row, label, tingkat: rank, ...at(index) }));
}

/** The parts of the lowest level among the level words of a label. */
function deepestParts(parts: readonly string[], byWord: (label: string) => Tingkat): number[] {
  const ranks = parts.map((part) => byWord(part).rank ?? 0);
  const lowest = Math.max(...ranks);
  return parts.flatMap((_, index) => (ranks[index] === lowest ? [index] : []));
}

/** `Urusan … Program: I. …` stacked in one label: one part per level word. */
export function splitLabel(label: string): string[] {
  if (label.includes('\n')) {
    const lines: string[] = [];
    for (const line of label.split('\n')) {
      const last = lines.length - 1;
      if (last >= 0 && wordRank(line) === null) lines[last] = `${lines[last]} ${line}`;
      else lines.push(line);
    }
    if (lines.length > 1) return lines;
  }
  const starts: number[] = [];
  LEVEL.lastIndex = 0;
  for (let match = LEVEL.exec(label); match !== null; match = LEVEL.exec(label)) {
    starts.push(match.index + match[0].length - (match[1]?.length ?? 0));
  }
  if (starts.length === 0) return [label];
  const [first = 0] = starts;
  const isLead = first > 12 || (first > 0 && wordRank(label.slice(0, first)) !== null);
  const cuts = isLead ? [0, ...starts] : [0, ...starts.slice(1)];
  return cuts.map((start, index) => label.slice(start, cuts[index + 1]).trim()).filter((part) => part !== '');
}

function listItems(label: string): string[] {
  return label
    .split(/(?:^|\s)(?=\d{1,2}[.)]\s)/)
    .map((item) => item.trim())
    .filter((item) => markerOf(item)?.gaya === 'number');
}
