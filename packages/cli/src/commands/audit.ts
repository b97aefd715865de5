import type { Command } from 'commander';
import { printProblems, say } from '../console.ts';
import type { CommandEnvironment } from '../program.ts';
import { cliActor, withSystem } from '../session.ts';

export function registerAudit(program: Command, environment: CommandEnvironment): void {
  const { streams, t, outcome } = environment;
  program
    .command('audit')
    .description(t({ id: 'jejak audit', en: 'audit trail' }))
    .command('verify')
    .description(t({ id: 'periksa rantai jejak audit setiap pemda', en: 'check the audit chain of every pemda' }))
    .action(async (options: { data?: string }) => {
      const { periksaAudit } = await import('@selaras/usecases');
      const aktor = await cliActor();
      const hasil = await withSystem(environment, options, (sistem) => periksaAudit(sistem, aktor));
      for (const { pemda, peristiwa, hash, masalah } of hasil) {
        say(streams, t, {
          id: `${pemda}: ${peristiwa} peristiwa, hash terakhir ${hash ?? '-'}${masalah.length === 0 ? ', rantai utuh' : ''}`,
          en: `${pemda}: ${peristiwa} events, last hash ${hash ?? '-'}${masalah.length === 0 ? ', chain intact' : ''}`,
        });
        printProblems(masalah, streams, t);
        if (masalah.length > 0) outcome.code = 1;
      }
    });
}
