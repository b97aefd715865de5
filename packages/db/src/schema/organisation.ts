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
