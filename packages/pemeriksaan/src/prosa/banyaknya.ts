import { absolute, type Mikro, printsRatio, roundRatio } from '@selaras/domain';
import { scanFigures } from '../angka/pindai.ts';
import { atLine, reportText } from '../aturan/lapor.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { PohonTabel } from '../tabel/simpul.ts';
import type { Aliran } from './alir.ts';

const COUNTS =
  /(\d{1,3})\s*(?:\([a-z ]{3,24}\)\s*)?program\s*(?:,|dan|serta|dengan)\s*(\d{1,3})\s*(?:\([a-z ]{3,24}\)\s*)?kegiatan/gi;

interface PohonDokumen {
  table: TabelLogis;
  tree: PohonTabel;
}

interface Banyak {
  program: number;
  kegiatan: number;
  line: number | null;
  total: Mikro;
}

/** "3 Program dan 13 kegiatan": held against the codes of the table that the document budgets with. */
export function checkProgramCounts(
  lembar: LembarPeriksa,
  flows: readonly Aliran[],
  trees: readonly PohonDokumen[],
): void {
  const counted = trees.map(countCodes).filter((one) => one !== null);
  if (counted.length === 0) return;
  for (const flow of flows) {
    for (const match of flow.text.matchAll(COUNTS)) {
      const [programs, activities] = [Number(match[1]), Number(match[2])];
      const amounts = flow.angka.filter((one) => one.jenis === 'uang').map((one) => one.nilai);
      const told = counted.filter((one) => one.program === programs || amounts.includes(one.total));
      const [table] = told;
      if (!table || told.length !== 1 || (table.program === programs && table.kegiatan === activities)) continue;
      const wrong = table.program !== programs ? `${match[1]} program` : `${match[2]} kegiatan`;
      const expected = `${table.program !== programs ? table.program : table.kegiatan}`;
      reportText(lembar, {
        rule: 'count-in-prose',
        severity: 'warning',
        place: flow.placeAt(match.index),
        printed: wrong,
        expected,
        proof: [{ line: table.line, value: expected }],
        message: {
          id: `Disebut ${match[1]} program dan ${match[2]} kegiatan, tetapi tabel anggarannya${atLine(table.line).id} memuat kode ${table.program} program dan ${table.kegiatan} kegiatan.`,
          en: `${match[1]} program and ${match[2]} kegiatan are named, but the table of the budget${atLine(table.line).en} has the codes of ${table.program} program and ${table.kegiatan} kegiatan.`,
        },
      });
    }
  }
}

/** Programs and kegiatan of a coded table, each code once. */
function countCodes({ table, tree }: PohonDokumen): Banyak | null {
  const programs = new Set<string>();
  const activities = new Set<string>();
  for (const row of table.baris) {
    const code = row.sel
      .slice(0, 3)
      .map((cell) => cell?.teks.trim() ?? '')
      .find((text) => /^(?:X\.XX|\d{1,2})(?:\.\d{1,4}){2,5}$/i.test(text));
    if (!code) continue;
    const segments = code.split('.').length;
    if (segments === 3) programs.add(code);
    else if (segments === 5) activities.add(code);
  }
  if (programs.size === 0 || activities.size < 2) return null;
  const totalRow = table.baris.findLast((row) => row.jenis === 'jumlah');
  const total = totalRow?.sel[tree.kolom[Math.max(0, tree.pagu)] ?? -1]?.tunggal?.nilai ?? 0n;
  return { program: programs.size, kegiatan: activities.size, line: table.line, total };
}

const BASE = /\((?:target\s*:?\s*)?([\d.]{1,9})\s*([A-Za-z/]{2,16})\)/i;

