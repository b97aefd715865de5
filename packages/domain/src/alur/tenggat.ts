import { isoDate } from '../bahasa/tanggal.ts';
import { createPeriode, lastDateOf } from '../nilai/periode.ts';

/** What a pemda sets a date for; `laporan-triwulan` has one per quarter, the others one per year. */
export type JenisTenggat = 'laporan-triwulan' | 'renja' | 'pk' | 'rencana-aksi';

/** The kinds, in the order of the year's work. */
export const JENIS_TENGGAT: readonly JenisTenggat[] = ['renja', 'pk', 'rencana-aksi', 'laporan-triwulan'];

/** By which date a document is to be submitted. */
export interface Tenggat {
  id: string;
  tahun: number;
  jenis: JenisTenggat;
  /** Quarter (1–4) of a quarterly report; 0 for a document of the whole year. */
  ke: number;
  /** The unit that this date is an exception for; null = every unit. */
  unit: string | null;
  /** Last day on which it is on time, ISO. */
  tanggal: string;
}

/**
 * How a submission stands to its deadline. `hari` are whole days: still to go (`berjalan`; 0 = today is the last day), past without a
 * submission (`terlambat`), or between the deadline and a late submission (`diajukan-terlambat`).
 */
export type KeadaanTenggat =
  | { keadaan: 'berjalan' | 'terlambat' | 'diajukan-terlambat'; hari: number }
  | { keadaan: 'tepat-waktu' };

const DAY = 86_400_000;

/** Days after the end of a quarter that {@link suggestTenggat} proposes for its report: time to close the books of its last month. */
const HARI_SETELAH_TRIWULAN = 15;

/** The quarters that a kind has a date for; 0 = the whole year. */
export function listKe(jenis: JenisTenggat): readonly number[] {
  return jenis === 'laporan-triwulan' ? [1, 2, 3, 4] : [0];
}

/** The date that counts for a unit: its exception, else the nearest one above it in its chain of ancestors (itself first), else everyone's. */
export function selectTenggat(
  tenggat: readonly Tenggat[],
  { jenis, tahun, ke, jalur }: Pick<Tenggat, 'jenis' | 'tahun' | 'ke'> & { jalur: readonly string[] },
): Tenggat | null {
  const fitting = tenggat.filter((row) => row.jenis === jenis && row.tahun === tahun && row.ke === ke);
  for (const unit of jalur) {
    const exception = fitting.find((row) => row.unit === unit);
    if (exception) return exception;
  }
  return fitting.find((row) => row.unit === null) ?? null;
}

/** Compares a deadline with today and with the day of the submission (null = not submitted). Dates are ISO. */
export function judgeTenggat(
  tanggal: string,
  { hariIni, diajukan }: { hariIni: string; diajukan: string | null },
): KeadaanTenggat {
  const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  if (diajukan !== null) {
    const late = days(tanggal, diajukan);
    return late > 0 ? { keadaan: 'diajukan-terlambat', hari: late } : { keadaan: 'tepat-waktu' };
  }
  const left = days(hariIni, tanggal);
  return left < 0 ? { keadaan: 'terlambat', hari: -left } : { keadaan: 'berjalan', hari: left };
}

/**
 * A date to begin from; the pemda decides. A quarterly report: 15 days after the quarter. The perjanjian kinerja: 31 January, for it is drawn up
 * within a month of the budget's approval (Permenpan RB 53/2014), which counts from 1 January; its rencana aksi with it. The renja: 31 July of
 * the year before, a month after the RKPD that it follows (Permendagri 86/2017).
 */
export function suggestTenggat({ jenis, tahun, ke }: Pick<Tenggat, 'jenis' | 'tahun' | 'ke'>): string {
  if (jenis === 'laporan-triwulan') {
    const end = Date.parse(lastDateOf(createPeriode('triwulan', tahun, ke)));
    return new Date(end + HARI_SETELAH_TRIWULAN * DAY).toISOString().slice(0, 10);
  }
  return (jenis === 'renja' ? isoDate(tahun - 1, 7, 31) : isoDate(tahun, 1, 31)) ?? '';
}
