import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import type { Repositories } from '../repositories.ts';
import { createTestDatabase, type Seeded, seedBuku, type TestDatabase } from '../testing/index.ts';

let test: TestDatabase;
let database: Database;
let a: Seeded;
let b: Seeded;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.open();
  a = await seedBuku(test, database, { pemda: 'pemda-a' });
  b = await seedBuku(test, database, { pemda: 'pemda-b' });
});
afterAll(() => test.close());

const within = <T>(pemda: string, work: (repos: Repositories) => Promise<T>) =>
  database.transaction({ pemda, aktor: { id: null, nama: 'uji' } }, work);

const NOW = '2026-01-01T00:00:00.000Z';
const LATER = '2026-01-02T00:00:00.000Z';

describe('users', () => {
  it('sign in by a name that is theirs within one pemda, whatever its case', async () => {
    const user = { namaMasuk: 'Kepala@Biro', nama: 'Kepala', sandiHash: 'hash-a', peran: [] };
    const created = await within(a.pemda, (repos) => repos.pengguna.create(user));
    await within(b.pemda, (repos) => repos.pengguna.create({ ...user, sandiHash: 'hash-b' }));
    const found = await within(a.pemda, (repos) => repos.pengguna.findCredentials('KEPALA@biro'));
    expect(found).toEqual({ pengguna: created, sandiHash: 'hash-a' });
    await expect(within(a.pemda, (repos) => repos.pengguna.create(user))).rejects.toMatchObject({ kode: 'konflik' });
    await expect(within(b.pemda, (repos) => repos.pengguna.get(created.id))).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
  });

  it('hold roles within scopes; password hashes are never audited', async () => {
    const operator = { peran: 'operator', cakupan: 'unit', unit: a.unit } as const;
    const admin = { peran: 'admin', cakupan: 'pemda', unit: null } as const;
    const user = await within(a.pemda, (repos) =>
      repos.pengguna.create({ namaMasuk: 'op', nama: 'Op', sandiHash: 'rahasia', peran: [operator] }),
    );
    await within(a.pemda, async (repos) => {
      await repos.pengguna.setPeran(user.id, [operator, admin]);
      await repos.pengguna.setSandi(user.id, 'rahasia-baru');
    });
    expect((await within(a.pemda, (repos) => repos.pengguna.get(user.id))).peran).toEqual([admin, operator]);
    const events = await within(a.pemda, (repos) => repos.audit.list({ jenis: 'pengguna.' }));
    expect(events.map((event) => event.jenis)).toContain('pengguna.sandi-diubah');
    expect(JSON.stringify(events)).not.toContain('rahasia');
    const foreign = { peran: 'operator', cakupan: 'unit', unit: b.unit } as const;
    await expect(within(a.pemda, (repos) => repos.pengguna.setPeran(user.id, [foreign]))).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
  });
});

describe('sessions', () => {
  it('end when they expire, are removed, or their user is switched off', async () => {
    const user = await within(a.pemda, (repos) =>
      repos.pengguna.create({ namaMasuk: 'sesi', nama: 'Sesi', sandiHash: 'x', peran: [] }),
    );
    const start = (tokenHash: string) =>
      within(a.pemda, (repos) => repos.sesi.create({ tokenHash, pengguna: user.id, kedaluwarsa: LATER }));
    const find = (tokenHash: string, now = NOW) => within(a.pemda, (repos) => repos.sesi.findUser(tokenHash, now));
    await start('satu');
    expect(await find('satu')).toEqual(user);
    expect(await find('satu', LATER)).toBeNull();
    expect(await within(b.pemda, (repos) => repos.sesi.findUser('satu', NOW))).toBeNull();
    await within(a.pemda, (repos) => repos.sesi.extend('satu', '2026-01-03T00:00:00.000Z'));
    expect(await find('satu', LATER)).toEqual(user);
    await within(a.pemda, (repos) => repos.sesi.remove('satu'));
    expect(await find('satu')).toBeNull();
    await start('dua');
    await within(a.pemda, (repos) => repos.pengguna.setAktif(user.id, false));
    expect(await find('dua')).toBeNull();
  });
});