/** An indicator that names its base ("Medali (200 buah)") and a cell that prints a count with its share of it ("98 medali (196 %)"). */
export function checkSharesOfBase(lembar: LembarPeriksa, tables: readonly TabelLogis[]): void {
  for (const table of tables) {
    const indicator = table.kolom.findIndex((column) => column.peran === 'indikator');
    if (indicator < 0) continue;
    for (const row of table.baris) {
      const name = row.sel[indicator]?.teks ?? '';
      const base = BASE.exec(name);
      if (!base?.[1]) continue;
      const whole = scanFigures(base[1], { column: { kind: 'cacah' } })[0]?.nilai;
      if (!whole) continue;
      for (const cell of row.sel) {
        if (!cell || cell.kolom === indicator || cell.teks.length > 40 || cell.angka.length !== 2) continue;
        const count = cell.angka.find((one) => one.jenis === 'angka');
        const percent = cell.angka.find((one) => one.jenis === 'persen');
        if (!count?.nilai || !percent?.nilai || !/\(/.test(cell.teks) || count.nilai > whole * 3n) continue;
        if (printsRatio(percent.nilai, percent.desimal, count.nilai * 100n, whole)) continue;
        const right = roundRatio(count.nilai * 100n, whole, 2);
        if (absolute(right - percent.nilai) < 1_000_000n) continue;
        const found = lembar.sel[lembar.enter(percent, placeOf(table, row, cell.kolom))];
        const proof = [
          { line: row.line, value: count.cetak },
          { line: row.line, value: base[1] },
        ];
        if (!found) continue;
        const shown = { jenis: 'persen', desimal: 2 } as const;
        const message = {
          id: `${count.cetak} dari ${base[1]} ${base[2]} yang disebut indikatornya adalah ${spellValue(right, shown, 'id')}, tercetak ${percent.cetak}%.`,
          en: `${count.cetak} of the ${base[1]} ${base[2]} that the indicator names is ${spellValue(right, shown, 'en')}, printed ${percent.cetak}%.`,
        };
        lembar.report(
          makeFinding({ rule: 'percentage', severity: 'warning', cell: found, harus: right, proof, message }),
        );
      }
    }
  }
}

/**
 * Tables that print the absorption of a budget without its realised money ("Program X | 949.756.800 | 6,32 %"): the same budget
 * in another table with its realisasi decides.
 */
export function checkRestatedAbsorption(lembar: LembarPeriksa, trees: readonly PohonDokumen[]): void {
  const spentByBudget = new Map<Mikro, Set<Mikro>>();
  for (const { tree } of trees) {
    if (tree.pagu < 0 || tree.realisasi < 0) continue;
    for (const node of tree.simpul) {
      const [budget, spent] = [node.nilai[tree.pagu], node.nilai[tree.realisasi]];
      if (!budget || budget === 'strip' || !spent || budget.angka.nilai === null || budget.angka.nilai === 0n) continue;
      const value = spent === 'strip' ? 0n : spent.angka.nilai;
      if (value !== null)
        spentByBudget.set(budget.angka.nilai, (spentByBudget.get(budget.angka.nilai) ?? new Set()).add(value));
    }
  }
  addTotals(trees, spentByBudget);
  for (const { table, tree } of trees) {
    if (tree.realisasi >= 0) continue;
    const actual = table.kolom.findIndex((column) => column.peran === 'realisasi');
    const budgetColumn = table.kolom.findIndex((column) => column.uang && column.peran === 'pagu');
    if (actual < 0 || budgetColumn < 0) continue;
    compareShares(lembar, table, { actual, budgetColumn, spentByBudget });
  }
}

function addTotals(trees: readonly PohonDokumen[], spentByBudget: Map<Mikro, Set<Mikro>>): void {
  for (const { table, tree } of trees) {
    if (tree.pagu < 0 || tree.realisasi < 0 || tree.bertumpuk) continue;
    for (const row of table.baris) {
      if (row.jenis !== 'jumlah') continue;
      const budget = row.sel[tree.kolom[tree.pagu] ?? -1]?.tunggal?.nilai;
      const spent = row.sel[tree.kolom[tree.realisasi] ?? -1]?.tunggal?.nilai;
      if (budget && spent) spentByBudget.set(budget, (spentByBudget.get(budget) ?? new Set()).add(spent));
    }
  }
}

function compareShares(
  lembar: LembarPeriksa,
  table: TabelLogis,
  {
    actual,
    budgetColumn,
    spentByBudget,
  }: { actual: number; budgetColumn: number; spentByBudget: ReadonlyMap<Mikro, ReadonlySet<Mikro>> },
): void {
  const rows = table.baris.flatMap((row) => {
    const budget = row.sel[budgetColumn]?.tunggal;
    const percent = row.sel[actual]?.tunggal;
    const spent = budget?.nilai ? spentByBudget.get(budget.nilai) : undefined;
    if (!budget?.nilai || percent?.jenis !== 'persen' || percent.nilai === null || !spent) return [];
    const fits = [...spent].some((one) =>
      printsRatio(percent.nilai ?? 0n, percent.desimal, one * 100n, budget.nilai ?? 1n),
    );
    return [{ row, budget, percent, spent: [...spent][0] ?? 0n, fits }];
  });
  if (rows.filter((one) => one.fits).length < 2) return;
  for (const { row, budget, percent, spent, fits } of rows) {
    if (fits || budget.nilai === null) continue;
    const cell = lembar.sel[lembar.enter(percent, placeOf(table, row, actual))];
    if (!cell) continue;
    const harus = roundRatio(spent * 100n, budget.nilai, 2);
    const money = { jenis: 'uang', desimal: 0 } as const;
    const shown = { jenis: 'persen', desimal: 2 } as const;
    const message = {
      id: `Pagu ${budget.cetak} direalisasikan ${spellValue(spent, money, 'id')} menurut tabel lain: serapannya ${spellValue(harus, shown, 'id')}, tercetak ${percent.cetak}%.`,
      en: `Another table realises ${spellValue(spent, money, 'en')} of the pagu ${budget.cetak}: the absorption is ${spellValue(harus, shown, 'en')}, printed ${percent.cetak}%.`,
    };
    const proof = [{ line: row.line, value: budget.cetak }];
    lembar.report(makeFinding({ rule: 'percentage', severity: 'warning', cell, harus, proof, message }));
  }
}

const BROKEN_DECIMAL = /\b(\d{1,3}(?:\.\d{3})+, \d{2})\s*(?:km|ha|kg|ton|m2|kk|meter|liter)\b/gi;

/** `1.901, 84 KM`: a space inside a decimal number. */
export function checkBrokenDecimals(lembar: LembarPeriksa, flow: Aliran): void {
  for (const match of flow.text.matchAll(BROKEN_DECIMAL)) {
    if (match[1])
      reportText(lembar, {
        rule: 'malformed-number',
        severity: 'warning',
        place: flow.placeAt(match.index),
        printed: match[1],
        message: {
          id: `"${match[0]}" memuat spasi di dalam bilangan: seharusnya ${match[1].replace(' ', '')}.`,
          en: `"${match[0]}" has a space inside the number: it must be ${match[1].replace(' ', '')}.`,
        },
      });
  }
}
