import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { AppError, type Masalah } from '@selaras/domain';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { openEvidenceStore } from '../evidence/store.ts';
import { compareMigrations, loadMigrations, migrate } from '../migrations/migrate.ts';
import { createMeter } from './backup.ts';
import { type CatalogTable, readCatalog } from './catalog.ts';
import { MANIFEST, type Manifest, type Part, parseManifest, type TablePart } from './manifest.ts';

/** Options of {@link restoreBackup}. */
export interface RestoreOptions {
  /** URL of the role that owns the (still empty) database. */
  ownerUrl: string;
  /** Role that will serve. */
  appRole: string;
  /** Where the evidence files go. */
  dataDirectory: string;
  file: string;
}

/** What was restored. */
export interface RestoreResult {
  tabel: number;
  baris: number;
  bukti: number;
}

interface Archive {
  zip: ZipFile;
  manifest: Manifest;
  entries: ReadonlyMap<string, Entry>;
}

const unreadable = (cause?: unknown, masalah: readonly Masalah[] = []) =>
  new AppError(
    'berkas-tak-terbaca',
    { id: 'Berkas cadangan rusak atau bukan cadangan Selaras.', en: 'The backup is damaged, or not one of Selaras.' },
    masalah,
    { cause },
  );

async function openArchive(file: string): Promise<Archive> {
  const zip = await openPromise(file, { autoClose: false }).catch((error: unknown) => {
    throw unreadable(error);
  });
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const first = entries.get(MANIFEST);
    if (first === undefined) throw unreadable();
    return { zip, entries, manifest: parseManifest(await text(await zip.openReadStreamPromise(first))) };
  } catch (error) {
    zip.close();
    throw error instanceof AppError ? error : unreadable(error);
  }
}

async function isWhole({ zip, entries }: Archive, part: Part): Promise<boolean> {
  const entry = entries.get(part.nama);
  if (entry === undefined) return false;
  const meter = createMeter();
  try {
    await pipeline(await zip.openReadStreamPromise(entry), meter.through.resume());
  } catch {
    return false;
  }
  const found = meter.read();
  return found.sha256 === part.sha256 && found.ukuran === part.ukuran;
}

/** Reads every part once before anything is written. Throws `berkas-tak-terbaca` with all damaged parts. */
async function assertWhole(archive: Archive): Promise<void> {
  const masalah: Masalah[] = [];
  const { tabel, bukti } = archive.manifest;
  for (const part of [...tabel.flatMap((table) => table.bagian), ...bukti]) {
    if (await isWhole(archive, part)) continue;
    masalah.push({
      lokasi: part.nama,
      kode: 'bagian-rusak',
      pesan: { id: 'Isinya tidak cocok dengan manifest.', en: 'Its content does not fit the manifest.' },
      saran: { id: 'Pakai cadangan lain.', en: 'Use another backup.' },
    });
  }
  if (masalah.length > 0) throw unreadable(undefined, masalah);
}

/** Rows of pemda can't be seen from here, but none can be without its row in `pemda`. */
async function assertEmpty(client: pg.Client, catalog: readonly CatalogTable[]): Promise<void> {
  for (const { tabel } of catalog.filter((table) => !table.tenant)) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${pg.escapeIdentifier(tabel)} LIMIT 1`);
    if (rowCount === 0) continue;
    throw new AppError('konflik', {
      id: 'Basis data tujuan tidak kosong; pemulihan hanya ke basis data kosong.',
      en: 'The target database is not empty; a backup is restored into an empty one only.',
    });
  }
}

function assertSameColumns(manifest: Manifest, catalog: readonly CatalogTable[]): void {
  const known = new Map(catalog.map((table) => [table.tabel, new Set(table.kolom)]));
  const foreign = manifest.tabel.filter(({ tabel, kolom }) => !kolom.every((name) => known.get(tabel)?.has(name)));
  if (foreign.length > 0) throw unreadable(new Error(`unknown tables: ${foreign.map((table) => table.tabel)}`));
}

/** A database that is ahead of the backup can't be filled: later steps may have to work on these very rows. */
async function assertSchema(client: pg.Client, steps: number): Promise<void> {
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM selaras_migrasi');
  if (rows[0]?.n === steps) return;
  throw new AppError('konflik', {
    id: `Cadangan ini dari skema ${steps}, basis data sudah pada skema ${rows[0]?.n}. Pulihkan ke basis data yang baru.`,
    en: `This backup is of schema ${steps}, the database is at schema ${rows[0]?.n}. Restore into a new database.`,
  });
}

async function copyPart(
  client: pg.Client,
  archive: Archive,
  table: string,
  columns: string,
  part: TablePart,
): Promise<void> {
  const entry = archive.entries.get(part.nama);
  if (entry === undefined) throw unreadable();
  const target = client.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`));
  await pipeline(await archive.zip.openReadStreamPromise(entry), target);
  if (target.rowCount !== part.baris) throw unreadable(new Error(`${part.nama}: ${target.rowCount} rows`));
}

