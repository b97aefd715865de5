import { type Mikro, plainDecimal } from '@selaras/domain';
import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import type { Aliran } from '../prosa/alir.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { atLine, quoted, reportText } from './lapor.ts';
import { isIn, type Pita, predicateOf, readBands, spellBand } from './skala.ts';

const PREDICATES =
  /\b(sangat berhasil|cukup berhasil|kurang berhasil|belum berhasil|tidak berhasil|berhasil|sangat baik|cukup baik|kurang baik|sangat tinggi|sangat rendah|sangat memuaskan|memuaskan)\b/gi;
const SAME_PART = 400;

/** A value and the predicate that the document gives it. */
interface Sebutan {
  nilai: Mikro;
  cetak: string;
  predikat: string;
  /** The predicate as printed. */
  teks: string;
  place: TempatAngka;
}

/**
 * Predicates against the scale that the document itself prints ("≥ 85 % = Sangat Berhasil", a table of intervals): a value called by a
 * predicate in whose band it does not lie. And one value called by two predicates. Without a printed scale only the latter is told.
 */
export function checkPredicates(lembar: LembarPeriksa, flows: readonly Aliran[], tables: readonly TabelLogis[]): void {
  const cells = tables.flatMap(calledInTable);
  findTwoPredicates(lembar, [...flows.flatMap(calledTwice), ...cells]);
  const scale = readBands(flows, tables);
  if (scale.length === 0) return;
  for (const called of [...flows.flatMap(calledInText), ...cells]) judge(lembar, called, scale);
}

/**
 * A value contradicts its predicate when the scales of the same part that know the predicate all exclude it; where the bands leave a gap
 * (90 to 91) nothing is said unless another band has the value.
 */
function judge(lembar: LembarPeriksa, called: Sebutan, scale: readonly Pita[]): void {
  const near = scale.filter((band) => isNear(band.line, called.place.line));
  const own = near.filter((band) => band.predikat === called.predikat);
  const [broken] = own;
  if (!broken || own.some((band) => isIn(openAtTop(band, near), called.nilai))) return;
  const right = near.find((band) => band.predikat !== called.predikat && isIn(openAtTop(band, near), called.nilai));
  const oneSided = own.every((band) => band.bawah === null || band.atas === null);
  if (!right && !oneSided) return;
  const spell = (comma: boolean) => (value: Mikro) => {
    const text = plainDecimal(value);
    return comma ? text.replace('.', ',') : text;
  };
  const other = right
    ? {
        id: `; nilai itu termasuk ${quoted(right.predikat)} (${spellBand(right, spell(true))})`,
        en: `; the value is ${quoted(right.predikat)} (${spellBand(right, spell(false))})`,
      }
    : { id: '', en: '' };
  reportText(lembar, {
    rule: 'predicate-scale',
    severity: 'warning',
    place: called.place,
    printed: `${called.cetak} ${called.teks}`,
    proof: [broken, ...(right ? [right] : [])].map((band) => ({
      line: band.line,
      value: `${spellBand(band, spell(true))} = ${band.predikat}`,
    })),
    message: {
      id: `Nilai ${called.cetak} disebut ${quoted(called.teks)}, padahal skala dokumen ini${atLine(broken.line).id} menetapkannya untuk ${spellBand(broken, spell(true))}${other.id}.`,
      en: `The value ${called.cetak} is called ${quoted(called.teks)}, though the scale of this document${atLine(broken.line).en} sets that for ${spellBand(broken, spell(false))}${other.en}.`,
    },
  });
}

/** The highest band of a scale holds everything above it: capaian beyond 100 have no band of their own. */
function openAtTop(band: Pita, scale: readonly Pita[]): Pita {
  if (band.atas === null) return band;
  const top = scale.every((one) => one.atas !== null && one.atas.nilai <= (band.atas?.nilai ?? 0n));
  return top ? { ...band, atas: null } : band;
}

