import { Decimal } from 'decimal.js';
import type { Pesan } from '../galat.ts';
import type { AgregasiUnit, AgregasiWaktu } from '../ledger/buku-angka.ts';
import type { Nilai } from '../nilai/nilai.ts';
import { comparePeriode, firstDateOf, overlapsPeriode, type Periode } from '../nilai/periode.ts';
import { normalizeSatuan, readBesaran, toNilai } from './besaran.ts';

/** A figure of one period. */
export interface NilaiPeriode {
  periode: Periode;
  nilai: Nilai;
}

/** Why figures cannot be put together. */
export type SebabTanpaAgregat =
  | 'tidak-ada-nilai'
  | 'periode-tumpang-tindih'
  | 'bukan-angka'
  | 'satuan-berbeda'
  | 'bukan-rasio'
  | 'penyebut-nol'
  | 'tidak-diagregasi';

/** An aggregate with the number of figures it was made from (`terisi`) of those that exist (`dari`). */
export type HasilAgregat =
  | { kind: 'nilai'; nilai: Nilai; terisi: number; dari: number }
  | { kind: 'tanpa-nilai'; sebab: SebabTanpaAgregat; penjelasan: Pesan };

const PENJELASAN: Record<SebabTanpaAgregat, Pesan> = {
  'tidak-ada-nilai': { id: 'Belum ada nilai yang terisi.', en: 'No figure is filled yet.' },
  'periode-tumpang-tindih': {
    id: 'Periode yang lebih panjang dan bagian-bagiannya sama-sama terisi.',
    en: 'A longer period and its parts are both filled.',
  },
  'bukan-angka': { id: 'Ada nilai yang bukan angka tunggal.', en: 'A value is not a single number.' },
  'satuan-berbeda': { id: 'Satuan nilai berbeda-beda.', en: 'The values have different units.' },
  'bukan-rasio': { id: 'Ada nilai tanpa pembilang dan penyebut.', en: 'A value has no numerator and denominator.' },
  'penyebut-nol': { id: 'Jumlah penyebut nol.', en: 'The denominators add up to zero.' },
  'tidak-diagregasi': { id: 'Indikator ini tidak diagregasi.', en: 'This indicator is not aggregated.' },
};

/**
 * One figure out of a year's periods, by the indicator's aggregation over time. Missing periods are left out, not zero;
 * `akhir` is the last FILLED period, whatever its kind of value. The order of `nilai` does not matter.
 */
export function aggregateOverTime(agregasi: AgregasiWaktu, nilai: readonly NilaiPeriode[]): HasilAgregat {
  const filled = selectFilled(nilai);
  const last = filled.at(-1);
  if (last === undefined) return none('tidak-ada-nilai');
  if (hasOverlap(filled)) return none('periode-tumpang-tindih');
  if (agregasi === 'akhir') return { kind: 'nilai', nilai: last.nilai, terisi: filled.length, dari: nilai.length };
  return combine(
    agregasi,
    filled.map((row) => row.nilai),
    nilai.length,
  );
}

/**
 * One figure out of several units' figures. `pembilang-penyebut` adds numerators and denominators (122 / 3.318 over all
 * units), which is not the mean of the ratios.
 */
export function aggregateOverUnits(agregasi: AgregasiUnit, nilai: readonly Nilai[]): HasilAgregat {
  if (agregasi === 'tidak') return none('tidak-diagregasi');
  const filled = nilai.filter((value) => value.kind !== 'tanpa-nilai');
  if (filled.length === 0) return none('tidak-ada-nilai');
  if (agregasi === 'pembilang-penyebut') return addRatios(filled, nilai.length);
  return combine(agregasi, filled, nilai.length);
}

/** Capaian of one sub-indicator; null = undefined or not there yet. `bobot` is its weight, in any unit. */
export interface CapaianAnak {
  persen: Decimal | null;
  bobot?: Decimal.Value | null;
}

/** How a parent gets its capaian from its sub-indicators: stated per indicator, never implied. */
export type CaraInduk = 'rata-rata' | 'rata-rata-tertimbang' | 'sendiri';

/** Result of {@link aggregateSubIndikator}; undefined children are left out and counted. */
export type HasilInduk =
  | { kind: 'capaian'; persen: Decimal; terisi: number; dari: number }
  | { kind: 'tak-terdefinisi'; sebab: 'tidak-ada-nilai' | 'bobot-tidak-ada' | 'bobot-nol'; penjelasan: Pesan };

