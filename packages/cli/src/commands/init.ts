import type { Command } from 'commander';
import { say } from '../console.ts';
import type { CommandEnvironment } from '../program.ts';

export function registerInit(program: Command, environment: CommandEnvironment): void {
  const { streams, t } = environment;
  program
    .command('init')
    .description(t({ id: 'buat folder data dan basis datanya', en: 'create the data folder and its database' }))
    .option('--example', t({ id: 'muat pemda contoh', en: 'load the example pemda' }), false)
    .action(async (options: { example: boolean; data?: string }) => {
      const { siapkanSistem } = await import('@selaras/usecases');
      const sistem = await siapkanSistem({
        ...(options.data === undefined ? {} : { data: options.data }),
        contoh: options.example,
        beriTahu: (pesan) => say(streams, t, pesan),
      });
      await sistem.tutup();
      say(streams, t, { id: `siap: ${sistem.folder}`, en: `ready: ${sistem.folder}` });
    });
}
