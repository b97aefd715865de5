import { type NamaPeran, peranSchema } from '@selaras/contracts';
import { aktorSistem, type Kemampuan, kebijakan } from '@selaras/usecases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { buatPenggunaUji } from '../../../test/support/pengguna.ts';
import { Klien } from '../test/klien.ts';
import { type Bahan, contohPermintaan, daftarRute, permintaan, type Rute, siapkanBahan } from '../test/rute.ts';
import { type App, buildApp } from './index.ts';
import type { Akses } from './openapi.ts';

let contoh: ContohUji;
let app: App;
/** Clients by role and scope. */
const klien = new Map<string, Klien>();
let bahan: Bahan;

const semuaPeran = peranSchema.options;
const SENDIRI = 'biro-organisasi';
const LAIN = 'biro-pemerintahan';

beforeAll(async () => {
  contoh = await siapkanContoh();
  app = await buildApp({ sistem: contoh.sistem, webFolder: null });
  const konteks = await contoh.sistem.konteks('ntt', aktorSistem('uji'));
  for (const peran of semuaPeran) {
    for (const pd of [undefined, SENDIRI, LAIN]) {
      const login = `${peran}.${pd ?? 'pemda'}@uji.example`;
      const akun = await buatPenggunaUji(contoh.sistem, konteks, { login, peran, ...(pd === undefined ? {} : { pd }) });
      klien.set(`${peran} ${pd ?? 'pemda'}`, await Klien.masuk(app, akun));
    }
  }
  const operator = sebagai('operator', SENDIRI);
  bahan = await siapkanBahan((options) => operator.kirim(options), SENDIRI);
});

afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
});

function sebagai(peran: NamaPeran, lingkup: string): Klien {
  const found = klien.get(`${peran} ${lingkup}`);
  if (!found) throw new Error(`no client ${peran} ${lingkup}`);
  return found;
}

async function kirim(pengirim: Klien, rute: Rute, unit: string) {
  return pengirim.kirim({ method: rute.method, ...(await contohPermintaan(rute, { ...bahan, unit })) });
}

const perUnit = (akses: Akses | undefined): akses is Kemampuan =>
  akses !== undefined && akses in kebijakan && kebijakan[akses as Kemampuan].lingkup === 'unit';

