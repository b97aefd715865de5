import { execFile, spawn } from 'node:child_process';
import { chown, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { AppError } from '@selaras/domain';
import type { OsUser } from './os-user.ts';
import { isPostmasterOf, isSameProcessAlive, readProcessStart } from './process.ts';

const run = promisify(execFile);
const POLL_MS = 2;
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 60_000;
const MAX_LOG_BYTES = 10 * 1024 * 1024;

/** What the first lines of `postmaster.pid` say about a running server. */
interface PidFile {
  pid: number;
  port: number;
  status: string;
}

/** Where a server's files are and under whom it runs. */
export interface PostmasterOptions {
  /** Directory of `postgres` and `initdb`. */
  binaries: string;
  /** PostgreSQL's own data directory. */
  cluster: string;
  logFile: string;
  user: OsUser | null;
}

async function readPidFile(cluster: string): Promise<PidFile | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** The entry of the server that runs on this data directory now, whoever started it; null when none does. */
async function findRunning(cluster: string): Promise<PidFile | null> {
  const file = await readPidFile(cluster);
  if (file === null || !(file.pid > 0)) return null;
  return (await isPostmasterOf(file.pid, await realpath(cluster))) ? file : null;
}

/**
 * PostgreSQL takes a `postmaster.pid` for a living server as soon as its pid exists, though it may belong to some other program by
 * now. Naming its future parent instead makes it see that the file is stale, and still look for backends that outlived their
 * postmaster (the shared memory key in the file), which removing the file would switch off.
 */
async function disownPidFile(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return;
  await writeFile(path, [String(process.pid), ...text.split('\n').slice(1)].join('\n'));
}

function canListen(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen({ port, host: '127.0.0.1' }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}

/** The port of last time if it is free (so that pools of other processes find a restarted server again), else any. */
async function choosePort(preferred: number | null): Promise<number> {
  const kept = preferred === null ? null : await canListen(preferred);
  const port = kept ?? (await canListen(0));
  if (port === null) {
    throw new AppError('sistem', {
      id: 'Tidak ada porta bebas pada 127.0.0.1.',
      en: 'There is no free port on 127.0.0.1.',
    });
  }
  return port;
}

async function rotateLog(logFile: string): Promise<number> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size < MAX_LOG_BYTES) return size;
  await rename(logFile, `${logFile}.1`);
  return 0;
}

async function readLogFrom(logFile: string, offset: number): Promise<string> {
  const content = await readFile(logFile).catch(() => Buffer.alloc(0));
  return content.subarray(offset).toString('utf8').trim();
}

function startFailure(log: string): AppError {
  return new AppError(
    'sistem',
    { id: 'PostgreSQL bawaan tidak dapat dijalankan.', en: 'The embedded PostgreSQL could not be started.' },
    [
      {
        lokasi: 'postgres.log',
        kode: 'postgres-bawaan',
        pesan: { id: log.slice(-2000), en: log.slice(-2000) },
        saran: {
          id: 'Periksa berkas log itu, ruang disk, dan izin folder data.',
          en: 'Check that log file, the disk space and the permissions of the data folder.',
        },
      },
    ],
  );
}

