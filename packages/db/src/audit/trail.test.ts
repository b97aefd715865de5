import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import type { Repositories } from '../repositories.ts';
import { createTestDatabase, type Seeded, seedBuku, type TestDatabase } from '../testing/index.ts';
import type { AuditListOptions } from './trail.ts';

let test: TestDatabase;
let database: Database;
let seeded: Seeded;
let round = 0;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await test.open({ poolSize: 20 });
});
beforeEach(async () => {
  round += 1;
  seeded = await seedBuku(test, database, { pemda: `audit-${round}` });
});
afterAll(() => test.close());

const within = <T>(work: (repos: Repositories) => Promise<T>) =>
  database.transaction({ pemda: seeded.pemda, aktor: { id: null, nama: 'uji' } }, work);
const verify = () => within((repos) => repos.audit.verify());

async function saveNarrative(teks: string): Promise<void> {
  await within(async (repos) => {
    const [row] = await repos.narasi.list();
    if (row === undefined) throw new Error('no narrative');
    await repos.narasi.save({ ...row.value, teks }, row.versiBaris);
  });
}

/** Changes the trail behind Selaras's back: as superuser, with triggers off. */
const tamper = (statement: string) =>
  test.sudo(`set session_replication_role = replica; ${statement.replaceAll(':pemda', `'${seeded.pemda}'`)}`);

describe('the audit trail', () => {
  it('notes what a row was before and after, and by whom', async () => {
    await saveNarrative('Baru');
    const [event] = await within((repos) => repos.audit.list({ jenis: 'narasi.' }));
    expect(event).toMatchObject({
      nomor: 2,
      aktor: 'uji',
      jenis: 'narasi.disimpan',
      payload: { baris: [{ sebelum: { teks: 'Teks.\n\n1. Satu' }, sesudah: { teks: 'Baru' } }] },
    });
  });

  it('is read by actor, by time and between two numbers; its head can leave a kind out', async () => {
    await saveNarrative('Satu');
    const asOther = { pemda: seeded.pemda, aktor: { id: null, nama: 'Orang Lain' } };
    await database.transaction(asOther, async (repos) => repos.audit.record('sesi.masuk', {}));
    const numbers = async (options: AuditListOptions) =>
      (await within((repos) => repos.audit.list(options))).map(({ nomor }) => nomor);
    expect(await numbers({ aktor: 'orang' })).toEqual([3]);
    expect(await numbers({ sesudah: 1, sebelum: 3 })).toEqual([2]);
    expect(await numbers({ dari: '2000-01-01T00:00:00Z', hingga: '2000-01-02T00:00:00Z' })).toEqual([]);
    expect(await numbers({ dari: '2000-01-01T00:00:00Z', hingga: '2999-01-02T00:00:00Z' })).toEqual([3, 2, 1]);
    expect(await within((repos) => repos.audit.head())).toMatchObject({ nomor: 3 });
    expect(await within((repos) => repos.audit.head('sesi.'))).toMatchObject({ nomor: 2 });
  });

  it('says nothing of a transaction that failed', async () => {
    const failing = within(async (repos) => {
      repos.audit.record('uji.gagal', {});
      throw new Error('gagal');
    });
    await expect(failing).rejects.toThrow('gagal');
    expect(await within((repos) => repos.audit.head())).toMatchObject({ nomor: 1 });
  });

  it('is one chain without gaps when 20 writers of one pemda write at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, writer) =>
        within(async (repos) => {
          repos.audit.record('uji.satu', { writer });
          repos.audit.record('uji.dua', { writer, teks: 'baris\nbaru, "kutip" dan €' });
        }),
      ),
    );
    expect(await verify()).toMatchObject({ jumlah: 41, kepala: { nomor: 41 }, masalah: [] });
    // The two events of one transaction stay together.
    const events = await within((repos) => repos.audit.list({ jenis: 'uji.', batas: 50 }));
    const writers = events.map((event) => (event.payload as { writer: number }).writer);
    for (let index = 0; index < writers.length; index += 2) expect(writers[index]).toBe(writers[index + 1]);
  });

  it('shows a changed event', async () => {
    await saveNarrative('Baru');
    await tamper("update audit_event set aktor = 'orang lain' where pemda_id = :pemda and nomor = 1");
    expect((await verify()).masalah).toMatchObject([{ lokasi: 'audit 1', kode: 'isi-berubah' }]);
  });

  it('shows an event whose hash was made to fit, because the next one is bound to the old hash', async () => {
    await saveNarrative('Baru');
    await tamper(
      `update audit_event set aktor = 'orang lain' where pemda_id = :pemda and nomor = 1;
       update audit_event e set hash = encode(sha256(convert_to(audit_naskah(e), 'UTF8')), 'hex')
       where pemda_id = :pemda and nomor = 1`,
    );
    expect((await verify()).masalah).toMatchObject([{ lokasi: 'audit 2', kode: 'rantai-putus' }]);
  });

  it('shows a removed event', async () => {
    await saveNarrative('Satu');
    await saveNarrative('Dua');
    await tamper('delete from audit_event where pemda_id = :pemda and nomor = 2');
    expect((await verify()).masalah).toMatchObject([{ lokasi: 'audit 3', kode: 'celah' }]);
  });

  it('shows that its end was cut off, once an approved report prints a lost event', async () => {
    await within(async (repos) => {
      const periode = { jenis: 'triwulan', tahun: 2024, ke: 1 } as const;
      const draft = await repos.laporan.create({
        unit: seeded.unit,
        form: 'triwulan-ntt',
        periode,
        judul: 'Triwulan I',
      });
      const audit = await repos.audit.head();
      await repos.laporan.approve(draft.id, draft.versiBaris, { model: '{"b":1,"a":2}', tanggal: '2024-04-05', audit });
      expect(await repos.laporan.readModel(draft.id)).toBe('{"b":1,"a":2}');
      expect(await repos.laporan.unitsClosing({ jenis: 'bulan', tahun: 2024, ke: 2 })).toEqual(new Set([seeded.unit]));
      expect(await repos.laporan.unitsClosing({ jenis: 'bulan', tahun: 2024, ke: 4 })).toEqual(new Set());
    });
    expect((await verify()).masalah).toEqual([]);
    await tamper('delete from audit_event where pemda_id = :pemda');
    expect((await verify()).masalah).toMatchObject([{ kode: 'jangkar-hilang' }]);
  });
});

describe('an approved report', () => {
  it('can only be replaced', async () => {
    const periode = { jenis: 'triwulan', tahun: 2024, ke: 2 } as const;
    const report = await within(async (repos) => {
      const draft = await repos.laporan.create({
        unit: seeded.unit,
        form: 'triwulan-ntt',
        periode,
        judul: 'Triwulan II',
      });
      return repos.laporan.approve(draft.id, draft.versiBaris, { model: '{}', tanggal: '2024-07-05', audit: null });
    });
    await expect(
      within((repos) => repos.laporan.setStatus(report.id, report.versiBaris, 'draf')),
    ).rejects.toMatchObject({ kode: 'konflik', masalah: [{ kode: 'sudah-ditetapkan' }] });
    const replaced = await within((repos) =>
      repos.laporan.supersede(report.id, report.versiBaris, 'Realisasi dikoreksi'),
    );
    expect(replaced.status).toBe('digantikan');
    const key = { unit: seeded.unit, form: 'triwulan-ntt', periode };
    expect(await within((repos) => repos.laporan.findCurrent(key))).toBeNull();
  });
});
