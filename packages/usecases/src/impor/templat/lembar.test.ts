import { Rupiah } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { ledgerFixture, TW1 } from '../../../test/ledger-fixture.ts';
import { imported, kodeOf, readAfter, template } from '../../../test/template-import.ts';
import { readTemplate } from './baca.ts';

describe('sheet Anggaran', () => {
  it('changes, adds and removes lines and stated amounts of a draft', async () => {
    const changed = await imported('Anggaran', 'Belanja Alat Tulis Kantor', {
      'Pagu (Rp)': 1_200_000,
      'Sumber Dana': 'DAU',
    });
    expect(changed.after.anggaran.find((row) => row.id === 'b1')).toMatchObject({
      sumberDana: 'DAU',
      jumlah: Rupiah.of(1_200_000),
    });

    const added = await imported('Anggaran', 1, {
      Kode: '4.01.02.1.01.0001',
      Uraian: 'Belanja Lembur',
      'Kode Rekening': '5.1.01',
      'Pagu (Rp)': '300.000',
    });
    expect(added.after.anggaran.at(-1)).toMatchObject({
      simpul: 'sub1',
      urut: 3,
      rincian: true,
      uraian: 'Belanja Lembur',
      jumlah: Rupiah.of(300_000),
    });

    const removed = await imported('Anggaran', 'Belanja Perjalanan Dinas Biasa', { Tindakan: 'hapus' });
    expect(removed.after.anggaran.some((row) => row.id === 'b2')).toBe(false);

    const stated = await imported('Anggaran', 'Analisis Jabatan', { 'Pagu (Rp)': 3_000_000 });
    expect(stated.hasil.perubahan).toMatchObject([{ tindakan: 'tambah', sebelum: '-', sesudah: 'Rp3.000.000' }]);
  });

  it.each([
    [
      'a code that is not there',
      { Kode: '4.01.02.1.01.09', Uraian: 'x', 'Pagu (Rp)': 1 },
      ['Anggaran!C10 kode-tidak-ada'],
    ],
    [
      'missing words and amount',
      { Kode: '4.01.02.1.01.01', 'Sumber Dana': 'PAD' },
      ['Anggaran!D10 wajib-diisi', 'Anggaran!G10 wajib-diisi'],
    ],
    [
      'a malformed account',
      { Kode: '4.01.02.1.01.01', Uraian: 'x', 'Kode Rekening': '5.1.2', 'Pagu (Rp)': 1 },
      ['Anggaran!E10 kode-salah'],
    ],
  ])('names the cells of a new line with %s', async (_, entries, expected) => {
    expect(kodeOf(await readAfter('Anggaran', 1, entries))).toEqual(expected);
  });

  it('names an unknown action and a line without pagu', async () => {
    expect(kodeOf(await readAfter('Anggaran', 'Belanja Alat Tulis Kantor', { Tindakan: 'delete' }))).toEqual([
      'Anggaran!H7 tindakan-salah',
    ]);
    expect(kodeOf(await readAfter('Anggaran', 'Belanja Alat Tulis Kantor', { 'Pagu (Rp)': '(kosong)' }))).toEqual([
      'Anggaran!G7 pagu-kosong',
    ]);
  });

  it('reports a differing pagu of an approved budget and never overwrites it', async () => {
    const buku = ledgerFixture({ dpa: 'ditetapkan' });
    const hasil = await readAfter('Anggaran', 'Belanja Alat Tulis Kantor', { 'Pagu (Rp)': '1.200.000,00' }, buku);
    expect(hasil).toMatchObject({
      perubahan: [],
      masalah: [],
      temuan: [{ lokasi: 'Anggaran!G7', kode: 'pagu-berbeda' }],
    });
    const same = await readAfter('Anggaran', 'Belanja Alat Tulis Kantor', { 'Pagu (Rp)': '1.000.000,00' }, buku);
    expect(same.temuan).toEqual([]);
  });
});

