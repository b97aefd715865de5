import { randomUUID } from 'node:crypto';
import type { BacaUlang, ModeRealisasi } from '@selaras/contracts';
import { AppError } from '@selaras/usecases';
import type { FastifyRequest } from 'fastify';

/** A file that was read and previewed, waiting to be applied. */
export interface StagedUpload {
  pemilik: string;
  pd: string;
  tahun: number;
  triwulan: number;
  jenis: 'templat' | 'realisasi';
  /** Absent = as remembered for files with this head, else asked. */
  mode?: ModeRealisasi | undefined;
  /** What a person has said of it since. */
  ulang: Partial<BacaUlang>;
  namaBerkas: string;
  isi: Uint8Array;
}

/** A form that was sent with a file. */
interface UploadForm {
  /** Null = the form has none. */
  file: { nama: string; isi: Uint8Array } | null;
  fields: Record<string, unknown>;
}

/** Reads a form with its one file; the size limit is the multipart plugin's. */
export async function readForm(request: FastifyRequest): Promise<UploadForm> {
  const form: UploadForm = { file: null, fields: {} };
  for await (const part of request.parts()) {
    if (part.type === 'field') form.fields[part.fieldname] = part.value;
    else form.file = { nama: part.filename, isi: await part.toBuffer() };
  }
  return form;
}

/** {@link readForm} of a form that must have a file. Throws `pemakaian-salah` without one. */
export async function readUpload(
  request: FastifyRequest,
): Promise<{ nama: string; isi: Uint8Array; fields: UploadForm['fields'] }> {
  const { file, fields } = await readForm(request);
  if (file !== null) return { ...file, fields };
  throw new AppError('pemakaian-salah', { id: 'Tidak ada berkas yang diunggah.', en: 'No file was uploaded.' });
}

/** Largest file that may be uploaded, in MiB. */
export const MAX_UPLOAD_MB = 20;

const KEEP_MS = 30 * 60_000;
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;

/**
 * Uploaded files between preview and "apply", in memory for half an hour. Applying reads the file again against the ledger of that moment,
 * so a stale preview can write nothing unseen; after a restart the user uploads again.
 */
export class Uploads<Upload extends { pemilik: string; isi: Uint8Array }> {
  readonly #staged = new Map<string, Upload>();

  add(upload: Upload): string {
    this.#makeRoom(upload.isi.byteLength);
    const id = randomUUID();
    this.#staged.set(id, upload);
    setTimeout(() => this.#staged.delete(id), KEEP_MS).unref();
    return id;
  }

  find(pemilik: string, id: string): Upload {
    const upload = this.#staged.get(id);
    if (upload?.pemilik === pemilik) return upload;
    throw new AppError('tidak-ditemukan', {
      id: 'Unggahan ini tidak ada atau sudah kedaluwarsa. Unggah lagi berkasnya.',
      en: 'This upload does not exist or has expired. Upload the file again.',
    });
  }

  /** Keeps an upload under its id with other particulars. */
  replace(id: string, upload: Upload): void {
    if (this.#staged.has(id)) this.#staged.set(id, upload);
  }

  remove(id: string): void {
    this.#staged.delete(id);
  }

  /** Drops the oldest uploads until the new one fits. */
  #makeRoom(bytes: number): void {
    let total = bytes;
    for (const upload of this.#staged.values()) total += upload.isi.byteLength;
    for (const [id, upload] of this.#staged) {
      if (total <= MAX_TOTAL_BYTES) return;
      this.#staged.delete(id);
      total -= upload.isi.byteLength;
    }
  }
}
