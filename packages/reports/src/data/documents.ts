import type { BukuAngka, Dokumen, JenisDokumen } from '@selaras/domain';

/** When a document must hold: in a year, at the end of the reporting period, and known on the date of the report. */
export interface InForce {
  tahun: number;
  /** Last day of the reporting period, ISO. */
  asOf: string;
  /** Date of the report, ISO. */
  tanggal: string;
}

/**
 * The version of a unit's plan, budget or agreement that the report compares with: approved before anything else, dated no later than
 * the end of the period (else no later than the report), and the last of a chain of copies. Null when the unit has none.
 */
export function findDocument(buku: BukuAngka, unit: string, jenis: JenisDokumen, when: InForce): Dokumen | null {
  const all = buku.dokumen.filter(
    (dokumen) =>
      dokumen.unit === unit &&
      dokumen.jenis === jenis &&
      dokumen.tahunAwal <= when.tahun &&
      when.tahun <= dokumen.tahunAkhir,
  );
  const approved = all.filter((dokumen) => dokumen.status === 'ditetapkan');
  const pool = approved.length > 0 ? approved : all;
  const until = (date: string): Dokumen[] =>
    pool.filter((dokumen) => dokumen.tanggal === null || dokumen.tanggal <= date);
  for (const candidates of [until(when.asOf), until(when.tanggal)]) {
    if (candidates.length > 0) return lastOfChain(candidates);
  }
  return null;
}

/** Whatever is not the source of a later copy; of several, the one with the latest date, then the last of the list. */
function lastOfChain(candidates: readonly Dokumen[]): Dokumen | null {
  const sources = new Set(candidates.map((dokumen) => dokumen.asal));
  const ends = candidates.filter((dokumen) => !sources.has(dokumen.id));
  const pool = ends.length > 0 ? ends : candidates;
  return pool.reduce<Dokumen | null>(
    (last, dokumen) => (last === null || (dokumen.tanggal ?? '') >= (last.tanggal ?? '') ? dokumen : last),
    null,
  );
}

/** How running text and sources name a document; drafts are called so. */
export function nameDocument(dokumen: Dokumen): string {
  const nomor = dokumen.nomor === '' ? '' : ` Nomor ${dokumen.nomor}`;
  return `${dokumen.judul}${nomor}${dokumen.status === 'ditetapkan' ? '' : ` (${dokumen.status})`}`;
}
