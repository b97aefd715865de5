/*
 * Selaras as a planner meets it: the built web app, the server on a free port of the loopback, the example pemda in a database of its own, and a
 * browser.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildApp } from '@selaras/server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { type AkunUji, type ContohUji, siapkanContoh } from './contoh.ts';
import { findTool } from './tools.ts';

const checkout = resolve(import.meta.dirname, '../..');

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Dates in fields are written as an Indonesian browser does.
  '--lang=id-ID',
];

export const LAYAR = { width: 1440, height: 900 };
export const PONSEL = { width: 390, height: 844 };

/** What is wrong with a page in the eyes of axe-core. */
export interface TemuanAksesibilitas {
  id: string;
  impact: string | null;
  nodes: { target: unknown; failureSummary?: string }[];
}

export interface SelarasBerjalan {
  alamat: string;
  contoh: ContohUji;
  /** Folder of the built web app. */
  folderWeb: string;
  /** A page in a browser of its own (cookies, language, colours). */
  bukaHalaman(options?: BrowserContextOptions & { bahasa?: 'id' | 'en' }): Promise<Page>;
  tutup(): Promise<void>;
}

/** Builds the web app into a temporary folder, starts everything; close it in `afterAll`. */
export async function jalankanSelaras(): Promise<SelarasBerjalan> {
  const folderWeb = await mkdtemp(join(tmpdir(), 'selaras-uji-web-'));
  const [contoh] = await Promise.all([siapkanContoh(), bangunWeb(folderWeb)]);
  const app = await buildApp({ sistem: contoh.sistem, webFolder: folderWeb });
  const alamat = await app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await bukaPeramban();
  return {
    alamat,
    contoh,
    folderWeb,
    async bukaHalaman({ bahasa = 'id', ...options } = {}) {
      const context = await browser.newContext({
        baseURL: alamat,
        viewport: LAYAR,
        locale: `${bahasa}-ID`,
        ...options,
      });
      await context.addInitScript((value) => localStorage.setItem('selaras.bahasa', value), bahasa);
      // Shorter than a test's own limit, so that a failure names what was waited for.
      context.setDefaultTimeout(15_000);
      return context.newPage();
    },
    async tutup() {
      await browser.close();
      await app.close();
      await contoh.tutup();
      await rm(folderWeb, { recursive: true, force: true });
    },
  };
}

/** Builds the web app, as `npm run build` does, into this folder. */
async function bangunWeb(folder: string): Promise<void> {
  const root = join(checkout, 'packages/web');
  const before = process.env.NODE_ENV;
  // Vitest says `test`, with which React's development version would be built.
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root,
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function bukaPeramban(): Promise<Browser> {
  const executablePath = findTool('chromium');
  if (executablePath === null) throw new Error('no chromium');
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}

/** Signs in through the form and waits for the first page. */
export async function masukLewatFormulir(page: Page, { login, sandi }: AkunUji): Promise<void> {
  await page.goto('/masuk');
  await page.locator('input[autocomplete="username"]').fill(login);
  await page.locator('input[autocomplete="current-password"]').fill(sandi);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/\/(laporan|beranda)/);
}

/** Waits until nothing moves or fades: a colour on its way has no contrast, and no two pictures of it are the same. */
export async function tungguTenang(page: Page): Promise<void> {
  await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on the page as it stands; frames are not looked into. */
export async function periksaAksesibilitas(page: Page): Promise<TemuanAksesibilitas[]> {
  // Through the debugger, because the page's own policy allows no foreign script.
  await page.evaluate(await axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: TemuanAksesibilitas[] }> };
    };
    const { violations } = await axe.run({ iframes: false });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ target, failureSummary = '' }) => ({ target, failureSummary })),
    }));
  });
}
