import { absolute, type Mikro, plainDecimal, slipBetween } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa, SelDokumen } from '../lembar.ts';
import type { Aliran } from '../prosa/alir.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { nameWords, similarity } from './nama.ts';
import { placeOf } from './tempat.ts';

/** An amount of a row, with its column. */
interface Isi {
  angka: Angka;
  nilai: Mikro;
  kolom: number;
}

interface BarisJangkar {
  tabel: TabelLogis;
  row: BarisTabel;
  isi: readonly Isi[];
}

const LEAST_DIGITS = 7;
const MAX_ROWS = 4;

/**
 * Amounts copied with a slip. Where one amount of a sentence, or of a row with the same name, is printed exactly like an amount
 * of a table row, its neighbour tells the same row too: a neighbour that differs from the row's by one typing slip, and that
 * is printed nowhere else, is a copy gone wrong. Only amounts of seven and more telling digits can anchor.
 */
export function findMiscopies(lembar: LembarPeriksa, tables: readonly TabelLogis[], flows: readonly Aliran[]): void {
  const rows = tables.flatMap(moneyRows);
  const counts = new Map<Mikro, number>();
  const count = (value: Mikro): void => void counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const row of rows) for (const one of row.isi) count(one.nilai);
  const prose = flows.filter((flow) => flow.sel === null);
  for (const flow of prose) for (const angka of flow.angka) if (isTelling(angka)) count(absolute(angka.nilai ?? 0n));
  const index = new Map<Mikro, BarisJangkar[]>();
  for (const row of rows) for (const { nilai } of row.isi) index.set(nilai, [...(index.get(nilai) ?? []), row]);
  for (const flow of prose) compareFlow(lembar, flow, { index, counts });
  for (const row of rows) compareRow(lembar, row, { index, counts });
}

interface Petunjuk {
  index: ReadonlyMap<Mikro, readonly BarisJangkar[]>;
  counts: ReadonlyMap<Mikro, number>;
}

function moneyRows(tabel: TabelLogis): BarisJangkar[] {
  if (tabel.kolom.filter((column) => column.uang).length < 2) return [];
  return tabel.baris.flatMap((row) => {
    const isi = row.sel.flatMap((cell): Isi[] => {
      const angka = cell?.tunggal;
      if (!cell || !angka || !isTelling(angka) || !tabel.kolom[cell.kolom]?.uang) return [];
      return [{ angka, nilai: absolute(angka.nilai ?? 0n), kolom: cell.kolom }];
    });
    return isi.length >= 2 ? [{ tabel, row, isi }] : [];
  });
}

/** Whether so many digits are printed that two amounts agree only when they are the same. */
function isTelling(angka: Angka): boolean {
  if (angka.jenis === 'persen' || angka.nilai === null || angka.cacat !== null) return false;
  return plainDecimal(absolute(angka.nilai)).replace(/\..*$/, '').replace(/0+$/, '').length >= LEAST_DIGITS;
}

function compareFlow(lembar: LembarPeriksa, flow: Aliran, { index, counts }: Petunjuk): void {
  const amounts = flow.angka.filter(isTelling);
  amounts.forEach((suspect, at) => {
    const value = absolute(suspect.nilai ?? 0n);
    if (counts.get(value) !== 1) return;
    for (const anchor of [amounts[at - 1], amounts[at + 1]]) {
      const rows = anchor ? (index.get(absolute(anchor.nilai ?? 0n)) ?? []) : [];
      if (!anchor || rows.length === 0 || rows.length > MAX_ROWS) continue;
      const found = rows.flatMap((row) =>
        row.isi
          .filter((one) => isSlip(value, one.nilai) && one.nilai !== absolute(anchor.nilai ?? 0n))
          .map((one) => ({ row, one })),
      );
      const [hit] = found;
      if (!hit || new Set(found.map(({ one }) => one.nilai)).size !== 1) continue;
      const here = lembar.sel[lembar.enter(suspect, flow.placeAt(suspect.mulai))];
      if (here) report(lembar, here, hit);
      return;
    }
  });
}

function compareRow(lembar: LembarPeriksa, own: BarisJangkar, { index, counts }: Petunjuk): void {
  const words = nameWords(own.row.label);
  if (words.size < 2) return;
  for (const suspect of own.isi) {
    const role = own.tabel.kolom[suspect.kolom]?.peran;
    if (counts.get(suspect.nilai) !== 1) continue;
    const hits = own.isi
      .filter((one) => one !== suspect)
      .flatMap((anchor) => index.get(anchor.nilai) ?? [])
      .filter((row) => row.tabel !== own.tabel && similarity(nameWords(row.row.label), words) >= 0.6)
      .flatMap((row) =>
        row.isi
          .filter((one) => row.tabel.kolom[one.kolom]?.peran === role && isSlip(suspect.nilai, one.nilai))
          .map((one) => ({ row, one })),
      );
    const [hit] = hits;
    if (!hit || (counts.get(hit.one.nilai) === 1 && (own.row.line ?? 0) < (hit.row.row.line ?? 0))) continue;
    const here = lembar.sel[lembar.enter(suspect.angka, placeOf(own.tabel, own.row, suspect.kolom))];
    if (here) report(lembar, here, hit);
  }
}

/** Two digits turned round, or one digit among the last five: what a budget change would hardly give. */
function isSlip(printed: Mikro, right: Mikro): boolean {
  const slip = slipBetween(plainDecimal(printed), plainDecimal(right));
  return slip === 'tukar' || (slip === 'digit' && absolute(printed - right) < 100_000_000_000n);
}

function report(lembar: LembarPeriksa, here: SelDokumen, { row, one }: { row: BarisJangkar; one: Isi }): void {
  const there = lembar.sel[lembar.enter(one.angka, placeOf(row.tabel, row.row, one.kolom))];
  if (!there || there.nilai === null || here.nilai === null) return;
  const finding = makeFinding({
    rule: 'same-quantity',
    severity: 'warning',
    cell: here,
    harus: there.nilai,
    proof: [{ line: there.tempat.line, value: there.cetak }],
  });
  const gap = (bahasa: 'id' | 'en'): string =>
    spellValue(absolute(here.nilai ?? 0n) - absolute(there.nilai ?? 0n), there, bahasa);
  lembar.report({
    ...finding,
    message: {
      id: `Di tabel ("${row.row.label.slice(0, 60)}") tercetak ${there.cetak}, di sini ${here.cetak}, selisih ${gap('id')}.`,
      en: `The table ("${row.row.label.slice(0, 60)}") prints ${there.cetak}, here ${here.cetak}, difference ${gap('en')}.`,
    },
  });
}
