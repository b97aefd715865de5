import { z } from 'zod';
import { laporanPilihanSchema } from './laporan.ts';
import { pesanSchema, versiSchema } from './umum.ts';

/** Which version of a report: the figures of now, those with another version of the budget, or the id of a stored report. */
export const kunciVersiSchema = z.union([z.literal('kini'), versiSchema, z.uuid()]);

export const bandingPilihanSchema = laporanPilihanSchema
  .pick({ form: true })
  .extend({ dari: kunciVersiSchema.optional(), ke: kunciVersiSchema.optional() });

export const bandingBerkasSchema = bandingPilihanSchema.extend({
  bahasa: z.enum(['id', 'en']).default('id'),
  /** Only what concerns figures. */
  angkaSaja: z.stringbool().default(false),
});

/** A version that can be compared. */
export const versiLaporanSchema = z.object({
  kunci: z.string(),
  nama: pesanSchema,
  /** `kini` and `anggaran` are made from the figures of now; the others are stored as they were signed. */
  status: z.enum(['kini', 'anggaran', 'ditetapkan', 'digantikan']),
  /** Date of a signed document. */
  tanggal: z.string().nullable(),
  hash: z.string().nullable(),
});

const tempatSchema = z.object({ heading: z.string(), table: z.string().nullable() });
const kataSchema = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });
const bagianTeksSchema = z.enum([
  'heading',
  'paragraph',
  'list',
  'contents',
  'signature',
  'caption',
  'source',
  'table-head',
  'cell',
  'title',
  'subject',
  'author',
  'date',
  'footer',
  'form',
]);

/** One difference; texts are as the report prints them. */
export const perbedaanSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figure'),
    place: tempatSchema,
    row: z.string(),
    column: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    /** Newer minus older, exact; percent in points. null = one of both is no figure. */
    difference: z.object({ kind: z.enum(['money', 'percent', 'number']), amount: z.string() }).nullable(),
  }),
  z.object({
    kind: z.literal('text'),
    place: tempatSchema,
    part: bagianTeksSchema,
    change: z.enum(['changed', 'added', 'removed']),
    row: z.string().nullable(),
    column: z.string().nullable(),
    words: z.array(kataSchema),
  }),
  z.object({
    kind: z.literal('row'),
    place: tempatSchema,
    change: z.enum(['added', 'removed', 'moved']),
    row: z.string(),
    cells: z.array(z.object({ column: z.string(), text: z.string() })),
    hasFigures: z.boolean(),
  }),
  z.object({
    kind: z.enum(['column', 'table']),
    place: tempatSchema,
    change: z.enum(['added', 'removed']),
    name: z.string(),
    hasFigures: z.boolean(),
  }),
]);

/** Two versions of a report and all that differs between them. */
export const bandingLaporanSchema = z.object({
  judul: z.string(),
  form: z.string(),
  /** What can be compared, the figures of now first, then stored versions, newest first. */
  versi: z.array(versiLaporanSchema),
  dari: versiLaporanSchema,
  ke: versiLaporanSchema,
  perbedaan: z.array(perbedaanSchema),
  /** How many of them concern figures. */
  jumlahAngka: z.int(),
  kemampuan: z.array(z.string()),
});

export type VersiLaporan = z.infer<typeof versiLaporanSchema>;
export type Perbedaan = z.infer<typeof perbedaanSchema>;
export type BandingLaporan = z.infer<typeof bandingLaporanSchema>;
export type BandingPilihan = z.infer<typeof bandingPilihanSchema>;
