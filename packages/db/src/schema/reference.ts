import type { Dated } from './columns.ts';

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
