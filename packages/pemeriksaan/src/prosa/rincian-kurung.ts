import { absolute, type Mikro, printsRatio, roundRatio } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from './alir.ts';

const NAMED = /^[\s,;]*(?:&|dan|serta)?\s*[A-Za-z][A-Za-z .]{1,24}\s*[:=]?\s*(?:sebesar\s*)?(?:Rp\.?\s*)?$/i;
const MOST_PARTS = 4;
const THOUSAND = 1_000n;

/**
 * A figure with its breakdown in brackets behind it: "Rp 1.646.299.920.000 (PMA : Rp … & PMDN : Rp …)", "98,81 % (PMA … 34,71 % & PMDN …
 * 64,28 %)". The parts must make up the figure. A thousandth of their sum is an amount that lost a group; otherwise only a near miss is
 * told, for a bracket may name some parts only.
 */
export function checkBracketParts(lembar: LembarPeriksa, flow: Aliran): void {
  flow.angka.forEach((whole, index) => {
    if (whole.nilai === null || whole.nilai <= 0n || (whole.jenis !== 'uang' && whole.jenis !== 'persen')) return;
    const parts = partsInBracket(flow, whole, index);
    if (parts.length < 2) return;
    const sum = parts.reduce((all, one) => all + (one.nilai ?? 0n), 0n);
    if (sum === whole.nilai) return;
    if (whole.jenis === 'uang' && sum === whole.nilai * THOUSAND) reportLostGroup(lembar, flow, { whole, parts, sum });
    else if (absolute(sum - whole.nilai) * 100n <= whole.nilai && !isRounded(whole, parts, sum))
      reportSum(lembar, flow, { whole, parts, sum });
  });
}

interface Rincian {
  whole: Angka;
  parts: readonly Angka[];
  sum: Mikro;
}

