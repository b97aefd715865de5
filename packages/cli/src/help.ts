import { Help, type HelpConfiguration } from 'commander';
import type { Translate } from './language.ts';

/** Help in the user's language: commander's own words are English. */
export function helpWords(t: Translate): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t({ id: 'Pemakaian:', en: 'Usage:' }),
    'Arguments:': t({ id: 'Argumen:', en: 'Arguments:' }),
    'Options:': t({ id: 'Opsi:', en: 'Options:' }),
    'Commands:': t({ id: 'Perintah:', en: 'Commands:' }),
  };
  const placeholders = (text: string) =>
    text
      .replace('[options]', t({ id: '[opsi]', en: '[options]' }))
      .replace('[command]', t({ id: '[perintah]', en: '[command]' }));
  const plain = new Help();
  return {
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => placeholders(plain.commandUsage(command)),
    subcommandTerm: (command) => placeholders(plain.subcommandTerm(command)),
    optionDescription: (option) =>
      plain
        .optionDescription(option)
        .replace('choices: ', t({ id: 'pilihan: ', en: 'choices: ' }))
        .replace('default: ', t({ id: 'bawaan: ', en: 'default: ' })),
  };
}
