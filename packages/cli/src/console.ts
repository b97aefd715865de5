import type { AppError, KodeGalat, Masalah, Pesan } from '@selaras/usecases';
import type { Translate } from './language.ts';

/** Where a command prints: results on `out`, everything said to a person on `err`. */
export interface Streams {
  out: (chunk: string | Uint8Array) => void;
  err: (line: string) => void;
}

/** 0 done; 1 findings, or content refused; 2 usage, or a file that can't be read; 3 the system failed. */
export type ExitCode = 0 | 1 | 2 | 3;

const exitCodes: Record<KodeGalat, ExitCode> = {
  'isi-ditolak': 1,
  konflik: 1,
  'tidak-berhak': 1,
  'belum-masuk': 1,
  'terlalu-banyak': 1,
  'tidak-ditemukan': 2,
  'pemakaian-salah': 2,
  'berkas-tak-terbaca': 2,
  sistem: 3,
};

export function exitCodeOf(error: AppError): ExitCode {
  return exitCodes[error.kode];
}

export function printError(error: AppError, streams: Streams, t: Translate): void {
  streams.err(`selaras: ${t(error.pesan)}`);
  printProblems(error.masalah, streams, t);
}

/** One line a problem: place, what is wrong with which text, and below it the remedy. */
export function printProblems(problems: readonly Masalah[], streams: Streams, t: Translate): void {
  for (const problem of problems) {
    const place = problem.lokasi === '' ? '' : `${problem.lokasi}: `;
    const value = problem.nilai === undefined || problem.nilai === '' ? '' : ` (${JSON.stringify(problem.nilai)})`;
    streams.err(`  ${place}${t(problem.pesan)}${value}`);
    if (problem.saran) streams.err(`    → ${t(problem.saran)}`);
  }
}

export function say(streams: Streams, t: Translate, pesan: Pesan): void {
  streams.err(`selaras: ${t(pesan)}`);
}
