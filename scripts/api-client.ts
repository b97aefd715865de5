/*
 * Makes the types of the TypeScript client (clients/typescript) from the OpenAPI document, by default from the one that the tests hold against
 * the running application: `npm run api-client`. Another one: `npm run api-client -- document.json`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** The document that the application is held to. */
export const AGREED_DOCUMENT = join(root, 'packages/server/test/golden/openapi.json');
/** What is made from it. */
export const CLIENT_TYPES = join(root, 'clients/typescript/api.ts');

/** A JSON schema as the document has them. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
  format?: string;
  default?: unknown;
}

interface Media {
  schema?: Schema;
}

interface Operation {
  summary?: string;
  'x-kemampuan'?: string;
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content?: Record<string, Media> }>;
}

/** An OpenAPI document, as far as the client is made from it. */
export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** The TypeScript type of a schema. */
function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? 'unknown';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(' | ');
  if (schema.allOf !== undefined) return schema.allOf.map((part) => `(${typeOf(part)})`).join(' & ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type })).join(' | ');
  if (schema.format === 'binary') return 'Blob';
  if (schema.type === 'array') return typeOfArray(schema);
  if (schema.type === 'object' || schema.properties !== undefined) return typeOfObject(schema);
  if (schema.type === 'integer') return 'number';
  const plain = ['string', 'number', 'boolean', 'null'];
  return schema.type !== undefined && plain.includes(schema.type) ? schema.type : 'unknown';
}

function typeOfArray({ items, prefixItems }: Schema): string {
  if (prefixItems !== undefined) return `[${prefixItems.map(typeOf).join(', ')}]`;
  const item = items === undefined ? 'unknown' : typeOf(items);
  return /^\w+$/.test(item) ? `${item}[]` : `Array<${item}>`;
}

function typeOfObject({ properties = {}, required = [], additionalProperties }: Schema): string {
  const names = Object.keys(properties);
  if (names.length === 0) {
    const values = typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown';
    return `Record<string, ${values}>`;
  }
  return fieldsOf(names.map((name) => [name, required.includes(name), typeOf(properties[name] ?? {})] as const));
}

/** An object type; a key that is no identifier is quoted. */
function fieldsOf(fields: readonly (readonly [name: string, required: boolean, type: string])[]): string {
  const lines = fields.map(([name, required, type]) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
    return `${key}${required ? '' : '?'}: ${type};`;
  });
  return `{ ${lines.join(' ')} }`;
}

/** What a route takes and gives, with what it does as its comment. */
function routeOf(method: string, url: string, operation: Operation): string {
  const parameters = operation.parameters ?? [];
  const group = (where: string) => {
    const own = parameters.filter((parameter) => parameter.in === where);
    const fields = own.map(({ name, required = false, schema }) => [name, required, typeOf(schema)] as const);
    return own.length === 0 ? null : { type: fieldsOf(fields), required: own.some(({ required = false }) => required) };
  };
  const path = group('path');
  const query = group('query');
  const { 'application/json': json, 'multipart/form-data': form } = operation.requestBody?.content ?? {};
  const input = [
    ...(path === null ? [] : [['path', true, path.type] as const]),
    ...(query === null ? [] : [['query', query.required, query.type] as const]),
    ...(json?.schema === undefined ? [] : [['body', true, typeOf(json.schema)] as const]),
    ...(form?.schema === undefined ? [] : [['form', true, typeOf(form.schema)] as const]),
  ];
  const keyed = operation.security?.some((way) => 'kunci' in way) || operation.security?.length === 0;
  const comment = [operation.summary ?? '', keyed ? '' : 'For people only: an API key is refused.'].filter(Boolean);
  const shown = comment.join('. ').replaceAll('*/', '');
  return `/** ${shown}${shown.endsWith('.') ? '' : '.'} */\n${JSON.stringify(`${method.toUpperCase()} ${url}`)}: ${fieldsOf(
    [...input, ['answer', true, answerOf(operation)]],
  )};`;
}

/** What a route gives: the JSON of its success, a file, or nothing. */
function answerOf({ responses }: Operation): string {
  const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
  const contents = Object.entries(success?.content ?? {});
  if (contents.length === 0) return 'null';
  const types = contents.map(([type, { schema = {} }]) => (type === 'application/json' ? typeOf(schema) : 'Blob'));
  return [...new Set(types)].join(' | ');
}

/** The file of types for this document. */
export function makeClientTypes({ paths, components }: OpenApiDocument): string {
  const routes = Object.entries(paths).flatMap(([url, operations]) =>
    Object.entries(operations).map(([method, operation]) => routeOf(method, url, operation)),
  );
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `/** The schema \`${name}\` of the document. */\nexport type ${name} = ${typeOf(schema)};`,
  );
  return format(`/*
 * Made by \`npm run api-client\` from the OpenAPI document of Selaras. Not to be edited: make it anew after a change of the API.
 */

${schemas.join('\n\n')}

/** Every route of the API: what it takes (\`path\`, \`query\`, \`body\`, \`form\`) and its \`answer\`. */
export interface Api {
${routes.join('\n')}
}
`);
}

/** As Biome writes it, so that the file passes the lint of the repository. */
function format(text: string): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'format', `--stdin-file-path=${CLIENT_TYPES}`],
    {
      cwd: root,
      input: text,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`biome: ${stderr}`);
  return stdout;
}

if (import.meta.main) {
  const source = process.argv[2] ?? AGREED_DOCUMENT;
  const document: OpenApiDocument = JSON.parse(readFileSync(source, 'utf8'));
  writeFileSync(CLIENT_TYPES, makeClientTypes(document));
  console.log(`${CLIENT_TYPES}: ${Object.keys(document.paths).length} addresses`);
}
