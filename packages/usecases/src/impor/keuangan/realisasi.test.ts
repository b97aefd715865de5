import { applyChanges, Rupiah } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { ledgerFixture, TW1, TW2 } from '../../../test/ledger-fixture.ts';
import { type FixtureCell, sheetOf } from '../../../test/sheet-fixture.ts';
import { type OpsiRealisasi, readRealisasiKeuangan } from './baca-realisasi.ts';

const HEAD = ['Kode Sub Kegiatan', 'Kode Rekening', 'Uraian', 'Anggaran', 'Realisasi'];
const SUB1 = '4.01.02.1.01.0001';
const SUB2 = '4.01.02.1.01.0002';
const ATK: FixtureCell[] = [SUB1, '5.1.02.01.01.0024', 'Belanja Alat Tulis Kantor', 1_000_000, 150_000];
const DINAS: FixtureCell[] = [SUB1, '5.1.02.04.01.0001', 'Belanja Perjalanan Dinas Biasa', 2_000_000, 300_000];
const NODE: FixtureCell[] = [SUB2, null, 'Penataan Kelembagaan', 500_000, 50_000];

type Rows = readonly (readonly FixtureCell[])[];

function read(rows: Rows, opsi: Partial<OpsiRealisasi> = {}, merges: string[] = []) {
  return readRealisasiKeuangan(sheetOf(rows, { name: 'LRA', merges }), {
    buku: ledgerFixture({ dpa: 'ditetapkan' }),
    periode: TW1,
    mode: 'periode',
    ...opsi,
  });
}

/** Money that an import would book, by target. */
function booked(hasil: ReturnType<typeof read>): Record<string, string> {
  return Object.fromEntries(
    hasil.perubahan.flatMap(({ change }) =>
      change.jenis === 'realisasi-keuangan'
        ? [[change.anggaran ?? change.simpul ?? '', change.jumlah?.toString() ?? '']]
        : [],
    ),
  );
}
const kodeOf = (list: { lokasi: string; kode: string }[]): string[] =>
  list.map((item) => `${item.lokasi} ${item.kode}`);
const ALL = { b1: '150000.00', b2: '300000.00', sub2: '50000.00' };

