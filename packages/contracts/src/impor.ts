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

/** Columns of a finance report by their meaning. */
export const kolomKeuanganSchema = z.enum(['sub-kegiatan', 'rekening', 'kode', 'uraian', 'anggaran', 'realisasi']);

/** How a finance report was read: what its columns were taken for, and what they could be. */
export const pembacaanSchema = z.object({
  lembar: z.string(),
  lembarTersedia: z.array(z.string()),
  /** Null while a person still has to say it. */
  mode: modeRealisasiSchema.nullable(),
  /** True when columns and mode of an earlier file with this head were taken over. */
  diingat: z.boolean(),
  /** Letters by meaning, as used. */
  kolom: z.partialRecord(kolomKeuanganSchema, z.string()),
  kolomLembar: z.array(z.object({ huruf: z.string(), judul: z.string(), contoh: z.string() })),
});

/** A row of a finance report that matches nothing by itself, with what it may be. */
export const takBerpadananSchema = z.object({
  kunci: z.string(),
  baris: z.int(),
  kodeSub: z.string(),
  rekening: z.string(),
  uraian: z.string(),
  realisasi: z.string().nullable(),
  /** `target` is `anggaran:<id>` or `simpul:<id>`. */
  kandidat: z.array(z.object({ target: z.string(), kode: z.string(), uraian: z.string() })),
});

/** A file of an import as it was read: what it would change, what is wrong; nothing is written yet. */
export const pratinjauImporSchema = z.object({
  id: z.string(),
  namaBerkas: z.string(),
  unit: z.string(),
  /** The first changes; `ringkasan` counts all of them. */
  perubahan: z.array(perubahanSchema),
  /** Problems that block the import. */
  masalah: z.array(masalahSchema),
  /** Things to know that do not block it, e.g. a pagu that differs from the ledger's. */
  temuan: z.array(masalahSchema),
  ringkasan: z.object({ baris: z.int(), tambah: z.int(), ubah: z.int(), hapus: z.int() }),
  /** Set when this very file was imported before and nothing would change. */
  catatan: pesanSchema.nullable(),
  /** When this very file was last applied here, and by whom; null when never, or undone. */
  sebelumnya: z.object({ dibuat: z.string(), aktor: z.string() }).nullable(),
  /** Null for a template, whose columns are known. */
  pembacaan: pembacaanSchema.nullable(),
  takBerpadanan: z.array(takBerpadananSchema),
  dapatDiterapkan: z.boolean(),
});

/** What a person says of a file that was read: it is read again so. Each replaces what was said before. */
export const bacaUlangSchema = z.object({
  mode: modeRealisasiSchema.optional(),
  lembar: z.string().max(100).optional(),
  kolom: z.partialRecord(kolomKeuanganSchema, z.string().regex(/^[A-Z]{1,3}$/)).default({}),
  /** Key of a row without match → `anggaran:<id>`, `simpul:<id>`, `buat:<simpul>` for a new line, or `lewati`. */
  padanan: z.record(z.string().max(3000), z.string().max(100)).default({}),
  /** Reasons for money above its pagu, by place (`Lembar!F12`). */
  alasan: z.record(z.string().max(200), z.string().trim().max(1000)).default({}),
  /** Cells corrected by hand, by place. */
  perbaikan: z.record(z.string().max(200), z.string().max(2000)).default({}),
});

export const hasilImporSchema = z.object({ diterapkan: z.int(), pesan: pesanSchema });

/** An import that was applied. */
export const imporTercatatSchema = z.object({
  id: z.string(),
  jenis: z.string(),
  namaBerkas: z.string(),
  status: z.enum(['diterapkan', 'dibatalkan']),
  aktor: z.string(),
  dibuat: z.string(),
  /** Number of rows that it changed. */
  jumlah: z.int(),
});

/** Imports into one unit and year, newest first. */
export const riwayatImporSchema = z.object({ impor: z.array(imporTercatatSchema) });

/** One import: what undoing it restores, and what keeps it from being undone. */
export const rincianImporSchema = z.object({
  impor: imporTercatatSchema,
  /** Key of the period, e.g. `2024-T1`. */
  periode: z.string(),
  /** The first rows that it changed, how they were, and how it made them; `impor.jumlah` counts all. */
  baris: z.array(z.object({ uraian: z.string(), sebelum: z.string(), sesudah: z.string() })),
  halangan: z.array(masalahSchema),
  dapatDibatalkan: z.boolean(),
});

export type ModeRealisasi = z.infer<typeof modeRealisasiSchema>;
export type KolomKeuangan = z.infer<typeof kolomKeuanganSchema>;
export type PerubahanDto = z.infer<typeof perubahanSchema>;
export type PratinjauImpor = z.infer<typeof pratinjauImporSchema>;
export type PembacaanDto = z.infer<typeof pembacaanSchema>;
export type TakBerpadananDto = z.infer<typeof takBerpadananSchema>;
export type BacaUlang = z.infer<typeof bacaUlangSchema>;
export type HasilImpor = z.infer<typeof hasilImporSchema>;
export type ImporTercatatDto = z.infer<typeof imporTercatatSchema>;
export type RincianImporDto = z.infer<typeof rincianImporSchema>;
