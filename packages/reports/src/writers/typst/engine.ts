import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AppError } from '@selaras/domain';
import { createTypesetter, type Typeset } from './compiler.ts';
import type { WorkerReply, WorkerRequest } from './protocol.ts';

/** Typesets reports. */
export interface TypstEngine {
  /** Typesets the JSON of a `TypstInput`. Throws AppError `sistem` when Typst fails, hangs or dies. */
  typeset(inputJson: string): Promise<Typeset>;
  /** Starts what the first report would have to wait for. */
  warmUp(): void;
  /** Ends the engine; reports still waiting fail. */
  close(): void;
}

/** Limits of the child process. */
export interface TypstEngineOptions {
  /** A child is replaced after this many reports. */
  maxReports?: number;
  /** A child that holds more than this after a report is replaced. */
  maxMemoryBytes?: number;
  /** A report that takes longer fails, and its child is killed. */
  timeoutMs?: number;
}

const failure = (id: string, en: string, cause?: unknown): AppError =>
  new AppError('sistem', { id: `PDF tidak dapat dibuat: ${id}`, en: `The PDF could not be made: ${en}` }, [], {
    cause,
  });

interface Job {
  inputJson: string;
  resolve(result: Typeset): void;
  reject(error: Error): void;
}

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** One child process, replaced when it is used up. It never keeps the parent alive while it has nothing to do. */
class ChildEngine implements TypstEngine {
  readonly #maxReports: number;
  readonly #maxMemoryBytes: number;
  readonly #timeoutMs: number;
  readonly #waiting: Job[] = [];
  #child: ChildProcess | null = null;
  #reports = 0;
  #running: { id: number; job: Job; timer: NodeJS.Timeout } | null = null;
  #lastId = 0;
  #closed = false;

  constructor({ maxReports = 50, maxMemoryBytes = 350 * 2 ** 20, timeoutMs = 120_000 }: TypstEngineOptions) {
    this.#maxReports = maxReports;
    this.#maxMemoryBytes = maxMemoryBytes;
    this.#timeoutMs = timeoutMs;
  }

  typeset(inputJson: string): Promise<Typeset> {
    if (this.#closed) return Promise.reject(failure('mesin sudah ditutup.', 'the engine is closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ inputJson, resolve, reject });
      this.#next();
    });
  }

  warmUp(): void {
    if (!this.#closed) this.#start();
  }

  close(): void {
    this.#closed = true;
    const error = failure('mesin ditutup.', 'the engine was closed.');
    for (const job of this.#waiting.splice(0)) job.reject(error);
    this.#settle((job) => job.reject(error));
    this.#drop();
  }

  #start(): ChildProcess {
    if (this.#child !== null) return this.#child;
    const child = fork(WORKER, {
      serialization: 'advanced',
      execArgv: [],
      // One malloc arena: Typst's threads would otherwise each keep memory of their own.
      env: { ...process.env, MALLOC_ARENA_MAX: '1', NODE_OPTIONS: '' },
    });
    child.on('message', (reply: WorkerReply) => this.#receive(child, reply));
    child.on('error', (cause) =>
      this.#lose(child, failure('proses tidak dapat dijalankan.', 'the process could not be started.', cause)),
    );
    child.on('exit', () => this.#lose(child, failure('proses berhenti.', 'the process ended.')));
    child.unref();
    child.channel?.unref();
    this.#child = child;
    this.#reports = 0;
    return child;
  }

  #next(): void {
    if (this.#running !== null) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    const child = this.#start();
    this.#lastId += 1;
    const id = this.#lastId;
    const timer = setTimeout(() => {
      this.#lose(
        child,
        failure(`melewati ${this.#timeoutMs / 1000} detik.`, `it took over ${this.#timeoutMs / 1000} s.`),
      );
    }, this.#timeoutMs);
    this.#running = { id, job, timer };
    child.ref();
    child.channel?.ref();
    const request: WorkerRequest = { id, inputJson: job.inputJson };
    child.send(request);
  }

  #receive(child: ChildProcess, reply: WorkerReply): void {
    if (child !== this.#child || this.#running?.id !== reply.id) return;
    child.unref();
    child.channel?.unref();
    this.#reports += 1;
    if (reply.kind === 'failed') {
      this.#settle((job) => job.reject(failure(reply.message, reply.message)));
    } else {
      if (this.#reports >= this.#maxReports || reply.memoryBytes > this.#maxMemoryBytes) this.#drop();
      this.#settle((job) => job.resolve({ bytes: reply.bytes, places: reply.places }));
    }
    this.#next();
  }

  /** A child is gone, or has to go: what it was doing fails, the rest goes to a new one. */
  #lose(child: ChildProcess, error: AppError): void {
    if (child !== this.#child) return;
    this.#drop();
    this.#settle((job) => job.reject(error));
    this.#next();
  }

  #settle(act: (job: Job) => void): void {
    if (this.#running === null) return;
    const { job, timer } = this.#running;
    this.#running = null;
    clearTimeout(timer);
    act(job);
  }

  #drop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}

/**
 * An engine in a child process, for servers: typesetting doesn't block this process, and its memory goes back to the
 * system when the child is replaced. The child starts with the first report (or `warmUp`) and dies with this process.
 */
export const createTypstEngine = (options: TypstEngineOptions = {}): TypstEngine => {
  const engine = new ChildEngine(options);
  const closeAtExit = () => engine.close();
  process.once('exit', closeAtExit);
  return {
    typeset: (inputJson) => engine.typeset(inputJson),
    warmUp: () => engine.warmUp(),
    close: () => {
      // Whoever opens engines one after the other leaves nothing behind.
      process.off('exit', closeAtExit);
      engine.close();
    },
  };
};

/** An engine in this process, for one-off commands: no child to start, but it blocks while it works. */
export const createInlineTypstEngine = (): TypstEngine => {
  let typesetter: ReturnType<typeof createTypesetter> | null = null;
  const ready = () => {
    typesetter ??= createTypesetter();
    return typesetter;
  };
  return {
    typeset: async (inputJson) => {
      try {
        return ready()(inputJson);
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : String(cause);
        throw failure(message, message, cause);
      }
    },
    warmUp: () => {
      ready();
    },
    close: () => undefined,
  };
};
