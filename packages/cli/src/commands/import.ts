import { basename } from 'node:path';
import type { ModeRealisasi } from '@selaras/contracts';
import type { HasilImporBerkas, JenisReferensi, Pesan } from '@selaras/usecases';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { printProblems, say } from '../console.ts';
import { readUserFile } from '../files.ts';
import { isoDate, type ReportOptions, withPeriodOptions, withUnitOptions } from '../options.ts';
import type { CommandEnvironment } from '../program.ts';
import { cliActor, withPemda, withSystem } from '../session.ts';

/** Official lists and what they hold. */
const daftarResmi: Readonly<Record<JenisReferensi, Pesan>> = {
  nomenklatur: {
    id: 'daftar resmi: program, kegiatan, dan sub kegiatan',
    en: 'official list: program, kegiatan and sub kegiatan',
  },
  rekening: { id: 'daftar resmi: kode rekening', en: 'official list: account codes' },
  'sumber-dana': { id: 'daftar resmi: sumber dana', en: 'official list: sources of funds' },
  satuan: { id: 'daftar resmi: satuan', en: 'official list: units of measure' },
};

interface CommonOptions {
  dryRun: boolean;
  data?: string;
}

export function registerImport(program: Command, environment: CommandEnvironment): void {
  const { t } = environment;
  const impor = program
    .command('import')
    .description(t({ id: 'baca angka atau daftar kode dari Excel', en: 'read figures or code lists from Excel' }));
  registerTemplateImport(impor, environment);
  registerFinanceImport(impor, environment);
  for (const jenis of Object.keys(daftarResmi)) registerReferenceImport(impor, jenis as JenisReferensi, environment);
  registerUndo(impor, environment);
}

function dryRunOption({ t }: CommandEnvironment): Option {
  return new Option(
    '--dry-run',
    t({ id: 'hanya pratinjau, tanpa menulis', en: 'preview only, write nothing' }),
  ).default(false);
}

/** `selaras import FILE.xlsx`: the file itself says which pemda, unit and period it is for. */
function registerTemplateImport(impor: Command, environment: CommandEnvironment): void {
  const { t } = environment;
  impor
    .command('templat', { isDefault: true })
    .argument('<file>', t({ id: 'templat Selaras yang sudah diisi', en: 'filled-in Selaras template' }))
    .description(t({ id: 'buku kerja dari `selaras template`', en: 'workbook of `selaras template`' }))
    .addOption(dryRunOption(environment))
    .action(async (file: string, options: CommonOptions) => {
      const isi = await readUserFile(file);
      const { bacaTujuanTemplat, imporTemplat } = await import('@selaras/usecases');
      const { pemda } = await bacaTujuanTemplat(isi, basename(file));
      const hasil = await withPemda(environment, { ...options, pemda }, (konteks) =>
        imporTemplat(konteks, { namaBerkas: basename(file), isi, uji: options.dryRun }),
      );
      report(hasil, environment);
    });
}

interface FinanceOptions extends ReportOptions, CommonOptions {
  mode?: ModeRealisasi;
  kolom: Record<string, string>;
  padanan: Record<string, string>;
  alasan: Record<string, string>;
  lembar?: string;
}

function collectColumn(text: string, previous: Record<string, string>): Record<string, string> {
  const match = /^([a-z-]+)=([A-Za-z]{1,3})$/.exec(text);
  if (!match?.[1] || !match[2]) throw new InvalidArgumentError('nama=KOLOM, mis. realisasi=F');
  return { ...previous, [match[1]]: match[2].toUpperCase() };
}

function collectPair(text: string, previous: Record<string, string>): Record<string, string> {
  const split = text.indexOf('=');
  if (split < 1) throw new InvalidArgumentError('kunci=nilai');
  return { ...previous, [text.slice(0, split)]: text.slice(split + 1) };
}

