import { AppError, Rupiah } from '@selaras/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIRO, createInstallation, type Installation } from '../../../../test/support/installation.ts';
import { editWorkbook, findRow } from '../../test/workbook.ts';
import {
  aktorSistem,
  bacaTujuanTemplat,
  batalkanImpor,
  buatTemplatTriwulan,
  daftarImpor,
  eksporAngka,
  imporTemplat,
} from '../index.ts';

let pasang: Installation;
let templat: Uint8Array;
beforeEach(async () => {
  pasang = await createInstallation();
  templat = (await buatTemplatTriwulan(pasang.admin, BIRO)).isi;
});
afterEach(() => pasang.tutup());

const impor = (isi: Uint8Array, uji = false) => imporTemplat(pasang.admin, { namaBerkas: 'isian.xlsx', isi, uji });

/** A belanja line of which 4.000.000 of 24.000.000 are spent, and a node on which nothing is booked yet. */
const BARIS = 'Jasa tenaga operator computer';
const SIMPUL = '4.01.01.1.05';

/** The template with another realisasi of a line, and another result of an activity. */
async function filledIn(jumlah: number | string = 5_345_678): Promise<Uint8Array> {
  const row = await findRow(templat, 'Realisasi', BARIS);
  return editWorkbook(templat, { [`Realisasi!G${row}`]: jumlah, 'Kegiatan!G4': 'Berita acara' });
}

/** Every row of the ledger as text, whatever order they were entered in. */
const allRows = async () => {
  const buku: Record<string, unknown> = JSON.parse(await eksporAngka(pasang.admin, { ...BIRO, format: 'json' }));
  return Object.entries(buku)
    .flatMap(([name, rows]) => [rows].flat().map((row) => `${name} ${JSON.stringify(row)}`))
    .sort();
};

/** Whether a template written now equals the one from before, byte for byte. */
const sameTemplate = async () => Buffer.from(templat).equals((await buatTemplatTriwulan(pasang.admin, BIRO)).isi);

/** Money spent on a line (by its text) or a node (by its code). */
const spentOn = (name: string) =>
  pasang.admin.transaksi(async (repositories) => {
    const { id } = await repositories.unit.resolve(BIRO.pd);
    const buku = await repositories.buku.load({ unit: id, tahun: 2024 });
    const line = buku.anggaran.find((row) => row.uraian === name);
    const node = buku.simpul.find((row) => row.kode === name);
    const found = buku.realisasiKeuangan.find((row) => (line ? row.anggaran === line.id : row.simpul === node?.id));
    return found?.jumlah.toString() ?? null;
  });

