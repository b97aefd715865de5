/*
 * The thread of `periksaBerkas`: reads and audits the one file that it is given, reports pages, answers once.
 */
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type KodeGalat, type Masalah, type Pesan } from '@selaras/domain';
import type { ButirNomenklatur } from './aturan/nomenklatur.ts';
import type { HasilBerkas } from './periksa.ts';

/** What the thread is to audit. */
export interface TugasPeriksa {
  name: string;
  bytes: Uint8Array;
  nomenklatur: readonly ButirNomenklatur[];
}

/** What the thread says. An error travels as data: its class is lost between threads. */
export type JawabanPeriksa =
  | { kind: 'page'; done: number; of: number }
  | { kind: 'done'; hasil: HasilBerkas }
  | { kind: 'failed'; kode: KodeGalat; pesan: Pesan; masalah: readonly Masalah[] };

const say = (reply: JawabanPeriksa): void => parentPort?.postMessage(reply);

module.enableCompileCache?.();
const { checkFile } = await import('./periksa.ts');
try {
  const { name, bytes, nomenklatur } = workerData as TugasPeriksa;
  say({
    kind: 'done',
    hasil: await checkFile({ name, bytes, nomenklatur, progress: (done, of) => say({ kind: 'page', done, of }) }),
  });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  say({ kind: 'failed', kode: error.kode, pesan: error.pesan, masalah: error.masalah });
}
