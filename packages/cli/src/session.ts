import { userInfo } from 'node:os';
import { aktorSistem, bukaSistem, type Konteks, type Sistem } from '@selaras/usecases';
import { say } from './console.ts';
import type { CommandEnvironment } from './program.ts';

/** The CLI acts as the OS user, with the rights of admin. */
export function cliActor() {
  return aktorSistem(`cli:${userInfo().username}`);
}

/** Opens the system (starting its database if none runs), does the work, and closes it again. */
export async function withSystem<T>(
  { streams, t }: CommandEnvironment,
  options: { data?: string },
  work: (sistem: Sistem) => Promise<T>,
): Promise<T> {
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
  return withSystem(environment, options, async (sistem) => work(await sistem.konteks(options.pemda, cliActor())));
}
