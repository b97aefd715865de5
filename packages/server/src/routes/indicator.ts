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
  type Konteks,
  type LetakAngka,
  rincianIndikator,
  type Sistem,
  simpanRealisasi,
  simpanTarget,
} from '@selaras/usecases';
import { z } from 'zod';
import type { App, Routes } from '../app.ts';
import { requireSession } from '../session.ts';

/** Indicators of a unit with their figures. */
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

  figureRoutes({
    app,
    sistem,
    angka: 'realisasi',
    isian: simpanRealisasiSchema,
    simpan: simpanRealisasi,
    hapus: hapusRealisasi,
  });
  figureRoutes({ app, sistem, angka: 'target', isian: simpanTargetSchema, simpan: simpanTarget, hapus: hapusTarget });
};

interface FigureRoutes<Isian extends z.ZodType> {
  app: App;
  sistem: Sistem;
  angka: 'realisasi' | 'target';
  isian: Isian;
  simpan: (konteks: Konteks, letak: LetakAngka, isian: z.output<Isian>) => Promise<{ versiBaris: number }>;
  hapus: (konteks: Konteks, letak: LetakAngka, versiBaris: number) => Promise<void>;
}

/** Writing and removing one kind of figure of a period. */
function figureRoutes<Isian extends z.ZodType>({
  app,
  sistem,
  angka,
  isian,
  simpan,
  hapus,
}: FigureRoutes<Isian>): void {
  const url = `/api/indikator/:unit/penempatan/:penempatan/${angka}/:periode`;
  const schema = { tags: ['indikator'], params: angkaPeriodeParamsSchema };
  const config = { akses: 'angka:ubah' } as const;

  app.put(
    url,
    { schema: { ...schema, body: isian, response: { 200: angkaTersimpanSchema } }, config },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...letak } = request.params;
      // Fastify has checked it by this very schema; its types can't follow one that is a parameter.
      return simpan(konteks, { pd: unit, ...letak }, request.body as z.output<Isian>);
    },
  );

  app.delete(
    url,
    { schema: { ...schema, querystring: hapusAngkaSchema, response: { 204: z.null() } }, config },
    async (request, reply) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...letak } = request.params;
      await hapus(konteks, { pd: unit, ...letak }, request.query.versiBaris);
      return reply.code(204).send(null);
    },
  );
}
