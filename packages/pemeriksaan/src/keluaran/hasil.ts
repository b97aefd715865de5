import type { AppError } from '@selaras/domain';
import type { HasilBerkas } from '../periksa.ts';
import type { Beratnya, StatistikPeriksa, Temuan } from '../temuan.ts';

/** Language of an output. */
export type BahasaKeluaran = 'id' | 'en';

/** One file of a run: what was found in it, or why it couldn't be read. `file` is the name as the person gave it. */
export type BerkasDiperiksa =
  | { file: string; hasil: HasilBerkas; galat: null }
  | { file: string; hasil: null; galat: AppError };

/** Severities from the heaviest to the lightest, the order of every output. */
export const URUTAN_BERAT: readonly Beratnya[] = ['error', 'warning', 'info'];

/** Severities as people read them. */
export const NAMA_BERAT: Readonly<Record<Beratnya, Readonly<Record<BahasaKeluaran, string>>>> = {
  error: { id: 'Kesalahan', en: 'Error' },
  warning: { id: 'Peringatan', en: 'Warning' },
  info: { id: 'Catatan', en: 'Info' },
};

/** What is counted for a file that couldn't be read. */
export const TANPA_STATISTIK: StatistikPeriksa = {
  tables: 0,
  numbers: 0,
  sumsChecked: 0,
  percentsChecked: 0,
  seconds: 0,
};

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Temuan[]): Record<Beratnya, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
