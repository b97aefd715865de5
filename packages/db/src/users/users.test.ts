import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import type { Repositories } from '../repositories.ts';
import { createTestDatabase, type Seeded, seedBuku, type TestDatabase } from '../testing/index.ts';
import type { PeranPengguna } from './roles.ts';

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
      await repos.pengguna.update(user.id, { nama: 'Op', peran: [operator, admin] }, user.versiBaris);
      await repos.pengguna.setSandi(user.id, 'rahasia-baru');
    });
    expect((await within(a.pemda, (repos) => repos.pengguna.get(user.id))).peran).toEqual([admin, operator]);
    const events = await within(a.pemda, (repos) => repos.audit.list({ jenis: 'pengguna.' }));
    expect(events.map((event) => event.jenis)).toContain('pengguna.sandi-diubah');
    expect(JSON.stringify(events)).not.toContain('rahasia');
    const foreign = { peran: 'operator', cakupan: 'unit', unit: b.unit } as const;
    const change = (peran: readonly PeranPengguna[], versi: number) =>
      within(a.pemda, (repos) => repos.pengguna.update(user.id, { nama: 'Op', peran }, versi));
    const { versiBaris } = await within(a.pemda, (repos) => repos.pengguna.get(user.id));
    await expect(change([foreign], versiBaris)).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
    await expect(change([], user.versiBaris)).rejects.toMatchObject({ kode: 'konflik' });
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
    await within(a.pemda, (repos) => repos.sesi.remove('satu'));
    expect(await find('satu')).toBeNull();
    await start('dua');
    await within(a.pemda, (repos) => repos.pengguna.setAktif(user.id, false));
    expect(await find('dua')).toBeNull();
  });
});

describe('keys', () => {
  const baru = { nama: 'Dasbor', awalan: 'sel_abcd2345', rahasiaHash: 'rahasia', kedaluwarsa: LATER };

  it('are found by their public start within their pemda; a name is taken until its key is revoked', async () => {
    const peran = [{ peran: 'pembaca', cakupan: 'pd', unit: a.unit } as const];
    const key = await within(a.pemda, (repos) => repos.kunci.create({ ...baru, peran }));
    expect(key).toMatchObject({ nama: 'Dasbor', awalan: baru.awalan, dicabut: null, terakhirDipakai: null, peran });
    const find = (pemda: string) => within(pemda, (repos) => repos.kunci.findByPrefix(baru.awalan));
    expect(await find(a.pemda)).toEqual({ kunci: key, rahasiaHash: 'rahasia' });
    expect(await find(b.pemda)).toBeNull();
    const again = { ...baru, nama: 'dasbor', awalan: 'sel_lain2345', peran };
    const retry = () => within(a.pemda, (repos) => repos.kunci.create(again));
    await expect(retry()).rejects.toMatchObject({ kode: 'konflik' });
    await within(a.pemda, (repos) => repos.kunci.revoke(key.id));
    expect((await retry()).awalan).toBe('sel_lain2345');
    expect((await find(a.pemda))?.kunci.dicabut).not.toBeNull();
    await expect(within(b.pemda, (repos) => repos.kunci.revoke(key.id))).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
  });

  it('note their use once a minute; neither that nor their hash is in the trail', async () => {
    const key = await within(a.pemda, (repos) =>
      repos.kunci.create({ ...baru, nama: 'Sering', awalan: 'sel_sering', peran: [] }),
    );
    const used = async () => {
      await within(a.pemda, (repos) => repos.kunci.touch(key.id));
      return (await within(a.pemda, (repos) => repos.kunci.findByPrefix('sel_sering')))?.kunci.terakhirDipakai;
    };
    const first = await used();
    expect(first).toEqual(expect.any(String));
    expect(await used()).toBe(first);
    const events = await within(a.pemda, (repos) => repos.audit.list({ jenis: 'kunci-api.' }));
    expect(new Set(events.map(({ jenis }) => jenis))).toEqual(new Set(['kunci-api.dibuat', 'kunci-api.dicabut']));
    expect(JSON.stringify(events)).not.toContain('rahasia');
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
