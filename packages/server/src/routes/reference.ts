import {
  halamanKodeSchema,
  hasilDaftarSchema,
  type JenisDaftar,
  jenisDaftarSchema,
  kodeParamsSchema,
  kodeQuerySchema,
  pratinjauDaftarSchema,
  ringkasanReferensiSchema,
  tanggalSchema,
} from '@selaras/contracts';
import { AppError, cariKode, imporReferensi, type Konteks, type Masalah, ringkasanReferensi } from '@selaras/usecases';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { requireSession } from '../session.ts';
import { readForm, Uploads } from '../uploads.ts';

/** A file of an official list between preview and "apply". */
interface StagedList {
  pemilik: string;
  jenis: JenisDaftar;
  peraturan: string;
  berlaku: string;
  namaBerkas: string;
  isi: Uint8Array;
}

const fieldsSchema = z.object({
  peraturan: z.string().trim().min(1).max(200),
  berlaku: tanggalSchema,
});

/** Code lists, scales and forms, and the import of official lists. */
export const referenceRoutes: Routes = (app, { sistem }) => {
  const staged = new Uploads<StagedList>();

  const run = (konteks: Konteks, { pemilik: _, ...permintaan }: StagedList, uji: boolean) =>
    imporReferensi(sistem, konteks.aktor, { ...permintaan, uji });

  app.get(
    '/api/referensi',
    {
      schema: { tags: ['referensi'], response: { 200: ringkasanReferensiSchema } },
      config: { akses: 'referensi:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return ringkasanReferensi(konteks);
    },
  );

  app.get(
    '/api/referensi/:jenis',
    {
      schema: {
        tags: ['referensi'],
        params: kodeParamsSchema,
        querystring: kodeQuerySchema,
        response: { 200: halamanKodeSchema },
      },
      config: { akses: 'referensi:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return cariKode(konteks, { ...request.params, ...request.query });
    },
  );

  app.post(
    '/api/referensi/:jenis/unggahan',
    {
      schema: {
        tags: ['referensi'],
        consumes: ['multipart/form-data'],
        params: z.object({ jenis: jenisDaftarSchema }),
        response: { 200: pratinjauDaftarSchema },
      },
      config: { akses: 'referensi:impor', rateLimit: { max: 20, timeWindow: '1 minute' } },
    },
    async (request) => {
      const { konteks, pemilik } = await requireSession(sistem, request);
      konteks.wajibBoleh('referensi:impor');
      const upload = { pemilik, ...request.params, ...(await readList(request)) };
      const { masalah, temuan, ringkasan, pesan } = await run(konteks, upload, true);
      return {
        id: staged.add(upload),
        namaBerkas: upload.namaBerkas,
        ringkasan,
        masalah: [...masalah],
        temuan: [...temuan],
        pesan,
        dapatDiterapkan: masalah.length === 0 && ringkasan.tambah + ringkasan.ubah > 0,
      };
    },
  );

  const idParams = z.object({ id: z.uuid() });

  app.post(
    '/api/referensi/unggahan/:id/terapkan',
    {
      schema: { tags: ['referensi'], params: idParams, response: { 200: hasilDaftarSchema } },
      config: { akses: 'referensi:impor' },
    },
    async (request) => {
      const { konteks, pemilik } = await requireSession(sistem, request);
      konteks.wajibBoleh('referensi:impor');
      const upload = staged.find(pemilik, request.params.id);
      const { masalah, pesan } = await run(konteks, upload, false);
      if (masalah.length > 0) {
        throw new AppError(
          'isi-ditolak',
          { id: 'Daftar ini ditolak; tidak ada yang ditulis.', en: 'This list is refused; nothing was written.' },
          masalah,
        );
      }
      staged.remove(request.params.id);
      return { pesan };
    },
  );
};

/** One file with the regulation that sets it. */
async function readList(
  request: FastifyRequest,
): Promise<Pick<StagedList, 'peraturan' | 'berlaku' | 'namaBerkas' | 'isi'>> {
  const { file, fields } = await readForm(request);
  const parsed = fieldsSchema.safeParse(fields);
  const masalah: Masalah[] = parsed.success ? [] : parsed.error.issues.map(({ path }) => missing(path.join('.')));
  if (file === null) masalah.push(missing('berkas'));
  if (!parsed.success || file === null) {
    throw new AppError(
      'pemakaian-salah',
      { id: 'Unggahan belum lengkap.', en: 'The upload is not complete.' },
      masalah,
    );
  }
  return { ...parsed.data, namaBerkas: file.nama, isi: file.isi };
}

function missing(lokasi: string): Masalah {
  return {
    lokasi,
    kode: 'wajib-diisi',
    pesan: { id: 'Isian ini belum ada atau tidak sah.', en: 'This field is missing or not valid.' },
    saran: null,
  };
}
