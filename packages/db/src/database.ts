import { AppError } from '@selaras/domain';
import { type Kysely, type LogEvent, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { AuditLog } from './audit/log.ts';
import { createKysely } from './client.ts';
import { notFound, translateError } from './errors.ts';
import { isUuid } from './ids.ts';
import type { TreeCache } from './ledger/rollup.ts';
import { compareMigrations, loadMigrations, migrate } from './migrations/migrate.ts';
import { createPemdaDirectory, type PemdaDirectory } from './pemda.ts';
import { createReference, type Reference } from './reference/reference.ts';
import { createRepositories, type Repositories } from './repositories.ts';
import { assertSafeRole } from './safe-role.ts';
import type { Schema } from './schema/index.ts';
import type { Aktor } from './tenant/scope.ts';

/** For whom a transaction works. */
export interface TransactionOptions {
  /** Id of the pemda whose rows are visible; nothing else is. */
  pemda: string;
  aktor: Aktor;
}

/** The database as the server and the CLI use it: as the app role, one pemda at a time. */
export interface Database {
  /**
   * Runs `work` in one transaction of one pemda. What the repositories change is audited: the events are appended to the pemda's
   * chain as the last statement before COMMIT. An error rolls everything back. Throws what `work` throws, and AppError for what
   * the database refuses (see `translateError`).
   */
  transaction<T>(options: TransactionOptions, work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** Which pemda there are: public, and needed before a pemda is chosen. */
  pemda: PemdaDirectory;
  /** Dated reference data, the same for all pemda. */
  reference: Reference;
  close(): Promise<void>;
}

/** Options of {@link openDatabase}. */
export interface OpenDatabaseOptions {
  /** URL of the app role. */
  url: string;
  /** URL of the owner role: used to bring the schema up to date, if it isn't. */
  ownerUrl?: string;
  /** Most connections at a time; default 10. */
  poolSize?: number;
  log?: (event: LogEvent) => void;
}

async function isMigrated(db: Kysely<Schema>): Promise<boolean> {
  const migrations = await loadMigrations();
  const { rows } = await sql<{ nomor: number; checksum: string }>`
    select nomor, checksum from selaras_migrasi order by nomor`
    .execute(db)
    .catch((error: unknown) => {
      // An empty database has no such table, or none that the app role may read.
      if (error instanceof pg.DatabaseError && ['42P01', '42501'].includes(error.code ?? '')) return { rows: [] };
      throw error;
    });
  return compareMigrations(migrations, rows) === migrations.length;
}

function unreachable(cause: unknown): AppError {
  // A host with several addresses fails with one error for each.
  const detail = cause instanceof AggregateError ? cause.errors.map(String).join('; ') : String(cause);
  return new AppError(
    'sistem',
    { id: 'Basis data tidak dapat dihubungi.', en: 'The database can not be reached.' },
    [
      {
        lokasi: 'DATABASE_URL',
        kode: 'basis-data',
        pesan: { id: detail, en: detail },
        saran: {
          id: 'Periksa alamat, nama peran, sandi, dan apakah servernya berjalan.',
          en: 'Check the address, the role, its password, and whether the server runs.',
        },
      },
    ],
    { cause },
  );
}

/** Brings the schema up to date when the owner's URL is known; else throws. The usual start costs one small query. */
async function ensureMigrated(db: Kysely<Schema>, url: string, ownerUrl: string | undefined): Promise<void> {
  if (await isMigrated(db)) return;
  if (ownerUrl === undefined) {
    throw new AppError('sistem', {
      id: 'Skema basis data belum mutakhir. Sebutkan peran pemilik pada DATABASE_OWNER_URL agar dimigrasikan.',
      en: 'The schema of the database is out of date. Name the owner role in DATABASE_OWNER_URL to have it migrated.',
    });
  }
  await migrate({ ownerUrl, appRole: decodeURIComponent(new URL(url).username) });
}

async function appendEvents(tx: Transaction<Schema>, aktor: Aktor, audit: AuditLog): Promise<void> {
  if (audit.entries.length === 0) return;
  await sql`select audit_tambah(${aktor.id}::uuid, ${aktor.nama}, ${JSON.stringify(audit.entries)}::json)`.execute(tx);
}

async function runTransaction<T>(
  db: Kysely<Schema>,
  trees: TreeCache,
  { pemda, aktor }: TransactionOptions,
  work: (repositories: Repositories) => Promise<T>,
): Promise<T> {
  if (!isUuid(pemda)) throw notFound('pemda', pemda);
  try {
    return await db.transaction().execute(async (tx) => {
      await sql`select set_config('app.pemda', ${pemda}, true)`.execute(tx);
      const audit = new AuditLog();
      const result = await work(createRepositories({ tx, pemda, aktor, audit, trees }));
      await appendEvents(tx, aktor, audit);
      return result;
    });
  } catch (error) {
    throw translateError(error);
  }
}

/**
 * Connects as the app role. Throws AppError `sistem` when the role could get around row-level security or when the schema isn't
 * the one of this version.
 */
export async function openDatabase({ url, ownerUrl, poolSize = 10, log }: OpenDatabaseOptions): Promise<Database> {
  const db = createKysely({ url, poolSize, ...(log === undefined ? {} : { log }) });
  try {
    await assertSafeRole(db);
    await ensureMigrated(db, url, ownerUrl);
  } catch (error) {
    await db.destroy();
    throw error instanceof AppError ? error : unreachable(error);
  }
  const trees: TreeCache = new Map();
  return {
    transaction: (options, work) => runTransaction(db, trees, options, work),
    pemda: createPemdaDirectory(db),
    reference: createReference(db),
    close: () => db.destroy(),
  };
}
