import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import type { Repositories } from '../repositories.ts';
import { createTestDatabase, type Seeded, seedBuku, type TestDatabase } from '../testing/index.ts';
import type { BerkasBaru } from './evidence.ts';

let test: TestDatabase;
let database: Database;
let a: Seeded;
let b: Seeded;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.open();
  a = await seedBuku(test, database, { pemda: 'bukti-a' });
  b = await seedBuku(test, database, { pemda: 'bukti-b' });
});
afterAll(() => test.close());

const within = <T>(pemda: string, work: (repos: Repositories) => Promise<T>) =>
  database.transaction({ pemda, aktor: { id: null, nama: 'uji' } }, work);

const photo = (rest: Partial<BerkasBaru> = {}): BerkasBaru => ({
  sha256: '0'.repeat(64),
  nama: 'foto.jpg',
  tipe: 'image/jpeg',
  ukuran: 10,
  objek: 'kegiatan-lain',
  objekId: a.unit,
  periode: null,
  ...rest,
});
const list = () => within(a.pemda, (repos) => repos.berkas.list('kegiatan-lain', [a.unit]));
const missing = { kode: 'tidak-ditemukan' };

it('is listed with what it proves and who put it there; a removed file can be put back', async () => {
  const created = await within(a.pemda, (repos) => repos.berkas.create(photo(), a.unit));
  expect(created.pengunggah).toBe('uji');
  expect(await list()).toEqual([created]);
  await within(a.pemda, (repos) => repos.berkas.remove(created.id, a.unit));
  expect((await within(a.pemda, (repos) => repos.berkas.get(created.id))).dihapus).not.toBeNull();
  const twice = within(a.pemda, (repos) => repos.berkas.remove(created.id, a.unit));
  await expect(twice).rejects.toMatchObject({ kode: 'konflik' });
  expect(await list()).toEqual([]);
  await within(a.pemda, (repos) => repos.berkas.restore(created.id, a.unit));
  expect(await list()).toEqual([created]);
  const again = within(a.pemda, (repos) => repos.berkas.restore(created.id, a.unit));
  await expect(again).rejects.toMatchObject({ kode: 'konflik' });
});

it('proves a row once: the same content under another name is refused, also when it would come back', async () => {
  const [first] = await list();
  if (first === undefined) throw new Error('no evidence');
  const again = () => within(a.pemda, (repos) => repos.berkas.create(photo({ nama: 'salinan.jpg' }), a.unit));
  await expect(again()).rejects.toMatchObject({ kode: 'konflik', pesan: { en: expect.stringContaining('foto.jpg') } });
  await within(a.pemda, (repos) => repos.berkas.remove(first.id, a.unit));
  await again();
  await expect(within(a.pemda, (repos) => repos.berkas.restore(first.id, a.unit))).rejects.toMatchObject({
    kode: 'konflik',
  });
  const both = await Promise.allSettled(
    ['x.jpg', 'y.jpg'].map((nama) =>
      within(a.pemda, (repos) => repos.berkas.create(photo({ nama, sha256: '2'.repeat(64) }), a.unit)),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

it('of a figure is kept by period', async () => {
  const at = (ke: 1 | 2) =>
    photo({ objek: 'realisasi', nama: `bukti ${ke}.pdf`, periode: { jenis: 'triwulan', tahun: 2024, ke } });
  await within(a.pemda, async (repos) => {
    await repos.berkas.create(at(1), a.unit);
    await repos.berkas.create(at(2), a.unit);
  });
  const rows = await within(a.pemda, (repos) => repos.berkas.list('realisasi', [a.unit]));
  expect(rows.map(({ nama, periode }) => [nama, periode?.ke])).toEqual([
    ['bukti 1.pdf', 1],
    ['bukti 2.pdf', 2],
  ]);
});

it('of another pemda does not exist', async () => {
  const [mine] = await list();
  if (mine === undefined) throw new Error('no evidence');
  const attempts: ((repos: Repositories) => Promise<unknown>)[] = [
    (repos) => repos.berkas.get(mine.id),
    (repos) => repos.berkas.remove(mine.id, null),
    (repos) => repos.berkas.restore(mine.id, null),
  ];
  for (const attempt of attempts) {
    await expect(within(b.pemda, attempt)).rejects.toMatchObject(missing);
  }
  expect(await within(b.pemda, (repos) => repos.berkas.list('kegiatan-lain', [a.unit]))).toEqual([]);
});

it('is in the trail when it comes, goes and comes back, with the unit whose it is', async () => {
  const { id } = await within(a.pemda, (repos) =>
    repos.berkas.create(photo({ sha256: '3'.repeat(64), nama: 'jejak.jpg' }), a.unit),
  );
  await within(a.pemda, (repos) => repos.berkas.remove(id, a.unit));
  await within(a.pemda, (repos) => repos.berkas.restore(id, a.unit));
  const events = await within(a.pemda, (repos) => repos.audit.list({ jenis: 'berkas.', batas: 3 }));
  expect(events.map(({ jenis }) => jenis)).toEqual(['berkas.dipulihkan', 'berkas.dihapus', 'berkas.ditambah']);
  for (const { payload } of events) expect(payload).toMatchObject({ id, unit: a.unit, namaBerkas: 'jejak.jpg' });
});