describe('imporTemplat', () => {
  it('says of a template as it was written that nothing changes', async () => {
    const before = await pasang.auditHead();
    const hasil = await impor(templat);
    expect(hasil).toMatchObject({ perubahan: [], masalah: [] });
    expect(hasil.pesan.id).toContain('tidak ada yang berubah');
    expect(await pasang.auditHead()).toEqual(before);
  });

  it('shows in a trial what it would do, and writes nothing', async () => {
    const before = await pasang.auditHead();
    const hasil = await impor(await filledIn(), true);
    expect(hasil.perubahan.map(({ lokasi }) => lokasi.split('!')[0])).toEqual(['Realisasi', 'Kegiatan']);
    expect(hasil.pesan.id).toContain('tidak ada yang ditulis');
    expect(await pasang.auditHead()).toEqual(before);
  });

  it('applies all changes with their audit events, each with its value before and after; the same file again changes nothing', async () => {
    const old = await spentOn(BARIS);
    const isi = await filledIn();
    expect((await impor(isi)).pesan.id).toBe('2 perubahan diterapkan');
    expect(await spentOn(BARIS)).toBe('5345678.00');
    const events = await pasang.admin.transaksi(({ audit }) => audit.list({ batas: 3 }));
    expect(events.map(({ jenis, aktor }) => `${aktor} ${jenis}`)).toEqual([
      'uji impor.diterapkan',
      'uji kegiatan-lain.disimpan',
      'uji realisasi-keuangan.disimpan',
    ]);
    expect(events[2]?.payload).toMatchObject({
      baris: [{ sebelum: { jumlah: old }, sesudah: { jumlah: '5345678.00' } }],
    });
    const before = await pasang.auditHead();
    expect((await impor(isi)).pesan.id).toContain('tidak ada yang berubah');
    expect(await pasang.auditHead()).toEqual(before);
  });

  it('names every wrong cell at once and writes nothing, not even the good ones', async () => {
    const row = await findRow(templat, 'Realisasi', BARIS);
    const isi = await editWorkbook(templat, {
      [`Realisasi!G${row}`]: '1.234,5.6',
      [`Realisasi!G${row + 1}`]: -5,
      'Indikator!H7': '37,35',
      'Indikator!K7': 'besok lusa',
      'Kegiatan!G4': 'Hasil yang baik',
    });
    const before = await pasang.auditHead();
    const hasil = await impor(isi);
    expect(hasil.masalah.map(({ lokasi }) => lokasi).sort()).toEqual(
      [`Realisasi!G${row}`, `Realisasi!G${row + 1}`, 'Indikator!K7'].sort(),
    );
    for (const { pesan, saran } of hasil.masalah) {
      expect(pesan.id && pesan.en && saran?.id && saran.en).toBeTruthy();
    }
    expect(await pasang.auditHead()).toEqual(before);
  });

  it('asks for a reason when spending exceeds the pagu, and takes it', async () => {
    const row = await findRow(templat, 'Realisasi', BARIS);
    const over = await editWorkbook(templat, { [`Realisasi!G${row}`]: 999_000_000 });
    expect((await impor(over)).masalah).toMatchObject([{ lokasi: `Realisasi!G${row}`, kode: 'melebihi-pagu' }]);
    const explained = await editWorkbook(over, { [`Realisasi!H${row}`]: 'Pergeseran anggaran sedang diproses' });
    expect((await impor(explained)).masalah).toEqual([]);
    expect(await spentOn(BARIS)).toBe('999000000.00');
  });

  it('refuses a template of another unit or period than the one expected, and one of another pemda', async () => {
    const before = await pasang.auditHead();
    const expecting = (harapan: typeof BIRO | { pd: string; tahun: number; triwulan: number }) =>
      imporTemplat(pasang.admin, { namaBerkas: 'isian.xlsx', isi: templat, uji: false, harapan });
    await expect(expecting({ ...BIRO, triwulan: 2 })).rejects.toMatchObject({ kode: 'isi-ditolak' });
    await expect(expecting({ ...BIRO, pd: 'biro-pemerintahan' })).rejects.toMatchObject({ kode: 'isi-ditolak' });
    const foreign = await editWorkbook(templat, { 'Petunjuk!C3': 'pemda=lain' });
    await expect(impor(foreign)).rejects.toMatchObject({ kode: 'isi-ditolak' });
    expect(await bacaTujuanTemplat(foreign)).toMatchObject({ pemda: 'lain' });
    expect(await pasang.auditHead()).toEqual(before);
  });

  it('says of an ordinary workbook that it is no template, with every mark that is missing', async () => {
    const isi = await editWorkbook(templat, { 'Petunjuk!C1': null, 'Petunjuk!C3': null });
    const error = await impor(isi).catch((caught: unknown) => caught);
    if (!(error instanceof AppError)) throw error;
    expect(error.kode).toBe('isi-ditolak');
    expect(error.masalah.length).toBeGreaterThan(0);
  });

  it('refuses a period that an approved report closes', async () => {
    await pasang.admin.transaksi(async ({ laporan, unit, audit }) => {
      const { id } = await unit.resolve(BIRO.pd);
      const periode = { jenis: 'triwulan', tahun: 2024, ke: 1 } as const;
      const draft = await laporan.create({ unit: id, form: 'triwulan-ntt', periode, judul: 'Triwulan I' });
      await laporan.approve(draft.id, draft.versiBaris, {
        model: '{}',
        tanggal: '2024-04-05',
        audit: await audit.head(),
      });
    });
    const before = await pasang.auditHead();
    await expect(impor(await filledIn())).rejects.toMatchObject({ kode: 'konflik' });
    expect(await pasang.auditHead()).toEqual(before);
  });

  it('lets only one of two imports of the same row win', async () => {
    const both = await Promise.allSettled([impor(await filledIn(1_000)), impor(await filledIn(2_000))]);
    const won = both.filter(({ status }) => status === 'fulfilled');
    // Either they met (one is told so), or the second read what the first had written and was refused as out of date.
    const refused = both.filter((each) => each.status === 'rejected' || each.value.masalah.length > 0);
    expect(won.length + refused.length).toBeGreaterThanOrEqual(2);
    expect(refused).toHaveLength(1);
  });
});

