import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A process, told apart from a later one that was given the same pid: `start` changes with every process
 * (and, on Linux, with every boot). Empty where the platform gives no cheap answer.
 */
export interface ProcessIdentity {
  pid: number;
  start: string;
}

let bootId: Promise<string> | undefined;

function readBootId(): Promise<string> {
  bootId ??= readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
  return bootId;
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, it just isn't ours.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function readLinuxStart(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The command name may hold spaces and brackets: the fields start after its last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${await readBootId()}:${fields[19]}`;
}

/** When the process started, as an opaque text; null when there is no such process (a zombie counts as none). */
export async function readProcessStart(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return readLinuxStart(pid);
  if (!signalReaches(pid)) return null;
  if (process.platform === 'win32') return '';
  const listed = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => null);
  return listed === null ? null : listed.stdout.trim();
}

/** The identity of this process. */
export async function readOwnIdentity(): Promise<ProcessIdentity> {
  return { pid: process.pid, start: (await readProcessStart(process.pid)) ?? '' };
}

/** True while exactly this process runs, not another one with its pid. */
export async function isSameProcessAlive(identity: ProcessIdentity): Promise<boolean> {
  return (await readProcessStart(identity.pid)) === identity.start;
}

/** True when `pid` runs and is a PostgreSQL postmaster whose data directory is `directory` (a real path). */
export async function isPostmasterOf(pid: number, directory: string): Promise<boolean> {
  if ((await readProcessStart(pid)) === null) return false;
  if (process.platform === 'linux') {
    // A postmaster changes into its data directory. The link is unreadable for another user's process: then it isn't ours.
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === directory;
  }
  if (process.platform === 'win32') return true;
  const listed = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => null);
  return listed?.stdout.includes('postgres') ?? false;
}
