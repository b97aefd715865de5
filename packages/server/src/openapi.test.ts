import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type ContohUji, siapkanContoh } from '../../../test/support/contoh.ts';
import { daftarRute } from '../test/rute.ts';
import { type App, buildApp } from './index.ts';
import { summaries } from './openapi/summaries.ts';

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

/** The document beside its operations, as far as the tests read it. */
interface Described {
  tags: { name: string; description: string }[];
  components: { securitySchemes: object; responses: Record<string, { description: string; content: object }> };
}

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

  test('gives each operation a tag with a description, a name, what it does, and the problems it may end in', () => {
    const { tags, components } = app.swagger() as unknown as Described;
    const names = new Set<string>();
    for (const { method, url, operasi } of daftarRute(app)) {
      const what = `${method} ${url}: write it into openapi/summaries.ts`;
      expect(operasi.summary, what).toMatch(/^[A-Z].{7,}/);
      expect(operasi.tags, what).toHaveLength(1);
      const tag = tags.find(({ name }) => name === operasi.tags?.[0]);
      expect(tag?.description, `${what} (its tag too)`).not.toBe(tag?.name);
      names.add(operasi.operationId ?? '');
      expect(
        Object.keys(operasi.responses).some((status) => /^2\d\d$/.test(status)),
        what,
      ).toBe(true);
      for (const [status, answer] of Object.entries(operasi.responses)) {
        const response = answer.$ref === undefined ? answer : components.responses[answer.$ref.split('/').at(-1) ?? ''];
        expect(response?.description, what).toBeTruthy();
        if (!status.startsWith('2')) expect(response?.content, what).toHaveProperty('application/problem+json');
      }
    }
    expect(names.size).toBe(daftarRute(app).length);
  });

  test('has a summary of no route that is not there', () => {
    const there = daftarRute(app).map(({ method, url }) => `${method} ${url}`);
    expect(Object.keys(summaries).filter((route) => !there.includes(route))).toEqual([]);
  });

  test('says how to sign in and how to call with a key, where each is taken', () => {
    const { components } = app.swagger() as unknown as Described;
    expect(components.securitySchemes).toMatchObject({
      sesi: { type: 'apiKey', in: 'cookie', name: 'selaras_sesi' },
      kunci: { type: 'http', scheme: 'bearer' },
    });
    const ways = (route: string) =>
      daftarRute(app).find(({ method, url }) => `${method} ${url}` === route)?.operasi.security;
    expect(ways('GET /api/unit')).toEqual([{ sesi: [] }, { kunci: [] }]);
    for (const people of ['GET /api/pengguna', 'PUT /api/profil/sandi']) expect(ways(people)).toEqual([{ sesi: [] }]);
    expect(ways('GET /api/pemda')).toEqual([]);
  });

  test('has schemas that are schemas, and an example for every parameter and body that fits its schema', () => {
    let checked = 0;
    for (const { method, url, operasi } of daftarRute(app)) {
      const values = [
        ...(operasi.parameters ?? []).map(({ name, schema, example }) => ({ name, schema, example })),
        ...Object.entries(operasi.requestBody?.content ?? {})
          .filter(([type]) => type === 'application/json')
          .map(([, { schema, example }]) => ({ name: 'body', schema, example })),
      ];
      for (const { name, schema, example } of values) {
        const { error } = z.fromJSONSchema(schema).safeParse(example);
        expect(error?.issues, `${method} ${url} ${name}: ${JSON.stringify(example)}`).toBeUndefined();
        checked += 1;
      }
      for (const { content } of Object.values(operasi.responses)) {
        for (const { schema } of Object.values(content ?? {})) z.fromJSONSchema(schema ?? {});
      }
    }
    expect(checked).toBeGreaterThan(100);
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
