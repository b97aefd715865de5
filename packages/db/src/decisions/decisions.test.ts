import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import type { Repositories } from '../repositories.ts';
import { createTestDatabase, type Seeded, seedBuku, type TestDatabase } from '../testing/index.ts';

let test: TestDatabase;
let database: Database;
let seeded: Seeded;
let round = 0;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.open();
});
beforeEach(async () => {
  round += 1;
  seeded = await seedBuku(test, database, { pemda: `putusan-${round}` });
});
afterAll(() => test.close());

const within = <T>(work: (repos: Repositories) => Promise<T>, pemda = seeded.pemda) =>
  database.transaction({ pemda, aktor: { id: null, nama: 'Ani' } }, work);

const dokumen = { sha256: 'a'.repeat(64) };
const kunci = 'b'.repeat(64);
const abaikan = {
  kunci,
  aturan: 'total-row',
  uraian: 'lkip.txt, baris 8',
  keputusan: 'diabaikan',
  alasan: 'dihitung lain',
} as const;

describe('a decision about a finding', () => {
  it('is found again by the document it was made on, with who and when', async () => {
    await within((repos) => repos.keputusan.save(dokumen, abaikan));
    const [found, ...others] = await within((repos) => repos.keputusan.listOf(dokumen));
    expect(others).toEqual([]);
    expect(found).toEqual({ ...abaikan, oleh: 'Ani', waktu: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    expect(await within((repos) => repos.keputusan.listOf({ sha256: 'c'.repeat(64) }))).toEqual([]);
  });

  it('of a unit’s ledger is another than that of a document', async () => {
    const unit = { unit: seeded.unit };
    await within((repos) => repos.keputusan.save(unit, abaikan));
    expect(await within((repos) => repos.keputusan.listOf(dokumen))).toEqual([]);
    expect(await within((repos) => repos.keputusan.listOf(unit))).toHaveLength(1);
  });

  it('replaces the one before, and can be taken back once; the trail keeps all of it', async () => {
    await within((repos) => repos.keputusan.save(dokumen, abaikan));
    await within((repos) => repos.keputusan.save(dokumen, { ...abaikan, keputusan: 'diterima', alasan: '' }));
    const decided = await within((repos) => repos.keputusan.listOf(dokumen));
    expect(decided.map(({ keputusan, alasan }) => [keputusan, alasan])).toEqual([['diterima', '']]);
    expect(await within((repos) => repos.keputusan.remove(dokumen, kunci))).toBe(true);
    expect(await within((repos) => repos.keputusan.remove(dokumen, kunci))).toBe(false);
    const events = await within((repos) => repos.audit.list({ jenis: 'temuan.' }));
    expect(events.map(({ jenis }) => jenis)).toEqual(['temuan.dibatalkan', 'temuan.diterima', 'temuan.diabaikan']);
  });

  it('needs a reason to dismiss, in the database too', async () => {
    await expect(within((repos) => repos.keputusan.save(dokumen, { ...abaikan, alasan: '' }))).rejects.toThrow();
  });

  it('is not seen by another pemda', async () => {
    await within((repos) => repos.keputusan.save(dokumen, abaikan));
    const other = await seedBuku(test, database, { pemda: `putusan-lain-${round}` });
    expect(await within((repos) => repos.keputusan.listOf(dokumen), other.pemda)).toEqual([]);
  });
});
