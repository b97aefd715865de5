import {
  bukuCatatanSchema,
  daftarPenyebabSchema,
  simpanPenyebabSchema,
  ubahCatatanSchema,
  unitTriwulanParamsSchema,
} from '@selaras/contracts';
import { lihatCatatan, lihatPenyebab, simpanPenyebab, ubahCatatan } from '@selaras/usecases';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

/** Activity log, problems and solutions of a unit's quarter. */
export const noteRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/catatan/:unit/:tahun/:triwulan',
    {
      schema: { tags: ['catatan'], params: unitTriwulanParamsSchema, response: { 200: bukuCatatanSchema } },
      config: { akses: 'laporan:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      return lihatCatatan(konteks, { pd: unit, ...periode });
    },
  );

  app.patch(
    '/api/catatan/:unit/:tahun/:triwulan',
    {
      schema: {
        tags: ['catatan'],
        params: unitTriwulanParamsSchema,
        body: ubahCatatanSchema,
        response: { 200: bukuCatatanSchema },
      },
      config: { akses: 'angka:ubah' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      return ubahCatatan(konteks, { pd: unit, ...periode }, request.body);
    },
  );

  app.get(
    '/api/penyebab',
    { schema: { tags: ['catatan'], response: { 200: daftarPenyebabSchema } }, config: { akses: 'referensi:lihat' } },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return lihatPenyebab(konteks);
    },
  );

  app.put(
    '/api/penyebab',
    {
      schema: { tags: ['catatan'], body: simpanPenyebabSchema, response: { 200: daftarPenyebabSchema } },
      config: { akses: 'referensi:impor' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return simpanPenyebab(konteks, request.body);
    },
  );
};
