import { absolute, type Mikro } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from '../prosa/alir.ts';
import type { BarisTabel, PeranKolom, TabelLogis } from '../tabel/model.ts';
import { placeOf } from './tempat.ts';

/** A table row of three or more amounts, as other places may restate it. */
interface BarisUang {
  tabel: TabelLogis;
  row: BarisTabel;
  /** Column and figure of each amount. */
  isi: { kolom: number; angka: Angka }[];
}

const MIN_AMOUNT: Mikro = 100_000_000_000n;

/**
 * Paragraphs that restate a table row: a paragraph that prints two or more of a row's distinctive amounts tells the same thing,
 * so its other figures, by the word before them, must be those of the row too.
 */
export function compareRestatedRows(
  lembar: LembarPeriksa,
  tables: readonly TabelLogis[],
  flows: readonly Aliran[],
): void {
  const index = indexRows(tables);
  for (const flow of flows) {
    if (flow.sel) continue;
    const amounts = flow.angka.filter(
      (one) => one.jenis === 'uang' && one.nilai !== null && absolute(one.nilai) >= MIN_AMOUNT,
    );
    if (amounts.length < 3) continue;
    const match = bestRow(index, amounts);
    if (match) compare(lembar, flow, amounts, match);
  }
}

function indexRows(tables: readonly TabelLogis[]): Map<Mikro, BarisUang[]> {
  const index = new Map<Mikro, BarisUang[]>();
  for (const tabel of tables) {
    if (tabel.kolom.filter((column) => column.uang).length < 3) continue;
    for (const row of tabel.baris) {
      if (row.jenis === 'nomor-kolom') continue;
      const isi = row.sel.flatMap((cell) =>
        cell?.tunggal && cell.tunggal.nilai !== null ? [{ kolom: cell.kolom, angka: cell.tunggal }] : [],
      );
      const entry: BarisUang = { tabel, row, isi };
      const values = new Set(
        isi.filter((one) => one.angka.jenis !== 'persen').map((one) => absolute(one.angka.nilai ?? 0n)),
      );
      if (values.size < 3) continue;
      for (const value of values) if (value >= MIN_AMOUNT) index.set(value, [...(index.get(value) ?? []), entry]);
    }
  }
  return index;
}

/** The one row with which a paragraph shares the most amounts, two at least; rows that say the same count as one. */
function bestRow(index: ReadonlyMap<Mikro, readonly BarisUang[]>, amounts: readonly Angka[]): BarisUang | null {
  const counts = new Map<BarisUang, number>();
  for (const value of new Set(amounts.map((one) => absolute(one.nilai ?? 0n)))) {
    for (const row of index.get(value) ?? []) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const ranked = [...counts].sort((one, two) => two[1] - one[1]);
  const [best, second] = ranked;
  if (!best || best[1] < 2) return null;
  if (second && second[1] === best[1] && keyOf(second[0]) !== keyOf(best[0])) return null;
  return best[0];
}

function keyOf(row: BarisUang): string {
  return row.isi
    .map((one) => absolute(one.angka.nilai ?? 0n))
    .filter((value) => value >= MIN_AMOUNT)
    .map((value) => value / 1_000_000n)
    .join('|');
}

const WORDS: readonly [RegExp, (judul: string, peran: PeranKolom) => boolean][] = [
  [/(?:surplus|defisit)[^.]{0,30}$/i, (judul) => /surplus|defisit/i.test(judul)],
  [/realisasi[^.]{0,30}$/i, (_, peran) => peran === 'realisasi'],
  [/(?:anggaran(?: belanja)?(?: setelah perubahan)?|pagu)[^.]{0,24}$/i, (_, peran) => peran === 'pagu'],
  [/pendapatan[^.]{0,24}$/i, (judul) => /pendapatan/i.test(judul)],
  [/belanja[^.]{0,24}$/i, (judul) => /belanja/i.test(judul)],
];

/** Which role the words before a figure give it: index in the list of roles, −1 for none. */
function roleBefore(flow: Aliran, figure: Angka): number {
  const lead = flow.text.slice(Math.max(0, figure.mulai - 70), figure.mulai).replace(/[(]?\s*Rp\s?\.?\s?[(]?$/i, '');
  return WORDS.findIndex(([word]) => word.test(lead));
}

function compare(lembar: LembarPeriksa, flow: Aliran, amounts: readonly Angka[], match: BarisUang): void {
  const printed = new Set(match.isi.map((one) => absolute(one.angka.nilai ?? 0n) / 1_000_000n));
  const told = new Set(
    amounts.filter((one) => printed.has(absolute(one.nilai ?? 0n) / 1_000_000n)).map((one) => roleBefore(flow, one)),
  );
  for (const figure of amounts) {
    if (figure.cacat || printed.has(absolute(figure.nilai ?? 0n) / 1_000_000n)) continue;
    const role = roleBefore(flow, figure);
    if (told.has(role)) continue;
    const rule = WORDS[role];
    const column = rule
      ? match.isi.find(({ kolom }) =>
          rule[1](match.tabel.kolom[kolom]?.judul ?? '', match.tabel.kolom[kolom]?.peran ?? 'lain'),
        )
      : undefined;
    if (column) report(lembar, flow, { figure, match, column });
  }
  comparePercent(lembar, flow, match);
}

function comparePercent(lembar: LembarPeriksa, flow: Aliran, match: BarisUang): void {
  const column = match.isi.find(({ kolom }) => match.tabel.kolom[kolom]?.peran === 'persen');
  if (!column || column.angka.nilai === null) return;
  const percents = flow.angka.filter((one) => one.jenis === 'persen');
  const [only] = percents;
  if (!only || percents.length !== 1 || only.nilai === null || absolute(only.nilai - column.angka.nilai) <= 10_000n)
    return;
  report(lembar, flow, { figure: only, match, column });
}

function report(
  lembar: LembarPeriksa,
  flow: Aliran,
  { figure, match, column }: { figure: Angka; match: BarisUang; column: { kolom: number; angka: Angka } },
): void {
  const cell = lembar.sel[lembar.enter(figure, flow.placeAt(figure.mulai))];
  if (!cell || column.angka.nilai === null) return;
  const place = placeOf(match.tabel, match.row, column.kolom);
  const finding = makeFinding({
    rule: 'same-quantity',
    severity: 'warning',
    cell,
    harus: column.angka.nilai,
    proof: [{ line: place.line, value: column.angka.cetak }],
  });
  lembar.report({
    ...finding,
    message: {
      id: `Paragraf ini menyebut angka baris "${match.row.label.slice(0, 80)}", tetapi ${figure.cetak} di sini tercetak ${column.angka.cetak} di tabel.`,
      en: `This paragraph restates row "${match.row.label.slice(0, 80)}", but ${figure.cetak} here is ${column.angka.cetak} in the table.`,
    },
  });
}
