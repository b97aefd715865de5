import { Worker } from 'node:worker_threads';
import { AppError } from '@selaras/domain';
import { BATAS_DOKUMEN, type BatasBaca, timeUp } from './batas.ts';
import type { DokumenBlok } from './blok.ts';
import { damagedPdf } from './pdf/galat-pdf.ts';
import type { JawabanPdf, TugasPdf } from './pdf/protokol.ts';

/** Options of the PDF reader. */
export interface OpsiPdf {
  /** Name of the file as the person knows it, for messages. */
  name: string;
  limits?: Partial<BatasBaca>;
  /** Called after each page. */
  progress?(done: number, of: number): void;
}

/** Memory of the reader's thread in megabytes; a file that needs more ends with a message, not with the process. */
const MEMORY_MEGABYTES = 2_048;
/** A thread that has not ended by itself this long after its time is ended from outside. */
const GRACE_MILLISECONDS = 500;

/**
 * Reads a PDF with a text layer: tables drawn with lines or set in columns, paragraphs, the page of each. Running heads and page
 * numbers are left out; rows that a table repeats on a new page are marked `header`. `line` counts paragraphs and table rows.
 *
 * It works in a thread of its own, so that a hostile file can neither hold up nor exhaust the caller.
 * Errors: `berkas-tak-terbaca` (damaged, a scan without text), `isi-ditolak` (password, too many pages, time).
 */
export function readPdf(bytes: Uint8Array, { name, limits, progress }: OpsiPdf): Promise<DokumenBlok> {
  const { bytes: maxBytes, milliseconds, pages } = { ...BATAS_DOKUMEN, ...limits };
  const task: TugasPdf = { bytes: new Uint8Array(bytes), name, limits: { bytes: maxBytes, milliseconds, pages } };
  const worker = new Worker(new URL('./pdf/pekerja.ts', import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
    // What pdf.js says about a damaged file is none of the caller's output.
    stdout: true,
    stderr: true,
  });
  return new Promise<DokumenBlok>((resolve, reject) => {
    const timer = setTimeout(() => reject(timeUp(name, milliseconds)), milliseconds + GRACE_MILLISECONDS);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
    };
    worker.on('message', (reply: JawabanPdf) => {
      if (reply.kind === 'page') progress?.(reply.done, reply.of);
      else if (reply.kind === 'done') finish(() => resolve(reply.document));
      else finish(() => reject(new AppError(reply.kode, reply.pesan, reply.masalah)));
    });
    worker.on('error', (error) => finish(() => reject(damagedPdf(name, error))));
    worker.on('exit', () => finish(() => reject(damagedPdf(name, new Error('the reader ended without an answer')))));
  }).finally(() => worker.terminate());
}
