import {
  type Anggaran,
  type AnggaranKas,
  type KondisiAwal,
  type PelaksanaanAnggaran,
  type Periode,
  type Realisasi,
  type RealisasiKeuangan,
  Rupiah,
  type Target,
} from '@selaras/domain';
import type { Columns, Noun } from '../tenant/noun.ts';
import { readNilai } from './nilai-codec.ts';
import { periodeColumns, readPeriode } from './periode-codec.ts';

const readRupiah = (column: unknown) => Rupiah.parse(column as string);
const PERIOD_KEY = ['tahun', 'periode_jenis', 'periode_ke'];

/** What identifies a target: one per placement, period and remark. */
export type TargetKey = Pick<Target, 'penempatan' | 'periode' | 'keterangan'>;

export const target: Noun<Target, TargetKey, 'penempatan' | 'tahun'> = {
  filters: { penempatan: 'penempatan_id', tahun: 'tahun' },
  nama: 'target',
  table: 'target',
  keyColumns: ['penempatan_id', ...PERIOD_KEY, 'keterangan'],
  key: ({ penempatan, periode, keterangan }) => ({
    penempatan_id: penempatan,
    ...periodeColumns(periode),
    keterangan: keterangan ?? '',
  }),
  toColumns: (value) => ({ ...target.key(value), nilai: value.nilai }),
  fromRow: (row) =>
    ({
      penempatan: row.penempatan_id,
      periode: readPeriode(row),
      nilai: readNilai(row.nilai),
      keterangan: row.keterangan === '' ? null : row.keterangan,
    }) as Target,
};

/** What identifies a baseline. */
export type KondisiAwalKey = Pick<KondisiAwal, 'penempatan' | 'tahun'>;

export const kondisiAwal: Noun<KondisiAwal, KondisiAwalKey, 'penempatan' | 'tahun'> = {
  filters: { penempatan: 'penempatan_id', tahun: 'tahun' },
  nama: 'kondisi-awal',
  table: 'kondisi_awal',
  keyColumns: ['penempatan_id', 'tahun'],
  key: ({ penempatan, tahun }) => ({ penempatan_id: penempatan, tahun }),
  toColumns: (value) => ({ ...kondisiAwal.key(value), nilai: value.nilai }),
  fromRow: (row) => ({ penempatan: row.penempatan_id, tahun: row.tahun, nilai: readNilai(row.nilai) }) as KondisiAwal,
};

/** What identifies a realisasi: one per indicator and period, whatever documents print it. */
export type RealisasiKey = { indikator: string; periode: Periode };

export const realisasi: Noun<Realisasi, RealisasiKey, 'indikator' | 'tahun'> = {
  filters: { indikator: 'indikator_id', tahun: 'tahun' },
  nama: 'realisasi',
  table: 'realisasi',
  keyColumns: ['indikator_id', ...PERIOD_KEY],
  key: ({ indikator, periode }) => ({ indikator_id: indikator, ...periodeColumns(periode) }),
  toColumns: (value) => ({
    ...realisasi.key(value),
    nilai: value.nilai,
    per_tanggal: value.perTanggal,
    sumber: value.sumber,
  }),
  fromRow: (row) =>
    ({
      indikator: row.indikator_id,
      periode: readPeriode(row),
      nilai: readNilai(row.nilai),
      perTanggal: row.per_tanggal,
      sumber: row.sumber,
    }) as Realisasi,
};

