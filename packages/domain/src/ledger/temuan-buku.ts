import type { Pesan } from '../galat.ts';
import type { Periode } from '../nilai/periode.ts';
import type { Anggaran, Indikator, Simpul } from './buku-angka.ts';

/** Rules that only a ledger can break: a printed document does not show what they look at. */
type AturanKhususBuku =
  | 'belum-dirinci'
  | 'serapan-rendah'
  | 'kumulatif-turun'
  | 'periode-tumpang-tindih'
  | 'mirip-serapan'
  | 'realisasi-kembar'
  | 'target-tidak-ada';

/** What those rules say; every other rule has the name and the words that it has in the audit of documents. */
export const ATURAN_KHUSUS_BUKU: Readonly<Record<AturanKhususBuku, Pesan>> = {
  'belum-dirinci': {
    id: 'Rincian belum mencapai angka induknya.',
    en: 'The parts do not reach their parent yet.',
  },
  'serapan-rendah': {
    id: 'Serapan akhir tahun rendah dan penyebabnya belum dicatat.',
    en: 'The serapan at the end of the year is low and no cause is noted.',
  },
  'kumulatif-turun': {
    id: 'Realisasi s/d suatu periode lebih kecil daripada s/d periode sebelumnya.',
    en: 'A figure s/d a period is below the one s/d the period before.',
  },
  'periode-tumpang-tindih': {
    id: 'Angka terisi untuk periode yang lebih panjang dan untuk bagian-bagiannya, sehingga terhitung dua kali.',
    en: 'Figures are filled in for a longer period and for its parts, so that they count twice.',
  },
  'mirip-serapan': {
    id: 'Angka kinerja hampir sama dengan persentase serapan anggaran.',
    en: 'A performance figure nearly equals the absorption of the budget.',
  },
  'realisasi-kembar': {
    id: 'Dua indikator pada sasaran yang berbeda mempunyai realisasi yang sama sampai dua desimal.',
    en: 'Two indicators under different objectives have the same realisasi to two decimals.',
  },
  'target-tidak-ada': {
    id: 'Indikator tidak mempunyai target tahun ini.',
    en: 'An indicator has no target this year.',
  },
};

/** Row that a finding is about. */
export interface LokasiTemuan {
  /** `narasi`: a section of the report's text, whose key is the `id`. */
  jenis: 'simpul' | 'anggaran' | 'indikator' | 'penempatan' | 'catatan' | 'kegiatan-lain' | 'narasi';
  id: string;
  /** Code as printed; empty where there is none. */
  kode: string;
  nama: string;
  periode: Periode | null;
}

/** One figure that proves a finding: a plain decimal, or the text as written. */
export interface AngkaTemuan {
  /** What it is, e.g. `pagu`, `realisasi`, `seharusnya`. */
  nama: string;
  nilai: string;
  /** Where it stands, where it is not the row of the finding: code and name, document, or line of a text. */
  tempat?: string | undefined;
}

/**
 * Something in the ledger that can't be right (`error`), contradicts (`warning`) or is worth knowing (`info`) before a leader
 * signs. It holds the figures that prove it.
 */
export interface TemuanBuku {
  /** Name of the rule: that of the audit of documents, or of {@link ATURAN_KHUSUS_BUKU}. */
  rule: string;
  severity: 'error' | 'warning' | 'info';
  where: LokasiTemuan;
  message: Pesan;
  figures: readonly AngkaTemuan[];
}

/** Place of a node. */
export function atSimpul(simpul: Simpul, periode: Periode | null = null): LokasiTemuan {
  return { jenis: 'simpul', id: simpul.id, kode: simpul.kode, nama: simpul.nama, periode };
}

/** Place of a budget line. */
export function atAnggaran(row: Anggaran, periode: Periode | null = null): LokasiTemuan {
  return { jenis: 'anggaran', id: row.id, kode: row.rekening, nama: row.uraian, periode };
}

/** Place of an indicator, or of a placement of it. */
export function atIndikator(
  indikator: Indikator,
  options: { penempatan?: string; nama?: string | null; periode?: Periode | null } = {},
): LokasiTemuan {
  const { penempatan, nama = null, periode = null } = options;
  return {
    jenis: penempatan === undefined ? 'indikator' : 'penempatan',
    id: penempatan ?? indikator.id,
    kode: '',
    nama: nama ?? indikator.nama,
    periode,
  };
}
