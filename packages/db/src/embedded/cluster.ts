import { createHash, randomBytes } from 'node:crypto';
import { access, chmod, chown, constants, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError } from '@selaras/domain';
import pg from 'pg';
import { prepareBinaries, SYSTEM_DIRECTORY } from './binaries.ts';
import { withLock } from './lock.ts';
import { canReach, ensureOsUser, type OsUser } from './os-user.ts';
import { ensureRunning, initialise, type PostmasterOptions, stopPostmaster } from './postmaster.ts';
import { addUser, removeUser } from './users.ts';

/** Names that Selaras gives to its database and roles in the embedded server. */
const DATABASE_NAME = 'selaras';
export const OWNER_ROLE = 'selaras_owner';
export const APP_ROLE = 'selaras_app';

/** Kept in `cluster.json` (0600). Loopback TCP is open to every user of the machine: the passwords are what keeps them out. */
interface ClusterFile {
  superuserPassword: string;
  ownerPassword: string;
  appPassword: string;
  /** Port of the last start; 0 before the first. */
  port: number;
  /** True once roles and database exist. */
  ready: boolean;
}

/** A running PostgreSQL that this process uses. URLs are `postgresql://…` and hold passwords: never log them. */
export interface Cluster {
  dataDirectory: string;
  /** Role that owns the tables and migrates. */
  ownerUrl: string;
  /** Role that serves: no superuser, no bypass of row-level security. */
  appUrl: string;
  superuserUrl: string;
  /** Stops using the server; the last user stops it. */
  close(): Promise<void>;
}

const REPOSITORY_ROOT = resolve(import.meta.dirname, '../../../..');

/** The data folder of a checkout that the server's OS user can't reach: each checkout has its own, so that two never share a database. */
export function systemDataDirectory(checkout: string): string {
  const name = createHash('sha256').update(resolve(checkout)).digest('hex').slice(0, 12);
  return join(SYSTEM_DIRECTORY, name);
}

/**
 * The data folder: `option`, else `SELARAS_DATA`, else `.selaras/` in the checkout. As root, with a checkout that the
 * server's OS user can't reach, it is a folder of its own in `/var/lib/selaras`.
 */
export async function resolveDataDirectory(option?: string): Promise<string> {
  const chosen = option ?? process.env.SELARAS_DATA;
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  const user = await ensureOsUser();
  if (user !== null && !(await canReach(REPOSITORY_ROOT, user))) return systemDataDirectory(REPOSITORY_ROOT);
  return join(REPOSITORY_ROOT, '.selaras');
}

async function readClusterFile(path: string): Promise<ClusterFile | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new AppError(
      'sistem',
      { id: `Folder data tidak dapat dibaca: ${path}.`, en: `The data folder can't be read: ${path}.` },
      [],
      { cause: error },
    );
  });
  return text === null ? null : (JSON.parse(text) as ClusterFile);
}

async function writeClusterFile(path: string, content: ClusterFile): Promise<void> {
  await writeFile(`${path}.baru`, JSON.stringify(content, null, 2), { mode: 0o600 });
  await rename(`${path}.baru`, path);
}

async function prepareDirectory(dataDirectory: string, user: OsUser | null): Promise<void> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o711 })
    .then(() => access(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK))
    .catch((cause: unknown) => {
      throw new AppError(
        'pemakaian-salah',
        {
          id: `Folder data ${dataDirectory} tidak dapat dibuat atau ditulisi oleh pengguna ini.`,
          en: `The data folder ${dataDirectory} can't be created or written by this user.`,
        },
        [],
        { cause },
      );
    });
  if (user === null) return;
  // Root keeps passwords and evidence here; the server's user only passes through, to the directory that is its own.
  await chmod(dataDirectory, 0o711);
  if (await canReach(dataDirectory, user)) return;
  throw new AppError(
    'pemakaian-salah',
    {
      id: `Folder data ${dataDirectory} tidak terjangkau oleh pengguna sistem yang menjalankan PostgreSQL.`,
      en: `The data folder ${dataDirectory} can't be reached by the system user that runs PostgreSQL.`,
    },
    [
      {
        lokasi: dataDirectory,
        kode: 'folder-data',
        pesan: { id: 'Salah satu folder di atasnya tertutup.', en: 'A folder above it is closed.' },
        saran: { id: `Pakai misalnya ${SYSTEM_DIRECTORY}.`, en: `Use ${SYSTEM_DIRECTORY}, for example.` },
      },
    ],
  );
}

