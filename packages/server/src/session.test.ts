import type { Masalah } from '@selaras/usecases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { alamatBaru, Klien } from '../test/klien.ts';
import { type App, buildApp } from './index.ts';

let contoh: ContohUji;
let app: App;

beforeAll(async () => {
  contoh = await siapkanContoh();
  app = await buildApp({ sistem: contoh.sistem, webFolder: null });
});

afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
});

const cobaMasuk = (akun: object, remoteAddress = alamatBaru()) =>
  app.inject({ method: 'POST', url: '/api/sesi', payload: akun, remoteAddress });

describe('sign-in', () => {
  test('answers who has signed in and where, and sets a cookie that no script and no other site gets', async () => {
    const answer = await cobaMasuk(contoh.akun('operator.organisasi'));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      pengguna: { login: 'operator.organisasi@ntt.example' },
      pemda: { slug: 'ntt' },
      peran: [{ peran: 'operator' }],
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.body).not.toContain(answer.cookies[0]?.value);
  });

  test('behind https the cookie is sent over https only', async () => {
    const https = await buildApp({ sistem: contoh.sistem, webFolder: null, secureCookies: true });
    const payload = contoh.akun('operator.organisasi');
    const answer = await https.inject({ method: 'POST', url: '/api/sesi', payload, remoteAddress: alamatBaru() });
    expect(answer.cookies[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' });
    expect(answer.headers['strict-transport-security']).toBeDefined();
    await https.close();
  });

  test('a wrong name, a wrong password and an unknown pemda look the same', async () => {
    const akun = contoh.akun('kepala.organisasi');
    const salah = [
      { ...akun, sandi: 'salah' },
      { ...akun, login: 'tidak.ada@ntt.example' },
      { ...akun, pemda: 'tidak-ada' },
    ];
    const answers = await Promise.all(salah.map((row) => cobaMasuk(row)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.json().pesan.id).toBe('Nama pengguna atau kata sandi salah.');
  });

  test('after five failures that address waits for that name; the owner of the name elsewhere does not', async () => {
    const akun = contoh.akun('pembaca');
    const penebak = alamatBaru();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await cobaMasuk({ ...akun, sandi: `tebakan-${attempt}` }, penebak)).statusCode).toBe(401);
    }
    const locked = await cobaMasuk(akun, penebak);
    expect(locked.statusCode).toBe(429);
    expect(locked.json().pesan.id).toMatch(/Coba lagi \d+ menit lagi/);
    expect((await cobaMasuk(akun)).statusCode).toBe(200);
    expect((await cobaMasuk(contoh.akun('koordinator'), penebak)).statusCode).toBe(200);
  });

  test('one address may try twenty times a minute, whatever the names', async () => {
    const alamat = alamatBaru();
    const tries = Array.from({ length: 21 }, (_, index) => ({ pemda: 'ntt', login: `n${index}`, sandi: 'x' }));
    const codes: number[] = [];
    for (const akun of tries) codes.push((await cobaMasuk(akun, alamat)).statusCode);
    expect(codes.slice(0, 20)).toEqual(Array(20).fill(401));
    expect(codes.at(-1)).toBe(429);
  });

  test('limits go by the visitor’s address behind an https proxy, and by nothing he says without one', async () => {
    const akun = { ...contoh.akun('admin'), sandi: 'salah' };
    const dari = (server: App, forwarded: string) =>
      server.inject({ method: 'POST', url: '/api/sesi', payload: akun, headers: { 'x-forwarded-for': forwarded } });
    const https = await buildApp({ sistem: contoh.sistem, webFolder: null, secureCookies: true });
    for (let attempt = 0; attempt < 5; attempt += 1) await dari(https, '198.51.100.1');
    expect((await dari(https, '198.51.100.1')).statusCode).toBe(429);
    // What the visitor put there himself stands further left.
    expect((await dari(https, '198.51.100.9, 198.51.100.1')).statusCode).toBe(429);
    expect((await dari(https, '198.51.100.2')).statusCode).toBe(401);
    await https.close();
    for (let attempt = 0; attempt < 5; attempt += 1) await dari(app, `198.51.100.${10 + attempt}`);
    expect((await dari(app, '198.51.100.20')).statusCode).toBe(429);
  });

  test('all problems of the form are named at once, in both languages', async () => {
    const answer = await cobaMasuk({ pemda: '', login: 7 });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = answer.json();
    expect(problem).toMatchObject({ type: 'urn:selaras:galat:pemakaian-salah', status: 400, kode: 'pemakaian-salah' });
    expect(problem.masalah.map(({ lokasi, pesan }: Masalah) => [lokasi, pesan.id, pesan.en])).toEqual([
      ['body/pemda', 'Tidak boleh kosong.', 'Must not be empty.'],
      ['body/login', 'Seharusnya teks.', 'Must be text.'],
      ['body/sandi', 'Wajib diisi.', 'Required.'],
    ]);
  });

  test('text that is no JSON is refused as such', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/sesi',
      headers: { 'content-type': 'application/json' },
      payload: '{"login":',
      remoteAddress: alamatBaru(),
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().kode).toBe('pemakaian-salah');
  });
});

