import { z } from 'zod';
import { tahunSchema, tanggalSchema } from './umum.ts';

/** What a pemda sets a date for. */
export const jenisTenggatSchema = z.enum(['renja', 'pk', 'rencana-aksi', 'laporan-triwulan']);

/** How a submission stands to its deadline, in whole days: still to go (0 = the last day), past, or submitted so late. */
export const keadaanTenggatSchema = z.discriminatedUnion('keadaan', [
  z.object({ keadaan: z.enum(['berjalan', 'terlambat', 'diajukan-terlambat']), hari: z.int() }),
  z.object({ keadaan: z.literal('tepat-waktu') }),
]);

/** A deadline as a unit sees it. */
export const tenggatUnitSchema = z.object({
  jenis: jenisTenggatSchema,
  /** Quarter; 0 = the whole year. */
  ke: z.int(),
  tanggal: tanggalSchema,
  keadaan: keadaanTenggatSchema,
});

const barisTenggatSchema = z.object({ id: z.string(), tanggal: tanggalSchema, versiBaris: z.int() });

/** Deadlines of a year, one entry for each kind and quarter, whether set or not. */
export const daftarTenggatSchema = z.object({
  tahun: z.int(),
  butir: z.array(
    z.object({
      jenis: jenisTenggatSchema,
      ke: z.int(),
      /** A date to begin from; it counts only when somebody saves it. */
      saran: tanggalSchema,
      /** The date of every unit; null = none is set. */
      umum: barisTenggatSchema.nullable(),
      pengecualian: z.array(barisTenggatSchema.extend({ unit: z.string(), nama: z.string() })),
    }),
  ),
  /** Units that an exception can be made for. */
  unit: z.array(z.object({ id: z.string(), nama: z.string() })),
  /** Years in which units report. */
  tahunTersedia: z.array(z.int()),
});

export const tahunParamsSchema = z.object({ tahun: tahunSchema });

const satuSimpanan = 500;

/** Everything of one save: all of it is written, or nothing. */
export const simpanTenggatSchema = z.object({
  simpan: z
    .array(
      z.object({
        jenis: jenisTenggatSchema,
        ke: z.int().min(0).max(4),
        /** null = every unit. */
        unit: z.uuid().nullable(),
        tanggal: tanggalSchema,
        /** Version that was changed; null = a new row. */
        versiBaris: z.int().min(1).nullable(),
      }),
    )
    .max(satuSimpanan)
    .default([]),
  hapus: z
    .array(z.object({ id: z.uuid(), versiBaris: z.int().min(1) }))
    .max(satuSimpanan)
    .default([]),
});

export type DaftarTenggat = z.infer<typeof daftarTenggatSchema>;
export type TenggatUnit = z.infer<typeof tenggatUnitSchema>;
export type KeadaanTenggatDto = z.infer<typeof keadaanTenggatSchema>;
export type SimpanTenggat = z.infer<typeof simpanTenggatSchema>;
