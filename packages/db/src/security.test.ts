import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { createTestDatabase, type Seeded, seedBuku, type TestDatabase } from './testing/index.ts';

const aktor = { id: null, nama: 'uji' };
let test: TestDatabase;
let database: Database;
let a: Seeded;
let b: Seeded;
let app: pg.Client;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.open();
  a = await seedBuku(test, database, { pemda: 'pemda-a' });
  b = await seedBuku(test, database, { pemda: 'pemda-b' });
  for (const { pemda, unit } of [a, b]) await fillTheRest(pemda, unit);
  app = new pg.Client({ connectionString: test.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await test.close();
});

/** One row in each tenant table that a ledger doesn't reach, so that "no row of B" is never true for want of rows. */
async function fillTheRest(pemda: string, unit: string): Promise<void> {
  await database.transaction({ pemda, aktor }, async (repos) => {
    const periode = { jenis: 'triwulan', tahun: 2024, ke: 1 } as const;
    const user = await repos.pengguna.create({
      namaMasuk: 'operator',
      nama: 'Operator',
      sandiHash: 'hash',
      peran: [{ peran: 'operator', cakupan: 'unit', unit }],
    });
    await repos.sesi.create({ tokenHash: 'hash', pengguna: user.id, kedaluwarsa: '2999-01-01T00:00:00Z' });
    await repos.kunci.create({
      nama: 'Kunci',
      awalan: 'sel_uji',
      rahasiaHash: 'hash',
      kedaluwarsa: '2999-01-01T00:00:00Z',
      peran: [{ peran: 'operator', cakupan: 'unit', unit }],
    });
    const report = await repos.laporan.create({ unit, form: 'triwulan-ntt', periode, judul: 'Laporan' });
    await repos.laporan.saveBagian(report.id, { bagian: 'penutup', teks: 'Teks', angka: [] }, null);
    const tenggat = { tahun: 2024, jenis: 'laporan-triwulan', ke: 1, unit: null, tanggal: '2024-04-15' } as const;
    await repos.tenggat.save({ id: randomUUID(), ...tenggat }, null);
    await repos.narasi.save({ unit, periode, bagian: 'uji', teks: 'Teks' }, null);
    await repos.kutipan.save({ unit, periode, bagian: 'uji' }, { '{{angka:pagu.total}}': 'Rp1' });
    const sha256 = 'a'.repeat(64);
    await repos.berkas.create(
      { sha256, nama: 'foto.jpg', tipe: 'image/jpeg', ukuran: 1, objek: '', objekId: null, periode: null },
      null,
    );
    const penyebab = { kode: 'sdm', nama: 'Pegawai', namaEn: '', uraian: '', sumber: 'Uji', urut: 1 };
    const temuan = { kunci: 'b'.repeat(64), aturan: 'uji', uraian: 'uji', alasan: '' };
    await repos.keputusan.save({ sha256: 'a'.repeat(64) }, { ...temuan, keputusan: 'diterima' });
    await repos.kodePenyebab.save({ ...penyebab, dari: '2024-01-01', sampai: null }, null);
    const batch = { jenis: 'anggaran', unit, tahun: 2024, namaBerkas: 'a.xlsx', sha256, ringkasan: {}, balik: [] };
    await repos.impor.create(batch);
    await repos.profilPemda.save({ nama: 'Pemda', tempat: 'Kota', bahasa: 'id', logo: null }, null);
    await repos.impor.saveMapping('anggaran', 'sidik', { A: 'kode' });
  });
}

