import { z } from 'zod';
import { bahasaSchema } from './sesi.ts';

export const statusLaporanSchema = z.enum(['draf', 'diajukan', 'ditetapkan']);

/** A picture as it is shown: where it lies and how large it is. */
export const logoSchema = z.object({
  alamat: z.string(),
  nama: z.string(),
  /** Pixels. */
  lebar: z.int(),
  tinggi: z.int(),
});

export const profilPemdaSchema = z.object({
  nama: z.string(),
  /** Where documents are signed. */
  tempat: z.string(),
  /** Language of whoever has chosen none. */
  bahasa: bahasaSchema,
  logo: logoSchema.nullable(),
  /** null while the pemda has not changed what it was registered with. */
  versiBaris: z.int().nullable(),
});

const pilihanTahunSchema = z.object({
  formTriwulan: z.string().min(1).max(100),
  /** Cap of capaian in percent; null = none. */
  batasCapaian: z.number().min(1).max(1000).nullable(),
  /** Capaian, in percent, of a target of zero that was met. */
  capaianTargetNol: z.number().min(0).max(1000),
  /** Slug of the scale for predicates; null = none. */
  skalaCapaian: z.string().max(100).nullable(),
});

export const pengaturanTahunSchema = pilihanTahunSchema.extend({ tahun: z.int(), versiBaris: z.int() });

/** Settings of the pemda and of its years. A year without a row of its own follows the latest one before it. */
export const pengaturanSchema = z.object({
  profil: profilPemdaSchema,
  tahun: z.array(pengaturanTahunSchema),
  form: z.array(z.object({ slug: z.string(), nama: z.string(), peraturan: z.string() })),
  skala: z.array(z.object({ slug: z.string(), nama: z.string(), sumber: z.string() })),
  /** State of every quarterly report of the years' reporting units, in the form of the year. */
  laporan: z.array(
    z.object({ tahun: z.int(), unit: z.string(), nama: z.string(), status: z.array(statusLaporanSchema).length(4) }),
  ),
  kemampuan: z.array(z.string()),
});

export const simpanProfilSchema = z.object({
  nama: z.string().max(200),
  tempat: z.string().max(100),
  bahasa: bahasaSchema,
  versiBaris: z.int().min(1).nullable(),
});
export const simpanPengaturanTahunSchema = pilihanTahunSchema.extend({ versiBaris: z.int().min(1).nullable() });
export const pengaturanTahunParamsSchema = z.object({ tahun: z.coerce.number().int().min(2000).max(2100) });
export const versiBarisQuerySchema = z.object({ versiBaris: z.coerce.number().int().min(1) });

export type LogoDto = z.infer<typeof logoSchema>;
export type ProfilPemdaDto = z.infer<typeof profilPemdaSchema>;
export type PengaturanTahunDto = z.infer<typeof pengaturanTahunSchema>;
export type PengaturanDto = z.infer<typeof pengaturanSchema>;
export type SimpanProfil = z.infer<typeof simpanProfilSchema>;
export type SimpanPengaturanTahun = z.infer<typeof simpanPengaturanTahunSchema>;
