import type { Readable } from 'node:stream';
import { AppError } from '@selaras/domain';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { refused, unreadable } from '../galat.ts';
import { DEFAULT_ZIP_LIMITS, type ZipLimits } from './limits.ts';

/** One file inside a package. Sizes in bytes. */
export interface ZipEntry {
  name: string;
  compressedSize: number;
  size: number;
}

/** An opened package whose directory has passed every limit. Contents are inflated only when asked for. */
export interface ZipArchive {
  entries: readonly ZipEntry[];
  /** Part names compare without regard to case and a leading slash, as OPC asks. */
  has(name: string): boolean;
  /** Inflates one entry piece by piece. Throws `berkas-tak-terbaca` when it is absent or damaged. */
  stream(name: string): Promise<AsyncIterable<Uint8Array>>;
  /** Inflates one entry into memory. */
  bytes(name: string): Promise<Uint8Array>;
}

export interface OpenZipOptions {
  /** Name of the file as the person knows it, for messages. */
  nama: string;
  limits?: Partial<ZipLimits>;
}

const DAMAGED_REMEDY = {
  id: 'Buka berkas di aplikasi asalnya, simpan ulang, lalu unggah kembali.',
  en: 'Open the file in its own application, save it again, then upload it once more.',
};

function damaged(nama: string, cause: unknown): AppError {
  return unreadable(
    nama,
    {
      id: `Berkas ${nama} rusak atau terpotong, atau bukan berkas zip (xlsx, docx).`,
      en: `${nama} is damaged, truncated, or not a zip package (xlsx, docx).`,
    },
    DAMAGED_REMEDY,
    cause,
  );
}

function locked(nama: string): AppError {
  return refused(
    nama,
    'terkunci',
    { id: `Berkas ${nama} dikunci dengan kata sandi.`, en: `${nama} is protected by a password.` },
    {
      id: 'Simpan salinan tanpa kata sandi, lalu unggah salinan itu.',
      en: 'Save a copy without a password and upload that copy.',
    },
  );
}

/** The remedy is the same for every limit: a genuine workbook or report stays far below them. */
function overLimit(nama: string, kode: string, id: string, en: string): AppError {
  return refused(
    nama,
    kode,
    { id, en },
    {
      id: 'Pastikan berkas berasal dari sumber tepercaya; hapus gambar atau lembar yang tidak perlu, atau bagi menjadi beberapa berkas.',
      en: 'Make sure the file comes from a trusted source; remove pictures or sheets that are not needed, or split it into several files.',
    },
  );
}

/** OPC part names: no leading slash, compared without regard to case. */
function canonical(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

function isUnsafeName(name: string): boolean {
  return name.includes('\0') || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split(/[\\/]/).includes('..');
}

function checkEntry(entry: Entry, nama: string, limits: ZipLimits): void {
  const where = `${nama} › ${entry.fileName}`;
  if (isUnsafeName(entry.fileName)) {
    throw overLimit(
      where,
      'jalur-berbahaya',
      `Nama berkas di dalam ${nama} menunjuk ke luar paket.`,
      `A file name inside ${nama} points outside the package.`,
    );
  }
  if (entry.isEncrypted()) throw locked(nama);
  if (!entry.canDecodeFileData()) throw damaged(where, new Error(`compression method ${entry.compressionMethod}`));
  if (entry.uncompressedSize > limits.maxEntryBytes) {
    throw overLimit(
      where,
      'isi-terlalu-besar',
      `Bagian ${entry.fileName} di dalam ${nama} terlalu besar bila dibuka (${entry.uncompressedSize} byte).`,
      `Part ${entry.fileName} of ${nama} is too large once opened (${entry.uncompressedSize} bytes).`,
    );
  }
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > limits.ratioFreeBytes && ratio > limits.maxRatio) {
    throw overLimit(
      where,
      'bom-zip',
      `Bagian ${entry.fileName} di dalam ${nama} mengembang ${Math.round(ratio)} kali; ini ciri bom zip.`,
      `Part ${entry.fileName} of ${nama} expands ${Math.round(ratio)} times, which is the mark of a zip bomb.`,
    );
  }
}

