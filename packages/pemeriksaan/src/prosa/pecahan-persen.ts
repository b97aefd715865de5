import { absolute, type Mikro, printsRatio, roundRatio } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import { type Aliran, unitOf } from './alir.ts';

const PERCENT: Pick<Angka, 'jenis' | 'desimal'> = { jenis: 'persen', desimal: 2 };
const POINTS: Pick<Angka, 'jenis' | 'desimal'> = { jenis: 'angka', desimal: 2 };
const ONE: Mikro = 1_000_000n;

/** Percentages in sentences that are off by a power of ten: a fraction printed as a percentage, a change of points ten times too large. */
export function checkPowersOfTen(lembar: LembarPeriksa, flow: Aliran): void {
  flow.angka.forEach((percent, index) => {
    if (percent.jenis !== 'persen' || percent.nilai === null || percent.nilai <= 0n) return;
    checkFractionAsPercent(lembar, flow, { percent, index });
    checkPointChange(lembar, flow, { percent, index });
  });
}

const OF = /\b(?:dari|total|seluruh)\b[^.;]{0,30}$/i;
const MOST_PAIRS = 6;
const NEIGHBOURS = 12;
const LEAST_WHOLE = 10n * ONE;

/** "6 OPD … dari 33 OPD … baru mencapai 0,18%": 6 ÷ 33 is 0,18, which is 18,18 %. */
function checkFractionAsPercent(
  lembar: LembarPeriksa,
  flow: Aliran,
  { percent, index }: { percent: Angka; index: number },
): void {
  if (percent.nilai === null || percent.nilai >= ONE || percent.desimal < 2) return;
  if (!/\b(?:mencapai|sebesar|adalah)\s*$/i.test(flow.text.slice(Math.max(0, percent.mulai - 24), percent.mulai)))
    return;
  const counts = flow.angka
    .slice(Math.max(0, index - NEIGHBOURS), index)
    .filter(
      (one) => one.jenis === 'angka' && one.satuan !== null && one.desimal === 0 && (one.nilai ?? 0n) >= 2n * ONE,
    );
  const pairs = counts.flatMap((part) =>
    counts
      .filter(
        (whole) =>
          OF.test(flow.text.slice(Math.max(0, whole.mulai - 40), whole.mulai)) &&
          whole.satuan === part.satuan &&
          (whole.nilai ?? 0n) > (part.nilai ?? 0n) &&
          (whole.nilai ?? 0n) >= LEAST_WHOLE,
      )
      .map((whole) => ({ part, whole })),
  );
  if (pairs.length > MOST_PAIRS) return;
  const found = pairs.find(({ part, whole }) =>
    printsRatio(percent.nilai ?? 0n, percent.desimal, part.nilai ?? 0n, whole.nilai ?? 1n),
  );
  const cell = found && lembar.sel[lembar.enter(percent, flow.placeAt(percent.mulai))];
  if (!found || !cell) return;
  const { part, whole } = found;
  const harus = roundRatio((part.nilai ?? 0n) * 100n, whole.nilai ?? 1n, 2);
  const proof = [part, whole].map((one) => ({
    line: flow.placeAt(one.mulai).line,
    value: `${one.cetak} ${one.satuan}`,
  }));
  const message = {
    id: `${part.cetak} dari ${whole.cetak} ${unitOf(flow, whole)} adalah ${spellValue(harus, PERCENT, 'id')}; ${percent.cetak}% yang tercetak adalah pecahannya, bukan persennya.`,
    en: `${part.cetak} of ${whole.cetak} ${unitOf(flow, whole)} is ${spellValue(harus, PERCENT, 'en')}; the printed ${percent.cetak}% is the fraction, not the percentage.`,
  };
  lembar.report(makeFinding({ rule: 'percentage', severity: 'warning', cell, harus, proof, message }));
}

const CHANGES = /\b(?:peningkatan|kenaikan|meningkat|naik|penurunan|menurun|turun)\s*(?:sebesar\s*)?\**$/i;
const NEXT = /^[^.;]{0,40}\b(?:menjadi|dengan nilai|pada tahun)\b/i;
const MAX_GAP = 90;

/** "76,99% … peningkatan 0,7% … dengan nilai 77,06%": the change is 0,07 points. Other relations between the three are left alone. */
function checkPointChange(
  lembar: LembarPeriksa,
  flow: Aliran,
  { percent, index }: { percent: Angka; index: number },
): void {
  if (!CHANGES.test(flow.text.slice(Math.max(0, percent.mulai - 40), percent.mulai))) return;
  const before = flow.angka.slice(Math.max(0, index - NEIGHBOURS), index).findLast((one) => one.jenis === 'persen');
  const after = flow.angka.slice(index + 1, index + NEIGHBOURS).find((one) => one.jenis === 'persen');
  if (!before?.nilai || !after?.nilai || percent.nilai === null) return;
  if (percent.mulai - before.akhir > MAX_GAP || after.mulai - percent.akhir > MAX_GAP) return;
  if (!NEXT.test(flow.text.slice(percent.akhir, after.mulai))) return;
  const points = absolute(after.nilai - before.nilai);
  if (points === 0n || (percent.nilai !== points * 10n && percent.nilai * 10n !== points)) return;
  const cell = lembar.sel[lembar.enter(percent, flow.placeAt(percent.mulai))];
  if (!cell) return;
  const proof = [before, after].map((one) => ({ line: flow.placeAt(one.mulai).line, value: one.cetak }));
  const message = {
    id: `Dari ${before.cetak}% ke ${after.cetak}% adalah ${spellValue(points, POINTS, 'id')} poin persen, tercetak ${percent.cetak}%: koma desimalnya bergeser.`,
    en: `From ${before.cetak}% to ${after.cetak}% is ${spellValue(points, POINTS, 'en')} percentage points, printed ${percent.cetak}%: the decimal point is off by one.`,
  };
  lembar.report(makeFinding({ rule: 'difference', severity: 'warning', cell, harus: points, proof, message }));
}
