import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@selaras/domain';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import { type EvidenceStore, openEvidenceStore } from '../evidence/store.ts';
import { type CatalogTable, readCatalog } from './catalog.ts';
import { FORMAT, MANIFEST, type Manifest, type Part, type TableManifest, type TablePart } from './manifest.ts';

/** Options of {@link createBackup}. */
export interface BackupOptions {
  /** URL of a role that may read all tables: the app role will do. */
  url: string;
  /** Where the evidence files lie. */
  dataDirectory: string;
  /** The file to write; it appears when it is complete, and replaces one of that name. */
  file: string;
}

/** What a backup holds. */
export interface BackupResult {
  tabel: number;
  baris: number;
  bukti: number;
  /** Evidence named in the database that the data folder lacked. */
  buktiHilang: string[];
}

/** Passes bytes through and tells their number and hash. */
export function createMeter(): { through: Transform; read(): { ukuran: number; sha256: string } } {
  const hash = createHash('sha256');
  let ukuran = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      ukuran += chunk.length;
      done(null, chunk);
    },
  });
  return { through, read: () => ({ ukuran, sha256: hash.digest('hex') }) };
}

const setPemda = (client: pg.ClientBase, pemda: string) =>
  client.query("SELECT set_config('app.pemda', $1, true)", [pemda]);

/** Copies the visible rows of a table to a file. In COPY's text format each row is one line: line breaks in values are escaped. */
async function copyRows(
  client: pg.Client,
  table: CatalogTable,
  target: string,
): Promise<Omit<TablePart, 'nama' | 'pemda'>> {
  const columns = table.kolom.map((name) => pg.escapeIdentifier(name)).join(', ');
  let baris = 0;
  const lines = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) baris += 1;
      done(null, chunk);
    },
  });
  const meter = createMeter();
  const source = client.query(copyTo(`COPY (SELECT ${columns} FROM ${pg.escapeIdentifier(table.tabel)}) TO STDOUT`));
  await pipeline(source, lines, meter.through, createWriteStream(target, { mode: 0o600 }));
  return { baris, ...meter.read() };
}

interface Spooled {
  nama: string;
  path: string;
}

async function spoolTables(client: pg.Client, folder: string, files: Spooled[]): Promise<TableManifest[]> {
  const catalog = await readCatalog(client);
  const pemda = await client.query<{ id: string; slug: string }>('SELECT id, slug FROM pemda ORDER BY slug');
  const tables: TableManifest[] = catalog.map(({ tabel, kolom }) => ({ tabel, kolom, bagian: [] }));
  // Row-level security holds this role too: it sees one pemda at a time.
  for (const owner of [null, ...pemda.rows]) {
    await setPemda(client, owner?.id ?? '');
    for (const [index, table] of catalog.entries()) {
      if (table.tenant !== (owner !== null)) continue;
      const nama = `tabel/${table.tabel}/${owner?.slug ?? 'umum'}.copy`;
      const path = join(folder, `${files.length}.copy`);
      const copied = await copyRows(client, table, path);
      if (copied.baris === 0) {
        await rm(path);
        continue;
      }
      files.push({ nama, path });
      tables[index]?.bagian.push({ nama, pemda: owner?.id ?? null, ...copied });
    }
  }
  return tables;
}

async function listEvidence(client: pg.Client): Promise<string[]> {
  const pemda = await client.query<{ id: string }>('SELECT id FROM pemda');
  const hashes = new Set<string>();
  for (const { id } of pemda.rows) {
    await setPemda(client, id);
    const { rows } = await client.query<{ sha256: string }>('SELECT DISTINCT sha256 FROM berkas');
    for (const { sha256 } of rows) hashes.add(sha256);
  }
  return [...hashes].sort();
}

/** Evidence files are immutable: they need no copy, only their size, and proof that they still are what their name says. */
async function inspectEvidence(store: EvidenceStore, hashes: readonly string[], files: Spooled[]) {
  const bukti: Part[] = [];
  const buktiHilang: string[] = [];
  for (const sha256 of hashes) {
    const meter = createMeter();
    const intact = await pipeline(createReadStream(store.pathOf(sha256)), meter.through.resume()).then(
      () => true,
      () => false,
    );
    const read = meter.read();
    if (!intact || read.sha256 !== sha256) {
      buktiHilang.push(sha256);
      continue;
    }
    const nama = `bukti/${sha256}`;
    bukti.push({ nama, ...read });
    files.push({ nama, path: store.pathOf(sha256) });
  }
  return { bukti, buktiHilang };
}

async function writeArchive(target: string, manifest: Manifest, files: readonly Spooled[]): Promise<void> {
  const zip = new ZipFile();
  const mtime = new Date(manifest.dibuat);
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST, { mtime });
  for (const { nama, path } of files) zip.addFile(path, nama, { mtime, compressionLevel: 6 });
  zip.end();
  const draft = `${target}.belum-lengkap`;
  try {
    await pipeline(zip.outputStream, createWriteStream(draft, { mode: 0o600 }));
    const handle = await open(draft, 'r+');
    await handle.sync();
    await handle.close();
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Reads everything in one snapshot: writers go on meanwhile and are not in it. */
async function readSnapshot(
  client: pg.Client,
  options: BackupOptions,
  folder: string,
  files: Spooled[],
): Promise<Manifest> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(
    "SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL client_encoding = 'UTF8'",
  );
  const skema = await client.query<{ nomor: number; checksum: string }>(
    'SELECT nomor, checksum FROM selaras_migrasi ORDER BY nomor',
  );
  const tabel = await spoolTables(client, folder, files);
  const hashes = await listEvidence(client);
  await client.query('COMMIT');
  const evidence = await inspectEvidence(openEvidenceStore(options.dataDirectory), hashes, files);
  return { format: FORMAT, dibuat: new Date().toISOString(), skema: skema.rows, tabel, ...evidence };
}

/**
 * Writes everything into one file: a zip whose first entry is the manifest (schema, counts and SHA-256 of every part), then each
 * table as COPY text from one snapshot, and the evidence files. Nothing but `pg` is needed; any unzip can read it.
 */
export async function createBackup(options: BackupOptions): Promise<BackupResult> {
  const target = resolve(options.file);
  // Beside the target: it is the disk that the user chose, and it has room for it.
  const folder = await mkdtemp(join(dirname(target), '.selaras-cadangan-')).catch((cause: unknown) => {
    throw new AppError(
      'pemakaian-salah',
      { id: `Tidak dapat menulis ke folder ${dirname(target)}.`, en: `Can't write to the folder ${dirname(target)}.` },
      [],
      { cause },
    );
  });
  const client = new pg.Client({ connectionString: options.url });
  try {
    await client.connect();
    const files: Spooled[] = [];
    const manifest = await readSnapshot(client, options, folder, files);
    await writeArchive(target, manifest, files);
    return {
      tabel: manifest.tabel.length,
      baris: manifest.tabel.flatMap((table) => table.bagian).reduce((sum, part) => sum + part.baris, 0),
      bukti: manifest.bukti.length,
      buktiHilang: manifest.buktiHilang,
    };
  } finally {
    await client.end();
    await rm(folder, { recursive: true, force: true });
  }
}
