import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, type OpenDatabaseOptions, openDatabase } from '../database.ts';
import { APP_ROLE, OWNER_ROLE, openCluster } from '../embedded/cluster.ts';
import { readProcessStart } from '../embedded/process.ts';
import { loadMigrations, migrate } from '../migrations/migrate.ts';
import { type Administration, openAdministration } from '../reference/administration.ts';

/** A database of a test's own: migrated, empty, dropped at the end. */
export interface TestDatabase {
  appUrl: string;
  ownerUrl: string;
  /** Superuser in this database: for looking behind row-level security, and for tampering. */
  superuserUrl: string;
  /** Opens it as the app role; closed with the test database. */
  open(options?: Pick<OpenDatabaseOptions, 'log' | 'poolSize'>): Promise<Database>;
  /** Opens it as the owner role; closed with the test database. */
  administer(): Administration;
  /** Runs one statement as superuser, past row-level security and, if asked, past triggers. */
  sudo<Row extends pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

interface TestServer {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  close(): Promise<void>;
}

const ADVISORY_LOCK = 7_203_417;
const PREFIX = 'selaras_uji';

const onDatabase = (url: string, database: string) => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

function asRole(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Setting up is shared by all workers of a run: one at a time. */
async function withServerLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    return work(client);
  });
}

/** Another server (e.g. PostgreSQL 15): its superuser makes the two roles, with passwords that follow from its own URL. */
async function openExternal(superuserUrl: string): Promise<TestServer> {
  const password = createHash('sha256').update(superuserUrl).digest('hex');
  await withServerLock(superuserUrl, async (client) => {
    for (const role of [OWNER_ROLE, APP_ROLE]) {
      const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
      await client.query(`${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${password}'`);
    }
  });
  return {
    superuserUrl,
    ownerUrl: asRole(superuserUrl, OWNER_ROLE, password),
    appUrl: asRole(superuserUrl, APP_ROLE, password),
    close: () => Promise.resolve(),
  };
}

/**
 * The server for tests: `SELARAS_TEST_DATABASE_URL` (a superuser's URL) if set, else an embedded one in the temporary folder, which
 * all workers share, the last one stops, and the next run finds again.
 */
async function openServer(): Promise<TestServer> {
  const external = process.env.SELARAS_TEST_DATABASE_URL;
  if (external !== undefined && external !== '') return openExternal(external);
  const user = process.getuid?.() ?? 0;
  const dataDirectory = join(tmpdir(), `selaras-uji-${user}`);
  return openCluster({ dataDirectory }).catch(async () => {
    // Systems clean their temporary folder file by file: what is left of last week's server is of no use.
    await rm(dataDirectory, { recursive: true, force: true });
    return openCluster({ dataDirectory });
  });
}

async function dropAbandoned(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [
    `${PREFIX}_proses_%`,
  ]);
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[3]);
    if ((await readProcessStart(pid)) === null) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

/** The migrated database that others are copied from; its name says which schema it has. */
async function ensureTemplate(server: TestServer): Promise<string> {
  const checksums = (await loadMigrations()).map((step) => step.checksum).join();
  const name = `${PREFIX}_pola_${createHash('sha256').update(checksums).digest('hex').slice(0, 12)}`;
  await withServerLock(server.superuserUrl, async (client) => {
    const { rows } = await client.query<{ datistemplate: boolean }>(
      'SELECT datistemplate FROM pg_database WHERE datname = $1',
      [name],
    );
    // The mark comes last: without it a setup was interrupted.
    if (rows[0]?.datistemplate) return;
    await dropAbandoned(client);
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE} TEMPLATE template0 ENCODING 'UTF8'`);
    await migrate({ ownerUrl: onDatabase(server.ownerUrl, name), appRole: APP_ROLE });
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
  });
  return name;
}

/** Options of {@link createTestDatabase}. */
export interface TestDatabaseOptions {
  /** False = really empty, not even migrated; for tests of migration and restore. */
  migrated?: boolean;
}

/** Makes a database for one test file. Close it in `afterAll`. */
export async function createTestDatabase({ migrated = true }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = await openServer();
  const template = migrated ? await ensureTemplate(server) : 'template0';
  const name = `${PREFIX}_proses_${process.pid}_${randomUUID().slice(0, 8)}`;
  await withClient(server.superuserUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE} TEMPLATE ${template}`);
  });
  const open: { close(): Promise<void> }[] = [];
  const appUrl = onDatabase(server.appUrl, name);
  const ownerUrl = onDatabase(server.ownerUrl, name);
  const superuserUrl = onDatabase(server.superuserUrl, name);
  return {
    appUrl,
    ownerUrl,
    superuserUrl,
    async open(options) {
      const database = await openDatabase({ url: appUrl, ownerUrl, ...options });
      open.push(database);
      return database;
    },
    administer() {
      const administration = openAdministration({ ownerUrl });
      open.push(administration);
      return administration;
    },
    sudo: (statement, values) =>
      withClient(superuserUrl, async (client) => (await client.query(statement, values)).rows),
    async close() {
      for (const connection of open) await connection.close();
      await withClient(server.superuserUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      await server.close();
    },
  };
}

export { type BukuOptions, createBuku } from './buku.ts';
export { type Seeded, seedBuku } from './seed.ts';
