import type { Command } from 'commander';
import type { CommandEnvironment } from '../program.ts';

const marks = { baik: 'ok  ', peringatan: '!   ', gagal: 'FAIL' } as const;

export function registerDoctor(program: Command, environment: CommandEnvironment): void {
  const { streams, t, outcome } = environment;
  program
    .command('doctor')
    .description(t({ id: 'periksa pemasangan dan basis data', en: 'check the installation and the database' }))
    .action(async (options: { data?: string }) => {
      const { periksaSistem } = await import('@selaras/usecases');
      for (const { hal, keadaan, pesan } of await periksaSistem(options)) {
        streams.out(`${marks[keadaan]} ${hal}: ${t(pesan)}\n`);
        if (keadaan === 'gagal') outcome.code = 3;
      }
    });
}