export const anggaran: Noun<Anggaran, string, 'dokumen' | 'simpul' | 'tahun' | 'rincian'> = {
  filters: { dokumen: 'dokumen_id', simpul: 'simpul_id', tahun: 'tahun', rincian: 'rincian' },
  nama: 'anggaran',
  table: 'anggaran',
  keyColumns: ['id'],
  key: (id) => ({ id }),
  toColumns: (value) => ({
    id: value.id,
    dokumen_id: value.dokumen,
    simpul_id: value.simpul,
    tahun: value.tahun,
    rincian: value.rincian,
    urut: value.urut,
    uraian: value.uraian,
    rekening: value.rekening,
    sumber_dana: value.sumberDana,
    jumlah: value.jumlah,
  }),
  fromRow: (row) =>
    ({
      id: row.id,
      dokumen: row.dokumen_id,
      simpul: row.simpul_id,
      tahun: row.tahun,
      rincian: row.rincian,
      urut: row.urut,
      uraian: row.uraian,
      rekening: row.rekening,
      sumberDana: row.sumber_dana,
      jumlah: readRupiah(row.jumlah),
    }) as Anggaran,
};

/** What identifies a month's planned cash. */
export type AnggaranKasKey = Pick<AnggaranKas, 'dokumen' | 'simpul' | 'bulan'>;

export const anggaranKas: Noun<AnggaranKas, AnggaranKasKey, 'dokumen' | 'simpul'> = {
  filters: { dokumen: 'dokumen_id', simpul: 'simpul_id' },
  nama: 'anggaran-kas',
  table: 'anggaran_kas',
  keyColumns: ['dokumen_id', 'simpul_id', 'bulan'],
  key: (key): Columns => ({ dokumen_id: key.dokumen, simpul_id: key.simpul, bulan: key.bulan }),
  toColumns: (value) => ({ ...anggaranKas.key(value), jumlah: value.jumlah }),
  fromRow: (row) =>
    ({
      dokumen: row.dokumen_id,
      simpul: row.simpul_id,
      bulan: row.bulan,
      jumlah: readRupiah(row.jumlah),
    }) as AnggaranKas,
};

export const realisasiKeuangan: Noun<RealisasiKeuangan, string, 'anggaran' | 'simpul' | 'tahun'> = {
  filters: { anggaran: 'anggaran_id', simpul: 'simpul_id', tahun: 'tahun' },
  nama: 'realisasi-keuangan',
  table: 'realisasi_keuangan',
  keyColumns: ['id'],
  key: (id) => ({ id }),
  toColumns: (value) => ({
    id: value.id,
    anggaran_id: value.anggaran,
    simpul_id: value.simpul,
    ...periodeColumns(value.periode),
    jumlah: value.jumlah,
    alasan: value.alasan,
  }),
  fromRow: (row) =>
    ({
      id: row.id,
      anggaran: row.anggaran_id,
      simpul: row.simpul_id,
      periode: readPeriode(row),
      jumlah: readRupiah(row.jumlah),
      alasan: row.alasan,
    }) as RealisasiKeuangan,
};

/** What identifies a row of lampiran B. */
export type PelaksanaanAnggaranKey = Pick<PelaksanaanAnggaran, 'dokumen' | 'kelompok' | 'urut'>;

export const pelaksanaanAnggaran: Noun<PelaksanaanAnggaran, PelaksanaanAnggaranKey, 'dokumen'> = {
  filters: { dokumen: 'dokumen_id' },
  nama: 'pelaksanaan-anggaran',
  table: 'pelaksanaan_anggaran',
  keyColumns: ['dokumen_id', 'kelompok', 'urut'],
  key: (key): Columns => ({ dokumen_id: key.dokumen, kelompok: key.kelompok, urut: key.urut }),
  toColumns: (value) => ({
    ...pelaksanaanAnggaran.key(value),
    simpul_id: value.simpul,
    uraian: value.uraian,
    jumlah: value.jumlah,
    serapan_minimal: value.serapanMinimal,
  }),
  fromRow: (row) =>
    ({
      dokumen: row.dokumen_id,
      urut: row.urut,
      kelompok: row.kelompok,
      simpul: row.simpul_id,
      uraian: row.uraian,
      jumlah: row.jumlah === null ? null : readRupiah(row.jumlah),
      serapanMinimal: row.serapan_minimal === null ? null : Number(row.serapan_minimal),
    }) as PelaksanaanAnggaran,
};
