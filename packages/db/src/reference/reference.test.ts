import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import type { Nomenklatur } from './reference.ts';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.open();
});
afterAll(() => test.close());

const entry = (sistem: string, kode: string, more: Partial<Nomenklatur> = {}): Omit<Nomenklatur, 'id'> => ({
  sistem,
  jenjang: 'sub-kegiatan',
  kode,
  nama: `Nama ${kode}`,
  kinerja: '',
  indikator: '',
  satuan: 'Dokumen',
  jenisPemda: 'provinsi',
  peraturan: 'Kepmendagri',
  dari: '2024-01-01',
  sampai: null,
  ...more,
});

describe('reference data', () => {
  it('loads a whole nomenclature at once, and again without doubling it', async () => {
    const administration = test.administer();
    const rows = Array.from({ length: 7_581 }, (_, index) => entry('besar', `1.01.${String(index).padStart(4, '0')}`));
    await administration.loadReference({ nomenklatur: rows });
    const renamed = rows.map((row, index) => (index === 0 ? { ...row, nama: 'Nama baru' } : row));
    await administration.loadReference({ nomenklatur: renamed });
    const stored = await database.reference.listNomenklatur({ sistem: 'besar' });
    expect(stored).toHaveLength(7_581);
    expect(stored[0]).toMatchObject({ kode: '1.01.0000', nama: 'Nama baru', dari: '2024-01-01', sampai: null });
  });

  it('leads from an old code to its successors and back: one entry may be split, several merged', async () => {
    await test.administer().loadReference({
      nomenklatur: [entry('lama', 'A'), entry('lama', 'B'), entry('baru', 'X'), entry('baru', 'Y')],
      penerus: [
        { dari: { sistem: 'lama', kode: 'A' }, ke: { sistem: 'baru', kode: 'X' } },
        { dari: { sistem: 'lama', kode: 'A' }, ke: { sistem: 'baru', kode: 'Y' } },
        { dari: { sistem: 'lama', kode: 'B' }, ke: { sistem: 'baru', kode: 'Y' } },
      ],
    });
    const { reference } = database;
    const a = await reference.findNomenklatur('lama', 'A');
    const y = await reference.findNomenklatur('baru', 'Y');
    expect((await reference.listPenerus(a?.id ?? '')).map((row) => row.kode)).toEqual(['X', 'Y']);
    expect((await reference.listPendahulu(y?.id ?? '')).map((row) => row.kode)).toEqual(['A', 'B']);
  });

  it('finds entries by code as they hold on a date for a kind of pemda', async () => {
    await test.administer().loadReference({
      nomenklatur: [
        entry('tanggal', '9.01', { sampai: '2024-12-31', nama: 'Lama' }),
        entry('tanggal-baru', '9.01', { dari: '2025-01-01', nama: 'Baru' }),
        entry('tanggal', '9.02', { jenisPemda: 'kabupaten-kota' }),
        entry('tanggal', '9.03', { jenisPemda: 'semua' }),
      ],
    });
    const namesOn = async (tanggal: string, kode = ['9.01', '9.02', '9.03', '9.99']) =>
      (await database.reference.listByKode({ kode, tanggal, jenisPemda: 'provinsi' })).map(({ nama }) => nama);
    expect(await namesOn('2024-06-30')).toEqual(['Lama', 'Nama 9.03']);
    expect(await namesOn('2025-06-30')).toEqual(['Baru', 'Nama 9.03']);
    expect(await namesOn('2025-06-30', [])).toEqual([]);
  });

  it('refuses a successor that does not exist, and loads nothing of that call', async () => {
    const loading = test.administer().loadReference({
      nomenklatur: [entry('gagal', 'A')],
      penerus: [{ dari: { sistem: 'gagal', kode: 'A' }, ke: { sistem: 'gagal', kode: 'tidak ada' } }],
    });
    await expect(loading).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
    expect(await database.reference.findNomenklatur('gagal', 'A')).toBeNull();
  });

  it('is filtered by level, prefix and kind of pemda', async () => {
    await test.administer().loadReference({
      nomenklatur: [
        entry('saring', '4.01', { jenjang: 'bidang-urusan', jenisPemda: 'semua' }),
        entry('saring', '4.01.01', { jenjang: 'program' }),
        entry('saring', '4.01.02', { jenjang: 'program', jenisPemda: 'kabupaten-kota' }),
        entry('saring', '4.02.01', { jenjang: 'program' }),
      ],
    });
    const codes = async (filter: object) =>
      (await database.reference.listNomenklatur({ sistem: 'saring', ...filter })).map((row) => row.kode);
    expect(await codes({ jenjang: 'program' })).toEqual(['4.01.01', '4.01.02', '4.02.01']);
    expect(await codes({ awalan: '4.01' })).toEqual(['4.01', '4.01.01', '4.01.02']);
    expect(await codes({ jenisPemda: 'provinsi' })).toEqual(['4.01', '4.01.01', '4.02.01']);
  });

  it('holds from its first to its last day', async () => {
    const scale = { slug: 'skala', nama: 'Skala', sumber: 'Permen', isi: { pita: [] } };
    const fund = { kode: 'DAU', nama: 'DAU', kelompok: 'APBD', peraturan: '', dari: '2020-01-01', sampai: null };
    await test.administer().loadReference({
      skala: [
        { ...scale, dari: '2020-01-01', sampai: '2023-12-31' },
        { ...scale, nama: 'Skala baru', dari: '2024-01-01', sampai: null },
      ],
      sumberDana: [fund],
      rekening: [{ kode: '5.1.02', nama: 'Barang', peraturan: '', dari: '2020-01-01', sampai: null }],
      satuan: [{ kode: 'dokumen', nama: 'Dokumen', jenis: 'cacah' }],
      form: [
        {
          slug: 'triwulan',
          jenis: 'triwulan',
          nama: 'Triwulan',
          sumber: 'Pergub',
          isi: {},
          dari: '2020-01-01',
          sampai: null,
        },
      ],
    });
    const { reference } = database;
    const names = async (tanggal: string) => (await reference.listSkala(tanggal)).map((row) => row.nama);
    expect(await names('2019-12-31')).toEqual([]);
    expect(await names('2023-12-31')).toEqual(['Skala']);
    expect(await names('2024-01-01')).toEqual(['Skala baru']);
    expect(await reference.listSumberDana('2024-01-01')).toMatchObject([fund]);
    expect(await reference.listRekening('2024-01-01')).toHaveLength(1);
    expect(await reference.listSatuan()).toMatchObject([{ kode: 'dokumen' }]);
    expect(await reference.listForm('2024-01-01')).toMatchObject([{ slug: 'triwulan', isi: {} }]);
  });
});

describe('the list of pemda', () => {
  it('is open to all, and finds by slug, code and id', async () => {
    const row = { slug: 'prov-x', nama: 'X', jenis: 'provinsi', kodeWilayah: '99', tempat: 'Y' } as const;
    const id = await test.administer().registerPemda(row);
    for (const name of ['prov-x', '99', id]) expect(await database.pemda.get(name)).toEqual({ id, ...row });
    await expect(database.pemda.get('tidak-ada')).rejects.toMatchObject({ kode: 'tidak-ditemukan' });
  });
});
