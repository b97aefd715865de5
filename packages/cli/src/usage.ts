import { Command, type ErrorOptions, InvalidArgumentError, type Option } from 'commander';
import type { Language } from './language.ts';

/** What is wrong with a command line, in the user's language; gathered, so that all of it is told at once. */
export class UsageProblems {
  readonly #language: Language;
  readonly #lines: string[] = [];

  constructor(language: Language) {
    this.#language = language;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  add(message: string): void {
    const line = message.replaceAll(/\s+/g, ' ');
    this.#lines.push(this.#language === 'id' ? translateUsage(line) : line.replace(/^error: /, ''));
  }
}

/**
 * A command that notes each usage error and reads on, where commander would stop at the first one. Nothing is done with a command line that has
 * problems: see the `preAction` hook in `buildProgram`.
 */
export class NotingCommand extends Command {
  readonly #problems: UsageProblems;

  constructor(name: string | undefined, problems: UsageProblems) {
    super(name);
    this.#problems = problems;
  }

  override createCommand(name?: string): NotingCommand {
    return new NotingCommand(name, this.#problems);
  }

  // Commander's type says "never returns"; its callers go on when it does.
  override error(message: string, options?: ErrorOptions): never {
    // A word after an unknown option counts as an argument: the option is what is wrong.
    const follows = options?.code === 'commander.excessArguments' && this.#problems.lines.length > 0;
    if (!follows) this.#problems.add(message);
    return undefined as never;
  }
}

/** Makes an option's parser note a wrong value instead of throwing, so that the other options are read too. */
export function noteWrongValues(option: Option, problems: UsageProblems): void {
  const { parseArg } = option;
  if (parseArg === undefined) return;
  option.argParser((value: string, previous: unknown) => {
    try {
      return parseArg.call(option, value, previous);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      problems.add(`error: option '${option.flags}' argument '${value}' is invalid. ${error.message}`);
      // Not undefined: the option is not missing.
      return null;
    }
  });
}

const MESSAGES: readonly [pattern: RegExp, indonesian: string][] = [
  [/^error: required option '(.+)' not specified$/s, "opsi wajib '$1' belum disebutkan"],
  [/^error: missing required argument '(.+)'$/s, "argumen wajib '$1' belum disebutkan"],
  [/^error: option '(.+)' argument missing$/s, "opsi '$1' memerlukan nilai"],
  [/^error: option '(.+?)' argument '(.*)' is invalid\.\s*(.*)$/s, "nilai '$2' untuk opsi '$1' tidak sah. $3"],
  [/^error: command-argument value '(.*)' is invalid for argument '(.+)'\.\s*(.*)$/s, "argumen $2 '$1' tidak sah. $3"],
  [/^error: unknown option '(.+?)'(.*)$/s, "opsi '$1' tidak dikenal$2"],
  [/^error: unknown command '(.+?)'(.*)$/s, "perintah '$1' tidak dikenal$2"],
  [
    /^error: too many arguments(?: for '(?:.+)')?\. Expected (\d+) arguments? but got (\d+): (.*)\.$/s,
    'argumen terlalu banyak: seharusnya $1, ditulis $2: $3',
  ],
];

const REMARKS: readonly [pattern: RegExp, indonesian: string][] = [
  [/Allowed choices are (.*)\./, 'Pilihan: $1.'],
  [/\(Did you mean one of (.*)\?\)/, '(Maksud Anda salah satu dari $1?)'],
  [/\(Did you mean (.*)\?\)/, '(Maksud Anda $1?)'],
];

/** Commander's own messages in Indonesian; one that it adds in a later version stays English. */
function translateUsage(message: string): string {
  const found = MESSAGES.find(([pattern]) => pattern.test(message));
  const text = found ? message.replace(found[0], found[1]) : message.replace(/^error: /, '');
  return REMARKS.reduce((line, [pattern, indonesian]) => line.replace(pattern, indonesian), text).trim();
}