describe('batalkanImpor', () => {
  const last = async () => {
    const [batch] = await daftarImpor(pasang.admin, BIRO);
    if (!batch) throw new Error('no import');
    return batch;
  };

  it('makes every row what it was before; the same file may then be imported again', async () => {
    const old = await spentOn(BARIS);
    const isi = await filledIn();
    await impor(isi);
    const batch = await last();
    expect(batch).toMatchObject({ status: 'diterapkan', jumlah: 2, namaBerkas: 'isian.xlsx', aktor: 'uji' });
    expect(await batalkanImpor(pasang.admin, batch.id)).toMatchObject({ status: 'dibatalkan' });
    expect(await spentOn(BARIS)).toBe(old);
    const [event] = await pasang.admin.transaksi(({ audit }) => audit.list({ batas: 1 }));
    expect(event).toMatchObject({ jenis: 'impor.dibatalkan', payload: { id: batch.id } });
    expect(await sameTemplate()).toBe(true);
    await impor(isi);
    expect(await spentOn(BARIS)).toBe('5345678.00');
  });

  it('takes away what the import added and brings back what it removed, exactly', async () => {
    const before = await allRows();
    const row = await findRow(templat, 'Realisasi', SIMPUL);
    const hasil = await impor(await editWorkbook(templat, { [`Realisasi!G${row}`]: 1, 'Kegiatan!I4': 'hapus' }));
    expect(hasil).toMatchObject({ masalah: [], ringkasan: { tambah: 1, hapus: 1 } });
    expect(await spentOn(SIMPUL)).toBe('1.00');
    await batalkanImpor(pasang.admin, (await last()).id);
    expect(await spentOn(SIMPUL)).toBeNull();
    expect(await allRows()).toEqual(before);
  });

  it('is refused, with both values, when a row was changed again since; nothing is written then', async () => {
    await impor(await filledIn());
    const batch = await last();
    await pasang.admin.transaksi(async ({ realisasiKeuangan }) => {
      const row = (await realisasiKeuangan.list({ tahun: 2024 })).find(
        ({ value }) => value.jumlah.toString() === '5345678.00',
      );
      if (!row) throw new Error('no row');
      await realisasiKeuangan.save({ ...row.value, jumlah: Rupiah.of(7) }, row.versiBaris);
    });
    const before = await pasang.auditHead();
    const error = await batalkanImpor(pasang.admin, batch.id).catch((caught: unknown) => caught);
    if (!(error instanceof AppError)) throw error;
    expect(error.kode).toBe('konflik');
    expect(error.masalah).toHaveLength(1);
    expect(error.masalah[0]?.pesan.id).toContain('5345678.00');
    expect(error.masalah[0]?.pesan.id).toContain('7.00');
    expect(await pasang.auditHead()).toEqual(before);
  });

  it('is refused the second time, and to whoever may not import there', async () => {
    await impor(await filledIn());
    const { id } = await last();
    const reader = await pasang.sistem.konteks('ntt', {
      ...aktorSistem('pembaca'),
      peran: [{ peran: 'pembaca', unit: null, turun: true }],
    });
    await expect(batalkanImpor(reader, id)).rejects.toMatchObject({ kode: 'tidak-berhak' });
    await batalkanImpor(pasang.admin, id);
    await expect(batalkanImpor(pasang.admin, id)).rejects.toMatchObject({ kode: 'konflik' });
  });
});
