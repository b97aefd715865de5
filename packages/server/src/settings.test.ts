import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { gambarPng } from '../../../test/support/gambar.ts';
import { formulir, Klien, type Unggahan } from '../test/klien.ts';
import { type App, buildApp } from './index.ts';

let contoh: ContohUji;
let app: App;
let admin: Klien;
let pembaca: Klien;

beforeAll(async () => {
  contoh = await siapkanContoh();
  app = await buildApp({ sistem: contoh.sistem, webFolder: null });
  admin = await Klien.masuk(app, contoh.akun('admin'));
  pembaca = await Klien.masuk(app, contoh.akun('pembaca'));
});
afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
});

const taruh = async (logo: Unggahan) =>
  admin.kirim({ method: 'PUT', url: '/api/pengaturan/logo', ...(await formulir(logo)) });

describe('the logo over the API', () => {
  test('is taken by its content, whatever it says it is, and goes out as a picture that can’t be a page', async () => {
    const set = await taruh({
      nama: 'logo.html',
      jenis: 'text/html',
      isi: gambarPng(80, 100),
      isian: { versiBaris: '' },
    });
    expect(set.statusCode).toBe(200);
    const { logo, versiBaris } = set.json();
    expect(versiBaris).toBe(1);
    const answer = await pembaca.get(logo.alamat);
    expect(answer.rawPayload.equals(gambarPng(80, 100))).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect((await app.inject({ method: 'GET', url: logo.alamat })).statusCode).toBe(401);
    expect((await pembaca.get('/api/profil-pemda')).json().logo).toEqual(logo);
    const gone = await admin.kirim({ method: 'DELETE', url: `/api/pengaturan/logo?versiBaris=${versiBaris}` });
    expect(gone.json().logo).toBeNull();
    expect((await pembaca.get(logo.alamat)).statusCode).toBe(404);
  });

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG, which can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a picture with a page behind it', Buffer.concat([gambarPng(80, 100), Buffer.from('<script>alert(1)</script>')])],
  ])('is refused when it is %s', async (_, isi) => {
    const answer = await taruh({ nama: 'logo.png', jenis: 'image/png', isi });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().masalah).toMatchObject([{ lokasi: 'logo', kode: 'bukan-gambar' }]);
  });

  test('is one file, of at most what may be uploaded at all', async () => {
    const tanpa = await admin.kirim({ method: 'PUT', url: '/api/pengaturan/logo', payload: {} });
    expect(tanpa.statusCode).toBeGreaterThanOrEqual(400);
    expect(tanpa.statusCode).toBeLessThan(500);
    const besar = await taruh({ nama: 'besar.png', isi: new Uint8Array(20 * 1024 * 1024 + 1) });
    expect(besar.statusCode).toBe(413);
  });
});

describe('a text that the database can’t keep', () => {
  test.each([
    ['/api/pengaturan/pemda', 'PUT', { nama: 'Provinsi\u0000', tempat: 'Kupang', bahasa: 'id' }],
    [
      '/api/pengguna',
      'POST',
      { login: 'uji.nul', nama: 'Uji\u0000', peran: [{ peran: 'pembaca', cakupan: 'pemda', unit: null }] },
    ],
  ] as const)('is refused with a reason by %s, it is no failure of the system', async (url, method, payload) => {
    const { versiBaris } = (await admin.get('/api/profil-pemda')).json();
    const answer = await admin.kirim({ method, url, payload: { versiBaris, ...payload } });
    expect([answer.statusCode, answer.json().masalah]).toMatchObject([422, [{ kode: 'tanda-terlarang' }]]);
  });
});

describe('the organisation over the API', () => {
  test('tells all problems of a change at once, in both languages, by their place in the request', async () => {
    const { unit, jabatan } = (await admin.get('/api/organisasi')).json();
    const baru = { id: null, versiBaris: null };
    const answer = await admin.kirim({
      method: 'PATCH',
      url: '/api/organisasi',
      payload: {
        jabatan: [{ ...baru, unit: unit[0].id, nama: '', atasan: null, jenis: 'struktural', urut: 1 }],
        pejabat: [
          {
            ...baru,
            jabatan: jabatan[0].id,
            nama: 'Uji',
            nip: '12',
            pangkat: '',
            status: 'definitif',
            dari: '2030-02-01',
            sampai: '2030-01-01',
          },
        ],
      },
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().masalah.map(({ lokasi }: { lokasi: string }) => lokasi)).toEqual([
      'jabatan.0.nama',
      'pejabat.0.nip',
      'pejabat.0.sampai',
    ]);
    expect(answer.json().masalah[1].pesan).toEqual({
      id: 'NIP terdiri atas 18 angka; ini 2.',
      en: 'A NIP has 18 digits; this has 2.',
    });
  });

  test('a koordinator sees it without the ability to change it; the session says which tabs he has', async () => {
    const koordinator = await Klien.masuk(app, contoh.akun('koordinator'));
    expect((await koordinator.get('/api/organisasi')).json().kemampuan).toEqual(['organisasi:lihat']);
    expect(koordinator.sesi.kemampuan).toEqual(expect.arrayContaining(['organisasi:lihat', 'pengaturan:lihat']));
    expect(koordinator.sesi.kemampuan).not.toContain('pengaturan:kelola');
    expect(pembaca.sesi.kemampuan).not.toContain('organisasi:lihat');
    expect((await pembaca.get('/api/organisasi')).statusCode).toBe(403);
  });
});
