import {
  bandingBerkasSchema,
  bandingLaporanSchema,
  bandingPilihanSchema,
  laporanTriwulanParamsSchema,
} from '@selaras/contracts';
import { bandingkanLaporan, unduhBanding } from '@selaras/usecases';
import type { Routes } from '../app.ts';
import { sendFile, XLSX_TYPE } from '../files.ts';
import { requireSession } from '../session.ts';

/** Two versions of a report side by side, and the differences as a worklist. */
export const comparisonRoutes: Routes = (app, { sistem }) => {
  const params = laporanTriwulanParamsSchema;

  app.get(
    '/api/laporan/:unit/:tahun/:triwulan/banding',
    {
      schema: {
        tags: ['laporan'],
        params,
        querystring: bandingPilihanSchema,
        response: { 200: bandingLaporanSchema },
      },
      config: { akses: 'laporan:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      return bandingkanLaporan(konteks, { pd: unit, ...periode, ...request.query });
    },
  );

  app.get(
    '/api/laporan/:unit/:tahun/:triwulan/banding/berkas',
    {
      schema: { tags: ['laporan'], params, querystring: bandingBerkasSchema },
      config: { akses: 'laporan:unduh' },
    },
    async (request, reply) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      const { nama, isi } = await unduhBanding(konteks, { pd: unit, ...periode, ...request.query });
      return sendFile(reply, { name: nama, content: isi, type: XLSX_TYPE });
    },
  );
};
