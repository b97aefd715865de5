import { formatTanggal } from '@selaras/domain';
import type { ReportContext } from '../data/context.ts';
import { findHolder } from './signature.ts';

/** What a reader of the figures should know: findings of the audit rules over this document, and what the ledger leaves open. */
export function listDataNotes(context: ReportContext): string[] {
  const notes: string[] = [];
  if (findHolder(context) === null) {
    notes.push(`Tidak ada pejabat penanda tangan yang tercatat pada ${formatTanggal(context.tanggal)}.`);
  }
  return notes;
}
