import type { SwaggerOptions } from '@fastify/swagger';
import { problemSchema } from '@selaras/contracts';
import { type Kemampuan, kebijakan } from '@selaras/usecases';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { SESSION_COOKIE } from './session.ts';

/**
 * Who may call a route: everyone; a signed-in person about himself (no API key); whoever is signed in or shows a key (his own things only);
 * or who holds this ability for what the route names.
 */
export type Akses = 'umum' | 'pribadi' | 'masuk' | Kemampuan;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route of the API says it; shown in the OpenAPI document and held against the policies by the tests. */
    akses?: Akses;
  }
}

const isKemampuan = (akses: Akses): akses is Kemampuan => akses in kebijakan;

/** With what a route may be called; what only people may do takes no key. */
function waysIn(akses: Akses): Record<string, string[]>[] {
  if (akses === 'umum') return [];
  const forPeople = akses === 'pribadi' || (isKemampuan(akses) && kebijakan[akses].hanyaOrang === true);
  return forPeople ? [{ sesi: [] }] : [{ sesi: [] }, { kunci: [] }];
}

const toJsonSchema = createJsonSchemaTransform({ skipList: ['/api/docs', '/api/docs/*'] });

const { $schema: _, ...problemJsonSchema } = z.toJSONSchema(problemSchema);

const problemResponse = {
  description: 'RFC 9457 problem details; `masalah` lists every problem of the request',
  content: { 'application/problem+json': { schema: problemJsonSchema } },
};

const fileResponse = {
  description: 'A file, always as an attachment',
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
};

/** How the OpenAPI 3.1 document is made from the routes' zod schemas. */
export const openapiOptions: SwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Selaras',
      version: '1',
      description: 'Sign in with `POST /api/sesi`; send its `csrf` back as header `x-csrf-token` with each change.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    components: {
      securitySchemes: {
        sesi: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'The session of a person' },
        kunci: { type: 'http', scheme: 'bearer', bearerFormat: 'sel_…', description: 'An API key, for programs' },
      },
    },
  },
  transform: (input) => {
    const { schema, url } = toJsonSchema(input);
    const { akses } = input.route.config ?? {};
    if (akses === undefined || schema.hide) return { schema, url };
    return {
      url,
      schema: {
        ...schema,
        security: waysIn(akses),
        ...(isKemampuan(akses) ? { 'x-kemampuan': akses } : {}),
        response: { ...(schema.response ?? { 200: fileResponse }), default: problemResponse },
      },
    };
  },
};
