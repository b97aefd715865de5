import { CommanderError } from 'commander';
import { type ExitCode, exitCodeOf, printError, type Streams } from './console.ts';
import { chosenLanguage, type Translate, translator } from './language.ts';
import { buildProgram } from './program.ts';

const processStreams: Streams = {
  out: (chunk) => void process.stdout.write(chunk),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/**
 * Runs one command line and resolves to its exit code. Results go to stdout, everything said to a person to stderr, so that
 * `--format json` can be piped.
 */
export async function main(argv: readonly string[], streams: Streams = processStreams): Promise<ExitCode> {
  const language = chosenLanguage(argv);
  const t = translator(language);
  const outcome: { code: ExitCode } = { code: 0 };
  const { program, problems } = buildProgram({ streams, t, outcome }, language);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFailure(error, streams, t);
    if (problems.lines.length === 0) return error.exitCode === 0 ? 0 : 2;
  }
  if (problems.lines.length === 0) return outcome.code;
  for (const line of problems.lines) streams.err(`selaras: ${line}`);
  streams.err(t({ id: '(lihat --help)', en: '(see --help)' }));
  return 2;
}

async function reportFailure(error: unknown, streams: Streams, t: Translate): Promise<ExitCode> {
  const { AppError, galatSistem } = await import('@selaras/usecases');
  const known = error instanceof AppError ? error : galatSistem(error);
  printError(known, streams, t);
  if (known.kode === 'sistem' && error instanceof Error && process.env.SELARAS_DEBUG) streams.err(error.stack ?? '');
  return exitCodeOf(known);
}
