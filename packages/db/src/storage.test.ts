import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStorage, restoreStorage } from './storage.ts';
import { createBuku, createTestDatabase } from './testing/index.ts';

let folder: string;
const aktor = { id: null, nama: 'uji' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selaras-simpanan-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the storage of an installation', () => {
  it('needs nothing but a folder, and moves to another one by backup and restore', async () => {
    const first = await openStorage({ dataDirectory: join(folder, 'satu'), databaseUrl: '' });
    const buku = createBuku();
    const { id: _, ...row } = buku.pemda;
    const pemda = await first.withAdministration((administration) => administration.registerPemda(row));
    const { sha256, ukuran } = await first.evidence.put(Buffer.from('bukti'), { batas: 10 });
    await first.database.transaction({ pemda, aktor }, async (repos) => {
      await repos.buku.replace(buku);
      await repos.berkas.create(
        { sha256, nama: 'b.txt', tipe: 'text/plain', ukuran, objek: '', objekId: null, periode: null },
        null,
      );
    });
    // Beside a running one: the server that runs is used.
    const beside = await openStorage({ dataDirectory: join(folder, 'satu'), databaseUrl: '' });
    expect(await beside.database.pemda.list()).toHaveLength(1);
    await beside.close();
    await first.backup(join(folder, 'cadangan.selaras'));
    await first.close();

    const dataDirectory = join(folder, 'dua');
    await restoreStorage({ dataDirectory, databaseUrl: '', file: join(folder, 'cadangan.selaras') });
    const second = await openStorage({ dataDirectory, databaseUrl: '' });
    const verdict = await second.database.transaction({ pemda, aktor }, (repos) => repos.audit.verify());
    expect(verdict).toMatchObject({ jumlah: 2, masalah: [] });
    expect(await text(await second.evidence.read(sha256))).toBe('bukti');
    await second.close();
  });

  it('refuses evidence above the limit and keeps nothing of it', async () => {
    const server = await createTestDatabase();
    try {
      const storage = await openStorage({
        dataDirectory: folder,
        databaseUrl: server.appUrl,
        ownerUrl: server.ownerUrl,
      });
      await expect(storage.evidence.put(Buffer.from('terlalu besar'), { batas: 5 })).rejects.toMatchObject({
        kode: 'isi-ditolak',
      });
      await storage.close();
    } finally {
      await server.close();
    }
  });

  it('works on an external server, but asks for the owner role where only that one may do something', async () => {
    const server = await createTestDatabase();
    try {
      const storage = await openStorage({ dataDirectory: folder, databaseUrl: server.appUrl, ownerUrl: '' });
      expect(await storage.database.pemda.list()).toEqual([]);
      await expect(storage.withAdministration(async () => undefined)).rejects.toMatchObject({
        kode: 'pemakaian-salah',
      });
      await storage.close();
    } finally {
      await server.close();
    }
  });
});
