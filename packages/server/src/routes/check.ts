import {
  formatPemeriksaanSchema,
  hasilPemeriksaanSchema,
  keputusanTersimpanSchema,
  pemeriksaanSchema,
  ubahKeputusanSchema,
} from '@selaras/contracts';
import { periksaDokumen, putuskanTemuan, tampilkanPemeriksaan, unduhPemeriksaan } from '@selaras/usecases';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { contentTypes, sendFile } from '../files.ts';
import { requireSession } from '../session.ts';
import { readUpload } from '../uploads.ts';

const idParams = z.object({ id: z.uuid() });
const AKSES = { akses: 'dokumen:periksa' } as const;

/** Audits of uploaded documents; each belongs to whoever asked for it. */
export const checkRoutes: Routes = (app, { sistem, audits }) => {
  app.post(
    '/api/periksa',
    {
      schema: { tags: ['periksa'], consumes: ['multipart/form-data'], response: { 202: pemeriksaanSchema } },
      config: { ...AKSES, rateLimit: { max: 30, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const { konteks, pemilik } = await requireSession(sistem, request);
      // Refused before the file is read.
      konteks.wajibBoleh('dokumen:periksa');
      const { nama, isi } = await readUpload(request);
      const audit = audits.start(pemilik, { name: nama, bytes: isi.byteLength }, (progress) =>
        periksaDokumen(konteks, { nama, isi, kemajuan: progress }),
      );
      return reply.code(202).send(audit);
    },
  );

  app.get(
    '/api/periksa/:id',
    { schema: { tags: ['periksa'], params: idParams, response: { 200: pemeriksaanSchema } }, config: AKSES },
    async (request) => {
      const { pemilik } = await requireSession(sistem, request);
      return audits.find(pemilik, request.params.id);
    },
  );

  app.get(
    '/api/periksa/:id/hasil',
    { schema: { tags: ['periksa'], params: idParams, response: { 200: hasilPemeriksaanSchema } }, config: AKSES },
    async (request) => {
      const { konteks, pemilik } = await requireSession(sistem, request);
      const { id } = request.params;
      return tampilkanPemeriksaan(konteks, id, audits.result(pemilik, id));
    },
  );

  app.put(
    '/api/periksa/:id/temuan/:nomor',
    {
      schema: {
        tags: ['periksa'],
        params: idParams.extend({ nomor: z.coerce.number().int().min(1) }),
        body: ubahKeputusanSchema,
        response: { 200: keputusanTersimpanSchema },
      },
      config: { akses: 'dokumen:putuskan' },
    },
    async (request) => {
      const { konteks, pemilik } = await requireSession(sistem, request);
      const { id, nomor } = request.params;
      konteks.wajibBoleh('dokumen:putuskan');
      const audit = audits.result(pemilik, id);
      return { keputusan: await putuskanTemuan(konteks, audit, { ...request.body, nomor }) };
    },
  );

  app.get(
    '/api/periksa/:id/berkas/:format',
    {
      schema: {
        tags: ['periksa'],
        params: idParams.extend({ format: formatPemeriksaanSchema }),
        querystring: z.object({ bahasa: z.enum(['id', 'en']).default('id') }),
      },
      config: AKSES,
    },
    async (request, reply) => {
      const { konteks, pemilik } = await requireSession(sistem, request);
      const { id, format } = request.params;
      const audit = audits.result(pemilik, id);
      const file = await unduhPemeriksaan(konteks, audit, { format, ...request.query });
      const copied = audit.hasil.jenis === 'docx' ? 'docx' : 'xlsx';
      const type = contentTypes[format === 'bercatatan' ? copied : format];
      return sendFile(reply, { name: file.nama, content: file.isi, type });
    },
  );
};
