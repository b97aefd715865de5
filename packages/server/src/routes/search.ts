import { cariQuerySchema, jawabanCariSchema } from '@selaras/contracts';
import { cari } from '@selaras/usecases';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

/** Search over everything that the user may see. */
export const searchRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/cari',
    {
      schema: { tags: ['cari'], querystring: cariQuerySchema, response: { 200: jawabanCariSchema } },
      config: { akses: 'masuk' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return cari(konteks, request.query);
    },
  );
};
