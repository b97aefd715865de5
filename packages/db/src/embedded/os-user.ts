import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '@selaras/domain';

const run = promisify(execFile);

/** Name of the OS user that PostgreSQL runs under when Selaras itself is started by root (PostgreSQL refuses to run as root). */
const OS_USER = 'selaras';

/** The user that the embedded server must run under. */
export interface OsUser {
  uid: number;
  gid: number;
}

async function findUser(name: string): Promise<OsUser | null> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find((parts) => parts[0] === name);
  if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  // Not a local account; it may come from a directory service.
  const uid = await run('id', ['-u', name]).catch(() => null);
  const gid = await run('id', ['-g', name]).catch(() => null);
  return uid === null || gid === null ? null : { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function createUser(name: string): Promise<OsUser> {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/var/lib/selaras'];
  try {
    await run('useradd', [...options, '--shell', '/usr/sbin/nologin', name]);
  } catch (cause) {
    // Another process may have been quicker.
    const found = await findUser(name);
    if (found !== null) return found;
    throw new AppError(
      'sistem',
      {
        id: `PostgreSQL tidak boleh berjalan sebagai root, dan pengguna sistem "${name}" tidak dapat dibuat.`,
        en: `PostgreSQL must not run as root, and the system user "${name}" could not be created.`,
      },
      [
        {
          lokasi: '',
          kode: 'pengguna-sistem',
          pesan: { id: 'useradd gagal atau tidak tersedia.', en: 'useradd failed or is not available.' },
          saran: {
            id: `Buat pengguna "${name}", jalankan Selaras sebagai pengguna biasa, atau pakai DATABASE_URL.`,
            en: `Create the user "${name}", run Selaras as an ordinary user, or use DATABASE_URL.`,
          },
        },
      ],
      { cause },
    );
  }
  const created = await findUser(name);
  if (created === null) {
    throw new AppError('sistem', {
      id: `Pengguna sistem "${name}" tidak ditemukan setelah dibuat.`,
      en: `The system user "${name}" is missing after it was created.`,
    });
  }
  return created;
}

/** The OS user for the embedded server: made when missing if we are root; null when we run as an ordinary user. */
export async function ensureOsUser(): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null;
  return (await findUser(OS_USER)) ?? (await createUser(OS_USER));
}

/** True when `user` may enter each directory on the way to `path` (or to its nearest parent that exists). */
export async function canReach(path: string, user: OsUser): Promise<boolean> {
  const entry = await stat(path).catch(() => null);
  const parent = dirname(path);
  if (entry?.isDirectory()) {
    const bit = entry.uid === user.uid ? 0o100 : entry.gid === user.gid ? 0o010 : 0o001;
    if ((entry.mode & bit) === 0) return false;
  }
  return parent === path || canReach(parent, user);
}
