import type { SesiDto } from '@selaras/contracts';
import type { InjectOptions } from 'fastify';
import type { AkunUji } from '../../../test/support/contoh.ts';
import type { App } from '../src/index.ts';
import { SESSION_COOKIE } from '../src/session.ts';

/** A file to upload, with the form fields beside it. */
export interface Unggahan {
  nama: string;
  isi: Uint8Array | string;
  jenis?: string;
  isian?: Record<string, string>;
}

let hosts = 0;

/** Addresses of the documentation network (RFC 5737), so that limits per address don't mix between tests. */
export function alamatBaru(): string {
  hosts += 1;
  return `192.0.2.${hosts}`;
}

/** A browser that is signed in: sends its cookie and, with changes, its CSRF token. */
export class Klien {
  readonly sesi: SesiDto;
  readonly token: string;
  readonly #app: App;
  readonly #alamat: string;

  private constructor(app: App, alamat: string, sesi: SesiDto, token: string) {
    this.#app = app;
    this.#alamat = alamat;
    this.sesi = sesi;
    this.token = token;
  }

  static async masuk(app: App, akun: AkunUji, alamat = alamatBaru()): Promise<Klien> {
    const answer = await app.inject({ method: 'POST', url: '/api/sesi', payload: akun, remoteAddress: alamat });
    if (answer.statusCode !== 200) throw new Error(`sign-in of ${akun.login}: ${answer.body}`);
    const token = answer.cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '';
    return new Klien(app, alamat, answer.json(), token);
  }

  kirim(options: InjectOptions) {
    return this.#app.inject({
      ...options,
      remoteAddress: this.#alamat,
      cookies: { [SESSION_COOKIE]: this.token },
      headers: { 'x-csrf-token': this.sesi.csrf, ...options.headers },
    });
  }

  get(url: string) {
    return this.kirim({ method: 'GET', url });
  }

  post(url: string, payload: object = {}) {
    return this.kirim({ method: 'POST', url, payload });
  }

  async unggah(url: string, unggahan: Unggahan) {
    return this.kirim({ method: 'POST', url, ...(await formulir(unggahan)) });
  }
}

/** The multipart body that a browser's form makes. */
export async function formulir({
  nama,
  isi,
  jenis,
  isian = {},
}: Unggahan): Promise<Required<Pick<InjectOptions, 'payload'>> & { headers: Record<string, string> }> {
  const form = new FormData();
  for (const [field, value] of Object.entries(isian)) form.append(field, value);
  const bytes = typeof isi === 'string' ? isi : new Uint8Array(isi);
  form.append('berkas', new Blob([bytes], jenis === undefined ? {} : { type: jenis }), nama);
  const encoded = new Response(form);
  return {
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  };
}
