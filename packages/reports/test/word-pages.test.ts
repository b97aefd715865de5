import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith, findTool } from '../../../test/support/tools.ts';
import { createInlineTypstEngine, type DocumentModel, writeDocx, writePdf } from '../src/index.ts';
import { type ContentsEntry, contentsEntries } from '../src/writers/shared/contents.ts';

const run = promisify(execFile);
const LIMITS = { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };

/** The text of each page, line by line. */
const pagesOf = async (pdf: string): Promise<string[]> => {
  const pdftotext = (findTool('poppler') ?? '').replace(/pdftoppm$/, 'pdftotext');
  const { stdout } = await run(pdftotext, ['-layout', pdf, '-'], LIMITS);
  return stdout.split('\f');
};

/** The printed number at the end of a page's footer. */
const numberOf = (page: string): string => /\s([ivx]+|\d+)\s*$/.exec(page)?.[1] ?? '';

/** The number and the first words of a title, as far as they surely stand on one line. */
const startOf = ({ number, text }: ContentsEntry): string =>
  `${number} ${text}`.trim().split(' ').slice(0, 8).join(' ');

/** The page on which a line starts with the title. */
const placeOf = (pages: readonly string[], title: string): string => {
  const words = title.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const line = new RegExp(`^\\s*${words.join('\\s+')}`, 'm');
  return numberOf(pages.find((page) => line.test(page)) ?? '');
};

const CASES = ['triwulan', 'triwulan-ringkas'];

describeWith(['libreoffice', 'poppler'], 'the Word file, laid out by LibreOffice', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'selaras-word-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(CASES)('%s: every title stands on the page that the contents name', async (name) => {
    const json = await readFile(new URL(`golden/${name}.json`, import.meta.url), 'utf8');
    const model = JSON.parse(json) as DocumentModel;
    const { pages: labels } = await writePdf(model, { engine: createInlineTypstEngine() });
    await writeFile(join(folder, `${name}.docx`), await writeDocx(model, { tocPages: labels }));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)];
    await run(findTool('libreoffice') ?? '', convert, LIMITS);
    const contents = model.sections.flatMap(({ blocks }) => blocks.flatMap((b) => (b.type === 'toc' ? [b.title] : [])));
    const pages = (await pagesOf(join(folder, `${name}.pdf`))).filter(
      (page) => !contents.some((title) => page.trimStart().startsWith(title)),
    );
    const told = (['headings', 'tables', 'charts'] as const).flatMap((of) =>
      contentsEntries(model, of).map((entry) => ({ ...entry, page: labels[of].get(entry.id) ?? '' })),
    );
    const listed = told.map((entry) => `${startOf(entry)} … ${entry.page}`);
    expect(listed.length).toBeGreaterThan(2);
    expect(told.map((entry) => `${startOf(entry)} … ${placeOf(pages, startOf(entry))}`)).toEqual(listed);
  });
});
