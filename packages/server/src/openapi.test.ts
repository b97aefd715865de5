import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { daftarRute } from '../test/rute.ts';
import { type App, buildApp } from './index.ts';

let contoh: ContohUji;
let app: App;

beforeAll(async () => {
  contoh = await siapkanContoh();
  app = await buildApp({ sistem: contoh.sistem, webFolder: null });
  await app.ready();
});

afterAll(async () => {
  await app?.close();
  await contoh?.tutup();
});

/** Every value of a JSON document with the path to it. */
function* walk(value: unknown, path: readonly string[] = []): Generator<[string[], unknown]> {
  yield [[...path], value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* walk(child, [...path, key]);
}

describe('the OpenAPI document', () => {
  test('is the one that was agreed on: a change of the API shows here', async () => {
    const document = `${JSON.stringify(app.swagger(), null, 2)}\n`;
    await expect(document).toMatchFileSnapshot(join(import.meta.dirname, '../test/golden/openapi.json'));
  });

  test('is served to tools', async () => {
    const answer = await app.inject({ url: '/api/docs/json' });
    expect(answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Selaras' } });
  });

  test('names the parameters of each address, and only those', () => {
    for (const { method, url, operasi } of daftarRute(app)) {
      const named = (operasi.parameters ?? []).filter((parameter) => parameter.in === 'path');
      const inUrl = [...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(named.map(({ name }) => name).toSorted(), `${method} ${url}`).toEqual(inUrl.toSorted());
      expect(named.every(({ required }) => required)).toBe(true);
    }
  });

  test('gives each operation a tag, an answer with a description, and the problem it may end in', () => {
    for (const { method, url, operasi } of daftarRute(app)) {
      const what = `${method} ${url}`;
      expect(operasi.tags, what).toHaveLength(1);
      expect(
        Object.values(operasi.responses).every(({ description }) => Boolean(description)),
        what,
      ).toBe(true);
      expect(
        Object.keys(operasi.responses).some((status) => /^2\d\d$/.test(status)),
        what,
      ).toBe(true);
      expect(operasi.responses.default?.content, what).toHaveProperty('application/problem+json');
    }
  });

  test('refers only to what it holds', () => {
    const document: unknown = JSON.parse(JSON.stringify(app.swagger()));
    const paths = new Set([...walk(document)].map(([path]) => `#/${path.join('/')}`));
    const references = [...walk(document)].filter(([path]) => path.at(-1) === '$ref').map(([, value]) => value);
    for (const reference of references) expect(paths).toContain(reference);
    const schemes = Object.keys((document as { components: { securitySchemes: object } }).components.securitySchemes);
    for (const { operasi } of daftarRute(app)) {
      for (const requirement of operasi.security ?? [])
        expect(schemes).toEqual(expect.arrayContaining(Object.keys(requirement)));
    }
  });
});
