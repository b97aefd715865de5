import { type DaftarIndikator, type RincianIndikator, tindakanLaporanSchema } from '@selaras/contracts';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { z } from 'zod';
import type { App } from '../src/index.ts';
import type { Akses } from '../src/openapi.ts';
import { formulir } from './klien.ts';

type Skema = z.core.JSONSchema.JSONSchema;

/** An operation of the OpenAPI document, as far as the tests read it. */
export interface Operasi {
  tags?: string[];
  summary?: string;
  operationId?: string;
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string; required?: boolean; schema: Skema; example?: unknown }[];
  requestBody?: { content: Record<string, { schema: Skema; example?: unknown }> };
  responses: Record<string, { $ref?: string; description?: string; content?: Record<string, { schema?: Skema }> }>;
  'x-kemampuan'?: Akses;
}

/** A route of the API. */
export interface Rute {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `{parameters}` in braces. */
  url: string;
  akses: Akses | undefined;
  operasi: Operasi;
}

/** All routes of the API, from its OpenAPI document; the pages that show the document are not of it. */
export function daftarRute(app: App): Rute[] {
  const { paths } = JSON.parse(JSON.stringify(app.swagger())) as { paths: Record<string, Record<string, Operasi>> };
  return Object.entries(paths).flatMap(([url, operations]) =>
    Object.entries(operations).map(([method, operasi]) => ({
      method: method.toUpperCase() as Rute['method'],
      url,
      akses: aksesDari(operasi),
      operasi,
    })),
  );
}

function aksesDari({ security, 'x-kemampuan': kemampuan }: Operasi): Akses | undefined {
  if (security === undefined) return undefined;
  if (security.length === 0) return 'umum';
  if (kemampuan !== undefined) return kemampuan;
  return security.some((way) => 'kunci' in way) ? 'masuk' : 'pribadi';
}

/** What a well-formed request needs to be about something. */
export interface Bahan {
  unit: string;
  templat: Uint8Array;
  /** Id of the budget in force. */
  dokumen: string;
  /** Id of a placement whose indicator has a figure for the first quarter of 2024, in an approved document. */
  penempatan: string;
  /** Id of that indicator, and of the node of the approved document that carries it. */
  indikator: string;
  simpul: string;
  /** Id of an evidence file of that placement's indicator. */
  bukti: string;
}

/** Something real of a unit for each request to be about, looked for and made by an operator of it. */
export async function siapkanBahan(kirim: Pengirim, unit: string): Promise<Bahan> {
  const templat = (await kirim({ url: `/api/templat/${unit}/2024/1` })).rawPayload;
  const dokumen: string = (await kirim({ url: `/api/anggaran/${unit}/2024/1` })).json().dokumen.id;
  const daftar: DaftarIndikator = (await kirim({ url: `/api/indikator/${unit}/2024/1` })).json();
  const tempat = daftar.dokumen
    .flatMap(({ sasaran }) => sasaran)
    .find(({ indikator }) => indikator.some(({ realisasi }) => realisasi !== null));
  const penempatan = tempat?.indikator.find(({ realisasi }) => realisasi !== null)?.penempatan ?? '';
  const rincian: RincianIndikator = (await kirim({ url: `/api/indikator/${unit}/2024/1/${penempatan}` })).json();
  const berkas = await formulir({ nama: 'dasar.pdf', isi: '%PDF-1.7 dasar' });
  const url = `/api/bukti/realisasi/${penempatan}?periode=2024-T1`;
  const bukti: string = (await kirim({ method: 'POST', url, ...berkas })).json().id;
  return { unit, templat, dokumen, penempatan, indikator: rincian.lembar.id, simpul: tempat?.id ?? '', bukti };
}

type Pengirim = (options: InjectOptions) => Promise<LightMyRequestResponse>;
type BuatPermintaan = (bahan: Bahan) => Promise<Partial<InjectOptions>> | Partial<InjectOptions>;

const TAK_ADA = '00000000-0000-4000-8000-000000000000';

