import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError, type BukuAngka, bukuAngkaFromJson, bukuAngkaToJson, Rupiah } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { createBuku, createTestDatabase, seedBuku, type TestDatabase } from '../testing/index.ts';
import { withUuids } from './ids.ts';

const aktor = { id: null, nama: 'uji' };
let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.open();
});
afterAll(() => test.close());

const seed = (buku: BukuAngka) => seedBuku(test, database, buku);

/** As plain JSON: jsonb doesn't keep the order of keys. */
const plain = (buku: BukuAngka): unknown => JSON.parse(bukuAngkaToJson(buku));

const load = (pemda: string, unit: string, tahun: number) =>
  database.transaction({ pemda, aktor }, (repos) => repos.buku.load({ unit, tahun }));

describe('the ledger', () => {
  it('comes back as it was stored: every kind of row and value, in the order given', async () => {
    const buku = createBuku({ pemda: 'bolak-balik' });
    const { pemda, unit } = await seed(buku);
    expect(plain(await load(pemda, unit, 2024))).toEqual(plain(withUuids(buku)));
  });

  it('is unchanged by loading the same snapshot again, and approved documents stay untouched', async () => {
    const buku = createBuku({ pemda: 'dua-kali' });
    const { pemda, unit } = await seed(buku);
    const first = await load(pemda, unit, 2024);
    const again = await seed(buku);
    expect(again).toMatchObject({ unit, dokumenTetap: 1, dokumenDimuat: 1 });
    expect(plain(await load(pemda, unit, 2024))).toEqual(plain(first));
    await database.transaction({ pemda, aktor }, (repos) => repos.buku.replace(first));
    expect(plain(await load(pemda, unit, 2024))).toEqual(plain(first));
  });

  it('takes over changed drafts, and drops rows that are gone', async () => {
    const buku = createBuku({ pemda: 'berubah', status: 'draf' });
    const { pemda, unit } = await seed(buku);
    const changed = { ...buku, catatan: [], anggaran: buku.anggaran.slice(1), realisasiKeuangan: [] };
    await seed(changed);
    expect(plain(await load(pemda, unit, 2024))).toEqual(plain(withUuids(changed)));
  });

  it('refuses another content for an approved document and changes nothing', async () => {
    const buku = createBuku({ pemda: 'sudah-ditetapkan' });
    const { pemda, unit } = await seed(buku);
    const [first, ...rest] = buku.anggaran;
    const forged = { ...buku, catatan: [], anggaran: [{ ...first, jumlah: Rupiah.of(1) }, ...rest] } as BukuAngka;
    await expect(seed(forged)).rejects.toMatchObject({ kode: 'konflik', masalah: [{ lokasi: 'DPA (murni)' }] });
    expect((await load(pemda, unit, 2024)).catatan).toHaveLength(2);
  });

  it('keeps equal slugs of two units apart', async () => {
    const one = await seed(createBuku({ pemda: 'dua-unit', unit: 'biro-satu' }));
    const two = await seed(createBuku({ pemda: 'dua-unit', unit: 'biro-dua', subKegiatan: 5 }));
    expect((await load(one.pemda, one.unit, 2024)).simpul).toHaveLength(5);
    expect((await load(two.pemda, two.unit, 2024)).simpul).toHaveLength(7);
  });

  it('loads one version of the documents that have it', async () => {
    const { pemda, unit } = await seed(createBuku({ pemda: 'versi' }));
    const buku = await database.transaction({ pemda, aktor }, (repos) =>
      repos.buku.load({ unit, tahun: 2024, versi: 'perubahan-1' }),
    );
    expect(buku.dokumen.map((row) => row.versi)).toEqual(['perubahan-1']);
    expect(buku.simpul).toHaveLength(1);
  });

  it('leaves out a sub-unit in years in which it does not exist, unless documents of the year point to it', async () => {
    const { pemda, unit } = await seed(createBuku({ pemda: 'unit-berakhir' }));
    const bagian = async (tahun: number) => (await load(pemda, unit, tahun)).unit.map(({ slug }) => slug);
    const atur = (slug: string, masa: { berlakuDari: string | null; berlakuSampai: string | null }) =>
      database.transaction({ pemda, aktor }, async ({ unitTercatat }) => {
        const row = (await unitTercatat.list()).find(({ value }) => value.slug === slug);
        const value = row?.value ?? {
          ...(await unitTercatat.get(unit)).value,
          ...{ id: randomUUID(), induk: unit, slug, jenis: 'bagian' as const },
        };
        await unitTercatat.save({ ...value, ...masa }, row?.versiBaris ?? null);
      });
    await atur('bagian-sementara', { berlakuDari: '2023-07-01', berlakuSampai: '2024-06-30' });
    expect(await bagian(2024)).toContain('bagian-sementara');
    expect(await bagian(2025)).not.toContain('bagian-sementara');
    await atur('bagian-sementara', { berlakuDari: '2026-01-01', berlakuSampai: null });
    expect(await bagian(2025)).not.toContain('bagian-sementara');
    expect(await bagian(2026)).toContain('bagian-sementara');
    // The rows of its budget are this one's.
    await atur('bagian-satu', { berlakuDari: null, berlakuSampai: '2023-12-31' });
    expect(await bagian(2024)).toContain('bagian-satu');
  });

  it('is not found for a unit of another pemda', async () => {
    const { unit } = await seed(createBuku({ pemda: 'milik-a' }));
    const other = await seed(createBuku({ pemda: 'milik-b' }));
    await expect(load(other.pemda, unit, 2024)).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
    await expect(load(other.pemda, 'bukan-uuid', 2024)).rejects.toBeInstanceOf(AppError);
  });

  it('stores a wrong reference not at all', async () => {
    const buku = createBuku({ pemda: 'rujukan' });
    const broken = { ...buku, catatan: buku.catatan.map((row) => ({ ...row, simpul: 'tidak-ada' })) };
    await expect(seed(broken)).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
    const rows = await test.sudo<{ n: number }>(
      "select count(*)::int as n from dokumen d join pemda p on p.id = d.pemda_id where p.slug = 'rujukan'",
    );
    expect(rows[0]?.n).toBe(0);
  });

  const example = resolve(import.meta.dirname, '../../../../examples/ntt/buku-angka-2024.json');
  it.skipIf(!existsSync(example))('stores and returns the example ledger', async () => {
    const buku = bukuAngkaFromJson(readFileSync(example, 'utf8'));
    const { pemda, unit } = await seed(buku);
    expect(plain(await load(pemda, unit, buku.tahun))).toEqual(plain(withUuids(buku)));
  });
});
