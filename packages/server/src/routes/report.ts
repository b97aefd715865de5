import {
  formatLaporanSchema,
  laporanPilihanSchema,
  laporanTriwulanParamsSchema,
  pekerjaanSchema,
  pratinjauLaporanSchema,
  unduhRequestSchema,
  unitLaporanSchema,
} from '@selaras/contracts';
import { buatLaporanTriwulan, daftarUnit, pratinjauLaporanTriwulan } from '@selaras/usecases';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { contentTypes, sendFile } from '../files.ts';
import { requireSession } from '../session.ts';

/** Reports: their units, preview, texts and files. */
export const reportRoutes: Routes = (app, { sistem, jobs }) => {
  app.get(
    '/api/unit',
    { schema: { tags: ['laporan'], response: { 200: z.array(unitLaporanSchema) } }, config: { akses: 'masuk' } },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return daftarUnit(konteks);
    },
  );

  app.get(
    '/api/laporan/:unit/:tahun/:triwulan/pratinjau',
    {
      schema: {
        tags: ['laporan'],
        params: laporanTriwulanParamsSchema,
        querystring: laporanPilihanSchema,
        response: { 200: pratinjauLaporanSchema },
      },
      config: { akses: 'laporan:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      return pratinjauLaporanTriwulan(konteks, { pd: unit, ...periode, ...request.query });
    },
  );

  app.post(
    '/api/laporan/:unit/:tahun/:triwulan/unduhan',
    {
      schema: {
        tags: ['laporan'],
        params: laporanTriwulanParamsSchema,
        body: unduhRequestSchema,
        response: { 202: pekerjaanSchema },
      },
      config: { akses: 'laporan:unduh' },
    },
    async (request, reply) => {
      const { konteks, pemilik } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      const permintaan = { pd: unit, ...periode, ...request.body };
      // Refused before it is queued: what is not yours is not found now, not after a wait.
      await konteks.cariUnit(unit, 'laporan:unduh');
      const pekerjaan = jobs.start(pemilik, (kemajuan) => buatLaporanTriwulan(konteks, { ...permintaan, kemajuan }));
      return reply.code(202).send(pekerjaan);
    },
  );

  const jobParams = z.object({ id: z.uuid() });

  app.get(
    '/api/pekerjaan/:id',
    {
      schema: { tags: ['laporan'], params: jobParams, response: { 200: pekerjaanSchema } },
      config: { akses: 'masuk' },
    },
    async (request) => {
      const { pemilik } = await requireSession(sistem, request);
      return jobs.find(pemilik, request.params.id);
    },
  );

  app.get(
    '/api/pekerjaan/:id/berkas/:format',
    {
      schema: { tags: ['laporan'], params: jobParams.extend({ format: formatLaporanSchema }) },
      config: { akses: 'masuk' },
    },
    async (request, reply) => {
      const { pemilik } = await requireSession(sistem, request);
      const { id, format } = request.params;
      const { nama, isi } = jobs.file(pemilik, id, format);
      return sendFile(reply, { name: nama, content: isi, type: contentTypes[format] });
    },
  );
};
