import {
  angkaTersimpanSchema,
  dokumenIndikatorParamsSchema,
  hapusAngkaSchema,
  indikatorDitempatkanSchema,
  lembarParamsSchema,
  penempatanParamsSchema,
  pilihanIndikatorSchema,
  simpanLembarSchema,
  slugSchema,
  tempatkanIndikatorSchema,
  tetapkanDokumenSchema,
  unitTahunIndikatorParamsSchema,
  versiDokumenSchema,
} from '@selaras/contracts';
import {
  buatVersiDokumen,
  lepaskanIndikator,
  pilihanIndikator,
  simpanLembar,
  tempatkanIndikator,
  tetapkanDokumen,
} from '@selaras/usecases';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

const UBAH = { akses: 'angka:ubah' } as const;

/** Sheets of indicators, where documents place them, and the versions of those documents. */
export const indicatorSheetRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/indikator/:unit/pilihan/:tahun',
    {
      schema: {
        tags: ['indikator'],
        params: unitTahunIndikatorParamsSchema,
        response: { 200: pilihanIndikatorSchema },
      },
      config: { akses: 'laporan:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, tahun } = request.params;
      return pilihanIndikator(konteks, { pd: unit, tahun });
    },
  );

  app.put(
    '/api/indikator/:unit/lembar/:indikator',
    {
      schema: {
        tags: ['indikator'],
        params: lembarParamsSchema,
        body: simpanLembarSchema,
        response: { 200: angkaTersimpanSchema },
      },
      config: UBAH,
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, indikator } = request.params;
      return simpanLembar(konteks, { pd: unit, indikator }, request.body);
    },
  );

  app.post(
    '/api/indikator/:unit/penempatan',
    {
      schema: {
        tags: ['indikator'],
        params: z.object({ unit: slugSchema }),
        body: tempatkanIndikatorSchema,
        response: { 200: indikatorDitempatkanSchema },
      },
      config: UBAH,
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return tempatkanIndikator(konteks, request.params.unit, request.body);
    },
  );

  app.delete(
    '/api/indikator/:unit/penempatan/:penempatan',
    {
      schema: {
        tags: ['indikator'],
        params: penempatanParamsSchema,
        querystring: hapusAngkaSchema,
        response: { 204: z.null() },
      },
      config: UBAH,
    },
    async (request, reply) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, penempatan } = request.params;
      await lepaskanIndikator(konteks, { pd: unit, penempatan }, request.query.versiBaris);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/indikator/:unit/dokumen/:dokumen/versi',
    {
      schema: { tags: ['indikator'], params: dokumenIndikatorParamsSchema, response: { 200: versiDokumenSchema } },
      config: UBAH,
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, dokumen } = request.params;
      return buatVersiDokumen(konteks, { pd: unit, dokumen });
    },
  );

  app.post(
    '/api/indikator/:unit/dokumen/:dokumen/tetapkan',
    {
      schema: {
        tags: ['indikator'],
        params: dokumenIndikatorParamsSchema,
        body: tetapkanDokumenSchema,
        response: { 200: versiDokumenSchema },
      },
      config: { akses: 'anggaran:tetapkan' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, dokumen } = request.params;
      return tetapkanDokumen(konteks, { pd: unit, dokumen, ...request.body });
    },
  );
};
