/**
 * Whether the audit says the same about a document in another format: turns the source texts into Word and Excel, into US separators (and, with
 * `--pdf`, through LibreOffice into PDF) and compares the findings with those of the text by rule and printed value.
 * Usage: node bench/check-formats.ts [--detail] [--only 003] [--pdf]
 * The documents are outside the repository (`SELARAS_SHARED`, default `../shared`); without them it says so and ends.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkFile, checkText, type Temuan } from '../packages/pemeriksaan/src/index.ts';
import { sharedFolder } from './kualitas.ts';
import { toDocx, toUs, toXlsx } from './ubah-format.ts';

const detail = process.argv.includes('--detail');
const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? undefined : process.argv[onlyAt + 1];

function counted(findings: readonly Temuan[]): Map<string, Temuan[]> {
  const found = new Map<string, Temuan[]>();
  for (const finding of findings) {
    if (finding.severity === 'info') continue;
    const key = `${finding.rule}|${finding.printed
      .replace(/\s+/g, ' ')
      .replace(/[.,]00$/, '')
      .replace(/[.,]/g, '.')}`;
    found.set(key, [...(found.get(key) ?? []), finding]);
  }
  return found;
}

function compare(name: string, text: readonly Temuan[], other: readonly Temuan[]): void {
  const [one, two] = [counted(text), counted(other)];
  const lost: Temuan[] = [];
  const extra: Temuan[] = [];
  let same = 0;
  for (const key of new Set([...one.keys(), ...two.keys()])) {
    const [a, b] = [one.get(key) ?? [], two.get(key) ?? []];
    same += Math.min(a.length, b.length);
    lost.push(...a.slice(b.length));
    extra.push(...b.slice(a.length));
  }
  const errors = extra.filter((finding) => finding.severity === 'error').length;
  console.log(`${name}: same ${same}, lost ${lost.length}, extra ${extra.length} (errors ${errors})`);
  if (!detail) return;
  for (const [mark, list] of [
    ['LOST', lost],
    ['EXTRA', extra],
  ] as const)
    for (const finding of list)
      console.log(
        `  ${mark} ${finding.page ?? ''}:${finding.line} ${finding.severity} ${finding.rule} «${finding.printed.slice(0, 50)}» [${(finding.row ?? '').slice(0, 40)}] ${finding.message.id.slice(0, 120)}`,
      );
}

function toPdf(docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-format-'));
  try {
    writeFileSync(join(folder, 'dokumen.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'dokumen.docx')],
      {
        stdio: 'ignore',
      },
    );
    return readFileSync(join(folder, 'dokumen.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(): Promise<void> {
  const shared = sharedFolder();
  if (shared === null) {
    console.log('The source documents are not here (SELARAS_SHARED): nothing to compare.');
    return;
  }
  for (const file of readdirSync(join(shared, 'sumber'))) {
    if (!file.endsWith('.txt') || (only !== undefined && !file.startsWith(only))) continue;
    const text = readFileSync(join(shared, 'sumber', file), 'utf8');
    const known = checkText({ name: file, bytes: Buffer.from(text) }).findings;
    const name = file.slice(0, 3);
    compare(`${name} us`, known, checkText({ name: file, bytes: Buffer.from(toUs(text)) }).findings);
    const docx = toDocx(text);
    compare(`${name} docx`, known, (await checkFile({ name: 'dokumen.docx', bytes: docx })).findings);
    compare(`${name} xlsx`, known, (await checkFile({ name: 'dokumen.xlsx', bytes: toXlsx(text) })).findings);
    if (process.argv.includes('--pdf'))
      compare(`${name} pdf`, known, (await checkFile({ name: 'dokumen.pdf', bytes: toPdf(docx) })).findings);
  }
}

await run();