/** A sheet that could be saved. */
const LEMBAR = {
  nama: 'Uji',
  definisi: '',
  formula: null,
  satuan: '%',
  metode: 'naik',
  agregasiWaktu: 'akhir',
  agregasiUnit: 'tidak',
  frekuensi: 'triwulanan',
  jedaBulan: 0,
  tingkat: 'output',
  sumberData: '',
  penanggungJawab: null,
  skala: null,
};

/** A well-formed request to each route; a route that is missing here fails the tests. */
export const permintaan: Readonly<Record<string, BuatPermintaan>> = {
  'GET /api/pemda': () => ({ url: '/api/pemda' }),
  'POST /api/sesi': () => ({ url: '/api/sesi', payload: { pemda: 'ntt', login: 'x', sandi: 'x' } }),
  'GET /api/sesi': () => ({ url: '/api/sesi' }),
  'DELETE /api/sesi': () => ({ url: '/api/sesi' }),
  'GET /api/pengguna': () => ({ url: '/api/pengguna' }),
  'POST /api/pengguna': () => ({ url: '/api/pengguna', payload: { login: '', nama: '', peran: [] } }),
  'PUT /api/pengguna/{id}': () => ({
    url: `/api/pengguna/${TAK_ADA}`,
    payload: { nama: 'Uji', peran: [{ peran: 'pembaca', cakupan: 'pemda', unit: null }], versiBaris: 1 },
  }),
  ...Object.fromEntries(
    ['aktifkan', 'nonaktifkan', 'sandi'].map((langkah): [string, BuatPermintaan] => [
      `POST /api/pengguna/{id}/${langkah}`,
      () => ({ url: `/api/pengguna/${TAK_ADA}/${langkah}`, payload: {} }),
    ]),
  ),
  'GET /api/kunci': () => ({ url: '/api/kunci' }),
  'POST /api/kunci': () => ({ url: '/api/kunci', payload: { nama: '', peran: [], berlakuHari: 1 } }),
  'DELETE /api/kunci/{id}': () => ({ url: `/api/kunci/${TAK_ADA}` }),
  'GET /api/profil': () => ({ url: '/api/profil' }),
  'PUT /api/profil': () => ({ url: '/api/profil', payload: { bahasa: null } }),
  'PUT /api/profil/sandi': () => ({ url: '/api/profil/sandi', payload: { lama: 'salah', baru: 'x' } }),
  'DELETE /api/profil/sesi': () => ({ url: '/api/profil/sesi' }),
  'DELETE /api/profil/sesi/{id}': () => ({ url: `/api/profil/sesi/${TAK_ADA}` }),
  'GET /api/unit': () => ({ url: '/api/unit' }),
  'GET /api/laporan/{unit}/{tahun}/{triwulan}/pratinjau': ({ unit }) => ({
    url: `/api/laporan/${unit}/2024/1/pratinjau`,
  }),
  'POST /api/laporan/{unit}/{tahun}/{triwulan}/unduhan': ({ unit }) => ({
    url: `/api/laporan/${unit}/2024/1/unduhan`,
    payload: { format: ['json'] },
  }),
  'GET /api/laporan/{unit}/{tahun}/{triwulan}/alur': ({ unit }) => ({ url: `/api/laporan/${unit}/2024/1/alur` }),
  'GET /api/laporan/{unit}/{tahun}/{triwulan}/narasi': ({ unit }) => ({ url: `/api/laporan/${unit}/2024/1/narasi` }),
  'GET /api/laporan/{unit}/{tahun}/{triwulan}/banding': ({ unit }) => ({ url: `/api/laporan/${unit}/2024/1/banding` }),
  'GET /api/laporan/{unit}/{tahun}/{triwulan}/banding/berkas': ({ unit }) => ({
    url: `/api/laporan/${unit}/2024/1/banding/berkas`,
  }),
  'PUT /api/laporan/{unit}/{tahun}/{triwulan}/narasi': ({ unit }) => ({
    url: `/api/laporan/${unit}/2024/1/narasi`,
    payload: { bagian: 'penutup', teks: 'uji', versiBaris: null },
  }),
  ...Object.fromEntries(
    tindakanLaporanSchema.options.map((tindakan): [string, BuatPermintaan] => [
      `POST /api/laporan/{unit}/{tahun}/{triwulan}/${tindakan}`,
      ({ unit }) => ({
        url: `/api/laporan/${unit}/2024/1/${tindakan}`,
        payload: { tindakan, versiBaris: null, alasan: 'uji' },
      }),
    ]),
  ),
  'GET /api/anggaran/{unit}/{tahun}/{triwulan}': ({ unit }) => ({ url: `/api/anggaran/${unit}/2024/1` }),
  'PATCH /api/anggaran/{unit}/{tahun}': ({ unit, dokumen }) => ({
    url: `/api/anggaran/${unit}/2024`,
    payload: { dokumen, sel: [{ jenis: 'simpul', id: TAK_ADA, kolom: 'tw1', nilai: null, versiBaris: null }] },
  }),
  'POST /api/anggaran/{unit}/{tahun}/versi': ({ unit, dokumen }) => ({
    url: `/api/anggaran/${unit}/2024/versi`,
    payload: { dari: dokumen, versi: 'murni' },
  }),
  'POST /api/anggaran/{unit}/{tahun}/versi/{dokumen}/tetapkan': ({ unit, dokumen }) => ({
    url: `/api/anggaran/${unit}/2024/versi/${dokumen}/tetapkan`,
    payload: { nomor: '1', tanggal: '2024-08-01' },
  }),
  'DELETE /api/anggaran/{unit}/{tahun}/versi/{dokumen}': ({ unit, dokumen }) => ({
    url: `/api/anggaran/${unit}/2024/versi/${dokumen}`,
  }),
  'GET /api/beranda/{unit}/{tahun}/{triwulan}': ({ unit }) => ({ url: `/api/beranda/${unit}/2024/1` }),
  'GET /api/papan/{tahun}/{triwulan}': () => ({ url: '/api/papan/2024/1' }),
  'GET /api/tenggat/{tahun}': () => ({ url: '/api/tenggat/2024' }),
  'PATCH /api/tenggat/{tahun}': () => ({
    url: '/api/tenggat/2024',
    payload: { hapus: [{ id: TAK_ADA, versiBaris: 1 }] },
  }),
  'GET /api/indikator/{unit}/{tahun}/{triwulan}': ({ unit }) => ({ url: `/api/indikator/${unit}/2024/1` }),
  'GET /api/indikator/{unit}/{tahun}/{triwulan}/{penempatan}': ({ unit, penempatan }) => ({
    url: `/api/indikator/${unit}/2024/1/${penempatan}`,
  }),
  ...Object.fromEntries(
    (['realisasi', 'target'] as const).flatMap((angka): [string, BuatPermintaan][] => {
      const url = `/api/indikator/{unit}/penempatan/{penempatan}/${angka}/{periode}`;
      const fill = ({ unit, penempatan }: Bahan) => `/api/indikator/${unit}/penempatan/${penempatan}/${angka}/2024-T1`;
      const nilai = { jenis: 'teks', teks: '1' };
      return [
        [
          `PUT ${url}`,
          (bahan) => ({ url: fill(bahan), payload: { nilai, perTanggal: null, sumber: '', versiBaris: 99 } }),
        ],
        [`DELETE ${url}`, (bahan) => ({ url: `${fill(bahan)}?versiBaris=99` })],
      ];
    }),
  ),
  'GET /api/cari': () => ({ url: '/api/cari?q=biro' }),
  'GET /api/catatan/{unit}/{tahun}/{triwulan}': ({ unit }) => ({ url: `/api/catatan/${unit}/2024/1` }),
  'PATCH /api/catatan/{unit}/{tahun}/{triwulan}': ({ unit }) => ({
    url: `/api/catatan/${unit}/2024/1`,
    payload: { hapusKegiatan: [{ id: TAK_ADA, versiBaris: 1 }] },
  }),
  'GET /api/indikator/{unit}/pilihan/{tahun}': ({ unit }) => ({ url: `/api/indikator/${unit}/pilihan/2024` }),
  'PUT /api/indikator/{unit}/lembar/{indikator}': ({ unit, indikator }) => ({
    url: `/api/indikator/${unit}/lembar/${indikator}`,
    payload: { ...LEMBAR, versiBaris: 99 },
  }),
  'POST /api/indikator/{unit}/penempatan': ({ unit, simpul }) => ({
    url: `/api/indikator/${unit}/penempatan`,
    payload: { tahun: 2024, simpul, indikator: { jenis: 'baru', lembar: LEMBAR }, target: [] },
  }),
  'DELETE /api/indikator/{unit}/penempatan/{penempatan}': ({ unit, penempatan }) => ({
    url: `/api/indikator/${unit}/penempatan/${penempatan}?versiBaris=99`,
  }),
  'POST /api/indikator/{unit}/dokumen/{dokumen}/versi': ({ unit, dokumen }) => ({
    url: `/api/indikator/${unit}/dokumen/${dokumen}/versi`,
    payload: {},
  }),
  'POST /api/indikator/{unit}/dokumen/{dokumen}/tetapkan': ({ unit, dokumen }) => ({
    url: `/api/indikator/${unit}/dokumen/${dokumen}/tetapkan`,
    payload: { nomor: '', tanggal: '2024-07-01' },
  }),
  'GET /api/penyebab': () => ({ url: '/api/penyebab' }),
  'PUT /api/penyebab': () => ({
    url: '/api/penyebab',
    payload: { dari: '2024-01-01', sumber: '', penyebab: [{ kode: null, nama: '', namaEn: '', uraian: '' }] },
  }),
  'GET /api/bukti/{objek}/{id}': ({ penempatan }) => ({ url: `/api/bukti/realisasi/${penempatan}?periode=2024-T1` }),
  'POST /api/bukti/{objek}/{id}': async ({ penempatan }) => ({
    url: `/api/bukti/realisasi/${penempatan}?periode=2024-T1`,
    ...(await formulir({ nama: 'bukti.pdf', isi: '%PDF-1.7 uji' })),
  }),
  'GET /api/berkas/{id}': ({ bukti }) => ({ url: `/api/berkas/${bukti}` }),
  'DELETE /api/berkas/{id}': ({ bukti }) => ({ url: `/api/berkas/${bukti}` }),
  'POST /api/berkas/{id}/pulihkan': ({ bukti }) => ({ url: `/api/berkas/${bukti}/pulihkan`, payload: {} }),
  'GET /api/organisasi': () => ({ url: '/api/organisasi' }),
  'PATCH /api/organisasi': () => ({
    url: '/api/organisasi',
    payload: { hapusPejabat: [{ id: TAK_ADA, versiBaris: 1 }] },
  }),
  'GET /api/profil-pemda': () => ({ url: '/api/profil-pemda' }),
  'GET /api/logo/{id}': () => ({ url: `/api/logo/${TAK_ADA}` }),
  'GET /api/pengaturan': () => ({ url: '/api/pengaturan' }),
  'PUT /api/pengaturan/pemda': () => ({
    url: '/api/pengaturan/pemda',
    payload: { nama: 'Uji', tempat: 'Uji', bahasa: 'id', versiBaris: 99 },
  }),
  'PUT /api/pengaturan/tahun/{tahun}': () => ({
    url: '/api/pengaturan/tahun/2024',
    payload: {
      formTriwulan: 'triwulan',
      batasCapaian: null,
      capaianTargetNol: 100,
      skalaCapaian: null,
      versiBaris: 99,
    },
  }),
  'DELETE /api/pengaturan/tahun/{tahun}': () => ({ url: '/api/pengaturan/tahun/2024?versiBaris=99' }),
  'PUT /api/pengaturan/logo': async ({ templat }) => ({
    url: '/api/pengaturan/logo',
    ...(await formulir({ nama: 'logo.png', isi: templat })),
  }),
  'DELETE /api/pengaturan/logo': () => ({ url: '/api/pengaturan/logo?versiBaris=99' }),
  'GET /api/riwayat': () => ({ url: '/api/riwayat' }),
  'GET /api/riwayat/{unit}': ({ unit }) => ({ url: `/api/riwayat/${unit}` }),
  'POST /api/audit/pemeriksaan': () => ({ url: '/api/audit/pemeriksaan', payload: {} }),
  'GET /api/referensi': () => ({ url: '/api/referensi' }),
  'GET /api/referensi/{jenis}': () => ({ url: '/api/referensi/rekening' }),
  'POST /api/referensi/{jenis}/unggahan': async ({ templat }) => ({
    url: '/api/referensi/rekening/unggahan',
    ...(await formulir({ nama: 'rekening.xlsx', isi: templat })),
  }),
  'POST /api/referensi/unggahan/{id}/terapkan': () => ({
    url: `/api/referensi/unggahan/${TAK_ADA}/terapkan`,
    payload: {},
  }),
  'PUT /api/keselarasan/{unit}/{tahun}/{triwulan}/{kunci}': ({ unit }) => ({
    url: `/api/keselarasan/${unit}/2024/1/${'0'.repeat(64)}`,
    payload: { keputusan: 'diterima' },
  }),
  'POST /api/periksa': async () => ({
    url: '/api/periksa',
    ...(await formulir({ nama: 'uji.txt', isi: 'Jumlah 3' })),
  }),
  'GET /api/periksa/{id}': () => ({ url: `/api/periksa/${TAK_ADA}` }),
  'GET /api/periksa/{id}/hasil': () => ({ url: `/api/periksa/${TAK_ADA}/hasil` }),
  'PUT /api/periksa/{id}/temuan/{nomor}': () => ({
    url: `/api/periksa/${TAK_ADA}/temuan/1`,
    payload: { keputusan: 'diterima' },
  }),
  'GET /api/periksa/{id}/berkas/{format}': () => ({ url: `/api/periksa/${TAK_ADA}/berkas/xlsx` }),
  'GET /api/pekerjaan/{id}': () => ({ url: `/api/pekerjaan/${TAK_ADA}` }),
  'GET /api/pekerjaan/{id}/berkas/{format}': () => ({ url: `/api/pekerjaan/${TAK_ADA}/berkas/pdf` }),
  'GET /api/templat/{unit}/{tahun}/{triwulan}': ({ unit }) => ({ url: `/api/templat/${unit}/2024/1` }),
  'POST /api/impor/{unit}/{tahun}/{triwulan}': async ({ unit, templat }) => ({
    url: `/api/impor/${unit}/2024/1`,
    ...(await formulir({ nama: 'templat.xlsx', isi: templat })),
  }),
  'POST /api/impor/{id}/baca': () => ({ url: `/api/impor/${TAK_ADA}/baca`, payload: {} }),
  'GET /api/riwayat-impor/{unit}/{tahun}': ({ unit }) => ({ url: `/api/riwayat-impor/${unit}/2024` }),
  'GET /api/riwayat-impor/{id}': () => ({ url: `/api/riwayat-impor/${TAK_ADA}` }),
  'POST /api/riwayat-impor/{id}/batalkan': () => ({ url: `/api/riwayat-impor/${TAK_ADA}/batalkan` }),
  'POST /api/impor/{id}/terapkan': () => ({ url: `/api/impor/${TAK_ADA}/terapkan`, payload: {} }),
};

/** The example request to a route. Throws when {@link permintaan} has none. */
export async function contohPermintaan({ method, url }: Rute, bahan: Bahan): Promise<Partial<InjectOptions>> {
  const buat = permintaan[`${method} ${url}`];
  if (!buat) throw new Error(`no example request for ${method} ${url}`);
  return buat(bahan);
}
