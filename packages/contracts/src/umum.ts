import { z } from 'zod';

/** A message in both languages. */
export const pesanSchema = z.object({ id: z.string(), en: z.string() });

/** One problem of an input: where, what, remedy. */
export const masalahSchema = z.object({
  lokasi: z.string(),
  kode: z.string(),
  pesan: pesanSchema,
  saran: pesanSchema.nullable(),
  nilai: z.string().optional(),
});

/** RFC 9457 problem details; `masalah` lists every problem of the request at once. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  kode: z.string(),
  pesan: pesanSchema,
  masalah: z.array(masalahSchema),
});

export const tanggalSchema = z.iso.date();
export const tahunSchema = z.coerce.number().int().min(2000).max(2100);
export const triwulanSchema = z.coerce.number().int().min(1).max(4);
export const slugSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/i);
export const versiSchema = z
  .string()
  .regex(/^(ranwal|rancangan|akhir|murni|perubahan|pergeseran-\d{1,2}|perubahan-\d{1,2})$/);

export type Problem = z.infer<typeof problemSchema>;
export type MasalahDto = z.infer<typeof masalahSchema>;
