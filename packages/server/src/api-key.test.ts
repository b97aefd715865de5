import { type BagianNarasi, type KunciSekali, type NamaPeran, type PeranDiberi, peranSchema } from '@selaras/contracts';
import { aktorSistem, buatKunci, cabutKunci, type Kemampuan, type Konteks, kebijakan } from '@selaras/usecases';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { alamatBaru, Klien } from '../test/klien.ts';
import { type Bahan, contohPermintaan, daftarRute, type Rute, siapkanBahan } from '../test/rute.ts';
import { KEY_REQUESTS_A_MINUTE } from './api-key.ts';
import { type App, buildApp } from './index.ts';

let contoh: ContohUji;
let app: App;
let admin: Konteks;
let bahan: Bahan;

const SENDIRI = 'biro-organisasi';
const LAIN = 'biro-pemerintahan';

beforeAll(async () => {
  contoh = await siapkanContoh();
  app = await buildApp({ sistem: contoh.sistem, webFolder: null });
  admin = await contoh.sistem.konteks('ntt', aktorSistem('uji'));
  bahan = await siapkanBahan(program((await buat('operator', SENDIRI)).rahasia), SENDIRI);
});
afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
});

let made = 0;
function buat(peran: NamaPeran, pd: string | null): Promise<KunciSekali> {
  made += 1;
  const diberi: PeranDiberi = { peran, cakupan: pd === null ? 'pemda' : 'pd', unit: pd };
  return buatKunci(admin, { nama: `Kunci ${made}`, peran: [diberi], berlakuHari: 30 });
}

/** A program with a key; each asks from an address of its own. */
function program(rahasia: string, alamat = alamatBaru()) {
  return (options: InjectOptions, ke = app) =>
    ke.inject({
      ...options,
      remoteAddress: alamat,
      headers: { authorization: `Bearer ${rahasia}`, ...options.headers },
    });
}

const permintaan = async (rute: Rute) => ({ method: rute.method, ...(await contohPermintaan(rute, bahan)) });
const aturan = ({ akses }: Rute) =>
  akses !== undefined && akses in kebijakan ? kebijakan[akses as Kemampuan] : undefined;
const perUnit = (rute: Rute) => aturan(rute)?.lingkup === 'unit' && rute.url.includes('{unit}');

describe('a key in place of a session', () => {
  test('reads and writes without a CSRF token, as its roles allow', async () => {
    const { kunci, rahasia } = await buat('operator', SENDIRI);
    const kirim = program(rahasia);
    const units = await kirim({ url: '/api/unit' });
    expect(units.json().map(({ slug }: { slug: string }) => slug)).toEqual([SENDIRI]);
    const url = `/api/laporan/${SENDIRI}/2024/1/narasi`;
    const [bagian]: BagianNarasi[] = (await kirim({ url })).json().bagian;
    const payload = { bagian: bagian?.bagian, teks: 'Ditulis program.', versiBaris: bagian?.versiBaris };
    const ubah = await kirim({ method: 'PUT', url, payload });
    expect(ubah.statusCode).toBe(200);
    const riwayat = (await kirim({ url: `/api/riwayat/${SENDIRI}` })).body;
    expect(riwayat).toContain(`kunci API ${kunci.nama} (sel_`);
    expect(riwayat).not.toContain(rahasia);
  });

  test('is never taken together with a cookie, whichever of them is good', async () => {
    const { rahasia } = await buat('pembaca', null);
    const { token } = await Klien.masuk(app, contoh.akun('admin'));
    for (const [kuki, kunci] of [
      [token, rahasia],
      [token, 'sel_salah'],
      ['salah', rahasia],
    ] as const) {
      const answer = await program(kunci)({ url: '/api/unit', cookies: { selaras_sesi: kuki } });
      expect([answer.statusCode, answer.json().kode]).toEqual([400, 'pemakaian-salah']);
    }
  });

  test('leaves other schemes alone: a proxy may use them', async () => {
    const klien = await Klien.masuk(app, contoh.akun('admin'));
    const answer = await klien.kirim({ url: '/api/unit', headers: { authorization: 'Basic cHJveHk6cHJveHk=' } });
    expect(answer.statusCode).toBe(200);
  });

  test('has no profile and no session: those are of people', async () => {
    const kirim = program((await buat('admin', null)).rahasia);
    for (const rute of daftarRute(app).filter(({ akses }) => akses === 'pribadi')) {
      const answer = await kirim(await permintaan(rute));
      expect([answer.statusCode, answer.json().kode], `${rute.method} ${rute.url}`).toEqual([403, 'tidak-berhak']);
    }
  });

  test('gets the same answer as anybody at an address that is not there', async () => {
    const { rahasia } = await buat('pembaca', null);
    const answer = await program(rahasia)({ url: '/api/tidak-ada' });
    expect([answer.statusCode, answer.json().kode]).toEqual([404, 'tidak-ditemukan']);
  });

  test('owns what it started: no other key and no admin sees its downloads', async () => {
    const [pemilik, lain] = [await buat('pembaca', SENDIRI), await buat('pembaca', SENDIRI)];
    const url = `/api/laporan/${SENDIRI}/2024/1/unduhan`;
    const { id } = (await program(pemilik.rahasia)({ method: 'POST', url, payload: { format: ['json'] } })).json();
    expect((await program(pemilik.rahasia)({ url: `/api/pekerjaan/${id}` })).statusCode).toBe(200);
    expect((await program(lain.rahasia)({ url: `/api/pekerjaan/${id}` })).statusCode).toBe(404);
    const orang = await Klien.masuk(app, contoh.akun('admin'));
    expect((await orang.get(`/api/pekerjaan/${id}`)).statusCode).toBe(404);
  });
});

