import type { BukuCatatan } from '@selaras/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { formulir, Klien } from '../test/klien.ts';
import { type App, buildApp } from './index.ts';

let contoh: ContohUji;
let app: App;
let operator: Klien;
let alamat: string;

beforeAll(async () => {
  contoh = await siapkanContoh();
  app = await buildApp({ sistem: contoh.sistem, webFolder: null });
  operator = await Klien.masuk(app, contoh.akun('operator.organisasi'));
  const buku: BukuCatatan = (await operator.get('/api/catatan/biro-organisasi/2024/1')).json();
  alamat = `/api/bukti/kegiatan/${buku.kegiatan[0]?.id}`;
});
afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
});

const unggah = async (nama: string, isi: string | Uint8Array, klien = operator) =>
  klien.kirim({ method: 'POST', url: alamat, ...(await formulir({ nama, isi })) });

describe('evidence over HTTP', () => {
  test('comes back as an attachment of its recognised type that no browser guesses about or runs', async () => {
    const { id } = (await unggah('Surat "tugas" Gübernur.html', '%PDF-1.7 isi')).json();
    const answer = await operator.get(`/api/berkas/${id}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('%PDF-1.7 isi');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '12',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    const disposition = String(answer.headers['content-disposition']);
    expect(disposition).toMatch(/^attachment; filename="[\w.-]+\.html\.pdf"; filename\*=UTF-8''[\w.%-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('Surat tugas Gübernur.html.pdf');
  });

  test('is refused by content, whatever its name, with the reason', async () => {
    for (const isi of ['<html><script>alert(1)</script></html>', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'MZ']) {
      const answer = await unggah('a.pdf', isi);
      expect([answer.statusCode, answer.json().masalah[0].kode]).toEqual([422, 'jenis-tidak-diterima']);
    }
  });

  test('larger than the limit is cut off', async () => {
    const besar = new Uint8Array(20 * 1024 * 1024 + 1);
    besar.set(new TextEncoder().encode('%PDF-1.7'));
    expect((await unggah('besar.pdf', besar)).statusCode).toBe(413);
  });

  test('without a file, of an unknown row or an unknown kind of row, is a clear no', async () => {
    expect((await operator.post(alamat)).statusCode).toBe(400);
    expect((await operator.get('/api/bukti/kegiatan/00000000-0000-4000-8000-000000000000')).statusCode).toBe(404);
    expect((await operator.get('/api/bukti/narasi/00000000-0000-4000-8000-000000000000')).statusCode).toBe(400);
  });

  test('of another unit is not found, by row and by file', async () => {
    const { id } = (await unggah('dinding.pdf', '%PDF-1.7 dinding')).json();
    const lain = await Klien.masuk(app, contoh.akun('operator.pemerintahan'));
    for (const url of [alamat, `/api/berkas/${id}`]) expect((await lain.get(url)).statusCode, url).toBe(404);
    expect((await lain.kirim({ method: 'DELETE', url: `/api/berkas/${id}` })).statusCode).toBe(404);
    expect((await unggah('x.pdf', '%PDF-1.7 x', lain)).statusCode).toBe(404);
  });
});
