import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSameProcessAlive, type ProcessIdentity, readOwnIdentity } from './process.ts';

/*
 * Who uses the server of a data folder: one small file per user. Call these only while holding the folder's lock.
 * A killed process leaves its file behind; its pid and start time tell that it is gone, even when the pid was given away again.
 */

/** Registers this process once more and returns the path of its entry. */
export async function addUser(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const identity = await readOwnIdentity();
  const entry = join(directory, `${identity.pid}-${randomUUID()}.json`);
  await writeFile(entry, JSON.stringify(identity), { mode: 0o600 });
  return entry;
}

/** Removes an entry and those of dead processes; returns how many users remain. */
export async function removeUser(directory: string, entry: string): Promise<number> {
  await rm(entry, { force: true });
  return pruneUsers(directory);
}

async function readIdentity(path: string): Promise<ProcessIdentity | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ProcessIdentity;
  } catch {
    // Half written by a process that was killed: it can't be using anything.
    return null;
  }
}

/** Removes the entries of dead processes; returns how many users remain. */
async function pruneUsers(directory: string): Promise<number> {
  const names = await readdir(directory).catch(() => []);
  let alive = 0;
  for (const name of names) {
    const path = join(directory, name);
    const identity = await readIdentity(path);
    if (identity !== null && (await isSameProcessAlive(identity))) alive += 1;
    else await rm(path, { force: true });
  }
  return alive;
}
