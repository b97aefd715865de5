import type { Generated } from 'kysely';
import type { Editable, NilaiColumns, Ordered, PeriodColumns } from './columns.ts';

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
  /** The row of an earlier version that this one was copied from. */
  asal_id: Generated<string | null>;
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
  /** The row of an earlier version that this one was copied from. */
  asal_id: Generated<string | null>;
  dokumen_id: string;
  simpul_id: string;
  indikator_id: string;
  nama_tercetak: string | null;
  satuan_tercetak: string | null;
  urut: number;
  induk_id: string | null;
  lokasi: string;
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
  /** The row of an earlier version that this one was copied from. */
  asal_id: Generated<string | null>;
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
