import type { Command } from 'commander';
import { say } from '../console.ts';
import { writeResult } from '../files.ts';
import { outOption, type ReportOptions, withPeriodOptions } from '../options.ts';
import type { CommandEnvironment } from '../program.ts';
import { withPemda } from '../session.ts';

export function registerTemplate(program: Command, environment: CommandEnvironment): void {
  const { streams, t } = environment;
  const template = program
    .command('template')
    .description(t({ id: 'tulis buku kerja Excel untuk diisi', en: 'write an Excel workbook to fill in' }));
  withPeriodOptions(template.command('triwulan'), t)
    .description(t({ id: 'templat angka satu unit dan triwulan', en: 'template for one unit and quarter' }))
    .addOption(outOption(t).makeOptionMandatory())
    .action(async (options: ReportOptions & { out: string }) => {
      const { buatTemplatTriwulan } = await import('@selaras/usecases');
      const { isi } = await withPemda(environment, options, (konteks) => buatTemplatTriwulan(konteks, options));
      await writeResult(options.out, isi);
      say(streams, t, { id: `templat ditulis: ${options.out}`, en: `template written: ${options.out}` });
    });
}
