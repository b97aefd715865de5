import { absolute, type Mikro, type Pesan } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { quoted } from '../aturan/lapor.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from './alir.ts';

const MAX_GAP = 320;
const UP = /\b(?:naik|kenaikan|bertambah|meningkat|peningkatan|pertambahan|penambahan)\b/i;
const DOWN = /\b(?:turun|penurunan|berkurang|menurun|pengurangan|berkurangnya)\b/i;

/**
 * Sentences about a change: "semula Rp a … menjadi Rp b … penurunan sebesar Rp c atau turun p %". States c = |b − a| and
 * p = c / a, and holds every word of direction against the figures.
 */
export function stateChanges(lembar: LembarPeriksa, flow: Aliran): void {
  const money = flow.angka.filter((one) => one.jenis === 'uang' && one.nilai !== null && one.bertanda);
  money.forEach((from, index) => {
    const to = money[index + 1];
    if (!to || to.mulai - from.akhir > MAX_GAP) return;
    const between = flow.text.slice(from.akhir, to.mulai);
    if (!/\bmenjadi\b/i.test(between.slice(-60))) return;
    const lead = flow.text.slice(Math.max(0, from.mulai - 90), from.mulai);
    if (!/semula|sebelum|awal|murni|dari|sebelumnya/i.test(lead)) return;
    readChange(lembar, flow, { from, to, change: changeAfter(flow, money, index + 1) });
  });
}

interface Perubahan {
  from: Angka;
  to: Angka;
  change: Angka | null;
}

function changeAfter(flow: Aliran, money: readonly Angka[], index: number): Angka | null {
  const to = money[index];
  const next = money[index + 1];
  if (!to || !next || next.mulai - to.akhir > MAX_GAP) return null;
  const gap = flow.text.slice(to.akhir, next.mulai);
  if (/\bmenjadi\b|\bsemula\b|\brealisasi\b|\bterealisasi\b/i.test(gap)) return null;
  return /sebesar|senilai|selisih|yaitu|yakni/i.test(gap.slice(-40)) &&
    (UP.test(gap) || DOWN.test(gap) || /selisih/i.test(gap))
    ? next
    : null;
}

function readChange(lembar: LembarPeriksa, flow: Aliran, { from, to, change }: Perubahan): void {
  const enter = (angka: Angka): number => lembar.enter(angka, flow.placeAt(angka.mulai));
  const [a, b] = [enter(from), enter(to)];
  const anchor = change ?? to;
  const percent = shareAfter(flow, anchor);
  if (change) {
    lembar.state({ jenis: 'selisih', dari: b, kurang: a, hasil: enter(change), mutlak: true }, 'difference', 'error');
  }
  const difference = change && isSound(from, to, change) ? change.nilai : null;
  if (percent && from.nilai !== null && from.nilai !== 0n) {
    const gain = to.nilai === null ? difference : to.nilai - from.nilai;
    if (gain !== null) {
      const part = lembar.enterConstant(absolute(gain), flow.placeAt(anchor.mulai), anchor.cetak);
      lembar.state({ jenis: 'persen', bagian: part, dari: a, persen: enter(percent) }, 'growth', 'error');
    }
  }
  checkWords(lembar, flow, { from, to, change, percent: percent ?? null });
}

