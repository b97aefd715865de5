import type { Generated, GeneratedAlways } from 'kysely';

/*
 * The tables as Kysely sees them. Columns keep their SQL names. Dates are ISO texts, `numeric` and money are texts (no float ever
 * touches them), `bigint` is a number that was checked to be safe. Json columns are `unknown`: a codec reads each.
 */

interface Dated {
  berlaku_dari: string;
  berlaku_sampai: string | null;
}

/** Key of every tenant table. */
interface Tenant {
  pemda_id: string;
}

/** Tables whose rows are edited by people: `versi_baris` grows with each change (optimistic locking). */
interface Editable extends Tenant {
  versi_baris: Generated<number>;
}

interface Ordered {
  nomor_simpan: Generated<number>;
}

interface PeriodColumns {
  tahun: number;
  periode_jenis: string;
  periode_ke: number;
}

export interface PemdaTable {
  id: string;
  slug: string;
  nama: string;
  jenis: string;
  kode_wilayah: string;
  tempat: string;
}

export interface PeraturanNasionalTable {
  id: string;
  slug: string;
  jenis: string;
  nomor: string;
  tahun: number;
  tentang: string;
}

export interface NomenklaturTable extends Dated {
  id: string;
  sistem: string;
  jenjang: string;
  kode: string;
  nama: string;
  kinerja: string;
  indikator: string;
  satuan: string;
  jenis_pemda: string;
  peraturan: string;
}

export interface NomenklaturPenerusTable {
  nomenklatur_id: string;
  penerus_id: string;
}

export interface RekeningTable extends Dated {
  id: string;
  kode: string;
  nama: string;
  peraturan: string;
}

export interface SumberDanaTable extends Dated {
  id: string;
  kode: string;
  nama: string;
  kelompok: string;
  peraturan: string;
}

export interface SatuanTable {
  id: string;
  kode: string;
  nama: string;
  jenis: string;
}

export interface SkalaTable extends Dated {
  id: string;
  slug: string;
  nama: string;
  sumber: string;
  isi: unknown;
}

export interface FormTable extends Dated {
  id: string;
  slug: string;
  jenis: string;
  nama: string;
  sumber: string;
  isi: unknown;
}

export interface PerangkatDaerahTable extends Editable, Ordered {
  id: string;
  induk_id: string | null;
  slug: string;
  kode: string;
  nama: string;
  nama_singkat: string;
  nama_lengkap: string;
  jenis: string;
  urut: number;
  berlaku_dari: string | null;
  berlaku_sampai: string | null;
}

export interface UnitPelaporTable extends Tenant {
  tahun: number;
  unit_id: string;
}

export interface JabatanTable extends Editable, Ordered {
  id: string;
  unit_id: string;
  nama: string;
  atasan_id: string | null;
  jenis: string;
  urut: number;
}

export interface PejabatTable extends Editable, Ordered {
  id: string;
  jabatan_id: string;
  nama: string;
  nip: string;
  pangkat: string;
  status: string;
  dari: string;
  sampai: string | null;
}

export interface PenggunaTable extends Editable {
  id: string;
  nama_masuk: string;
  nama: string;
  sandi_hash: string;
  aktif: Generated<boolean>;
  dibuat: Generated<string>;
}

export interface PeranTable extends Tenant {
  id: string;
  pengguna_id: string;
  peran: string;
  cakupan: string;
  unit_id: string | null;
}

export interface SesiTable extends Tenant {
  token_hash: string;
  pengguna_id: string;
  dibuat: Generated<string>;
  kedaluwarsa: string;
}

export interface PeraturanTable extends Editable, Ordered {
  id: string;
  jenis: string;
  nomor: string;
  tahun: number;
  tentang: string;
}

export interface DasarHukumTable extends Tenant {
  unit_id: string;
  tahun: number;
  peraturan_id: string;
  urut: number;
}

export interface PengaturanTable extends Editable, Ordered {
  tahun: number;
  form_triwulan: string;
  batas_capaian: string | null;
  capaian_target_nol: string;
  skala_capaian: string | null;
}

export interface DokumenTable extends Editable, Ordered {
  id: string;
  jenis: string;
  judul: string;
  unit_id: string;
  tahun_awal: number;
  tahun_akhir: number;
  versi: string;
  status: string;
  asal_id: string | null;
  nomor: string;
  tanggal: string | null;
}

export interface SimpulTable extends Editable, Ordered {
  id: string;
  dokumen_id: string;
  induk_id: string | null;
  jenis: string;
  urut: number;
  kode: string;
  sistem_kode: string;
  nama: string;
  unit_id: string | null;
  identitas: string;
}