function serverArguments(cluster: string, port: number): string[] {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    // No Unix socket: the path of a data folder may be longer than the 107 bytes that a socket allows.
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    fsync: 'on',
    synchronous_commit: 'on',
    log_timezone: 'UTC',
    timezone: 'UTC',
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

type Attempt = { port: number } | { log: string };

async function attemptStart(options: PostmasterOptions, port: number): Promise<Attempt> {
  const { binaries, cluster, logFile, user } = options;
  const logStart = await rotateLog(logFile);
  const log = await open(logFile, 'a', 0o600);
  await disownPidFile(cluster);
  const child = spawn(join(binaries, 'postgres'), serverArguments(cluster, port), {
    cwd: cluster,
    // A session of its own: Ctrl-C in the terminal must reach Selaras, which stops the server when its own work is done.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    windowsHide: true,
    env: {
      PATH: process.env.PATH ?? '',
      LC_ALL: 'C',
      ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
    },
    ...(user ?? {}),
  });
  let ended: string | null = null;
  child.once('exit', () => {
    ended = '';
  });
  child.once('error', (error) => {
    ended = error.message;
  });
  child.unref();
  await log.close();
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (ended === null && Date.now() < deadline) {
    const file = await readPidFile(cluster);
    if (file?.pid === child.pid && file?.status === 'ready') return { port: file.port };
    await sleep(POLL_MS);
  }
  return { log: `${ended ?? 'timeout'} ${await readLogFrom(logFile, logStart)}`.trim() };
}

async function awaitReady(cluster: string): Promise<number | null> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const running = await findRunning(cluster);
    if (running === null) return null;
    if (running.status === 'ready') return running.port;
    await sleep(POLL_MS);
  }
  throw startFailure('timeout');
}

/**
 * Makes sure that a server runs on the data directory and returns its port: one that already runs is adopted (also one whose
 * starter was killed), else it is started. Call it while holding the data folder's lock.
 */
export async function ensureRunning(options: PostmasterOptions, preferredPort: number | null): Promise<number> {
  const adopted = await awaitReady(options.cluster);
  if (adopted !== null) return adopted;
  const deadline = Date.now() + 15_000;
  let preferred = preferredPort;
  for (;;) {
    const attempt = await attemptStart(options, await choosePort(preferred));
    if ('port' in attempt) return attempt.port;
    // Backends of a killed postmaster end within moments; a port can be taken between the probe and the start.
    const orphans = /pre-existing shared memory block|is still in use/.test(attempt.log);
    const portTaken = /could not bind|Address already in use|could not create any TCP/.test(attempt.log);
    if (!(orphans || portTaken) || Date.now() > deadline) throw startFailure(attempt.log);
    if (portTaken) preferred = null;
    await sleep(50);
  }
}

/** Stops the server of the data directory, if one runs, by a fast shutdown (open transactions are rolled back). */
export async function stopPostmaster(options: Pick<PostmasterOptions, 'binaries' | 'cluster'>): Promise<void> {
  const running = await findRunning(options.cluster);
  if (running === null) return;
  if (process.platform === 'win32') {
    await run(join(options.binaries, 'pg_ctl'), ['stop', '-D', options.cluster, '-m', 'fast', '-w']);
    return;
  }
  const identity = { pid: running.pid, start: (await readProcessStart(running.pid)) ?? '' };
  process.kill(running.pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  // Not the pid file: it goes a moment before the process does.
  while (await isSameProcessAlive(identity)) {
    if (Date.now() > deadline) {
      throw new AppError('sistem', {
        id: 'PostgreSQL bawaan tidak berhenti pada waktunya.',
        en: 'The embedded PostgreSQL did not stop in time.',
      });
    }
    await sleep(POLL_MS);
  }
}

/** Options of {@link initialise}. */
export interface InitialiseOptions extends PostmasterOptions {
  /** Password of the superuser. */
  password: string;
}

/**
 * Creates PostgreSQL's data directory. It is made beside its place and renamed, so that a killed initdb leaves nothing that looks
 * like a cluster. Text is UTF-8 in code point order (the built-in `C.UTF-8`): the order never depends on the operating system
 * or on a version of ICU, so that an upgrade can't silently break an index; people's order comes from `urut` or from the app.
 */
export async function initialise(options: InitialiseOptions): Promise<void> {
  const { binaries, cluster, user, password } = options;
  const draft = `${cluster}-baru`;
  const passwordFile = `${cluster}-sandi`;
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user !== null) await chown(passwordFile, user.uid, user.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await run(join(binaries, 'initdb'), ['-D', draft, ...locale, ...access], {
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
      ...(user ?? {}),
    });
    await rename(draft, cluster);
  } catch (error) {
    throw startFailure(String((error as { stderr?: string }).stderr ?? error));
  } finally {
    await rm(passwordFile, { force: true });
  }
}
