import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bukuAngkaToJson } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { openEvidenceStore } from '../evidence/store.ts';
import type { Repositories } from '../repositories.ts';
import { createTestDatabase, type Seeded, seedBuku, type TestDatabase } from '../testing/index.ts';
import { createBackup } from './backup.ts';
import { restoreBackup } from './restore.ts';

let folder: string;
let source: TestDatabase;
let database: Database;
let a: Seeded;
let b: Seeded;
const PROOF = 'foto kegiatan';
const sha256 = createHash('sha256').update(PROOF).digest('hex');
const aktor = { id: null, nama: 'uji' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selaras-cadangan-'));
  await chmod(folder, 0o755);
  source = await createTestDatabase();
  database = await source.open();
  a = await seedBuku(source, database, { pemda: 'pemda-a' });
  b = await seedBuku(source, database, { pemda: 'pemda-b', subKegiatan: 7 });
  const store = openEvidenceStore(join(folder, 'asal'));
  const { ukuran } = await store.put(Buffer.from(PROOF), { batas: 100 });
  await database.transaction({ pemda: a.pemda, aktor }, async (repos) => {
    const odd = 'tab\tbaris\nmiring\\ "kutip" \\N €';
    const [row] = await repos.narasi.list();
    if (row) await repos.narasi.save({ ...row.value, teks: odd }, row.versiBaris);
    await repos.berkas.create(
      { sha256, nama: odd, tipe: 'image/jpeg', ukuran, objek: '', objekId: null, periode: null },
      null,
    );
  });
});
afterAll(async () => {
  await source.close();
  await rm(folder, { recursive: true, force: true });
});

const backup = (name: string) =>
  createBackup({ url: source.appUrl, dataDirectory: join(folder, 'asal'), file: join(folder, name) });

const restore = (target: TestDatabase, name: string) =>
  restoreBackup({
    ownerUrl: target.ownerUrl,
    appRole: new URL(target.appUrl).username,
    dataDirectory: join(folder, 'tujuan'),
    file: join(folder, name),
  });

/** Everything that a person sees of a pemda. */
async function readAll(from: Database, { pemda, unit }: Seeded) {
  return from.transaction({ pemda, aktor }, async (repos) => ({
    buku: bukuAngkaToJson(await repos.buku.load({ unit, tahun: 2024 })),
    audit: await repos.audit.list(),
    verdict: await repos.audit.verify(),
  }));
}

