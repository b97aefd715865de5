import { randomUUID } from 'node:crypto';
import type { FormatLaporan, PekerjaanDto } from '@selaras/contracts';
import { AppError, type BerkasLaporan, type Pesan } from '@selaras/usecases';
import { KEGAGALAN_SISTEM } from './problem.ts';

/** Reports progress from 0 to 100 and what is being done. */
export type Kemajuan = (persen: number, langkah: Pesan) => void;

interface Job {
  pemilik: string;
  dto: PekerjaanDto;
  berkas: BerkasLaporan[];
}

const KEEP_MS = 10 * 60_000;
const MAX_KEPT_PER_OWNER = 20;

/**
 * Long work of this server: one piece at a time (documents are made by the processor, more at once would only be slower), results kept for
 * ten minutes and only for the session that asked. After a restart the browser asks anew; nothing here is worth keeping longer.
 */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #catat: (error: unknown) => void;
  #queue: Promise<void> = Promise.resolve();

  /** `catat` is told the cause of a failure of the system, for the log. */
  constructor(catat: (error: unknown) => void) {
    this.#catat = catat;
  }

  start(pemilik: string, work: (kemajuan: Kemajuan) => Promise<BerkasLaporan[]>): PekerjaanDto {
    const waiting = [...this.#jobs.values()].filter((job) => job.pemilik === pemilik && job.dto.status !== 'selesai');
    if (waiting.length >= MAX_KEPT_PER_OWNER) {
      throw new AppError('terlalu-banyak', {
        id: 'Masih banyak laporan yang sedang disiapkan. Tunggu sampai selesai.',
        en: 'Many reports are still being prepared. Wait until they are done.',
      });
    }
    const id = randomUUID();
    const job: Job = {
      pemilik,
      dto: {
        id,
        status: 'antre',
        kemajuan: 0,
        langkah: { id: 'menunggu giliran', en: 'waiting for its turn' },
        berkas: [],
        galat: null,
      },
      berkas: [],
    };
    this.#jobs.set(id, job);
    this.#queue = this.#queue.then(() => this.#run(job, work));
    return job.dto;
  }

  /** The job of this owner; another's job does not exist. */
  find(pemilik: string, id: string): PekerjaanDto {
    return this.#owned(pemilik, id).dto;
  }

  file(pemilik: string, id: string, format: FormatLaporan): BerkasLaporan {
    const berkas = this.#owned(pemilik, id).berkas.find((candidate) => candidate.format === format);
    if (!berkas) throw notFound();
    return berkas;
  }

  #owned(pemilik: string, id: string): Job {
    const job = this.#jobs.get(id);
    if (!job || job.pemilik !== pemilik) throw notFound();
    return job;
  }

  async #run(job: Job, work: (kemajuan: Kemajuan) => Promise<BerkasLaporan[]>): Promise<void> {
    const update = (change: Partial<PekerjaanDto>) => {
      job.dto = { ...job.dto, ...change };
    };
    update({ status: 'berjalan', langkah: { id: 'membaca angka', en: 'reading figures' } });
    try {
      job.berkas = await work((kemajuan, langkah) => update({ kemajuan, langkah }));
      update({
        status: 'selesai',
        kemajuan: 100,
        langkah: { id: 'selesai', en: 'done' },
        berkas: job.berkas.map(({ format, nama, isi }) => ({
          format,
          nama,
          ukuran: isi.byteLength,
          url: `/api/pekerjaan/${job.dto.id}/berkas/${format}`,
        })),
      });
    } catch (error) {
      const known = error instanceof AppError && error.kode !== 'sistem';
      if (!known) this.#catat(error);
      update({ status: 'gagal', galat: known ? error.pesan : KEGAGALAN_SISTEM });
    }
    setTimeout(() => this.#jobs.delete(job.dto.id), KEEP_MS).unref();
  }
}

function notFound(): AppError {
  return new AppError('tidak-ditemukan', {
    id: 'Pekerjaan ini tidak ada atau sudah kedaluwarsa.',
    en: 'This job does not exist or has expired.',
  });
}
