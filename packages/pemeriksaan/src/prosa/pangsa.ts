import { absolute, printsRatio, roundRatio } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { SelTemuan } from '../temuan.ts';
import { type Aliran, unitOf } from './alir.ts';

/** "446 trayek (74,81 %)": a count and its share of something told elsewhere. */
interface Pangsa {
  cacah: Angka;
  persen: Angka;
}

const NEXT_FLOWS = 2;
const NEAR = 250n;

/**
 * Counts with their shares in brackets, "446 trayek (74,81 %) … 106 trayek (17,76 %)", against the total of that unit in the same or one
 * of the next paragraphs: when one share fits the total exactly, another that misses it by a hair is wrong.
 */
export function checkSharedTotal(lembar: LembarPeriksa, flows: readonly Aliran[], tables: readonly TabelLogis[]): void {
  flows.forEach((flow, index) => {
    if (flow.sel) return;
    const shares = sharesOf(flow);
    if (shares.length < 2) return;
    const near = flows.slice(index, index + 1 + NEXT_FLOWS).filter((one) => !one.sel);
    const unit = shares[0]?.cacah.satuan ?? null;
    const totals = near.flatMap((one) =>
      one.angka.filter((figure) => figure.satuan === unit && figure.jenis === 'angka' && isTotal(one, figure)),
    );
    for (const total of totals) if (judge(lembar, flow, { shares, total, tables })) return;
  });
}

function sharesOf(flow: Aliran): Pangsa[] {
  return flow.angka.flatMap((cacah, index): Pangsa[] => {
    const persen = flow.angka[index + 1];
    if (cacah.jenis !== 'angka' || !cacah.satuan || !cacah.nilai || persen?.jenis !== 'persen' || !persen.nilai)
      return [];
    const gap = flow.text.slice(cacah.akhir, persen.mulai);
    return gap.length < 30 && persen.desimal >= 2 && /^[^(]{1,26}\(\s*$/.test(gap) ? [{ cacah, persen }] : [];
  });
}

function isTotal(flow: Aliran, figure: Angka): boolean {
  return /\b(?:total|dari|seluruh|keseluruhan)\b[^.;]{0,40}$/i.test(
    flow.text.slice(Math.max(0, figure.mulai - 60), figure.mulai),
  );
}

function judge(
  lembar: LembarPeriksa,
  flow: Aliran,
  { shares, total, tables }: { shares: readonly Pangsa[]; total: Angka; tables: readonly TabelLogis[] },
): boolean {
  const whole = total.nilai;
  if (whole === null || whole <= 0n || shares.some(({ cacah }) => (cacah.nilai ?? 0n) >= whole)) return false;
  const fits = ({ cacah, persen }: Pangsa): boolean =>
    printsRatio(persen.nilai ?? 0n, persen.desimal, (cacah.nilai ?? 0n) * 100n, whole);
  const right = shares.find((one) => fits(one) && one.cacah.satuan === total.satuan);
  const wrong = shares.filter((one) => {
    const exact = roundRatio((one.cacah.nilai ?? 0n) * 100n, whole, 6);
    return !fits(one) && one.cacah.satuan === total.satuan && absolute(exact - (one.persen.nilai ?? 0n)) * NEAR < exact;
  });
  if (!right || wrong.length === 0) return false;
  for (const one of wrong) report(lembar, flow, { one, right, total, whole, tables });
  return true;
}

function report(
  lembar: LembarPeriksa,
  flow: Aliran,
  {
    one,
    right,
    total,
    whole,
    tables,
  }: { one: Pangsa; right: Pangsa; total: Angka; whole: bigint; tables: readonly TabelLogis[] },
): void {
  const place = flow.placeAt(one.persen.mulai);
  const cell = lembar.sel[lembar.enter(one.persen, place)];
  if (!cell) return;
  const harus = roundRatio((one.cacah.nilai ?? 0n) * 100n, whole, 2);
  const shown = { jenis: 'persen', desimal: 2 } as const;
  const unit = unitOf(flow, one.cacah);
  const finding = makeFinding({
    rule: 'percentage',
    severity: 'warning',
    cell,
    harus,
    proof: [one.cacah, total, right.cacah, right.persen].map((figure) => ({ line: place.line, value: figure.cetak })),
    message: {
      id: `${one.cacah.cetak} dari ${total.cetak} ${unit} adalah ${spellValue(harus, shown, 'id')}, tercetak ${one.persen.cetak}%; ${right.cacah.cetak} ${unit} (${right.persen.cetak}%) cocok dengan jumlah itu.`,
      en: `${one.cacah.cetak} of ${total.cetak} ${unit} is ${spellValue(harus, shown, 'en')}, printed ${one.persen.cetak}%; ${right.cacah.cetak} ${unit} (${right.persen.cetak}%) fits that total.`,
    },
  });
  lembar.report({ ...finding, affected: [...finding.affected, ...sameRow(tables, one.persen, right.persen)] });
}

/** The wrong percentage in a table, in a row that prints the right one beside it. */
function sameRow(tables: readonly TabelLogis[], wrong: Angka, right: Angka): SelTemuan[] {
  return tables.flatMap((table) =>
    table.baris.flatMap((row): SelTemuan[] => {
      const cell = row.sel.find((one) => one?.tunggal?.nilai === wrong.nilai);
      if (!cell || !row.sel.some((one) => one?.tunggal?.nilai === right.nilai)) return [];
      return [{ line: placeOf(table, row, cell.kolom).line, printed: cell.teks, expected: null }];
    }),
  );
}

const BASE =
  /\(\s*(\d{1,6})\s+(?:buah\s+)?([A-Za-z]{3,20})\s*\)[^.()]{0,60}?\brealisasi\b\W{0,6}(\d{1,3}(?:[.,]\d{1,2})?)\s*%\s*\(\s*(\d{1,6})\s+(?:buah\s+)?\2\s*\)/gi;

/** "(200 buah medali) target 100 % realisasi 196 % (98 medali)": 98 of 200 is 49 %. */
export function checkSharesOfNamedBase(lembar: LembarPeriksa, flow: Aliran): void {
  for (const match of flow.text.replaceAll('*', ' ').matchAll(BASE)) {
    const [whole, count] = [Number(match[1]), Number(match[4])];
    const at = match.index + match[0].lastIndexOf(match[3] ?? '', match[0].lastIndexOf('%'));
    const percent = flow.angka.find((one) => one.jenis === 'persen' && one.mulai === at);
    if (!percent || percent.nilai === null || whole === 0 || count > whole * 3) continue;
    const harus = roundRatio(BigInt(count) * 100_000_000n, BigInt(whole) * 1_000_000n, 2);
    if (absolute(harus - percent.nilai) < 1_000_000n) continue;
    const place = flow.placeAt(percent.mulai);
    const cell = lembar.sel[lembar.enter(percent, place)];
    if (!cell) continue;
    const shown = { jenis: 'persen', desimal: 2 } as const;
    const message = {
      id: `${count} dari ${whole} ${match[2]} yang disebut indikatornya adalah ${spellValue(harus, shown, 'id')}, tercetak ${percent.cetak}%.`,
      en: `${count} of the ${whole} ${match[2]} that the indicator names is ${spellValue(harus, shown, 'en')}, printed ${percent.cetak}%.`,
    };
    const proof = [match[4] ?? '', match[1] ?? ''].map((value) => ({ line: place.line, value }));
    lembar.report(makeFinding({ rule: 'percentage', severity: 'warning', cell, harus, proof, message }));
  }
}
