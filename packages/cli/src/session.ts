import { userInfo } from 'node:os';
import type { Aktor, Konteks, Sistem } from '@selaras/usecases';
import { say } from './console.ts';
import type { CommandEnvironment } from './program.ts';

/*
 * Use cases are loaded by the command that needs them: help and usage errors answer at once, without a database driver or document writers.
 */

/** The CLI acts as the OS user, with the rights of admin. */
export async function cliActor(): Promise<Aktor> {
  const { aktorSistem } = await import('@selaras/usecases');
  return aktorSistem(`cli:${userInfo().username}`);
}

/** Opens the system (starting its database if none runs), does the work, and closes it again. */
export async function withSystem<T>(
  { streams, t }: CommandEnvironment,
  options: { data?: string },
  work: (sistem: Sistem) => Promise<T>,
): Promise<T> {
  const { bukaSistem } = await import('@selaras/usecases');
  const sistem = await bukaSistem({
    ...(options.data === undefined ? {} : { data: options.data }),
    beriTahu: (pesan) => say(streams, t, pesan),
  });
  try {
    return await work(sistem);
  } finally {
    await sistem.tutup();
  }
}

/** The same for a command about one pemda. */
export function withPemda<T>(
  environment: CommandEnvironment,
  options: { data?: string; pemda: string },
  work: (konteks: Konteks) => Promise<T>,
): Promise<T> {
  return withSystem(environment, options, async (sistem) =>
    work(await sistem.konteks(options.pemda, await cliActor())),
  );
}
