import { Rupiah } from '@selaras/domain';
import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { uuidFrom } from '../ids.ts';
import type { Repositories } from '../repositories.ts';
import { createTestDatabase, type Seeded, seedBuku, type TestDatabase } from '../testing/index.ts';

let test: TestDatabase;
let database: Database;
let a: Seeded;
let b: Seeded;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.open();
  a = await seedBuku(test, database, { pemda: 'pemda-a', status: 'draf' });
  b = await seedBuku(test, database, { pemda: 'pemda-b' });
});
afterAll(() => test.close());

const within = <T>(pemda: string, work: (repos: Repositories) => Promise<T>) =>
  database.transaction({ pemda, aktor: { id: null, nama: 'uji' } }, work);

const firstLine = (repos: Repositories) => repos.anggaran.list({ rincian: true }).then((rows) => rows[0]);

describe('saving a row', () => {
  it('lets the first of two writers win; the second gets a conflict with both values', async () => {
    const seen = await within(a.pemda, firstLine);
    if (seen === undefined) throw new Error('no budget line');
    const mine = { ...seen.value, jumlah: Rupiah.of(111), uraian: 'Milik saya' };
    const theirs = { ...seen.value, jumlah: Rupiah.of(222) };
    const saved = await within(a.pemda, (repos) => repos.anggaran.save(theirs, seen.versiBaris));
    expect(saved.versiBaris).toBe(seen.versiBaris + 1);
    const late = within(a.pemda, (repos) => repos.anggaran.save(mine, seen.versiBaris));
    const { kode, masalah } = await late.catch((error) => error);
    expect(kode).toBe('konflik');
    expect(masalah).toHaveLength(2);
    const amount = masalah.find((item: { lokasi: string }) => item.lokasi.includes('jumlah'));
    expect(amount.pesan.en).toBe('Yours: 111.00. Stored: 222.00.');
    expect((await within(a.pemda, (repos) => repos.anggaran.get(seen.value.id))).value.jumlah.toString()).toBe(
      '222.00',
    );
  });

  it('holds for two writers at the same moment too', async () => {
    const indikator = (await within(a.pemda, (repos) => repos.indikator.list()))[3]?.value.id ?? '';
    const save = (angka: number) =>
      within(a.pemda, (repos) =>
        repos.realisasi.save(
          {
            indikator,
            periode: { jenis: 'triwulan', tahun: 2024, ke: 2 },
            nilai: { kind: 'angka', raw: String(angka), angka: new Decimal(angka), satuan: null },
            perTanggal: null,
            sumber: '',
          },
          null,
        ),
      );
    const outcomes = await Promise.allSettled([save(1), save(2)]);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(outcomes).toHaveLength(2);
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ kode: 'konflik' });
    expect(lost[0]?.reason.masalah[0].pesan.id).toMatch(/^Isian Anda: [12]\. Tersimpan: [12]\.$/);
  });

  it('writes many rows at once, or none', async () => {
    const rows = await within(a.pemda, (repos) => repos.anggaran.list({ rincian: true }));
    const changes = rows.map(({ value, versiBaris }, index) => ({
      value: { ...value, uraian: `Baru ${index}` },
      versiBaris: index === 2 ? versiBaris + 7 : versiBaris,
    }));
    await expect(within(a.pemda, (repos) => repos.anggaran.saveMany(changes))).rejects.toMatchObject({
      kode: 'konflik',
    });
    const after = await within(a.pemda, (repos) => repos.anggaran.list({ rincian: true }));
    expect(after).toEqual(rows);
  });

  it('says that a row is gone', async () => {
    const line = await within(a.pemda, firstLine);
    if (line === undefined) throw new Error('no budget line');
    const copy = { ...line.value, id: uuidFrom('salinan') };
    await within(a.pemda, (repos) => repos.anggaran.save(copy, null));
    await within(a.pemda, (repos) => repos.anggaran.remove(copy.id, 1));
    await expect(within(a.pemda, (repos) => repos.anggaran.save(copy, 1))).rejects.toMatchObject({
      kode: 'konflik',
      masalah: [{ kode: 'sudah-dihapus' }],
    });
    await expect(within(a.pemda, (repos) => repos.anggaran.remove(copy.id, 1))).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
  });
});

