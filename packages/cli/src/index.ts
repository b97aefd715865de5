import { AppError, galatSistem } from '@selaras/usecases';
import { CommanderError } from 'commander';
import { type ExitCode, exitCodeOf, printError, type Streams } from './console.ts';
import { chosenLanguage, translator } from './language.ts';
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
  const t = translator(chosenLanguage(argv));
  const outcome: { code: ExitCode } = { code: 0 };
  const program = buildProgram({ streams, t, outcome });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const known = error instanceof AppError ? error : galatSistem(error);
    printError(known, streams, t);
    if (known.kode === 'sistem' && error instanceof Error && process.env.SELARAS_DEBUG) streams.err(error.stack ?? '');
    return exitCodeOf(known);
  }
}
