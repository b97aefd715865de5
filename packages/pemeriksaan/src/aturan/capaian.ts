import { absolute, MIKRO, printsRatio, roundRatio } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { isDash } from '../angka/sel.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, SelTabel, TabelLogis } from '../tabel/model.ts';
import type { SelTemuan } from '../temuan.ts';
import { reportText } from './tulisan.ts';

/** Columns that belong together: what was wanted, what was reached, and the ratio printed for it. */
interface Tiga {
  target: number;
  realisasi: number;
  capaian: number;
}

/** What a cell of an indicator table says, as far as one figure says it. */
interface Ukuran {
  angka: Angka;
  satuan: string;
}

/**
 * Capaian that no method gives: neither realisasi / target (also capped at 100), nor target / realisasi, nor (2T − R) / T; a
 * percentage printed where target or realisasi is missing or zero; and a percentage over two different units.
 */
export function checkAchievements(lembar: LembarPeriksa, tables: readonly TabelLogis[]): void {
  for (const table of tables) {
    for (const triple of findTriples(table)) checkTriple(lembar, table, triple);
  }
}

function findTriples(table: TabelLogis): Tiga[] {
  const { kolom } = table;
  const found: Tiga[] = [];
  kolom.forEach((column, capaian) => {
    const named =
      /capaian|tingkat/i.test(column.ujung) &&
      (column.peran === 'capaian' || column.peran === 'persen') &&
      !/target/i.test(column.ujung.replace(/target renstra/i, ''));
    if (!named && !isTypedPercent(table, capaian)) return;
    const realisasi = lastBefore(
      capaian,
      (index) =>
        /realisa|kumulatif|perkiraan/i.test(kolom[index]?.judul ?? '') &&
        kolom[index]?.peran !== 'persen' &&
        !kolom[index]?.uang,
    );
    if (realisasi < 0) return;
    const renstra = /renstra/i.test(column.judul);
    const target = renstra
      ? kolom.findIndex((one) => /renstra/i.test(one.judul) && /target/i.test(one.judul))
      : lastBefore(realisasi, (index) => kolom[index]?.peran === 'target' && !kolom[index]?.uang);
    if (target >= 0 && target < realisasi) found.push({ target, realisasi, capaian });
  });
  return found;
}

function lastBefore(end: number, test: (index: number) => boolean): number {
  for (let index = end - 1; index >= 0; index -= 1) if (test(index)) return index;
  return -1;
}

/** A column with another heading in which most ratios of the row are typed in: proven by the rows where they fit. */
function isTypedPercent(table: TabelLogis, column: number): boolean {
  const role = table.kolom[column]?.peran;
  if (role !== 'lain') return false;
  const realisasi = lastBefore(column, (index) => table.kolom[index]?.peran === 'realisasi');
  const target = lastBefore(realisasi, (index) => table.kolom[index]?.peran === 'target');
  if (realisasi < 0 || target < 0 || column - realisasi > 1) return false;
  let fits = 0;
  let other = 0;
  for (const row of table.baris) {
    const [t, r, c] = [measure(row.sel[target]), measure(row.sel[realisasi]), measure(row.sel[column])];
    if (!t || !r || !c || c.angka.jenis !== 'persen') continue;
    if (isMethod(t.angka, r.angka, c.angka)) fits += 1;
    else other += 1;
  }
  return fits >= 3 && fits > other;
}

function checkTriple(lembar: LembarPeriksa, table: TabelLogis, triple: Tiga): void {
  const rows = table.baris.filter((row) => row.jenis === 'data');
  const verdicts = rows.map((row) => ({ row, verdict: judge(row, triple) }));
  const right = verdicts.filter((one) => one.verdict === 'benar').length;
  const wrong = verdicts.filter((one) => one.verdict === 'salah').length;
  if (right < 2 || wrong > right) return;
  const units = new Map<string, SelTemuan[]>();
  for (const { row, verdict } of verdicts) {
    if (verdict === 'salah') reportWrong(lembar, table, row, triple);
    else if (verdict === 'tanpa-dasar' && right >= 3) reportBaseless(lembar, table, row, triple);
    else if (verdict === 'satuan') collectUnits(units, row, triple);
  }
  for (const cells of units.values()) reportUnits(lembar, table, cells);
}

type Putusan = 'benar' | 'salah' | 'tanpa-dasar' | 'satuan' | 'diam';

function judge(row: BarisTabel, { target, realisasi, capaian }: Tiga): Putusan {
  const c = measure(row.sel[capaian]);
  if (!c || c.angka.nilai === null || (c.satuan !== '%' && c.satuan !== '')) return 'diam';
  const t = measure(row.sel[target]);
  const r = measure(row.sel[realisasi]);
  const blank = (cell: SelTabel | undefined): boolean => cell === undefined || cell.teks === '' || isDash(cell.teks);
  if (c.angka.nilai > 0n && isDash(row.sel[realisasi]?.teks ?? '')) return 'tanpa-dasar';
  if (c.angka.nilai > 0n && blank(row.sel[target]) && blank(row.sel[realisasi])) return 'tanpa-dasar';
  if (!t || !r || t.angka.nilai === null || r.angka.nilai === null) return 'diam';
  if (t.angka.nilai === 0n && r.angka.nilai === 0n) return 'tanpa-dasar';
  if (t.satuan !== r.satuan && t.satuan !== '' && r.satuan !== '') return c.angka.nilai === 0n ? 'diam' : 'satuan';
  return isMethod(t.angka, r.angka, c.angka) ? 'benar' : 'salah';
}

