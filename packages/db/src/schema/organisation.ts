import type { Generated } from 'kysely';
import type { Editable, Ordered, Tenant } from './columns.ts';

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

/** What a pemda says of itself; `logo_id` = a row of `berkas`. */
export interface ProfilPemdaTable extends Editable, Ordered {
  nama: string;
  tempat: string;
  bahasa: string;
  logo_id: string | null;
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
  wajib_ganti_sandi: Generated<boolean>;
  bahasa: string | null;
  masuk_terakhir: string | null;
}

export interface PeranTable extends Tenant {
  id: string;
  pengguna_id: string;
  peran: string;
  cakupan: string;
  unit_id: string | null;
}

export interface TenggatTable extends Editable, Ordered {
  id: string;
  tahun: number;
  jenis: string;
  ke: number;
  unit_id: string | null;
  tanggal: string;
}

export interface SesiTable extends Tenant {
  token_hash: string;
  pengguna_id: string;
  dibuat: Generated<string>;
  kedaluwarsa: string;
  id: Generated<string>;
  alamat: Generated<string>;
  peramban: Generated<string>;
}

export interface KunciApiTable extends Tenant {
  id: string;
  nama: string;
  awalan: string;
  rahasia_hash: string;
  dibuat: Generated<string>;
  pembuat_id: string | null;
  kedaluwarsa: string;
  dicabut: string | null;
  terakhir_dipakai: string | null;
}

export interface PeranKunciTable extends Tenant {
  kunci_id: string;
  peran: string;
  cakupan: string;
  unit_id: string | null;
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
