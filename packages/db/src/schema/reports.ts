import type { Generated } from 'kysely';
import type { Dated, Editable, Ordered, PeriodColumns, Tenant } from './columns.ts';

export interface CatatanTable extends Editable, Ordered, PeriodColumns {
  id: string;
  unit_id: string;
  simpul_id: string | null;
  indikator_id: string | null;
  jenis: string;
  urut: number;
  teks: string;
  penyebab: string | null;
  menjawab_id: string | null;
}

export interface KodePenyebabTable extends Editable, Ordered, Dated {
  kode: string;
  nama: string;
  nama_en: string;
  uraian: string;
  sumber: string;
  urut: number;
}

export interface KegiatanLainTable extends Editable, Ordered, PeriodColumns {
  id: string;
  unit_id: string;
  kelompok: string;
  urut: number;
  uraian: string;
  waktu: unknown;
  hasil: string;
  keterangan: string;
}

export interface NarasiTable extends Editable, Ordered, PeriodColumns {
  unit_id: string;
  bagian: string;
  teks: string;
}

export interface NarasiAngkaTable extends Tenant, PeriodColumns {
  unit_id: string;
  bagian: string;
  angka: unknown;
}

export interface LaporanTable extends Editable, Ordered, PeriodColumns {
  id: string;
  unit_id: string;
  form: string;
  judul: string;
  status: string;
  tanggal: string | null;
  /** Type json: its exact text is what `model_hash` was taken over, so it is read as text. */
  model: string | null;
  model_hash: string | null;
  audit_nomor: number | null;
  audit_hash: string | null;
}

export interface LaporanBagianTable extends Editable {
  laporan_id: string;
  bagian: string;
  teks: string;
  angka: unknown;
}

export interface BerkasTable extends Tenant {
  id: string;
  sha256: string;
  nama: string;
  tipe: string;
  ukuran: number;
  objek: string;
  objek_id: string | null;
  tahun: number | null;
  periode_jenis: string | null;
  periode_ke: number | null;
  pengunggah: Generated<string>;
  dibuat: Generated<string>;
  dihapus: string | null;
}

export interface ImportBatchTable extends Editable, Ordered {
  id: string;
  jenis: string;
  unit_id: string;
  tahun: number;
  nama_berkas: string;
  sha256: string;
  ulangan: Generated<number>;
  status: string;
  ringkasan: unknown;
  balik: unknown;
  aktor: string;
  dibuat: Generated<string>;
}

export interface PemetaanKolomTable extends Editable {
  jenis: string;
  sidik: string;
  pemetaan: unknown;
}

/** Either `unit_id` (its ledger) or `sha256` (a document) is set. */
export interface KeputusanTemuanTable extends Tenant {
  id: string;
  unit_id: string | null;
  sha256: string | null;
  kunci: string;
  aturan: string;
  uraian: string;
  keputusan: string;
  alasan: string;
  pengguna_id: string | null;
  oleh: string;
  waktu: Generated<string>;
}

/** Read-only for the app role: rows come in through `audit_tambah`. */
export interface AuditEventTable extends Tenant {
  nomor: number;
  waktu: string;
  aktor_id: string | null;
  aktor: string;
  jenis: string;
  payload: string;
  hash_sebelum: string;
  hash: string;
}
