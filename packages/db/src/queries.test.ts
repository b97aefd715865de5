import { join } from 'node:path';
import type { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './database.ts';
import type { Repositories } from './repositories.ts';
import { createTestDatabase, type Seeded, seedBuku, type TestDatabase } from './testing/index.ts';

/*
 * The SQL that the main methods send, as reviewed text: a change of a query shows in review. Run `vitest -u` after an intended one.
 */

let test: TestDatabase;
let database: Database;
let seeded: Seeded;
let queries: string[] = [];

beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.open({ log: (event) => queries.push(tidy(event.query)) });
  seeded = await seedBuku(test, database, { status: 'draf' });
});
afterAll(() => test.close());

const tidy = (query: CompiledQuery) => query.sql.replace(/\s+/g, ' ').trim();

/** What one transaction sends, between its BEGIN and COMMIT. */
async function record(work: (repos: Repositories) => Promise<unknown>): Promise<string> {
  queries = [];
  await database.transaction({ pemda: seeded.pemda, aktor: { id: null, nama: 'uji' } }, work);
  return `${queries.join(';\n\n')};\n`;
}

const golden = (name: string) => join(import.meta.dirname, '__snapshots__', `${name}.sql`);

describe('the SQL of', () => {
  it('loading a ledger', async () => {
    const sql = await record((repos) => repos.buku.load({ unit: seeded.unit, tahun: 2024 }));
    await expect(sql).toMatchFileSnapshot(golden('buku-load'));
  });

  it('replacing a ledger', async () => {
    await expect(await record((repos) => repos.buku.replace(seeded.buku))).toMatchFileSnapshot(golden('buku-replace'));
  });

  it('listing, saving and removing rows', async () => {
    const sql = await record(async (repos) => {
      const [line] = await repos.anggaran.list({ rincian: true });
      if (line === undefined) throw new Error('no line');
      const saved = await repos.anggaran.save({ ...line.value, uraian: 'Baru' }, line.versiBaris);
      await repos.anggaran.remove(line.value.id, saved.versiBaris);
    });
    await expect(sql).toMatchFileSnapshot(golden('rows'));
  });

  it('telling what hangs on units and offices', async () => {
    await expect(await record((repos) => repos.unit.pemakaian())).toMatchFileSnapshot(golden('unit-usage'));
  });

  it('listing rows of several owners, copying a version and tying its rows to those it came from', async () => {
    const sql = await record(async (repos) => {
      const [murni] = await repos.dokumen.list();
      await repos.anggaran.list({ simpul: [seeded.unit], tahun: 2024 });
      const { id } = await repos.dokumen.copy({ dari: murni?.value.id ?? '', versi: 'perubahan-9' });
      await repos.dokumen.relink(id);
    });
    await expect(sql).toMatchFileSnapshot(golden('versions'));
  });

  it('deciding about findings', async () => {
    const sql = await record(async (repos) => {
      const dokumen = { sha256: 'a'.repeat(64) };
      const kunci = 'b'.repeat(64);
      const temuan = { kunci, aturan: 'total-row', uraian: 'lkip.txt, baris 8', alasan: 'uji' };
      await repos.keputusan.save(dokumen, { ...temuan, keputusan: 'diabaikan' });
      await repos.keputusan.listOf({ unit: seeded.unit });
      await repos.keputusan.remove(dokumen, kunci);
    });
    await expect(sql).toMatchFileSnapshot(golden('decisions'));
  });

  it('listing imports without the rows that undo them', async () => {
    const sql = await record((repos) => repos.impor.listSummaries({ unit: seeded.unit, tahun: 2024 }));
    await expect(sql).toMatchFileSnapshot(golden('imports'));
  });

  it('checking the audit trail', async () => {
    await expect(await record((repos) => repos.audit.verify())).toMatchFileSnapshot(golden('audit-verify'));
  });
});