describe('a backup', () => {
  it('restores into an empty database: every row, the evidence, and an audit trail that verifies', async () => {
    const made = await backup('utuh.selaras');
    expect(made).toMatchObject({ bukti: 1, buktiHilang: [] });
    const target = await createTestDatabase({ migrated: false });
    try {
      const { tabel, baris, bukti } = await restore(target, 'utuh.selaras');
      expect({ tabel, baris, bukti }).toEqual({ tabel: made.tabel, baris: made.baris, bukti: 1 });
      const restored = await target.open();
      for (const pemda of [a, b]) {
        const before = await readAll(database, pemda);
        expect(await readAll(restored, pemda)).toEqual(before);
        expect(before.verdict).toMatchObject({ masalah: [] });
        expect(before.verdict.jumlah).toBeGreaterThan(0);
      }
      expect(await text(await openEvidenceStore(join(folder, 'tujuan')).read(sha256))).toBe(PROOF);
      // Work goes on: the chain grows, new rows come after the old ones, the walls and triggers are up again.
      await restored.transaction({ pemda: a.pemda, aktor }, (repos) => addNote(repos, a.unit));
      expect((await readAll(restored, a)).verdict.masalah).toEqual([]);
      const owner = await target.sudo<{ open: number }>(
        `select count(*)::int as open from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'pemda_id'
         where c.relkind = 'r' and not (c.relforcerowsecurity and c.relrowsecurity)`,
      );
      expect(owner[0]?.open).toBe(0);
      const switchedOff = await target.sudo("select 1 from pg_trigger where tgenabled = 'D'");
      expect(switchedOff).toEqual([]);
    } finally {
      await target.close();
    }
  });

  it('is one moment: what is written while it runs is in it wholly or not at all', async () => {
    let stop = false;
    const writer = (async () => {
      let written = 0;
      while (!stop || written < 3) {
        await database.transaction({ pemda: b.pemda, aktor }, (repos) => addNote(repos, b.unit));
        written += 1;
      }
    })();
    await backup('sesaat.selaras');
    stop = true;
    await writer;
    const target = await createTestDatabase();
    try {
      await restore(target, 'sesaat.selaras');
      const restored = await target.open();
      const { verdict, notes } = await restored.transaction({ pemda: b.pemda, aktor }, async (repos) => ({
        verdict: await repos.audit.verify(),
        notes: (await repos.catatan.list({ jenis: 'keterangan' })).length,
      }));
      expect(verdict.masalah).toEqual([]);
      // One event for loading the ledger, one per note.
      expect(verdict.jumlah).toBe(1 + notes);
    } finally {
      await target.close();
    }
  });

  it('leaves nothing beside itself, and can be read by its owner only', async () => {
    await backup('izin.selaras');
    expect((await stat(join(folder, 'izin.selaras'))).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.startsWith('.') || name.endsWith('belum-lengkap'))).toEqual(
      [],
    );
  });

  it('names evidence that the data folder lacks', async () => {
    const file = join(folder, 'tanpa-bukti.selaras');
    const made = await createBackup({ url: source.appUrl, dataDirectory: join(folder, 'kosong'), file });
    expect(made).toMatchObject({ bukti: 0, buktiHilang: [sha256] });
  });
});

describe('a restore', () => {
  it('refuses a database that holds anything', async () => {
    await backup('penuh.selaras');
    const target = await createTestDatabase();
    try {
      await restore(target, 'penuh.selaras');
      await expect(restore(target, 'penuh.selaras')).rejects.toMatchObject({ kode: 'konflik' });
    } finally {
      await target.close();
    }
  });

  it('refuses a damaged file with every damaged part, and writes nothing', async () => {
    await backup('asli.selaras');
    const bytes = await readFile(join(folder, 'asli.selaras'));
    const target = await createTestDatabase();
    const restored = await target.open();
    try {
      await writeFile(join(folder, 'terpotong.selaras'), bytes.subarray(0, bytes.length - 100));
      await expect(restore(target, 'terpotong.selaras')).rejects.toMatchObject({ kode: 'berkas-tak-terbaca' });
      // One flipped byte in the middle of a part: zip's own checksum or ours must tell.
      const at = bytes.indexOf('tabel/anggaran/pemda-b.copy') + 'tabel/anggaran/pemda-b.copy'.length + 60;
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
      await writeFile(join(folder, 'rusak.selaras'), bytes);
      await expect(restore(target, 'rusak.selaras')).rejects.toMatchObject({
        kode: 'berkas-tak-terbaca',
        masalah: [{ lokasi: 'tabel/anggaran/pemda-b.copy', kode: 'bagian-rusak' }],
      });
      await writeFile(join(folder, 'bukan.selaras'), 'bukan cadangan');
      await expect(restore(target, 'bukan.selaras')).rejects.toMatchObject({ kode: 'berkas-tak-terbaca' });
      expect(await restored.pemda.list()).toEqual([]);
    } finally {
      await target.close();
    }
  });
});

async function addNote(repos: Repositories, unit: string): Promise<void> {
  const periode = { jenis: 'triwulan', tahun: 2024, ke: 4 } as const;
  const id = crypto.randomUUID();
  const about = { unit, simpul: null, indikator: null, penyebab: null, menjawab: null };
  await repos.catatan.save({ id, ...about, periode, jenis: 'keterangan', urut: 1, teks: 'Catatan' }, null);
}
