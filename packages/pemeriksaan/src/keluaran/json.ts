import type { Masalah, Pesan } from '@selaras/domain';
import type { StatistikPeriksa, Temuan } from '../temuan.ts';
import { type BerkasDiperiksa, TANPA_STATISTIK } from './hasil.ts';

/** One file in the JSON output. `error` is there only when the file couldn't be read. */
interface BerkasJson {
  file: string;
  error?: { code: string; message: Pesan; problems: readonly Masalah[] };
  findings: readonly Temuan[];
  stats: StatistikPeriksa;
}

/** The findings of all files as JSON, in the shape that `--format json` promises. */
export function jsonOutput(files: readonly BerkasDiperiksa[]): string {
  const listed = files.map(({ file, hasil, galat }): BerkasJson => {
    if (hasil !== null) return { file, findings: hasil.findings, stats: hasil.stats };
    const error = { code: galat.kode, message: galat.pesan, problems: galat.masalah };
    return { file, error, findings: [], stats: TANPA_STATISTIK };
  });
  return `${JSON.stringify({ files: listed }, null, 2)}\n`;
}
