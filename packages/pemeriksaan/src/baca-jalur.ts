import { readFile, stat } from 'node:fs/promises';
import { BATAS_DOKUMEN } from '@selaras/berkas';
import { AppError, type Pesan } from '@selaras/domain';

const MIB = 1024 * 1024;

/**
 * The bytes of a file that a person named, for an audit. Its kind and size are asked first: a device is never read, a huge file not loaded.
 * Errors: `berkas-tak-terbaca` (missing, no right, a folder or device), `isi-ditolak` (more than 50 MB).
 */
export async function readAuditFile(path: string): Promise<Uint8Array> {
  const facts = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (!facts.isFile()) {
    const what = facts.isDirectory() ? { id: 'sebuah folder', en: 'a folder' } : { id: 'bukan berkas', en: 'no file' };
    throw failure(
      'berkas-tak-terbaca',
      path,
      { id: `${path} adalah ${what.id}.`, en: `${path} is ${what.en}.` },
      { id: 'Sebutkan berkasnya satu per satu.', en: 'Name the files one by one.' },
    );
  }
  if (facts.size > BATAS_DOKUMEN.bytes) {
    const [size, limit] = [Math.ceil(facts.size / MIB), BATAS_DOKUMEN.bytes / MIB];
    throw failure(
      'isi-ditolak',
      path,
      {
        id: `${path} berukuran ${size} MB; batasnya ${limit} MB.`,
        en: `${path} has ${size} MB; the limit is ${limit} MB.`,
      },
      { id: 'Bagi berkas menjadi beberapa bagian.', en: 'Split the file into several parts.' },
    );
  }
  return readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
}

function unreadable(path: string, cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reasons: Readonly<Record<string, Pesan>> = {
    ENOENT: { id: 'berkas tidak ada', en: 'there is no such file' },
    EACCES: { id: 'tidak ada hak baca', en: 'no right to read it' },
  };
  const reason = reasons[code] ?? { id: code, en: code };
  const pesan = { id: `${path} tidak dapat dibaca: ${reason.id}.`, en: `${path} can't be read: ${reason.en}.` };
  const saran = { id: 'Periksa nama dan hak berkasnya.', en: "Check the file's name and rights." };
  return failure('berkas-tak-terbaca', path, pesan, saran, cause);
}

function failure(
  kode: 'berkas-tak-terbaca' | 'isi-ditolak',
  lokasi: string,
  pesan: Pesan,
  saran: Pesan,
  cause?: unknown,
): AppError {
  return new AppError(kode, pesan, [{ lokasi, kode, pesan, saran }], { cause });
}
