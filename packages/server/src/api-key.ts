import { AppError, bacaKunci, type PemegangKunci, type Sistem } from '@selaras/usecases';
import type { FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import { SESSION_COOKIE } from './session.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The program that calls, by its API key; null for everybody else. */
    kunci: PemegangKunci | null;
  }
}

/** Requests a minute with one key, over all addresses. */
export const KEY_REQUESTS_A_MINUTE = 600;

/**
 * Lets programs call the API with `Authorization: Bearer sel_…` in place of the cookie. Never both: such a request is refused, so that no page
 * can borrow a session beside a key. Other schemes are left alone; a proxy before Selaras may use them.
 */
export function acceptKeys(app: App, sistem: Sistem): void {
  const count = app.createRateLimit({
    max: KEY_REQUESTS_A_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: ({ kunci, ip }) => (kunci === null ? ip : `kunci ${kunci.id}`),
  });
  app.decorateRequest('kunci', null);
  // After all onRequest hooks: whoever exceeds the limit of his address costs no look at the database.
  app.addHook('preParsing', async (request, reply) => {
    const naskah = bearerOf(request);
    if (naskah === null) return;
    if (request.cookies[SESSION_COOKIE] !== undefined) throw notBoth();
    if (request.routeOptions.config.akses === 'pribadi') throw forPeople();
    request.kunci = await bacaKunci(sistem, naskah, request.ip);
    const used = await count(request);
    if (used.isAllowed || !used.isExceeded) return;
    reply.header('retry-after', used.ttlInSeconds);
    throw tooMany();
  });
}

function bearerOf({ headers }: FastifyRequest): string | null {
  return /^bearer\s+(.*)$/i.exec(headers.authorization ?? '')?.[1]?.trim() ?? null;
}

const notBoth = () =>
  new AppError('pemakaian-salah', {
    id: 'Kirim kunci API atau kuki sesi, jangan keduanya.',
    en: 'Send an API key or a session cookie, not both.',
  });

const forPeople = () =>
  new AppError('tidak-berhak', {
    id: 'Alamat ini hanya untuk orang yang masuk, bukan untuk kunci API.',
    en: 'This address is for people who sign in, not for API keys.',
  });

const tooMany = () =>
  new AppError('terlalu-banyak', {
    id: `Kunci ini sudah dipakai ${KEY_REQUESTS_A_MINUTE} kali dalam semenit. Tunggu sebentar.`,
    en: `This key has been used ${KEY_REQUESTS_A_MINUTE} times within a minute. Wait a moment.`,
  });
