import { z } from 'zod';
import { bahasaSchema, peranSchema } from './sesi.ts';

/** How far a role reaches: one unit alone, a unit with everything below it, the whole pemda. */
export const cakupanSchema = z.enum(['unit', 'pd', 'pemda']);

/** A role to grant; `unit` (slug, code or id) is null exactly for the scope `pemda`. */
export const peranDiberiSchema = z.object({
  peran: peranSchema,
  cakupan: cakupanSchema,
  unit: z.string().max(200).nullable(),
});

/** A role as it is shown. */
export const peranTampilSchema = peranDiberiSchema.extend({ namaUnit: z.string().nullable() });

/** A unit that a role may be limited to; `tingkat` is its depth in the organisation, from 0. */
export const unitPilihanSchema = z.object({
  id: z.string(),
  slug: z.string(),
  nama: z.string(),
  tingkat: z.int().min(0),
});

/** What the asking user may do with a user of the list. */
export const tindakanPenggunaSchema = z.enum(['ubah', 'nonaktifkan', 'aktifkan', 'atur-sandi']);

export const penggunaSchema = z.object({
  id: z.string(),
  versiBaris: z.int(),
  login: z.string(),
  nama: z.string(),
  aktif: z.boolean(),
  /** True while his password is one that an admin has seen. */
  wajibGantiSandi: z.boolean(),
  /** ISO time of the last sign-in; null = never. */
  masukTerakhir: z.string().nullable(),
  peran: z.array(peranTampilSchema),
  tindakan: z.array(tindakanPenggunaSchema),
});

export const PENGGUNA_PER_HALAMAN = 50;

export const saringPenggunaSchema = z.object({
  cari: z.string().max(100).optional(),
  status: z.enum(['aktif', 'nonaktif']).optional(),
  /** Pages of 50, from 1. */
  halaman: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const daftarPenggunaSchema = z.object({
  /** All that fit, on all pages. */
  jumlah: z.int(),
  pengguna: z.array(penggunaSchema),
  /** Units that roles may be limited to, in the order of the organisation. */
  unit: z.array(unitPilihanSchema),
});

export const penggunaBaruSchema = z.object({
  login: z.string().max(200),
  nama: z.string().max(300),
  peran: z.array(peranDiberiSchema).max(100),
});

export const ubahPenggunaSchema = z.object({
  nama: z.string().max(300),
  peran: z.array(peranDiberiSchema).max(100),
  versiBaris: z.int(),
});

/** A user with the password that is shown this once. */
export const sandiSekaliSchema = z.object({ pengguna: penggunaSchema, sandi: z.string() });

/** A session of one's own. */
export const sesiSendiriSchema = z.object({
  id: z.string(),
  dibuat: z.string(),
  kedaluwarsa: z.string(),
  alamat: z.string(),
  /** The browser's `user-agent`. */
  peramban: z.string(),
  /** True for the session that asks. */
  ini: z.boolean(),
});

export const profilSchema = z.object({
  login: z.string(),
  nama: z.string(),
  bahasa: bahasaSchema.nullable(),
  peran: z.array(peranTampilSchema),
  sesi: z.array(sesiSendiriSchema),
});

export const ubahProfilSchema = z.object({ bahasa: bahasaSchema.nullable() });

export const gantiSandiSchema = z.object({ lama: z.string().max(1000), baru: z.string().max(1000) });

export type Cakupan = z.infer<typeof cakupanSchema>;
export type PeranDiberi = z.infer<typeof peranDiberiSchema>;
export type PeranTampil = z.infer<typeof peranTampilSchema>;
export type UnitPilihan = z.infer<typeof unitPilihanSchema>;
export type TindakanPengguna = z.infer<typeof tindakanPenggunaSchema>;
export type PenggunaDto = z.infer<typeof penggunaSchema>;
export type SaringPengguna = z.infer<typeof saringPenggunaSchema>;
export type DaftarPengguna = z.infer<typeof daftarPenggunaSchema>;
export type PenggunaBaru = z.infer<typeof penggunaBaruSchema>;
export type UbahPengguna = z.infer<typeof ubahPenggunaSchema>;
export type SandiSekali = z.infer<typeof sandiSekaliSchema>;
export type SesiSendiri = z.infer<typeof sesiSendiriSchema>;
export type ProfilDto = z.infer<typeof profilSchema>;
export type UbahProfil = z.infer<typeof ubahProfilSchema>;
export type GantiSandi = z.infer<typeof gantiSandiSchema>;
