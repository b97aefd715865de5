import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@selaras/domain';
import { notFound } from '../errors.ts';

/** A file as kept: its hash is its name. */
export interface StoredFile {
  sha256: string;
  /** Bytes. */
  ukuran: number;
}

/** Options of {@link EvidenceStore.put}. */
export interface PutOptions {
  /** Largest size in bytes; a larger file is refused. */
  batas: number;
}

/**
 * Contents of evidence files in the data folder, by hash: the same content is kept once, and a file never changes. Who may read
 * which is decided by the rows of `berkas`, not here.
 */
export interface EvidenceStore {
  /** Throws `isi-ditolak` when the content is larger than allowed; then nothing is kept. */
  put(content: Readable | Uint8Array, options: PutOptions): Promise<StoredFile>;
  /** Throws `tidak-ditemukan`. */
  read(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Where the content lies, for backup. */
  pathOf(sha256: string): string;
}

async function* limited(source: AsyncIterable<Uint8Array>, batas: number, see: (chunk: Uint8Array) => void) {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > batas) {
      throw new AppError('isi-ditolak', {
        id: `Berkas lebih besar dari ${batas} bita.`,
        en: `The file is larger than ${batas} bytes.`,
      });
    }
    see(chunk);
    yield chunk;
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}

/** The evidence store of a data folder. */
export function openEvidenceStore(dataDirectory: string): EvidenceStore {
  const root = join(dataDirectory, 'berkas');
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256);
  const sizeOf = (sha256: string) =>
    stat(pathOf(sha256)).then(
      (found) => found.size,
      () => null,
    );
  return {
    pathOf,
    has: async (sha256) => (await sizeOf(sha256)) !== null,
    async put(content, { batas }) {
      await mkdir(root, { recursive: true, mode: 0o700 });
      const draft = join(root, `baru-${randomUUID()}`);
      const hash = createHash('sha256');
      let ukuran = 0;
      const source = content instanceof Readable ? content : Readable.from([content]);
      try {
        await pipeline(
          limited(source, batas, (chunk) => {
            hash.update(chunk);
            ukuran += chunk.length;
          }),
          createWriteStream(draft, { mode: 0o600 }),
        );
        await flush(draft);
        const sha256 = hash.digest('hex');
        await mkdir(dirname(pathOf(sha256)), { recursive: true, mode: 0o700 });
        await rename(draft, pathOf(sha256));
        return { sha256, ukuran };
      } finally {
        await rm(draft, { force: true });
      }
    },
    async read(sha256) {
      if ((await sizeOf(sha256)) === null) throw notFound('berkas', sha256);
      return createReadStream(pathOf(sha256));
    },
  };
}
