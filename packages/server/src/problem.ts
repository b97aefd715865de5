import type { Problem } from '@selaras/contracts';
import { AppError, type KodeGalat, type Pesan } from '@selaras/usecases';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ZodError } from 'zod';
import { MAX_UPLOAD_MB } from './uploads.ts';
import { type Isu, jelaskanIsu } from './validation.ts';

const statuses: Record<KodeGalat, number> = {
  'belum-masuk': 401,
  'tidak-berhak': 403,
  'tidak-ditemukan': 404,
  konflik: 409,
  'pemakaian-salah': 400,
  'berkas-tak-terbaca': 422,
  'isi-ditolak': 422,
  'terlalu-banyak': 429,
  sistem: 500,
};

/** What is told of a failure of the system: its cause goes to the log only. */
export const KEGAGALAN_SISTEM: Pesan = {
  id: 'Terjadi kegagalan pada sistem. Coba lagi; jika berulang, hubungi pengelola Selaras.',
  en: 'The system failed. Try again; if it fails again, tell whoever runs Selaras.',
};

/** Answers with RFC 9457 problem details; what is not an AppError is a failure of the system and tells nothing of its insides. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { galat, status } = toAnswer(error);
  if (status >= 500) request.log.error({ err: error }, 'unmapped error');
  const pesan = galat.kode === 'sistem' ? KEGAGALAN_SISTEM : galat.pesan;
  const problem = problemOf({ kode: galat.kode, pesan, masalah: galat.masalah }, status);
  return reply.code(status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The problem details of a refusal. */
export function problemOf(
  { kode, pesan, masalah }: Pick<AppError, 'kode' | 'pesan' | 'masalah'>,
  status: number,
): Problem {
  return {
    type: `urn:selaras:galat:${kode}`,
    title: kode,
    status,
    detail: pesan.id,
    kode,
    pesan,
    masalah: masalah.map((one) => ({ ...one })),
  };
}

interface Answer {
  galat: AppError;
  status: number;
}

function toAnswer(error: unknown): Answer {
  if (error instanceof AppError) return { galat: error, status: statuses[error.kode] };
  const isu = issuesOf(error);
  if (isu !== null) return { galat: wrongForm(isu), status: 400 };
  const { statusCode, code } = (error ?? {}) as Partial<FastifyError>;
  if (statusCode === 429) {
    const pesan = {
      id: 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.',
      en: 'Too many requests. Wait a moment, then try again.',
    };
    return { galat: new AppError('terlalu-banyak', pesan), status: 429 };
  }
  if (code === 'FST_FILES_LIMIT') {
    const pesan = { id: 'Unggah satu berkas saja.', en: 'Upload one file only.' };
    return { galat: new AppError('pemakaian-salah', pesan), status: 400 };
  }
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    const pesan = {
      id: `Berkas lebih besar dari ${MAX_UPLOAD_MB} MB.`,
      en: `The file is larger than ${MAX_UPLOAD_MB} MB.`,
    };
    return { galat: new AppError('isi-ditolak', pesan), status: 413 };
  }
  if (statusCode === 413) {
    const pesan = { id: 'Kiriman terlalu besar.', en: 'What was sent is too large.' };
    return { galat: new AppError('isi-ditolak', pesan), status: 413 };
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    const pesan = { id: 'Permintaan tidak dapat dibaca.', en: 'The request can’t be read.' };
    return { galat: new AppError('pemakaian-salah', pesan), status: 400 };
  }
  return { galat: new AppError('sistem', KEGAGALAN_SISTEM, [], { cause: error }), status: 500 };
}

/** The issues of a request that does not fit its schema; null for any other error. */
function issuesOf(error: unknown): Isu[] | null {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const { validation, validationContext = '' } = error;
    return validation.map(({ keyword, instancePath, message = '', params }) => ({
      kode: keyword,
      lokasi: `${validationContext}${instancePath}`,
      kata: message,
      rincian: { ...params },
    }));
  }
  if (!(error instanceof ZodError)) return null;
  return error.issues.map(({ code, path, message, ...rincian }) => ({
    kode: code,
    lokasi: `body/${path.join('/')}`,
    kata: message,
    rincian,
  }));
}

function wrongForm(isu: readonly Isu[]): AppError {
  const pesan = { id: 'Permintaan tidak sesuai bentuknya.', en: 'The request does not have the expected form.' };
  return new AppError('pemakaian-salah', pesan, isu.map(jelaskanIsu));
}
