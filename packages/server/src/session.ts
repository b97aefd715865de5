import { timingSafeEqual } from 'node:crypto';
import { AppError, bacaSesi, type SesiMasuk, type Sistem } from '@selaras/usecases';
import type { FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'selaras_sesi';

const unsafeMethods = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The signed-in session of a request. Throws `belum-masuk` without one, and refuses a change without the session's CSRF token. */
export async function requireSession(sistem: Sistem, request: FastifyRequest): Promise<SesiMasuk> {
  const token = request.cookies[SESSION_COOKIE];
  const masuk = token === undefined ? null : await bacaSesi(sistem, token);
  if (masuk === null) {
    throw new AppError('belum-masuk', { id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' });
  }
  if (unsafeMethods.has(request.method)) assertCsrf(request, masuk.sesi.csrf);
  return masuk;
}

function assertCsrf(request: FastifyRequest, expected: string): void {
  const header = request.headers['x-csrf-token'];
  const given = Buffer.from(typeof header === 'string' ? header : '');
  const wanted = Buffer.from(expected);
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return;
  throw new AppError('tidak-berhak', {
    id: 'Permintaan tanpa tanda pengaman (CSRF). Muat ulang halaman, lalu coba lagi.',
    en: 'Request without its security token (CSRF). Reload the page and try again.',
  });
}
