import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '@selaras/domain';
import { startDeadline } from '../batas.ts';
import { readPdfHere } from './baca.ts';
import { damagedPdf } from './galat-pdf.ts';
import type { JawabanPdf, TugasPdf } from './protokol.ts';

/* The thread that reads one PDF and ends. */

const answer = (reply: JawabanPdf): void => parentPort?.postMessage(reply);

const { bytes, name, limits } = workerData as TugasPdf;
try {
  const document = await readPdfHere(bytes, {
    name,
    limits,
    deadline: startDeadline(name, limits.milliseconds),
    onPage: (done, of) => answer({ kind: 'page', done, of }),
  });
  answer({ kind: 'done', document });
} catch (error) {
  const known = error instanceof AppError ? error : damagedPdf(name, error);
  const kode = known.kode === 'isi-ditolak' ? 'isi-ditolak' : 'berkas-tak-terbaca';
  answer({ kind: 'refused', kode, pesan: known.pesan, masalah: known.masalah });
}
