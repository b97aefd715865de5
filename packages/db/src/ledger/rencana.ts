import type { Dokumen, Indikator, Penempatan, Simpul } from '@selaras/domain';
import type { Columns, Noun } from '../tenant/noun.ts';

const byId = { keyColumns: ['id'], key: (id: string): Columns => ({ id }) };

export const dokumen: Noun<Dokumen, string, 'id' | 'unit' | 'jenis' | 'versi' | 'status'> = {
  filters: { id: 'id', unit: 'unit_id', jenis: 'jenis', versi: 'versi', status: 'status' },
  nama: 'dokumen',
  table: 'dokumen',
  ...byId,
  toColumns: (value) => ({
    id: value.id,
    jenis: value.jenis,
    judul: value.judul,
    unit_id: value.unit,
    tahun_awal: value.tahunAwal,
    tahun_akhir: value.tahunAkhir,
    versi: value.versi,
    status: value.status,
    asal_id: value.asal,
    nomor: value.nomor,
    tanggal: value.tanggal,
  }),
  fromRow: (row) =>
    ({
      id: row.id,
      jenis: row.jenis,
      judul: row.judul,
      unit: row.unit_id,
      tahunAwal: row.tahun_awal,
      tahunAkhir: row.tahun_akhir,
      versi: row.versi,
      status: row.status,
      asal: row.asal_id,
      nomor: row.nomor,
      tanggal: row.tanggal,
    }) as Dokumen,
};

export const simpul: Noun<Simpul, string, 'id' | 'dokumen' | 'induk' | 'jenis' | 'identitas'> = {
  filters: { id: 'id', dokumen: 'dokumen_id', induk: 'induk_id', jenis: 'jenis', identitas: 'identitas' },
  nama: 'simpul',
  table: 'simpul',
  ...byId,
  toColumns: (value) => ({
    id: value.id,
    dokumen_id: value.dokumen,
    induk_id: value.induk,
    jenis: value.jenis,
    urut: value.urut,
    kode: value.kode,
    sistem_kode: value.sistemKode,
    nama: value.nama,
    unit_id: value.unit,
    identitas: value.identitas,
  }),
  fromRow: (row) =>
    ({
      id: row.id,
      dokumen: row.dokumen_id,
      induk: row.induk_id,
      jenis: row.jenis,
      urut: row.urut,
      kode: row.kode,
      sistemKode: row.sistem_kode,
      nama: row.nama,
      unit: row.unit_id,
      identitas: row.identitas,
    }) as Simpul,
};

/** An indicator's sheet with the unit that keeps it. */
export interface IndikatorUnit extends Indikator {
  unit: string;
}

export const indikator: Noun<IndikatorUnit, string, 'id' | 'unit'> = {
  filters: { id: 'id', unit: 'unit_id' },
  nama: 'indikator',
  table: 'indikator',
  ...byId,
  toColumns: (value) => ({
    id: value.id,
    unit_id: value.unit,
    nama: value.nama,
    definisi: value.definisi,
    formula: value.formula,
    satuan: value.satuan,
    metode: value.metode,
    agregasi_waktu: value.agregasiWaktu,
    agregasi_unit: value.agregasiUnit,
    frekuensi: value.frekuensi,
    jeda_bulan: value.jedaBulan,
    tingkat: value.tingkat,
    sumber_data: value.sumberData,
    penanggung_jawab_id: value.penanggungJawab,
    skala: value.skala,
  }),
  fromRow: (row) =>
    ({
      id: row.id,
      unit: row.unit_id,
      nama: row.nama,
      definisi: row.definisi,
      formula: row.formula,
      satuan: row.satuan,
      metode: row.metode,
      agregasiWaktu: row.agregasi_waktu,
      agregasiUnit: row.agregasi_unit,
      frekuensi: row.frekuensi,
      jedaBulan: row.jeda_bulan,
      tingkat: row.tingkat,
      sumberData: row.sumber_data,
      penanggungJawab: row.penanggung_jawab_id,
      skala: row.skala,
    }) as IndikatorUnit,
};

export const penempatan: Noun<Penempatan, string, 'dokumen' | 'simpul' | 'indikator'> = {
  filters: { dokumen: 'dokumen_id', simpul: 'simpul_id', indikator: 'indikator_id' },
  nama: 'penempatan',
  table: 'penempatan',
  ...byId,
  toColumns: (value) => ({
    id: value.id,
    dokumen_id: value.dokumen,
    simpul_id: value.simpul,
    indikator_id: value.indikator,
    nama_tercetak: value.namaTercetak,
    satuan_tercetak: value.satuanTercetak,
    urut: value.urut,
    induk_id: value.induk,
    lokasi: value.lokasi,
  }),
  fromRow: (row) =>
    ({
      id: row.id,
      dokumen: row.dokumen_id,
      simpul: row.simpul_id,
      indikator: row.indikator_id,
      namaTercetak: row.nama_tercetak,
      satuanTercetak: row.satuan_tercetak,
      urut: row.urut,
      induk: row.induk_id,
      lokasi: row.lokasi,
    }) as Penempatan,
};
