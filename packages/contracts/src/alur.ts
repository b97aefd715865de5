import { z } from 'zod';
import { masalahSchema, slugSchema, tanggalSchema } from './umum.ts';

export const statusAlurSchema = z.enum(['draf', 'diajukan', 'ditetapkan', 'digantikan']);
export const tindakanLaporanSchema = z.enum(['ajukan', 'tarik', 'kembalikan', 'tetapkan', 'buka-kembali']);

/** Where a report stands on its way to the signature, and what the user may do with it. */
export const alurLaporanSchema = z.object({
  form: z.string(),
  status: statusAlurSchema,
  /** Version to hand back with the next step; null while the report was never submitted. */
  versiBaris: z.int().nullable(),
  /** Date of the signed document. */
  tanggal: tanggalSchema.nullable(),
  /** Hash of the signed model. */
  hash: z.string().nullable(),
  /** Steps that the user may take now. */
  tindakan: z.array(tindakanLaporanSchema),
  /** What stands against a signature (errors of the ledger's rules). */
  penghalang: z.array(masalahSchema),
  /** What a signatory should know first: warnings that nobody has dismissed, and amounts that are not broken down. */
  peringatan: z.array(masalahSchema),
  /** What happened so far, newest first. */
  riwayat: z.array(z.object({ waktu: z.string(), aktor: z.string(), tindakan: z.string(), catatan: z.string() })),
});

export const langkahAlurRequestSchema = z.object({
  form: slugSchema.optional(),
  versiBaris: z.int().nullable(),
  /** Comment of a return, reason of a reopening. */
  alasan: z.string().trim().max(2000).default(''),
  /** Date of the document, for `tetapkan`; today without it. */
  tanggal: tanggalSchema.optional(),
});

export type AlurLaporan = z.infer<typeof alurLaporanSchema>;
export type LangkahAlurRequest = z.infer<typeof langkahAlurRequestSchema>;
