import type { Nilai } from '../nilai/nilai.ts';
import type { Periode } from '../nilai/periode.ts';
import type { Rupiah } from '../nilai/rupiah.ts';

/*
 * The ledger of figures of one unit pelapor for one year, as every report, export and audit rule reads it.
 * It is a plain snapshot: ids are opaque strings, unique within their list, and rows point to each other by id.
 * `null` means "not stated"; it is never the same as zero. Dates are ISO `YYYY-MM-DD`.
 */

export interface Pemda {
  id: string;
  slug: string;
  nama: string;
  jenis: 'provinsi' | 'kabupaten' | 'kota';
  /** Kode wilayah (Kepmendagri), e.g. "53". */
  kodeWilayah: string;
  /** Where documents are signed, e.g. "Kupang". */
  tempat: string;
}

export interface PerangkatDaerah {
  id: string;
  /** Parent PD or unit; null for a PD itself. */
  induk: string | null;
  slug: string;
  /** Organisation code, of its own code system; empty when the pemda has not given one. */
  kode: string;
  nama: string;
  /** Name as used in running text, e.g. "Biro Organisasi Setda Provinsi NTT". */
  namaSingkat: string;
  /** Full official name, e.g. "Biro Organisasi Sekretariat Daerah Provinsi Nusa Tenggara Timur". */
  namaLengkap: string;
  jenis: 'pd' | 'biro' | 'bagian' | 'subbagian' | 'bidang' | 'uptd' | 'rsud';
  urut: number;
}

export interface Jabatan {
  id: string;
  unit: string;
  nama: string;
  /** Superior jabatan; null at the top. */
  atasan: string | null;
  jenis: 'struktural' | 'kelompok-fungsional';
  urut: number;
}

export interface Pejabat {
  id: string;
  jabatan: string;
  nama: string;
  nip: string;
  pangkat: string;
  status: 'definitif' | 'pj' | 'plt' | 'plh';
  dari: string;
  /** Last day in office; null while in office. */
  sampai: string | null;
}

export interface Peraturan {
  id: string;
  jenis: string;
  nomor: string;
  tahun: number;
  tentang: string;
}

export type JenisDokumen =
  | 'rpjpd'
  | 'rpjmd'
  | 'rpd'
  | 'renstra'
  | 'rkpd'
  | 'renja'
  | 'rka'
  | 'dpa'
  | 'pk'
  | 'rencana-aksi';

/** `ranwal`, `rancangan`, `akhir`, `murni`, `pergeseran-N`, `perubahan-N`. */
export type Versi = string;

/** One version of a plan, budget or agreement. Approved versions are immutable. */
export interface Dokumen {
  id: string;
  jenis: JenisDokumen;
  judul: string;
  /** Owner: PD or unit below it. */
  unit: string;
  tahunAwal: number;
  tahunAkhir: number;
  versi: Versi;
  status: 'draf' | 'diajukan' | 'ditetapkan';
  /** Version that this one was copied from. */
  asal: string | null;
  nomor: string;
  tanggal: string | null;
}

export type JenisSimpul =
  | 'visi'
  | 'misi'
  | 'tujuan'
  | 'sasaran'
  | 'strategi'
  | 'program'
  | 'kegiatan'
  | 'sub-kegiatan'
  | 'aktivitas';

/** A node of a document's tree. The parent is a link, never derived from the code. */
export interface Simpul {
  id: string;
  dokumen: string;
  induk: string | null;
  jenis: JenisSimpul;
  urut: number;
  /** Code as printed; empty where the document gives none. Its system is `sistemKode`. */
  kode: string;
  sistemKode: 'nomenklatur' | 'organisasi' | 'lama' | '';
  nama: string;
  /** Unit (bagian) that carries it out. */
  unit: string | null;
  /** The same thing across versions and documents. */
  identitas: string;
}

export type MetodeCapaian =
  | 'naik'
  | 'turun-rasio'
  | 'turun-selisih'
  | 'dari-awal'
  | 'rentang'
  | 'kategori'
  | 'tenggat'
  | 'ya-tidak';

export type AgregasiWaktu = 'jumlah' | 'akhir' | 'rata-rata' | 'maksimum';
export type AgregasiUnit = 'jumlah' | 'rata-rata' | 'pembilang-penyebut' | 'tidak';
export type Frekuensi = 'bulanan' | 'triwulanan' | 'semesteran' | 'tahunan';

/** Formula of an indicator as people write it: numerator over denominator, times a factor. */
export interface FormulaIndikator {
  pembilang: string;
  penyebut: string;
  /** e.g. "× 100%"; empty when there is none. */
  pengali: string;
}

/** An indicator's sheet (manual IK). */
export interface Indikator {
  id: string;
  nama: string;
  definisi: string;
  formula: FormulaIndikator | null;
  satuan: string;
  metode: MetodeCapaian;
  agregasiWaktu: AgregasiWaktu;
  agregasiUnit: AgregasiUnit;
  frekuensi: Frekuensi;
  /** Months after the period's end until the figure is due. */
  jedaBulan: number;
  tingkat: 'iku' | 'outcome' | 'output' | 'benefit' | 'impact';
  sumberData: string;
  penanggungJawab: string | null;
  /** Slug of a scale, for methods and predicates that need one. */
  skala: string | null;
}