function registerFinanceImport(impor: Command, environment: CommandEnvironment): void {
  const { t } = environment;
  withPeriodOptions(impor.command('realisasi'), t)
    .argument('<file>', t({ id: 'berkas Excel dari sistem keuangan', en: 'Excel file of the finance system' }))
    .description(t({ id: 'realisasi dari sistem keuangan', en: 'realisation from the finance system' }))
    .addOption(
      new Option(
        '--mode <mode>',
        t({ id: 'angka hanya pada periode, atau s/d periode', en: 'figures of the period only, or up to it' }),
      ).choices(['periode', 'sampai-dengan']),
    )
    .option(
      '--kolom <nama=KOLOM>',
      t({
        id: 'pembetulan kolom, mis. realisasi=F; dapat diulang',
        en: 'column correction, e.g. realisasi=F; repeatable',
      }),
      collectColumn,
      {},
    )
    .option(
      '--padanan <kunci=sasaran>',
      t({ id: 'padanan baris tanpa pasangan; dapat diulang', en: 'match of a row without one; repeatable' }),
      collectPair,
      {},
    )
    .option(
      '--alasan <sasaran=teks>',
      t({ id: 'alasan realisasi di atas pagu; dapat diulang', en: 'reason for spending over pagu; repeatable' }),
      collectPair,
      {},
    )
    .option('--lembar <nama>', t({ id: 'nama lembar', en: 'sheet name' }))
    .addOption(dryRunOption(environment))
    .action(async (file: string, options: FinanceOptions) => {
      const isi = await readUserFile(file);
      const { imporRealisasi } = await import('@selaras/usecases');
      const hasil = await withPemda(environment, options, (konteks) =>
        imporRealisasi(konteks, { ...options, namaBerkas: basename(file), isi, uji: options.dryRun }),
      );
      report(hasil, environment);
    });
}

interface ReferenceOptions extends CommonOptions {
  peraturan: string;
  berlaku: string;
}

function registerReferenceImport(impor: Command, jenis: JenisReferensi, environment: CommandEnvironment): void {
  const { t } = environment;
  impor
    .command(jenis)
    .argument('<file>', t({ id: 'berkas Excel daftar resmi', en: 'Excel file of the official list' }))
    .description(t(daftarResmi[jenis]))
    .requiredOption('--peraturan <nomor>', t({ id: 'peraturan yang menetapkannya', en: 'regulation that sets it' }))
    .requiredOption('--berlaku <YYYY-MM-DD>', t({ id: 'mulai berlaku', en: 'in force from' }), isoDate)
    .addOption(dryRunOption(environment))
    .action(async (file: string, options: ReferenceOptions) => {
      const isi = await readUserFile(file);
      const { imporReferensi } = await import('@selaras/usecases');
      const aktor = await cliActor();
      const hasil = await withSystem(environment, options, (sistem) =>
        imporReferensi(sistem, aktor, { ...options, jenis, namaBerkas: basename(file), isi, uji: options.dryRun }),
      );
      report(hasil, environment);
    });
}

/** `selaras import undo`: takes the last import into a unit and year back. */
function registerUndo(impor: Command, environment: CommandEnvironment): void {
  const { streams, t } = environment;
  withUnitOptions(impor.command('undo'), t)
    .description(
      t({ id: 'batalkan impor terakhir ke satu unit dan tahun', en: 'undo the last import into a unit and year' }),
    )
    .action(async (options: Omit<ReportOptions, 'triwulan'>) => {
      const { batalkanImporTerakhir } = await import('@selaras/usecases');
      const batal = await withPemda(environment, options, (konteks) => batalkanImporTerakhir(konteks, options));
      say(streams, t, {
        id: `impor ${batal.namaBerkas} (${batal.dibuat}, ${batal.aktor}) dibatalkan: ${batal.jumlah} baris dikembalikan`,
        en: `import of ${batal.namaBerkas} (${batal.dibuat}, ${batal.aktor}) undone: ${batal.jumlah} rows set back`,
      });
    });
}

/** Prints the preview, the problems and the outcome; problems mean exit 1 and nothing written. */
function report(hasil: HasilImporBerkas, { streams, t, outcome }: CommandEnvironment): void {
  for (const { lokasi, uraian, sebelum, sesudah } of hasil.perubahan) {
    streams.out(`${lokasi}\t${uraian}\t${sebelum}\t${sesudah}\n`);
  }
  printProblems(hasil.temuan, streams, t);
  printProblems(hasil.masalah, streams, t);
  for (const { kunci, kandidat } of hasil.takBerpadanan ?? []) {
    const choices = [...kandidat.map(({ target, kode, uraian }) => [target, `${kode} ${uraian}`]), ['lewati', '']];
    for (const [target, words] of choices) streams.err(`    --padanan '${kunci}=${target}'  ${words}`.trimEnd());
  }
  say(streams, t, hasil.pesan);
  if (hasil.masalah.length > 0) outcome.code = 1;
}
