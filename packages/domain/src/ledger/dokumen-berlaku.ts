import { lastDateOf, type Periode } from '../nilai/periode.ts';
import type { BukuAngka, Dokumen, JenisDokumen, Versi } from './buku-angka.ts';

/** When a document must hold: in a year, at the end of a period, and known on a date. */
export interface SaatBerlaku {
  tahun: number;
  /** Last day of the period, ISO. */
  asOf: string;
  /** Day from which one looks, e.g. the date of a report, ISO; later documents are not known yet. */
  tanggal: string;
  /** This version, whatever its date, where the document has it. */
  versi?: Versi | undefined;
}

/** Where money is looked for, best first: the DPA is the budget; plans carry indicative ceilings. */
const JENIS_ANGGARAN: readonly JenisDokumen[] = ['dpa', 'rka', 'renja', 'rkpd'];
const URUTAN_VERSI: readonly string[] = ['ranwal', 'rancangan', 'akhir', 'murni', 'pergeseran', 'perubahan'];
const HARI_AKHIR = '9999-12-31';

/** The end of a period, seen from any later day: for entry and rules, which know all documents. */
export function saatAkhir(periode: Periode): SaatBerlaku {
  return { tahun: periode.tahun, asOf: lastDateOf(periode), tanggal: HARI_AKHIR };
}

/**
 * The version of a unit's plan, budget or agreement that holds: approved before anything else, dated no later than the end of the
 * period (else no later than the day from which one looks), and the last of a chain of copies. Null when the unit has none.
 */
export function findDokumenBerlaku(
  buku: BukuAngka,
  unit: string,
  jenis: JenisDokumen,
  saat: SaatBerlaku,
): Dokumen | null {
  const all = buku.dokumen.filter(
    (dokumen) =>
      dokumen.unit === unit &&
      dokumen.jenis === jenis &&
      dokumen.tahunAwal <= saat.tahun &&
      saat.tahun <= dokumen.tahunAkhir,
  );
  const chosen = all.filter((dokumen) => dokumen.versi === saat.versi);
  if (chosen.length > 0) return lastOfChain(chosen);
  const approved = all.filter((dokumen) => dokumen.status === 'ditetapkan');
  const pool = approved.length > 0 ? approved : all;
  const until = (date: string): Dokumen[] =>
    pool.filter((dokumen) => dokumen.tanggal === null || dokumen.tanggal <= date);
  for (const candidates of [until(saat.asOf), until(saat.tanggal)]) {
    if (candidates.length > 0) return lastOfChain(candidates);
  }
  return null;
}

/** The document whose money holds for the reporting unit: its DPA before its RKA before its plans. Null when it has none. */
export function findAnggaranBerlaku(buku: BukuAngka, saat: SaatBerlaku): Dokumen | null {
  for (const jenis of JENIS_ANGGARAN) {
    const found = findDokumenBerlaku(buku, buku.unitPelapor, jenis, saat);
    if (found) return found;
  }
  return null;
}

/** Whatever is not the source of a later copy; of several, the latest by date, then by version, then the last of the list. */
function lastOfChain(candidates: readonly Dokumen[]): Dokumen | null {
  const sources = new Set(candidates.map((dokumen) => dokumen.asal));
  const ends = candidates.filter((dokumen) => !sources.has(dokumen.id));
  const pool = ends.length > 0 ? ends : candidates;
  return pool.reduce<Dokumen | null>(
    (last, dokumen) => (last === null || compareLater(dokumen, last) >= 0 ? dokumen : last),
    null,
  );
}

function compareLater(a: Dokumen, b: Dokumen): number {
  return (a.tanggal ?? '').localeCompare(b.tanggal ?? '') || rankVersi(a.versi) - rankVersi(b.versi);
}

/** `pergeseran-2` stands after `pergeseran-1` and before `perubahan-1`. */
function rankVersi(versi: Versi): number {
  const [name = '', number = '0'] = versi.split('-');
  return URUTAN_VERSI.indexOf(name) * 100 + Number(number);
}
