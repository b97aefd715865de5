import { timingSafeEqual } from 'node:crypto';
import { AppError, type AsalMasuk, bacaSesi, type Konteks, type SesiMasuk, type Sistem } from '@selaras/usecases';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'selaras_sesi';

const unsafeMethods = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Who calls: a signed-in user, or a program with an API key. */
export interface Caller {
  konteks: Konteks;
  /** Id of the user or of the key: whose uploads, jobs and audits these are. */
  pemilik: string;
}

/**
 * Who calls. Throws `belum-masuk` for nobody, `tidak-berhak` for a change without the session's CSRF token (a key needs none: no browser
 * sends it by itself) and for who must change his password first.
 */
export async function requireSession(sistem: Sistem, request: FastifyRequest): Promise<Caller> {
  const { kunci } = request;
  if (kunci !== null) return { konteks: kunci.konteks, pemilik: kunci.id };
  const { konteks, sesi } = await requirePerson(sistem, request);
  if (sesi.wajibGantiSandi) throw mustChangePassword();
  return { konteks, pemilik: sesi.pengguna.id };
}

/** The signed-in user of a request about himself; a key never gets so far (`acceptKeys`). Errors as in {@link requireSession}. */
export async function requirePerson(sistem: Sistem, request: FastifyRequest): Promise<SesiMasuk> {
  const token = request.cookies[SESSION_COOKIE];
  const masuk = token === undefined ? null : await bacaSesi(sistem, token);
  if (masuk === null) {
    throw new AppError('belum-masuk', { id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' });
  }
  if (unsafeMethods.has(request.method)) assertCsrf(request, masuk.sesi.csrf);
  return masuk;
}

/** From where a request signs in. */
export function originOf({ ip, headers }: FastifyRequest): AsalMasuk {
  return { alamat: ip, peramban: headers['user-agent'] ?? '' };
}

/** Hands the browser its session: no script and no other site gets it. */
export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure });
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

function mustChangePassword(): AppError {
  const pesan = { id: 'Ganti dahulu kata sandi sekali pakai Anda.', en: 'First change your one-time password.' };
  return new AppError('tidak-berhak', pesan, [{ lokasi: '', kode: 'wajib-ganti-sandi', pesan, saran: null }]);
}
