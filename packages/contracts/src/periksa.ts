import { z } from 'zod';
import { keputusanTemuanSchema } from './temuan.ts';
import { pesanSchema } from './umum.ts';

/** How sure a finding of the audit is. */
export const beratTemuanSchema = z.enum(['error', 'warning', 'info']);

/** Where in the blocks of a document something stands: 0-based indexes of block, row in its table, cell in its row. */
export const letakSchema = z.object({ block: z.int(), row: z.int().nullable(), cell: z.int().nullable() });

/** What holds of a finding after a decision; null = it was taken back. */
export const keputusanTersimpanSchema = z.object({ keputusan: keputusanTemuanSchema.nullable() });

/** One cell that a finding speaks of: of its proof, or called wrong. */
export const selTemuanSchema = z.object({
  tempat: pesanSchema.nullable(),
  nilai: z.string(),
  letak: letakSchema.nullable(),
});

/** One finding of an audited document, as a page shows it. */
export const temuanDokumenSchema = z.object({
  /** 1-based, in reading order; names the finding in requests. */
  nomor: z.int(),
  rule: z.string(),
  severity: beratTemuanSchema,
  /** Where it is, in words. */
  tempat: pesanSchema,
  table: z.string().nullable(),
  row: z.string().nullable(),
  column: z.string().nullable(),
  printed: z.string(),
  expected: z.string().nullable(),
  message: pesanSchema,
  letak: letakSchema.nullable(),
  bukti: z.array(selTemuanSchema),
  /** Other cells that the finding calls wrong. */
  ikutSalah: z.array(selTemuanSchema),
  keputusan: keputusanTemuanSchema.nullable(),
});

/** A piece of an audited document, as far as a page shows it. */
export const blokDokumenSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paragraph'),
    text: z.string(),
    headingLevel: z.int().nullable(),
    listLevel: z.int().nullable(),
  }),
  z.object({
    kind: z.literal('table'),
    rows: z.array(
      z.object({
        header: z.boolean(),
        cells: z.array(z.object({ text: z.string(), column: z.int(), colSpan: z.int(), rowSpan: z.int() })),
      }),
    ),
  }),
]);

/** Files that an audit gives. */
export const formatPemeriksaanSchema = z.enum(['bercatatan', 'xlsx', 'html', 'json']);

/** An audited document: its text, and what is wrong with it. */
export const hasilPemeriksaanSchema = z.object({
  id: z.string(),
  namaBerkas: z.string(),
  blocks: z.array(blokDokumenSchema),
  findings: z.array(temuanDokumenSchema),
  /** Findings beyond what a page shows; the worklist has them. */
  temuanLain: z.int(),
  /** The document goes on behind `blocks`. */
  terpotong: z.boolean(),
  /** What the rules of these findings say, by rule. */
  aturan: z.record(z.string(), pesanSchema),
  stats: z.object({
    tables: z.int(),
    numbers: z.int(),
    sumsChecked: z.int(),
    percentsChecked: z.int(),
    seconds: z.number(),
  }),
  /** Remarks of the reader. */
  notes: z.array(pesanSchema),
  unduhan: z.array(formatPemeriksaanSchema),
});

/** An audit that runs or ran; its result can be read when `status` is `selesai`. */
export const pemeriksaanSchema = z.object({
  id: z.string(),
  namaBerkas: z.string(),
  status: z.enum(['antre', 'berjalan', 'selesai', 'gagal']),
  /** 0–100. */
  kemajuan: z.number(),
  langkah: pesanSchema,
  /** Why it failed, and what to do. */
  galat: z.object({ pesan: pesanSchema, saran: pesanSchema.nullable() }).nullable(),
});

export type BeratTemuan = z.infer<typeof beratTemuanSchema>;
export type LetakDto = z.infer<typeof letakSchema>;
export type SelTemuanDto = z.infer<typeof selTemuanSchema>;
export type TemuanDokumen = z.infer<typeof temuanDokumenSchema>;
export type BlokDokumen = z.infer<typeof blokDokumenSchema>;
export type FormatPemeriksaan = z.infer<typeof formatPemeriksaanSchema>;
export type HasilPemeriksaan = z.infer<typeof hasilPemeriksaanSchema>;
export type PemeriksaanDto = z.infer<typeof pemeriksaanSchema>;
