import { absolute, type Mikro, roundRatio } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from '../prosa/alir.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { NilaiSimpul, PohonTabel, Simpul } from '../tabel/simpul.ts';
import { nameWords, similarity } from './nama.ts';
import { placeOf } from './tempat.ts';

const MONEY = { jenis: 'uang', desimal: 0 } as const;

/** A node of a money tree with the words of its name. */
interface Bernama {
  node: Simpul;
  table: TabelLogis;
  tree: PohonTabel;
  words: ReadonlySet<string>;
  line: number;
}

const NEAR_LINES = 260;
const NAMED =
  /\b(?:program|kegiatan|sub kegiatan)\s+([A-Z][^,;.:(\d]{8,140}?)\s+(?:dengan|terealisasi|sebesar|mencapai|capaian|pagu|anggaran|realisasi|yang)\b[^;.]{0,60}$/i;

/**
 * What sentences and problem cells say again about a program, kegiatan or sub kegiatan of a money table: "Program X dengan
 * capaian 8,89 % (Rp a) dari target Rp b", "penyerapan anggaran hanya 88,49 %".
 */
export function compareMentions(
  lembar: LembarPeriksa,
  flows: readonly Aliran[],
  trees: readonly { table: TabelLogis; tree: PohonTabel }[],
): void {
  const nodes = namedNodes(trees);
  for (const flow of flows) {
    if (flow.sel) compareOwnRow(lembar, flow, trees);
    else compareNamed(lembar, flow, nodes);
  }
}

function namedNodes(trees: readonly { table: TabelLogis; tree: PohonTabel }[]): Bernama[] {
  const nodes = trees.flatMap(({ table, tree }) =>
    tree.pagu < 0 || tree.realisasi < 0
      ? []
      : tree.simpul.flatMap((node) => {
          const words = nameWords(node.label);
          return node.baris.line === null || words.size < 2
            ? []
            : [{ node, table, tree, words, line: node.baris.line }];
        }),
  );
  return nodes.sort((one, two) => one.line - two.line);
}

/** Amounts behind the name of a program in a sentence, held against the one node of that name nearby. */
function compareNamed(lembar: LembarPeriksa, flow: Aliran, nodes: readonly Bernama[]): void {
  for (let index = 0; index + 1 < flow.angka.length; index += 1) {
    const [percent, second] = [flow.angka[index], flow.angka[index + 1]];
    if (percent?.jenis !== 'persen') continue;
    const match = NAMED.exec(flow.text.slice(Math.max(0, percent.mulai - 220), percent.mulai));
    const words = match?.[1] ? nameWords(lastName(match[1])) : null;
    if (!words || words.size < 2 || !second) continue;
    const third = flow.angka[index + 2];
    const [spent, budget] =
      third && isDari(flow, second, third)
        ? [second, third]
        : isDari(flow, percent, second)
          ? [null, second]
          : [null, null];
    if (!budget) continue;
    const place = flow.placeAt(percent.mulai);
    const found = bestNode(nodes, words, place.line);
    if (!found) continue;
    compareFigure(lembar, flow, budget, found, found.tree.pagu);
    if (spent) compareFigure(lembar, flow, spent, found, found.tree.realisasi);
  }
}

/** A gap may run over several names; the last one is meant. */
function lastName(text: string): string {
  return text.split(/\b(?:program|kegiatan)\s+(?=[A-Z])/i).pop() ?? text;
}

function isDari(flow: Aliran, one: Angka, two: Angka): boolean {
  const gap = flow.text.slice(one.akhir, two.mulai);
  return two.jenis === 'uang' && gap.length < 60 && /\bdari\b/i.test(gap);
}

/** Index of the first node on a line or after it; the nodes are in the order of their lines. */
function firstFrom(nodes: readonly Bernama[], line: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bestNode(nodes: readonly Bernama[], words: ReadonlySet<string>, line: number | null): Bernama | null {
  if (line === null) return null;
  let best: Bernama | null = null;
  let score = 0.6;
  let twice = false;
  for (let at = firstFrom(nodes, line - NEAR_LINES); at < nodes.length; at += 1) {
    const one = nodes[at];
    if (!one || one.line - line > NEAR_LINES) break;
    const value = similarity(one.words, words);
    if (value > score) {
      best = one;
      score = value;
      twice = false;
    } else if (value === score && best && !sameFigures(best, one)) {
      twice = true;
    }
  }
  return twice ? null : best;
}

function sameFigures(one: Bernama, two: Bernama): boolean {
  return amountOf(one.node.nilai[one.tree.pagu]) === amountOf(two.node.nilai[two.tree.pagu]);
}

function amountOf(value: NilaiSimpul | undefined): Mikro | null {
  if (value === undefined || value === null) return null;
  return value === 'strip' ? 0n : value.angka.nilai;
}

function compareFigure(
  lembar: LembarPeriksa,
  flow: Aliran,
  figure: Angka,
  { node, table, tree }: Bernama,
  position: number,
): void {
  const value = node.nilai[position];
  if (!value || value === 'strip' || figure.nilai === null || value.angka.nilai === null) return;
  if (absolute(figure.nilai - value.angka.nilai) < 1_000_000n) return;
  const here = lembar.sel[lembar.enter(figure, flow.placeAt(figure.mulai))];
  const there =
    lembar.sel[lembar.enter(value.angka, placeOf(table, node.baris, tree.kolom[position] ?? 0, node.label))];
  if (!here || !there) return;
  const finding = makeFinding({
    rule: 'same-quantity',
    severity: 'warning',
    cell: here,
    harus: there.nilai,
    proof: [{ line: there.tempat.line, value: there.cetak }],
  });
  lembar.report({
    ...finding,
    affected: [
      ...finding.affected,
      ...copiesOf(tree, node, position).map((angka) => ({ line: angka.line, printed: angka.cetak, expected: null })),
    ],
    message: {
      id: `"${node.label.slice(0, 80)}": di sini ${figure.cetak}, di tabel ${value.angka.cetak}.`,
      en: `"${node.label.slice(0, 80)}": here ${figure.cetak}, in the table ${value.angka.cetak}.`,
    },
  });
}

/** The node's figure and the same figure at its only child: either mention may be the wrong one. */
function copiesOf(tree: PohonTabel, node: Simpul, position: number): { line: number | null; cetak: string }[] {
  const at = tree.simpul.indexOf(node);
  return tree.simpul.slice(at, at + 3).flatMap((one) => {
    const value = one.nilai[position];
    return value && value !== 'strip' && value.angka.nilai === amountOf(node.nilai[position])
      ? [{ line: one.baris.line, cetak: value.angka.cetak }]
      : [];
  });
}

const ABSORBED =
  /\b(?:penyerapan|menyerap|terserap|serapan|realisasi|penggunaan)\s+(?:anggaran|dana)\s*(?:hanya|adalah|mencapai|sebesar|sampai|yaitu|\s)*$/i;
const LEFT = /\bsisa\s+(?:anggaran|dana|pagu)?\s*(?:sebesar|yaitu|adalah)?\s*$/i;

/** "Penyerapan anggaran sebesar 88,49 % sisa 11,51 %" in the row of a kegiatan: the row's own money decides. */
function compareOwnRow(
  lembar: LembarPeriksa,
  flow: Aliran,
  trees: readonly { table: TabelLogis; tree: PohonTabel }[],
): void {
  const { sel } = flow;
  const tree = sel ? trees.find((one) => one.table === sel.tabel)?.tree : undefined;
  const row = sel?.tabel.baris[sel.baris];
  if (!sel || !tree || !row || tree.pagu < 0 || tree.realisasi < 0 || tree.kolom.includes(sel.kolom)) return;
  const nodes = tree.simpul.filter((one) => one.baris === row);
  const node = nodes[0];
  if (!node || nodes.length !== 1) return;
  const [budget, spent] = [amountOf(node.nilai[tree.pagu]), amountOf(node.nilai[tree.realisasi])];
  if (!budget || spent === null) return;
  for (const figure of flow.angka) {
    if (figure.jenis !== 'persen' || figure.nilai === null) continue;
    const lead = flow.text.slice(Math.max(0, figure.mulai - 60), figure.mulai);
    const part = ABSORBED.test(lead) ? spent : LEFT.test(lead) ? budget - spent : null;
    if (part === null) continue;
    const right = roundRatio(part * 100n, budget, 2);
    const slack = figure.desimal >= 2 ? 10_000n : 1_000_000n;
    if (absolute(right - figure.nilai) <= slack) continue;
    const cell = lembar.sel[lembar.enter(figure, flow.placeAt(figure.mulai))];
    const proof = [node.nilai[tree.realisasi], node.nilai[tree.pagu]].flatMap((one) =>
      one && one !== 'strip' ? [{ line: row.line, value: one.angka.cetak }] : [],
    );
    if (!cell) continue;
    const shown = { jenis: 'persen', desimal: 2 } as const;
    const [own, whole] = [spellValue(part, MONEY, 'id'), spellValue(budget, MONEY, 'id')];
    const [ownEn, wholeEn] = [spellValue(part, MONEY, 'en'), spellValue(budget, MONEY, 'en')];
    const message = {
      id: `Baris ini mencetak ${own} dari pagu ${whole} = ${spellValue(right, shown, 'id')}, keterangannya menyebut ${figure.cetak}%.`,
      en: `This row prints ${ownEn} of the pagu ${wholeEn} = ${spellValue(right, shown, 'en')}; its remark says ${figure.cetak}%.`,
    };
    lembar.report(makeFinding({ rule: 'percentage', severity: 'error', cell, harus: right, proof, message }));
  }
}
