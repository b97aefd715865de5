import { z } from 'zod';
import { pesanSchema, tanggalSchema } from './umum.ts';

/** What a note of this page says about a unit's period. */
export const jenisCatatanSchema = z.enum(['permasalahan', 'solusi']);

/** One row of the activity log. */
export const kegiatanDicatatSchema = z.object({
  id: z.string(),
  unit: z.string(),
  kelompok: z.string(),
  urut: z.int(),
  uraian: z.string(),
  /** As a person would type it; empty when unknown. */
  waktu: z.string(),
  /** What the typed time was read as. */
  jenisWaktu: z.enum(['tanggal', 'rentang', 'bulan', 'bebas', 'kosong']),
  hasil: z.string(),
  keterangan: z.string(),
  versiBaris: z.int(),
  /** Number of evidence files. */
  bukti: z.int(),
  /** What to look at again: the time outside the quarter, or not readable as one. */
  peringatan: z.array(pesanSchema),
});

export const catatanDicatatSchema = z.object({
  id: z.string(),
  unit: z.string(),
  jenis: jenisCatatanSchema,
  urut: z.int(),
  teks: z.string(),
  /** Name of the row that the note is about; null = the unit as a whole. */
  tentang: z.string().nullable(),
  versiBaris: z.int(),
  /** Code of the cause, of a problem only; null = not stated. */
  penyebab: z.string().nullable(),
  /** What the code means. */
  namaPenyebab: pesanSchema.nullable(),
  /** Id of the problem that a solution answers; null = none named. */
  menjawab: z.string().nullable(),
  /** Number of evidence files. */
  bukti: z.int(),
});

/** A cause to choose from. */
export const penyebabSchema = z.object({
  kode: z.string(),
  nama: pesanSchema,
  uraian: z.string(),
  sumber: z.string(),
});

/** A list of causes as a pemda sets it, and the one of Selaras that holds without it. */
export const daftarPenyebabSchema = z.object({
  /** Causes in force today. */
  berlaku: z.array(penyebabSchema),
  /** True when they are the pemda's own. */
  milikPemda: z.boolean(),
  /** From when the pemda's own list has been in force. */
  dari: z.string().nullable(),
  dapatDiubah: z.boolean(),
});

/** A pemda's own list from a day on; empty = the list of Selaras holds again. */
export const simpanPenyebabSchema = z.object({
  dari: tanggalSchema,
  /** The decree or decision that sets it. */
  sumber: z.string().max(500),
  penyebab: z
    .array(
      z.object({
        /** null = made from the name. */
        kode: z.string().max(60).nullable(),
        nama: z.string().max(200),
        namaEn: z.string().max(200),
        uraian: z.string().max(1000),
      }),
    )
    .max(100),
});

/** Activities, problems and solutions of a unit and the units below it in one quarter. */
export const bukuCatatanSchema = z.object({
  /** The unit and those below it that the user may see, in the order of the organisation. */
  unit: z.array(z.object({ id: z.string(), nama: z.string(), dapatDiubah: z.boolean() })),
  kegiatan: z.array(kegiatanDicatatSchema),
  catatan: z.array(catatanDicatatSchema),
  /** Notes of earlier periods, newest first, that this period does not have. */
  saran: z.array(
    z.object({
      unit: z.string(),
      jenis: jenisCatatanSchema,
      teks: z.string(),
      periode: pesanSchema,
      penyebab: z.string().nullable(),
    }),
  ),
  /** Causes in force at the end of the quarter. */
  penyebab: z.array(penyebabSchema),
  /** May the user replace that list? */
  dapatAturPenyebab: z.boolean(),
  /** True while an approved report closes the period. */
  tertutup: z.boolean(),
});

const hapusBarisSchema = z.object({ id: z.uuid(), versiBaris: z.int().min(1) });
const urutSchema = z.int().min(1).max(100_000).nullable();

export const simpanKegiatanSchema = z.object({
  /** null = a new row; an id without `versiBaris` = a new row of this id, e.g. a removed one that comes back. */
  id: z.uuid().nullable(),
  versiBaris: z.int().min(1).nullable(),
  unit: z.uuid(),
  kelompok: z.string().max(300),
  /** Place in its group; null = last. */
  urut: urutSchema,
  uraian: z.string().max(5000),
  waktu: z.string().max(300),
  hasil: z.string().max(5000),
  keterangan: z.string().max(5000),
});

export const simpanCatatanSchema = z.object({
  id: z.uuid().nullable(),
  versiBaris: z.int().min(1).nullable(),
  unit: z.uuid(),
  jenis: jenisCatatanSchema,
  urut: urutSchema,
  teks: z.string().max(10_000),
  /** Code of the cause, of a problem; left out = as it was. */
  penyebab: z.string().max(60).nullable().optional(),
  /** Id of the problem that a solution answers; left out = as it was. */
  menjawab: z.uuid().nullable().optional(),
});

const satuSimpanan = 500;

/** Everything of one save: all of it is written, or nothing. */
export const ubahCatatanSchema = z.object({
  kegiatan: z.array(simpanKegiatanSchema).max(satuSimpanan).default([]),
  catatan: z.array(simpanCatatanSchema).max(satuSimpanan).default([]),
  hapusKegiatan: z.array(hapusBarisSchema).max(satuSimpanan).default([]),
  hapusCatatan: z.array(hapusBarisSchema).max(satuSimpanan).default([]),
});

export type DaftarPenyebab = z.infer<typeof daftarPenyebabSchema>;
export type SimpanPenyebab = z.infer<typeof simpanPenyebabSchema>;
export type Penyebab = z.infer<typeof penyebabSchema>;
export type JenisCatatan = z.infer<typeof jenisCatatanSchema>;
export type KegiatanDicatat = z.infer<typeof kegiatanDicatatSchema>;
export type CatatanDicatat = z.infer<typeof catatanDicatatSchema>;
export type BukuCatatan = z.infer<typeof bukuCatatanSchema>;
export type SimpanKegiatan = z.infer<typeof simpanKegiatanSchema>;
export type SimpanCatatan = z.infer<typeof simpanCatatanSchema>;
export type UbahCatatan = z.infer<typeof ubahCatatanSchema>;
export type UbahCatatanMasukan = z.input<typeof ubahCatatanSchema>;