export interface IndikatorTable extends Editable, Ordered {
  id: string;
  unit_id: string;
  nama: string;
  definisi: string;
  formula: unknown;
  satuan: string;
  metode: string;
  agregasi_waktu: string;
  agregasi_unit: string;
  frekuensi: string;
  jeda_bulan: number;
  tingkat: string;
  sumber_data: string;
  penanggung_jawab_id: string | null;
  skala: string | null;
}

export interface PenempatanTable extends Editable, Ordered {
  id: string;
  dokumen_id: string;
  simpul_id: string;
  indikator_id: string;
  nama_tercetak: string | null;
  satuan_tercetak: string | null;
  urut: number;
  induk_id: string | null;
  lokasi: string;
}

interface NilaiColumns {
  nilai: unknown;
  jenis_nilai: GeneratedAlways<string>;
  angka: GeneratedAlways<string | null>;
  pembilang: GeneratedAlways<string | null>;
  penyebut: GeneratedAlways<string | null>;
}

export interface TargetTable extends Editable, Ordered, PeriodColumns, NilaiColumns {
  penempatan_id: string;
  keterangan: string;
}

export interface KondisiAwalTable extends Editable, Ordered {
  penempatan_id: string;
  tahun: number;
  nilai: unknown;
}

export interface RealisasiTable extends Editable, Ordered, PeriodColumns, NilaiColumns {
  indikator_id: string;
  per_tanggal: string | null;
  sumber: string;
}

export interface AnggaranTable extends Editable, Ordered {
  id: string;
  dokumen_id: string;
  simpul_id: string;
  tahun: number;
  rincian: boolean;
  urut: number;
  uraian: string;
  rekening: string;
  sumber_dana: string;
  jumlah: string;
}

export interface AnggaranKasTable extends Editable, Ordered {
  dokumen_id: string;
  simpul_id: string;
  bulan: number;
  jumlah: string;
}

export interface RealisasiKeuanganTable extends Editable, Ordered, PeriodColumns {
  id: string;
  anggaran_id: string | null;
  simpul_id: string | null;
  jumlah: string;
  alasan: string;
}

export interface PelaksanaanAnggaranTable extends Editable, Ordered {
  dokumen_id: string;
  kelompok: string;
  urut: number;
  simpul_id: string | null;
  uraian: string;
  jumlah: string | null;
  serapan_minimal: string | null;
}

export interface CatatanTable extends Editable, Ordered, PeriodColumns {
  id: string;
  unit_id: string;
  simpul_id: string | null;
  indikator_id: string | null;
  jenis: string;
  urut: number;
  teks: string;
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
  dibuat: Generated<string>;
}

export interface ImportBatchTable extends Editable, Ordered {
  id: string;
  jenis: string;
  unit_id: string;
  tahun: number;
  nama_berkas: string;
  sha256: string;
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

/** All tables. */
export interface Schema {
  pemda: PemdaTable;
  peraturan_nasional: PeraturanNasionalTable;
  nomenklatur: NomenklaturTable;
  nomenklatur_penerus: NomenklaturPenerusTable;
  rekening: RekeningTable;
  sumber_dana: SumberDanaTable;
  satuan: SatuanTable;
  skala: SkalaTable;
  form: FormTable;
  perangkat_daerah: PerangkatDaerahTable;
  unit_pelapor: UnitPelaporTable;
  jabatan: JabatanTable;
  pejabat: PejabatTable;
  pengguna: PenggunaTable;
  peran: PeranTable;
  sesi: SesiTable;
  peraturan: PeraturanTable;
  dasar_hukum: DasarHukumTable;
  pengaturan: PengaturanTable;
  dokumen: DokumenTable;
  simpul: SimpulTable;
  indikator: IndikatorTable;
  penempatan: PenempatanTable;
  target: TargetTable;
  kondisi_awal: KondisiAwalTable;
  realisasi: RealisasiTable;
  anggaran: AnggaranTable;
  anggaran_kas: AnggaranKasTable;
  realisasi_keuangan: RealisasiKeuanganTable;
  pelaksanaan_anggaran: PelaksanaanAnggaranTable;
  catatan: CatatanTable;
  kegiatan_lain: KegiatanLainTable;
  narasi: NarasiTable;
  laporan: LaporanTable;
  laporan_bagian: LaporanBagianTable;
  berkas: BerkasTable;
  import_batch: ImportBatchTable;
  pemetaan_kolom: PemetaanKolomTable;
  audit_event: AuditEventTable;
}
