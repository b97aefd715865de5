import type { Pesan } from '../galat.ts';
import type { Periode } from '../nilai/periode.ts';
import type { Anggaran, Indikator, Simpul } from './buku-angka.ts';

/** Rules over the ledger (Keselarasan). Stable names. */
export type AturanBuku =
  | 'realisasi-melebihi-pagu'
  | 'rincian-melebihi-induk'
  | 'belum-dirinci'
  | 'serapan-rendah'
  | 'kumulatif-turun'
  | 'periode-tumpang-tindih'
  | 'sama-dengan-serapan'
  | 'mirip-serapan'
  | 'realisasi-kembar'
  | 'satuan-target-berbeda'
  | 'target-lebih-buruk-dari-kondisi-awal'
  | 'target-tidak-ada';

/** Row that a finding is about. */
export interface LokasiTemuan {
  jenis: 'simpul' | 'anggaran' | 'indikator' | 'penempatan';
  id: string;
  /** Code as printed; empty where there is none. */
  kode: string;
  nama: string;
  periode: Periode | null;
}

/** One figure that proves a finding: a plain decimal, or the text as written. */
export interface AngkaTemuan {
  nama: string;
  nilai: string;
}

/**
 * Something in the ledger that can't be right (`error`), contradicts (`warning`) or is worth knowing (`info`) before a leader
 * signs. It holds the figures that prove it.
 */
export interface TemuanBuku {
  rule: AturanBuku;
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