describe('every route of the API', () => {
  test('says who may call it, and is tried here', () => {
    const rute = daftarRute(app);
    expect(rute.filter(({ akses }) => akses === undefined)).toEqual([]);
    expect(rute.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual(Object.keys(permintaan).toSorted());
  });

  test('without a session it is refused, unless it is for everyone', async () => {
    for (const rute of daftarRute(app)) {
      const { method, url, akses } = rute;
      const answer = await app.inject({ method, ...(await contohPermintaan(rute, bahan)) });
      if (akses === 'umum') expect(answer.json().pesan?.id, url).not.toBe('Silakan masuk terlebih dahulu.');
      else expect(answer.statusCode, `${method} ${url}`).toBe(401);
    }
  });

  test('that changes something is refused without the CSRF token', async () => {
    for (const rute of daftarRute(app)) {
      const { method, url, akses } = rute;
      if (method === 'GET' || akses === 'umum') continue;
      const { headers, ...rest } = await contohPermintaan(rute, bahan);
      const answer = await sebagai('admin', 'pemda').kirim({
        method,
        ...rest,
        headers: { ...headers, 'x-csrf-token': 'tebakan' },
      });
      expect(answer.statusCode, `${method} ${url}`).toBe(403);
      expect(answer.json().pesan.en).toContain('CSRF');
    }
  });
});

describe('who may what: the policies, on every route about a unit', () => {
  test.each(semuaPeran.flatMap((peran) => [SENDIRI, 'pemda'].map((lingkup) => [peran, lingkup] as const)))(
    '%s of %s',
    async (peran, lingkup) => {
      for (const rute of daftarRute(app)) {
        if (!perUnit(rute.akses)) continue;
        const answer = await kirim(sebagai(peran, lingkup), rute, SENDIRI);
        const boleh = kebijakan[rute.akses].peran.includes(peran);
        const what = `${rute.method} ${rute.url} (${rute.akses})`;
        // What is allowed may still not fit, e.g. a step that the report's state does not offer.
        if (boleh) expect([401, 403, 404, 500], what).not.toContain(answer.statusCode);
        else expect([answer.statusCode, answer.json().kode], what).toEqual([403, 'tidak-berhak']);
      }
    },
  );

  test.each(semuaPeran)('%s of another unit: everything of this one is not found', async (peran) => {
    for (const rute of daftarRute(app)) {
      if (!perUnit(rute.akses)) continue;
      const answer = await kirim(sebagai(peran, LAIN), rute, SENDIRI);
      expect([answer.statusCode, answer.json().kode], `${rute.method} ${rute.url}`).toEqual([404, 'tidak-ditemukan']);
    }
  });
});

describe('the wall between units', () => {
  const orangLain = () => sebagai('operator', LAIN);

  test('the list of units shows one’s own only', async () => {
    const slugs = (await orangLain().get('/api/unit')).json().map(({ slug }: { slug: string }) => slug);
    expect(slugs).toEqual([LAIN]);
    const semua = (await sebagai('pembaca', 'pemda').get('/api/unit')).json();
    expect(semua.map(({ slug }: { slug: string }) => slug)).toEqual(expect.arrayContaining([SENDIRI, LAIN]));
  });

  test('neither slug nor id nor case finds another unit, word for word like one that does not exist', async () => {
    const units: { slug: string; id: string }[] = (await sebagai('pembaca', 'pemda').get('/api/unit')).json();
    const id = units.find(({ slug }) => slug === SENDIRI)?.id ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    for (const nama of [SENDIRI, id, id.toUpperCase(), SENDIRI.toUpperCase()]) {
      const ada = await orangLain().get(`/api/laporan/${nama}/2024/1/pratinjau`);
      const takAda = await orangLain().get('/api/laporan/biro-khayalan/2024/1/pratinjau');
      expect(ada.statusCode).toBe(404);
      expect(ada.body.replaceAll(nama, 'X')).toBe(takAda.body.replaceAll('biro-khayalan', 'X'));
    }
  });

  test('a template of another unit is not imported, neither under its own address nor under one’s own', async () => {
    const unggahan = { nama: 'templat.xlsx', isi: bahan.templat };
    const sendiri = await orangLain().unggah(`/api/impor/${LAIN}/2024/1`, unggahan);
    expect(sendiri.statusCode).toBe(404);
    expect(sendiri.body).not.toContain('Biro Organisasi');
    expect((await orangLain().unggah(`/api/impor/${SENDIRI}/2024/1`, unggahan)).statusCode).toBe(404);
  });

  test('who sees both is told which unit the template is for', async () => {
    const answer = await sebagai('admin', 'pemda').unggah(`/api/impor/${LAIN}/2024/1`, {
      nama: 'templat.xlsx',
      isi: bahan.templat,
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().pesan.id).toContain('Biro Organisasi');
  });

  test('another user’s upload is not found, not even for an admin', async () => {
    const isi = bahan.templat;
    const { id } = (
      await sebagai('operator', SENDIRI).unggah(`/api/impor/${SENDIRI}/2024/1`, { nama: 'templat.xlsx', isi })
    ).json();
    for (const lain of [sebagai('admin', 'pemda'), orangLain(), sebagai('koordinator', SENDIRI)]) {
      expect((await lain.post(`/api/impor/${id}/terapkan`)).statusCode).toBe(404);
    }
    expect((await sebagai('operator', SENDIRI).post(`/api/impor/${id}/terapkan`)).statusCode).not.toBe(404);
  });

  test('another user’s download is not found, neither its progress nor its file', async () => {
    const pemilik = sebagai('kepala', SENDIRI);
    const { id } = (await pemilik.post(`/api/laporan/${SENDIRI}/2024/1/unduhan`, { format: ['json'] })).json();
    for (const lain of [sebagai('admin', 'pemda'), orangLain(), sebagai('operator', SENDIRI)]) {
      expect((await lain.get(`/api/pekerjaan/${id}`)).statusCode).toBe(404);
      expect((await lain.get(`/api/pekerjaan/${id}/berkas/json`)).statusCode).toBe(404);
    }
    expect((await pemilik.get(`/api/pekerjaan/${id}`)).statusCode).toBe(200);
  });
});
