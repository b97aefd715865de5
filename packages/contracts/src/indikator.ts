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
  dokumen: z.object({ id: z.string(), judul: z.string(), versi: z.string(), status: z.string() }),
  lembar: z.object({
    id: z.string(),
    versiBaris: z.int(),
    /** Name and unit of the sheet itself; a document may print others. */
    nama: z.string(),
    satuan: z.string(),
    /** Unit that keeps the sheet. */
    unit: z.string(),
    /** Documents that show this indicator: what a change of the sheet reaches. */
    dipakai: z.array(
      z.object({
        dokumen: z.string(),
        versi: z.string(),
        status: z.string(),
        cetakNama: z.boolean(),
        ini: z.boolean(),
      }),
    ),
    definisi: z.string(),
    formula: z.object({ pembilang: z.string(), penyebut: z.string(), pengali: z.string() }).nullable(),
    sumberData: z.string(),
    penanggungJawab: z.string().nullable(),
    idPenanggungJawab: z.string().nullable(),
    frekuensi: z.string(),
    jedaBulan: z.int(),
    metode: z.string(),
    agregasiWaktu: z.string(),
    agregasiUnit: z.string(),
    tingkat: z.string(),
    skala: z.object({ slug: z.string(), nama: z.string(), sumber: z.string() }).nullable(),
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
  /** What the user may do: figures, the sheet, taking the indicator out of the document, making the document's next version. */
  boleh: z.object({
    realisasi: z.boolean(),
    target: z.boolean(),
    lembar: z.boolean(),
    hapus: z.boolean(),
    versiBaru: z.boolean(),
  }),
  /** Version of the placement, to hand back with its removal. */
  versiPenempatan: z.int(),
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

const metodeSchema = z.enum([
  'naik',
  'turun-rasio',
  'turun-selisih',
  'dari-awal',
  'rentang',
  'kategori',
  'tenggat',
  'ya-tidak',
]);

/** A sheet (manual IK) as people write it. */
export const isianLembarSchema = z.object({
  nama: z.string().max(1000),
  definisi: z.string().max(10_000),
  formula: z
    .object({ pembilang: z.string().max(1000), penyebut: z.string().max(1000), pengali: z.string().max(100) })
    .nullable(),
  satuan: z.string().max(100),
  metode: metodeSchema,
  agregasiWaktu: z.enum(['jumlah', 'akhir', 'rata-rata', 'maksimum']),
  agregasiUnit: z.enum(['jumlah', 'rata-rata', 'pembilang-penyebut', 'tidak']),
  frekuensi: z.enum(['bulanan', 'triwulanan', 'semesteran', 'tahunan']),
  jedaBulan: z.int().min(0).max(36),
  tingkat: z.enum(['iku', 'outcome', 'output', 'benefit', 'impact']),
  sumberData: z.string().max(2000),
  /** Id of a jabatan. */
  penanggungJawab: z.uuid().nullable(),
  /** Slug of a scale. */
  skala: z.string().max(100).nullable(),
});

export const simpanLembarSchema = isianLembarSchema.extend({ versiBaris: z.int().min(1) });

export const lembarParamsSchema = z.object({ unit: slugSchema, indikator: z.uuid() });

export const unitTahunIndikatorParamsSchema = z.object({ unit: slugSchema, tahun: tahunSchema });

/** What a form about indicators offers. */
export const pilihanIndikatorSchema = z.object({
  /** Positions of the unit and of those above and below it. */
  jabatan: z.array(z.object({ id: z.string(), nama: z.string(), unit: z.string() })),
  /** Scales in force in the year. */
  skala: z.array(z.object({ slug: z.string(), nama: z.string(), sumber: z.string() })),
  /** Sheets of the unit and those below it, which a document can place again. */
  indikator: z.array(z.object({ id: z.string(), nama: z.string(), satuan: z.string(), metode: metodeSchema })),
  /** Documents of the year that are not approved, with the nodes that carry indicators. */
  dokumen: z.array(
    z.object({
      id: z.string(),
      judul: z.string(),
      versi: z.string(),
      unit: z.string(),
      simpul: z.array(z.object({ id: z.string(), jenis: z.string(), kode: z.string(), nama: z.string() })),
    }),
  ),
});

/** An indicator at a new place: of a sheet that is there, or of a new one. */
export const tempatkanIndikatorSchema = z.object({
  tahun: tahunSchema,
  simpul: z.uuid(),
  indikator: z.discriminatedUnion('jenis', [
    z.object({ jenis: z.literal('ada'), id: z.uuid() }),
    z.object({ jenis: z.literal('baru'), lembar: isianLembarSchema }),
  ]),
  /** Targets by period key; a blank text = none. */
  target: z
    .array(z.object({ periode: z.string().regex(/^\d{4}(-(B\d\d|T[1-4]|S[12]))?$/), teks: z.string().max(500) }))
    .max(20),
  /** What it stood at before, which the method `dari-awal` counts from; a blank text = not stated. */
  kondisiAwal: z
    .object({ tahun: tahunSchema, teks: z.string().max(500) })
    .nullable()
    .default(null),
});

export const indikatorDitempatkanSchema = z.object({ penempatan: z.string() });

export const penempatanParamsSchema = z.object({ unit: slugSchema, penempatan: z.uuid() });

export const dokumenIndikatorParamsSchema = z.object({ unit: slugSchema, dokumen: z.uuid() });

export const versiDokumenSchema = z.object({ dokumen: z.string(), judul: z.string(), versi: z.string() });

export const tetapkanDokumenSchema = z.object({ nomor: z.string().max(200), tanggal: tanggalSchema });

export type MetodeCapaianDto = z.infer<typeof metodeSchema>;
export type IsianLembar = z.infer<typeof isianLembarSchema>;
export type SimpanLembar = z.infer<typeof simpanLembarSchema>;
export type PilihanIndikator = z.infer<typeof pilihanIndikatorSchema>;
export type TempatkanIndikator = z.infer<typeof tempatkanIndikatorSchema>;
export type VersiDokumen = z.infer<typeof versiDokumenSchema>;
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
