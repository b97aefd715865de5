import { z } from 'zod';
import { perubahanRiwayatSchema } from './angka.ts';
import { masalahSchema, pesanSchema, slugSchema, tanggalSchema } from './umum.ts';

/** Which changes: of one row, of a kind, by a person, between two days; `sebelum` goes on where the last page ended. */
export const riwayatQuerySchema = z.object({
  jenis: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  aktor: z.string().trim().min(1).max(200).optional(),
  dari: tanggalSchema.optional(),
  sampai: tanggalSchema.optional(),
  /** Id of the row. */
  baris: z.uuid().optional(),
  sebelum: z.coerce.number().int().min(1).optional(),
});

export const riwayatParamsSchema = z.object({ unit: slugSchema });

/** A page of the audit trail in words, newest first. */
export const riwayatSchema = z.object({
  butir: z.array(perubahanRiwayatSchema),
  /** Number to hand back as `sebelum` for earlier changes; null = there are none. */
  berikut: z.int().nullable(),
  /** Kinds that can be filtered by. */
  jenis: z.array(z.object({ jenis: z.string(), nama: pesanSchema })),
});

/** Outcome of checking the audit chain: no problems = nothing was changed, removed or put in between. */
export const hasilRantaiSchema = z.object({
  peristiwa: z.int(),
  hash: z.string().nullable(),
  masalah: z.array(masalahSchema),
});

export type RiwayatQuery = z.infer<typeof riwayatQuerySchema>;
export type Riwayat = z.infer<typeof riwayatSchema>;
export type HasilRantai = z.infer<typeof hasilRantaiSchema>;
