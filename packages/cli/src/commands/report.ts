import { join } from 'node:path';
import { type FormatLaporan, formatLaporanSchema, versiSchema } from '@selaras/contracts';
import { type Command, InvalidArgumentError } from 'commander';
import { say } from '../console.ts';
import { writeResult } from '../files.ts';
import { isoDate, outOption, type ReportOptions, withPeriodOptions } from '../options.ts';
import type { CommandEnvironment } from '../program.ts';
import { withPemda } from '../session.ts';

interface Options extends ReportOptions {
  format: FormatLaporan[];
  out?: string;
  versi?: string;
  form?: string;
  tanggal?: string;
}

function parseFormats(text: string): FormatLaporan[] {
  const formats = formatLaporanSchema
    .array()
    .min(1)
    .safeParse(text.split(',').map((part) => part.trim()));
  if (!formats.success) throw new InvalidArgumentError(formatLaporanSchema.options.join(', '));
  return [...new Set(formats.data)];
}

function parseVersi(text: string): string {
  const versi = versiSchema.safeParse(text);
  if (!versi.success)
    throw new InvalidArgumentError('ranwal | rancangan | akhir | murni | pergeseran-N | perubahan-N | perubahan');
  return versi.data;
}

export function registerReport(program: Command, environment: CommandEnvironment): void {
  const { streams, t } = environment;
  const report = program.command('report').description(t({ id: 'buat laporan', en: 'make a report' }));
  withPeriodOptions(report.command('triwulan'), t)
    .description(t({ id: 'Laporan Kinerja Triwulan', en: 'quarterly performance report' }))
    .requiredOption(
      '--format <docx,pdf,xlsx,html,json>',
      t({ id: 'satu atau beberapa format', en: 'one or more formats' }),
      parseFormats,
    )
    .option('--versi <versi>', t({ id: 'versi anggaran', en: 'budget version' }), parseVersi)
    .option('--form <slug>', t({ id: 'bentuk laporan', en: 'report form' }))
    .option('--tanggal <YYYY-MM-DD>', t({ id: 'tanggal dokumen', en: 'date of the document' }), isoDate)
    .addOption(outOption(t))
    .action(async (options: Options) => {
      const only = options.format.length === 1 ? options.format[0] : undefined;
      const toStdout = options.out === undefined;
      if (toStdout && only !== 'json' && only !== 'html') {
        environment.outcome.code = 2;
        say(streams, t, {
          id: 'sebutkan --out: sebuah berkas, atau sebuah folder bila formatnya beberapa',
          en: 'name --out: a file, or a folder when there are several formats',
        });
        return;
      }
      const { buatLaporanTriwulan } = await import('@selaras/usecases');
      const files = await withPemda(environment, options, (konteks) => buatLaporanTriwulan(konteks, options));
      for (const file of files) {
        if (options.out === undefined) {
          streams.out(file.isi);
          continue;
        }
        const path = only === undefined ? join(options.out, file.nama) : options.out;
        await writeResult(path, file.isi);
        say(streams, t, { id: `laporan ditulis: ${path}`, en: `report written: ${path}` });
      }
    });
}
