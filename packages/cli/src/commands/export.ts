import { type Command, Option } from 'commander';
import { say } from '../console.ts';
import { writeResult } from '../files.ts';
import { outOption, type ReportOptions, withUnitOptions } from '../options.ts';
import type { CommandEnvironment } from '../program.ts';
import { withPemda } from '../session.ts';

interface Options extends Omit<ReportOptions, 'triwulan'> {
  format: 'json' | 'csv';
  out?: string;
  versi?: string;
}

export function registerExport(program: Command, environment: CommandEnvironment): void {
  const { streams, t } = environment;
  withUnitOptions(program.command('export'), t)
    .description(
      t({ id: 'keluarkan semua angka satu unit dan tahun', en: 'write out all figures of one unit and year' }),
    )
    .addOption(
      new Option('--format <json|csv>', t({ id: 'format', en: 'format' })).choices(['json', 'csv']).default('json'),
    )
    .option('--versi <versi>', t({ id: 'versi anggaran', en: 'budget version' }))
    .addOption(outOption(t))
    .action(async (options: Options) => {
      const { eksporAngka } = await import('@selaras/usecases');
      const isi = await withPemda(environment, options, (konteks) => eksporAngka(konteks, options));
      if (options.out === undefined) {
        streams.out(isi);
        return;
      }
      await writeResult(options.out, isi);
      say(streams, t, { id: `angka ditulis: ${options.out}`, en: `figures written: ${options.out}` });
    });
}
