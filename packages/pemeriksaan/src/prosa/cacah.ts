import { absolute, type Pesan, plainDecimal, printsRatio, roundRatio, slipBetween } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import { type Aliran, unitOf } from './alir.ts';

const LIST = /\b(?:rincian|terdiri|yaitu|yakni|meliputi|dengan|antara lain|terbagi)\b/i;

/**
 * Counts in sentences: "124 orang … dengan rincian 96 orang … dan 21 orang" must add up. Only lists of the same unit, or of what
 * was announced, whose sum comes near the total are judged; anything else is another kind of sentence.
 */
export function checkCountLists(lembar: LembarPeriksa, flow: Aliran): void {
  if (flow.sel && flow.text.length < 60) return;
  const counts = flow.angka.filter(
    (one) =>
      one.jenis === 'angka' && one.nilai !== null && one.nilai > 0n && one.desimal === 0 && !isOrdinal(flow, one),
  );
  counts.forEach((total, index) => {
    if (!total.satuan || total.satuan.length < 3 || YEARISH.test(total.satuan)) return;
    const parts = partsAfter(flow, counts, index);
    if (parts.length < 2 || total.nilai === null) return;
    const sum = parts.reduce((all, part) => all + (part.nilai ?? 0n), 0n);
    if (sum === total.nilai) return;
    const turned = slipBetween(plainDecimal(total.nilai), plainDecimal(sum)) === 'tukar';
    const slack = isClosedList(flow, total, parts) ? 2n : 8n;
    if (!turned && absolute(sum - total.nilai) * slack > total.nilai) return;
    if (parts.some((part) => (part.nilai ?? 0n) >= (total.nilai ?? 0n))) return;
    const cell = lembar.sel[lembar.enter(total, flow.placeAt(total.mulai))];
    const proof = parts.map((part) => ({ line: flow.placeAt(part.mulai).line, value: part.cetak }));
    if (!cell) return;
    const unit = unitOf(flow, total);
    const list = parts.map((part) => part.cetak).join(' + ');
    const message = {
      id: `Disebut ${total.cetak} ${unit}, tetapi rinciannya ${list} = ${spellValue(sum, total, 'id')}.`,
      en: `${total.cetak} ${unit} are announced, but their breakdown is ${list} = ${spellValue(sum, total, 'en')}.`,
    };
    lembar.report(makeFinding({ rule: 'count-in-prose', severity: 'warning', cell, harus: sum, proof, message }));
  });
}

/** "… dengan rincian a ekor, b ekor dan c ekor": announced as the breakdown, all of the total's unit, closed by "dan". */
function isClosedList(flow: Aliran, total: Angka, parts: readonly Angka[]): boolean {
  const [first, last, before] = [parts[0], parts.at(-1), parts.at(-2)];
  if (!first || !last || !before || parts.length < 3 || parts.some((part) => part.satuan !== total.satuan))
    return false;
  const lead = flow.text.slice(total.akhir, first.mulai);
  const more = flow.angka.find((one) => one.mulai > last.akhir && one.satuan === total.satuan);
  if (more && !/[.;]\s/.test(flow.text.slice(last.akhir, more.mulai))) return false;
  return (
    /\bdengan rincian\b|\bterdiri (?:dari|atas)\b/i.test(lead) &&
    /\b(?:dan|serta)\b/i.test(flow.text.slice(before.akhir, last.mulai))
  );
}

const YEARISH =
  /^(?:tahun|hari|bulan|jam|menit|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|periode|km|ha|meter|kg|ton)$/;

/** Years, dates, numbers of laws and list numbers count nothing. */
function isOrdinal(flow: Aliran, figure: Angka): boolean {
  const before = flow.text.slice(Math.max(0, figure.mulai - 14), figure.mulai);
  if (/(?:nomor|no\.?|tahun|pasal|ayat|tanggal|tabel|ke|ke-|semester|triwulan)\s*$/i.test(before)) return true;
  const after = flow.text.slice(figure.akhir, figure.akhir + 2);
  if (/^[.)]\s/.test(after) && /(?:^|\s)$/.test(before)) return true;
  return (
    figure.nilai !== null && figure.nilai >= 1_900_000_000n && figure.nilai <= 2_100_000_000n && figure.satuan === null
  );
}