/** Whether one of the methods in use gives the printed capaian. */
function isMethod(target: Angka, actual: Angka, printed: Angka): boolean {
  const [t, r, c] = [target.nilai, actual.nilai, printed.nilai];
  if (t === null || r === null || c === null) return false;
  const { desimal } = printed;
  const fits = (numerator: bigint, denominator: bigint): boolean =>
    printsRatio(c, desimal, numerator * 100n, denominator) ||
    withinPrecision({ c, numerator, denominator, target, actual });
  if (t !== 0n && fits(r, t)) return true;
  if (t !== 0n && c === 100n * MIKRO && r > t) return true;
  if (r !== 0n && fits(t, r)) return true;
  if (t !== 0n && fits(2n * t - r, t)) return true;
  return r === c;
}

/** Target and realisasi are themselves rounded: the ratio may differ by what their last digits allow. */
function withinPrecision({
  c,
  numerator,
  denominator,
  target,
  actual,
}: {
  c: bigint;
  numerator: bigint;
  denominator: bigint;
  target: Angka;
  actual: Angka;
}): boolean {
  if (denominator === 0n || target.desimal + actual.desimal === 0) return false;
  const exact = roundRatio(numerator * 100n, denominator, 6);
  const relative = (angka: Angka): bigint =>
    angka.nilai && angka.desimal > 0
      ? (500_000n * 10n ** BigInt(6 - Math.min(6, angka.desimal))) / absolute(angka.nilai)
      : 0n;
  const slack = (exact * (relative(target) + relative(actual))) / MIKRO + 10_000n;
  return absolute(exact - c) <= slack;
}

const UNITS: readonly [RegExp, string][] = [
  [/^(?:keg|kegiatan)$/, 'kegiatan'],
  [/^(?:kab|kabupaten|kota|kab\/kota|kabupaten\/kota|kab\.|kabupatenkota)$/, 'kabupaten/kota'],
  [/^(?:dok|dokumen)$/, 'dokumen'],
  [/^(?:lap|laporan)$/, 'laporan'],
];

/** The one figure of a cell with its unit; null when the cell says more or less than that. */
function measure(cell: SelTabel | undefined): Ukuran | null {
  if (!cell || cell.teks.length > 36) return null;
  const text = cell.teks.trim();
  const figures = cell.angka.length > 0 ? cell.angka : [];
  const [only] = figures;
  if (!only || figures.length !== 1) return null;
  if (only.jenis === 'persen') return { angka: only, satuan: '%' };
  const rest = text
    .replace(only.cetak, '')
    .trim()
    .toLowerCase()
    .replace(/\s*\/\s*/g, '/');
  if (/\d/.test(rest)) return null;
  if (
    /januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|nopember|november|desember/.test(
      rest,
    )
  )
    return null;
  const word = rest.replace(/\brp\b|triliun|trilyun|miliar|milyar|juta|ribu/g, '').replace(/[^a-z/]/g, '');
  const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? word;
  return { angka: only, satuan: unit };
}

function reportWrong(
  lembar: LembarPeriksa,
  table: TabelLogis,
  row: BarisTabel,
  { target, realisasi, capaian }: Tiga,
): void {
  const [t, r, c] = [measure(row.sel[target]), measure(row.sel[realisasi]), measure(row.sel[capaian])];
  if (!t || !r || !c || t.angka.nilai === null || r.angka.nilai === null) return;
  const cell = lembar.sel[lembar.enter(c.angka, placeOf(table, row, capaian))];
  if (!cell) return;
  const harus = t.angka.nilai === 0n ? null : roundRatio(r.angka.nilai * 100n, t.angka.nilai, 2);
  const proof = [row.sel[target], row.sel[realisasi]].map((one) => ({ line: row.line, value: one?.teks ?? '' }));
  lembar.report(makeFinding({ rule: 'capaian', severity: 'warning', cell, harus, proof }));
}

function reportBaseless(
  lembar: LembarPeriksa,
  table: TabelLogis,
  row: BarisTabel,
  { target, realisasi, capaian }: Tiga,
): void {
  const proof = [row.sel[target], row.sel[realisasi]].map((one) => ({ line: row.line, value: one?.teks ?? '' }));
  reportText(lembar, {
    rule: 'capaian',
    severity: 'warning',
    place: placeOf(table, row, capaian),
    printed: row.sel[capaian]?.teks ?? '',
    proof,
  });
}

function collectUnits(units: Map<string, SelTemuan[]>, row: BarisTabel, { target, realisasi }: Tiga): void {
  const [t, r] = [row.sel[target], row.sel[realisasi]];
  const key = `${measure(t)?.satuan}|${measure(r)?.satuan}`;
  const cells = units.get(key) ?? [];
  for (const cell of [r, t]) if (cell) cells.push({ line: row.line, printed: cell.teks, expected: null });
  units.set(key, cells);
}

function reportUnits(lembar: LembarPeriksa, table: TabelLogis, cells: readonly SelTemuan[]): void {
  const first = cells[0];
  if (!first) return;
  const rows = cells.length / 2;
  lembar.report({
    rule: 'unit-mismatch',
    severity: 'warning',
    line: first.line,
    page: null,
    cell: null,
    table: table.judul || null,
    row: null,
    column: null,
    printed: first.printed,
    expected: null,
    difference: null,
    proof: [],
    affected: cells,
    message: {
      id: `Capaian dihitung dari dua satuan yang berbeda: realisasi "${first.printed}", target "${cells[1]?.printed ?? ''}" (${rows} baris).`,
      en: `A capaian is taken over two different units: realisasi "${first.printed}", target "${cells[1]?.printed ?? ''}" (${rows} ${rows === 1 ? 'row' : 'rows'}).`,
    },
  });
}
