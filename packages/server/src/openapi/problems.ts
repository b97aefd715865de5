import { problemSchema } from '@selaras/contracts';
import type { KodeGalat, Pesan } from '@selaras/usecases';
import { z } from 'zod';
import { problemOf } from '../problem.ts';

/** A kind of refusal: its status, when it is given, and what it may say. */
interface Refusal {
  nama: string;
  status: number;
  kode: KodeGalat;
  kapan: string;
  pesan: Pesan;
}

/** The refusals that routes give by themselves, as `components.responses` names them. */
export const refusals = [
  {
    nama: 'PermintaanSalah',
    status: 400,
    kode: 'pemakaian-salah',
    kapan: 'The request does not have the expected form; `masalah` names every field that is wrong',
    pesan: { id: 'Permintaan tidak sesuai bentuknya.', en: 'The request does not have the expected form.' },
  },
  {
    nama: 'BelumMasuk',
    status: 401,
    kode: 'belum-masuk',
    kapan: 'No session and no API key, or one that is not good any more',
    pesan: { id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  },
  {
    nama: 'TidakBerhak',
    status: 403,
    kode: 'tidak-berhak',
    kapan: 'The caller’s roles do not allow this, or the CSRF token of a session is missing',
    pesan: { id: 'Peran Anda tidak mengizinkan tindakan ini.', en: 'Your role does not allow this.' },
  },
  {
    nama: 'TidakDitemukan',
    status: 404,
    kode: 'tidak-ditemukan',
    kapan: 'It does not exist, or the caller may not see it: both look the same',
    pesan: { id: 'perangkat-daerah tidak ditemukan: biro-x.', en: 'perangkat-daerah not found: biro-x.' },
  },
  {
    nama: 'Konflik',
    status: 409,
    kode: 'konflik',
    kapan: 'Somebody changed it meanwhile, or its state does not allow this; `masalah` has both values',
    pesan: {
      id: 'Data sudah diubah orang lain sejak Anda membukanya.',
      en: 'Someone else has changed the data since you opened it.',
    },
  },
  {
    nama: 'IsiDitolak',
    status: 422,
    kode: 'isi-ditolak',
    kapan: 'The content breaks a rule, or a file can’t be read; `masalah` lists everything, and nothing is written',
    pesan: { id: 'Isian belum dapat disimpan.', en: 'What was entered can’t be saved yet.' },
  },
  {
    nama: 'TerlaluBanyak',
    status: 429,
    kode: 'terlalu-banyak',
    kapan: 'Too many requests; the header `retry-after` says how many seconds to wait',
    pesan: {
      id: 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.',
      en: 'Too many requests. Wait a moment, then try again.',
    },
  },
] as const satisfies readonly Refusal[];

const { $schema: _, ...problemJsonSchema } = z.toJSONSchema(problemSchema);

/** The one form of every refusal (RFC 9457). */
export const problemSchemas = { Problem: problemJsonSchema };

const content = (example?: object) => ({
  'application/problem+json': {
    schema: { $ref: '#/components/schemas/Problem' },
    ...(example === undefined ? {} : { example }),
  },
});

/** `components.responses`: each refusal with an example, and `Galat` for what is left. */
export const problemResponses = {
  ...Object.fromEntries(
    refusals.map(({ nama, status, kode, kapan, pesan }) => [
      nama,
      { description: kapan, content: content(problemOf({ kode, pesan, masalah: [] }, status)) },
    ]),
  ),
  Galat: { description: 'Any other refusal, or a failure of the system (500)', content: content() },
};
