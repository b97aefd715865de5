/**
 * How the audit does on invented documents of kinds it was not tuned on: clean ones must be silent, each planted error must be
 * found, nothing else accused; as text, Word, Excel (values, formulas) and, with `--pdf`, PDF with and without ruling lines.
 * Usage: node bench/check-heldout.ts [--detail] [--only name] [--set a|b|c] [--pdf]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkFile, type Temuan } from '../packages/pemeriksaan/src/index.ts';
import { type Blok, type Naskah, type Tanam, tanami } from '../packages/pemeriksaan/test/luar/bentuk.ts';
import { NASKAH_A } from '../packages/pemeriksaan/test/luar/naskah-a.ts';
import { NASKAH_B } from '../packages/pemeriksaan/test/luar/naskah-b.ts';
import { NASKAH_C } from '../packages/pemeriksaan/test/luar/naskah-c.ts';
import { asDocx, asText, asXlsx } from '../packages/pemeriksaan/test/luar/tulis.ts';

const detail = process.argv.includes('--detail');
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const only = option('--only');
const sets: Record<string, readonly Naskah[]> = { a: NASKAH_A, b: NASKAH_B, c: NASKAH_C };
const set = (sets[option('--set') ?? 'a'] ?? []).filter((one) => only === undefined || one.nama.includes(only));

type Berkas = { name: string; bytes: Uint8Array };
type Penulis = (all: readonly (readonly Blok[])[]) => Promise<Berkas[]>;

const each =
  (make: (blocks: readonly Blok[]) => Promise<Uint8Array>, name: string): Penulis =>
  async (all) =>
    Promise.all(all.map(async (one) => ({ name, bytes: await make(one) })));

/** All documents of one kind through one run of LibreOffice. */
const toPdf =
  (borders: boolean): Penulis =>
  async (all) => {
    const folder = mkdtempSync(join(tmpdir(), 'selaras-luar-'));
    try {
      const paths = await Promise.all(
        all.map(async (one, at) => {
          const path = join(folder, `d${at}.docx`);
          writeFileSync(path, await asDocx(one, { borders }));
          return path;
        }),
      );
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
        stdio: 'ignore',
      });
      return paths.map((path) => ({ name: 'dokumen.pdf', bytes: readFileSync(path.replace(/docx$/, 'pdf')) }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

const FORMATS: Record<string, Penulis> = {
  txt: each(async (one) => Buffer.from(asText(one)), 'dokumen.txt'),
  docx: each((one) => asDocx(one), 'dokumen.docx'),
  xlsx: each((one) => asXlsx(one), 'dokumen.xlsx'),
  'xlsx formulas': each((one) => asXlsx(one, { formulas: true }), 'dokumen.xlsx'),
  ...(process.argv.includes('--pdf') ? { pdf: toPdf(true), 'pdf unruled': toPdf(false) } : {}),
};

const digits = (text: string): string =>
  text
    .replace(/(?<=\d)[.,]0{1,2}(?!\d)/g, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
const keyOf = (finding: Temuan): string =>
  `${finding.rule}|${digits(finding.printed) || finding.printed}|${finding.expected}`;

function touches(finding: Temuan, tanam: Tanam): boolean {
  if (!('di' in tanam)) return true;
  const planted = [...tanam.menjadi.matchAll(/\d[\d., ]*\d|\d/g)].map((one) => digits(one[0]));
  const used = [
    finding.printed,
    ...finding.affected.map((one) => one.printed),
    ...finding.proof.map((one) => one.value),
  ];
  return used.some((one) => [...one.matchAll(/\d[\d.,\s]*\d|\d/g)].some((value) => planted.includes(digits(value[0]))));
}

const show = (finding: Temuan): string =>
  `${finding.line} ${finding.severity} ${finding.rule} «${finding.printed.slice(0, 40)}» → ${finding.expected} [${(finding.row ?? '').slice(0, 30)} | ${(finding.column ?? '').slice(0, 20)}] ${(finding.message as { id: string } | undefined)?.id.slice(0, 110)}`;

const heavy = async (file: Berkas): Promise<Temuan[]> =>
  (await checkFile(file)).findings.filter((one) => one.severity !== 'info');

for (const [format, write] of Object.entries(FORMATS)) {
  let [planted, found, loud, wrong, cleanLoud, right] = [0, 0, 0, 0, 0, 0];
  for (const naskah of set) {
    const files = await write([naskah.blok, ...naskah.tanam.map((one) => tanami(naskah, one))]);
    const [clean = [], ...results] = await Promise.all(files.map(heavy));
    cleanLoud += clean.length > 0 ? 1 : 0;
    if (detail) for (const one of clean) console.log(`  ${format} CLEAN ${naskah.nama}: ${show(one)}`);
    const known = new Set(clean.map(keyOf));
    results.forEach((findings, at) => {
      const tanam = naskah.tanam[at] as Tanam;
      const fresh = findings.filter((one) => !known.has(keyOf(one)));
      const hits = fresh.filter((one) => touches(one, tanam));
      planted += 1;
      if (hits.length > 0) found += 1;
      else if (detail) console.log(`  ${format} MISSED ${naskah.nama}: ${JSON.stringify(tanam)}`);
      if (hits.some((one) => one.severity === 'error')) loud += 1;
      right += hits.filter((one) => one.severity === 'error').length;
      for (const one of fresh) {
        if (hits.includes(one)) continue;
        if (one.severity === 'error') wrong += 1;
        if (detail) console.log(`  ${format} WRONG ${naskah.nama} ${JSON.stringify(tanam)}: ${show(one)}`);
      }
    });
  }
  console.log(
    `${format}: clean but accused ${cleanLoud}/${set.length}; planted found ${found}/${planted} (${loud} as errors); errors elsewhere ${wrong} (right ${right})`,
  );
}
