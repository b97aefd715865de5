import { AppError, type Masalah, type Pesan } from '@selaras/domain';

/**
 * The file is not what it claims to be or is damaged: a person must supply another file.
 * `berkas` is the file's name as the person knows it, or the part inside the package.
 */
export function unreadable(berkas: string, pesan: Pesan, saran: Pesan, cause?: unknown): AppError {
  const masalah: Masalah = { lokasi: berkas, kode: 'berkas-tak-terbaca', pesan, saran };
  return new AppError('berkas-tak-terbaca', pesan, [masalah], cause === undefined ? undefined : { cause });
}

/** The file can be read but is refused, because it breaks a limit or carries something dangerous. */
export function refused(berkas: string, kode: string, pesan: Pesan, saran: Pesan, nilai?: string): AppError {
  const masalah: Masalah = { lokasi: berkas, kode, pesan, saran, ...(nilai === undefined ? {} : { nilai }) };
  return new AppError('isi-ditolak', pesan, [masalah]);
}