/** The percentage that the clause goes on with; one behind another amount or behind a realisasi is of something else. */
function shareAfter(flow: Aliran, anchor: Angka): Angka | undefined {
  const next = flow.angka.find((one) => one.mulai > anchor.akhir && (one.jenis === 'persen' || one.jenis === 'uang'));
  if (next?.jenis !== 'persen' || next.mulai - anchor.akhir > 260) return undefined;
  const gap = flow.text.slice(anchor.akhir, next.mulai);
  return /(?:atau|sebesar|\()[^.;]{0,40}$/i.test(gap) && !/realisasi/i.test(gap) ? next : undefined;
}

function isSound(from: Angka, to: Angka, change: Angka): boolean {
  if (from.nilai === null || to.nilai === null || change.nilai === null) return false;
  return absolute(to.nilai - from.nilai) === absolute(change.nilai);
}

function checkWords(
  lembar: LembarPeriksa,
  flow: Aliran,
  { from, to, change, percent }: Perubahan & { percent: Angka | null },
): void {
  if (from.nilai === null || to.nilai === null || from.nilai === to.nilai) return;
  const rises = to.nilai > from.nilai;
  const proof = [from, to].map((one) => ({ line: flow.placeAt(one.mulai).line, value: one.cetak }));
  const gaps: [string, Angka][] = [[flow.text.slice(from.akhir, to.mulai), to]];
  if (change) gaps.push([flow.text.slice(to.akhir, change.mulai), change]);
  if (percent) gaps.push([flow.text.slice((change ?? to).akhir, percent.mulai), percent]);
  const wordsOf = (gap: string): boolean | null => (UP.test(gap) === DOWN.test(gap) ? null : UP.test(gap));
  const told = gaps.map(([gap]) => wordsOf(gap)).filter((one) => one !== null);
  const wrong = told.filter((one) => one !== rises).length;
  if (wrong === 0 || (wrong === told.length && told.length > 1)) {
    if (wrong === 0) return;
  }
  for (const [gap, figure] of gaps) {
    const word = wordsOf(gap);
    if (word === null || word === rises) continue;
    if (wrong === told.length && told.length > 1 && figure !== gaps[0]?.[1]) continue;
    const cell = lembar.sel[lembar.enter(figure, flow.placeAt(figure.mulai))];
    if (!cell) continue;
    const signed: Mikro | null =
      figure.nilai === null ? null : rises ? absolute(figure.nilai) : -absolute(figure.nilai);
    lembar.report(
      makeFinding({
        rule: 'sign-word',
        severity: 'error',
        cell,
        harus: figure === to ? null : signed,
        proof,
        message: directionMessage({ gap, from, to, rises }),
      }),
    );
  }
}

function directionMessage({ gap, from, to, rises }: { gap: string; from: Angka; to: Angka; rises: boolean }): Pesan {
  const word = (rises ? DOWN : UP).exec(gap)?.[0] ?? '';
  return {
    id: `Kata ${quoted(word)} tidak cocok: dari ${from.cetak} menjadi ${to.cetak} adalah ${rises ? 'kenaikan' : 'penurunan'}.`,
    en: `The word ${quoted(word)} does not fit: from ${from.cetak} to ${to.cetak} is a ${rises ? 'rise' : 'fall'}.`,
  };
}

/**
 * "surplus / defisit sebesar Rp d yang diperoleh dari pendapatan Rp p dikurangi belanja Rp b": d = p − b, and the word and the
 * parentheses must say which way.
 */
export function stateSurplus(lembar: LembarPeriksa, flow: Aliran): void {
  const money = flow.angka.filter((one) => one.jenis === 'uang' && one.nilai !== null);
  for (let index = 0; index + 2 < money.length; index += 1) {
    const [result, from, less] = [money[index], money[index + 1], money[index + 2]];
    if (!result || !from || !less) continue;
    if (from.mulai - result.akhir > MAX_GAP || less.mulai - from.akhir > MAX_GAP) continue;
    const lead = flow.text.slice(Math.max(0, result.mulai - 60), result.mulai).replace(/[(]?\s*Rp\s?\.?\s?[(]?$/i, '');
    const word = /\b(surplus|defisit)\b[^.]{0,50}$/i.exec(lead)?.[1]?.toLowerCase();
    if (
      !word ||
      !/dari/i.test(flow.text.slice(result.akhir, from.mulai)) ||
      !/dikurang/i.test(flow.text.slice(from.akhir, less.mulai))
    )
      continue;
    const enter = (angka: Angka): number => lembar.enter(angka, flow.placeAt(angka.mulai));
    const ids = { dari: enter(from), kurang: enter(less), hasil: enter(result) };
    lembar.state({ jenis: 'selisih', ...ids, mutlak: true }, 'difference', 'error');
    const difference = (from.nilai ?? 0n) - (less.nilai ?? 0n);
    const says = word === 'surplus' ? 1n : -1n;
    if (difference === 0n || difference * says > 0n) continue;
    const cell = lembar.sel[ids.hasil];
    const proof = [from, less].map((one) => ({ line: flow.placeAt(one.mulai).line, value: one.cetak }));
    const message = {
      id: `${result.cetak} disebut ${word}, padahal ${from.cetak} dikurangi ${less.cetak} adalah ${difference > 0n ? 'surplus' : 'defisit'}.`,
      en: `${result.cetak} is called ${word}, but ${from.cetak} less ${less.cetak} is a ${difference > 0n ? 'surplus' : 'deficit'}.`,
    };
    if (cell)
      lembar.report(makeFinding({ rule: 'sign-word', severity: 'error', cell, harus: difference, proof, message }));
  }
}