/** "realisasi 69,46 % … kategori Sangat Berhasil". */
function calledInText(flow: Aliran): Sebutan[] {
  return [...flow.text.matchAll(PREDICATES)].flatMap((match): Sebutan[] => {
    const lead = flow.text.slice(Math.max(0, match.index - 80), match.index);
    if (!/kategori|predikat|kriteria/i.test(lead.slice(-40)) || /≥|≤|[<>]|\\geq/.test(lead)) return [];
    const percent = flow.angka.findLast(
      (one) => one.jenis === 'persen' && one.mulai < match.index && match.index - one.mulai < 90,
    );
    if (!percent || percent.nilai === null) return [];
    if (/target[^.]{0,40}$/i.test(flow.text.slice(Math.max(0, percent.mulai - 50), percent.mulai))) return [];
    const place = flow.placeAt(match.index);
    return [
      {
        nilai: percent.nilai,
        cetak: percent.cetak,
        predikat: (match[1] ?? '').toLowerCase(),
        teks: match[1] ?? '',
        place,
      },
    ];
  });
}

/** Rows with a capaian or value and, in a column of predicates, a predicate. */
function calledInTable(table: TabelLogis): Sebutan[] {
  const column = table.kolom.findIndex((one) =>
    /kategori|kriteria|predikat|interpretasi|tingkat keberhasilan/i.test(one.ujung),
  );
  if (column < 1) return [];
  const value = lastValueColumn(table, column);
  if (value < 0) return [];
  return table.baris.flatMap((row: BarisTabel): Sebutan[] => {
    const teks = row.sel[column]?.teks.trim() ?? '';
    const predikat = predicateOf(teks);
    const figure = row.sel[value]?.tunggal;
    if (row.jenis === 'nomor-kolom' || predikat === null || !figure || figure.nilai === null) return [];
    return [{ nilai: figure.nilai, cetak: figure.cetak, predikat, teks, place: placeOf(table, row, column) }];
  });
}

/** The column of the value that is judged: the last capaian, percentage or value to the left. */
function lastValueColumn({ kolom }: TabelLogis, end: number): number {
  for (let index = end - 1; index >= 0; index -= 1) {
    const column = kolom[index];
    if (
      column &&
      !column.uang &&
      (column.peran === 'capaian' || column.peran === 'persen' || /\bnilai\b|\bindeks\b/i.test(column.ujung))
    )
      return index;
  }
  return -1;
}

const FAMILY = /(?:berhasil|baik|tinggi|memuaskan)$/;
const CALLED = /\b((?:(?:sangat|cukup|kurang|belum|tidak)\s+)?(?:berhasil|baik|tinggi|memuaskan))\b/gi;

function calledTwice(flow: Aliran): Sebutan[] {
  return [...flow.text.matchAll(CALLED)].flatMap((match): Sebutan[] => {
    const value = flow.angka.findLast(
      (one) => (one.jenis === 'persen' || one.desimal > 0) && one.akhir <= match.index && match.index - one.akhir < 60,
    );
    if (!value || value.nilai === null) return [];
    const between = flow.text.slice(value.akhir, match.index);
    if (!/kategori|predikat|kriteria/i.test(between) || /≥|≤|[<>–]|s\.?d|sampai|target/i.test(between)) return [];
    const place = flow.placeAt(match.index);
    return [
      { nilai: value.nilai, cetak: value.cetak, predikat: (match[1] ?? '').toLowerCase(), teks: match[1] ?? '', place },
    ];
  });
}

const HUNDRED: Mikro = 100_000_000n;

/** One value that is called by two predicates of the same scale in one part of the document. */
function findTwoPredicates(lembar: LembarPeriksa, calls: readonly Sebutan[]): void {
  const known = new Map<string, Sebutan>();
  for (const called of calls) {
    const family = FAMILY.exec(called.predikat)?.[0];
    if (!family || called.nilai === HUNDRED) continue;
    const key = `${called.nilai}|${family}`;
    const first = known.get(key);
    if (!first || !isNear(first.place.line, called.place.line)) known.set(key, called);
    else if (first.predikat !== called.predikat)
      reportText(lembar, {
        rule: 'predicate-scale',
        severity: 'warning',
        place: called.place,
        printed: `${called.cetak} ${called.teks}`,
        proof: [{ line: first.place.line, value: `${called.cetak} ${first.teks}` }],
        message: {
          id: `Nilai ${called.cetak} di sini disebut ${quoted(called.teks)}, di tempat lain${atLine(first.place.line).id} disebut ${quoted(first.teks)}.`,
          en: `The value ${called.cetak} is called ${quoted(called.teks)} here and ${quoted(first.teks)} elsewhere${atLine(first.place.line).en}.`,
        },
      });
  }
}

/** A scale holds for the part of the document that prints it: compilations hold several. */
function isNear(one: number | null, two: number | null): boolean {
  return one === null || two === null || Math.abs(one - two) <= SAME_PART;
}
