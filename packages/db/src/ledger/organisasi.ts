import type { Jabatan, Pejabat, Pengaturan, PerangkatDaerah, Peraturan, Tenggat } from '@selaras/domain';
import type { Columns, Noun } from '../tenant/noun.ts';

const byId = { keyColumns: ['id'], key: (id: string): Columns => ({ id }) };

export const perangkatDaerah: Noun<PerangkatDaerah, string, 'induk' | 'slug' | 'kode'> = {
  filters: { induk: 'induk_id', slug: 'slug', kode: 'kode' },
  nama: 'perangkat-daerah',
  table: 'perangkat_daerah',
  ...byId,
  toColumns: (unit) => ({
    id: unit.id,
    induk_id: unit.induk,
    slug: unit.slug,
    kode: unit.kode,
    nama: unit.nama,
    nama_singkat: unit.namaSingkat,
    nama_lengkap: unit.namaLengkap,
    jenis: unit.jenis,
    urut: unit.urut,
  }),
  fromRow: (row) =>
    ({
      id: row.id,
      induk: row.induk_id,
      slug: row.slug,
      kode: row.kode,
      nama: row.nama,
      namaSingkat: row.nama_singkat,
      namaLengkap: row.nama_lengkap,
      jenis: row.jenis,
      urut: row.urut,
    }) as PerangkatDaerah,
};

/** A unit with its validity, which a ledger snapshot does not carry. */
export interface UnitTercatat extends PerangkatDaerah {
  /** First and last day on which the unit exists, ISO; null = not stated. */
  berlakuDari: string | null;
  berlakuSampai: string | null;
}

export const unitTercatat: Noun<UnitTercatat, string, 'induk'> = {
  ...perangkatDaerah,
  filters: { induk: 'induk_id' },
  toColumns: (unit) => ({
    ...perangkatDaerah.toColumns(unit),
    berlaku_dari: unit.berlakuDari,
    berlaku_sampai: unit.berlakuSampai,
  }),
  fromRow: (row) =>
    ({
      ...perangkatDaerah.fromRow(row),
      berlakuDari: row.berlaku_dari,
      berlakuSampai: row.berlaku_sampai,
    }) as UnitTercatat,
};

/** What a pemda says of itself. There is one row at most. */
export interface ProfilPemda {
  nama: string;
  /** Where documents are signed. */
  tempat: string;
  /** Language of whoever has chosen none. */
  bahasa: 'id' | 'en';
  /** Id of the evidence file that holds the logo; null = none. */
  logo: string | null;
}

export const profilPemda: Noun<ProfilPemda, null, never> = {
  filters: {},
  nama: 'profil-pemda',
  table: 'profil_pemda',
  keyColumns: [],
  key: () => ({}),
  toColumns: ({ nama, tempat, bahasa, logo }) => ({ nama, tempat, bahasa, logo_id: logo }),
  fromRow: (row) => ({ nama: row.nama, tempat: row.tempat, bahasa: row.bahasa, logo: row.logo_id }) as ProfilPemda,
};

export const jabatan: Noun<Jabatan, string, 'unit'> = {
  filters: { unit: 'unit_id' },
  nama: 'jabatan',
  table: 'jabatan',
  ...byId,
  toColumns: (value) => ({
    id: value.id,
    unit_id: value.unit,
    nama: value.nama,
    atasan_id: value.atasan,
    jenis: value.jenis,
    urut: value.urut,
  }),
  fromRow: (row) =>
    ({
      id: row.id,
      unit: row.unit_id,
      nama: row.nama,
      atasan: row.atasan_id,
      jenis: row.jenis,
      urut: row.urut,
    }) as Jabatan,
};

export const pejabat: Noun<Pejabat, string, 'jabatan'> = {
  filters: { jabatan: 'jabatan_id' },
  nama: 'pejabat',
  table: 'pejabat',
  ...byId,
  toColumns: (value) => ({
    id: value.id,
    jabatan_id: value.jabatan,
    nama: value.nama,
    nip: value.nip,
    pangkat: value.pangkat,
    status: value.status,
    dari: value.dari,
    sampai: value.sampai,
  }),
  fromRow: (row) =>
    ({
      id: row.id,
      jabatan: row.jabatan_id,
      nama: row.nama,
      nip: row.nip,
      pangkat: row.pangkat,
      status: row.status,
      dari: row.dari,
      sampai: row.sampai,
    }) as Pejabat,
};

export const peraturan: Noun<Peraturan, string, never> = {
  filters: {},
  nama: 'peraturan',
  table: 'peraturan',
  ...byId,
  toColumns: ({ id, jenis, nomor, tahun, tentang }) => ({ id, jenis, nomor, tahun, tentang }),
  fromRow: ({ id, jenis, nomor, tahun, tentang }) => ({ id, jenis, nomor, tahun, tentang }) as Peraturan,
};

/** The pemda's choices with the year they are for. */
export interface PengaturanTahun extends Pengaturan {
  tahun: number;
}

export const pengaturan: Noun<PengaturanTahun, number, 'tahun'> = {
  filters: { tahun: 'tahun' },
  nama: 'pengaturan',
  table: 'pengaturan',
  keyColumns: ['tahun'],
  key: (tahun) => ({ tahun }),
  toColumns: (value) => ({
    tahun: value.tahun,
    form_triwulan: value.formTriwulan,
    batas_capaian: value.batasCapaian,
    capaian_target_nol: value.capaianTargetNol,
    skala_capaian: value.skalaCapaian,
  }),
  fromRow: (row) => ({
    tahun: row.tahun as number,
    formTriwulan: row.form_triwulan as string,
    batasCapaian: row.batas_capaian === null ? null : Number(row.batas_capaian),
    capaianTargetNol: Number(row.capaian_target_nol),
    skalaCapaian: row.skala_capaian as string | null,
  }),
};

export const tenggat: Noun<Tenggat, string, 'tahun' | 'jenis'> = {
  filters: { tahun: 'tahun', jenis: 'jenis' },
  nama: 'tenggat',
  table: 'tenggat',
  ...byId,
  toColumns: ({ id, tahun, jenis, ke, unit, tanggal }) => ({ id, tahun, jenis, ke, unit_id: unit, tanggal }),
  fromRow: ({ id, tahun, jenis, ke, unit_id, tanggal }) =>
    ({ id, tahun, jenis, ke, unit: unit_id, tanggal }) as Tenggat,
};
