import {
  angkaPeriodeParamsSchema,
  angkaTersimpanSchema,
  daftarIndikatorSchema,
  hapusAngkaSchema,
  rincianIndikatorParamsSchema,
  rincianIndikatorSchema,
  simpanRealisasiSchema,
  simpanTargetSchema,
  unitTriwulanParamsSchema,
} from '@selaras/contracts';
import {
  daftarIndikator,
  hapusRealisasi,
  hapusTarget,
  rincianIndikator,
  simpanRealisasi,
  simpanTarget,
} from '@selaras/usecases';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

const LETAK = '/api/indikator/:unit/penempatan/:penempatan';

export const indicatorRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/indikator/:unit/:tahun/:triwulan',
    {
      schema: { tags: ['indikator'], params: unitTriwulanParamsSchema, response: { 200: daftarIndikatorSchema } },
      config: { akses: 'laporan:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      return daftarIndikator(konteks, { pd: unit, ...periode });
    },
  );

  app.get(
    '/api/indikator/:unit/:tahun/:triwulan/:penempatan',
    {
      schema: { tags: ['indikator'], params: rincianIndikatorParamsSchema, response: { 200: rincianIndikatorSchema } },
      config: { akses: 'laporan:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...rest } = request.params;
      return rincianIndikator(konteks, { pd: unit, ...rest });
    },
  );

  app.put(
    `${LETAK}/realisasi/:periode`,
    {
      schema: {
        tags: ['indikator'],
        params: angkaPeriodeParamsSchema,
        body: simpanRealisasiSchema,
        response: { 200: angkaTersimpanSchema },
      },
      config: { akses: 'angka:ubah' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...letak } = request.params;
      return simpanRealisasi(konteks, { pd: unit, ...letak }, request.body);
    },
  );

  app.delete(
    `${LETAK}/realisasi/:periode`,
    {
      schema: {
        tags: ['indikator'],
        params: angkaPeriodeParamsSchema,
        querystring: hapusAngkaSchema,
        response: { 204: z.null() },
      },
      config: { akses: 'angka:ubah' },
    },
    async (request, reply) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...letak } = request.params;
      await hapusRealisasi(konteks, { pd: unit, ...letak }, request.query.versiBaris);
      return reply.code(204).send(null);
    },
  );

  app.put(
    `${LETAK}/target/:periode`,
    {
      schema: {
        tags: ['indikator'],
        params: angkaPeriodeParamsSchema,
        body: simpanTargetSchema,
        response: { 200: angkaTersimpanSchema },
      },
      config: { akses: 'angka:ubah' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...letak } = request.params;
      return simpanTarget(konteks, { pd: unit, ...letak }, request.body);
    },
  );

  app.delete(
    `${LETAK}/target/:periode`,
    {
      schema: {
        tags: ['indikator'],
        params: angkaPeriodeParamsSchema,
        querystring: hapusAngkaSchema,
        response: { 204: z.null() },
      },
      config: { akses: 'angka:ubah' },
    },
    async (request, reply) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...letak } = request.params;
      await hapusTarget(konteks, { pd: unit, ...letak }, request.query.versiBaris);
      return reply.code(204).send(null);
    },
  );
};
