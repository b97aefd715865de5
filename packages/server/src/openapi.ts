import type { SwaggerOptions } from '@fastify/swagger';
import { problemSchema } from '@selaras/contracts';
import type { Kemampuan } from '@selaras/usecases';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { SESSION_COOKIE } from './session.ts';

/** Who may call a route: everyone, whoever is signed in (his own things only), or who holds this ability for what the route names. */
export type Akses = 'umum' | 'masuk' | Kemampuan;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route of the API says it; shown in the OpenAPI document and held against the policies by the tests. */
    akses?: Akses;
  }
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
    components: { securitySchemes: { sesi: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } } },
  },
  transform: (input) => {
    const { schema, url } = toJsonSchema(input);
    const { akses } = input.route.config ?? {};
    if (akses === undefined || schema.hide) return { schema, url };
    return {
      url,
      schema: {
        ...schema,
        security: akses === 'umum' ? [] : [{ sesi: [] }],
        ...(akses === 'umum' || akses === 'masuk' ? {} : { 'x-kemampuan': akses }),
        response: { ...(schema.response ?? { 200: fileResponse }), default: problemResponse },
      },
    };
  },
};
