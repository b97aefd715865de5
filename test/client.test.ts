import { readFileSync } from 'node:fs';
import { buildApp } from '@selaras/server';
import { aktorSistem, buatKunci } from '@selaras/usecases';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import {
  type Answer,
  createClient,
  type Input,
  type SelarasClient,
  SelarasError,
} from '../clients/typescript/client.ts';
import { AGREED_DOCUMENT, CLIENT_TYPES, makeClientTypes, type OpenApiDocument } from '../scripts/api-client.ts';
import { type ContohUji, siapkanContoh } from './support/contoh.ts';

/*
 * The TypeScript client as a program outside uses it: over the network, with a key.
 */
const BIRO = { unit: 'biro-organisasi', tahun: 2024, triwulan: 1 };

let contoh: ContohUji;
let baseUrl: string;
let tutupServer: () => Promise<void>;
let selaras: SelarasClient;

beforeAll(async () => {
  contoh = await siapkanContoh();
  const app = await buildApp({ sistem: contoh.sistem, webFolder: null });
  baseUrl = await app.listen({ host: '127.0.0.1', port: 0 });
  tutupServer = () => app.close();
  const admin = await contoh.sistem.konteks('ntt', aktorSistem('uji'));
  const { rahasia } = await buatKunci(admin, {
    nama: 'Program luar',
    peran: [{ peran: 'operator', cakupan: 'pd', unit: BIRO.unit }],
    berlakuHari: 1,
  });
  selaras = createClient({ baseUrl, key: rahasia });
});
afterAll(async () => {
  await tutupServer?.();
  await contoh?.tutup();
});

describe('the types of the client', () => {
  // After a change of the API: `npm run api-client`.
  test('are those of the API', async () => {
    const document: OpenApiDocument = JSON.parse(readFileSync(AGREED_DOCUMENT, 'utf8'));
    await expect(makeClientTypes(document)).toMatchFileSnapshot(CLIENT_TYPES);
  });

  test('know what a route takes and gives', () => {
    expectTypeOf<keyof Input<'GET /api/unit'>>().toBeNever();
    expectTypeOf<Answer<'GET /api/unit'>[number]['slug']>().toBeString();
    expectTypeOf<Input<'GET /api/anggaran/{unit}/{tahun}/{triwulan}'>['path']>().toEqualTypeOf<{
      unit: string;
      tahun: number;
      triwulan: number;
    }>();
    expectTypeOf<Answer<'GET /api/templat/{unit}/{tahun}/{triwulan}'>>().toEqualTypeOf<Blob>();
    expectTypeOf<Answer<'DELETE /api/sesi'>>().toBeNull();
  });
});

describe('a program with a key', () => {
  test('lists its units and reads their budget', async () => {
    const units = await selaras.call('GET /api/unit');
    expect(units.map(({ slug }) => slug)).toEqual([BIRO.unit]);
    const { simpul } = await selaras.call('GET /api/anggaran/{unit}/{tahun}/{triwulan}', { path: BIRO });
    expect(simpul.length).toBeGreaterThan(10);
  });

  test('has the report written and fetches it', async () => {
    const { name, content } = await selaras.downloadReport({ ...BIRO, format: 'xlsx', interval: 50 });
    expect(name).toMatch(/\.xlsx$/);
    const bytes = new Uint8Array(await content.arrayBuffer());
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK');
  });

  test('sends a file: the template comes down, goes up again, and would change nothing', async () => {
    const berkas = await selaras.call('GET /api/templat/{unit}/{tahun}/{triwulan}', { path: BIRO });
    const form = { berkas: new File([berkas], 'templat.xlsx'), jenis: 'templat' as const };
    const preview = await selaras.call('POST /api/impor/{unit}/{tahun}/{triwulan}', { path: BIRO, form });
    expect(preview).toMatchObject({ id: expect.any(String) });
  });

  test('writes, and meets what somebody else wrote', async () => {
    const { bagian } = await selaras.call('GET /api/laporan/{unit}/{tahun}/{triwulan}/narasi', { path: BIRO });
    const versiBaris = bagian.find((one) => one.bagian === 'penutup')?.versiBaris ?? null;
    const body = { bagian: 'penutup', teks: 'Ditulis oleh program.', versiBaris };
    const route = 'PUT /api/laporan/{unit}/{tahun}/{triwulan}/narasi';
    await selaras.call(route, { path: BIRO, body });
    const again = await selaras.call(route, { path: BIRO, body }).catch((error: unknown) => error);
    expect(again).toMatchObject({ status: 409, problem: { kode: 'konflik' } });
  });

  test('is told what is wrong, in both languages', async () => {
    const path = { ...BIRO, unit: 'biro-pemerintahan' };
    const refused = await selaras.call('GET /api/riwayat/{unit}', { path }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SelarasError);
    expect(refused).toMatchObject({
      status: 404,
      message: 'perangkat-daerah not found: biro-pemerintahan.',
      problem: { pesan: { id: 'perangkat-daerah tidak ditemukan: biro-pemerintahan.' } },
      retryAfter: null,
    });
    const stranger = createClient({ baseUrl, key: 'sel_salah' });
    await expect(stranger.call('GET /api/unit')).rejects.toMatchObject({ status: 401 });
  });

  test('searches with words that an address would not take as they are', async () => {
    const { hasil } = await selaras.call('GET /api/cari', { query: { q: 'a&b=c d/é' } });
    expect(hasil).toEqual([]);
  });
});
