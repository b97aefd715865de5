import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LoadedSheet } from '@selaras/berkas';
import { applyChanges, bukuAngkaFromJson, Rupiah } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { ledgerFixture, TW1, TW2 } from '../../../test/ledger-fixture.ts';
import { fillIn } from '../../../test/template-editor.ts';
import { imported, kodeOf, readAfter, template } from '../../../test/template-import.ts';
import { identifyTemplate, readTemplate } from './baca.ts';
import { buildTemplateTriwulan } from './tulis.ts';

describe('an unchanged template', () => {
  it.each([
    ['of a small ledger', ledgerFixture()],
    ['of an approved budget', ledgerFixture({ dpa: 'ditetapkan' })],
    [
      'of the example',
      bukuAngkaFromJson(
        readFileSync(resolve(import.meta.dirname, '../../../../../examples/ntt/buku-angka-2024.json'), 'utf8'),
      ),
    ],
  ])('%s changes nothing', async (_, buku) => {
    const hasil = readTemplate(await template(buku), buku);
    expect(hasil).toMatchObject({ perubahan: [], masalah: [], temuan: [] });
    expect(hasil.ringkasan.baris).toBeGreaterThan(5);
  });

  it('is the same file byte for byte', async () => {
    const options = { buku: ledgerFixture(), periode: TW1 };
    expect(
      Buffer.from(await buildTemplateTriwulan(options)).equals(Buffer.from(await buildTemplateTriwulan(options))),
    ).toBe(true);
  });

  it('says whose it is before the ledger is loaded', async () => {
    expect(identifyTemplate(await template(ledgerFixture())).header).toEqual({
      pemda: 'ntt',
      unit: 'setda/biro',
      periode: TW1,
      dokumen: 'dpa',
    });
  });

  it('never undoes what the ledger learned since it was written', async () => {
    const buku = ledgerFixture();
    const old = await template(buku);
    const newer = applyChanges(buku, [
      {
        jenis: 'realisasi-keuangan',
        anggaran: 'b1',
        simpul: null,
        periode: TW1,
        jumlah: Rupiah.of(150_000),
        alasan: '',
      },
    ]);
    expect(readTemplate(old, newer)).toMatchObject({ perubahan: [], masalah: [] });
    const edited = fillIn(old, 'Realisasi', 'Belanja Alat Tulis Kantor', { 'Realisasi Periode Ini (Rp)': 120_000 });
    expect(readTemplate(edited, newer).masalah).toMatchObject([
      { kode: 'berubah-sejak-templat', lokasi: expect.stringContaining('Realisasi!') },
    ]);
  });
});

