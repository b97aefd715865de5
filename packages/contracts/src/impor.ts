import { z } from 'zod';
import { masalahSchema, pesanSchema } from './umum.ts';

export const modeRealisasiSchema = z.enum(['periode', 'sampai-dengan']);

/** One change that an import would make: where, before, after; both are printed values. */
export const perubahanSchema = z.object({
  lokasi: z.string(),
  uraian: z.string(),
  jenis: z.enum(['tambah', 'ubah', 'hapus']),
  sebelum: z.string(),
  sesudah: z.string(),
});

/** A file of an import as it was read: what it would change, what is wrong; nothing is written yet. */
export const pratinjauImporSchema = z.object({
  id: z.string(),
  namaBerkas: z.string(),
  unit: z.string(),
  perubahan: z.array(perubahanSchema),
  /** Problems that block the import. */
  masalah: z.array(masalahSchema),
  /** Things to know that do not block it, e.g. a pagu that differs from the ledger's. */
  temuan: z.array(masalahSchema),
  ringkasan: z.object({ baris: z.int(), tambah: z.int(), ubah: z.int(), hapus: z.int() }),
  /** Set when this very file was imported before and nothing would change. */
  catatan: pesanSchema.nullable(),
  dapatDiterapkan: z.boolean(),
});

export const hasilImporSchema = z.object({ diterapkan: z.int(), pesan: pesanSchema });

export type ModeRealisasi = z.infer<typeof modeRealisasiSchema>;
export type PerubahanDto = z.infer<typeof perubahanSchema>;
export type PratinjauImpor = z.infer<typeof pratinjauImporSchema>;
export type HasilImpor = z.infer<typeof hasilImporSchema>;
