import { type Command, CommanderError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { registerAudit } from './commands/audit.ts';
import { registerBackup } from './commands/backup.ts';
import { registerCheck } from './commands/check.ts';
import { registerDoctor } from './commands/doctor.ts';
import { registerExport } from './commands/export.ts';
import { registerImport } from './commands/import.ts';
import { registerInit } from './commands/init.ts';
import { registerReport } from './commands/report.ts';
import { registerServe } from './commands/serve.ts';
import { registerTemplate } from './commands/template.ts';
import { registerUser } from './commands/user.ts';
import type { ExitCode, Streams } from './console.ts';
import { helpWords } from './help.ts';
import type { Language, Translate } from './language.ts';
import { NotingCommand, noteWrongValues, UsageProblems } from './usage.ts';

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
  registerCheck,
  registerExport,
  registerBackup,
  registerAudit,
  registerUser,
  registerDoctor,
];

/** The whole command line. `problems` gathers what is wrong with the one that is parsed; then no command is carried out. */
export function buildProgram(
  environment: CommandEnvironment,
  language: Language,
): { program: Command; problems: UsageProblems } {
  const { streams, t } = environment;
  const problems = new UsageProblems(language);
  const helpText = t({ id: 'tampilkan bantuan', en: 'display help' });
  const program = new NotingCommand('selaras', problems)
    .description(
      t({
        id: 'Satu angka untuk rencana, anggaran, perjanjian kinerja, dan laporan pemerintah daerah.',
        en: 'One set of figures for the plans, budgets, agreements and reports of a regional government.',
      }),
    )
    .exitOverride()
    .configureHelp(helpWords(t))
    .helpOption('-h, --help', helpText)
    .helpCommand('help [command]', helpText)
    .version(manifest.version, '-V, --version', t({ id: 'tampilkan versi', en: 'display the version' }))
    .configureOutput({ writeOut: (text) => streams.out(text), writeErr: (text) => streams.err(text.trimEnd()) })
    .addOption(languageOption(t))
    .hook('preAction', () => {
      if (problems.lines.length > 0) throw new CommanderError(2, 'selaras.usage', 'usage');
    });
  for (const register of registrations) register(program, environment);
  for (const option of program.options) noteWrongValues(option, problems);
  for (const command of everyCommand(program)) {
    command.helpOption('-h, --help', helpText);
    if (command.commands.length > 0) {
      command.helpCommand('help [command]', helpText);
      continue;
    }
    command.addOption(languageOption(t)).option('--data <folder>', t({ id: 'folder data', en: 'data folder' }));
    for (const option of command.options) noteWrongValues(option, problems);
  }
  return { program, problems };
}

function languageOption(t: Translate): Option {
  const description = t({ id: 'bahasa pesan', en: 'language of messages' });
  return new Option('--lang <id|en>', description).choices(['id', 'en']).default('id');
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommand(child)]);
}