async function tenantTables(): Promise<string[]> {
  const { rows } = await app.query<{ table: string }>(
    `select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'pemda_id'
     where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  return rows.map((row) => row.table);
}

const count = async (table: string, condition: string, values: unknown[] = []) => {
  const { rows } = await app.query<{ n: number }>(`select count(*)::int as n from ${table} where ${condition}`, values);
  return rows[0]?.n ?? -1;
};

describe('the wall between pemda', () => {
  it('shows no row of any tenant table without a pemda, and with pemda A rows of A alone', async () => {
    const tables = await tenantTables();
    expect(tables).toContain('anggaran');
    expect(tables.length).toBeGreaterThan(25);
    for (const table of tables) {
      expect(await count(table, 'true'), `${table} without a pemda`).toBe(0);
      await app.query('begin');
      await app.query("select set_config('app.pemda', $1, true)", [a.pemda]);
      expect(await count(table, 'pemda_id = $1', [a.pemda]), `${table}: own rows`).toBeGreaterThan(0);
      expect(await count(table, 'pemda_id <> $1', [a.pemda]), `${table}: rows of others`).toBe(0);
      await app.query('commit');
      expect(await count(table, 'true'), `${table} after the transaction`).toBe(0);
    }
  });

  it('stands in every tenant table: enabled, forced, one policy for reading and writing; pemda_id leads each index', async () => {
    for (const table of await tenantTables()) {
      const [row] = await test.sudo<{ forced: boolean; policies: number; misled: string[] }>(
        `select c.relrowsecurity and c.relforcerowsecurity as forced,
           (select count(*)::int from pg_policy p where p.polrelid = c.oid
              and p.polqual is not null and p.polwithcheck is not null and p.polcmd = '*') as policies,
           array(select i.indexrelid::regclass::text from pg_index i where i.indrelid = c.oid and i.indkey[0] <>
              (select attnum from pg_attribute where attrelid = c.oid and attname = 'pemda_id')) as misled
         from pg_class c where c.oid = $1::regclass`,
        [table],
      );
      expect(row, table).toEqual({ forced: true, policies: 1, misled: [] });
    }
  });

  it('refuses to write a row for another pemda', async () => {
    await app.query('begin');
    await app.query("select set_config('app.pemda', $1, true)", [a.pemda]);
    const insert = app.query(
      "insert into pemetaan_kolom (pemda_id, jenis, sidik, pemetaan) values ($1, 'x', 'y', '{}')",
      [b.pemda],
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
    await app.query('rollback');
  });

  it('gives the app role no way around: no ownership, no reference data, no audit rows', async () => {
    const forbidden = [
      'alter table anggaran disable row level security',
      "insert into pemda values (gen_random_uuid(), 'x', 'x', 'kota', '0', 'x')",
      'delete from nomenklatur',
      "update audit_event set aktor = 'orang lain'",
      'delete from audit_event',
      'truncate audit_event',
      'insert into audit_event select * from audit_event',
      'create table titipan (id int)',
      "select pagari('anggaran')",
      'set role selaras_owner',
    ];
    for (const statement of forbidden)
      await expect(app.query(statement), statement).rejects.toMatchObject({ code: '42501' });
  });

  it('binds the owner of the tables too, who may not touch audit events either', async () => {
    const owner = new pg.Client({ connectionString: test.ownerUrl });
    await owner.connect();
    try {
      expect((await owner.query('select * from anggaran')).rowCount).toBe(0);
      await expect(owner.query('delete from audit_event')).rejects.toMatchObject({ code: 'SL001' });
    } finally {
      await owner.end();
    }
  });
});

describe('a database that can not be reached', () => {
  it('is said to be so, with what to check', async () => {
    await expect(openDatabase({ url: 'postgresql://a:b@127.0.0.1:1/c' })).rejects.toMatchObject({
      kode: 'sistem',
      masalah: [{ lokasi: 'DATABASE_URL', pesan: { en: expect.stringContaining('ECONNREFUSED') } }],
    });
  });
});

describe('the role that serves', () => {
  it('must not be a superuser, have BYPASSRLS or own the tables', async () => {
    const refused = { kode: 'sistem', masalah: [{ kode: 'peran-tidak-aman' }] };
    await expect(openDatabase({ url: test.superuserUrl })).rejects.toMatchObject(refused);
    await expect(openDatabase({ url: test.ownerUrl })).rejects.toMatchObject(refused);
    const role = `uji_bypass_${process.pid}`;
    const url = new URL(test.appUrl);
    url.username = role;
    try {
      await test.sudo(`create role ${role} login bypassrls password '${url.password}'`);
      await expect(openDatabase({ url: url.href })).rejects.toMatchObject(refused);
    } finally {
      await test.sudo(`drop role if exists ${role}`);
    }
  });

  it('needs a migrated schema, and says who can migrate it', async () => {
    const empty = await createTestDatabase({ migrated: false });
    try {
      await expect(openDatabase({ url: empty.appUrl })).rejects.toMatchObject({
        kode: 'sistem',
        message: expect.stringContaining('DATABASE_OWNER_URL'),
      });
      const opened = await openDatabase({ url: empty.appUrl, ownerUrl: empty.ownerUrl });
      expect(await opened.pemda.list()).toEqual([]);
      await opened.close();
    } finally {
      await empty.close();
    }
  });
});
