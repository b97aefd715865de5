import { z } from 'zod';
import { masalahSchema, slugSchema } from './umum.ts';

/** A section of the report whose text people write. */
export const bagianNarasiSchema = z.object({
  bagian: z.string(),
  /** Heading below which it stands. */
  judul: z.string(),
  teks: z.string(),
  /** True while nobody has written it: `teks` is what the form prints instead. */
  bawaan: z.boolean(),
  /** Version to hand back with a change; null while nobody has written it. */
  versiBaris: z.int().nullable(),
  /** Unknown tokens, typed figures, and (`angka-berubah`) quoted figures that have changed since the section was saved. */
  temuan: z.array(masalahSchema),
});

export const narasiLaporanSchema = z.object({
  form: z.string(),
  bagian: z.array(bagianNarasiSchema),
  /** What the picker offers: token and what it prints now. */
  penanda: z.array(z.object({ token: z.string(), nilai: z.string() })),
  dapatDiubah: z.boolean(),
});

export const simpanNarasiRequestSchema = z.object({
  form: slugSchema.optional(),
  bagian: slugSchema,
  /** Empty = back to what the form prints. */
  teks: z.string().max(50_000),
  versiBaris: z.int().nullable(),
});

export type BagianNarasi = z.infer<typeof bagianNarasiSchema>;
export type NarasiLaporan = z.infer<typeof narasiLaporanSchema>;
export type SimpanNarasiRequest = z.infer<typeof simpanNarasiRequestSchema>;
