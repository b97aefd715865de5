import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const BIN = join(import.meta.dirname, '..', 'bin', 'selaras.mjs');

/** What a command left behind. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CommandOptions {
  /** Variables on top of a clean environment: nothing that names a database is inherited. */
  env?: Record<string, string>;
  /** Program that runs it; else this Node. */
  node?: string;
  cwd?: string;
}

function start(args: readonly string[], { env = {}, node = process.execPath, cwd }: CommandOptions): ChildProcess {
  const { SELARAS_DATA: _, DATABASE_URL: __, DATABASE_OWNER_URL: ___, PORT: ____, ...clean } = process.env;
  return spawn(node, [BIN, ...args], {
    env: { ...clean, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
}

/** Runs `selaras` as a person does and resolves when it has ended. */
export async function selaras(args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  const child = start(args, options);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

/** A running `selaras serve`. */
export interface ServerProcess {
  address: string;
  pid: number;
  /** Ends it and resolves to its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the server on a free port; resolves when it listens. Rejects when it ends before. */
export async function startServer(data: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  const child = start(['serve', '--data', data], { env });
  const ended = once(child, 'exit');
  child.stderr?.resume();
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [address] = await Promise.race([
    once(lines, 'line'),
    ended.then(([code]) => Promise.reject(new Error(`the server ended with ${code}`))),
  ]);
  return {
    address,
    pid: child.pid ?? 0,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}
