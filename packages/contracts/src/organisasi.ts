import { z } from 'zod';
import { tanggalSchema } from './umum.ts';

export const jenisUnitSchema = z.enum(['pd', 'biro', 'bagian', 'subbagian', 'bidang', 'uptd', 'rsud']);
export const jenisJabatanSchema = z.enum(['struktural', 'kelompok-fungsional']);
export const statusPejabatSchema = z.enum(['definitif', 'pj', 'plt', 'plh']);

const namaSchema = z.string().max(300);
const urutSchema = z.int().min(0).max(100_000);
const tahunSchema = z.int().min(2000).max(2100);

const unitIsiSchema = z.object({
  /** Parent; null = a PD of its own. */
  induk: z.uuid().nullable(),
  /** Name in addresses: unique below one parent. */
  slug: z.string().max(100),
  /** Organisation code; empty = none. */
  kode: z.string().max(50),
  nama: namaSchema,
  namaSingkat: namaSchema,
  namaLengkap: namaSchema,
  jenis: jenisUnitSchema,
  urut: urutSchema,
  /** First and last day on which the unit exists; null = not stated. */
  berlakuDari: tanggalSchema.nullable(),
  berlakuSampai: tanggalSchema.nullable(),
});

const jabatanIsiSchema = z.object({
  unit: z.uuid(),
  nama: namaSchema,
  /** Superior office, of the same unit or one above it; null = none. */
  atasan: z.uuid().nullable(),
  jenis: jenisJabatanSchema,
  urut: urutSchema,
});

const pejabatIsiSchema = z.object({
  jabatan: z.uuid(),
  nama: namaSchema,
  /** 18 digits, or empty. */
  nip: z.string().max(40),
  pangkat: z.string().max(100),
  status: statusPejabatSchema,
  dari: tanggalSchema,
  /** Last day in office; null while in office. */
  sampai: tanggalSchema.nullable(),
});

const tersimpanSchema = z.object({ id: z.string(), versiBaris: z.int() });
/** null = a new row; then `versiBaris` is null too. */
const disimpanSchema = z.object({ id: z.uuid().nullable(), versiBaris: z.int().min(1).nullable() });
const dihapusSchema = z.object({ id: z.uuid(), versiBaris: z.int().min(1) });

export const unitOrganisasiSchema = tersimpanSchema.extend({
  ...unitIsiSchema.shape,
  /** True when rows of other kinds hang on it: then it can be ended by date, not removed. */
  dipakai: z.boolean(),
  /** Last year of its data; null = none that has a year. */
  tahunTerakhir: z.int().nullable(),
});
export const jabatanOrganisasiSchema = tersimpanSchema.extend({ ...jabatanIsiSchema.shape, dipakai: z.boolean() });
export const pejabatOrganisasiSchema = tersimpanSchema.extend(pejabatIsiSchema.shape);

/** The whole organisation of the pemda. */
export const organisasiSchema = z.object({
  unit: z.array(unitOrganisasiSchema),
  jabatan: z.array(jabatanOrganisasiSchema),
  pejabat: z.array(pejabatOrganisasiSchema),
  /** Which units report on their own, by year. */
  pelapor: z.array(z.object({ tahun: z.int(), unit: z.array(z.string()) })),
  kemampuan: z.array(z.string()),
});

const satuSimpanan = 500;

/** Everything of one save: all of it is written, or nothing. */
export const ubahOrganisasiSchema = z.object({
  unit: z.array(disimpanSchema.extend(unitIsiSchema.shape)).max(satuSimpanan).default([]),
  jabatan: z.array(disimpanSchema.extend(jabatanIsiSchema.shape)).max(satuSimpanan).default([]),
  pejabat: z.array(disimpanSchema.extend(pejabatIsiSchema.shape)).max(satuSimpanan).default([]),
  hapusUnit: z.array(dihapusSchema).max(satuSimpanan).default([]),
  hapusJabatan: z.array(dihapusSchema).max(satuSimpanan).default([]),
  hapusPejabat: z.array(dihapusSchema).max(satuSimpanan).default([]),
  /** The list of a year, with the list that the writer has seen. */
  pelapor: z
    .array(z.object({ tahun: tahunSchema, sebelum: z.array(z.uuid()), unit: z.array(z.uuid()).max(1000) }))
    .max(20)
    .default([]),
});

export type UnitOrganisasi = z.infer<typeof unitOrganisasiSchema>;
export type JabatanOrganisasi = z.infer<typeof jabatanOrganisasiSchema>;
export type PejabatOrganisasi = z.infer<typeof pejabatOrganisasiSchema>;
export type Organisasi = z.infer<typeof organisasiSchema>;
export type UbahOrganisasi = z.infer<typeof ubahOrganisasiSchema>;
export type UbahOrganisasiMasukan = z.input<typeof ubahOrganisasiSchema>;
