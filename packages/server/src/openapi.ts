import type { SwaggerOptions } from '@fastify/swagger';
import { modeRealisasiSchema } from '@selaras/contracts';
import { type Kemampuan, kebijakan } from '@selaras/usecases';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { completeDocument } from './openapi/complete.ts';
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

const fileResponse = {
  description: 'A file, always as an attachment',
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
};

const MULTIPART = 'multipart/form-data';

/** Form fields beside the file, by address. */
const fields: Readonly<Record<string, Record<string, object>>> = {
  '/api/impor/:unit/:tahun/:triwulan': {
    jenis: { type: 'string', enum: ['templat', 'realisasi'], default: 'templat' },
    mode: { type: 'string', enum: modeRealisasiSchema.options },
  },
  '/api/referensi/:jenis/unggahan': {
    peraturan: { type: 'string', description: 'The regulation that the list belongs to' },
    berlaku: { type: 'string', format: 'date', description: 'From when it holds' },
  },
  '/api/pengaturan/logo': { versiBaris: { type: 'string', description: 'Version of the profile; empty = none yet' } },
};

/** A form with one file. */
const uploadSchema = (url: string) => ({
  type: 'object',
  properties: { berkas: { type: 'string', format: 'binary' }, ...fields[url] },
  required: ['berkas'],
});

const DESCRIPTION = `Programs send an API key with each request: \`Authorization: Bearer sel_…\`. An admin makes keys in the settings.

People sign in with \`POST /api/sesi\`, which sets a cookie, and send its \`csrf\` back as header \`x-csrf-token\` with each change. Cookie and key together are refused.

Every refusal is a problem (RFC 9457) in Indonesian and English that lists everything that is wrong at once. What the caller may not see does not exist: 404. Money is a decimal text in rupiah, ratios are decimal texts, dates are ISO; missing is \`null\`, never zero.`;

/** How the OpenAPI 3.1 document is made from the routes' zod schemas. */
export const openapiOptions: SwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Selaras',
      version: '1',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/', description: 'This installation' }],
    components: {
      securitySchemes: {
        sesi: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'The session of a person' },
        kunci: { type: 'http', scheme: 'bearer', bearerFormat: 'sel_…', description: 'An API key, for programs' },
      },
    },
  },
  transformObject: (made) => ('openapiObject' in made ? completeDocument(made.openapiObject) : made.swaggerObject),
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
        ...(schema.consumes?.includes(MULTIPART) ? { body: uploadSchema(input.url) } : {}),
        response: schema.response ?? { 200: fileResponse },
      },
    };
  },
};
