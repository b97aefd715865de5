import type { Catatan, KegiatanLain, KodePenyebab, Narasi } from '@selaras/domain';
import type { Noun } from '../tenant/noun.ts';
import { periodeColumns, readPeriode } from './periode-codec.ts';

export const catatan: Noun<Catatan, string, 'unit' | 'simpul' | 'indikator' | 'tahun' | 'jenis'> = {
  filters: { unit: 'unit_id', simpul: 'simpul_id', indikator: 'indikator_id', tahun: 'tahun', jenis: 'jenis' },
  nama: 'catatan',
  table: 'catatan',
  keyColumns: ['id'],
  key: (id) => ({ id }),
  toColumns: (value) => ({
    id: value.id,
    unit_id: value.unit,
    simpul_id: value.simpul,
    indikator_id: value.indikator,
    ...periodeColumns(value.periode),
    jenis: value.jenis,
    urut: value.urut,
    teks: value.teks,
    penyebab: value.penyebab,
    menjawab_id: value.menjawab,
  }),
  fromRow: (row) =>
    ({
      id: row.id,
      unit: row.unit_id,
      simpul: row.simpul_id,
      indikator: row.indikator_id,
      periode: readPeriode(row),
      jenis: row.jenis,
      urut: row.urut,
      teks: row.teks,
      penyebab: row.penyebab,
      menjawab: row.menjawab_id,
    }) as Catatan,
};

export const kegiatanLain: Noun<KegiatanLain, string, 'unit' | 'tahun'> = {
  filters: { unit: 'unit_id', tahun: 'tahun' },
  nama: 'kegiatan-lain',
  table: 'kegiatan_lain',
  keyColumns: ['id'],
  key: (id) => ({ id }),
  toColumns: (value) => ({
    id: value.id,
    unit_id: value.unit,
    ...periodeColumns(value.periode),
    kelompok: value.kelompok,
    urut: value.urut,
    uraian: value.uraian,
    waktu: value.waktu,
    hasil: value.hasil,
    keterangan: value.keterangan,
  }),
  fromRow: (row) =>
    ({
      id: row.id,
      unit: row.unit_id,
      periode: readPeriode(row),
      kelompok: row.kelompok,
      urut: row.urut,
      uraian: row.uraian,
      waktu: row.waktu,
      hasil: row.hasil,
      keterangan: row.keterangan,
    }) as KegiatanLain,
};

/** What identifies a cause of a pemda's own list. */
export type KodePenyebabKey = Pick<KodePenyebab, 'kode' | 'dari'>;

export const kodePenyebab: Noun<KodePenyebab, KodePenyebabKey, 'kode'> = {
  filters: { kode: 'kode' },
  nama: 'kode-penyebab',
  table: 'kode_penyebab',
  keyColumns: ['kode', 'berlaku_dari'],
  key: ({ kode, dari }) => ({ kode, berlaku_dari: dari }),
  toColumns: ({ kode, dari, sampai, nama, namaEn, uraian, sumber, urut }) => ({
    kode,
    berlaku_dari: dari,
    berlaku_sampai: sampai,
    nama,
    nama_en: namaEn,
    uraian,
    sumber,
    urut,
  }),
  fromRow: (row) =>
    ({
      kode: row.kode,
      nama: row.nama,
      namaEn: row.nama_en,
      uraian: row.uraian,
      sumber: row.sumber,
      dari: row.berlaku_dari,
      sampai: row.berlaku_sampai,
      urut: row.urut,
    }) as KodePenyebab,
};

/** What identifies a narrative: one text per unit, period and section. */
export type NarasiKey = Pick<Narasi, 'unit' | 'periode' | 'bagian'>;

export const narasi: Noun<Narasi, NarasiKey, 'unit' | 'tahun' | 'bagian'> = {
  filters: { unit: 'unit_id', tahun: 'tahun', bagian: 'bagian' },
  nama: 'narasi',
  table: 'narasi',
  keyColumns: ['unit_id', 'tahun', 'periode_jenis', 'periode_ke', 'bagian'],
  key: ({ unit, periode, bagian }) => ({ unit_id: unit, ...periodeColumns(periode), bagian }),
  toColumns: (value) => ({ ...narasi.key(value), teks: value.teks }),
  fromRow: (row) => ({ unit: row.unit_id, periode: readPeriode(row), bagian: row.bagian, teks: row.teks }) as Narasi,
};
