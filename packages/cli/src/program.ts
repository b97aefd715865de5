import { Command, Option } from 'commander';
import { registerAudit } from './commands/audit.ts';
import { registerBackup } from './commands/backup.ts';
import { registerDoctor } from './commands/doctor.ts';
import { registerExport } from './commands/export.ts';
import { registerImport } from './commands/import.ts';
import { registerInit } from './commands/init.ts';
import { registerReport } from './commands/report.ts';
import { registerServe } from './commands/serve.ts';
import { registerTemplate } from './commands/template.ts';
import { registerUser } from './commands/user.ts';
import type { ExitCode, Streams } from './console.ts';
import type { Translate } from './language.ts';

/** What every command gets: where to print, in which language, and where to leave an exit code other than 0. */
export interface CommandEnvironment {
  streams: Streams;
  t: Translate;
  outcome: { code: ExitCode };
}

const registrations = [
  registerInit,
  registerServe,
  registerTemplate,
  registerImport,
  registerReport,
  registerExport,
  registerBackup,
  registerAudit,
  registerUser,
  registerDoctor,
];

export function buildProgram(environment: CommandEnvironment): Command {
  const { streams, t } = environment;
  const program = new Command('selaras')
    .description(
      t({
        id: 'Satu angka untuk rencana, anggaran, perjanjian kinerja, dan laporan pemerintah daerah.',
        en: 'One set of figures for the plans, budgets, agreements and reports of a regional government.',
      }),
    )
    .exitOverride()
    .showHelpAfterError(t({ id: '(lihat --help)', en: '(see --help)' }))
    .configureOutput({ writeOut: (text) => streams.out(text), writeErr: (text) => streams.err(text.trimEnd()) });
  for (const register of registrations) register(program, environment);
  for (const command of everyCommand(program)) {
    if (command.commands.length > 0) continue;
    command
      .addOption(
        new Option('--lang <id|en>', t({ id: 'bahasa pesan', en: 'language of messages' }))
          .choices(['id', 'en'])
          .default('id'),
      )
      .option('--data <folder>', t({ id: 'folder data', en: 'data folder' }));
  }
  return program;
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommand(child)]);
}
