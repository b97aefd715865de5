import type { Pesan } from '../galat.ts';
import type { Frekuensi } from '../ledger/buku-angka.ts';
import { lastDateOf, monthsOf, type Periode } from '../nilai/periode.ts';

const MONTHS_OF_FREQUENCY: Record<Frekuensi, number> = { bulanan: 1, triwulanan: 3, semesteran: 6, tahunan: 12 };

/** Whether a period lies in the same year as `sampai` and ends with it or earlier: what "s/d" takes in. */
export function isWithin(periode: Periode, sampai: Periode): boolean {
  return periode.tahun === sampai.tahun && lastDateOf(periode) <= lastDateOf(sampai);
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
  const firstMonth = monthsOf(periode)[0] ?? 1;
  const firstEnd = Math.ceil(firstMonth / length) * length;
  const jatuhTempo = lastDayOf(periode.tahun, firstEnd + jedaBulan);
  const asOf = options.perTanggal ?? lastDateOf(periode);
  if (lastDayOf(periode.tahun, firstEnd) <= lastDateOf(periode) && jatuhTempo <= asOf) return { due: true };
  return {
    due: false,
    jatuhTempo,
    penjelasan: {
      id: `Belum waktunya diukur: baru jatuh tempo pada ${jatuhTempo}.`,
      en: `Not due to be measured: it falls due on ${jatuhTempo}.`,
    },
  };
}

/** Last day of a month counted from January of the year; 14 is February of the next. */
function lastDayOf(tahun: number, month: number): string {
  return new Date(Date.UTC(tahun, month, 0)).toISOString().slice(0, 10);
}
