import type { Problem } from '@selaras/contracts';
import type { z } from 'zod';

/** An answer of the server that is not a success; `problem` carries all its problems in both languages. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.detail ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

let csrfToken = '';

/** The token of the session, sent with each request that changes something. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  json?: unknown;
  form?: FormData;
}

async function send(path: string, { method = 'GET', json, form }: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET' && csrfToken !== '') headers['x-csrf-token'] = csrfToken;
  if (json !== undefined) headers['content-type'] = 'application/json';
  const body = form ?? (json === undefined ? null : JSON.stringify(json));
  const response = await fetch(path, { method, headers, body, credentials: 'same-origin' });
  if (response.ok) return response;
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  throw new ApiError(response.status, isProblem ? ((await response.json()) as Problem) : null);
}

/** Calls the API and checks the answer against its contract. */
export async function call<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  options: RequestOptions = {},
): Promise<z.output<Schema>> {
  const response = await send(path, options);
  return schema.parse(await response.json());
}

/** Calls the API where no answer is expected. */
export async function callEmpty(path: string, options: RequestOptions): Promise<void> {
  await send(path, options);
}

/** Fetches a file with the name that the server gives it. */
export async function callFile(path: string): Promise<{ name: string; content: Blob }> {
  const response = await send(path, {});
  const disposition = response.headers.get('content-disposition') ?? '';
  return { name: /filename="([^"]+)"/.exec(disposition)?.[1] ?? '', content: await response.blob() };
}

/** Sends a form, telling how much of it has gone (0–1): `fetch` can't. Aborting gives an `AbortError`. */
export function upload<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  { form, onProgress, signal }: { form: FormData; onProgress: (share: number) => void; signal: AbortSignal },
): Promise<z.output<Schema>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-csrf-token', csrfToken);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onerror = () => reject(new TypeError('network error'));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => {
      const isProblem = request.getResponseHeader('content-type')?.includes('problem+json') ?? false;
      const good = request.status >= 200 && request.status < 300;
      try {
        const answer: unknown = good || isProblem ? JSON.parse(request.responseText) : null;
        if (good) resolve(schema.parse(answer));
        else reject(new ApiError(request.status, answer as Problem | null));
      } catch (error) {
        reject(error);
      }
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

/** Query string of the given values; empty ones are left out. */
export function query(values: Record<string, string | undefined>): string {
  const present = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return present.length === 0 ? '' : `?${new URLSearchParams(present)}`;
}
