import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError, bukaSistem, type Pesan } from '@selaras/usecases';
import { type App, buildApp } from './app.ts';

const DEFAULT_PORT = 7700;
const HOST = '127.0.0.1';

export interface ServeOptions {
  /** Fixed port; else `PORT`, else 7700 or, when that is taken, any free one. */
  port?: number;
  data?: string;
  beriTahu: (pesan: Pesan) => void;
}

export interface RunningServer {
  alamat: string;
  /** Settles when the server has ended, after SIGINT or SIGTERM. */
  selesai: Promise<void>;
  tutup: () => Promise<void>;
}

/**
 * Opens the system, listens on loopback and serves until a signal ends it. With SELARAS_HTTPS=1 it stands behind an https proxy on the same
 * machine that sets X-Forwarded-For.
 */
export async function serve({ port, data, beriTahu }: ServeOptions): Promise<RunningServer> {
  const sistem = await bukaSistem({ ...(data === undefined ? {} : { data }), server: true, beriTahu });
  try {
    const app = await buildApp({
      sistem,
      webFolder: builtWebFolder(),
      secureCookies: process.env.SELARAS_HTTPS === '1',
      logger: true,
    });
    const alamat = await listen(app, port ?? portFromEnvironment());
    if (sistem.berkasSandi !== null) {
      beriTahu({
        id: `kata sandi akun contoh: ${sistem.berkasSandi}`,
        en: `passwords of the example accounts: ${sistem.berkasSandi}`,
      });
    }
    const { promise: selesai, resolve } = Promise.withResolvers<void>();
    let closing: Promise<void> | undefined;
    const tutup = () => {
      closing ??= app
        .close()
        .then(() => sistem.tutup())
        .then(resolve);
      return closing;
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void tutup());
    return { alamat, selesai, tutup };
  } catch (error) {
    await sistem.tutup();
    throw error;
  }
}

function portFromEnvironment(): number | undefined {
  const text = process.env.PORT;
  if (text === undefined || text === '') return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new AppError('pemakaian-salah', {
    id: `PORT bukan nomor porta: ${text}`,
    en: `PORT is not a port number: ${text}`,
  });
}

async function listen(app: App, fixed: number | undefined): Promise<string> {
  try {
    return await app.listen({ host: HOST, port: fixed ?? DEFAULT_PORT });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (fixed === undefined) return await app.listen({ host: HOST, port: 0 });
    throw new AppError(
      'pemakaian-salah',
      { id: `Porta ${fixed} sudah dipakai program lain.`, en: `Port ${fixed} is in use by another program.` },
      [],
      { cause: error },
    );
  }
}

function builtWebFolder(): string | null {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'web', 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}
