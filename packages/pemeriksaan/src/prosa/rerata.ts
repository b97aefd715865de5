import { absolute, type Mikro, printsRatio, roundRatio } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from './alir.ts';

const WORDS = ['dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan'];
const PARTS = new RegExp(
  `\\b(${WORDS.join('|')}|[2-8])\\s+(?:\\([a-z]+\\)\\s+)?(?:variabel|unsur|komponen|aspek|dimensi|sub[- ]?indikator)\\b`,
  'i',
);
const REACHED = /\b(?:terealisasi|realisasi|mencapai|capaian|sebesar)\D{0,24}$/i;
const WANTED = /\btarget\b[^.;]{0,40}$/i;
const NEAR: Mikro = 600_000n;

/**
 * A percentage that is said to be measured by n variables, each with its own percentage behind it, is their mean. Only a near
 * miss is told: a figure far from the mean is weighted or measured in another way.
 */
export function checkMeans(lembar: LembarPeriksa, flow: Aliran): void {
  const match = PARTS.exec(flow.text);
  if (!match) return;
  const told = match[1]?.toLowerCase() ?? '';
  const count = WORDS.includes(told) ? WORDS.indexOf(told) + 2 : Number(told);
  const reached = (figure: Angka): boolean => {
    const lead = flow.text.slice(Math.max(0, figure.mulai - 50), figure.mulai);
    return figure.jenis === 'persen' && figure.nilai !== null && REACHED.test(lead) && !WANTED.test(lead);
  };
  const whole = flow.angka.find((figure) => figure.mulai < match.index && reached(figure));
  const stop = flow.text.slice(match.index).search(/\.\s+[A-Z]/);
  const end = stop < 0 ? flow.text.length : match.index + stop;
  const parts = flow.angka.filter((figure) => figure.mulai > match.index && figure.mulai < end && reached(figure));
  if (!whole || whole.nilai === null || parts.length !== count) return;
  const sum = parts.reduce((all, part) => all + (part.nilai ?? 0n), 0n);
  if (printsRatio(whole.nilai, whole.desimal, sum, BigInt(count) * 1_000_000n)) return;
  const mean = roundRatio(sum, BigInt(count) * 1_000_000n, 2);
  if (absolute(mean - whole.nilai) > NEAR) return;
  const cell = lembar.sel[lembar.enter(whole, flow.placeAt(whole.mulai))];
  const proof = parts.map((part) => ({ line: flow.placeAt(part.mulai).line, value: part.cetak }));
  if (!cell) return;
  const list = parts.map((part) => part.cetak).join('; ');
  const shown = { jenis: 'persen', desimal: 2 } as const;
  const message = {
    id: `Rata-rata ${count} bagian yang disebut (${list}) ${spellValue(mean, shown, 'id')}, tercetak ${whole.cetak}%.`,
    en: `The mean of the ${count} parts named (${list}) is ${spellValue(mean, shown, 'en')}, printed ${whole.cetak}%.`,
  };
  lembar.report(makeFinding({ rule: 'mean', severity: 'warning', cell, harus: mean, proof, message }));
}
