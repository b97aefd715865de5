import { hasilRantaiSchema, riwayatParamsSchema, riwayatQuerySchema, riwayatSchema } from '@selaras/contracts';
import { bacaRiwayat, periksaRantai } from '@selaras/usecases';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

/** Who changed what, and the check of the audit chain. */
export const historyRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/riwayat',
    {
      schema: { tags: ['riwayat'], querystring: riwayatQuerySchema, response: { 200: riwayatSchema } },
      config: { akses: 'audit:periksa' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return bacaRiwayat(konteks, { pd: null, ...request.query });
    },
  );

  app.get(
    '/api/riwayat/:unit',
    {
      schema: {
        tags: ['riwayat'],
        params: riwayatParamsSchema,
        querystring: riwayatQuerySchema,
        response: { 200: riwayatSchema },
      },
      config: { akses: 'riwayat:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return bacaRiwayat(konteks, { pd: request.params.unit, ...request.query });
    },
  );

  app.post(
    '/api/audit/pemeriksaan',
    {
      schema: { tags: ['riwayat'], response: { 200: hasilRantaiSchema } },
      config: { akses: 'audit:periksa', rateLimit: { max: 10, timeWindow: '1 minute' } },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return periksaRantai(konteks);
    },
  );
};
