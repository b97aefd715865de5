import { buildIndeks, rollUpDokumen } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { createTestDatabase, type Seeded, seedBuku, type TestDatabase } from '../testing/index.ts';

const aktor = { id: null, nama: 'uji' };
let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.open();
});
afterAll(() => test.close());

const rollUp = ({ pemda }: Seeded, dokumen: readonly string[]) =>
  database.transaction({ pemda, aktor }, (repos) => repos.rollUp.anggaran({ dokumen, tahun: 2024 }));

const documentsOf = ({ pemda }: Seeded) =>
  database.transaction({ pemda, aktor }, async (repos) => (await repos.dokumen.list()).map(({ value }) => value.id));

describe('rolling up budgets in the database', () => {
  it('gives each node the amount that the ledger gives it', async () => {
    const seeded = await seedBuku(test, database, { pemda: 'sama' });
    const buku = await database.transaction({ pemda: seeded.pemda, aktor }, (repos) =>
      repos.buku.load({ unit: seeded.unit, tahun: 2024 }),
    );
    const murni = buku.dokumen.find((row) => row.versi === 'murni');
    if (murni === undefined) throw new Error('no document');
    const expected = rollUpDokumen(buildIndeks(buku), {
      dokumen: murni.id,
      sampai: { jenis: 'tahun', tahun: 2024, ke: 1 },
    });
    // The second time the tree of the approved document is not read again.
    for (const _ of [1, 2]) {
      const amounts = await rollUp(seeded, [murni.id]);
      expect(amounts.size).toBe(4);
      for (const [id, amount] of amounts) expect(amount, id).toEqual(expected.simpul.get(id)?.pagu);
    }
  });

  it('sees a node that a draft has got since', async () => {
    const seeded = await seedBuku(test, database, { pemda: 'bertambah', status: 'draf' });
    const dokumen = await documentsOf(seeded);
    expect((await rollUp(seeded, dokumen)).size).toBe(5);
    await database.transaction({ pemda: seeded.pemda, aktor }, async (repos) => {
      const [node] = await repos.simpul.list({ jenis: 'sub-kegiatan' });
      if (node) await repos.simpul.save({ ...node.value, id: crypto.randomUUID() }, null);
    });
    expect((await rollUp(seeded, dokumen)).size).toBe(6);
  });

  it('gives nothing to another pemda, whoever asked before', async () => {
    const owner = await seedBuku(test, database, { pemda: 'pemilik' });
    const other = await seedBuku(test, database, { pemda: 'lain' });
    const dokumen = await documentsOf(owner);
    expect((await rollUp(owner, dokumen.slice(0, 1))).size).toBeGreaterThan(0);
    expect((await rollUp(other, dokumen.slice(0, 1))).size).toBe(0);
  });
});
