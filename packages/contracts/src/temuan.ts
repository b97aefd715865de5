import { z } from 'zod';
import { pesanSchema, slugSchema, tahunSchema, triwulanSchema } from './umum.ts';

/** What a person decided about a finding, of a document or of the ledger. */
export const keputusanTemuanSchema = z.object({
  /** `diterima`: it is wrong and will be mended; `diabaikan`: it is right as it stands, for the reason told. */
  keputusan: z.enum(['diterima', 'diabaikan']),
  alasan: z.string(),
  oleh: z.string(),
  /** ISO time. */
  waktu: z.string(),
});

/** A decision as it is sent; null takes it back. Dismissing needs a reason. */
export const ubahKeputusanSchema = z
  .object({ keputusan: z.enum(['diterima', 'diabaikan']).nullable(), alasan: z.string().trim().max(1000).default('') })
  .refine(({ keputusan, alasan }) => keputusan !== 'diabaikan' || alasan.length >= 3, {
    path: ['alasan'],
    message: 'alasan wajib diisi',
  });

/** A finding of Keselarasan with the row it belongs to. */
export const temuanSchema = z.object({
  /** Names what the finding says: another figure gives another key. */
  kunci: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** What the rule says, whatever the figures. */
  penjelasan: pesanSchema,
  where: z.object({
    jenis: z.enum(['simpul', 'anggaran', 'indikator', 'penempatan', 'catatan', 'kegiatan-lain', 'narasi']),
    id: z.string(),
    kode: z.string(),
    nama: z.string(),
    /** Key of the period (`2024-T1`); null = no period of its own. */
    periode: z.string().nullable(),
  }),
  /** Page and row that show it; of `laporan` the section of the text. */
  baris: z.object({ halaman: z.enum(['anggaran', 'indikator', 'catatan', 'laporan']), id: z.string() }),
  message: pesanSchema,
  /** Figures that prove it; `tempat` says where one stands that is not of the row itself. */
  figures: z.array(z.object({ nama: z.string(), nilai: z.string(), tempat: z.string().optional() })),
  /** Null = nobody has decided yet. */
  keputusan: keputusanTemuanSchema.nullable(),
});

/** A finding of a unit's ledger in a quarter, by its key. */
export const temuanParamsSchema = z.object({
  unit: slugSchema,
  tahun: tahunSchema,
  triwulan: triwulanSchema,
  kunci: z.string().regex(/^[0-9a-f]{64}$/),
});

export type KeputusanTemuan = z.infer<typeof keputusanTemuanSchema>;
export type UbahKeputusan = z.infer<typeof ubahKeputusanSchema>;
export type TemuanDto = z.infer<typeof temuanSchema>;
