import type { Pesan } from '@selaras/usecases';

export type Language = 'id' | 'en';

/** `--lang id|en` wherever it stands among the arguments; Indonesian by default. Read before the options are, because the help speaks it too. */
export function chosenLanguage(argv: readonly string[]): Language {
  for (const [index, argument] of argv.entries()) {
    const value = argument.startsWith('--lang=')
      ? argument.slice('--lang='.length)
      : argument === '--lang'
        ? argv[index + 1]
        : undefined;
    if (value === 'en' || value === 'id') return value;
  }
  return 'id';
}

export type Translate = (pesan: Pesan) => string;

export function translator(language: Language): Translate {
  return (pesan) => pesan[language];
}
