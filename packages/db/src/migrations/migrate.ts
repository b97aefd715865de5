import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@selaras/domain';
import pg from 'pg';

/** One forward-only step: `0001-acuan.sql` is number 1, named `acuan`. */
export interface Migration {
  nomor: number;
  nama: string;
  checksum: string;
  sql: string;
}

/** Oldest PostgreSQL that Selaras runs on. */
export const MINIMUM_POSTGRES = 15;

// Any fixed number: two programs that migrate the same database at the same moment wait for each other.
const MIGRATION_LOCK = 7_203_416;

let loaded: Promise<Migration[]> | undefined;

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const match = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(name);
      if (match === null || Number(match[1]) !== index + 1) throw new Error(`migration out of sequence: ${name}`);
      const sql = await readFile(join(import.meta.dirname, name), 'utf8');
      return {
        nomor: index + 1,
        nama: match[2] ?? '',
        checksum: createHash('sha256').update(sql).digest('hex'),
        sql,
      };
    }),
  );
}

/** All migrations of this version of Selaras, in order. */
export function loadMigrations(): Promise<Migration[]> {
  loaded ??= readMigrations();
  return loaded;
}

/** A step as recorded in the database. */
export interface AppliedMigration {
  nomor: number;
  checksum: string;
}

/**
 * How many of `migrations` the database has. Throws AppError `sistem` when it has some that this version doesn't know, or when an
 * applied one was changed afterwards: neither can be repaired by running anything.
 */
export function compareMigrations(migrations: readonly Migration[], applied: readonly AppliedMigration[]): number {
  if (applied.length > migrations.length) {
    throw new AppError('sistem', {
      id: `Basis data lebih baru (skema ${applied.length}) daripada Selaras ini (skema ${migrations.length}). Pasang versi yang lebih baru.`,
      en: `The database is newer (schema ${applied.length}) than this Selaras (schema ${migrations.length}). Install a newer version.`,
    });
  }
  const changed = applied.find((step, index) => migrations[index]?.checksum !== step.checksum);
  if (changed !== undefined) {
    throw new AppError('sistem', {
      id: `Migrasi ${changed.nomor} pada basis data berbeda dari berkasnya.`,
      en: `Migration ${changed.nomor} in the database differs from its file.`,
    });
  }
  return applied.length;
}

function assertVersion(version: number): void {
  if (version >= MINIMUM_POSTGRES * 10_000) return;
  throw new AppError('sistem', {
    id: `Selaras memerlukan PostgreSQL ${MINIMUM_POSTGRES} atau lebih baru; server ini ${Math.floor(version / 10_000)}.`,
    en: `Selaras needs PostgreSQL ${MINIMUM_POSTGRES} or later; this server is ${Math.floor(version / 10_000)}.`,
  });
}

/** Gives the app role exactly what it needs; repeated after each migration, so that it also covers new tables. */
async function grantToApp(client: pg.Client, appRole: string): Promise<void> {
  const role = pg.escapeIdentifier(appRole);
  const { rows } = await client.query<{ relname: string; tenant: boolean }>(
    `SELECT c.relname, EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'pemda_id') AS tenant
     FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
  );
  const statements = rows.map(({ relname, tenant }) => {
    const rights = tenant && relname !== 'audit_event' ? 'SELECT, INSERT, UPDATE, DELETE' : 'SELECT';
    return `GRANT ${rights} ON ${pg.escapeIdentifier(relname)} TO ${role}`;
  });
  await client.query(
    [
      'BEGIN',
      `GRANT USAGE ON SCHEMA public TO ${role}`,
      ...statements,
      `GRANT EXECUTE ON FUNCTION audit_tambah TO ${role}`,
      'COMMIT',
    ].join(';'),
  );
}

async function applyMissing(client: pg.Client, upTo: number): Promise<number> {
  const migrations = await loadMigrations();
  await client.query(
    `CREATE TABLE IF NOT EXISTS selaras_migrasi (
       nomor integer PRIMARY KEY, nama text NOT NULL, checksum text NOT NULL, waktu timestamptz NOT NULL DEFAULT now())`,
  );
  const { rows } = await client.query<AppliedMigration>('SELECT nomor, checksum FROM selaras_migrasi ORDER BY nomor');
  const missing = migrations.slice(compareMigrations(migrations, rows), upTo);
  for (const { nomor, nama, checksum, sql } of missing) {
    await client.query('BEGIN');
    try {
      await client.query(sql);
      await client.query('INSERT INTO selaras_migrasi (nomor, nama, checksum) VALUES ($1, $2, $3)', [
        nomor,
        nama,
        checksum,
      ]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw new AppError(
        'sistem',
        {
          id: `Migrasi ${nomor} (${nama}) gagal; basis data tidak berubah.`,
          en: `Migration ${nomor} (${nama}) failed; the database is unchanged.`,
        },
        [],
        { cause: error },
      );
    }
  }
  return missing.length;
}

/** Options of {@link migrate}. */
export interface MigrateOptions {
  /** URL of the role that owns the tables. */
  ownerUrl: string;
  /** Role that serves; gets its grants here. */
  appRole: string;
  /** Only up to this number; default: all. For restoring a backup of an older version. */
  upTo?: number;
}

/**
 * Brings the database to the schema of this version, one transaction per step, under an advisory lock. Returns the number of
 * steps applied. Throws AppError `sistem`.
 */
export async function migrate({ ownerUrl, appRole, upTo = Number.POSITIVE_INFINITY }: MigrateOptions): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
    assertVersion(Number(rows[0]?.version));
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await applyMissing(client, upTo);
    if (applied > 0) await grantToApp(client, appRole);
    return applied;
  } finally {
    await client.end();
  }
}
