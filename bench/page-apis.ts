/*
 * The page APIs under 20 users, each one request a second over Beranda, the budget tree, indikator, laporan and (where there is one) riwayat. The server
 * is a process of its own on loopback with a fresh example; this process only generates the load. Wanted: p95 ≤ 50 ms, no error.
 * Run: node bench/page-apis.ts [seconds]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const USERS = 20;
const seconds = Number(process.argv[2] ?? 60);
const place = 'biro-organisasi/2024/1';
const pages = [
  `/api/beranda/${place}`,
  `/api/anggaran/${place}`,
  `/api/indikator/${place}`,
  `/api/laporan/${place}/pratinjau`,
  '/api/riwayat/biro-organisasi',
];

const data = await mkdtemp(join(tmpdir(), 'selaras-bench-'));
const cli = join(import.meta.dirname, '..', 'packages', 'cli', 'bin', 'selaras.mjs');
const server = spawn(process.execPath, [cli, 'serve', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const [chunk] = (await once(server.stdout, 'data')) as [Buffer];
  const base = chunk.toString().trim();
  const accounts = await readFile(join(data, 'akun-contoh.txt'), 'utf8');
  const [login = '', sandi = ''] = accounts.match(/^operator\.organisasi.*$/m)?.[0].split(/\s+/) ?? [];
  const cookies: string[] = [];
  for (let user = 0; user < USERS; user += 1) {
    const response = await fetch(`${base}/api/sesi`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pemda: 'ntt', login, sandi }),
    });
    cookies.push(response.headers.get('set-cookie')?.split(';')[0] ?? '');
  }
  const known: string[] = [];
  for (const page of pages) {
    const { status } = await fetch(base + page, { headers: { cookie: cookies[0] ?? '' } });
    if (status === 404) console.log(`${page}: not there, left out`);
    else known.push(page);
  }
  const times = new Map<string, number[]>(known.map((page) => [page, []]));
  const statuses = new Map<number, number>();
  const ask = async (user: number, turn: number) => {
    const page = known[(user + turn) % known.length] ?? '';
    const started = performance.now();
    const response = await fetch(base + page, { headers: { cookie: cookies[user] ?? '' } });
    await response.arrayBuffer();
    times.get(page)?.push(performance.now() - started);
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  };
  const started = performance.now();
  const users = Array.from({ length: USERS }, async (_, user) => {
    for (let turn = 0; turn < seconds; turn += 1) {
      const due = started + turn * 1000 + (user * 1000) / USERS;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      await ask(user, turn);
    }
  });
  await Promise.all(users);
  const quantile = (values: number[], share: number) =>
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
  for (const [page, values] of times) {
    console.log(
      `${page}: median ${quantile(values, 0.5).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms (${values.length})`,
    );
  }
  const all = [...times.values()].flat();
  console.log(
    `all: median ${quantile(all, 0.5).toFixed(1)} ms, p95 ${quantile(all, 0.95).toFixed(1)} ms (wanted: ≤ 50)`,
  );
  console.log(`answers by status: ${[...statuses].map(([status, count]) => `${status}: ${count}`).join(', ')}`);
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(data, { recursive: true, force: true });
}
