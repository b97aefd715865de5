import { daftarTenggatSchema, simpanTenggatSchema, tahunParamsSchema } from '@selaras/contracts';
import { daftarTenggat, simpanTenggat } from '@selaras/usecases';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

/** Deadlines of a year. */
export const deadlineRoutes: Routes = (app, { sistem }) => {
  const schema = { tags: ['pengaturan'], params: tahunParamsSchema, response: { 200: daftarTenggatSchema } };
  const config = { akses: 'tenggat:kelola' } as const;

  app.get('/api/tenggat/:tahun', { schema, config }, async (request) => {
    const { konteks } = await requireSession(sistem, request);
    return daftarTenggat(konteks, request.params);
  });

  app.patch('/api/tenggat/:tahun', { schema: { ...schema, body: simpanTenggatSchema }, config }, async (request) => {
    const { konteks } = await requireSession(sistem, request);
    return simpanTenggat(konteks, { ...request.params, ...request.body });
  });
};