describe('readRealisasiKeuangan', () => {
  it('books money on lines by account, and on nodes that have no lines', () => {
    const hasil = read([HEAD, ATK, DINAS, NODE]);
    expect(booked(hasil)).toEqual(ALL);
    expect(hasil).toMatchObject({ masalah: [], temuan: [], takBerpadanan: [], cocok: 3 });
    expect(hasil.pemetaan).toEqual({ 'sub-kegiatan': 'A', rekening: 'B', uraian: 'C', anggaran: 'D', realisasi: 'E' });
  });

  it('changes nothing the second time', () => {
    const buku = ledgerFixture({ dpa: 'ditetapkan' });
    const first = read([HEAD, ATK, DINAS, NODE]);
    const after = applyChanges(
      buku,
      first.perubahan.map((item) => item.change),
    );
    expect(read([HEAD, ATK, DINAS, NODE], { buku: after })).toMatchObject({ perubahan: [], masalah: [] });
  });

  it('understands a report of one code column with sections, subtotals, totals, merged heads and a numbering row', () => {
    const rows: Rows = [
      ['LAPORAN REALISASI ANGGARAN', null, null, null, null, null],
      ['KODE', 'URAIAN', 'ANGGARAN', 'REALISASI', null, 'SISA ANGGARAN'],
      [null, null, null, 'Rp', '%', null],
      ['1', '2', '3', '4', '5=4/3', '6'],
      ['4.01', 'SEKRETARIAT DAERAH', '3.500.000,00', '500.000,00', '14,29', '3.000.000,00'],
      ['4.01.02', 'PROGRAM PENATAAN ORGANISASI', '3.500.000,00', '500.000,00', '14,29', null],
      ['4.01.02.1.01', 'Fasilitasi Kelembagaan', '3.500.000,00', '500.000,00', null, null],
      ['4.01.02.1.01.0001', 'Analisis Jabatan', '3.000.000,00', '450.000,00', null, null],
      ['5', 'BELANJA DAERAH', '3.000.000,00', '450.000,00', null, null],
      ['5.1', 'BELANJA OPERASI', '3.000.000,00', '450.000,00', null, null],
      ['5.1.02.01', 'Belanja Barang', '1.000.000,00', '150.000,00', null, null],
      ['5.1.02.01.01.0024', 'Belanja Alat Tulis Kantor', '1.000.000,00', '150.000,00', null, null],
      ['5.1.02.04.01.0001', 'Belanja Perjalanan Dinas Biasa', '2.000.000,00', '300.000,00', null, null],
      ['4.01.02.1.01.0002', 'Penataan Kelembagaan', '500.000,00', '50.000,00', null, null],
      ['5.1.02.01.01.0024', 'Belanja ATK', '500.000,00', '50.000,00', null, null],
      ['JUMLAH', null, '3.500.000,00', '500.000,00', null, null],
    ];
    const hasil = read(rows, {}, ['A1:F1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3']);
    expect(kodeOf(hasil.masalah)).toEqual([]);
    expect(booked(hasil)).toEqual(ALL);
    expect(hasil.pemetaan).toMatchObject({ kode: 'A', realisasi: 'D' });
  });

  it('understands code and name in one cell, and a sub kegiatan with its account in one code', () => {
    const rows: Rows = [
      ['Kode Sub Kegiatan', 'Rekening', 'Pagu', 'Realisasi'],
      [`${SUB1} Analisis Jabatan`, '5.1.02.01.01.0024 - Belanja Alat Tulis Kantor', 1_000_000, 150_000],
      [null, `${SUB1}.5.1.02.04.01.0001 Belanja Perjalanan Dinas Biasa`, 2_000_000, 300_000],
      [`${SUB2} Penataan Kelembagaan`, null, 500_000, 50_000],
    ];
    expect(booked(read(rows))).toEqual(ALL);
  });

  it('matches by words where the ledger has no account codes', () => {
    const buku = ledgerFixture({ dpa: 'ditetapkan' });
    const uncoded = { ...buku, anggaran: buku.anggaran.map((line) => ({ ...line, rekening: '' })) };
    expect(booked(read([HEAD, ATK, DINAS, NODE], { buku: uncoded }))).toEqual(ALL);
  });

  it('tells repeated accounts apart by words, then by amount, and asks otherwise', () => {
    const buku = ledgerFixture({ dpa: 'ditetapkan' });
    const twin = { ...buku.anggaran[0]!, id: 'b3', jumlah: Rupiah.of(700_000) };
    const doubled = { ...buku, anggaran: [...buku.anggaran, twin] };
    expect(booked(read([HEAD, ATK], { buku: doubled }))).toEqual({ b1: '150000.00' });
    const hasil = read([HEAD, [...ATK.slice(0, 3), 999, 150_000]], { buku: doubled });
    expect(kodeOf(hasil.masalah)).toEqual(['LRA!E2 padanan-tak-unik']);
    expect(hasil.takBerpadanan[0]?.kandidat.map((item) => item.target)).toEqual(['anggaran:b1', 'anggaran:b3']);
  });

  it('takes the difference of figures to date, and tells when they fall', () => {
    const cumulative = { periode: TW2, mode: 'sampai-dengan' } as const;
    expect(booked(read([HEAD, ATK], cumulative))).toEqual({ b1: '50000.00' });
    const falling = read([HEAD, [...ATK.slice(0, 4), 80_000]], cumulative);
    expect(booked(falling)).toEqual({ b1: '-20000.00' });
    expect(kodeOf(falling.temuan)).toEqual(['LRA!E2 kumulatif-turun']);
  });

  it('chooses the column that fits the mode, and asks between two that do', () => {
    const head = [
      'Kode Sub Kegiatan',
      'Kode Rekening',
      'Anggaran',
      'Realisasi s/d Bulan Lalu',
      'Realisasi Bulan Ini',
      'Realisasi s/d Bulan Ini',
      'Persentase Realisasi',
    ];
    const row: FixtureCell[] = [SUB1, '5.1.02.01.01.0024', 1_000_000, 10, 20, 30, 3];
    expect(read([head, row]).pemetaan?.realisasi).toBe('E');
    expect(read([head, row], { mode: 'sampai-dengan' }).pemetaan?.realisasi).toBe('F');
    const doubtful = ['Kode Sub Kegiatan', 'Kode Rekening', 'Realisasi UP', 'Realisasi LS'];
    expect(kodeOf(read([doubtful, row]).masalah)).toEqual(['LRA kolom-taksa']);
    expect(read([doubtful, row], { pemetaan: { realisasi: 'D' } }).pemetaan?.realisasi).toBe('D');
  });

  it('asks for columns that it does not recognise, and refuses a mapping that is none', () => {
    const rows: Rows = [
      ['Kode Sub Kegiatan', 'Kode Rekening', 'Keluar'],
      [SUB1, '5.1.02.01.01.0024', 150_000],
    ];
    expect(kodeOf(read(rows).masalah)).toEqual(['LRA kolom-tidak-ditemukan']);
    expect(booked(read(rows, { pemetaan: { realisasi: 'c' } }))).toEqual({ b1: '150000.00' });
    expect(kodeOf(read([HEAD, ATK], { pemetaan: { realisasi: '7' } }).masalah)).toEqual([
      'kolom realisasi pemetaan-salah',
    ]);
  });

  it('lists what has no match with the nearest rows, and takes the choice of a person', () => {
    const stranger: FixtureCell[] = [SUB1, '5.1.02.99.99.0001', 'Belanja Alat Tulis', 1, 5_000];
    const elsewhere: FixtureCell[] = ['4.01.02.1.01.0009', null, 'Penataan Lembaga', 1, 5_000];
    const hasil = read([HEAD, stranger, elsewhere]);
    expect(kodeOf(hasil.masalah)).toEqual(['LRA!E2 tanpa-padanan', 'LRA!E3 tanpa-padanan']);
    expect(hasil.takBerpadanan.map((item) => item.kandidat[0]?.target)).toEqual(['anggaran:b1', 'simpul:sub2']);
    const [first, second] = hasil.takBerpadanan.map((item) => item.kunci);
    const chosen = read([HEAD, stranger, elsewhere], { padanan: { [first!]: 'anggaran:b1', [second!]: 'lewati' } });
    expect(chosen.masalah).toEqual([]);
    expect(booked(chosen)).toEqual({ b1: '5000.00' });
    expect(kodeOf(read([HEAD, stranger], { padanan: { [first!]: 'anggaran:x' } }).masalah)).toEqual([
      'LRA!E2 padanan-salah',
    ]);
  });

  it('only mentions a row without a match that carries no money', () => {
    const hasil = read([HEAD, [SUB1, '5.1.02.99.99.0001', 'Lain', 1, 0]]);
    expect(hasil).toMatchObject({ masalah: [], takBerpadanan: [], temuan: [{ kode: 'tanpa-padanan' }] });
  });

  it('finds a pagu that differs, and never overwrites it', () => {
    const hasil = read([
      HEAD,
      [...ATK.slice(0, 3), 1_500_000, 150_000],
      [SUB1, null, 'Analisis Jabatan', 9_000_000, 150_000],
    ]);
    expect(kodeOf(hasil.temuan)).toEqual(['LRA!E2 pagu-berbeda', 'LRA!E3 pagu-berbeda']);
    expect(hasil.perubahan.map((item) => item.change.jenis)).toEqual(['realisasi-keuangan']);
  });

  it('asks for a reason above pagu', () => {
    const over: Rows = [HEAD, [...ATK.slice(0, 4), 1_000_001]];
    expect(kodeOf(read(over).masalah)).toEqual(['LRA!E2 melebihi-pagu']);
    expect(read(over, { alasan: { 'anggaran:b1': 'Pergeseran dalam proses' } }).masalah).toEqual([]);
  });

  it.each([
    ['a malformed amount', [[...ATK.slice(0, 4), '375.000.00']], ['LRA!E2 angka-pengelompokan']],
    ['a negative amount', [[...ATK.slice(0, 4), '(5.000)']], ['LRA!E2 jumlah-negatif']],
    ['a repeated row', [ATK, ATK], ['LRA!E3 baris-ganda']],
    ['a repeated sub kegiatan', [NODE, NODE], ['LRA!E3 baris-ganda']],
    ['a malformed code', [[SUB1, '5.1.2', 'x', 1, 1]], ['LRA!B2 kode-salah']],
    ['a row below no sub kegiatan', [[null, '5.1.02.01.01.0024', 'x', 1, 1]], ['LRA!2 tanpa-sub-kegiatan']],
    [
      'a formula without result',
      [[...ATK.slice(0, 4), { value: { kind: 'uncached' } as const, formula: 'A1' }]],
      ['LRA!E2 rumus-tanpa-hasil'],
    ],
  ] as [string, Rows, string[]][])('names the cell of %s', (_, rows, expected) => {
    const hasil = read([HEAD, ...rows]);
    expect(kodeOf(hasil.masalah)).toEqual(expected);
  });

  it('keeps months and quarters apart, and needs a budget', () => {
    const buku = ledgerFixture({ dpa: 'ditetapkan' });
    const monthly = {
      ...buku,
      realisasiKeuangan: [{ ...buku.realisasiKeuangan[0]!, periode: { jenis: 'bulan', tahun: 2024, ke: 2 } as const }],
    };
    expect(kodeOf(read([HEAD, ATK], { buku: monthly }).masalah)).toEqual(['LRA!E2 periode-bertindih']);
    expect(kodeOf(read([HEAD, ATK], { buku: { ...buku, dokumen: [] } }).masalah)).toEqual([' anggaran-tidak-ada']);
  });
});