/** Reads the whole directory, refusing at the first entry that breaks a limit; nothing is inflated. */
async function readDirectory(zip: ZipFile, nama: string, limits: ZipLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.maxEntries) {
    throw overLimit(
      nama,
      'terlalu-banyak-bagian',
      `Berkas ${nama} berisi ${zip.entryCount} bagian; batasnya ${limits.maxEntries}.`,
      `${nama} holds ${zip.entryCount} parts; the limit is ${limits.maxEntries}.`,
    );
  }
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    checkEntry(entry, nama, limits);
    total += entry.uncompressedSize;
    if (total > limits.maxTotalBytes) {
      throw overLimit(
        nama,
        'isi-terlalu-besar',
        `Isi berkas ${nama} terlalu besar bila dibuka (lebih dari ${limits.maxTotalBytes} byte).`,
        `The contents of ${nama} are too large once opened (more than ${limits.maxTotalBytes} bytes).`,
      );
    }
    // Two entries of one name let two readers see two different files, so neither is believed.
    if (entries.has(canonical(entry.fileName))) {
      throw overLimit(
        `${nama} › ${entry.fileName}`,
        'bagian-ganda',
        `Bagian ${entry.fileName} muncul dua kali di dalam ${nama}.`,
        `Part ${entry.fileName} occurs twice in ${nama}.`,
      );
    }
    entries.set(canonical(entry.fileName), entry);
  }
  return entries;
}

/** zlib and yauzl errors (false sizes, damaged data) surface while the stream is read, so they are turned here. */
async function* guarded(stream: Readable, where: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (cause) {
    throw damaged(where, cause);
  }
}

async function concat(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return Buffer.concat(pieces);
}

/**
 * Opens a zip package held in memory and checks its directory against the limits: number of entries, sizes, expansion
 * ratio, names that leave the package, encryption. Sizes that lie are caught while inflating.
 * Errors: `berkas-tak-terbaca` (not a zip, damaged), `isi-ditolak` (a limit, a password, an unsafe name).
 */
export async function openZip(bytes: Uint8Array, options: OpenZipOptions): Promise<ZipArchive> {
  const { nama } = options;
  const limits = { ...DEFAULT_ZIP_LIMITS, ...options.limits };
  if (bytes.length > limits.maxFileBytes) {
    throw overLimit(
      nama,
      'berkas-terlalu-besar',
      `Berkas ${nama} berukuran ${bytes.length} byte; batasnya ${limits.maxFileBytes}.`,
      `${nama} has ${bytes.length} bytes; the limit is ${limits.maxFileBytes}.`,
    );
  }

  const entries = await openDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), nama, limits);
  const find = (name: string): Entry => {
    const entry = entries.map.get(canonical(name));
    if (!entry) throw damaged(`${nama} › ${name}`, new Error('no such part'));
    return entry;
  };
  const stream = async (name: string): Promise<AsyncIterable<Uint8Array>> => {
    const where = `${nama} › ${name}`;
    const readable = await entries.zip.openReadStreamPromise(find(name)).catch((cause: unknown) => {
      throw damaged(where, cause);
    });
    return guarded(readable, where);
  };
  return {
    entries: [...entries.map.values()].map((entry) => ({
      name: entry.fileName,
      compressedSize: entry.compressedSize,
      size: entry.uncompressedSize,
    })),
    has: (name) => entries.map.has(canonical(name)),
    stream,
    bytes: async (name) => concat(await stream(name)),
  };
}

async function openDirectory(
  buffer: Buffer,
  nama: string,
  limits: ZipLimits,
): Promise<{ zip: ZipFile; map: Map<string, Entry> }> {
  try {
    const zip = await fromBufferPromise(buffer, { validateEntrySizes: true, strictFileNames: false });
    return { zip, map: await readDirectory(zip, nama, limits) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof Error && /strong encryption/.test(error.message)) throw locked(nama);
    if (error instanceof Error && /relative path|absolute path/.test(error.message)) {
      throw overLimit(
        nama,
        'jalur-berbahaya',
        `Nama berkas di dalam ${nama} menunjuk ke luar paket.`,
        `A file name inside ${nama} points outside the package.`,
      );
    }
    throw damaged(nama, error);
  }
}
