import { findTemuan, formatTanggal, type TemuanBuku } from '@selaras/domain';
import type { ReportContext } from '../data/context.ts';
import { findHolder } from './signature.ts';

/** More findings than this are counted, not listed: the report points to them, the audit lists them. */
const LIMIT = 30;

/**
 * What a reader of the figures should know: contradictions that the audit rules find in the ledger, and an office without a holder.
 * Amounts that are not broken down yet are no contradiction; the tables explain them in rows of their own.
 */
export function listDataNotes(context: ReportContext): string[] {
  const { indeks, periode, tanggal, versi, temuan } = context;
  const findings = (temuan ?? findTemuan(indeks, { sampai: periode, tanggal, versi })).filter(
    (finding) => finding.severity !== 'info',
  );
  const notes = findings.slice(0, LIMIT).map(writeFinding);
  if (findings.length > LIMIT)
    notes.push(`Terdapat ${findings.length - LIMIT} catatan lain yang tidak dirinci di sini.`);
  if (findHolder(context) === null) {
    notes.push(`Tidak ada pejabat penanda tangan yang tercatat pada ${formatTanggal(tanggal)}.`);
  }
  return notes;
}

function writeFinding({ where, message }: TemuanBuku): string {
  const place = where.kode === '' ? where.nama : `${where.kode} ${where.nama}`;
  return `${place}: ${message.id}`;
}
