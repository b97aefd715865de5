import { basename, extname, join, resolve } from 'node:path';
import type { Beratnya, BerkasDiperiksa, ButirNomenklatur, HasilBerkas } from '@selaras/pemeriksaan';
import { type Command, Option } from 'commander';
import { type ExitCode, say } from '../console.ts';
import { writeResult } from '../files.ts';
import { chosenLanguage, type Language } from '../language.ts';
import { outOption } from '../options.ts';
import type { CommandEnvironment } from '../program.ts';

/*
 * `check` loads the audit alone: no use cases, no server, no database. Only `--codes` adds the reader of official lists.
 */

const FORMATS = ['text', 'json', 'html', 'xlsx', 'annotated'] as const;
const LEVELS = ['error', 'warning', 'info', 'never'] as const;
const WEIGHT: Record<Beratnya, number> = { error: 2, warning: 1, info: 0 };
/** Pages of a PDF between two lines of progress. */
const PAGES_PER_LINE = 50;

interface Options {
  format: (typeof FORMATS)[number];
  failOn: (typeof LEVELS)[number];
  lang: Language;
  out?: string;
  codes?: string;
}

/** A checked file with its bytes, which the annotated copy is made from. */
type Checked = BerkasDiperiksa & { bytes: Uint8Array | null };

export function registerCheck(program: Command, environment: CommandEnvironment): void {
  const { streams, t, outcome } = environment;
  program
    .command('check')
    .description(t({ id: 'temukan yang tidak mungkin benar di dokumen', en: "find what can't be right in documents" }))
    .argument('<file...>', '.txt .md .csv .docx .xlsx .pdf')
    .addOption(new Option('--format <format>', t({ id: 'keluaran', en: 'output' })).choices(FORMATS).default('text'))
    .addOption(
      new Option('--fail-on <level>', t({ id: 'kode keluar 1 mulai dari', en: 'exit 1 from' }))
        .choices(LEVELS)
        .default('error'),
    )
    .addOption(
      new Option(
        '--codes <file>',
        t({
          id: 'daftar kode resmi (.xlsx, .csv): kode dan nama di dokumen dibandingkan dengannya',
          en: 'official list of codes (.xlsx, .csv) to hold the codes and names of the documents against',
        }),
      ),
    )
    .addOption(outOption(t))
    .action(async (files: string[], options: Options, command: Command) => {
      const refusal = refusalOf(files, options);
      if (refusal) {
        outcome.code = 2;
        say(streams, t, refusal);
        return;
      }
      const language = chosenLanguage(['--lang', String(command.optsWithGlobals().lang ?? 'id')]);
      const checked: Checked[] = [];
      const nomenklatur = options.codes === undefined ? [] : await readCodes(options.codes, environment);
      if (nomenklatur === null) {
        outcome.code = 2;
        return;
      }
      for (const file of files) checked.push(await checkOne(file, nomenklatur, environment));
      await writeOutput(checked, { ...options, lang: language }, environment);
      outcome.code = exitCodeFor(checked, options.failOn);
    });
}

function refusalOf(files: readonly string[], { format, out }: Options): { id: string; en: string } | null {
  if (out === undefined && format === 'xlsx') {
    return { id: 'sebutkan --out: berkas .xlsx yang ditulis', en: 'name --out: the .xlsx file to write' };
  }
  if (out === undefined && format === 'annotated') {
    return {
      id: 'sebutkan --out: sebuah berkas, atau sebuah folder bila masukannya beberapa',
      en: 'name --out: a file, or a folder when there are several files',
    };
  }
  if (out !== undefined && files.some((file) => resolve(file) === resolve(out))) {
    return {
      id: `--out menunjuk berkas yang diperiksa: ${out}`,
      en: `--out names a file that is checked: ${out}`,
    };
  }
  return null;
}

