import type { Command } from 'commander';
import { say } from '../console.ts';
import { wholeNumber } from '../options.ts';
import type { CommandEnvironment } from '../program.ts';

interface Options {
  port?: number;
  data?: string;
}

export function registerServe(program: Command, environment: CommandEnvironment): void {
  const { streams, t } = environment;
  program
    .command('serve')
    .description(t({ id: 'jalankan server web pada komputer ini', en: 'run the web server on this machine' }))
    .option(
      '--port <port>',
      t({ id: 'porta web; bawaan: PORT atau yang kosong', en: 'web port; default: PORT or a free one' }),
      wholeNumber(1, 65535),
    )
    .action(async (options: Options) => {
      // Loaded here, so that no other command pays for the web framework.
      const { serve } = await import('@selaras/server');
      const server = await serve({ ...options, beriTahu: (pesan) => say(streams, t, pesan) });
      streams.out(`${server.alamat}\n`);
      await server.selesai;
    });
}
