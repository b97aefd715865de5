import {
  type BukuAngka,
  comparePeriode,
  isSamePeriode,
  overlapsPeriode,
  type Periode,
  type RealisasiKeuangan,
  Rupiah,
} from '@selaras/domain';

/** What money is booked on: a budget line or a node; exactly one of both is set. */
export interface SpentTarget {
  anggaran: string | null;
  simpul: string | null;
}

/** Money of one target: before the period within its year, and in it. */
export interface Spent {
  before: Rupiah | null;
  now: RealisasiKeuangan | null;
}

/** Money spent as the ledger has it, by target. */
export interface SpentIndex {
  of(target: SpentTarget): Spent;
  /** A figure of a finer or coarser period that shares days with this one: both may never be filled. */
  overlapping(target: SpentTarget): RealisasiKeuangan | null;
}

/** Indexes the money of one year around a period. Linear. */
export function indexSpent({ buku, periode }: { buku: BukuAngka; periode: Periode }): SpentIndex {
  const ofYear = buku.realisasiKeuangan.filter((row) => row.periode.tahun === periode.tahun);
  const byTarget = Map.groupBy(ofYear, targetKey);
  const isBefore = (row: RealisasiKeuangan): boolean =>
    !overlapsPeriode(row.periode, periode) && comparePeriode(row.periode, periode) < 0;
  return {
    of(target) {
      const rows = byTarget.get(targetKey(target)) ?? [];
      const before = rows.filter(isBefore);
      return {
        before: before.length === 0 ? null : Rupiah.sum(before.map((row) => row.jumlah)),
        now: rows.find((row) => isSamePeriode(row.periode, periode)) ?? null,
      };
    },
    overlapping(target) {
      const rows = byTarget.get(targetKey(target)) ?? [];
      return rows.find((row) => overlapsPeriode(row.periode, periode) && !isSamePeriode(row.periode, periode)) ?? null;
    },
  };
}

/** `simpul:…` or `anggaran:…`. */
export function targetKey(target: SpentTarget): string {
  return target.anggaran === null ? `simpul:${target.simpul}` : `anggaran:${target.anggaran}`;
}