/** The codes of `--codes`, or null after saying why they can't be read. The reader of official lists is loaded for this option only. */
async function readCodes(
  file: string,
  { streams, t }: CommandEnvironment,
): Promise<readonly ButirNomenklatur[] | null> {
  const [{ AppError, readAuditFile }, { bacaDaftarKode }] = await Promise.all([
    import('@selaras/pemeriksaan'),
    import('@selaras/usecases'),
  ]);
  try {
    return await bacaDaftarKode({ namaBerkas: basename(file), isi: await readAuditFile(file) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say(streams, t, error.pesan);
    for (const { saran } of error.masalah) if (saran) streams.err(`    → ${t(saran)}`);
    return null;
  }
}

async function checkOne(
  file: string,
  nomenklatur: readonly ButirNomenklatur[],
  { streams, t }: CommandEnvironment,
): Promise<Checked> {
  const { AppError, periksaBerkas, readAuditFile } = await import('@selaras/pemeriksaan');
  try {
    const bytes = await readAuditFile(file);
    const progress = (done: number, of: number) => {
      if (!process.stderr.isTTY || done % PAGES_PER_LINE !== 0) return;
      say(streams, t, { id: `${file}: halaman ${done} dari ${of}`, en: `${file}: page ${done} of ${of}` });
    };
    const hasil = await periksaBerkas({ name: basename(file), bytes, progress, nomenklatur });
    return { file, hasil, galat: null, bytes };
  } catch (error) {
    if (error instanceof AppError) return { file, hasil: null, galat: error, bytes: null };
    const reason = error instanceof Error ? error.message : String(error);
    if (process.env.SELARAS_DEBUG && error instanceof Error) streams.err(error.stack ?? '');
    const pesan = {
      id: `Pemeriksaan ${file} gagal karena kesalahan program (${reason}).`,
      en: `The audit of ${file} failed by a fault of the program (${reason}).`,
    };
    return { file, hasil: null, galat: new AppError('sistem', pesan, [], { cause: error }), bytes: null };
  }
}

async function writeOutput(checked: readonly Checked[], options: Options, environment: CommandEnvironment) {
  const { htmlPage, jsonOutput, terminalText, worklist } = await import('@selaras/pemeriksaan');
  const { streams, t } = environment;
  const { format, lang: bahasa, out } = options;
  if (format !== 'json' && format !== 'text') tellUnreadable(checked, environment);
  if (format === 'annotated') return writeCopies(checked, options, environment);
  const colour = out === undefined && process.stdout.hasColors?.() === true;
  const content =
    format === 'json'
      ? jsonOutput(checked)
      : format === 'html'
        ? htmlPage(checked, { bahasa })
        : format === 'xlsx'
          ? await worklist(checked, { bahasa, date: await today() })
          : terminalText(checked, { bahasa, colour });
  if (out === undefined) {
    streams.out(content);
    return;
  }
  await writeResult(out, content);
  say(streams, t, { id: `hasil pemeriksaan ditulis: ${out}`, en: `result of the audit written: ${out}` });
}

/** The day where this command runs; the use cases are loaded only for it. */
async function today(): Promise<string> {
  return (await import('@selaras/usecases')).hariIni();
}

/** An annotated copy of each file; where that can't be, the reason and the worklist instead. */
async function writeCopies(
  checked: readonly Checked[],
  { lang: bahasa, out = '' }: Options,
  { streams, t }: CommandEnvironment,
): Promise<void> {
  const { AppError, annotatedCopy, worklist } = await import('@selaras/pemeriksaan');
  const taken = new Set<string>();
  for (const one of checked) {
    if (one.hasil === null || one.bytes === null) continue;
    const path = checked.length === 1 ? out : join(out, copyName(one.file, taken));
    try {
      const copy = await annotatedCopy({ name: basename(one.file), bytes: one.bytes, hasil: one.hasil, bahasa });
      await writeResult(path, copy.bytes);
      say(streams, t, copyWritten(path, one.hasil, copy.skipped));
    } catch (error) {
      if (!(error instanceof AppError) || error.kode !== 'isi-ditolak') throw error;
      say(streams, t, error.pesan);
      const list = `${path.slice(0, path.length - extname(path).length)}.daftar-kerja.xlsx`;
      await writeResult(list, await worklist([one], { bahasa, date: await today() }));
      say(streams, t, { id: `daftar kerja ditulis: ${list}`, en: `worklist written: ${list}` });
    }
  }
}

function copyWritten(path: string, { findings }: HasilBerkas, skipped: number): { id: string; en: string } {
  const rest = {
    id: skipped === 0 ? '' : `; ${skipped} temuan tanpa tempat di berkas (lihat --format xlsx)`,
    en: skipped === 0 ? '' : `; ${skipped} findings without a place in the file (see --format xlsx)`,
  };
  return {
    id: `salinan bercatatan ditulis: ${path} (${findings.length} temuan${rest.id})`,
    en: `annotated copy written: ${path} (${findings.length} findings${rest.en})`,
  };
}

/** `renja.docx` → `renja.diperiksa.docx`; files of one name from several folders get a number. */
function copyName(file: string, taken: Set<string>): string {
  const ending = extname(file);
  const stem = basename(file, ending);
  let name = `${stem}.diperiksa${ending}`;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}.diperiksa-${number}${ending}`;
  taken.add(name.toLowerCase());
  return name;
}

function tellUnreadable(checked: readonly Checked[], { streams, t }: CommandEnvironment): void {
  for (const { galat } of checked) {
    if (galat === null) continue;
    say(streams, t, galat.pesan);
    for (const { saran } of galat.masalah) if (saran) streams.err(`    → ${t(saran)}`);
  }
}

function exitCodeFor(checked: readonly Checked[], failOn: Options['failOn']): ExitCode {
  if (checked.some(({ galat }) => galat?.kode === 'sistem')) return 3;
  if (checked.some(({ galat }) => galat !== null)) return 2;
  if (failOn === 'never') return 0;
  const found = checked.some(({ hasil }) => hasil?.findings.some(({ severity }) => WEIGHT[severity] >= WEIGHT[failOn]));
  return found ? 1 : 0;
}