describe('sheet Indikator', () => {
  const ik1 = 'Persentase Perangkat Daerah Tepat Ukuran';

  it.each([
    ['text', '85,5%', { kind: 'persen' }, '85.5'],
    ['a number beside the unit percent', 85.5, { kind: 'persen' }, '85.5'],
    [
      'a percent cell',
      { value: { kind: 'number', number: 0.855, plain: '0.855', percent: true }, text: '85.5%' } as const,
      { kind: 'persen' },
      '85.5',
    ],
  ])('takes a figure as %s', async (_, content, kind, angka) => {
    const { after } = await imported('Indikator', ik1, { 'Realisasi Periode Ini': content });
    const nilai = after.realisasi.find((row) => row.indikator === 'ik1')?.nilai;
    expect(nilai).toMatchObject(kind);
    expect(nilai && 'angka' in nilai ? nilai.angka.toString() : '').toBe(angka);
  });

  it('takes a ratio by its parts, unrounded, and checks a figure given beside it', async () => {
    const { after } = await imported('Indikator', ik1, {
      Pembilang: 122,
      Penyebut: '3.318',
      'Realisasi Periode Ini': '3,68%',
    });
    const nilai = after.realisasi.find((row) => row.indikator === 'ik1')?.nilai;
    expect(nilai).toMatchObject({ kind: 'rasio' });
    expect(nilai?.kind === 'rasio' ? [nilai.pembilang, nilai.penyebut, nilai.pengali].map(String) : []).toEqual([
      '122',
      '3318',
      '100',
    ]);
    expect(
      kodeOf(await readAfter('Indikator', ik1, { Pembilang: 122, Penyebut: 3318, 'Realisasi Periode Ini': '36,8%' })),
    ).toEqual(['Indikator!H4 rasio-tidak-cocok']);
    expect(kodeOf(await readAfter('Indikator', ik1, { Pembilang: 122 }))).toEqual(['Indikator!J4 wajib-diisi']);
    expect(kodeOf(await readAfter('Indikator', ik1, { Pembilang: 122, Penyebut: 0 }))).toEqual([
      'Indikator!J4 rasio-salah',
    ]);
  });

  it('keeps a ratio when it is read again', async () => {
    const { after } = await imported('Indikator', ik1, { Pembilang: 122, Penyebut: 3318 });
    expect(readTemplate(await template(after), after)).toMatchObject({ perubahan: [], masalah: [] });
  });

  it('takes a target of an open rencana aksi, and none of an approved agreement', async () => {
    const { hasil } = await imported('Indikator', ik1, { 'Target Periode Ini': '20%' });
    expect(hasil.perubahan[0]?.change).toMatchObject({ jenis: 'target', penempatan: 'aksi-ik1', periode: TW1 });
    const closed = await readAfter('Indikator', ik1, { 'Target Tahun': '10%' });
    expect(closed).toMatchObject({ perubahan: [], temuan: [{ kode: 'kolom-terkunci', lokasi: 'Indikator!F4' }] });
  });

  it('refuses an ambiguous number, a date that is none, and a source without a figure', async () => {
    expect(kodeOf(await readAfter('Indikator', ik1, { 'Realisasi Periode Ini': '12,345' }))).toEqual([
      'Indikator!H4 angka-taksa',
    ]);
    expect(
      kodeOf(await readAfter('Indikator', 'Jumlah Dokumen Kelembagaan', { 'Per Tanggal': '31 Februari 2024' })),
    ).toEqual(['Indikator!K5 tanggal-salah']);
    expect(kodeOf(await readAfter('Indikator', ik1, { 'Sumber Data': 'Bappeda' }))).toEqual([
      'Indikator!H4 wajib-diisi',
    ]);
  });
});

