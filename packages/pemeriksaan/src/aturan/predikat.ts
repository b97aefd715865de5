import { type Mikro, plainDecimal } from '@selaras/domain';
import { scanFigures } from '../angka/pindai.ts';
import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import type { Aliran } from '../prosa/alir.ts';
import { atLine, quoted, reportText } from './lapor.ts';

const PREDICATES =
  /\b(sangat berhasil|cukup berhasil|kurang berhasil|belum berhasil|tidak berhasil|berhasil|sangat baik|cukup baik|kurang baik|sangat tinggi|sangat rendah|sangat memuaskan|memuaskan)\b/gi;
const BAND =
  /(?:X\s*)?(≥|>=|\\geq|>|≤|<=|\\leq|<)\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*\\?%?\s*\$?\s*(?:=|:|\||\u2013|-|s\/d|adalah|kategori|\s)\s*\(?"?\s*(sangat [a-z]+|cukup [a-z]+|kurang [a-z]+|belum [a-z]+|tidak [a-z]+|berhasil|baik|tinggi|sedang|rendah|cukup|memuaskan)/gi;

const SAME_PART = 400;

interface Pita {
  tanda: '≥' | '>' | '≤' | '<';
  batas: Mikro;
  predikat: string;
  line: number | null;
}

/**
 * Predicates against the scale that the document itself prints ("≥ 85 % = Sangat Berhasil"): a percentage called by a predicate
 * whose own bound it does not reach, or short of a better one whose bound it reaches. Without a printed scale nothing is said.
 */
export function checkPredicates(lembar: LembarPeriksa, flows: readonly Aliran[]): void {
  findTwoPredicates(lembar, flows);
  const scale = readScale(flows);
  if (scale.length === 0) return;
  for (const flow of flows) {
    for (const match of flow.text.matchAll(PREDICATES)) {
      const predicate = match[1]?.toLowerCase() ?? '';
      const lead = flow.text.slice(Math.max(0, match.index - 80), match.index);
      if (!/kategori|predikat|kriteria/i.test(lead.slice(-40)) || /≥|≤|[<>]|\\geq/.test(lead)) continue;
      const percents = flow.angka.filter(
        (one) => one.jenis === 'persen' && one.mulai < match.index && match.index - one.mulai < 90,
      );
      const percent = percents[percents.length - 1];
      if (!percent || percent.nilai === null) continue;
      if (/target[^.]{0,40}$/i.test(flow.text.slice(Math.max(0, percent.mulai - 50), percent.mulai))) continue;
      const { line } = flow.placeAt(match.index);
      const broken = scale.find((band) => isNear(band.line, line) && contradicts(band, predicate, percent.nilai ?? 0n));
      if (!broken) continue;
      const bound = `${broken.tanda} ${plainDecimal(broken.batas)} % = ${broken.predikat}`;
      reportText(lembar, {
        rule: 'predicate-scale',
        severity: 'warning',
        place: flow.placeAt(match.index),
        printed: `${percent.cetak} ${match[1] ?? ''}`,
        proof: [{ line: broken.line, value: bound }],
        message: {
          id: `${percent.cetak}% disebut ${quoted(match[1] ?? '')}, padahal skala dokumen ini menetapkan ${broken.predikat} bila ${broken.tanda} ${plainDecimal(broken.batas).replace('.', ',')}%${atLine(broken.line).id}.`,
          en: `${percent.cetak}% is called ${quoted(match[1] ?? '')}, though the scale of this document sets ${broken.predikat} at ${broken.tanda} ${plainDecimal(broken.batas)}%${atLine(broken.line).en}.`,
        },
      });
    }
  }
}

const FAMILY = /(?:berhasil|baik|tinggi|memuaskan)$/;
const CALLED = /\b((?:(?:sangat|cukup|kurang|belum|tidak)\s+)?(?:berhasil|baik|tinggi|memuaskan))\b/gi;

/** One value that is called by two predicates of the same scale in one part of the document. */
function findTwoPredicates(lembar: LembarPeriksa, flows: readonly Aliran[]): void {
  const known = new Map<string, { predikat: string; place: TempatAngka }>();
  for (const flow of flows) {
    for (const match of flow.text.matchAll(CALLED)) {
      const predikat = match[1]?.toLowerCase() ?? '';
      const family = FAMILY.exec(predikat)?.[0];
      const value = flow.angka.findLast(
        (one) =>
          (one.jenis === 'persen' || one.desimal > 0) && one.akhir <= match.index && match.index - one.akhir < 60,
      );
      if (!family || !value || value.nilai === null || value.nilai === 100_000_000n) continue;
      const between = flow.text.slice(value.akhir, match.index);
      if (!/kategori|predikat|kriteria/i.test(between) || /≥|≤|[<>–]|s\.?d|sampai|target/i.test(between)) continue;
      const place = flow.placeAt(match.index);
      const key = `${value.nilai}|${family}`;
      const first = known.get(key);
      if (!first || !isNear(first.place.line, place.line)) known.set(key, { predikat, place });
      else if (first.predikat !== predikat) {
        reportText(lembar, {
          rule: 'predicate-scale',
          severity: 'warning',
          place,
          printed: `${value.cetak} ${match[1] ?? ''}`,
          proof: [{ line: first.place.line, value: `${value.cetak} ${first.predikat}` }],
          message: {
            id: `Nilai ${value.cetak} di sini disebut ${quoted(match[1] ?? '')}, di tempat lain${atLine(first.place.line).id} disebut ${quoted(first.predikat)}.`,
            en: `The value ${value.cetak} is called ${quoted(match[1] ?? '')} here and ${quoted(first.predikat)} elsewhere${atLine(first.place.line).en}.`,
          },
        });
      }
    }
  }
}

function readScale(flows: readonly Aliran[]): Pita[] {
  const scale: Pita[] = [];
  for (const flow of flows) {
    for (const match of flow.text.matchAll(BAND)) {
      const bound = scanFigures(match[2] ?? '', { column: { kind: 'persen' } })[0]?.nilai;
      if (bound === null || bound === undefined) continue;
      const sign = match[1] ?? '';
      const tanda = /≥|>=|geq/.test(sign) ? '≥' : /≤|<=|leq/.test(sign) ? '≤' : sign === '>' ? '>' : '<';
      scale.push({
        tanda,
        batas: bound,
        predikat: (match[3] ?? '').toLowerCase(),
        line: flow.placeAt(match.index).line,
      });
    }
  }
  return scale;
}

/** A scale holds for the part of the document that prints it: compilations hold several. */
function isNear(one: number | null, two: number | null): boolean {
  return one === null || two === null || Math.abs(one - two) <= SAME_PART;
}

/** The predicate's own bound is missed. */
function contradicts(band: Pita, predicate: string, value: Mikro): boolean {
  if (band.predikat !== predicate) return false;
  if (band.tanda === '≥') return value < band.batas;
  if (band.tanda === '>') return value <= band.batas;
  if (band.tanda === '≤') return value > band.batas;
  return value >= band.batas;
}
