import {
  anggaranParamsSchema,
  anggaranQuerySchema,
  hasilUbahAnggaranSchema,
  lembarAnggaranSchema,
  ubahAnggaranSchema,
} from '@selaras/contracts';
import { lihatAnggaran, ubahAnggaran } from '@selaras/usecases';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

export const budgetRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/anggaran/:unit/:tahun/:triwulan',
    {
      schema: {
        tags: ['anggaran'],
        params: anggaranParamsSchema,
        querystring: anggaranQuerySchema,
        response: { 200: lembarAnggaranSchema },
      },
      config: { akses: 'laporan:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      return lihatAnggaran(konteks, { pd: unit, ...periode, ...request.query });
    },
  );

  app.patch(
    '/api/anggaran/:unit/:tahun',
    {
      schema: {
        tags: ['anggaran'],
        params: anggaranParamsSchema.omit({ triwulan: true }),
        body: ubahAnggaranSchema,
        response: { 200: hasilUbahAnggaranSchema },
      },
      config: { akses: 'angka:ubah' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, tahun } = request.params;
      return ubahAnggaran(konteks, { pd: unit, tahun, ...request.body });
    },
  );
};