/** The figures of the whole's kind in the bracket right behind it, each behind a name; none when the bracket holds anything else. */
function partsInBracket(flow: Aliran, whole: Angka, index: number): Angka[] {
  const opens = /^[\s,.%-]{0,4}\(/.exec(flow.text.slice(whole.akhir, whole.akhir + 6));
  if (!opens) return [];
  const from = whole.akhir + opens[0].length;
  const inside = /^[^()]{0,200}/.exec(flow.text.slice(from, from + 200))?.[0] ?? '';
  const figures = flow.angka
    .slice(index + 1, index + 2 + 2 * MOST_PARTS)
    .filter((one) => one.akhir <= from + inside.length);
  const own = figures.filter((one) => one.jenis === whole.jenis);
  if (own.length > MOST_PARTS || own.some((one) => one.nilai === null) || figures.some((one) => one.jenis === 'angka'))
    return [];
  if (/\b(?:dari|target|naik|turun|menjadi|sisa)\b/i.test(inside)) return [];
  const named = own.every((one) => {
    const before = figures.findLast((other) => other.akhir <= one.mulai);
    const gap = flow.text.slice(before?.akhir ?? from, one.mulai).replace(/^[\s,.-]+/, '');
    return NAMED.test(gap) || (before !== undefined && before.jenis !== one.jenis && gap.trim().length <= 4);
  });
  return named ? own : [];
}

/** Printed with fewer decimals than the sum needs. */
function isRounded(whole: Angka, parts: readonly Angka[], sum: Mikro): boolean {
  const slack = BigInt(parts.length) * 10n ** BigInt(6 - Math.min(6, whole.desimal));
  return (
    whole.skala !== null || parts.some((one) => one.skala !== null) || absolute(sum - (whole.nilai ?? 0n)) <= slack
  );
}

function listOf(parts: readonly Angka[]): string {
  return parts.map((one) => one.cetak).join(' + ');
}

function reportLostGroup(lembar: LembarPeriksa, flow: Aliran, { whole, parts, sum }: Rincian): void {
  const cell = lembar.sel[lembar.enter(whole, flow.placeAt(whole.mulai))];
  if (!cell) return;
  const proof = parts.map((one) => ({ line: flow.placeAt(one.mulai).line, value: one.cetak }));
  const message = {
    id: `Rincian dalam kurung ${listOf(parts)} = ${spellValue(sum, cell, 'id')}, tercetak ${whole.cetak}: satu kelompok ribuan hilang.`,
    en: `The breakdown in brackets ${listOf(parts)} = ${spellValue(sum, cell, 'en')}, printed ${whole.cetak}: a group of thousands is lost.`,
  };
  lembar.report(makeFinding({ rule: 'malformed-number', severity: 'error', cell, harus: sum, proof, message }));
}

function reportSum(lembar: LembarPeriksa, flow: Aliran, { whole, parts, sum }: Rincian): void {
  const cell = lembar.sel[lembar.enter(whole, flow.placeAt(whole.mulai))];
  if (!cell) return;
  const proof = parts.map((one) => ({ line: flow.placeAt(one.mulai).line, value: one.cetak }));
  const message = {
    id: `Rincian dalam kurung ${listOf(parts)} = ${spellValue(sum, cell, 'id')}, tercetak ${whole.cetak}: keseluruhan atau salah satu rinciannya keliru.`,
    en: `The breakdown in brackets ${listOf(parts)} = ${spellValue(sum, cell, 'en')}, printed ${whole.cetak}: the whole or one of its parts is wrong.`,
  };
  const finding = makeFinding({ rule: 'sum-of-children', severity: 'warning', cell, harus: null, proof, message });
  lembar.report({ ...finding, expected: null, difference: null });
}

const BEHIND_TARGET = /\b(?:target|dari|terhadap)\b[^.;]{0,60}$/i;

/** "target … 6,2 Triliun adalah 69,28 % (Rp 4,31 T)": the part stands in brackets behind its percentage. Only a near miss is told. */
export function checkBracketShare(lembar: LembarPeriksa, flow: Aliran): void {
  flow.angka.forEach((percent, index) => {
    const [whole, part] = [flow.angka[index - 1], flow.angka[index + 1]];
    if (percent.jenis !== 'persen' || !percent.nilai || !whole?.nilai || !part?.nilai) return;
    if (!isAmount(whole) || !isAmount(part) || whole.nilai < part.nilai || percent.mulai - whole.akhir > 40) return;
    if (!/^\s*%?\s*\(\s*(?:Rp\.?\s*)?$/i.test(flow.text.slice(percent.akhir, part.mulai))) return;
    if (!BEHIND_TARGET.test(flow.text.slice(Math.max(0, whole.mulai - 70), whole.mulai))) return;
    if (printsRatio(percent.nilai, percent.desimal, part.nilai * 100n, whole.nilai)) return;
    const right = roundRatio(part.nilai * 100n, whole.nilai, 6);
    const gap = absolute(right - percent.nilai);
    if (gap * 100n > right || gap <= slackOf(right, part)) return;
    const cell = lembar.sel[lembar.enter(percent, flow.placeAt(percent.mulai))];
    if (!cell) return;
    const harus = roundRatio(part.nilai * 100n, whole.nilai, 2);
    const proof = [part, whole].map((one) => ({ line: flow.placeAt(one.mulai).line, value: one.cetak }));
    const shown = { jenis: 'persen', desimal: 2 } as const;
    const message = {
      id: `${part.cetak} dari ${whole.cetak} adalah ${spellValue(harus, shown, 'id')}, tercetak ${percent.cetak}%.`,
      en: `${part.cetak} of ${whole.cetak} is ${spellValue(harus, shown, 'en')}, printed ${percent.cetak}%.`,
    };
    lembar.report(makeFinding({ rule: 'percentage', severity: 'warning', cell, harus, proof, message }));
  });
}

function isAmount({ jenis, skala }: Angka): boolean {
  return jenis === 'uang' || (jenis === 'angka' && skala !== null);
}

/** By how much the ratio of a rounded amount ("4,31 Triliun") may differ, in micro percent. A target is set, not rounded. */
function slackOf(ratio: Mikro, { nilai, desimal, skala, cetak }: Angka): Mikro {
  const decimals = skala === null ? desimal : (/[.,](\d{1,6})$/.exec(cetak)?.[1]?.length ?? 0);
  const half = 10n ** BigInt((skala ?? 0) + 6 - Math.min(6, decimals)) / 2n;
  return nilai === null || nilai === 0n ? 0n : (ratio * half) / nilai + 10_000n;
}
