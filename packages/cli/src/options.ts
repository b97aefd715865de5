import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Translate } from './language.ts';

/** Options that every command about one report shares. */
export interface ReportOptions {
  pemda: string;
  pd: string;
  tahun: number;
  triwulan: number;
  data?: string;
}

/** A parser of whole numbers within bounds, with a message that names them. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= from && value <= to)) throw new InvalidArgumentError(`${from}–${to}`);
    return value;
  };
}

/** A parser of ISO dates that exist. */
export function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (!exists) throw new InvalidArgumentError('YYYY-MM-DD');
  return text;
}

export function withUnitOptions(command: Command, t: Translate): Command {
  return command
    .requiredOption('--pemda <slug>', t({ id: 'pemerintah daerah', en: 'regional government' }))
    .requiredOption('--pd <slug|kode>', t({ id: 'unit pelapor', en: 'reporting unit' }))
    .requiredOption('--tahun <tahun>', t({ id: 'tahun anggaran', en: 'budget year' }), wholeNumber(2000, 2100));
}

export function withPeriodOptions(command: Command, t: Translate): Command {
  return withUnitOptions(command, t).requiredOption(
    '--triwulan <1-4>',
    t({ id: 'triwulan', en: 'quarter' }),
    wholeNumber(1, 4),
  );
}

export function outOption(t: Translate): Option {
  return new Option('--out <file>', t({ id: 'berkas hasil', en: 'file to write' }));
}
