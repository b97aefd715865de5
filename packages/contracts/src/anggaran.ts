import { z } from 'zod';
import { pesanSchema, slugSchema, tahunSchema, tanggalSchema, triwulanSchema } from './umum.ts';

/** A plain decimal with at most two decimals and eighteen digits before them, as money travels: `"661473673.00"`. */
export const jumlahSchema = z.string().regex(/^-?\d{1,18}(\.\d{1,2})?$/);

/** Which grid: a reporting unit, a year, and the quarter up to which realisasi is summed. */
export const anggaranParamsSchema = z.object({ unit: slugSchema, tahun: tahunSchema, triwulan: triwulanSchema });

/** `dokumen`: id of a version of the budget; without it the one in force. */
export const anggaranQuerySchema = z.object({ dokumen: z.uuid().optional() });

/** What hangs on a node besides its rows and money. */
export const lekatSimpulSchema = z.object({
  /** Names of the indicators placed on it. */
  indikator: z.array(z.string()),
  /** Months with planned cash. */
  kas: z.int(),
  /** Notes of the year. */
  catatan: z.int(),
  /** Rows of the annex of an agreement that name it. */
  lampiran: z.int(),
});

/** A node of the budget's tree. */
export const simpulAnggaranSchema = z.object({
  id: z.string(),
  induk: z.string().nullable(),
  jenis: z.string(),
  kode: z.string(),
  nama: z.string(),
  urut: z.int(),
  /** Id of the unit that carries it out; null when none is named. `unit` is its name, then empty. */
  pelaksana: z.string().nullable(),
  unit: z.string(),
  versiBaris: z.int(),
  /** What hangs on it: a removal takes the first two along, and waits until the others are gone. */
  lekat: lekatSimpulSchema,
});

/** A budget row: the amount stated for a node, or (`rincian`) a line below it. */
export const barisAnggaranSchema = z.object({
  id: z.string(),
  simpul: z.string(),
  rincian: z.boolean(),
  urut: z.int(),
  uraian: z.string(),
  rekening: z.string(),
  sumberDana: z.string(),
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
  /** True when it is booked on another version: it counts, and is changed there. */
  versiLain: z.boolean(),
  /** True when it is booked on a line (of whatever version); else it is stated for the node and goes before its lines. */
  rincian: z.boolean(),
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
  /** False once the version is no draft: its rows and their pagu are then immutable. */
  paguDapatDiubah: z.boolean(),
  /** Units that can carry out a node. */
  pelaksana: z.array(z.object({ id: z.string(), nama: z.string() })),
  /** New versions that can be made of this one, e.g. `pergeseran-1`. */
  versiBerikut: z.array(z.string()),
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

const barisTersimpan = { id: z.uuid(), versiBaris: z.int().nullable() };
const teksPendek = z.string().trim().max(1000);
const urutSchema = z.int().min(0).max(1_000_000);

/** A node as it shall be; `versiBaris` null adds it under an id of the caller's choice. */
export const simpanSimpulSchema = z.object({
  ...barisTersimpan,
  induk: z.uuid().nullable(),
  jenis: z.enum(['program', 'kegiatan', 'sub-kegiatan', 'aktivitas']),
  kode: z.string().trim().max(100),
  nama: teksPendek,
  pelaksana: z.uuid().nullable(),
  urut: urutSchema,
});

/** A belanja line as it shall be; `versiBaris` null adds it. Its amount is that of a new line only: a stored one is changed as a cell. */
export const simpanRincianSchema = z.object({
  ...barisTersimpan,
  simpul: z.uuid(),
  uraian: teksPendek,
  rekening: z.string().trim().max(100),
  sumberDana: z.string().trim().max(200),
  urut: urutSchema,
  jumlah: jumlahSchema.optional(),
});

/** A row to remove, as it was seen. */
export const hapusBarisSchema = z.object({ id: z.uuid(), versiBaris: z.int() });

/** One save: rows added, changed and removed, and cells; each once. All of it is written, or nothing. */
export const ubahAnggaranSchema = z
  .object({
    dokumen: z.uuid(),
    simpul: z.array(simpanSimpulSchema).max(5000).default([]),
    rincian: z.array(simpanRincianSchema).max(5000).default([]),
    hapusSimpul: z.array(hapusBarisSchema).max(5000).default([]),
    hapusRincian: z.array(hapusBarisSchema).max(5000).default([]),
    sel: z.array(ubahSelSchema).max(5000).default([]),
  })
  .refine(
    ({ simpul, rincian, hapusSimpul, hapusRincian, sel }) =>
      simpul.length + rincian.length + hapusSimpul.length + hapusRincian.length + sel.length > 0,
  );

/** `tersimpan` counts rows and cells. */
export const hasilUbahAnggaranSchema = z.object({ tersimpan: z.int() });

/** A new version: the next one of `versi`, copied from a version; without `dari` the first budget of the year, empty. */
export const versiBaruSchema = z.object({
  dari: z.uuid().optional(),
  versi: z.string().regex(/^(murni|(pergeseran|perubahan)-[1-9]\d{0,2})$/),
});

/** What becomes of a draft version: approved under its number and date, or discarded. */
export const tetapkanVersiSchema = z.object({ nomor: z.string().trim().min(1).max(200), tanggal: tanggalSchema });

export type KolomIsian = z.infer<typeof kolomIsianSchema>;
export type SimpulAnggaran = z.infer<typeof simpulAnggaranSchema>;
export type BarisAnggaranDto = z.infer<typeof barisAnggaranSchema>;
export type RealisasiAnggaranDto = z.infer<typeof realisasiAnggaranSchema>;
export type TemuanAnggaranDto = z.infer<typeof temuanAnggaranSchema>;
export type DokumenAnggaran = z.infer<typeof dokumenAnggaranSchema>;
export type LembarAnggaran = z.infer<typeof lembarAnggaranSchema>;
export type UbahSel = z.infer<typeof ubahSelSchema>;
export type LekatSimpul = z.infer<typeof lekatSimpulSchema>;
export type SimpanSimpul = z.infer<typeof simpanSimpulSchema>;
export type SimpanRincian = z.infer<typeof simpanRincianSchema>;
export type HapusBaris = z.infer<typeof hapusBarisSchema>;
export type VersiBaru = z.infer<typeof versiBaruSchema>;
export type TetapkanVersi = z.infer<typeof tetapkanVersiSchema>;
/** As a caller writes it: lists without rows may be left out. */
export type UbahAnggaran = z.input<typeof ubahAnggaranSchema>;
export type HasilUbahAnggaran = z.infer<typeof hasilUbahAnggaranSchema>;
