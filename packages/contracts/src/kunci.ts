import { z } from 'zod';
import { peranDiberiSchema, peranTampilSchema, unitPilihanSchema } from './pengguna.ts';

/** The longest time that a key may last, in days. */
const UMUR_KUNCI_TERLAMA = 366;

export const statusKunciSchema = z.enum(['berlaku', 'kedaluwarsa', 'dicabut']);

/** A key with which a program calls the API; its secret is shown once, when it is made. */
export const kunciSchema = z.object({
  id: z.string(),
  nama: z.string(),
  /** The public start of the key, by which people recognise it. */
  awalan: z.string(),
  status: statusKunciSchema,
  dibuat: z.string(),
  /** Name of who made it; null for the system. */
  pembuat: z.string().nullable(),
  kedaluwarsa: z.string(),
  terakhirDipakai: z.string().nullable(),
  peran: z.array(peranTampilSchema),
  tindakan: z.array(z.enum(['cabut'])),
});

export const daftarKunciSchema = z.object({
  kunci: z.array(kunciSchema),
  /** Units that roles may be limited to, in the order of the organisation. */
  unit: z.array(unitPilihanSchema),
});

export const kunciBaruSchema = z.object({
  nama: z.string().max(200),
  peran: z.array(peranDiberiSchema).max(100),
  /** How many days from now the key holds. */
  berlakuHari: z.int().min(1).max(UMUR_KUNCI_TERLAMA),
});

/** A new key with its whole text, which is shown this once. */
export const kunciSekaliSchema = z.object({ kunci: kunciSchema, rahasia: z.string() });

export type KunciDto = z.infer<typeof kunciSchema>;
export type DaftarKunci = z.infer<typeof daftarKunciSchema>;
export type KunciBaru = z.infer<typeof kunciBaruSchema>;
export type KunciSekali = z.infer<typeof kunciSekaliSchema>;
