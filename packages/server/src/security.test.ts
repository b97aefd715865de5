import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { alamatBaru } from '../test/klien.ts';
import { type App, buildApp } from './index.ts';

let contoh: ContohUji;
let app: App;
let webFolder: string;

beforeAll(async () => {
  contoh = await siapkanContoh();
  webFolder = await mkdtemp(join(tmpdir(), 'selaras-uji-web-'));
  await mkdir(join(webFolder, 'assets'));
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Selaras</title>');
  await writeFile(join(webFolder, 'assets', 'index-1.js'), 'export {};');
  await writeFile(join(webFolder, 'assets', 'index-1.js.br'), 'small');
  app = await buildApp({ sistem: contoh.sistem, webFolder });
});

afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
  await rm(webFolder, { recursive: true, force: true });
});

/** The directives of a content security policy by name. */
function directives(header: unknown): Map<string, string[]> {
  const parts = String(header).split(';');
  return new Map(parts.map((part) => part.trim().split(/\s+/)).map(([name = '', ...values]) => [name, values]));
}

describe('what browsers are told', () => {
  test.each(['/', '/laporan?unit=biro-organisasi', '/api/pemda', '/api/tidak-ada', '/assets/index-1.js'])(
    '%s: only own scripts, none of them inline, in no frame, no sniffing of types',
    async (url) => {
      const { headers } = await app.inject({ url, remoteAddress: alamatBaru() });
      const policy = directives(headers['content-security-policy']);
      expect(policy.get('script-src')).toEqual(["'self'"]);
      expect(policy.get('script-src-attr')).toEqual(["'none'"]);
      expect(policy.get('default-src')).toEqual(["'self'"]);
      expect(policy.get('object-src')).toEqual(["'none'"]);
      expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    },
  );

  test('pages are asked for anew, built files with a hash in their name are kept', async () => {
    expect((await app.inject({ url: '/impor' })).headers['cache-control']).toBe('no-cache');
    expect((await app.inject({ url: '/assets/index-1.js' })).headers['cache-control']).toContain('immutable');
  });
});

describe('built files', () => {
  test('go out as compressed at build time to whoever takes that, and plain to others', async () => {
    const ask = (encoding: string) =>
      app.inject({ url: '/assets/index-1.js', headers: { 'accept-encoding': encoding } });
    const small = await ask('gzip, br');
    expect([small.headers['content-encoding'], small.body]).toEqual(['br', 'small']);
    expect(small.headers['content-type']).toMatch(/javascript/);
    expect(small.headers['cache-control']).toContain('immutable');
    const plain = await ask('identity');
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, 'export {};']);
  });
});

describe('addresses', () => {
  test('what is no file and not of the API is a page of the web app', async () => {
    const answer = await app.inject({ url: '/laporan' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
  });

  test.each([
    ['GET', '/api/tidak-ada'],
    ['POST', '/laporan'],
    ['DELETE', '/'],
  ] as const)('%s %s is not found, as a problem', async (method, url) => {
    const answer = await app.inject({ method, url });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ kode: 'tidak-ditemukan', pesan: { id: 'Alamat ini tidak ada.' } });
  });

  test.each(['/../package.json', '/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/assets/%00'])(
    '%s leaves the folder of the web app in no way',
    async (url) => {
      const { body } = await app.inject({ url });
      expect(body).not.toContain('"name"');
    },
  );
});

describe('limits', () => {
  test('counts what is asked of the API, and none of the many built files of a page', async () => {
    const remoteAddress = alamatBaru();
    const remaining = async (url: string) =>
      (await app.inject({ url, remoteAddress })).headers['x-ratelimit-remaining'];
    const before = Number(await remaining('/api/pemda'));
    expect(await remaining('/assets/index-1.js')).toBeUndefined();
    expect(Number(await remaining('/api/pemda'))).toBe(before - 1);
  });

  test('1200 requests a minute per address, then 429 with the time to wait', async () => {
    const remoteAddress = alamatBaru();
    const ask = (url: string) => app.inject({ url, remoteAddress });
    const codes: number[] = [];
    for (let request = 0; request < 1200; request += 1) codes.push((await ask('/api/pemda')).statusCode);
    expect(new Set(codes)).toEqual(new Set([200]));
    const refused = await ask('/api/pemda');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json().kode).toBe('terlalu-banyak');
    expect((await app.inject({ url: '/api/pemda', remoteAddress: alamatBaru() })).statusCode).toBe(200);
  });

  test('a body of more than a mebibyte is not read', async () => {
    const payload = { pemda: 'ntt', login: 'x', sandi: 'x'.repeat(1024 * 1024) };
    const answer = await app.inject({ method: 'POST', url: '/api/sesi', payload, remoteAddress: alamatBaru() });
    expect(answer.statusCode).toBe(413);
    expect(answer.json().pesan.id).toContain('terlalu besar');
  });
});

test('a failure of the system tells nothing of its insides', async () => {
  const sistem = {
    ...contoh.sistem,
    database: {
      ...contoh.sistem.database,
      pemda: {
        ...contoh.sistem.database.pemda,
        list: () => Promise.reject(new Error('connect ECONNREFUSED postgres://selaras_app:rahasia@127.0.0.1')),
      },
    },
  };
  const rusak = await buildApp({ sistem, webFolder: null });
  const answer = await rusak.inject({ url: '/api/pemda' });
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toMatch(/rahasia|ECONNREFUSED|at /);
  expect(answer.json().kode).toBe('sistem');
  await rusak.close();
});