/**
 * Fills the tables. COPY does not write through row-level security, and approved documents take no rows: both are off for the owner
 * of the tables, within this one transaction; references, checks and unique keys stay on.
 */
async function fillTables(client: pg.Client, archive: Archive, catalog: readonly CatalogTable[]): Promise<void> {
  const parts = new Map(archive.manifest.tabel.map((table) => [table.tabel, table]));
  for (const { tabel, tenant, identitas } of catalog) {
    const { kolom = [], bagian = [] } = parts.get(tabel) ?? {};
    const name = pg.escapeIdentifier(tabel);
    await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    if (tenant) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    const columns = kolom.map((column) => pg.escapeIdentifier(column)).join(', ');
    for (const part of bagian) await copyPart(client, archive, name, columns, part);
    if (identitas !== null) {
      await client.query(
        `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max(${pg.escapeIdentifier(identitas)}), 0) + 1, false) FROM ${name}`,
        [name, identitas],
      );
    }
  }
  for (const { tabel, tenant } of catalog) {
    const name = pg.escapeIdentifier(tabel);
    await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    if (tenant) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
  }
}

async function restoreEvidence(archive: Archive, dataDirectory: string): Promise<void> {
  const store = openEvidenceStore(dataDirectory);
  for (const { nama, ukuran } of archive.manifest.bukti) {
    const entry = archive.entries.get(nama);
    if (entry === undefined) throw unreadable();
    await store.put(await archive.zip.openReadStreamPromise(entry), { batas: ukuran });
  }
}

async function load(client: pg.Client, archive: Archive, dataDirectory: string): Promise<void> {
  await assertSchema(client, archive.manifest.skema.length);
  const catalog = await readCatalog(client);
  await assertEmpty(client, catalog);
  assertSameColumns(archive.manifest, catalog);
  await client.query('BEGIN');
  try {
    await client.query(
      "SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL client_encoding = 'UTF8'",
    );
    await fillTables(client, archive, catalog);
    // Before COMMIT: rows never name evidence that isn't there. What a failed restore leaves is a file that nothing names.
    await restoreEvidence(archive, dataDirectory);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  await client.query('ANALYZE');
}

/**
 * Restores a backup into an empty database of PostgreSQL 15 or later: checks every checksum first, brings the schema to that of the
 * backup, fills all tables in one transaction, and then migrates to the schema of this version. Throws `berkas-tak-terbaca` or
 * `konflik` (not empty); then no row was written.
 */
export async function restoreBackup({
  ownerUrl,
  appRole,
  dataDirectory,
  file,
}: RestoreOptions): Promise<RestoreResult> {
  const archive = await openArchive(file);
  const { manifest, zip } = archive;
  try {
    await assertWhole(archive);
    const steps = compareMigrations(await loadMigrations(), manifest.skema);
    await migrate({ ownerUrl, appRole, upTo: steps });
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await load(client, archive, dataDirectory);
    } finally {
      await client.end();
    }
    await migrate({ ownerUrl, appRole });
    const parts = manifest.tabel.flatMap((table) => table.bagian);
    return {
      tabel: manifest.tabel.length,
      baris: parts.reduce((sum, part) => sum + part.baris, 0),
      bukti: manifest.bukti.length,
    };
  } finally {
    zip.close();
  }
}
