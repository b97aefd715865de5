import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { aktorSistem, buatLaporanTriwulan, bukaSistem } from '@selaras/usecases';

/*
 * From the command to the finished Word and PDF files: `selaras report triwulan --format docx,pdf` with the database stopped (wanted: median of 5
 * at most 3 s), and the same warm in a running server's use case (at most 1 s). Beside them: the start of the command alone, and of `serve`
 * until it listens. Run: node bench/report-cold.ts
 */

const RUNS = 5;
const BIN = join(import.meta.dirname, '..', 'packages', 'cli', 'bin', 'selaras.mjs');
const UNIT = { pd: 'biro-organisasi', tahun: 2024, triwulan: 1 } as const;
const folder = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
chmodSync(folder, 0o755);
const data = join(folder, 'data');

function run(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`selaras ${args.join(' ')}: ${stderr}`);
}

const REPORT = ['report', 'triwulan', '--pemda', 'ntt', '--pd', UNIT.pd, '--tahun', '2024', '--triwulan', '1'];
const CASES: Readonly<Record<string, readonly string[]>> = {
  'report docx,pdf, database stopped': [...REPORT, '--format', 'docx,pdf', '--out', folder, '--data', data],
  'report html, database stopped': [...REPORT, '--format', 'html', '--out', join(folder, 'a.html'), '--data', data],
  'audit verify, database stopped': ['audit', 'verify', '--data', data],
  '--help': ['--help'],
};

async function measure(name: string, work: () => unknown): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < RUNS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const text = sorted.map((time) => time.toFixed(0)).join(' ');
  console.log(`${name.padEnd(36)} median ${sorted[Math.floor(RUNS / 2)]?.toFixed(0)} ms  (${text})`);
}

async function serveUntilReady(): Promise<void> {
  const child = spawn(process.execPath, [BIN, 'serve', '--data', data], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(createInterface({ input: child.stdout }), 'line');
  child.kill('SIGTERM');
  await once(child, 'exit');
}

try {
  run('init', '--example', '--data', data);
  for (const [name, args] of Object.entries(CASES)) await measure(name, () => run(...args));
  await measure('serve: start until ready, and end', serveUntilReady);
  const sistem = await bukaSistem({ data, server: true });
  const konteks = await sistem.konteks('ntt', aktorSistem('bench'));
  const warm = () => buatLaporanTriwulan(konteks, { ...UNIT, format: ['docx', 'pdf'] });
  await warm();
  await measure('report docx,pdf, warm in the server', warm);
  await sistem.tutup();
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  if (peak) console.log(`peak memory of the warm process: ${Math.round(Number(peak) / 1024)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