async function assertSameMajor(cluster: string, binaries: string): Promise<void> {
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const catalog = await readFile(join(binaries, '..', 'share', 'postgresql', 'postgres.bki'), 'utf8').catch(() => '');
  const expected = /^# PostgreSQL (\d+)/.exec(catalog)?.[1] ?? found;
  if (found === expected) return;
  throw new AppError('sistem', {
    id: `Folder data dibuat oleh PostgreSQL ${found}, yang terpasang ${expected}. Cadangkan dengan versi lama, lalu pulihkan.`,
    en: `The data folder was made by PostgreSQL ${found}, installed is ${expected}. Back it up with the old version, then restore.`,
  });
}

/** Creates the roles and the database; may be repeated after a crash in the middle. */
async function createRolesAndDatabase(port: number, file: ClusterFile): Promise<void> {
  const client = new pg.Client(urlFor('postgres', file.superuserPassword, port, 'postgres'));
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
    const roles = new Set(rows.map((row) => row.rolname));
    for (const [role, password] of [
      [OWNER_ROLE, file.ownerPassword],
      [APP_ROLE, file.appPassword],
    ] as const) {
      const verb = roles.has(role) ? 'ALTER' : 'CREATE';
      // Role names are constants and passwords are hexadecimal: nothing here needs quoting.
      await client.query(`${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${password}'`);
    }
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME} OWNER ${OWNER_ROLE}`);
    await client.query(`REVOKE ALL ON DATABASE ${DATABASE_NAME} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${DATABASE_NAME} TO ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}

function urlFor(role: string, password: string, port: number, database = DATABASE_NAME): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

const createPassword = () => randomBytes(32).toString('hex');

async function start(clusterFile: string, options: PostmasterOptions): Promise<ClusterFile> {
  const known = await readClusterFile(clusterFile);
  const file: ClusterFile = known ?? {
    superuserPassword: createPassword(),
    ownerPassword: createPassword(),
    appPassword: createPassword(),
    port: 0,
    ready: false,
  };
  const exists = await stat(join(options.cluster, 'PG_VERSION')).catch(() => null);
  if (exists === null) {
    // Passwords first: a cluster whose password nobody knows would be lost.
    await writeClusterFile(clusterFile, { ...file, ready: false });
    await initialise({ ...options, password: file.superuserPassword });
  }
  await assertSameMajor(options.cluster, options.binaries);
  const port = await ensureRunning(options, file.port || null);
  const ready = file.ready && exists !== null;
  if (!ready) await createRolesAndDatabase(port, file);
  const current = { ...file, port, ready: true };
  if (!ready || port !== file.port) await writeClusterFile(clusterFile, current);
  return current;
}

/**
 * Opens the embedded PostgreSQL of a data folder for this process: a server that already runs is used, by as many processes as
 * like; otherwise it is created if need be and started. Throws AppError `sistem` / `pemakaian-salah` with what to do about it.
 */
export async function openCluster(options: { dataDirectory: string }): Promise<Cluster> {
  const user = await ensureOsUser();
  const dataDirectory = resolve(options.dataDirectory);
  await prepareDirectory(dataDirectory, user);
  const cluster = join(dataDirectory, 'cluster', 'pg');
  await mkdir(join(dataDirectory, 'cluster'), { recursive: true, mode: 0o700 });
  if (user !== null) await chown(join(dataDirectory, 'cluster'), user.uid, user.gid);
  const binaries = await prepareBinaries({ user, dataDirectory });
  const server: PostmasterOptions = { binaries, cluster, logFile: join(dataDirectory, 'postgres.log'), user };
  const lock = join(dataDirectory, 'cluster.lock');
  const users = join(dataDirectory, 'users');
  const { entry, file } = await withLock(lock, async () => {
    const registered = await addUser(users);
    try {
      return { entry: registered, file: await start(join(dataDirectory, 'cluster.json'), server) };
    } catch (error) {
      await removeUser(users, registered);
      throw error;
    }
  });
  let closed: Promise<void> | undefined;
  return {
    dataDirectory,
    ownerUrl: urlFor(OWNER_ROLE, file.ownerPassword, file.port),
    appUrl: urlFor(APP_ROLE, file.appPassword, file.port),
    superuserUrl: urlFor('postgres', file.superuserPassword, file.port, 'postgres'),
    close: () => {
      closed ??= withLock(lock, async () => {
        if ((await removeUser(users, entry)) === 0) await stopPostmaster(server);
      });
      return closed;
    },
  };
}
