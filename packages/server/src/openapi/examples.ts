/*
 * Examples of the OpenAPI document: what a value may look like, from its JSON schema and its name, so that every parameter and every body has
 * one and a reader can try a route as it stands. The tests hold each against its schema.
 */

/** A JSON schema, as far as examples look at it. */
export interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  minItems?: number;
  minimum?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  format?: string;
  pattern?: string;
}

/** Words by the name of a value: from the example pemda where it has some. */
const words: Readonly<Record<string, unknown>> = {
  pemda: 'ntt',
  login: 'ani@ntt.example',
  nama: 'Ani Bria',
  sandi: 'tiga ekor sapi Timor',
  lama: 'tiga ekor sapi Timor',
  baru: 'empat ekor kuda Sumba',
  unit: 'biro-organisasi',
  tahun: 2024,
  triwulan: 1,
  periode: '2024-T1',
  form: 'triwulan-ntt',
  versi: 'murni',
  dari: 'murni',
  ke: 'perubahan-1',
  q: 'pelayanan',
  cari: 'pelayanan',
  kunci: 'a3'.repeat(32),
  jenis: 'rekening',
  bagian: 'penutup',
  teks: 'Uraian singkat.',
  alasan: 'Angka belum sesuai bukti.',
  kode: '4.01',
  sumber: 'Laporan bulanan',
  nomor: '1/2024',
  berlakuHari: 90,
  versiBaris: 1,
};

const UUID = '0f8b2c1e-5a4d-4c3b-9a2f-6e7d8c9b0a1f';

/** An example of a value of this schema; `name` is what the value is called. */
export function exampleOf(schema: JsonSchema, name = ''): unknown {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return exampleOf(choices.find(({ type }) => type !== 'null') ?? {}, name);
  if (schema.const !== undefined) return schema.const;
  const word = words[name];
  if (schema.enum !== undefined) return schema.enum.includes(word) ? word : schema.enum[0];
  if (schema.type === 'object') return exampleOfObject(schema);
  if (schema.type === 'array') return schema.items === undefined ? [] : [exampleOf(schema.items, name)];
  if (schema.format === 'uuid') return UUID;
  if (schema.format === 'date') return '2024-03-31';
  if (schema.type === 'string') return exampleOfText(schema, word);
  if (typeof word === 'number') return word;
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  return schema.type === 'boolean' ? true : null;
}

/** The fields that must be there; where none must, the first one. */
function exampleOfObject({ properties = {}, required = [] }: JsonSchema): Record<string, unknown> {
  const names = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  return Object.fromEntries(names.map((name) => [name, exampleOf(properties[name] ?? {}, name)]));
}

function exampleOfText({ pattern, default: initial }: JsonSchema, word: unknown): string {
  const fits = (text: unknown): text is string =>
    typeof text === 'string' && (pattern === undefined || new RegExp(pattern, 'u').test(text));
  return [word, initial, 'contoh', '2024', '1'].find(fits) ?? '';
}
