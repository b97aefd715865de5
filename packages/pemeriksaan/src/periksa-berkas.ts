import { Worker } from 'node:worker_threads';
import { BATAS_DOKUMEN, type PermintaanBaca } from '@selaras/berkas';
import { AppError } from '@selaras/domain';
import type { ButirNomenklatur } from './aturan/nomenklatur.ts';
import { BATAS_DETIK } from './lembar.ts';
import type { JawabanPeriksa, TugasPeriksa } from './pekerja-periksa.ts';
import type { HasilBerkas } from './periksa.ts';

/** Time limit of one file in seconds, reading and audit together. */
const BATAS_BERKAS_DETIK = BATAS_DOKUMEN.milliseconds / 1000 + BATAS_DETIK;

/** Memory of the audit's thread in megabytes; a file that needs more ends with a message, not with the process. */
const MEMORY_MEGABYTES = 2_048;

/** A file to audit. */
export interface PermintaanPeriksa extends Pick<PermintaanBaca, 'name' | 'bytes' | 'progress'> {
  /** Tighter time limit in seconds than three minutes. */
  seconds?: number;
  /** Official codes to hold those of the document against. */
  nomenklatur?: readonly ButirNomenklatur[];
}

/**
 * Reads a file of any known format and audits it, in a thread of its own: the caller stays free to answer others, and a hostile file can
 * neither hold it up nor exhaust its memory. The one entry for command line and web.
 *
 * Errors: those of `bacaDokumen` (`berkas-tak-terbaca`, `isi-ditolak`); `terlalu-banyak` when time or memory runs out.
 */
export function periksaBerkas({
  name,
  bytes,
  progress,
  seconds = BATAS_BERKAS_DETIK,
  nomenklatur = [],
}: PermintaanPeriksa): Promise<HasilBerkas> {
  // A copy: the caller keeps its bytes, and the thread gets its own without copying again.
  const task: TugasPeriksa = { name, bytes: new Uint8Array(bytes), nomenklatur };
  const worker = new Worker(new URL('./pekerja-periksa.ts', import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  return new Promise<HasilBerkas>((resolve, reject) => {
    const timer = setTimeout(() => reject(timeUp(name, seconds)), seconds * 1000);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
    };
    worker.on('message', (reply: JawabanPeriksa) => {
      if (reply.kind === 'page') progress?.(reply.done, reply.of);
      else if (reply.kind === 'done') finish(() => resolve(reply.hasil));
      else finish(() => reject(new AppError(reply.kode, reply.pesan, reply.masalah)));
    });
    worker.on('error', (error: Error & { code?: string }) =>
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(name) : error)),
    );
    worker.on('exit', () => finish(() => reject(new Error(`the audit of ${name} ended without an answer`))));
  }).finally(() => worker.terminate());
}

function timeUp(name: string, seconds: number): AppError {
  return givenUp(name, 'waktu-habis', {
    id: `Pemeriksaan ${name} melampaui batas waktu ${seconds} detik.`,
    en: `The audit of ${name} took longer than its limit of ${seconds} seconds.`,
  });
}

function tooMuchMemory(name: string): AppError {
  return givenUp(name, 'memori-habis', {
    id: `Pemeriksaan ${name} memerlukan memori lebih dari ${MEMORY_MEGABYTES} MB.`,
    en: `The audit of ${name} needs more than ${MEMORY_MEGABYTES} MB of memory.`,
  });
}

function givenUp(lokasi: string, kode: string, pesan: { id: string; en: string }): AppError {
  const saran = { id: 'Bagi berkas menjadi beberapa bagian.', en: 'Split the file into several parts.' };
  return new AppError('terlalu-banyak', pesan, [{ lokasi, kode, pesan, saran }]);
}
