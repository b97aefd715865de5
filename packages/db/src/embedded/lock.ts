import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@selaras/domain';
import { isSameProcessAlive, type ProcessIdentity, readOwnIdentity } from './process.ts';

interface LockContent extends ProcessIdentity {
  nonce: string;
}

const POLL_MS = 5;
const BREAKER_EXPIRES_MS = 10_000;

async function readLock(path: string): Promise<LockContent | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as LockContent);
}

/** Creates `path` with its whole content in one step, so that nobody ever reads half a lock. False when it exists. */
async function createExclusively(path: string, content: LockContent): Promise<boolean> {
  const draft = `${path}.${content.nonce}`;
  await writeFile(draft, JSON.stringify(content), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Removes the lock of a process that died. Only one process at a time may do so for one particular lock (`nonce`), and it looks
 * again before it removes: otherwise a slow process could remove the lock that a quicker one has just taken.
 */
async function breakLock(path: string, dead: LockContent): Promise<void> {
  const breaker = `${path}.break-${dead.nonce}`;
  try {
    await writeFile(breaker, '', { flag: 'wx', mode: 0o600 });
  } catch {
    const age = await stat(breaker).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > BREAKER_EXPIRES_MS) await rm(breaker, { force: true });
    return;
  }
  try {
    const current = await readLock(path);
    if (current?.nonce === dead.nonce) await rm(path, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
}

/**
 * Runs `work` while this process alone holds the lock file `path`; the lock of a killed process is taken over.
 * Throws AppError `sistem` when a living process keeps it longer than `timeoutMs`.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, timeoutMs = 60_000): Promise<T> {
  const own: LockContent = { ...(await readOwnIdentity()), nonce: randomUUID() };
  const deadline = Date.now() + timeoutMs;
  while (!(await createExclusively(path, own))) {
    const holder = await readLock(path);
    if (holder !== null && !(await isSameProcessAlive(holder))) {
      await breakLock(path, holder);
      continue;
    }
    if (Date.now() > deadline) {
      throw new AppError('sistem', {
        id: `Proses ${holder?.pid ?? '?'} menahan kunci ${path} terlalu lama.`,
        en: `Process ${holder?.pid ?? '?'} has been holding the lock ${path} for too long.`,
      });
    }
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}
