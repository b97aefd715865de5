import {
  berkasBuktiSchema,
  berkasParamsSchema,
  daftarBuktiSchema,
  tempatBuktiParamsSchema,
  tempatBuktiQuerySchema,
} from '@selaras/contracts';
import { daftarBukti, hapusBukti, pulihkanBukti, tambahBukti, unduhBukti } from '@selaras/usecases';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { sendStream } from '../files.ts';
import { requireSession } from '../session.ts';
import { readUpload } from '../uploads.ts';

const TEMPAT = { tags: ['bukti'], params: tempatBuktiParamsSchema, querystring: tempatBuktiQuerySchema };
const BERKAS = { tags: ['bukti'], params: berkasParamsSchema };

/** Evidence of realisasi, activities and notes. */
export const evidenceRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/bukti/:objek/:id',
    { schema: { ...TEMPAT, response: { 200: daftarBuktiSchema } }, config: { akses: 'laporan:lihat' } },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return daftarBukti(konteks, { ...request.params, ...request.query });
    },
  );

  app.post(
    '/api/bukti/:objek/:id',
    {
      schema: { ...TEMPAT, consumes: ['multipart/form-data'], response: { 200: berkasBuktiSchema } },
      config: { akses: 'angka:ubah', rateLimit: { max: 120, timeWindow: '1 minute' } },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const tempat = { ...request.params, ...request.query };
      return tambahBukti(konteks, tempat, () => readUpload(request));
    },
  );

  app.get('/api/berkas/:id', { schema: BERKAS, config: { akses: 'laporan:lihat' } }, async (request, reply) => {
    const { konteks } = await requireSession(sistem, request);
    const { nama, tipe, ukuran, isi } = await unduhBukti(konteks, request.params.id);
    return sendStream(reply, { name: nama, type: tipe, bytes: ukuran, content: isi });
  });

  app.delete(
    '/api/berkas/:id',
    { schema: { ...BERKAS, response: { 204: z.null() } }, config: { akses: 'angka:ubah' } },
    async (request, reply) => {
      const { konteks } = await requireSession(sistem, request);
      await hapusBukti(konteks, request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/berkas/:id/pulihkan',
    { schema: { ...BERKAS, response: { 200: berkasBuktiSchema } }, config: { akses: 'angka:ubah' } },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return pulihkanBukti(konteks, request.params.id);
    },
  );
};