/** Capaian of a parent indicator in percent, unrounded: mean, weighted mean, or its own figure. */
export function aggregateSubIndikator(options: {
  cara: CaraInduk;
  anak: readonly CapaianAnak[];
  /** The parent's own capaian, for `sendiri`. */
  sendiri?: Decimal | null;
}): HasilInduk {
  const { cara, anak, sendiri = null } = options;
  if (cara === 'sendiri') {
    return sendiri === null
      ? { kind: 'tak-terdefinisi', sebab: 'tidak-ada-nilai', penjelasan: PENJELASAN['tidak-ada-nilai'] }
      : { kind: 'capaian', persen: sendiri, terisi: 1, dari: 1 };
  }
  let sum = new Decimal(0);
  let weights = new Decimal(0);
  let terisi = 0;
  for (const { persen, bobot = null } of anak) {
    if (persen === null) continue;
    if (cara === 'rata-rata-tertimbang' && bobot === null) return withoutWeight('bobot-tidak-ada');
    const weight = new Decimal(cara === 'rata-rata' ? 1 : (bobot ?? 0));
    sum = sum.plus(persen.times(weight));
    weights = weights.plus(weight);
    terisi += 1;
  }
  if (terisi === 0) {
    return { kind: 'tak-terdefinisi', sebab: 'tidak-ada-nilai', penjelasan: PENJELASAN['tidak-ada-nilai'] };
  }
  if (weights.isZero()) return withoutWeight('bobot-nol');
  return { kind: 'capaian', persen: sum.div(weights), terisi, dari: anak.length };
}

/** Figures that hold a value, by the end of their period. */
export function selectFilled(nilai: readonly NilaiPeriode[]): NilaiPeriode[] {
  return nilai.filter((row) => row.nilai.kind !== 'tanpa-nilai').sort((a, b) => comparePeriode(a.periode, b.periode));
}

/** Whether two periods share a month: a quarter and one of its months, or the same period twice. */
export function hasOverlap(rows: readonly { periode: Periode }[]): boolean {
  const inOrder = rows
    .map((row) => ({ periode: row.periode, start: firstDateOf(row.periode) }))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return inOrder.some(({ periode }, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && overlapsPeriode(before.periode, periode);
  });
}

function combine(how: 'jumlah' | 'rata-rata' | 'maksimum', filled: readonly Nilai[], dari: number): HasilAgregat {
  const figures: Decimal[] = [];
  let satuan: string | null = null;
  for (const value of filled) {
    const read = readBesaran(value);
    if (!read.ok) return none(read.sebab === 'penyebut-nol' ? 'penyebut-nol' : 'bukan-angka');
    const unit = read.besaran.satuan;
    if (satuan !== null && unit !== null && unit !== satuan) return none('satuan-berbeda');
    satuan ??= unit;
    figures.push(read.besaran.angka);
  }
  const angka = fold(how, figures);
  return { kind: 'nilai', nilai: toNilai(angka, satuanAsWritten(filled, satuan)), terisi: filled.length, dari };
}

function fold(how: 'jumlah' | 'rata-rata' | 'maksimum', figures: readonly Decimal[]): Decimal {
  if (how === 'maksimum') return Decimal.max(...figures);
  const sum = Decimal.sum(...figures);
  return how === 'jumlah' ? sum : sum.div(figures.length);
}

function addRatios(filled: readonly Nilai[], dari: number): HasilAgregat {
  let pembilang = new Decimal(0);
  let penyebut = new Decimal(0);
  let pattern: Extract<Nilai, { kind: 'rasio' }> | undefined;
  for (const value of filled) {
    if (value.kind !== 'rasio') return none('bukan-rasio');
    pattern ??= value;
    if (!value.pengali.eq(pattern.pengali) || normalizeSatuan(value.satuan) !== normalizeSatuan(pattern.satuan)) {
      return none('satuan-berbeda');
    }
    pembilang = pembilang.plus(value.pembilang);
    penyebut = penyebut.plus(value.penyebut);
  }
  if (pattern === undefined) return none('tidak-ada-nilai');
  if (penyebut.isZero()) return none('penyebut-nol');
  const nilai: Nilai = { ...pattern, raw: `${pembilang} / ${penyebut}`, pembilang, penyebut };
  return { kind: 'nilai', nilai, terisi: filled.length, dari };
}

/** The unit in the spelling of the first figure that has one, so that "Kab/Kota" is not printed as "kab/kota". */
function satuanAsWritten(filled: readonly Nilai[], satuan: string | null): string | null {
  if (satuan === null || satuan === '%') return satuan;
  for (const value of filled) {
    if ('satuan' in value && value.satuan !== null && normalizeSatuan(value.satuan) === satuan) return value.satuan;
  }
  return satuan;
}

function none(sebab: SebabTanpaAgregat): HasilAgregat {
  return { kind: 'tanpa-nilai', sebab, penjelasan: PENJELASAN[sebab] };
}

function withoutWeight(sebab: 'bobot-tidak-ada' | 'bobot-nol'): HasilInduk {
  const penjelasan =
    sebab === 'bobot-nol'
      ? { id: 'Jumlah bobot nol.', en: 'The weights add up to zero.' }
      : { id: 'Ada sub indikator tanpa bobot.', en: 'A sub-indicator has no weight.' };
  return { kind: 'tak-terdefinisi', sebab, penjelasan };
}