describe('imports', () => {
  it('note each application of a file, of two at the same moment only one, until it is undone', async () => {
    const batch = {
      jenis: 'anggaran',
      unit: a.unit,
      tahun: 2024,
      namaBerkas: 'a.xlsx',
      sha256: 'f'.repeat(64),
      ringkasan: { baris: 3 },
      balik: [1],
    };
    const created = await within(a.pemda, (repos) => repos.impor.create(batch));
    const again = await within(a.pemda, (repos) => repos.impor.create({ ...batch, balik: [2] }));
    expect(await within(a.pemda, (repos) => repos.impor.findApplied(batch))).toMatchObject({
      id: again.id,
      balik: [2],
    });
    const both = await Promise.allSettled([1, 2].map(() => within(a.pemda, (repos) => repos.impor.create(batch))));
    const met = both.filter(({ status }) => status === 'rejected');
    expect(met.length).toBeLessThan(2);
    for (const { id, status } of await within(a.pemda, (repos) => repos.impor.list({ unit: a.unit }))) {
      if (status === 'diterapkan') await within(a.pemda, (repos) => repos.impor.markUndone(id));
    }
    expect(await within(a.pemda, (repos) => repos.impor.findApplied(batch))).toBeNull();
    await expect(within(a.pemda, (repos) => repos.impor.markUndone(created.id))).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
  });

  it('remember what a pemda decided about the columns of a file', async () => {
    const find = (pemda: string) => within(pemda, (repos) => repos.impor.findMapping('anggaran', 'sidik'));
    expect(await find(a.pemda)).toBeNull();
    await within(a.pemda, (repos) => repos.impor.saveMapping('anggaran', 'sidik', { A: 'kode' }));
    await within(a.pemda, (repos) => repos.impor.saveMapping('anggaran', 'sidik', { A: 'nama' }));
    expect(await find(a.pemda)).toEqual({ A: 'nama' });
    expect(await find(b.pemda)).toBeNull();
  });
});

describe('units', () => {
  it('are found by id, slug, code and path', async () => {
    const resolve = (name: string) => within(a.pemda, (repos) => repos.unit.resolve(name));
    for (const name of [a.unit, 'biro-uji', 'setda/biro-uji']) expect((await resolve(name)).id).toBe(a.unit);
    expect((await resolve('4.01')).slug).toBe('setda');
    await expect(resolve('')).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
    await expect(resolve(b.unit)).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
  });

  it('report on their own in the years that say so', async () => {
    const list = (tahun: number) => within(a.pemda, (repos) => repos.unit.listPelapor(tahun));
    expect((await list(2024)).map((unit) => unit.id)).toEqual([a.unit]);
    expect(await list(2025)).toEqual([]);
    await within(a.pemda, (repos) => repos.unit.setPelapor(2025, [a.unit]));
    expect(await list(2025)).toHaveLength(1);
  });
});

describe('evidence', () => {
  it('is listed with what it proves', async () => {
    const file = {
      sha256: '0'.repeat(64),
      nama: 'foto.jpg',
      tipe: 'image/jpeg',
      ukuran: 10,
      objek: 'kegiatan-lain',
      objekId: a.unit,
    };
    const created = await within(a.pemda, (repos) => repos.berkas.create(file));
    expect(await within(a.pemda, (repos) => repos.berkas.listOf('kegiatan-lain', a.unit))).toEqual([created]);
    await expect(within(b.pemda, (repos) => repos.berkas.get(created.id))).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
    await within(a.pemda, (repos) => repos.berkas.remove(created.id));
    await expect(within(a.pemda, (repos) => repos.berkas.get(created.id))).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
  });
});
