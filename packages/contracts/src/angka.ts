import { z } from 'zod';
import { pesanSchema } from './umum.ts';

/*
 * Figures as every page gets them: computed by the server from the ledger, money and ratios as exact plain decimals (texts),
 * values of indicators as printed. Pages format them; they never compute.
 */

/** Money as an exact plain decimal (`"1500000000.00"`); null = not stated. */
export const uangSchema = z.string().nullable();

/** Serapan in unrounded percent, or the reason why there is none. */
export const serapanSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('serapan'), persen: z.string() }),
  z.object({ kind: z.literal('tak-terdefinisi'), penjelasan: pesanSchema }),
]);

/** How a status is shown besides its word. */
export const nadaSchema = z.enum(['baik', 'cukup', 'kurang', 'netral']);

/** Capaian of one target: the percentage (unrounded; null where there is none), its word and how it came about. */
export const capaianSchema = z.object({
  kind: z.enum(['capaian', 'tanpa-persen', 'tak-terdefinisi']),
  persen: z.string().nullable(),
  /** Code of the reason why there is no percentage. */
  sebab: z.string().nullable(),
  nada: nadaSchema,
  kata: pesanSchema,
  penjelasan: pesanSchema,
});

/** A value of an indicator: as printed, and as one number where it is one (for charts). */
export const nilaiSchema = z.object({
  teks: pesanSchema,
  angka: z.string().nullable(),
  pembilang: z.string().nullable(),
  penyebut: z.string().nullable(),
});

/** One field of a changed row; null = there was (is) nothing. */
export const perubahanKolomSchema = z.object({
  kolom: pesanSchema,
  sebelum: pesanSchema.nullable(),
  sesudah: pesanSchema.nullable(),
});

/** One change of the audit trail in words. */
export const perubahanRiwayatSchema = z.object({
  /** Number of the event, and of the row within it. */
  id: z.string(),
  nomor: z.int(),
  waktu: z.string(),
  aktor: z.string(),
  jenis: z.string(),
  apa: pesanSchema,
  /** The row that was changed, by name; empty where the event has no single row. */
  baris: z.string(),
  kolom: z.array(perubahanKolomSchema),
});

export type SerapanDto = z.infer<typeof serapanSchema>;
export type Nada = z.infer<typeof nadaSchema>;
export type CapaianDto = z.infer<typeof capaianSchema>;
export type NilaiDto = z.infer<typeof nilaiSchema>;
export type PerubahanKolom = z.infer<typeof perubahanKolomSchema>;
export type PerubahanRiwayat = z.infer<typeof perubahanRiwayatSchema>;
