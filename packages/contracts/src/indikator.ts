import { z } from 'zod';
import { capaianSchema, nilaiSchema } from './angka.ts';
import { temuanSchema } from './temuan.ts';
import { pesanSchema, slugSchema, tahunSchema, tanggalSchema } from './umum.ts';

const barisSchema = z.object({
  penempatan: z.string(),
  nama: z.string(),
  satuan: z.string(),
  tingkat: z.string(),
  targetTahun: nilaiSchema.nullable(),
  targetPeriode: nilaiSchema.nullable(),
  /** S/d the period. */
  realisasi: nilaiSchema.nullable(),
  terhadapTahun: capaianSchema,
  /** Null where no document has targets for parts of the year. */
  terhadapPeriode: capaianSchema.nullable(),
  /** Date on which the figure falls due; null = it is due. */
  jatuhTempo: z.string().nullable(),
  temuan: z.int(),
  /** Evidence files of the year's periods up to now. */
  bukti: z.int(),
  /** Filled periods of the year up to now without evidence. */
  tanpaBukti: z.int(),
});

/** Indicators of one document, sasaran by sasaran. */
export const kelompokIndikatorSchema = z.object({
  dokumen: z.object({
    id: z.string(),
    judul: z.string(),
    jenis: z.string(),
    versi: z.string(),
    status: z.string(),
    unit: z.string(),
  }),
  sasaran: z.array(
    z.object({
      id: z.string(),
      jenis: z.string(),
      kode: z.string(),
      nama: z.string(),
      indikator: z.array(barisSchema),
    }),
  ),
});

export const daftarIndikatorSchema = z.object({
  kemampuan: z.array(z.string()),
  skala: z.string().nullable(),
  dokumen: z.array(kelompokIndikatorSchema),
});

/** A figure of one period as stored, with what a writer must send back to change it. */
const angkaPeriodeSchema = z.object({
  periode: z.string(),
  namaPeriode: pesanSchema,
  target: z.object({ nilai: nilaiSchema, tertulis: z.string(), versiBaris: z.int() }).nullable(),
  realisasi: z
    .object({
      nilai: nilaiSchema,
      tertulis: z.string(),
      perTanggal: z.string().nullable(),
      sumber: z.string(),
      versiBaris: z.int(),
    })
    .nullable(),
  /** Capaian of this period by itself; null where there is neither target nor realisasi. */
  capaian: capaianSchema.nullable(),
  /** Date on which the figure falls due; null = it is due. */
  jatuhTempo: z.string().nullable(),
  /** False while an approved report closes the period. */
  terbuka: z.boolean(),
  /** Evidence files of the period. */
  bukti: z.int(),
});

/** One indicator at its place: sheet, figures by period, history and findings. */
export const rincianIndikatorSchema = z.object({
  penempatan: z.string(),
  nama: z.string(),
  satuan: z.string(),
  dokumen: z.object({ judul: z.string(), versi: z.string(), status: z.string() }),
  lembar: z.object({
    definisi: z.string(),
    formula: z.object({ pembilang: z.string(), penyebut: z.string(), pengali: z.string() }).nullable(),
    sumberData: z.string(),
    penanggungJawab: z.string().nullable(),
    frekuensi: z.string(),
    jedaBulan: z.int(),
    metode: z.string(),
    agregasiWaktu: z.string(),
    tingkat: z.string(),
    skala: z.object({ nama: z.string(), sumber: z.string() }).nullable(),
  }),
  kondisiAwal: z.object({ tahun: z.int(), nilai: nilaiSchema }).nullable(),
  targetTahun: nilaiSchema.nullable(),
  realisasi: nilaiSchema.nullable(),
  terhadapTahun: capaianSchema,
  terhadapPeriode: capaianSchema.nullable(),
  periode: z.array(angkaPeriodeSchema),
  /** Targets and realisasi by year, for the chart. */
  sejarah: z.array(z.object({ tahun: z.int(), target: nilaiSchema.nullable(), realisasi: nilaiSchema.nullable() })),
  temuan: z.array(temuanSchema),
  /** What the user may do: `realisasi`, `target`. */
  boleh: z.object({ realisasi: z.boolean(), target: z.boolean() }),
});

export const rincianIndikatorParamsSchema = z.object({
  unit: slugSchema,
  tahun: tahunSchema,
  triwulan: z.coerce.number().int().min(1).max(4),
  penempatan: z.uuid(),
});

/** Which figure: the placement it was opened from, and the key of its period (`2024-T1`). */
export const angkaPeriodeParamsSchema = z.object({
  unit: slugSchema,
  penempatan: z.uuid(),
  periode: z.string().regex(/^\d{4}(-(B\d\d|T[1-4]|S[12]))?$/),
});

/** A value as people write it: one text, or numerator and denominator. */
export const isianNilaiSchema = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('teks'), teks: z.string().max(500) }),
  z.object({ jenis: z.literal('rasio'), pembilang: z.string().max(60), penyebut: z.string().max(60) }),
]);

export const simpanRealisasiSchema = z.object({
  nilai: isianNilaiSchema,
  perTanggal: tanggalSchema.nullable(),
  sumber: z.string().max(1000),
  /** Version of the row as the writer saw it; null = there was none. */
  versiBaris: z.int().min(1).nullable(),
});

export const simpanTargetSchema = z.object({ nilai: isianNilaiSchema, versiBaris: z.int().min(1).nullable() });

export const hapusAngkaSchema = z.object({ versiBaris: z.coerce.number().int().min(1) });

export type DaftarIndikator = z.infer<typeof daftarIndikatorSchema>;
export type KelompokIndikator = z.infer<typeof kelompokIndikatorSchema>;
export type BarisIndikator = z.infer<typeof barisSchema>;
export type RincianIndikator = z.infer<typeof rincianIndikatorSchema>;
export type AngkaPeriode = z.infer<typeof angkaPeriodeSchema>;
export type IsianNilai = z.infer<typeof isianNilaiSchema>;
export type SimpanRealisasi = z.infer<typeof simpanRealisasiSchema>;
export type SimpanTarget = z.infer<typeof simpanTargetSchema>;

/** A saved figure: the version to hand back with the next change. */
export const angkaTersimpanSchema = z.object({ versiBaris: z.int() });
