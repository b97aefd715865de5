import { z } from 'zod';
import { pesanSchema, slugSchema, tahunSchema, tanggalSchema, triwulanSchema, versiSchema } from './umum.ts';

export const formatLaporanSchema = z.enum(['docx', 'pdf', 'xlsx', 'html', 'json']);

/** Which quarterly report: `unit` is a slug, code or id of a unit pelapor. */
export const laporanTriwulanParamsSchema = z.object({ unit: slugSchema, tahun: tahunSchema, triwulan: triwulanSchema });

export const laporanPilihanSchema = z.object({
  form: slugSchema.optional(),
  versi: versiSchema.optional(),
  tanggal: tanggalSchema.optional(),
});

/** A unit whose report the user may see, with what the user may do there. */
export const unitLaporanSchema = z.object({
  id: z.string(),
  slug: z.string(),
  nama: z.string(),
  namaLengkap: z.string(),
  tahun: z.array(z.int()),
  kemampuan: z.array(z.string()),
});

export const formPilihanSchema = z.object({ slug: z.string(), nama: z.string() });

export const pratinjauLaporanSchema = z.object({
  judul: z.string(),
  html: z.string(),
  versiData: z.string(),
  form: z.string(),
  /** Forms that can be chosen for this report. */
  formTersedia: z.array(formPilihanSchema),
  tanggal: tanggalSchema,
  ringkasan: z.object({
    pagu: z.string().nullable(),
    realisasi: z.string().nullable(),
    serapan: z.string().nullable(),
  }),
  kemampuan: z.array(z.string()),
});

export const unduhRequestSchema = laporanPilihanSchema.extend({ format: z.array(formatLaporanSchema).min(1) });

/** A long piece of work with its progress; files are ready when `status` is `selesai`. */
export const pekerjaanSchema = z.object({
  id: z.string(),
  status: z.enum(['antre', 'berjalan', 'selesai', 'gagal']),
  /** 0–100. */
  kemajuan: z.number(),
  /** What is being done. */
  langkah: pesanSchema,
  berkas: z.array(z.object({ format: formatLaporanSchema, nama: z.string(), ukuran: z.int(), url: z.string() })),
  galat: pesanSchema.nullable(),
});

export type FormatLaporan = z.infer<typeof formatLaporanSchema>;
export type LaporanPilihan = z.infer<typeof laporanPilihanSchema>;
export type UnitLaporan = z.infer<typeof unitLaporanSchema>;
export type PratinjauLaporan = z.infer<typeof pratinjauLaporanSchema>;
export type UnduhRequest = z.infer<typeof unduhRequestSchema>;
export type PekerjaanDto = z.infer<typeof pekerjaanSchema>;
