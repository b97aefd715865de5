import { z } from 'zod';
import { pesanSchema, slugSchema, tahunSchema, triwulanSchema } from './umum.ts';

/** `tahun` and `triwulan`: where results lead that are not of one period. */
export const cariQuerySchema = z.object({
  q: z.string().trim().min(2).max(100),
  tahun: tahunSchema.optional(),
  triwulan: triwulanSchema.optional(),
});

/** Something that was found, and the page and row that it stands on. */
export const hasilCariSchema = z.object({
  jenis: z.enum(['anggaran', 'indikator', 'kegiatan', 'laporan']),
  id: z.string(),
  /** Empty where the thing has no code. */
  kode: z.string(),
  judul: pesanSchema,
  /** Where it stands: unit, document, period. */
  keterangan: pesanSchema,
  tujuan: z.object({
    unit: slugSchema,
    tahun: z.int(),
    triwulan: z.int(),
    /** Row on the page; null = the page itself. */
    baris: z.string().nullable(),
    /** Version of the budget in which the row stands. */
    dokumen: z.string().nullable(),
  }),
});

export const jawabanCariSchema = z.object({ hasil: z.array(hasilCariSchema) });

export type CariQuery = z.infer<typeof cariQuerySchema>;
export type HasilCari = z.infer<typeof hasilCariSchema>;
export type JawabanCari = z.infer<typeof jawabanCariSchema>;