/** An indicator at its place in a document version: targets hang on it. */
export interface Penempatan {
  id: string;
  dokumen: string;
  simpul: string;
  indikator: string;
  /** Name and unit as printed there; null = as in the sheet. */
  namaTercetak: string | null;
  satuanTercetak: string | null;
  urut: number;
  /** The placement that it serves. */
  induk: string | null;
  lokasi: string;
}

export interface Target {
  penempatan: string;
  periode: Periode;
  nilai: Nilai;
  /** e.g. "sebelum-perubahan"; null for the target itself. */
  keterangan: 'sebelum-perubahan' | null;
}

export interface KondisiAwal {
  penempatan: string;
  tahun: number;
  nilai: Nilai;
}

/** What was reached, per indicator and period; no document owns it. */
export interface Realisasi {
  indikator: string;
  periode: Periode;
  nilai: Nilai;
  perTanggal: string | null;
  sumber: string;
}

/**
 * A budget line, or the stated amount of a node (`rincian: false`). A node's amount is its stated amount if it has one,
 * else the sum of its children; lines have no natural key and may repeat.
 */
export interface Anggaran {
  id: string;
  dokumen: string;
  simpul: string;
  tahun: number;
  /** true = a belanja line below the node; false = the amount stated for the node itself. */
  rincian: boolean;
  urut: number;
  uraian: string;
  rekening: string;
  sumberDana: string;
  jumlah: Rupiah;
}

/** Planned cash per month of a node. */
export interface AnggaranKas {
  dokumen: string;
  simpul: string;
  bulan: number;
  jumlah: Rupiah;
}

/** Money spent IN the period, on a budget line (`anggaran`) or on a node (`simpul`); exactly one of both is set. */
export interface RealisasiKeuangan {
  id: string;
  anggaran: string | null;
  simpul: string | null;
  periode: Periode;
  jumlah: Rupiah;
  /** Reason, asked for when realisasi exceeds pagu. */
  alasan: string;
}

/** Lampiran B of a PK: money per program and the absorption promised. `simpul` null = the heading row (all belanja, pendapatan). */
export interface PelaksanaanAnggaran {
  dokumen: string;
  urut: number;
  kelompok: 'belanja' | 'pendapatan';
  simpul: string | null;
  uraian: string;
  /** Stated amount; null = none (printed "-"). */
  jumlah: Rupiah | null;
  /** Promised minimum absorption in percent; null = none. */
  serapanMinimal: number | null;
}

/** Time of an activity as far as people know it. */
export type Waktu =
  | { jenis: 'tanggal'; tanggal: string }
  | { jenis: 'rentang'; dari: string; sampai: string }
  | { jenis: 'bulan'; tahun: number; dari: number; sampai: number }
  | { jenis: 'bebas'; teks: string }
  | { jenis: 'kosong' };

export interface KegiatanLain {
  id: string;
  unit: string;
  periode: Periode;
  /** Group heading, e.g. "Kelembagaan"; order of groups follows the rows. */
  kelompok: string;
  urut: number;
  uraian: string;
  waktu: Waktu;
  hasil: string;
  keterangan: string;
}

/** Words on a row and period. `simpul`, `indikator` and `unit` say on what; `unit` is always set. */
export interface Catatan {
  id: string;
  unit: string;
  simpul: string | null;
  indikator: string | null;
  periode: Periode;
  jenis: 'permasalahan' | 'solusi' | 'pendorong' | 'penghambat' | 'analisis' | 'hasil' | 'keterangan';
  urut: number;
  teks: string;
  /** Code of the cause (`KodePenyebab`), of a permasalahan or penghambat; null = not stated. */
  penyebab: string | null;
  /** The permasalahan of the same unit and period that a solusi answers; null = none named. */
  menjawab: string | null;
}

/** Text of a report section, written by people: `bagian` is the section's key in the form. */
export interface Narasi {
  unit: string;
  periode: Periode;
  bagian: string;
  /** Paragraphs and lists in a small markup: blank line = new paragraph, leading "1. " / "- " = list item. */
  teks: string;
}

/** Per pemda and year: which form, scale and caps the reports use. */
export interface Pengaturan {
  formTriwulan: string;
  /** Cap of capaian in percent; null = none. Printed in the report. */
  batasCapaian: number | null;
  /** Capaian of "target nol tercapai"; default 100. */
  capaianTargetNol: number;
  /** Slug of the scale for capaian predicates; null = none. */
  skalaCapaian: string | null;
}

export interface BukuAngka {
  pemda: Pemda;
  /** The reporting unit, its ancestors and its sub-units. */
  unit: PerangkatDaerah[];
  /** Id of the reporting unit within `unit`. */
  unitPelapor: string;
  tahun: number;
  jabatan: Jabatan[];
  pejabat: Pejabat[];
  peraturan: Peraturan[];
  dokumen: Dokumen[];
  simpul: Simpul[];
  indikator: Indikator[];
  penempatan: Penempatan[];
  target: Target[];
  kondisiAwal: KondisiAwal[];
  realisasi: Realisasi[];
  anggaran: Anggaran[];
  anggaranKas: AnggaranKas[];
  realisasiKeuangan: RealisasiKeuangan[];
  pelaksanaanAnggaran: PelaksanaanAnggaran[];
  catatan: Catatan[];
  kegiatanLain: KegiatanLain[];
  narasi: Narasi[];
  pengaturan: Pengaturan;
}
