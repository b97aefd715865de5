import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { AppError } from '@selaras/usecases';
import type { App } from './app.ts';
import { sendProblem } from './problem.ts';

/** Serves the built web app; every address that is neither a file nor the API is a page of it. */
export async function serveWeb(app: App, folder: string | null): Promise<void> {
  const page = folder === null ? null : await readFile(join(folder, 'index.html'));
  if (folder !== null) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      preCompressed: true,
      // Names of built files carry a hash of their content.
      setHeaders: (reply, path) => {
        if (path.includes('/assets/')) reply.header('cache-control', 'public, max-age=31536000, immutable');
      },
    });
  }
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    if (page === null || request.method !== 'GET' || request.url.startsWith('/api/')) {
      const error = new AppError('tidak-ditemukan', {
        id: 'Alamat ini tidak ada.',
        en: 'This address does not exist.',
      });
      return sendProblem(error, request, reply);
    }
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}
