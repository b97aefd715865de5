import {
  hasilImporSchema,
  laporanTriwulanParamsSchema,
  modeRealisasiSchema,
  pratinjauImporSchema,
} from '@selaras/contracts';
import { AppError, buatTemplatTriwulan, imporRealisasi, imporTemplat, type Konteks } from '@selaras/usecases';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { sendFile, XLSX_TYPE } from '../files.ts';
import { requireSession } from '../session.ts';
import type { StagedUpload } from '../uploads.ts';

const fieldsSchema = z.object({
  jenis: z.enum(['templat', 'realisasi']).default('templat'),
  mode: modeRealisasiSchema.default('periode'),
});

export const importRoutes: Routes = (app, { sistem, uploads }) => {
  app.get(
    '/api/templat/:unit/:tahun/:triwulan',
    { schema: { tags: ['impor'], params: laporanTriwulanParamsSchema }, config: { akses: 'laporan:lihat' } },
    async (request, reply) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      const { nama, isi } = await buatTemplatTriwulan(konteks, { pd: unit, ...periode });
      return sendFile(reply, { name: nama, content: isi, type: XLSX_TYPE });
    },
  );

  app.post(
    '/api/impor/:unit/:tahun/:triwulan',
    {
      schema: {
        tags: ['impor'],
        consumes: ['multipart/form-data'],
        params: laporanTriwulanParamsSchema,
        response: { 200: pratinjauImporSchema },
      },
      config: { akses: 'angka:impor', rateLimit: { max: 60, timeWindow: '1 minute' } },
    },
    async (request) => {
      const { konteks, pemilik } = await requireSession(sistem, request);
      const { unit, ...periode } = request.params;
      // Refused before the file is read.
      await konteks.cariUnit(unit, 'angka:impor');
      const berkas = await readUpload(request);
      const upload: StagedUpload = { pemilik, pd: unit, ...periode, ...berkas };
      const hasil = await runImport(konteks, upload, true);
      const id = uploads.add(upload);
      return {
        id,
        namaBerkas: upload.namaBerkas,
        unit,
        perubahan: hasil.perubahan,
        masalah: [...hasil.masalah],
        temuan: [...hasil.temuan],
        ringkasan: hasil.ringkasan,
        catatan: hasil.perubahan.length === 0 && hasil.masalah.length === 0 ? hasil.pesan : null,
        dapatDiterapkan: hasil.masalah.length === 0 && hasil.perubahan.length > 0,
      };
    },
  );

  const idParams = z.object({ id: z.uuid() });

  app.post(
    '/api/impor/:id/terapkan',
    { schema: { tags: ['impor'], params: idParams, response: { 200: hasilImporSchema } }, config: { akses: 'masuk' } },
    async (request) => {
      const { konteks, pemilik } = await requireSession(sistem, request);
      const upload = uploads.find(pemilik, request.params.id);
      const hasil = await runImport(konteks, upload, false);
      if (hasil.masalah.length > 0) {
        throw new AppError(
          'isi-ditolak',
          {
            id: 'Angka di Selaras berubah sejak pratinjau, sehingga berkas ini kini ditolak.',
            en: 'The figures in Selaras changed since the preview; the file is refused now.',
          },
          hasil.masalah,
        );
      }
      uploads.remove(request.params.id);
      return { diterapkan: hasil.perubahan.length, pesan: hasil.pesan };
    },
  );
};

function runImport(konteks: Konteks, upload: StagedUpload, uji: boolean) {
  if (upload.jenis === 'realisasi') return imporRealisasi(konteks, { ...upload, kolom: {}, uji });
  const { pd, tahun, triwulan, namaBerkas, isi } = upload;
  return imporTemplat(konteks, { namaBerkas, isi, uji, harapan: { pd, tahun, triwulan } });
}

/** One .xlsx and its form fields; the size limit is the multipart plugin's. */
async function readUpload(
  request: FastifyRequest,
): Promise<Pick<StagedUpload, 'jenis' | 'mode' | 'namaBerkas' | 'isi'>> {
  const fields: Record<string, unknown> = {};
  let file: { namaBerkas: string; isi: Uint8Array } | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else file = { namaBerkas: part.filename, isi: await part.toBuffer() };
  }
  if (file === null) {
    throw new AppError('pemakaian-salah', { id: 'Tidak ada berkas yang diunggah.', en: 'No file was uploaded.' });
  }
  return { ...fieldsSchema.parse(fields), ...file };
}
