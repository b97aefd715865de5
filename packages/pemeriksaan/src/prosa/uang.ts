import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from './alir.ts';

const INCOME = /pendapatan|penerimaan|pajak|retribusi|penjualan|silpa|pembiayaan/i;
const MAX_GAP = 170;

/**
 * States the ratios that sentences print: "terealisasi sebesar Rp a atau p % dari target Rp b", "anggaran Rp b dengan realisasi
 * Rp a atau p %", "capaian p % (Rp a) dari target Rp b", "Rp b … p % atau Rp a"; and reports a realisasi above its budget.
 */
export function stateSentenceRatios(lembar: LembarPeriksa, flow: Aliran): void {
  const { angka } = flow;
  for (let index = 0; index + 1 < angka.length; index += 1) {
    const [first, second, third] = [angka[index], angka[index + 1], angka[index + 2]];
    if (!first || !second) continue;
    if (third) {
      const found = ratioOf(flow, first, second, third);
      const fourth = angka[index + 3];
      const claimed = fourth && isAmount(fourth) && ratioOf(flow, second, third, fourth) !== null;
      if (found && !claimed) stateRatio(lembar, flow, found);
    }
    if (first.jenis === 'uang' && second.jenis === 'uang' && third?.jenis !== 'persen') {
      const gap = gapOf(flow, first, second);
      if (
        /^[\s,.\-)]*(?:dan|dengan|,)?\s*(?:total\s)?realisasi(?:\s\w+)?\s(?:sebesar\s)?(?:Rp\.?\s?)?\(?$/i.test(gap) &&
        /anggaran|pagu|dana/i.test(before(flow, first, 60))
      ) {
        reportOverBudget(lembar, flow, { part: second, whole: first });
      }
    }
  }
}

interface Nisbah {
  part: Angka;
  whole: Angka;
  percent: Angka;
}

function ratioOf(flow: Aliran, a: Angka, b: Angka, c: Angka): Nisbah | null {
  const one = gapOf(flow, a, b);
  const two = gapOf(flow, b, c);
  if (one.length > MAX_GAP || two.length > MAX_GAP || crosses(one) || crosses(two)) return null;
  const lead = before(flow, a, 90);
  if (isAmount(a) && b.jenis === 'persen' && isAmount(c)) {
    if (/\bdari\b|\bterhadap\b/i.test(two) && /atau|\(|sebesar|=|mencapai/i.test(one) && one.length < 60)
      return { part: a, whole: c, percent: b };
    if (/^\s?[(%)]?\s*(?:atau|\()/i.test(two) && /capai|realisa|serap/i.test(one))
      return { part: c, whole: a, percent: b };
    return null;
  }
  if (isAmount(a) && isAmount(b) && c.jenis === 'persen') {
    if (
      /realisa|terserap|penyerapan/i.test(one) &&
      /atau|\(|sebesar|=|mencapai|dengan persentase/i.test(two) &&
      two.length < 60 &&
      !/\bdari\b/i.test(one.slice(-40))
    ) {
      return { part: b, whole: a, percent: c };
    }
    if (/\bdari\b/i.test(one) && /realisa|serap|terpakai/i.test(lead) && two.length < 40 && /atau|\(/.test(two))
      return { part: a, whole: b, percent: c };
    return null;
  }
  if (a.jenis === 'persen' && isAmount(b) && isAmount(c)) {
    if (
      /^\s?\)?\s*(?:atau\b|\(|sebesar|yakni|yaitu|dengan nilai)/i.test(one) &&
      one.length < 30 &&
      /\bdari\b/i.test(two)
    )
      return { part: b, whole: c, percent: a };
  }
  return null;
}

/** A new clause about another thing. */
function crosses(gap: string): boolean {
  return /[;]|\.\s+[A-Z][a-z]{3,}|\bProgram\b.*\bProgram\b/.test(gap.replace(/\bRp\.\s/g, ''));
}

/** An amount in full: `5,31 Triliun` is rounded, and a ratio of rounded amounts proves nothing. */
function isAmount(angka: Angka): boolean {
  return (
    angka.jenis === 'uang' && angka.skala === null && angka.nilai !== null && (angka.bertanda || angka.cetak.length > 8)
  );
}

function gapOf(flow: Aliran, one: Angka, two: Angka): string {
  return flow.text.slice(one.akhir, two.mulai);
}

function before(flow: Aliran, angka: Angka, length: number): string {
  return flow.text.slice(Math.max(0, angka.mulai - length), angka.mulai);
}

function stateRatio(lembar: LembarPeriksa, flow: Aliran, { part, whole, percent }: Nisbah): void {
  const bagian = lembar.enter(part, flow.placeAt(part.mulai));
  const dari = lembar.enter(whole, flow.placeAt(whole.mulai));
  lembar.state(
    { jenis: 'persen', bagian, dari, persen: lembar.enter(percent, flow.placeAt(percent.mulai)) },
    'percentage',
    'error',
  );
  reportOverBudget(lembar, flow, { part, whole, percent });
}

/** Realisasi above its budget in one sentence about belanja; revenue may exceed. */
function reportOverBudget(
  lembar: LembarPeriksa,
  flow: Aliran,
  { part, whole, percent }: { part: Angka; whole: Angka; percent?: Angka },
): void {
  if (part.nilai === null || whole.nilai === null || part.nilai - whole.nilai < 1_000_000n || whole.nilai <= 0n) return;
  if (part.cacat || whole.cacat || whole.jenis !== 'uang') return;
  const from = Math.max(0, Math.min(part.mulai, whole.mulai) - 120);
  const sentence = flow.text
    .slice(from, Math.max(part.akhir, whole.akhir))
    .replace(/(?:dari|total)\s+(?:total\s+)?pendapatan daerah sebesar.{0,40}dikurang/gi, '');
  if (INCOME.test(sentence) && !/belanja/i.test(sentence)) return;
  if (!/belanja|anggaran|pagu|program|kegiatan/i.test(sentence)) return;
  const id = lembar.enter(part, flow.placeAt(part.mulai));
  const cell = lembar.sel[id];
  if (!cell) return;
  const proof = [{ line: flow.placeAt(whole.mulai).line, value: whole.cetak }];
  const { line } = cell.tempat;
  const affected = [part, ...(percent ? [percent] : [])].map((one) => ({
    line: flow.placeAt(one.mulai).line ?? line,
    printed: one.cetak,
    expected: null,
  }));
  const over = part.nilai - whole.nilai;
  const message = {
    id: `Realisasi belanja ${part.cetak} melebihi anggarannya ${whole.cetak} sebesar ${spellValue(over, cell, 'id')}.`,
    en: `The realised belanja ${part.cetak} exceeds its budget ${whole.cetak} by ${spellValue(over, cell, 'en')}.`,
  };
  lembar.report(makeFinding({ rule: 'over-budget', severity: 'error', cell, harus: null, proof, affected, message }));
}
