import type { Rupiah } from '@selaras/domain';
import type { Decimal } from 'decimal.js';
import { serapanOf } from '../data/anggaran.ts';
import { type ReportOptions, readContext } from '../data/context.ts';

/** Headline figures of a report: what the screen shows beside the preview. `null` = not stated or undefined. */
export interface TriwulanSummary {
  pagu: Rupiah | null;
  /** s/d the end of the period. */
  realisasi: Rupiah | null;
  /** In unrounded percent. */
  serapan: Decimal | null;
}

/** The same totals that {@link buildTriwulan} prints. */
export function summarizeTriwulan(options: ReportOptions): TriwulanSummary {
  const { total } = readContext(options).anggaran;
  return { ...total, serapan: serapanOf(total) };
}
