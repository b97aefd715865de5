/*
 * Runs the tests that need a database on PostgreSQL 15, the oldest version that Selaras supports: starts a server of its own in a temporary
 * folder on loopback, runs vitest with SELARAS_TEST_DATABASE_URL, stops the server. As root the server runs as the OS user `postgres`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = process.env.SELARAS_POSTGRES_15 ?? '/usr/lib/postgresql/15/bin';
const isRoot = process.getuid?.() === 0;

function run(program: string, args: string[]): void {
  const [command, full] = isRoot
    ? ['runuser', ['-u', 'postgres', '--', join(BIN, program), ...args]]
    : [join(BIN, program), args];
  const { status, stderr } = spawnSync(command, full, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

function idOf(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

const folder = mkdtempSync(join(tmpdir(), 'selaras-pg15-'));
if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
const data = join(folder, 'data');
const port = await freePort();
run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c max_connections=200`;
run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
try {
  const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
  const packages = ['packages/db', 'packages/usecases', 'packages/server', 'packages/cli'];
  const child = spawn(process.execPath, [vitest, 'run', ...packages, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, SELARAS_TEST_DATABASE_URL: `postgresql://postgres@127.0.0.1:${port}/postgres` },
  });
  process.exitCode = await new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
} finally {
  run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
  rmSync(folder, { recursive: true, force: true });
}
