import type { PratinjauImpor } from '@selaras/contracts';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { formulir, Klien } from '../test/klien.ts';
import { type App, buildApp } from './index.ts';

const IMPOR = '/api/impor/biro-organisasi/2024/1';

let contoh: ContohUji;
let app: App;
let operator: Klien;
let templat: Uint8Array;

beforeAll(async () => {
  contoh = await siapkanContoh();
  app = await buildApp({ sistem: contoh.sistem, webFolder: null });
  operator = await Klien.masuk(app, contoh.akun('operator.organisasi'));
  templat = (await operator.get('/api/templat/biro-organisasi/2024/1')).rawPayload;
});

afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
});

describe('an upload', () => {
  test('that equals the ledger changes nothing and can’t be applied', async () => {
    const answer = await operator.unggah(IMPOR, { nama: 'templat.xlsx', isi: templat });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      unit: 'biro-organisasi',
      perubahan: [],
      masalah: [],
      dapatDiterapkan: false,
    });
  });

  test('of more than 20 MiB is refused while it is read', async () => {
    const answer = await operator.unggah(IMPOR, { nama: 'besar.xlsx', isi: new Uint8Array(20 * 1024 * 1024 + 1) });
    expect(answer.statusCode).toBe(413);
    expect(answer.json().pesan.id).toContain('20 MB');
  });

  test.each([
    ['a web page', 'laporan.html', '<!doctype html><script>alert(1)</script>'],
    ['a web page that says it is a workbook', 'laporan.xlsx', '<!doctype html><script>alert(1)</script>'],
    ['nothing', 'kosong.xlsx', ''],
    ['a damaged workbook', 'rusak.xlsx', 'PK\u0003\u0004rusak'],
  ])('of %s is refused with the way out, as a problem and never as a page', async (_, nama, isi) => {
    const answer = await operator.unggah(IMPOR, { nama, isi, jenis: 'text/html' });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json().kode).toBe('berkas-tak-terbaca');
    expect(answer.json().pesan.id).not.toBe('');
  });

  test('of a finance report is read again with what a person says of it, applied, listed, and undone', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('LRA');
    sheet.addRow(['Kode Sub Kegiatan', 'Kode Rekening', 'Uraian', 'Anggaran', 'Terpakai']);
    sheet.addRow(['4.01.01.1.08.04', '', 'Penyediaan Jasa Pelayanan Umum Kantor', 54_750_000, 'sejuta']);
    const isi = new Uint8Array(await workbook.xlsx.writeBuffer());
    const dibaca = await operator.unggah(IMPOR, { nama: 'lra.xlsx', isi, isian: { jenis: 'realisasi' } });
    const pratinjau: PratinjauImpor = dibaca.json();
    expect(pratinjau.masalah.map(({ kode }) => kode)).toEqual(['mode-belum-dipilih', 'kolom-tidak-ditemukan']);
    expect(pratinjau.pembacaan?.kolomLembar.map(({ huruf, judul }) => [huruf, judul])).toContainEqual([
      'E',
      'Terpakai',
    ]);
    const baca = (permintaan: object) => operator.post(`/api/impor/${pratinjau.id}/baca`, permintaan);
    const dasar = { mode: 'periode', kolom: { realisasi: 'E' } };
    expect((await baca(dasar)).json().masalah).toMatchObject([{ lokasi: 'LRA!E2' }]);
    expect((await baca({ kolom: { realisasi: 'E5' } })).statusCode).toBe(400);
    const betul = await baca({ ...dasar, perbaikan: { 'LRA!E2': '1.000.000' } });
    expect(betul.json()).toMatchObject({ dapatDiterapkan: true, ringkasan: { tambah: 1 } });
    expect((await operator.post(`/api/impor/${pratinjau.id}/terapkan`)).json().diterapkan).toBe(1);

    const [impor] = (await operator.get('/api/riwayat-impor/biro-organisasi/2024')).json().impor;
    expect(impor).toMatchObject({ namaBerkas: 'lra.xlsx', jumlah: 1, status: 'diterapkan' });
    const rincian = (await operator.get(`/api/riwayat-impor/${impor.id}`)).json();
    expect(rincian).toMatchObject({ periode: '2024-T1', dapatDibatalkan: true, baris: [{ sesudah: '1000000.00' }] });
    const lain = await Klien.masuk(app, contoh.akun('operator.pemerintahan'));
    expect((await lain.get(`/api/riwayat-impor/${impor.id}`)).statusCode).toBe(404);
    expect((await lain.post(`/api/riwayat-impor/${impor.id}/batalkan`)).statusCode).toBe(404);
    const pembaca = await Klien.masuk(app, contoh.akun('pembaca'));
    expect((await pembaca.get(`/api/riwayat-impor/${impor.id}`)).json().dapatDibatalkan).toBe(false);
    expect((await pembaca.post(`/api/riwayat-impor/${impor.id}/batalkan`)).statusCode).toBe(403);
    expect((await operator.post(`/api/riwayat-impor/${impor.id}/batalkan`)).json().status).toBe('dibatalkan');
    expect((await operator.post(`/api/riwayat-impor/${impor.id}/batalkan`)).statusCode).toBe(409);
  });

  test('of a workbook that is no template is told so', async () => {
    const { id } = (await operator.post('/api/laporan/biro-organisasi/2024/1/unduhan', { format: ['xlsx'] })).json();
    const isi = await selesai(id, 'xlsx');
    const answer = await operator.unggah(IMPOR, { nama: 'laporan.xlsx', isi });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().pesan.id).toBe('Berkas ini bukan templat Selaras.');
  });

  test('for another period is told for which', async () => {
    const answer = await operator.unggah('/api/impor/biro-organisasi/2024/2', { nama: 'templat.xlsx', isi: templat });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().pesan.id).toMatch(/unit atau periode lain/);
  });

  test('without a file, with two files, with an unknown kind: a clear refusal, not a failure', async () => {
    const tanpa = new FormData();
    tanpa.append('jenis', 'templat');
    const encoded = new Response(tanpa);
    const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
    const kosong = await operator.kirim({
      method: 'POST',
      url: IMPOR,
      headers,
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
    expect([kosong.statusCode, kosong.json().pesan.id]).toEqual([400, 'Tidak ada berkas yang diunggah.']);

    const jenis = await operator.unggah(IMPOR, { nama: 'a.xlsx', isi: templat, isian: { jenis: 'lain' } });
    expect(jenis.statusCode).toBe(400);
    expect(jenis.json().masalah).toEqual([
      expect.objectContaining({
        lokasi: 'body/jenis',
        pesan: { id: 'Pilih salah satu: templat, realisasi.', en: 'Choose one of: templat, realisasi.' },
      }),
    ]);

    const { headers: head, payload } = await formulir({ nama: 'a.xlsx', isi: templat });
    const boundary = /boundary=(.+)$/.exec(head['content-type'] ?? '')?.[1] ?? '';
    const satu = (payload as Buffer).subarray(0, (payload as Buffer).lastIndexOf(`--${boundary}--`));
    const dua = await operator.kirim({
      method: 'POST',
      url: IMPOR,
      headers: head,
      payload: Buffer.concat([satu, payload as Buffer]),
    });
    expect([dua.statusCode, dua.json().pesan.id]).toEqual([400, 'Unggah satu berkas saja.']);
  });

  test('that is no form at all is refused', async () => {
    expect((await operator.post(IMPOR, { berkas: 'x' })).statusCode).toBe(400);
  });

  test('is read only for who may import: others are refused before', async () => {
    const pembaca = await Klien.masuk(app, contoh.akun('pembaca'));
    expect((await pembaca.unggah(IMPOR, { nama: 'a.xlsx', isi: 'bukan apa-apa' })).statusCode).toBe(403);
  });
});

describe('a file of Selaras', () => {
  test.each([
    ['html', 'text/html; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
  ] as const)('%s: saved, never shown in place, never kept by a proxy', async (format, type) => {
    const { id } = (await operator.post('/api/laporan/biro-organisasi/2024/1/unduhan', { format: [format] })).json();
    await selesai(id, format);
    const answer = await operator.get(`/api/pekerjaan/${id}/berkas/${format}`);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test('a format that was not asked for is not found', async () => {
    const { id } = (await operator.post('/api/laporan/biro-organisasi/2024/1/unduhan', { format: ['json'] })).json();
    await selesai(id, 'json');
    expect((await operator.get(`/api/pekerjaan/${id}/berkas/html`)).statusCode).toBe(404);
  });
});

/** The file of a job, when it is done. */
async function selesai(id: string, format: string): Promise<Uint8Array> {
  await expect
    .poll(async () => (await operator.get(`/api/pekerjaan/${id}`)).json().status, { timeout: 20_000, interval: 20 })
    .toBe('selesai');
  return (await operator.get(`/api/pekerjaan/${id}/berkas/${format}`)).rawPayload;
}
