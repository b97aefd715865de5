import { temuanParamsSchema, ubahKeputusanSchema } from '@selaras/contracts';
import { putuskanTemuanBuku } from '@selaras/usecases';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';

/** Decisions about findings in the ledger of a unit. */
export const findingRoutes: Routes = (app, { sistem }) => {
  app.put(
    '/api/keselarasan/:unit/:tahun/:triwulan/:kunci',
    {
      schema: {
        tags: ['keselarasan'],
        params: temuanParamsSchema,
        body: ubahKeputusanSchema,
        response: { 204: z.null() },
      },
      config: { akses: 'temuan:putuskan' },
    },
    async (request, reply) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...params } = request.params;
      await putuskanTemuanBuku(konteks, { pd: unit, ...params, ...request.body });
      return reply.code(204).send(null);
    },
  );
};
