import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { aktorSistem, bukaSistem } from '@selaras/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selaras, startServer } from './command.ts';

/*
 * What survives `kill -9`: of the process that writes, of the server, of PostgreSQL itself.
 */

const WRITER = join(import.meta.dirname, 'writer.ts');
let folder: string;
let data: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selaras-bunuh-'));
  await chmod(folder, 0o755);
  data = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pidFile = () => join(data, 'cluster', 'pg', 'postmaster.pid');
/** Process id and port of the running PostgreSQL. */
async function postmaster(): Promise<{ pid: number; port: number }> {
  const lines = (await readFile(pidFile(), 'utf8')).split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Whether somebody listens there. Not asked by process id: a killed parent's child may stay in the table after its end. */
async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Lets a writer save `saves` times, kills it in the middle of the next ones, and resolves to the last number that it had acknowledged. */
async function killWriter(saves: number): Promise<number> {
  const child = spawn(process.execPath, [WRITER, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  let last = 0;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    last = Number(line);
    if (last === saves) child.kill('SIGKILL');
  });
  const closed = once(lines, 'close');
  await once(child, 'exit');
  await closed;
  return last;
}

/** The number that was saved last, read by a new start; checks the audit chain on the way. */
async function savedNumber(): Promise<number> {
  const sistem = await bukaSistem({ data });
  try {
    const konteks = await sistem.konteks('ntt', aktorSistem('uji'));
    return await konteks.transaksi(async ({ narasi, audit }) => {
      expect((await audit.verify()).masalah).toEqual([]);
      const [row] = await narasi.list({ tahun: 2024 });
      return Number(row?.value.teks);
    });
  } finally {
    await sistem.tutup();
  }
}

describe('two first starts at once on one data folder', () => {
  it('both succeed; there is one database, one example, one password file, and nothing runs on', async () => {
    const both = await Promise.all([1, 2].map(() => selaras(['init', '--example', '--data', data])));
    expect(
      both.map(({ code }) => code),
      both.map(({ stderr }) => stderr).join('\n'),
    ).toEqual([0, 0]);
    expect(existsSync(join(data, 'akun-contoh.txt'))).toBe(true);
    expect(existsSync(pidFile())).toBe(false);
    const { stderr } = await selaras(['audit', 'verify', '--data', data]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('kill -9', () => {
  it.each([1, 20, 57])(
    'of Node alone after %i saves: each one that was acknowledged is there, PostgreSQL is found and stopped again',
    async (saves) => {
      const acknowledged = await killWriter(saves);
      const { port } = await postmaster();
      expect(await listens(port)).toBe(true);
      expect(await savedNumber()).toBeGreaterThanOrEqual(acknowledged);
      expect(await listens(port)).toBe(false);
      expect(existsSync(pidFile())).toBe(false);
    },
  );

  it('of Node and PostgreSQL: the next start recovers every acknowledged save', async () => {
    const acknowledged = await killWriter(31);
    const { pid, port } = await postmaster();
    process.kill(pid, 'SIGKILL');
    while (await listens(port)) await new Promise(setImmediate);
    expect(await savedNumber()).toBeGreaterThanOrEqual(acknowledged);
    expect(existsSync(pidFile())).toBe(false);
  });

  it('of the server: commands go on, the server starts again, and nothing is left running', async () => {
    const server = await startServer(data);
    const { port } = await postmaster();
    await server.stop('SIGKILL');
    expect(await selaras(['audit', 'verify', '--data', data])).toMatchObject({ code: 0 });
    const again = await startServer(data);
    expect((await fetch(`${again.address}/api/pemda`)).status).toBe(200);
    expect(await again.stop()).toBe(0);
    expect(await listens(port)).toBe(false);
    expect(existsSync(pidFile())).toBe(false);
  });
});
