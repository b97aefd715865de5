import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Reads a file that the user named; a file that can't be read is the user's problem (exit 2), not the system's. */
export async function readUserFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { AppError } = await import('@selaras/usecases');
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError(
      'berkas-tak-terbaca',
      { id: `Berkas tidak dapat dibaca: ${path} (${reason})`, en: `The file can't be read: ${path} (${reason})` },
      [],
      { cause: error },
    );
  }
}

/** Writes a result beside its place and moves it there, so that a killed command leaves no half-written file. */
export async function writeResult(path: string, content: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  const partial = join(folder, `.${basename(path)}.${process.pid}.part`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (error) {
    // What can't be written can't always be removed either.
    await rm(partial, { force: true }).catch(() => undefined);
    const { AppError } = await import('@selaras/usecases');
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError(
      'pemakaian-salah',
      { id: `Tidak dapat menulis ${path} (${reason})`, en: `Can't write ${path} (${reason})` },
      [],
      { cause: error },
    );
  }
}
