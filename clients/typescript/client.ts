/*
 * A typed client of the Selaras API for programs outside of it: this file and `api.ts` beside it, no other dependency. It runs wherever there
 * is `fetch`: Node 24, Deno, Bun, browsers.
 */
import type { Api, Problem } from './api.ts';

export type { Api, Problem } from './api.ts';

/** A route, e.g. `GET /api/unit`. */
export type Route = keyof Api;

/** What a route takes. */
export type Input<R extends Route> = Omit<Api[R], 'answer'>;

/** What a route gives: JSON as the document describes it, a file as {@link Blob}, or null. */
export type Answer<R extends Route> = Api[R]['answer'];

type Arguments<R extends Route> = object extends Input<R> ? [input?: Input<R>] : [input: Input<R>];

/** How to reach an installation. */
export interface ClientOptions {
  /** Where Selaras runs, e.g. `https://selaras.pemda.go.id`. */
  baseUrl: string;
  /** The API key, `sel_…`; keep it out of the program's source. */
  key: string;
  /** Another `fetch`, e.g. with a proxy; default the global one. */
  fetch?: typeof globalThis.fetch;
}

/** A refusal: its status, and the problem details that say in both languages what is wrong and what to do. */
export class SelarasError extends Error {
  readonly status: number;
  /** Null when the answer did not come from Selaras, e.g. from a proxy before it. */
  readonly problem: Problem | null;
  /** After 429: how many seconds to wait. */
  readonly retryAfter: number | null;

  constructor(response: Response, problem: Problem | null) {
    super(problem === null ? `HTTP ${response.status}` : problem.pesan.en);
    this.name = 'SelarasError';
    this.status = response.status;
    this.problem = problem;
    const wait = response.headers.get('retry-after');
    this.retryAfter = wait === null ? null : Number(wait);
  }
}

/** Calls the API with one key. */
export interface SelarasClient {
  /** Calls a route. Throws {@link SelarasError} for a refusal, TypeError when the installation can't be reached. */
  call<R extends Route>(route: R, ...input: Arguments<R>): Promise<Answer<R>>;
  /** Has a quarterly report written and fetches it. Throws {@link SelarasError}, and Error when it can't be written. */
  downloadReport(options: ReportOptions): Promise<{ name: string; content: Blob }>;
}

/** Which report, and as what. */
export interface ReportOptions {
  unit: string;
  tahun: number;
  triwulan: number;
  format: Api['POST /api/laporan/{unit}/{tahun}/{triwulan}/unduhan']['body']['format'][number];
  /** Milliseconds between looks at the progress; default 500. */
  interval?: number;
}

/** The parts of any input, without their types. */
interface AnyInput {
  path?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: unknown;
  form?: Record<string, unknown>;
}

/** A client of the installation at `baseUrl`. */
export function createClient({ baseUrl, key, fetch = globalThis.fetch }: ClientOptions): SelarasClient {
  async function send(route: string, { path, query, body, form }: AnyInput): Promise<unknown> {
    const [method = 'GET', pattern = ''] = route.split(' ');
    const headers: Record<string, string> = { authorization: `Bearer ${key}`, accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(new URL(addressOf(pattern, path, query), baseUrl), {
      method,
      headers,
      ...(body === undefined && form === undefined ? {} : { body: form ? formOf(form) : JSON.stringify(body) }),
    });
    if (!response.ok) throw new SelarasError(response, await problemOf(response));
    if (response.status === 204) return null;
    return response.headers.get('content-type')?.startsWith('application/json') && !isFile(response)
      ? response.json()
      : response.blob();
  }

  const call = ((route: string, input: AnyInput = {}) => send(route, input)) as SelarasClient['call'];

  return {
    call,
    async downloadReport({ unit, tahun, triwulan, format, interval = 500 }) {
      const path = { unit, tahun, triwulan };
      let job = await call('POST /api/laporan/{unit}/{tahun}/{triwulan}/unduhan', { path, body: { format: [format] } });
      while (job.status === 'antre' || job.status === 'berjalan') {
        await new Promise((resolve) => setTimeout(resolve, interval));
        job = await call('GET /api/pekerjaan/{id}', { path: { id: job.id } });
      }
      const file = job.berkas.find((one) => one.format === format);
      if (file === undefined) throw new Error(job.galat?.en ?? 'the report was not written');
      const content = await call('GET /api/pekerjaan/{id}/berkas/{format}', { path: { id: job.id, format } });
      return { name: file.nama, content };
    },
  };
}

/** The address of a route with its parameters; what is undefined or null is left out of the query. */
function addressOf(pattern: string, path: AnyInput['path'] = {}, query: AnyInput['query'] = {}): string {
  const address = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const present = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(present.map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? address : `${address}?${search}`;
}

/** A form with its file last: the fields before it tell the server what it is. */
function formOf(values: Record<string, unknown>): FormData {
  const form = new FormData();
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  for (const [name, value] of entries) if (!(value instanceof Blob)) form.append(name, String(value));
  for (const [name, value] of entries) if (value instanceof Blob) form.append(name, value);
  return form;
}

/** Files come as attachments, JSON files too. */
const isFile = (response: Response) => response.headers.get('content-disposition')?.startsWith('attachment') ?? false;

async function problemOf(response: Response): Promise<Problem | null> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return null;
  return (await response.json()) as Problem;
}
