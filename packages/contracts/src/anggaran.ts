import { z } from 'zod';
import { pesanSchema, slugSchema, tahunSchema, triwulanSchema } from './umum.ts';

/** A plain decimal with at most two decimals and eighteen digits before them, as money travels: `"661473673.00"`. */
export const jumlahSchema = z.string().regex(/^-?\d{1,18}(\.\d{1,2})?$/);

/** Which grid: a reporting unit, a year, and the quarter up to which realisasi is summed. */
export const anggaranParamsSchema = z.object({ unit: slugSchema, tahun: tahunSchema, triwulan: triwulanSchema });

/** `dokumen`: id of a version of the budget; without it the one in force. */
export const anggaranQuerySchema = z.object({ dokumen: z.uuid().optional() });

/** A node of the budget's tree. */
export const simpulAnggaranSchema = z.object({
  id: z.string(),
  induk: z.string().nullable(),
  jenis: z.string(),
  kode: z.string(),
  nama: z.string(),
  /** Name of the unit that carries it out; empty when none is named. */
  unit: z.string(),
});

/** A budget row: the amount stated for a node, or (`rincian`) a line below it. */
export const barisAnggaranSchema = z.object({
  id: z.string(),
  simpul: z.string(),
  rincian: z.boolean(),
  uraian: z.string(),
  rekening: z.string(),
  jumlah: jumlahSchema,
  versiBaris: z.int(),
});

/** Money spent in a period. */
export const realisasiAnggaranSchema = z.object({
  id: z.string(),
  /** Line of this version, if it is booked on one. */
  anggaran: z.string().nullable(),
  /** Node of this version, if it is booked on one, or on a line of another version. */
  simpul: z.string().nullable(),
  /** True when it is booked on a line of another version: it counts, and is changed there. */
  versiLain: z.boolean(),
  /** Key of the period, e.g. `2024-TW1`. */
  periode: z.string(),
  /** Quarter that the period is or lies in; null when it is longer than a quarter. */
  triwulan: triwulanSchema.nullable(),
  /** True when the period is that quarter itself: only then does its cell hold this one row. */
  satuTriwulan: z.boolean(),
  jumlah: jumlahSchema,
  alasan: z.string(),
  versiBaris: z.int(),
});

/** A finding about a row of the tree. */
export const temuanAnggaranSchema = z.object({
  aturan: z.string(),
  tingkat: z.enum(['error', 'warning', 'info']),
  jenis: z.enum(['simpul', 'anggaran']),
  id: z.string(),
  pesan: pesanSchema,
});

/** A version of the budget that can be chosen. */
export const dokumenAnggaranSchema = z.object({
  id: z.string(),
  judul: z.string(),
  versi: z.string(),
  status: z.enum(['draf', 'diajukan', 'ditetapkan']),
});

/** Everything the grid is computed from; totals are not sent, they follow from the rows. */
export const lembarAnggaranSchema = z.object({
  dokumen: dokumenAnggaranSchema.nullable(),
  dokumenTersedia: z.array(dokumenAnggaranSchema),
  simpul: z.array(simpulAnggaranSchema),
  anggaran: z.array(barisAnggaranSchema),
  realisasi: z.array(realisasiAnggaranSchema),
  temuan: z.array(temuanAnggaranSchema),
  /** Quarters that an approved report closes. */
  triwulanTertutup: z.array(z.int()),
  /** False once the version is no draft: its pagu is then immutable. */
  paguDapatDiubah: z.boolean(),
  kemampuan: z.array(z.string()),
});

/** A column of money that people fill in: the pagu, or the realisasi of a quarter. */
export const kolomIsianSchema = z.enum(['pagu', 'tw1', 'tw2', 'tw3', 'tw4']);

/** One cell as it shall be. */
export const ubahSelSchema = z.object({
  /** What the amount stands on. */
  jenis: z.enum(['simpul', 'anggaran']),
  id: z.uuid(),
  kolom: kolomIsianSchema,
  /** null empties the cell: missing, not zero. */
  nilai: jumlahSchema.nullable(),
  /** Version of the row that was seen in the cell; null = the cell was empty. */
  versiBaris: z.int().nullable(),
  /** Why money exceeds its pagu; only for a quarter. */
  alasan: z.string().max(1000).optional(),
});

/** The cells of one save; each cell once. */
export const ubahAnggaranSchema = z.object({ dokumen: z.uuid(), sel: z.array(ubahSelSchema).min(1).max(5000) });

export const hasilUbahAnggaranSchema = z.object({ tersimpan: z.int() });

export type KolomIsian = z.infer<typeof kolomIsianSchema>;
export type SimpulAnggaran = z.infer<typeof simpulAnggaranSchema>;
export type BarisAnggaranDto = z.infer<typeof barisAnggaranSchema>;
export type RealisasiAnggaranDto = z.infer<typeof realisasiAnggaranSchema>;
export type TemuanAnggaranDto = z.infer<typeof temuanAnggaranSchema>;
export type DokumenAnggaran = z.infer<typeof dokumenAnggaranSchema>;
export type LembarAnggaran = z.infer<typeof lembarAnggaranSchema>;
export type UbahSel = z.infer<typeof ubahSelSchema>;
export type UbahAnggaran = z.infer<typeof ubahAnggaranSchema>;
export type HasilUbahAnggaran = z.infer<typeof hasilUbahAnggaranSchema>;