describe('the policies, for keys', () => {
  test.each(peranSchema.options)('%s of another unit: everything of this one is not found', async (peran) => {
    const kirim = program((await buat(peran, LAIN)).rahasia);
    for (const rute of daftarRute(app).filter(perUnit)) {
      const answer = await kirim(await permintaan(rute));
      expect([answer.statusCode, answer.json().kode], `${rute.method} ${rute.url}`).toEqual([404, 'tidak-ditemukan']);
    }
  });

  test.each(peranSchema.options)(
    '%s of the whole pemda: as the table says, and never what only people may',
    async (peran) => {
      const kirim = program((await buat(peran, null)).rahasia);
      for (const rute of daftarRute(app)) {
        const satu = aturan(rute);
        if (satu === undefined) continue;
        const answer = await kirim(await permintaan(rute));
        const what = `${rute.method} ${rute.url} (${rute.akses})`;
        if (!satu.peran.includes(peran) || satu.hanyaOrang) expect(answer.statusCode, what).toBe(403);
        // What the request is about may be missing or wrong; refused it is not.
        else expect([401, 403, 429, 500], what).not.toContain(answer.statusCode);
      }
    },
  );

  test('managing users and keys, signing and reopening are what only people may', () => {
    const hanyaOrang = Object.entries(kebijakan).filter(([, satu]) => satu.hanyaOrang);
    expect(hanyaOrang.map(([nama]) => nama)).toEqual(
      expect.arrayContaining(['laporan:tetapkan', 'laporan:buka-kembali', 'pengguna:kelola', 'kunci:kelola']),
    );
  });
});

describe('a key that is not good', () => {
  const jawab = async (rahasia: string, alamat?: string) => {
    const answer = await program(rahasia, alamat)({ url: '/api/unit' });
    return [answer.statusCode, answer.json().pesan.en];
  };

  test('revoked or expired: 401 with the reason, for its holder', async () => {
    const [dicabut, habis] = [await buat('pembaca', null), await buat('pembaca', null)];
    await cabutKunci(admin, dicabut.kunci.id);
    await contoh.basisData.sudo('update kunci_api set kedaluwarsa = now() where id = $1', [habis.kunci.id]);
    expect(await jawab(dicabut.rahasia)).toEqual([401, 'This API key has been revoked.']);
    expect(await jawab(habis.rahasia)).toEqual([401, 'This API key has expired.']);
  });

  test('wrong in any part: 401 in the same words, also on addresses for everyone', async () => {
    const { rahasia } = await buat('pembaca', null);
    const wrong = [
      '',
      'sel_',
      rahasia.slice(0, -1),
      `${rahasia}x`,
      rahasia.toUpperCase(),
      rahasia.replace(/.$/, rahasia.endsWith('A') ? 'B' : 'A'),
      rahasia.replace(/^sel_.{8}/, 'sel_aaaaaaaa'),
      rahasia.replace(/_[0-9a-f]{32}_/, `_${'0'.repeat(32)}_`),
    ];
    for (const one of wrong) expect(await jawab(one), one).toEqual([401, 'The API key is not known.']);
    expect((await program('sel_salah')({ url: '/api/pemda' })).statusCode).toBe(401);
  });

  test('again and again: 429 for that address, not for the program elsewhere', async () => {
    const { rahasia } = await buat('pembaca', null);
    const wrong = rahasia.replace(/.$/, rahasia.endsWith('A') ? 'B' : 'A');
    const alamat = alamatBaru();
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await jawab(wrong, alamat))[0]).toBe(401);
    expect((await jawab(wrong, alamat))[0]).toBe(429);
    expect((await program(rahasia)({ url: '/api/unit' })).statusCode).toBe(200);
  });
});

describe('a busy key', () => {
  test(`has ${KEY_REQUESTS_A_MINUTE} requests a minute, over all its addresses; another key has its own`, async () => {
    const own = await buildApp({ sistem: contoh.sistem, webFolder: null });
    const [ramai, sepi] = [await buat('pembaca', LAIN), await buat('pembaca', LAIN)];
    const kirim = [program(ramai.rahasia), program(ramai.rahasia)];
    for (let request = 0; request < KEY_REQUESTS_A_MINUTE; request += 1) {
      const answer = await kirim[request % 2]?.({ url: '/api/pemda' }, own);
      expect(answer?.statusCode).toBe(200);
    }
    const refused = await program(ramai.rahasia)({ url: '/api/pemda' }, own);
    expect([refused.statusCode, refused.json().kode]).toEqual([429, 'terlalu-banyak']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await program(sepi.rahasia)({ url: '/api/pemda' }, own)).statusCode).toBe(200);
    await own.close();
  });
});

test('the log of a failure tells nothing of the key', async () => {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  try {
    const { rahasia } = await buat('pembaca', null);
    const { sistem } = contoh;
    const directory = { ...sistem.database.pemda, list: () => Promise.reject(new Error('broken')) };
    const rusak = await buildApp({
      sistem: { ...sistem, database: { ...sistem.database, pemda: directory } },
      webFolder: null,
      logger: true,
    });
    expect((await program(rahasia)({ url: '/api/pemda' }, rusak)).statusCode).toBe(500);
    expect((await program(`${rahasia}x`)({ url: '/api/pemda' }, rusak)).statusCode).toBe(401);
    await rusak.close();
    expect(lines.join('')).toContain('broken');
    expect(lines.join('')).not.toContain(rahasia.slice(-43));
    expect(lines.join('')).not.toContain('sel_');
  } finally {
    spy.mockRestore();
  }
});
