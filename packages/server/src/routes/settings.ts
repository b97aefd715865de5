import {
  pengaturanSchema,
  pengaturanTahunParamsSchema,
  profilPemdaSchema,
  simpanPengaturanTahunSchema,
  simpanProfilSchema,
  versiBarisQuerySchema,
} from '@selaras/contracts';
import {
  bacaLogo,
  hapusLogo,
  hapusPengaturanTahun,
  lihatPengaturan,
  lihatProfilPemda,
  simpanLogo,
  simpanPengaturanTahun,
  simpanProfilPemda,
} from '@selaras/usecases';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { sendPicture } from '../files.ts';
import { requireSession } from '../session.ts';
import { readUpload } from '../uploads.ts';

const TAGS = { tags: ['pengaturan'] };
const fieldsSchema = z.object({
  /** Empty while the pemda has not changed its profile. */
  versiBaris: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1)]).default(null),
});

/** What the pemda says of itself, and how the reports of its years are made. */
export const settingsRoutes: Routes = (app, { sistem }) => {
  app.get(
    '/api/profil-pemda',
    { schema: { ...TAGS, response: { 200: profilPemdaSchema } }, config: { akses: 'masuk' } },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return lihatProfilPemda(konteks);
    },
  );

  app.get(
    '/api/logo/:id',
    { schema: { ...TAGS, params: z.object({ id: z.uuid() }) }, config: { akses: 'masuk' } },
    async (request, reply) => {
      const { konteks } = await requireSession(sistem, request);
      const { tipe, isi } = await bacaLogo(konteks, request.params.id);
      return sendPicture(reply, { type: tipe, content: isi });
    },
  );

  app.get(
    '/api/pengaturan',
    { schema: { ...TAGS, response: { 200: pengaturanSchema } }, config: { akses: 'pengaturan:lihat' } },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return lihatPengaturan(konteks);
    },
  );

  app.put(
    '/api/pengaturan/pemda',
    {
      schema: { ...TAGS, body: simpanProfilSchema, response: { 200: profilPemdaSchema } },
      config: { akses: 'pengaturan:kelola' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return simpanProfilPemda(konteks, request.body);
    },
  );

  app.put(
    '/api/pengaturan/tahun/:tahun',
    {
      schema: {
        ...TAGS,
        params: pengaturanTahunParamsSchema,
        body: simpanPengaturanTahunSchema,
        response: { 200: pengaturanSchema },
      },
      config: { akses: 'pengaturan:kelola' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return simpanPengaturanTahun(konteks, request.params.tahun, request.body);
    },
  );

  app.delete(
    '/api/pengaturan/tahun/:tahun',
    {
      schema: {
        ...TAGS,
        params: pengaturanTahunParamsSchema,
        querystring: versiBarisQuerySchema,
        response: { 200: pengaturanSchema },
      },
      config: { akses: 'pengaturan:kelola' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return hapusPengaturanTahun(konteks, request.params.tahun, request.query);
    },
  );

  app.put(
    '/api/pengaturan/logo',
    {
      schema: { ...TAGS, consumes: ['multipart/form-data'], response: { 200: profilPemdaSchema } },
      config: { akses: 'pengaturan:kelola', rateLimit: { max: 20, timeWindow: '1 minute' } },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      // Refused before the file is read.
      konteks.wajibBoleh('pengaturan:kelola');
      const { fields, ...berkas } = await readUpload(request);
      return simpanLogo(konteks, { ...berkas, ...fieldsSchema.parse(fields) });
    },
  );

  app.delete(
    '/api/pengaturan/logo',
    {
      schema: { ...TAGS, querystring: versiBarisQuerySchema, response: { 200: profilPemdaSchema } },
      config: { akses: 'pengaturan:kelola' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return hapusLogo(konteks, request.query);
    },
  );
};
