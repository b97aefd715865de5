import type { Pesan } from '@selaras/domain';
import { isDash } from '../angka/sel.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, SelTabel, TabelLogis } from '../tabel/model.ts';
import { inColumn, quoted, reportText } from './lapor.ts';
import { methodOf, resultOf } from './metode-capaian.ts';
import { SatuanBerbeda } from './satuan.ts';
import { measure, sameUnit } from './ukuran.ts';

/** Columns that belong together: what was wanted, what was reached, and the ratio printed for it. */
export interface Tiga {
  target: number;
  realisasi: number;
  capaian: number;
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

/** The triples of target, realisasi and capaian columns of a table. */
export function findTriples(table: TabelLogis): Tiga[] {
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
    if (methodOf(t.angka, r.angka, c.angka)) fits += 1;
    else other += 1;
  }
  return fits >= 3 && fits > other;
}

function checkTriple(lembar: LembarPeriksa, table: TabelLogis, triple: Tiga): void {
  const rows = table.baris.filter((row) => row.jenis === 'data' && !isMean(row));
  const verdicts = rows.map((row) => ({ row, verdict: judge(row, triple) }));
  const right = verdicts.filter((one) => one.verdict === 'benar').length;
  const wrong = verdicts.filter((one) => one.verdict === 'salah').length;
  if (right < 2 || wrong > right) return;
  const units = new SatuanBerbeda();
  for (const { row, verdict } of verdicts) {
    if (verdict === 'salah') reportWrong(lembar, table, row, triple);
    else if (verdict === 'tanpa-dasar' && right >= 3) reportBaseless(lembar, table, row, triple);
    else if (verdict === 'satuan') units.add(row, triple);
  }
  units.report(lembar, table);
}

/** `Rata-rata Capaian`: a row that sums up others has no target of its own. */
function isMean(row: BarisTabel): boolean {
  return row.sel.some((cell) => cell !== undefined && /^\W*(?:nilai\s+)?rata\s?-?\s?rata\b/i.test(cell.teks));
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
  if (!sameUnit(t.satuan, r.satuan) && t.satuan !== '' && r.satuan !== '')
    return c.angka.nilai === 0n ? 'diam' : 'satuan';
  return methodOf(t.angka, r.angka, c.angka) ? 'benar' : 'salah';
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
  const harus = resultOf('naik', t.angka.nilai, r.angka.nilai);
  const proof = [row.sel[target], row.sel[realisasi]].map((one) => ({ line: row.line, value: one?.teks ?? '' }));
  const message = wrongMessage(
    { target: row.sel[target]?.teks ?? '', realisasi: row.sel[realisasi]?.teks ?? '', printed: c.angka.cetak },
    [harus, resultOf('turun', t.angka.nilai, r.angka.nilai), resultOf('selisih', t.angka.nilai, r.angka.nilai)],
  );
  lembar.report(makeFinding({ rule: 'capaian', severity: 'warning', cell, harus, proof, message }));
}

/** What each method would give, so that the reader sees that none gives what is printed. */
function wrongMessage(
  { target, realisasi, printed }: { target: string; realisasi: string; printed: string },
  [up, down, gap]: readonly [bigint | null, bigint | null, bigint | null],
): Pesan {
  const tell = (bahasa: 'id' | 'en'): string => {
    const spell = (value: bigint | null): string | null =>
      value === null ? null : spellValue(value, { jenis: 'persen', desimal: 2 }, bahasa);
    return [
      ['realisasi ÷ target', spell(up)],
      ['target ÷ realisasi', spell(down)],
      ['(2 × target − realisasi) ÷ target', spell(gap)],
    ]
      .filter(([, value]) => value !== null)
      .map(([method, value]) => `${method} = ${value}`)
      .join('; ');
  };
  return {
    id: `Target ${quoted(target)}, realisasi ${quoted(realisasi)}, capaian tercetak ${printed}: tidak ada metode yang menghasilkannya (${tell('id')}).`,
    en: `Target ${quoted(target)}, realisasi ${quoted(realisasi)}, printed capaian ${printed}: no method gives it (${tell('en')}).`,
  };
}

function reportBaseless(
  lembar: LembarPeriksa,
  table: TabelLogis,
  row: BarisTabel,
  { target, realisasi, capaian }: Tiga,
): void {
  const [wanted, reached, printed] = [target, realisasi, capaian].map((column) => row.sel[column]?.teks.trim() ?? '');
  const show = (text: string | undefined, bahasa: 'id' | 'en'): string =>
    text ? quoted(text) : bahasa === 'id' ? 'kosong' : 'blank';
  const column = inColumn(table.kolom[capaian]?.judul);
  reportText(lembar, {
    rule: 'capaian',
    severity: 'warning',
    place: placeOf(table, row, capaian),
    printed: row.sel[capaian]?.teks ?? '',
    proof: [wanted, reached].map((value) => ({ line: row.line, value: value ?? '' })),
    message: {
      id: `Capaian ${printed} tercetak${column.id} tanpa dasar: target ${show(wanted, 'id')}, realisasi ${show(reached, 'id')}.`,
      en: `The capaian ${printed} is printed${column.en} without a basis: target ${show(wanted, 'en')}, realisasi ${show(reached, 'en')}.`,
    },
  });
}
