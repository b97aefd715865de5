import { z } from 'zod';
import { masalahSchema, pesanSchema, tanggalSchema } from './umum.ts';

/** Official code lists that are imported from files. */
export const jenisDaftarSchema = z.enum(['nomenklatur', 'rekening', 'sumber-dana', 'satuan']);

/** The decree that sets a list on a day. */
export const peraturanDaftarSchema = z.object({
  nama: z.string(),
  nomor: z.string(),
  dari: tanggalSchema,
  sumber: z.string(),
});

/** A list with what is loaded of it, and what should be. */
export const daftarAcuanSchema = z.object({
  jenis: jenisDaftarSchema,
  jumlah: z.int(),
  /** What is loaded, by regulation. */
  dimuat: z.array(z.object({ peraturan: z.string(), dari: z.string().nullable(), jumlah: z.int() })),
  /** Decree in force today; null = no decree sets this list. */
  berlaku: peraturanDaftarSchema.nullable(),
});

/** Scale or form with its validity and source. */
const acuanSchema = z.object({
  slug: z.string(),
  nama: z.string(),
  sumber: z.string(),
  dari: z.string(),
  sampai: z.string().nullable(),
  catatan: pesanSchema.nullable(),
  /** Bands of a scale from the best down; sections of a form in order. */
  isi: z.array(z.string()),
});

export const ringkasanReferensiSchema = z.object({
  daftar: z.array(daftarAcuanSchema),
  skala: z.array(acuanSchema),
  form: z.array(acuanSchema),
  kemampuan: z.array(z.string()),
});

export const kodeParamsSchema = z.object({ jenis: jenisDaftarSchema });
export const kodeQuerySchema = z.object({
  cari: z.string().trim().max(200).default(''),
  /** Only entries of this level; for the nomenclature. */
  jenjang: z.enum(['program', 'kegiatan', 'sub-kegiatan']).optional(),
  halaman: z.coerce.number().int().min(1).max(100_000).default(1),
});

/** A page of a code list. */
export const halamanKodeSchema = z.object({
  jumlah: z.int(),
  perHalaman: z.int(),
  baris: z.array(
    z.object({
      id: z.string(),
      kode: z.string(),
      nama: z.string(),
      keterangan: z.string(),
      peraturan: z.string(),
      /** Null for units of measure, which no date limits. */
      dari: z.string().nullable(),
      sampai: z.string().nullable(),
    }),
  ),
});

/** A file of an official list as it was read; nothing is written yet. */
export const pratinjauDaftarSchema = z.object({
  id: z.string(),
  namaBerkas: z.string(),
  ringkasan: z.object({ baris: z.int(), tambah: z.int(), ubah: z.int(), hapus: z.int() }),
  masalah: z.array(masalahSchema),
  temuan: z.array(masalahSchema),
  pesan: pesanSchema,
  dapatDiterapkan: z.boolean(),
});

export const hasilDaftarSchema = z.object({ pesan: pesanSchema });

export type JenisDaftar = z.infer<typeof jenisDaftarSchema>;
export type DaftarAcuan = z.infer<typeof daftarAcuanSchema>;
export type Acuan = z.infer<typeof acuanSchema>;
export type RingkasanReferensi = z.infer<typeof ringkasanReferensiSchema>;
export type HalamanKode = z.infer<typeof halamanKodeSchema>;
export type PratinjauDaftar = z.infer<typeof pratinjauDaftarSchema>;