/** The counts of the list that follows a total: introduced by a list word, same unit or the first word of the total's unit. */
function partsAfter(flow: Aliran, counts: readonly Angka[], index: number): Angka[] {
  const total = counts[index];
  if (!total) return [];
  const parts: Angka[] = [];
  let from = total.akhir;
  let introduced = /\bdari\s*$/i.test(flow.text.slice(Math.max(0, total.mulai - 8), total.mulai));
  for (const next of counts.slice(index + 1, index + 9)) {
    const gap = flow.text.slice(from, next.mulai);
    if (gap.length > 130 || /\.\s+(?!Rp)[A-Z]/.test(gap) || /\bmenjadi\b|%|dari total|dibanding/i.test(gap)) break;
    if (LIST.test(gap)) introduced = true;
    if (!introduced && parts.length === 0 && gap.length < 40) {
      from = next.akhir;
      continue;
    }
    if (!introduced) break;
    if (
      next.satuan === total.satuan ||
      sameKind(flow, total, next) ||
      next.satuan === parts[0]?.satuan ||
      (introduced && parts.length === 0 && /\btelah|\bsebanyak|\bterdiri/i.test(gap) && next.satuan !== null)
    )
      parts.push(next);
    else if (next.satuan === null) break;
    from = next.akhir;
    if (/\b(?:dan|serta)\b[^,]*$/i.test(gap) && parts.length >= 2) break;
  }
  return parts;
}

/** `59 Rumah Sakit` – `54 Rumah Sakit Umum`, `3 RS Khusus`: the unit begins alike or abbreviates it. */
function sameKind(flow: Aliran, total: Angka, part: Angka): boolean {
  const words = (angka: Angka): string[] =>
    flow.text
      .slice(angka.akhir, angka.akhir + 40)
      .trim()
      .split(/[\s,.()]+/)
      .slice(0, 2);
  const [one, two] = [words(total), words(part)];
  const initials = one
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
  return one[0]?.toLowerCase() === two[0]?.toLowerCase() || (initials.length === 2 && two[0] === initials);
}

/**
 * A percentage next to two counts that almost, but not quite, is their ratio: "yaitu 426.420 … sebesar 419.798 atau 98,5 %".
 * Far-off ratios are of other figures; a near miss is a slip.
 */
export function checkNearRatios(lembar: LembarPeriksa, flow: Aliran): void {
  const figures = flow.angka;
  figures.forEach((percent, index) => {
    if (percent.jenis !== 'persen' || percent.nilai === null || percent.desimal === 0 || percent.nilai <= 0n) return;
    const part = figures[index - 1];
    if (!part || part.jenis === 'persen' || part.nilai === null || part.nilai <= 0n || part.skala !== null) return;
    const gap = flow.text.slice(part.akhir, percent.mulai);
    if (gap.length > 50 || !/\batau\b|\bsetara\b|p[er]{1,2}o?sentase|\($/i.test(gap)) return;
    for (const whole of figures.slice(Math.max(0, index - 4), index - 1)) {
      if (
        whole.jenis !== part.jenis ||
        whole.nilai === null ||
        whole.nilai < part.nilai ||
        whole.nilai > part.nilai * 2_000n
      )
        continue;
      if (
        percent.mulai - whole.akhir > 260 ||
        (part.satuan !== null && whole.satuan !== null && part.satuan !== whole.satuan && part.jenis !== 'uang')
      )
        continue;
      if (!isNearMiss(percent, part.nilai, whole.nilai)) continue;
      const cell = lembar.sel[lembar.enter(percent, flow.placeAt(percent.mulai))];
      const proof = [part, whole].map((one) => ({ line: flow.placeAt(one.mulai).line, value: one.cetak }));
      const harus = roundRatio(part.nilai * 100n, whole.nilai, 2);
      const message = shareMessage({ percent, part, whole, harus });
      if (cell) lembar.report(makeFinding({ rule: 'percentage', severity: 'warning', cell, harus, proof, message }));
      return;
    }
  });
}

function isNearMiss(percent: Angka, part: bigint, whole: bigint): boolean {
  if (percent.nilai === null || printsRatio(percent.nilai, percent.desimal, part * 100n, whole)) return false;
  const exact = roundRatio(part * 100n, whole, 6);
  return absolute(exact - percent.nilai) * 250n < exact;
}

function shareMessage({
  percent,
  part,
  whole,
  harus,
}: {
  percent: Angka;
  part: Angka;
  whole: Angka;
  harus: bigint;
}): Pesan {
  const shown = { jenis: 'persen', desimal: 2 } as const;
  return {
    id: `${part.cetak} dari ${whole.cetak} adalah ${spellValue(harus, shown, 'id')}, tercetak ${percent.cetak}%.`,
    en: `${part.cetak} of ${whole.cetak} is ${spellValue(harus, shown, 'en')}, printed ${percent.cetak}%.`,
  };
}
