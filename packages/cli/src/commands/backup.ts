import type { Command } from 'commander';
import { say } from '../console.ts';
import { outOption } from '../options.ts';
import type { CommandEnvironment } from '../program.ts';
import { cliActor } from '../session.ts';

/** `backup` and `restore` open the system by themselves: a restore needs a database that holds nothing yet. */
export function registerBackup(program: Command, environment: CommandEnvironment): void {
  const { streams, t } = environment;
  program
    .command('backup')
    .description(t({ id: 'cadangkan semua data ke satu berkas', en: 'save all data to one file' }))
    .addOption(outOption(t).makeOptionMandatory())
    .action(async (options: { out: string; data?: string }) => {
      const { buatCadangan } = await import('@selaras/usecases');
      const aktor = await cliActor();
      const hasil = await buatCadangan({ ...options, aktor, beriTahu: (pesan) => say(streams, t, pesan) });
      say(streams, t, {
        id: `cadangan ditulis: ${options.out} (${hasil.tabel} tabel, ${hasil.baris} baris)`,
        en: `backup written: ${options.out} (${hasil.tabel} tables, ${hasil.baris} rows)`,
      });
    });
  program
    .command('restore')
    .argument('<file>', t({ id: 'berkas cadangan', en: 'backup file' }))
    .description(t({ id: 'pulihkan cadangan ke basis data kosong', en: 'restore a backup into an empty database' }))
    .action(async (file: string, options: { data?: string }) => {
      const { pulihkanCadangan } = await import('@selaras/usecases');
      const hasil = await pulihkanCadangan({ ...options, berkas: file, beriTahu: (pesan) => say(streams, t, pesan) });
      say(streams, t, {
        id: `dipulihkan: ${hasil.tabel} tabel, ${hasil.baris} baris`,
        en: `restored: ${hasil.tabel} tables, ${hasil.baris} rows`,
      });
    });
}
