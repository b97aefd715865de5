import type { Problem } from '@selaras/contracts';
import { AppError, galatSistem, type KodeGalat, type Masalah } from '@selaras/usecases';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

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

/** Answers with RFC 9457 problem details; what is not an AppError is a failure of the system and tells nothing of its insides. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = toAppError(error);
  const status = statuses[known.kode];
  if (status >= 500) request.log.error({ err: error }, 'unmapped error');
  const problem: Problem = {
    type: `urn:selaras:galat:${known.kode}`,
    title: known.kode,
    status,
    detail: known.pesan.id,
    kode: known.kode,
    pesan: known.pesan,
    masalah: known.masalah.map((masalah) => ({ ...masalah })),
  };
  return reply.code(status).type('application/problem+json').send(JSON.stringify(problem));
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const masalah = error.validation.map(({ instancePath, message = '' }): Masalah => {
      const lokasi = `${error.validationContext ?? ''}${instancePath}`;
      return { lokasi, kode: 'bentuk', pesan: { id: `Isian tidak sesuai: ${message}`, en: message }, saran: null };
    });
    return new AppError(
      'pemakaian-salah',
      { id: 'Permintaan tidak sesuai bentuknya.', en: 'The request does not have the expected form.' },
      masalah,
    );
  }
  const statusCode = (error as Partial<FastifyError>)?.statusCode;
  if (statusCode === 429) {
    return new AppError('terlalu-banyak', {
      id: 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.',
      en: 'Too many requests. Wait a moment, then try again.',
    });
  }
  if (statusCode === 413) {
    return new AppError('isi-ditolak', { id: 'Berkas terlalu besar.', en: 'The file is too large.' });
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new AppError('pemakaian-salah', { id: 'Permintaan tidak dapat dibaca.', en: 'The request can’t be read.' });
  }
  return galatSistem(error);
}
