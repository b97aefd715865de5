import {
  anggaranParamsSchema,
  bacaUlangSchema,
  hasilImporSchema,
  imporTercatatSchema,
  laporanTriwulanParamsSchema,
  modeRealisasiSchema,
  type PratinjauImpor,
  pratinjauImporSchema,
  rincianImporSchema,
  riwayatImporSchema,
} from '@selaras/contracts';
import {
  AppError,
  batalkanImpor,
  buatTemplatTriwulan,
  daftarImpor,
  type HasilImporBerkas,
  imporRealisasi,
  imporTemplat,
  type Konteks,
  lihatImpor,
} from '@selaras/usecases';
import { z } from 'zod';
import type { Routes } from '../app.ts';
import { sendFile, XLSX_TYPE } from '../files.ts';
import { requireSession } from '../session.ts';
import { readUpload, type StagedUpload } from '../uploads.ts';

const fieldsSchema = z.object({
  jenis: z.enum(['templat', 'realisasi']).default('templat'),
  mode: modeRealisasiSchema.optional(),
});

/** So many changes are sent for a preview; the counts tell of the rest. */
const MAX_CHANGES = 5_000;

/** Imports of figures: template, preview, application, history and undoing. */
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
      const { nama: namaBerkas, isi, fields } = await readUpload(request);
      const berkas = { namaBerkas, isi, ...fieldsSchema.parse(fields) };
      const upload: StagedUpload = { pemilik, pd: unit, ...periode, ...berkas, ulang: {} };
      const hasil = await runImport(konteks, upload, true);
      return presentPreview(uploads.add(upload), upload, hasil);
    },
  );

  const idParams = z.object({ id: z.uuid() });

  app.post(
    '/api/impor/:id/baca',
    {
      schema: { tags: ['impor'], params: idParams, body: bacaUlangSchema, response: { 200: pratinjauImporSchema } },
      config: { akses: 'masuk', rateLimit: { max: 120, timeWindow: '1 minute' } },
    },
    async (request) => {
      const { konteks, pemilik } = await requireSession(sistem, request);
      const { id } = request.params;
      const upload = { ...uploads.find(pemilik, id), ulang: request.body };
      const hasil = await runImport(konteks, upload, true);
      uploads.replace(id, upload);
      return presentPreview(id, upload, hasil);
    },
  );

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

  app.get(
    '/api/riwayat-impor/:unit/:tahun',
    {
      schema: {
        tags: ['impor'],
        params: anggaranParamsSchema.omit({ triwulan: true }),
        response: { 200: riwayatImporSchema },
      },
      config: { akses: 'laporan:lihat' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { unit, tahun } = request.params;
      return { impor: await daftarImpor(konteks, { pd: unit, tahun }) };
    },
  );

  app.get(
    '/api/riwayat-impor/:id',
    {
      schema: { tags: ['impor'], params: idParams, response: { 200: rincianImporSchema } },
      config: { akses: 'masuk' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      const { impor, periode, baris, halangan, kemampuan } = await lihatImpor(konteks, request.params.id);
      return {
        impor,
        periode,
        baris: baris.slice(0, MAX_CHANGES),
        halangan,
        dapatDibatalkan: kemampuan.includes('angka:impor') && impor.status === 'diterapkan' && halangan.length === 0,
      };
    },
  );

  app.post(
    '/api/riwayat-impor/:id/batalkan',
    {
      schema: { tags: ['impor'], params: idParams, response: { 200: imporTercatatSchema } },
      config: { akses: 'masuk' },
    },
    async (request) => {
      const { konteks } = await requireSession(sistem, request);
      return batalkanImpor(konteks, request.params.id);
    },
  );
};

function presentPreview(id: string, upload: StagedUpload, hasil: HasilImporBerkas): PratinjauImpor {
  const { perubahan, masalah, temuan, ringkasan, pesan, sebelumnya = null, pembacaan, takBerpadanan = [] } = hasil;
  return {
    id,
    namaBerkas: upload.namaBerkas,
    unit: upload.pd,
    perubahan: perubahan.slice(0, MAX_CHANGES),
    masalah: [...masalah],
    temuan: [...temuan],
    ringkasan,
    catatan: perubahan.length === 0 && masalah.length === 0 ? pesan : null,
    sebelumnya,
    pembacaan:
      pembacaan === undefined
        ? null
        : {
            ...pembacaan,
            lembarTersedia: [...pembacaan.lembarTersedia],
            kolomLembar: [...pembacaan.kolomLembar],
          },
    takBerpadanan: takBerpadanan.map((row) => ({ ...row, realisasi: row.realisasi?.toString() ?? null })),
    dapatDiterapkan: masalah.length === 0 && perubahan.length > 0,
  };
}

function runImport(konteks: Konteks, upload: StagedUpload, uji: boolean): Promise<HasilImporBerkas> {
  const { pd, tahun, triwulan, namaBerkas, isi, jenis, mode, ulang } = upload;
  if (jenis === 'templat') {
    const { perbaikan } = ulang;
    return imporTemplat(konteks, { namaBerkas, isi, uji, perbaikan, harapan: { pd, tahun, triwulan } });
  }
  return imporRealisasi(konteks, {
    ...{ pd, tahun, triwulan, namaBerkas, isi, uji },
    ...{ kolom: {}, ...ulang },
    mode: ulang.mode ?? mode,
    tanyaMode: true,
  });
}
