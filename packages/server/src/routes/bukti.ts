import {
  berkasBuktiSchema,
  berkasParamsSchema,
  daftarBuktiSchema,
  tempatBuktiParamsSchema,
  tempatBuktiQuerySchema,
} from '@selaras/contracts';
import {
  AppError,
  daftarBukti,
  hapusBukti,
  periksaTempatBukti,
  pulihkanBukti,
  tambahBukti,
  unduhBukti,
} from '@selaras/usecases';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { sendStream } from '../files.ts';
import { requireSession } from '../session.ts';

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
      // Refused before the file is read.
      await periksaTempatBukti(konteks, tempat);
      return tambahBukti(konteks, tempat, await readEvidence(request));
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

async function readEvidence(request: FastifyRequest): Promise<{ nama: string; isi: Uint8Array }> {
  const part = await request.file();
  if (part !== undefined) return { nama: part.filename, isi: await part.toBuffer() };
  throw new AppError('pemakaian-salah', { id: 'Tidak ada berkas yang diunggah.', en: 'No file was uploaded.' });
}
