import { type BukuAngka, Rupiah } from '@selaras/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import type { Repositories } from '../repositories.ts';
import { createTestDatabase, type Seeded, seedBuku, type TestDatabase } from '../testing/index.ts';

let test: TestDatabase;
let database: Database;
let seeded: Seeded;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.open();
  seeded = await seedBuku(test, database);
});
afterAll(() => test.close());

const within = <T>(work: (repos: Repositories) => Promise<T>) =>
  database.transaction({ pemda: seeded.pemda, aktor: { id: null, nama: 'uji' } }, work);

const load = (versi: string) => within((repos) => repos.buku.load({ unit: seeded.unit, tahun: 2024, versi }));

/** What a version says, without ids: tree by code and parent's code, and what hangs on it. */
function describeContent(buku: BukuAngka) {
  const node = new Map(buku.simpul.map((row) => [row.id, row]));
  const place = new Map(buku.penempatan.map((row) => [row.id, row]));
  const nameOf = (id: string | null) => (id === null ? null : node.get(id)?.kode);
  return {
    simpul: buku.simpul.map((row) => [row.kode, nameOf(row.induk), row.identitas, row.urut]),
    penempatan: buku.penempatan.map((row) => [
      row.indikator,
      nameOf(row.simpul),
      place.get(row.induk ?? '')?.indikator,
    ]),
    target: buku.target.map((row) => [place.get(row.penempatan)?.indikator, row.periode, row.nilai, row.keterangan]),
    kondisiAwal: buku.kondisiAwal.map((row) => [place.get(row.penempatan)?.indikator, row.tahun, row.nilai]),
    anggaran: buku.anggaran.map((row) => [nameOf(row.simpul), row.rincian, row.uraian, row.jumlah.toString()]),
    anggaranKas: buku.anggaranKas.map((row) => [nameOf(row.simpul), row.bulan, row.jumlah.toString()]),
    pelaksanaan: buku.pelaksanaanAnggaran.map((row) => [nameOf(row.simpul), row.uraian, row.serapanMinimal]),
  };
}

describe('copying a version forward', () => {
  it('copies everything below it as a draft that can change, and leaves the approved one as it is', async () => {
    const before = await load('murni');
    const murni = before.dokumen[0];
    if (murni === undefined) throw new Error('no document');
    const copy = await within((repos) => repos.dokumen.copy({ dari: murni.id, versi: 'perubahan-2' }));
    expect(copy).toMatchObject({ versi: 'perubahan-2', status: 'draf', asal: murni.id, unit: murni.unit });
    const after = await load('perubahan-2');
    expect(describeContent(after)).toEqual(describeContent(before));
    expect(new Set(after.simpul.map((row) => row.id)).isDisjointFrom(new Set(before.simpul.map((row) => row.id)))).toBe(
      true,
    );
    expect(await load('murni')).toEqual(before);
  });

  it('makes before / after a join, with added and removed lines', async () => {
    const murni = (await load('murni')).dokumen[0];
    const copy = await within((repos) => repos.dokumen.copy({ dari: murni?.id ?? '', versi: 'perubahan-3' }));
    const [first, second] = await within((repos) => repos.anggaran.list({ dokumen: copy.id, rincian: true }));
    if (first === undefined || second === undefined) throw new Error('no lines');
    const added = { ...first.value, id: crypto.randomUUID(), jumlah: Rupiah.of(5) };
    await within(async (repos) => {
      await repos.anggaran.remove(second.value.id, second.versiBaris);
      await repos.anggaran.save(added, null);
    });
    const pairs = await within((repos) => repos.dokumen.pairAnggaran(copy.id));
    expect(pairs.filter((pair) => pair.sebelum === null)).toEqual([{ sebelum: null, sesudah: added.id }]);
    expect(pairs.filter((pair) => pair.sesudah === null)).toHaveLength(1);
    expect(pairs.filter((pair) => pair.sebelum !== null && pair.sesudah !== null)).toHaveLength(8);
  });
});
