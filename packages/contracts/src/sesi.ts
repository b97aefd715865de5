import { z } from 'zod';

/** Roles, from least to most. Each is granted for a scope: the whole pemda or one unit with all below it. */
export const peranSchema = z.enum(['pembaca', 'operator', 'kepala', 'koordinator', 'admin']);

/** Languages of the application. */
export const bahasaSchema = z.enum(['id', 'en']);

export const masukRequestSchema = z.object({
  pemda: z.string().min(1).max(100),
  login: z.string().min(1).max(200),
  sandi: z.string().min(1).max(1000),
});

export const sesiSchema = z.object({
  pengguna: z.object({ id: z.string(), login: z.string(), nama: z.string() }),
  pemda: z.object({ slug: z.string(), nama: z.string() }),
  peran: z.array(z.object({ peran: peranSchema, unit: z.string().nullable() })),
  /** What the user may do in the whole pemda; what he may do to a unit goes out with each answer about it. */
  kemampuan: z.array(z.string()),
  /** The language that the user chose for all his devices; null = each device its own. */
  bahasa: bahasaSchema.nullable(),
  /** True while the password is one that somebody else has seen: until it is changed everything else is refused. */
  wajibGantiSandi: z.boolean(),
  /** Sent back in the header `x-csrf-token` with every request that changes something. */
  csrf: z.string(),
});

export const pemdaPilihanSchema = z.object({
  slug: z.string(),
  nama: z.string(),
  /** Whether its accounts are those of the example, whose passwords lie in a file of this installation. */
  contoh: z.boolean(),
});

export type NamaPeran = z.infer<typeof peranSchema>;
export type MasukRequest = z.infer<typeof masukRequestSchema>;
export type SesiDto = z.infer<typeof sesiSchema>;
export type PemdaPilihan = z.infer<typeof pemdaPilihanSchema>;
