import { z } from 'zod';
import { capaianSchema, nilaiSchema, perubahanRiwayatSchema, serapanSchema, uangSchema } from './angka.ts';
import { temuanSchema } from './temuan.ts';
import { tenggatUnitSchema } from './tenggat.ts';
import { pesanSchema, slugSchema, tahunSchema, triwulanSchema } from './umum.ts';

/** Unit, year and quarter that a page is about. */
export const unitTriwulanParamsSchema = z.object({ unit: slugSchema, tahun: tahunSchema, triwulan: triwulanSchema });

/** Year and quarter of a page about the whole pemda. */
export const triwulanParamsSchema = z.object({ tahun: tahunSchema, triwulan: triwulanSchema });

/** Where a unit's quarterly report stands; `belum` = nobody has begun it, `dikembalikan` = a draft again, with a comment. */
export const keadaanLaporanSchema = z.enum(['belum', 'draf', 'dikembalikan', 'diajukan', 'ditetapkan']);

const komentarSchema = z.object({ teks: z.string(), aktor: z.string(), waktu: z.string() });

const jumlahTemuanSchema = z.object({ error: z.int(), warning: z.int(), info: z.int() });

/** Money of one quarter, s/d its end: spent, and planned where there is a cash plan. */
const titikSerapanSchema = z.object({
  triwulan: z.int(),
  realisasi: uangSchema,
  serapan: serapanSchema,
  rencana: uangSchema,
  /** The plan as a share of the pagu. */
  rencanaTerhadapPagu: serapanSchema,
});

/** A program with its money s/d the period. */
const barisAnggaranSchema = z.object({
  id: z.string(),
  kode: z.string(),
  nama: z.string(),
  pagu: uangSchema,
  realisasi: uangSchema,
  serapan: serapanSchema,
});

/** An indicator as Beranda lists it; the capaian is of the period where the rencana aksi has targets for it, else of the year. */
const barisIndikatorSchema = z.object({
  penempatan: z.string(),
  nama: z.string(),
  satuan: z.string(),
  tingkat: z.string(),
  target: nilaiSchema.nullable(),
  realisasi: nilaiSchema.nullable(),
  terhadap: z.enum(['periode', 'tahun']),
  capaian: capaianSchema,
});

/** Where a unit stands in a quarter. */
export const berandaSchema = z.object({
  unit: z.object({ slug: z.string(), nama: z.string() }),
  kemampuan: z.array(z.string()),
  laporan: z.object({
    status: keadaanLaporanSchema,
    tanggal: z.string().nullable(),
    /** Why it was returned; null unless it was. */
    komentar: komentarSchema.nullable(),
  }),
  /** Deadlines of the year that are still open, and that of this quarter's report, by date. */
  tenggat: z.array(tenggatUnitSchema),
  anggaran: z.object({
    /** Version of the budget that the figures are from; null = there is no budget. */
    dokumen: z.object({ judul: z.string(), versi: z.string(), status: z.string() }).nullable(),
    pagu: uangSchema,
    realisasi: uangSchema,
    sisa: uangSchema,
    serapan: serapanSchema,
    /** Planned cash s/d the period and how much of it was spent; null = no cash plan. */
    rencanaKas: z.object({ jumlah: uangSchema, terhadapRencana: serapanSchema }).nullable(),
    triwulan: z.array(titikSerapanSchema),
    program: z.array(barisAnggaranSchema),
  }),
  kinerja: z.object({
    /** Scale of the pemda that gives the words; null = plain percent. */
    skala: z.string().nullable(),
    indikator: z.array(barisIndikatorSchema),
    jumlah: z.object({ semua: z.int(), terukur: z.int(), tercapai: z.int() }),
  }),
  kurang: z.object({
    /** Due and without a figure. */
    indikator: z.array(z.object({ penempatan: z.string(), nama: z.string() })),
    subKegiatan: z.array(z.object({ id: z.string(), kode: z.string(), nama: z.string(), pagu: uangSchema })),
    /** Not due yet, with the date on which it will be. */
    jatuhTempo: z.array(z.object({ penempatan: z.string(), nama: z.string(), tanggal: z.string() })),
  }),
  temuan: z.array(temuanSchema),
  perubahan: z.array(perubahanRiwayatSchema),
  /** What changed since the unit's last approved report; null = none was approved yet. */
  sejakPenetapan: z
    .object({
      judul: z.string(),
      tanggal: z.string().nullable(),
      jumlah: z.int(),
      perubahan: z.array(perubahanRiwayatSchema),
    })
    .nullable(),
});

/** The units that the user may see, side by side. */
export const papanSchema = z.array(
  z.object({
    slug: z.string(),
    nama: z.string(),
    /** `draf` also while figures of the quarter are there and nobody has submitted them. */
    laporan: keadaanLaporanSchema,
    /** Why it was returned; null unless it was. */
    komentar: komentarSchema.nullable(),
    /** Deadline of the report; null = none is set. */
    tenggat: tenggatUnitSchema.nullable(),
    /** The report of each quarter of the year. */
    triwulan: z.array(
      z.object({ triwulan: z.int(), laporan: keadaanLaporanSchema, tenggat: tenggatUnitSchema.nullable() }),
    ),
    pagu: uangSchema,
    realisasi: uangSchema,
    serapan: serapanSchema,
    kurang: z.int(),
    temuan: jumlahTemuanSchema,
    /** Why the unit's ledger can't be read; null = it can. */
    galat: pesanSchema.nullable(),
  }),
);

export type KeadaanLaporan = z.infer<typeof keadaanLaporanSchema>;
export type Beranda = z.infer<typeof berandaSchema>;
export type BarisIndikatorDto = z.infer<typeof barisIndikatorSchema>;
export type Papan = z.infer<typeof papanSchema>;
