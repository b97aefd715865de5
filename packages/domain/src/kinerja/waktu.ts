import type { Pesan } from '../galat.ts';
import type { Frekuensi } from '../ledger/buku-angka.ts';
import type { JenisPeriode, Periode } from '../nilai/periode.ts';

const MONTHS: Record<JenisPeriode, number> = { bulan: 1, triwulan: 3, semester: 6, tahun: 12 };
const MONTHS_OF_FREQUENCY: Record<Frekuensi, number> = { bulanan: 1, triwulanan: 3, semesteran: 6, tahunan: 12 };

/** First and last month of a period, counted through the years (year × 12 + month 0–11), so that they compare across years. */
export interface RentangBulan {
  awal: number;
  akhir: number;
}

/** The months that a period covers. */
export function monthsOf(periode: Periode): RentangBulan {
  const length = MONTHS[periode.jenis];
  const awal = periode.tahun * 12 + (periode.ke - 1) * length;
  return { awal, akhir: awal + length - 1 };
}

/** Whether a period lies in the same year as `sampai` and ends with it or earlier: what "s/d" takes in. */
export function isWithin(periode: Periode, sampai: Periode): boolean {
  return periode.tahun === sampai.tahun && monthsOf(periode).akhir <= monthsOf(sampai).akhir;
}

/** Whether an indicator is due, and if not, from which date (`YYYY-MM-DD`) it will be. */
export type HasilJatuhTempo = { due: true } | { due: false; jatuhTempo: string; penjelasan: Pesan };

/**
 * Whether an indicator's figure for a reporting period can be asked for ("belum waktunya diukur" otherwise).
 * It is due when a period of its own frequency ends within the reporting period and the lag of `jedaBulan` months has passed
 * on `perTanggal` (by default the end of the reporting period).
 */
export function checkDue(options: {
  frekuensi: Frekuensi;
  jedaBulan: number;
  periode: Periode;
  perTanggal?: string | null;
}): HasilJatuhTempo {
  const { frekuensi, jedaBulan, periode } = options;
  const length = MONTHS_OF_FREQUENCY[frekuensi];
  const { awal, akhir } = monthsOf(periode);
  const firstEnd = Math.ceil((awal + 1) / length) * length - 1;
  const jatuhTempo = lastDayOf(firstEnd + jedaBulan);
  const asOf = options.perTanggal ?? lastDayOf(akhir);
  if (firstEnd <= akhir && jatuhTempo <= asOf) return { due: true };
  return {
    due: false,
    jatuhTempo,
    penjelasan: {
      id: `Belum waktunya diukur: baru jatuh tempo pada ${jatuhTempo}.`,
      en: `Not due to be measured: it falls due on ${jatuhTempo}.`,
    },
  };
}

function lastDayOf(month: number): string {
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
}
