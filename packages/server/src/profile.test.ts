import { aktorSistem, type Konteks, tambahPengguna } from '@selaras/usecases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { alamatBaru, Klien } from '../test/klien.ts';
import { contohPermintaan, daftarRute, siapkanBahan } from '../test/rute.ts';
import { type App, buildApp } from './index.ts';
import { SESSION_COOKIE } from './session.ts';

let contoh: ContohUji;
let app: App;
let admin: Konteks;

beforeAll(async () => {
  contoh = await siapkanContoh();
  app = await buildApp({ sistem: contoh.sistem, webFolder: null });
  admin = await contoh.sistem.konteks('ntt', aktorSistem('uji'));
});
afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
});

const BARU = 'tiga ekor sapi Timor';

/** A new admin, signed in with his one-time password. */
async function masukPertama(login: string) {
  const { sandi } = await tambahPengguna(admin, {
    login,
    nama: login,
    peran: [{ peran: 'admin', cakupan: 'pemda', unit: null }],
  });
  return { sandi, klien: await Klien.masuk(app, { pemda: 'ntt', login, sandi }) };
}

describe('with a one-time password', () => {
  test('only the own profile is open, whatever the roles', async () => {
    const { klien } = await masukPertama('rini@uji.example');
    expect(klien.sesi.wajibGantiSandi).toBe(true);
    const operator = await Klien.masuk(app, contoh.akun('operator.organisasi'));
    const bahan = await siapkanBahan((options) => operator.kirim(options), 'biro-organisasi');
    for (const rute of daftarRute(app)) {
      if (rute.akses === 'umum' || rute.akses === 'pribadi') continue;
      const answer = await klien.kirim({ method: rute.method, ...(await contohPermintaan(rute, bahan)) });
      const what = `${rute.method} ${rute.url}`;
      expect([answer.statusCode, answer.json().masalah?.[0]?.kode], what).toEqual([403, 'wajib-ganti-sandi']);
    }
    expect((await klien.get('/api/profil')).statusCode).toBe(200);
  });

  test('the change opens the rest under a new cookie; the old one is worth nothing', async () => {
    const { klien, sandi } = await masukPertama('sari@uji.example');
    const answer = await klien.kirim({ method: 'PUT', url: '/api/profil/sandi', payload: { lama: sandi, baru: BARU } });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ wajibGantiSandi: false });
    expect(String(answer.headers['set-cookie'])).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await klien.get('/api/unit')).statusCode).toBe(401);
    const token = answer.cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '';
    const baru = await app.inject({
      url: '/api/unit',
      cookies: { [SESSION_COOKIE]: token },
      remoteAddress: alamatBaru(),
    });
    expect(baru.statusCode).toBe(200);
  });
});

describe('one’s own sessions', () => {
  test('are listed without their tokens, and end from another device', async () => {
    const akun = contoh.akun('pembaca');
    const [sini, sana] = [await Klien.masuk(app, akun), await Klien.masuk(app, akun)];
    const profil = await sini.get('/api/profil');
    expect(profil.json().sesi).toHaveLength(2);
    for (const { token } of [sini, sana]) expect(profil.body).not.toContain(token.split('.')[1]);
    const lain = profil.json().sesi.find(({ ini }: { ini: boolean }) => !ini);
    const answer = await sini.kirim({ method: 'DELETE', url: `/api/profil/sesi/${lain.id}` });
    expect(answer.json().sesi).toHaveLength(1);
    expect((await sana.get('/api/sesi')).statusCode).toBe(401);
    expect((await sini.get('/api/sesi')).statusCode).toBe(200);
  });
});
