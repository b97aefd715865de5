/*
 * Programs that some tests need and npm does not bring. A test that misses one is skipped under its name (the closing summary lists them);
 * with SELARAS_REQUIRE_TOOLS=1, as CI sets it, a missing program fails the run instead.
 */
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe } from 'vitest';

export type Tool = 'chromium' | 'libreoffice' | 'poppler' | 'postgresql-15' | 'shared';

const candidates: Record<Exclude<Tool, 'shared'>, { names: string[]; places: string[] }> = {
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], places: [] },
  libreoffice: { names: ['soffice', 'libreoffice'], places: [] },
  poppler: { names: ['pdftoppm'], places: [] },
  'postgresql-15': { names: ['initdb'], places: ['/usr/lib/postgresql/15/bin'] },
};

const checkout = resolve(import.meta.dirname, '../..');

/** Folder with the source documents, when it is there. */
export function sharedFolder(): string | null {
  const folder = resolve(checkout, process.env.SELARAS_SHARED ?? '../shared');
  return existsSync(join(folder, 'sumber')) ? folder : null;
}

/** Full path of a program (for PostgreSQL: of its `initdb`), or null. */
export function findTool(tool: Tool): string | null {
  if (tool === 'shared') return sharedFolder();
  const { names, places } = candidates[tool];
  const folders = places.length > 0 ? places : (process.env.PATH ?? '').split(delimiter);
  for (const folder of folders) {
    for (const name of names) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  return null;
}

/** `describe` that runs only where all tools exist; else it is skipped and its name says what is missing. */
export function describeWith(tools: Tool[], name: string, body: () => void): void {
  const missing = tools.filter((tool) => findTool(tool) === null);
  if (missing.length === 0) {
    describe(name, body);
    return;
  }
  if (process.env.SELARAS_REQUIRE_TOOLS === '1') throw new Error(`missing: ${missing.join(', ')} (needed by ${name})`);
  describe.skip(`${name} [needs ${missing.join(', ')}]`, body);
}