describe('sheets of words', () => {
  it('changes, adds and removes activities', async () => {
    const changed = await imported('Kegiatan', 'Desk evaluasi kelembagaan', {
      Waktu: '25 s.d. 26 Maret 2024',
      Unit: 'Bagian Tata Laksana',
    });
    expect(changed.after.kegiatanLain[0]).toMatchObject({
      id: 'k1',
      unit: 'bagian-b',
      waktu: { jenis: 'rentang', dari: '2024-03-25', sampai: '2024-03-26' },
    });
    const added = await imported('Kegiatan', 1, {
      Unit: 'Bagian Kelembagaan',
      Kegiatan: 'Rapat koordinasi',
      Waktu: { value: { kind: 'date', date: '2024-03-05', time: null }, text: '2024-03-05' },
    });
    expect(added.after.kegiatanLain[1]).toMatchObject({
      unit: 'bagian-a',
      urut: 2,
      waktu: { jenis: 'tanggal', tanggal: '2024-03-05' },
    });
    const removed = await imported('Kegiatan', 'Desk evaluasi kelembagaan', { Tindakan: 'hapus' });
    expect(removed.after.kegiatanLain).toEqual([]);
  });

  it('names an unknown unit, a missing activity and a time that is a bare number; keeps free text and says so', async () => {
    const hasil = await readAfter('Kegiatan', 1, { Unit: 'Bagian Umum', Waktu: 45350 });
    expect(kodeOf(hasil)).toEqual([
      'Kegiatan!C5 unit-tidak-dikenal',
      'Kegiatan!F5 tanggal-salah',
      'Kegiatan!E5 wajib-diisi',
    ]);
    const free = await imported('Kegiatan', 1, { Kegiatan: 'Rapat', Waktu: '32 Januari 2024' });
    expect(free.hasil.temuan).toMatchObject([{ kode: 'waktu-bebas' }]);
  });

  it('changes, adds and removes problems and solutions', async () => {
    const changed = await imported('Permasalahan & Solusi', 'Data jabatan belum lengkap.', {
      Isi: 'Data jabatan kurang.',
    });
    expect(changed.after.catatan[0]).toMatchObject({ id: 'c1', teks: 'Data jabatan kurang.' });
    const added = await imported('Permasalahan & Solusi', 1, {
      Jenis: 'Solusi',
      Untuk: '4.01.02.1.01.01',
      Isi: 'Melengkapi data.',
    });
    expect(added.after.catatan.at(-1)).toMatchObject({ unit: 'biro', jenis: 'solusi', simpul: 'sub1', urut: 1 });
    const removed = await imported('Permasalahan & Solusi', 'Data jabatan belum lengkap.', { Tindakan: 'HAPUS' });
    expect(removed.after.catatan.map((row) => row.id)).toEqual(['c2']);
    const wrong = await readAfter('Permasalahan & Solusi', 1, { Jenis: 'Keluhan', Untuk: '9.99', Isi: 'x' });
    expect(kodeOf(wrong)).toEqual([
      'Permasalahan & Solusi!D5 jenis-tidak-dikenal',
      'Permasalahan & Solusi!E5 kode-tidak-ada',
    ]);
  });

  it('takes the cause of a problem by name or code, and which problem a solution answers by its number', async () => {
    const sheet = 'Permasalahan & Solusi';
    const problem = 'Data jabatan belum lengkap.';
    const changed = await imported(sheet, problem, { Penyebab: 'anggaran' });
    expect(changed.after.catatan[0]).toMatchObject({ id: 'c1', penyebab: 'anggaran', teks: problem });
    const named = await imported(sheet, problem, { Penyebab: 'Sumber Daya Manusia' });
    expect(named.after.catatan[0]?.penyebab).toBe('sdm');
    const cleared = await imported(sheet, problem, { Penyebab: '(kosong)' });
    expect(cleared.after.catatan[0]?.penyebab).toBeNull();
    const kept = await imported(sheet, problem, { Isi: 'Data kurang.' });
    expect(kept.after.catatan[0]?.penyebab, 'an untouched cell changes nothing').toBe('data');
    const solusi = { Unit: 'Bagian Kelembagaan', Jenis: 'Solusi', Isi: 'Melengkapi data.' };
    const added = await imported(sheet, 1, { ...solusi, 'Menjawab No.': 'p1' });
    expect(added.after.catatan.at(-1)).toMatchObject({ jenis: 'solusi', menjawab: 'c1' });
    expect(readTemplate(await template(added.after), added.after)).toMatchObject({ perubahan: [], masalah: [] });
  });

  it('refuses a cause or an answer that can’t be, with the cell', async () => {
    const sheet = 'Permasalahan & Solusi';
    const isi = { Unit: 'Bagian Kelembagaan', Jenis: 'Solusi', Isi: 'x' };
    const wrong = async (cells: Record<string, string>) => kodeOf(await readAfter(sheet, 1, { ...isi, ...cells }));
    expect(await wrong({ Penyebab: 'Anggaran' })).toEqual([`${sheet}!H5 penyebab-tidak-pada-tempatnya`]);
    expect(await wrong({ Jenis: 'Permasalahan', Penyebab: 'Malas' })).toEqual([`${sheet}!H5 penyebab-tidak-dikenal`]);
    expect(await wrong({ 'Menjawab No.': 'P9' })).toEqual([`${sheet}!I5 nomor-tidak-ada`]);
    expect(await wrong({ Jenis: 'Analisis', 'Menjawab No.': 'P1' })).toEqual([
      `${sheet}!I5 menjawab-tidak-pada-tempatnya`,
    ]);
    expect(await wrong({ Unit: 'Bagian Tata Laksana', 'Menjawab No.': 'P1' })).toEqual([
      `${sheet}!I5 masalah-unit-lain`,
    ]);
  });

  it('changes results and section texts', async () => {
    const hasil = await imported('Hasil', 'Penataan Kelembagaan', { 'Hasil yang Dicapai': 'Dua dokumen.' });
    expect(hasil.after.catatan.at(-1)).toMatchObject({
      jenis: 'hasil',
      simpul: 'sub2',
      unit: 'biro',
      teks: 'Dua dokumen.',
    });
    const cleared = await imported('Hasil', 'Analisis Jabatan', { 'Hasil yang Dicapai': '(kosong)' });
    expect(cleared.after.catatan.map((row) => row.id)).toEqual(['c1']);
    const narasi = await imported('Narasi', 'penutup', { Teks: 'Sekian.' });
    expect(narasi.after.narasi[0]?.teks).toBe('Sekian.');
  });
});
