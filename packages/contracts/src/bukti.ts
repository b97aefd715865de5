import { z } from 'zod';

/** What evidence can be attached to. A realisasi is named by its placement, and by its period. */
export const objekBuktiSchema = z.enum(['realisasi', 'kegiatan', 'catatan']);

export const tempatBuktiParamsSchema = z.object({ objek: objekBuktiSchema, id: z.uuid() });

export const tempatBuktiQuerySchema = z.object({
  /** Key of the period, of a realisasi only (`2024-T1`). */
  periode: z
    .string()
    .regex(/^\d{4}(-(B\d\d|T[1-4]|S[12]))?$/)
    .optional(),
});

/** An evidence file. */
export const berkasBuktiSchema = z.object({
  id: z.string(),
  nama: z.string(),
  /** Media type as found in its content. */
  tipe: z.string(),
  /** Bytes. */
  ukuran: z.int(),
  pengunggah: z.string(),
  /** ISO time. */
  dibuat: z.string(),
});

/** The evidence of one row, with what may be added. */
export const daftarBuktiSchema = z.object({
  berkas: z.array(berkasBuktiSchema),
  dapatDiubah: z.boolean(),
  /** True while an approved report closes the period. */
  tertutup: z.boolean(),
  batas: z.object({
    /** Largest file in bytes. */
    ukuran: z.int(),
    /** Most files of one row. */
    jumlah: z.int(),
    /** Endings of the kinds of files that are taken. */
    akhiran: z.array(z.string()),
  }),
});

export const berkasParamsSchema = z.object({ id: z.uuid() });

export type ObjekBuktiDto = z.infer<typeof objekBuktiSchema>;
export type BerkasBukti = z.infer<typeof berkasBuktiSchema>;
export type DaftarBukti = z.infer<typeof daftarBuktiSchema>;
