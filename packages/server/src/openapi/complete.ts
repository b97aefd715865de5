import { exampleOf, type JsonSchema } from './examples.ts';
import { problemResponses, problemSchemas, refusals } from './problems.ts';
import { groups, summaries } from './summaries.ts';

/** An operation of the document, as far as it is completed here. */
interface Operation {
  tags?: string[];
  summary?: string;
  operationId?: string;
  security?: object[];
  parameters?: { in: string; name: string; schema: JsonSchema; example?: unknown }[];
  requestBody?: { content: Record<string, { schema: JsonSchema; example?: unknown }> };
  responses: Record<string, unknown>;
}

interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: object; responses?: object };
  tags?: object[];
}

/**
 * Completes the document that was made from the routes: their summaries and names, an example of every parameter and body, the refusals that
 * each may give, and what the groups are about.
 */
export function completeDocument<Document extends object>(made: Document): Document {
  const document = made as unknown as OpenApiDocument;
  const used = new Set<string>();
  for (const [url, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      for (const tag of operation.tags ?? []) used.add(tag);
      complete(operation, method, url);
    }
  }
  document.tags = [...used].map((name) => ({ name, description: groups[name] ?? name }));
  document.components.schemas = { ...document.components.schemas, ...problemSchemas };
  document.components.responses = problemResponses;
  return made;
}

function complete(operation: Operation, method: string, url: string): void {
  operation.operationId = nameOf(method, url);
  const summary = summaries[`${method.toUpperCase()} ${url}`];
  if (summary !== undefined) operation.summary = summary;
  for (const parameter of operation.parameters ?? []) parameter.example = exampleOf(parameter.schema, parameter.name);
  for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
    if (type === 'application/json') media.example = exampleOf(media.schema);
  }
  for (const { nama, status } of refusals) {
    if (mayRefuse(status, operation, method, url)) {
      operation.responses[status] = { $ref: `#/components/responses/${nama}` };
    }
  }
  operation.responses.default = { $ref: '#/components/responses/Galat' };
}

/** `getLaporanByUnitByTahunByTriwulanPratinjau`: unique, and the same as long as the address is. */
function nameOf(method: string, url: string): string {
  const capital = (word: string) =>
    word
      .split('-')
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join('');
  const parts = url.replace(/^\/api\//, '').split('/');
  return (
    method + parts.map((part) => (part.startsWith('{') ? `By${capital(part.slice(1, -1))}` : capital(part))).join('')
  );
}

function mayRefuse(
  status: number,
  { security, parameters, requestBody }: Operation,
  method: string,
  url: string,
): boolean {
  const forEverybody = security?.length === 0;
  if (status === 400) return requestBody !== undefined || (parameters?.length ?? 0) > 0;
  // Signing in refuses wrong passwords.
  if (status === 401) return !forEverybody || method === 'post';
  if (status === 403) return !forEverybody;
  if (status === 404) return url.includes('{');
  if (status === 409 || status === 422) return !forEverybody && method !== 'get';
  return true;
}
