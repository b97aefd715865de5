import { masukRequestSchema, pemdaPilihanSchema, sesiSchema } from '@selaras/contracts';
import { daftarPemda, keluar, masuk } from '@selaras/usecases';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { originOf, requirePerson, SESSION_COOKIE, setSessionCookie } from '../session.ts';

/** Signing in and out. */
export const sessionRoutes: Routes = (app, { sistem, secureCookies }) => {
  app.get(
    '/api/pemda',
    { schema: { tags: ['sesi'], response: { 200: z.array(pemdaPilihanSchema) } }, config: { akses: 'umum' } },
    () => daftarPemda(sistem),
  );

  app.post(
    '/api/sesi',
    {
      schema: { tags: ['sesi'], body: masukRequestSchema, response: { 200: sesiSchema } },
      config: { akses: 'umum', rateLimit: { max: 20, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const { token, sesi } = await masuk(sistem, { ...request.body, ...originOf(request) });
      setSessionCookie(reply, token, secureCookies);
      return sesi;
    },
  );

  app.get(
    '/api/sesi',
    { schema: { tags: ['sesi'], response: { 200: sesiSchema } }, config: { akses: 'pribadi' } },
    async (request) => {
      const { sesi } = await requirePerson(sistem, request);
      return sesi;
    },
  );

  app.delete(
    '/api/sesi',
    { schema: { tags: ['sesi'], response: { 204: z.null() } }, config: { akses: 'pribadi' } },
    async (request, reply) => {
      await requirePerson(sistem, request);
      await keluar(sistem, request.cookies[SESSION_COOKIE] ?? '');
      reply.clearCookie(SESSION_COOKIE, { path: '/' });
      return reply.code(204).send(null);
    },
  );
};