describe('rows of another pemda', () => {
  it('are not found, not refused', async () => {
    const line = await within(b.pemda, firstLine);
    if (line === undefined) throw new Error('no budget line');
    await expect(within(a.pemda, (repos) => repos.anggaran.get(line.value.id))).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
    await expect(within(a.pemda, (repos) => repos.anggaran.remove(line.value.id, 1))).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
    const stolen = { ...line.value, id: uuidFrom('titipan') };
    await expect(within(a.pemda, (repos) => repos.anggaran.save(stolen, null))).rejects.toMatchObject({
      kode: 'tidak-ditemukan',
    });
  });
});

describe('approved documents', () => {
  it('refuse changes of the document and of every row below it', async () => {
    await within(b.pemda, async (repos) => {
      const [dokumen] = await repos.dokumen.list({ status: 'ditetapkan' });
      expect(dokumen).toBeDefined();
    });
    const attempts: ((repos: Repositories) => Promise<unknown>)[] = [
      async (repos) => {
        const [row] = await repos.dokumen.list({ status: 'ditetapkan' });
        if (row) await repos.dokumen.save({ ...row.value, judul: 'Lain' }, row.versiBaris);
      },
      async (repos) => {
        const [row] = await repos.dokumen.list({ status: 'ditetapkan' });
        if (row) await repos.dokumen.remove(row.value.id, row.versiBaris);
      },
      async (repos) => {
        const [row] = await repos.simpul.list({ jenis: 'sub-kegiatan' });
        if (row) await repos.simpul.save({ ...row.value, nama: 'Lain' }, row.versiBaris);
      },
      async (repos) => {
        const [row] = await repos.penempatan.list();
        if (row) await repos.penempatan.save({ ...row.value, lokasi: 'Lain' }, row.versiBaris);
      },
      async (repos) => {
        const [row] = await repos.target.list();
        if (row)
          await repos.target.save({ ...row.value, nilai: { kind: 'teks', raw: 'x', teks: 'x' } }, row.versiBaris);
      },
      async (repos) => {
        const [row] = await repos.kondisiAwal.list();
        if (row)
          await repos.kondisiAwal.remove({ penempatan: row.value.penempatan, tahun: row.value.tahun }, row.versiBaris);
      },
      async (repos) => {
        const row = await firstLine(repos);
        if (row) await repos.anggaran.save({ ...row.value, id: uuidFrom('baris baru') }, null);
      },
      async (repos) => {
        const [row] = await repos.anggaranKas.list();
        if (row) await repos.anggaranKas.remove(row.value, row.versiBaris);
      },
      async (repos) => {
        const [row] = await repos.pelaksanaanAnggaran.list();
        if (row) await repos.pelaksanaanAnggaran.save({ ...row.value, serapanMinimal: 1 }, row.versiBaris);
      },
    ];
    for (const attempt of attempts) {
      await expect(within(b.pemda, attempt)).rejects.toMatchObject({
        kode: 'konflik',
        masalah: [{ kode: 'sudah-ditetapkan' }],
      });
    }
  });

  it('leave realisasi free, which no document owns', async () => {
    await within(b.pemda, async (repos) => {
      const [row] = await repos.realisasi.list();
      if (row === undefined) throw new Error('no realisasi');
      await repos.realisasi.save({ ...row.value, sumber: 'Lain' }, row.versiBaris);
    });
  });
});

describe('periods', () => {
  it('refuse a coarser period beside a finer one that it covers', async () => {
    const save = (jenis: 'bulan' | 'semester', ke: number) =>
      within(a.pemda, async (repos) => {
        const [row] = await repos.realisasi.list();
        if (row === undefined) throw new Error('no realisasi');
        await repos.realisasi.save({ ...row.value, periode: { jenis, tahun: 2024, ke } }, null);
      });
    const overlap = { kode: 'isi-ditolak', masalah: [{ kode: 'periode-ganda' }] };
    await expect(save('bulan', 3)).rejects.toMatchObject(overlap);
    await expect(save('semester', 1)).rejects.toMatchObject(overlap);
    await expect(save('semester', 2)).resolves.toBeUndefined();
  });

  it('refuse it for money too', async () => {
    await expect(
      within(a.pemda, async (repos) => {
        const [row] = await repos.realisasiKeuangan.list();
        if (row === undefined) throw new Error('no realisasi');
        const periode = { jenis: 'tahun', tahun: 2024, ke: 1 } as const;
        await repos.realisasiKeuangan.save({ ...row.value, id: uuidFrom('setahun'), periode }, null);
      }),
    ).rejects.toMatchObject({ masalah: [{ kode: 'periode-ganda' }] });
  });
});
