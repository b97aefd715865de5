import type { IncomingMessage, ServerResponse } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { Sistem } from '@selaras/usecases';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { acceptKeys } from './api-key.ts';
import { Audits } from './audits.ts';
import { Jobs } from './jobs.ts';
import { openapiOptions } from './openapi.ts';
import { sendProblem } from './problem.ts';
import { budgetRoutes } from './routes/anggaran.ts';
import { comparisonRoutes } from './routes/banding.ts';
import { evidenceRoutes } from './routes/bukti.ts';
import { noteRoutes } from './routes/catatan.ts';
import { checkRoutes } from './routes/check.ts';
import { findingRoutes } from './routes/finding.ts';
import { historyRoutes } from './routes/history.ts';
import { homeRoutes } from './routes/home.ts';
import { importRoutes } from './routes/import.ts';
import { indicatorRoutes } from './routes/indicator.ts';
import { indicatorSheetRoutes } from './routes/indicator-sheet.ts';
import { organisationRoutes } from './routes/organisation.ts';
import { referenceRoutes } from './routes/reference.ts';
import { reportRoutes } from './routes/report.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { settingsRoutes } from './routes/settings.ts';
import { deadlineRoutes } from './routes/tenggat.ts';
import { keyRoutes, profileRoutes, userRoutes } from './routes/user.ts';
import { workflowRoutes } from './routes/workflow.ts';
import { MAX_UPLOAD_MB, type StagedUpload, Uploads } from './uploads.ts';
import { serveWeb } from './web.ts';

/** What every route works with. */
export interface AppServices {
  sistem: Sistem;
  jobs: Jobs;
  audits: Audits;
  uploads: Uploads<StagedUpload>;
  /** True behind https: cookies are then sent over https only. */
  secureCookies: boolean;
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** A group of routes: a checklist over use cases. */
export type Routes = (app: App, services: AppServices) => void;

export interface AppOptions {
  sistem: Sistem;
  /** Folder of the built web app; without it only the API is served. */
  webFolder: string | null;
  /** True behind an https proxy on this machine: cookies go over https only, and the proxy is believed about who asks. */
  secureCookies?: boolean;
  /** Log lines of requests and failures on stderr. */
  logger?: boolean;
}

/** The whole HTTP application, not yet listening: tests inject requests into it. */
export async function buildApp({ sistem, webFolder, secureCookies = false, logger = false }: AppOptions): Promise<App> {
  const app: App = fastify({
    logger: logger ? { level: 'warn', stream: process.stderr } : false,
    bodyLimit: 1024 * 1024,
    trustProxy: secureCookies ? 'loopback' : false,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine positions with style attributes; scripts stay strict.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    hsts: secureCookies,
  });
  await app.register(cookie);
  await app.register(rateLimit, {
    max: 1200,
    timeWindow: '1 minute',
    // A page is dozens of small built files: counted, a few people behind one address would soon see blank pages.
    allowList: (request) => request.method === 'GET' && request.url.startsWith('/assets/'),
  });
  acceptKeys(app, sistem);
  await app.register(multipart, { limits: { fileSize: MAX_UPLOAD_MB * 1024 * 1024, files: 1, fields: 10 } });
  await app.register(swagger, openapiOptions);
  await app.register(swaggerUi, { routePrefix: '/api/docs' });

  const services: AppServices = {
    sistem,
    jobs: new Jobs((error) => app.log.error({ err: error }, 'job failed')),
    audits: new Audits((error) => app.log.error({ err: error }, 'audit failed')),
    uploads: new Uploads(),
    secureCookies,
  };
  for (const routes of [
    sessionRoutes,
    reportRoutes,
    workflowRoutes,
    comparisonRoutes,
    budgetRoutes,
    importRoutes,
    homeRoutes,
    deadlineRoutes,
    indicatorRoutes,
    indicatorSheetRoutes,
    checkRoutes,
    findingRoutes,
    historyRoutes,
    referenceRoutes,
    noteRoutes,
    evidenceRoutes,
    searchRoutes,
    organisationRoutes,
    settingsRoutes,
    userRoutes,
    keyRoutes,
    profileRoutes,
  ]) {
    await app.register(async (scope) => routes(scope.withTypeProvider<ZodTypeProvider>() as App, services));
  }
  await serveWeb(app, webFolder);
  return app;
}
