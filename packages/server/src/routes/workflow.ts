import {
  alurLaporanSchema,
  langkahAlurRequestSchema,
  laporanPilihanSchema,
  laporanTriwulanParamsSchema,
  narasiLaporanSchema,
  simpanNarasiRequestSchema,
  tindakanLaporanSchema,
} from '@selaras/contracts';
import { bacaAlur, bacaNarasi, kemampuanTindakan, langkahAlur, simpanNarasi } from '@selaras/usecases';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

/** A report's sections and its way to the signature: where it stands, and one route per step, each with its own ability. */
export const workflowRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/laporan/:unit/:tahun/:triwulan/alur',
    {
      schema: {
        tags: ['laporan'],
        params: laporanTriwulanParamsSchema,
        querystring: laporanPilihanSchema.pick({ form: true }),
        response: { 200: alurLaporanSchema },
      },
      config: { akses: 'laporan:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      return bacaAlur(konteks, { pd: unit, ...periode, ...request.query });
    },
  );

  for (const tindakan of tindakanLaporanSchema.options) {
    app.post(
      `/api/laporan/:unit/:tahun/:triwulan/${tindakan}`,
      {
        schema: {
          tags: ['laporan'],
          params: laporanTriwulanParamsSchema,
          body: langkahAlurRequestSchema,
          response: { 200: alurLaporanSchema },
        },
        config: { akses: kemampuanTindakan[tindakan] },
      },
      async (request) => {
        const { konteks } = await requireSession(sistem, request);
        const { unit, ...periode } = request.params;
        return langkahAlur(konteks, { pd: unit, ...periode, ...request.body, tindakan });
      },
    );
  }

  const params = laporanTriwulanParamsSchema;

  app.get(
    '/api/laporan/:unit/:tahun/:triwulan/narasi',
    {
      schema: {
        tags: ['laporan'],
        params,
        querystring: laporanPilihanSchema.pick({ form: true }),
        response: { 200: narasiLaporanSchema },
      },
      config: { akses: 'laporan:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      return bacaNarasi(konteks, { pd: unit, ...periode, ...request.query });
    },
  );

  app.put(
    '/api/laporan/:unit/:tahun/:triwulan/narasi',
    {
      schema: { tags: ['laporan'], params, body: simpanNarasiRequestSchema, response: { 200: narasiLaporanSchema } },
      config: { akses: 'angka:ubah' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      return simpanNarasi(konteks, { pd: unit, ...periode, ...request.body });
    },
  );
};