describe('a filled-in template', () => {
  it('imported twice changes nothing the second time', async () => {
    const { after, sheets } = await imported('Realisasi', 'Belanja Perjalanan Dinas Biasa', {
      'Realisasi Periode Ini (Rp)': 250_000,
    });
    expect(readTemplate(sheets, after)).toMatchObject({ perubahan: [], masalah: [] });
  });

  it.each([
    ['a number', 250_000.5, '250000.50'],
    ['Indonesian text', '250.000,50', '250000.50'],
    ['US text', '250,000.50', '250000.50'],
    ['text with Rp', 'Rp250.000,-', '250000.00'],
    ['zero', 0, '0.00'],
    [
      'a formula with its result',
      { value: { kind: 'number', number: 7, plain: '7', percent: false }, text: '7', formula: '3+4' } as const,
      '7.00',
    ],
  ])('takes money as %s', async (_, content, amount) => {
    const { after } = await imported('Realisasi', 'Belanja Perjalanan Dinas Biasa', {
      'Realisasi Periode Ini (Rp)': content,
    });
    expect(after.realisasiKeuangan.find((row) => row.anggaran === 'b2')?.jumlah.toString()).toBe(amount);
  });

  it.each([
    ['a malformed amount', '375.000.00', 'angka-pengelompokan'],
    ['words', 'nanti', 'angka-bukan-angka'],
    [
      'a percentage',
      { value: { kind: 'number', number: 0.5, plain: '0.5', percent: true }, text: '50%' } as const,
      'angka-persen-bukan-uang',
    ],
    ['a date', { value: { kind: 'date', date: '2024-01-01', time: null }, text: '2024-01-01' } as const, 'bukan-uang'],
    ['a fraction of a sen', 0.125, 'angka-pecahan-sen'],
    ['a dash', '-', 'tanda-kosong'],
    ['a negative amount', -5, 'jumlah-negatif'],
    ['an error', { value: { kind: 'error', error: '#DIV/0!' }, text: '#DIV/0!' } as const, 'nilai-galat'],
    ['a formula never calculated', { value: { kind: 'uncached' }, formula: 'A1' } as const, 'rumus-tanpa-hasil'],
  ])('refuses %s by cell, and changes nothing there', async (_, content, kode) => {
    const hasil = await readAfter('Realisasi', 'Belanja Perjalanan Dinas Biasa', {
      'Realisasi Periode Ini (Rp)': content,
    });
    expect(hasil.perubahan).toEqual([]);
    expect(kodeOf(hasil)).toEqual([`Realisasi!G8 ${kode}`]);
    expect(hasil.masalah[0]?.saran?.id).toBeTruthy();
  });

  it('asks for a reason when money exceeds its pagu, summed since January', async () => {
    const buku = ledgerFixture();
    const row = 'Belanja Alat Tulis Kantor';
    const sheets = await template(buku, TW2);
    const over = { 'Realisasi Periode Ini (Rp)': 950_000 };
    expect(kodeOf(readTemplate(fillIn(sheets, 'Realisasi', row, over), buku))).toEqual(['Realisasi!G7 melebihi-pagu']);
    const reasoned = readTemplate(
      fillIn(sheets, 'Realisasi', row, { ...over, 'Alasan Bila Melebihi Pagu': 'Pergeseran dalam proses' }),
      buku,
    );
    expect(reasoned.masalah).toEqual([]);
    expect(reasoned.perubahan[0]?.change).toMatchObject({ alasan: 'Pergeseran dalam proses' });
    expect(kodeOf(await readAfter('Anggaran', row, { 'Pagu (Rp)': 50_000 }))).toEqual(
      ['Anggaran!6 melebihi-pagu'].map((text) => text.replace('!6', '!7')),
    );
  });

  it('leaves blank cells as they are and clears what is marked', async () => {
    const row = 'Belanja Alat Tulis Kantor';
    expect((await readAfter('Realisasi', row, { 'Realisasi Periode Ini (Rp)': null })).perubahan).toEqual([]);
    const { hasil, after } = await imported('Realisasi', row, { 'Realisasi Periode Ini (Rp)': '(Kosong)' });
    expect(hasil.ringkasan).toMatchObject({ hapus: 1, tambah: 0, ubah: 0 });
    expect(after.realisasiKeuangan).toEqual([]);
  });

  it('keeps months and quarters apart', async () => {
    const buku = ledgerFixture();
    const januari = {
      ...buku,
      realisasiKeuangan: [
        {
          id: 'm',
          anggaran: 'b2',
          simpul: null,
          periode: { jenis: 'bulan', tahun: 2024, ke: 1 } as const,
          jumlah: Rupiah.of(1),
          alasan: '',
        },
      ],
    };
    expect(
      kodeOf(
        await readAfter('Realisasi', 'Belanja Perjalanan Dinas Biasa', { 'Realisasi Periode Ini (Rp)': 5 }, januari),
      ),
    ).toEqual(['Realisasi!G8 periode-bertindih']);
  });
});

describe('a workbook that is not what it should be', () => {
  it('names another workbook, and one of another unit or year', async () => {
    const buku = ledgerFixture();
    expect(readTemplate([], buku).masalah).toMatchObject([{ kode: 'bukan-templat' }]);
    const sheets = await template(buku);
    expect(readTemplate(sheets, { ...buku, unitPelapor: 'bagian-a' }).masalah).toMatchObject([{ kode: 'unit-lain' }]);
    expect(readTemplate(sheets, { ...buku, tahun: 2025 }).masalah).toMatchObject([{ kode: 'unit-lain' }]);
  });

  it('names a copied row, a row that is gone, a lost head and a lost column', async () => {
    const buku = ledgerFixture();
    const sheets = await template(buku);
    const change = (name: string, edit: (sheet: LoadedSheet) => LoadedSheet): string[] =>
      kodeOf(
        readTemplate(
          sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)),
          buku,
        ),
      );
    expect(
      change('Realisasi', (sheet) => ({
        ...sheet,
        rows: [...sheet.rows, { number: 99, cells: sheet.rows.at(-1)!.cells }],
      })),
    ).toEqual(['Realisasi!99 baris-ganda']);
    expect(change('Realisasi', (sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => row.number !== 3) }))).toEqual([
      'Realisasi lembar-rusak',
    ]);
    expect(kodeOf(readTemplate(sheets, { ...buku, kegiatanLain: [] }))).toEqual(['Kegiatan!4 baris-tidak-dikenal']);
    expect(
      change('Narasi', (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => cell.text !== 'Teks') })),
      })),
    ).toEqual(['Narasi kolom-tidak-ditemukan']);
  });

  it('says which sheets are missing or no part of it', async () => {
    const buku = ledgerFixture();
    const sheets = (await template(buku)).filter((sheet) => sheet.name !== 'Hasil');
    const hasil = readTemplate([...sheets, { name: 'Coretan', hidden: false, merges: [], rows: [] }], buku);
    expect(hasil.temuan.map((item) => item.kode)).toEqual(['lembar-diabaikan', 'lembar-tidak-ada']);
  });
});
