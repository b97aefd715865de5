import { randomUUID } from 'node:crypto';
import type { PemeriksaanDto } from '@selaras/contracts';
import { AppError, type PemeriksaanDokumen } from '@selaras/usecases';
import { KEGAGALAN_SISTEM } from './problem.ts';

/** Carries the audit out; told pages done and pages in all. */
export type Work = (progress: (done: number, of: number) => void) => Promise<PemeriksaanDokumen>;

interface Audit {
  owner: string;
  dto: PemeriksaanDto;
  bytes: number;
  result: PemeriksaanDokumen | null;
}

const KEEP_MS = 2 * 60 * 60_000;
const MAX_WAITING_PER_OWNER = 5;
const MAX_KEPT_PER_OWNER = 10;
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;

/**
 * Audits of documents on this server: one at a time, in a thread of their own; results are kept in memory for two hours
 * and only for whoever asked. Nothing of a document is written to disk or database; after a restart it is uploaded again.
 */
export class Audits {
  readonly #audits = new Map<string, Audit>();
  readonly #log: (error: unknown) => void;
  #queue: Promise<void> = Promise.resolve();

  /** `log` is told the cause of a failure of the system. */
  constructor(log: (error: unknown) => void) {
    this.#log = log;
  }

  /** Queues an audit. Error: `terlalu-banyak` while five of this owner wait. */
  start(owner: string, { name, bytes }: { name: string; bytes: number }, work: Work): PemeriksaanDto {
    const own = [...this.#audits.values()].filter((audit) => audit.owner === owner);
    if (own.filter(({ dto }) => dto.status === 'antre' || dto.status === 'berjalan').length >= MAX_WAITING_PER_OWNER) {
      throw new AppError('terlalu-banyak', {
        id: 'Masih banyak dokumen yang sedang diperiksa. Tunggu sampai selesai.',
        en: 'Many documents are still being checked. Wait until they are done.',
      });
    }
    this.#makeRoom(own, bytes);
    const id = randomUUID();
    const dto: PemeriksaanDto = {
      id,
      namaBerkas: name,
      status: 'antre',
      kemajuan: 0,
      langkah: { id: 'menunggu giliran', en: 'waiting for its turn' },
      galat: null,
    };
    const audit: Audit = { owner, dto, bytes, result: null };
    this.#audits.set(id, audit);
    this.#queue = this.#queue.then(() => this.#run(audit, work));
    return audit.dto;
  }

  /** The state of an audit; another's does not exist. */
  find(owner: string, id: string): PemeriksaanDto {
    return this.#owned(owner, id).dto;
  }

  /** The result of an audit. Errors: `tidak-ditemukan`; `konflik` while it is not there. */
  result(owner: string, id: string): PemeriksaanDokumen {
    const { result } = this.#owned(owner, id);
    if (result !== null) return result;
    throw new AppError('konflik', {
      id: 'Pemeriksaan dokumen ini belum selesai atau gagal.',
      en: 'The audit of this document is not done, or it failed.',
    });
  }

  #owned(owner: string, id: string): Audit {
    const audit = this.#audits.get(id);
    if (audit?.owner === owner) return audit;
    throw new AppError('tidak-ditemukan', {
      id: 'Pemeriksaan ini tidak ada atau sudah kedaluwarsa. Unggah lagi dokumennya.',
      en: 'This audit does not exist or has expired. Upload the document again.',
    });
  }

  async #run(audit: Audit, work: Work): Promise<void> {
    const update = (change: Partial<PemeriksaanDto>): void => {
      audit.dto = { ...audit.dto, ...change };
    };
    update({ status: 'berjalan', langkah: { id: 'membaca dokumen', en: 'reading the document' } });
    try {
      audit.result = await work((done, of) =>
        update({
          // Reading takes most of the time of a PDF; the rules come after it.
          kemajuan: Math.round((done / Math.max(1, of)) * 90),
          langkah: { id: `membaca halaman ${done} dari ${of}`, en: `reading page ${done} of ${of}` },
        }),
      );
      update({ status: 'selesai', kemajuan: 100, langkah: { id: 'selesai', en: 'done' } });
    } catch (error) {
      const known = error instanceof AppError && error.kode !== 'sistem';
      if (!known) this.#log(error);
      const saran = known ? (error.masalah.find((each) => each.saran !== null)?.saran ?? null) : null;
      update({ status: 'gagal', galat: { pesan: known ? error.pesan : KEGAGALAN_SISTEM, saran } });
    }
    setTimeout(() => this.#audits.delete(audit.dto.id), KEEP_MS).unref();
  }

  /** Drops the oldest finished audits until the new one fits: first the owner's own, then anyone's. */
  #makeRoom(own: readonly Audit[], bytes: number): void {
    const finished = (audit: Audit): boolean => audit.dto.status === 'selesai' || audit.dto.status === 'gagal';
    for (const audit of own.filter(finished).slice(0, Math.max(0, own.length + 1 - MAX_KEPT_PER_OWNER))) {
      this.#audits.delete(audit.dto.id);
    }
    let total = bytes;
    for (const audit of this.#audits.values()) total += audit.bytes;
    for (const [id, audit] of this.#audits) {
      if (total <= MAX_TOTAL_BYTES) return;
      if (!finished(audit)) continue;
      this.#audits.delete(id);
      total -= audit.bytes;
    }
  }
}