describe('a session', () => {
  test('without one the API tells nothing', async () => {
    const answer = await app.inject({ url: '/api/unit' });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ kode: 'belum-masuk', pesan: { id: 'Silakan masuk terlebih dahulu.' } });
  });

  test('a change without its CSRF token is refused, with it done', async () => {
    const klien = await Klien.masuk(app, contoh.akun('operator.organisasi'));
    for (const token of ['', 'x', `${klien.sesi.csrf}x`, klien.sesi.csrf.replace(/.$/, '!')]) {
      const answer = await klien.kirim({ method: 'DELETE', url: '/api/sesi', headers: { 'x-csrf-token': token } });
      expect(answer.statusCode).toBe(403);
      expect(answer.json().pesan.en).toContain('CSRF');
    }
    expect((await klien.get('/api/sesi')).statusCode).toBe(200);
    expect((await klien.kirim({ method: 'DELETE', url: '/api/sesi' })).statusCode).toBe(204);
  });

  test('the CSRF token of one session is worth nothing in another', async () => {
    const [satu, dua] = [
      await Klien.masuk(app, contoh.akun('operator.organisasi')),
      await Klien.masuk(app, contoh.akun('operator.organisasi')),
    ];
    const headers = { 'x-csrf-token': dua.sesi.csrf };
    expect((await satu.kirim({ method: 'DELETE', url: '/api/sesi', headers })).statusCode).toBe(403);
  });

  test('ends with sign-out, and only that one', async () => {
    const akun = contoh.akun('kepala.organisasi');
    const [sini, sana] = [await Klien.masuk(app, akun), await Klien.masuk(app, akun)];
    await sini.kirim({ method: 'DELETE', url: '/api/sesi' });
    expect((await sini.get('/api/unit')).statusCode).toBe(401);
    expect((await sana.get('/api/unit')).statusCode).toBe(200);
  });

  test('ends when its time is over', async () => {
    const klien = await Klien.masuk(app, contoh.akun('koordinator'));
    await contoh.basisData.sudo("UPDATE sesi SET kedaluwarsa = now() - interval '1 second' WHERE pengguna_id = $1", [
      klien.sesi.pengguna.id,
    ]);
    expect((await klien.get('/api/unit')).statusCode).toBe(401);
  });

  test('ends at once when its user is switched off, who then cannot sign in again', async () => {
    const akun = contoh.akun('operator.pemerintahan');
    const klien = await Klien.masuk(app, akun);
    const konteks = await contoh.sistem.konteks('ntt', { pengguna: null, label: 'uji', peran: [] });
    const aktifkan = (aktif: boolean) =>
      konteks.transaksi(({ pengguna }) => pengguna.setAktif(klien.sesi.pengguna.id, aktif));
    await aktifkan(false);
    expect((await klien.get('/api/unit')).statusCode).toBe(401);
    expect((await cobaMasuk(akun)).statusCode).toBe(401);
    await aktifkan(true);
    expect((await cobaMasuk(akun)).statusCode).toBe(200);
  });

  test('a forged token is no session', async () => {
    const { token } = await Klien.masuk(app, contoh.akun('koordinator'));
    const [pemda = '', rahasia = ''] = token.split('.');
    for (const forged of [`${pemda}.`, `.${rahasia}`, rahasia, `${pemda}.${'A'.repeat(43)}`, `';--.${rahasia}`]) {
      const answer = await app.inject({ url: '/api/unit', cookies: { selaras_sesi: forged } });
      expect(answer.statusCode).toBe(401);
    }
  });
});
