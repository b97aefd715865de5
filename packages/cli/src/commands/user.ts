import { peranSchema } from '@selaras/contracts';
import { type Command, Option } from 'commander';
import { say } from '../console.ts';
import type { CommandEnvironment } from '../program.ts';
import { withPemda } from '../session.ts';

interface Options {
  pemda: string;
  login: string;
  nama: string;
  peran: (typeof peranSchema.options)[number];
  pd?: string;
  data?: string;
}

export function registerUser(program: Command, environment: CommandEnvironment): void {
  const { streams, t } = environment;
  program
    .command('user')
    .description(t({ id: 'pengguna', en: 'users' }))
    .command('add')
    .description(
      t({ id: 'tambah pengguna; kata sandinya dicetak sekali', en: 'add a user; the password is printed once' }),
    )
    .requiredOption('--pemda <slug>', t({ id: 'pemerintah daerah', en: 'regional government' }))
    .requiredOption('--login <login>', t({ id: 'nama pengguna', en: 'user name' }))
    .requiredOption('--nama <nama>', t({ id: 'nama lengkap', en: 'full name' }))
    .addOption(
      new Option('--peran <peran>', t({ id: 'peran', en: 'role' })).choices(peranSchema.options).makeOptionMandatory(),
    )
    .option(
      '--pd <slug|kode>',
      t({ id: 'lingkup: satu unit; tanpa ini seluruh pemda', en: 'scope: one unit; without it the whole pemda' }),
    )
    .action(async (options: Options) => {
      const { tambahPengguna } = await import('@selaras/usecases');
      const { login, nama, peran, pd } = options;
      const scope =
        pd === undefined ? ({ cakupan: 'pemda', unit: null } as const) : ({ cakupan: 'pd', unit: pd } as const);
      const { sandi } = await withPemda(environment, options, (konteks) =>
        tambahPengguna(konteks, { login, nama, peran: [{ peran, ...scope }] }),
      );
      say(streams, t, {
        id: `pengguna ${options.login} ditambahkan; kata sandinya (hanya dicetak sekali, diganti saat masuk pertama):`,
        en: `user ${options.login} added; the password (printed once, to be changed at the first sign-in):`,
      });
      streams.out(`${sandi}\n`);
    });
}
