import {
  anggaranParamsSchema,
  anggaranQuerySchema,
  dokumenAnggaranSchema,
  hasilUbahAnggaranSchema,
  lembarAnggaranSchema,
  tetapkanVersiSchema,
  ubahAnggaranSchema,
  versiBaruSchema,
} from '@selaras/contracts';
import { buatVersi, hapusVersi, lihatAnggaran, tetapkanVersi, ubahAnggaran } from '@selaras/usecases';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

/** The budget of a unit as a grid, and its versions. */
export const budgetRoutes: Routes = (app, { sistem }) => {
  const unitDanTahun = anggaranParamsSchema.omit({ triwulan: true });
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
        params: unitDanTahun,
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

  const satuVersi = unitDanTahun.extend({ dokumen: z.uuid() });

  app.post(
    '/api/anggaran/:unit/:tahun/versi',
    {
      schema: {
        tags: ['anggaran'],
        params: unitDanTahun,
        body: versiBaruSchema,
        response: { 200: dokumenAnggaranSchema },
      },
      config: { akses: 'angka:ubah' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, tahun } = request.params;
      return buatVersi(konteks, { pd: unit, tahun, ...request.body });
    },
  );

  app.post(
    '/api/anggaran/:unit/:tahun/versi/:dokumen/tetapkan',
    {
      schema: {
        tags: ['anggaran'],
        params: satuVersi,
        body: tetapkanVersiSchema,
        response: { 200: dokumenAnggaranSchema },
      },
      config: { akses: 'anggaran:tetapkan' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, tahun, dokumen } = request.params;
      return tetapkanVersi(konteks, { pd: unit, tahun, dokumen, ...request.body });
    },
  );

  app.delete(
    '/api/anggaran/:unit/:tahun/versi/:dokumen',
    {
      schema: { tags: ['anggaran'], params: satuVersi, response: { 200: dokumenAnggaranSchema } },
      config: { akses: 'angka:ubah' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, tahun, dokumen } = request.params;
      return hapusVersi(konteks, { pd: unit, tahun, dokumen });
    },
  );
};
