import { berandaSchema, papanSchema, triwulanParamsSchema, unitTriwulanParamsSchema } from '@selaras/contracts';
import { bacaBeranda, bacaPapan } from '@selaras/usecases';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

/** Where one unit stands in a quarter, and all units side by side. */
export const homeRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/beranda/:unit/:tahun/:triwulan',
    {
      schema: { tags: ['beranda'], params: unitTriwulanParamsSchema, response: { 200: berandaSchema } },
      config: { akses: 'laporan:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      return bacaBeranda(konteks, { pd: unit, ...periode });
    },
  );

  app.get(
    '/api/papan/:tahun/:triwulan',
    {
      schema: { tags: ['beranda'], params: triwulanParamsSchema, response: { 200: papanSchema } },
      config: { akses: 'masuk' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return bacaPapan(konteks, request.params);
    },
  );
};
