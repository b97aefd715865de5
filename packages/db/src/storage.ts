import { AppError } from '@selaras/domain';
import { type BackupResult, createBackup } from './backup/backup.ts';
import { type RestoreResult, restoreBackup } from './backup/restore.ts';
import { type Database, openDatabase } from './database.ts';
import { openCluster, resolveDataDirectory } from './embedded/cluster.ts';
import { type EvidenceStore, openEvidenceStore } from './evidence/store.ts';
import { type Administration, openAdministration } from './reference/administration.ts';

/** Where to keep data; each option wins over its environment variable. */
export interface OpenStorageOptions {
  /** Data folder; else SELARAS_DATA, else `.selaras/` in the checkout. */
  dataDirectory?: string;
  /** An external PostgreSQL as the app role; else DATABASE_URL, else the embedded server. */
  databaseUrl?: string;
  /** Its owner role; else DATABASE_OWNER_URL. */
  ownerUrl?: string;
  poolSize?: number;
}

/** The open database, whichever server holds it. */
export interface Storage {
  database: Database;
  /** Holds evidence files, and the embedded server's cluster if that is used. */
  dataDirectory: string;
  /** Work that only the owner role may do. Throws AppError `pemakaian-salah` when its URL isn't known. */
  withAdministration<T>(work: (administration: Administration) => Promise<T>): Promise<T>;
  /** Saves everything to one file; see `createBackup`. */
  backup(file: string): Promise<BackupResult>;
  /** Contents of evidence files. */
  evidence: EvidenceStore;
  /** Closes connections; the last user of an embedded server stops it. */
  close(): Promise<void>;
}

const setting = (value: string | undefined) => (value === undefined || value === '' ? undefined : value);

interface Server {
  url: string;
  ownerUrl: string | undefined;
  close(): Promise<void>;
}

async function openServer(options: OpenStorageOptions, dataDirectory: string): Promise<Server> {
  const url = setting(options.databaseUrl ?? process.env.DATABASE_URL);
  if (url !== undefined) {
    const ownerUrl = setting(options.ownerUrl ?? process.env.DATABASE_OWNER_URL);
    return { url, ownerUrl, close: () => Promise.resolve() };
  }
  const cluster = await openCluster({ dataDirectory });
  return { url: cluster.appUrl, ownerUrl: cluster.ownerUrl, close: cluster.close };
}

const ownerNeeded = () =>
  new AppError('pemakaian-salah', {
    id: 'Pekerjaan ini memerlukan peran pemilik basis data: isi DATABASE_OWNER_URL.',
    en: 'This needs the role that owns the database: set DATABASE_OWNER_URL.',
  });

async function administer<T>(
  ownerUrl: string | undefined,
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  if (ownerUrl === undefined) throw ownerNeeded();
  const administration = openAdministration({ ownerUrl });
  try {
    return await work(administration);
  } finally {
    await administration.close();
  }
}

/**
 * Opens the database of this installation, migrated and ready: an external server if one is named, else the embedded one, which is
 * started if it doesn't run. Throws AppError.
 */
export async function openStorage(options: OpenStorageOptions = {}): Promise<Storage> {
  const dataDirectory = await resolveDataDirectory(options.dataDirectory);
  const server = await openServer(options, dataDirectory);
  const { url, ownerUrl } = server;
  try {
    const database = await openDatabase({
      url,
      ...(ownerUrl === undefined ? {} : { ownerUrl }),
      ...(options.poolSize === undefined ? {} : { poolSize: options.poolSize }),
    });
    return {
      database,
      dataDirectory,
      backup: (file) => createBackup({ url, dataDirectory, file }),
      evidence: openEvidenceStore(dataDirectory),
      withAdministration: (work) => administer(ownerUrl, work),
      async close() {
        await database.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/**
 * Restores a backup into the (empty) database of this installation; the embedded one is created if need be. Throws AppError, see
 * `restoreBackup`.
 */
export async function restoreStorage(options: OpenStorageOptions & { file: string }): Promise<RestoreResult> {
  const dataDirectory = await resolveDataDirectory(options.dataDirectory);
  const server = await openServer(options, dataDirectory);
  try {
    if (server.ownerUrl === undefined) throw ownerNeeded();
    const appRole = decodeURIComponent(new URL(server.url).username);
    return await restoreBackup({ ownerUrl: server.ownerUrl, appRole, dataDirectory, file: options.file });
  } finally {
    await server.close();
  }
}
