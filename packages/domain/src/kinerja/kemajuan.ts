import type { AgregasiWaktu } from '../ledger/buku-angka.ts';
import type { Nilai } from '../nilai/nilai.ts';
import { lastDateOf, monthsOf, type Periode } from '../nilai/periode.ts';
import { aggregateOverTime, type HasilAgregat, hasOverlap, type NilaiPeriode, selectFilled } from './agregasi.ts';
import { computeCapaian, type MasukanCapaian } from './capaian.ts';
import { type HasilCapaian, undefinedCapaian } from './hasil-capaian.ts';
import { isWithin } from './waktu.ts';

const MONTHS_PER_YEAR = 12;

/** What {@link computeKemajuan} computes with: the method's settings, and the year's figures per period. */
export interface MasukanKemajuan extends Omit<MasukanCapaian, 'target' | 'realisasi'> {
  agregasiWaktu: AgregasiWaktu;
  realisasi: readonly NilaiPeriode[];
  /** Targets of the periods; a target of the whole year among them is the year's target. */
  target: readonly NilaiPeriode[];
  /** Figures up to this period count ("s/d"). */
  sampai: Periode;
}

/** Where an indicator stands so far in the year. */
export interface Kemajuan {
  /** Realisasi so far. */
  realisasi: HasilAgregat;
  /** The year's target: stated, or made of the targets of all its periods; null when there is neither. */
  targetTahun: Nilai | null;
  asalTargetTahun: 'dinyatakan' | 'dihitung' | null;
  /** Target of exactly the periods that are filled; null when targets and filled periods do not match. */
  targetPeriodeTerisi: Nilai | null;
  /** So far, of the year's target. This is NOT the year's result. */
  terhadapTahun: HasilCapaian;
  /** Against the targets of the filled periods. */
  terhadapPeriodeTerisi: HasilCapaian;
  /** Filled periods, in order. */
  terisi: Periode[];
}

/**
 * Two readings of a year under way: 10 + 20 with quarter targets 10, 15, 35, 40 is 30 % of the year's 100, and 120 % of the
 * 25 that was promised for the filled quarters. Neither stands in for the other.
 */
export function computeKemajuan(masukan: MasukanKemajuan): Kemajuan {
  const { agregasiWaktu, sampai } = masukan;
  const rows = masukan.realisasi.filter((row) => isWithin(row.periode, sampai));
  const filled = selectFilled(rows);
  const realisasi = aggregateOverTime(agregasiWaktu, rows);
  const year = findYearTarget(agregasiWaktu, masukan.target, sampai.tahun);
  const matching = selectTargets(agregasiWaktu, masukan.target, filled);
  const targetPeriodeTerisi = matching === undefined ? null : takeNilai(aggregateOverTime(agregasiWaktu, matching));
  const reached = takeNilai(realisasi);

  const against = (target: Nilai | null): HasilCapaian => {
    if (realisasi.kind === 'tanpa-nilai' && realisasi.sebab === 'periode-tumpang-tindih') {
      return undefinedCapaian('periode-tumpang-tindih', realisasi.penjelasan.id, realisasi.penjelasan.en);
    }
    if (realisasi.kind === 'tanpa-nilai' && realisasi.sebab === 'satuan-berbeda') {
      return undefinedCapaian('satuan-berbeda', realisasi.penjelasan.id, realisasi.penjelasan.en);
    }
    if (realisasi.kind === 'tanpa-nilai' && realisasi.sebab !== 'tidak-ada-nilai') {
      return undefinedCapaian('teks-lawan-angka', realisasi.penjelasan.id, realisasi.penjelasan.en);
    }
    return computeCapaian({ ...masukan, target, realisasi: reached });
  };

  const againstFilled = (): HasilCapaian => {
    // Nothing filled: the reason is the missing realisasi, whichever period's target it would have met.
    if (filled.length === 0) return against(selectFilled(masukan.target)[0]?.nilai ?? null);
    return matching === undefined ? withoutMatchingTarget() : against(targetPeriodeTerisi);
  };

  return {
    realisasi,
    targetTahun: year.nilai,
    asalTargetTahun: year.asal,
    targetPeriodeTerisi,
    terhadapTahun: against(year.nilai),
    terhadapPeriodeTerisi: againstFilled(),
    terisi: filled.map((row) => row.periode),
  };
}

function findYearTarget(
  agregasi: AgregasiWaktu,
  targets: readonly NilaiPeriode[],
  tahun: number,
): { nilai: Nilai | null; asal: 'dinyatakan' | 'dihitung' | null } {
  const ofYear = selectFilled(targets.filter((row) => row.periode.tahun === tahun));
  const stated = ofYear.find((row) => row.periode.jenis === 'tahun');
  if (stated) return { nilai: stated.nilai, asal: 'dinyatakan' };
  const complete =
    agregasi === 'akhir'
      ? ofYear.some((row) => monthsOf(row.periode).at(-1) === MONTHS_PER_YEAR)
      : countMonths(ofYear) === MONTHS_PER_YEAR;
  const nilai = complete ? takeNilai(aggregateOverTime(agregasi, ofYear)) : null;
  return { nilai, asal: nilai && 'dihitung' };
}

/** The targets that cover exactly the filled months; for `akhir` the one that ends with the last filled period. */
function selectTargets(
  agregasi: AgregasiWaktu,
  targets: readonly NilaiPeriode[],
  filled: readonly NilaiPeriode[],
): NilaiPeriode[] | undefined {
  const last = filled.at(-1);
  if (last === undefined) return undefined;
  const stated = selectFilled(targets);
  if (agregasi === 'akhir') {
    const match = stated.filter((row) => lastDateOf(row.periode) === lastDateOf(last.periode));
    const same = match.find((row) => row.periode.jenis === last.periode.jenis) ?? match[0];
    return same && [same];
  }
  const months = new Set(filled.flatMap((row) => listMonths(row.periode)));
  const inside = stated.filter((row) => listMonths(row.periode).every((month) => months.has(month)));
  if (!hasOverlap(inside)) return countMonths(inside) === months.size ? inside : undefined;
  const sameKind = inside.filter((row) => row.periode.jenis === last.periode.jenis);
  return !hasOverlap(sameKind) && countMonths(sameKind) === months.size ? sameKind : undefined;
}

/** Months of a period, told apart across years. */
function listMonths(periode: Periode): string[] {
  return monthsOf(periode).map((month) => `${periode.tahun}-${month}`);
}

function countMonths(rows: readonly NilaiPeriode[]): number {
  return new Set(rows.flatMap((row) => listMonths(row.periode))).size;
}

function takeNilai(hasil: HasilAgregat): Nilai | null {
  return hasil.kind === 'nilai' ? hasil.nilai : null;
}

function withoutMatchingTarget(): HasilCapaian {
  return undefinedCapaian(
    'periode-target-tidak-cocok',
    'Tidak ada target yang tepat mencakup periode yang terisi.',
    'No target covers exactly the periods that are filled.',
  );
}
