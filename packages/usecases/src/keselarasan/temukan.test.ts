import {
  type BukuAngka,
  buildIndeks,
  type Dokumen,
  type PelaksanaanAnggaran,
  parseNilai,
  Rupiah,
  type Simpul,
  type TemuanBuku,
} from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { ledgerFixture, TW1 } from '../../test/ledger-fixture.ts';
import { penjelasanAturan } from './aturan.ts';
import { kunciTemuan } from './kunci.ts';
import type { MasukanKeselarasan } from './masukan.ts';
import { findKeselarasan } from './temukan.ts';

const fixture = ledgerFixture();
/** Without the placement that has no target. */
const buku = { ...fixture, penempatan: fixture.penempatan.filter(({ dokumen }) => dokumen !== 'aksi') };

function find(lists: Partial<BukuAngka> = {}, options: Partial<MasukanKeselarasan> = {}): TemuanBuku[] {
  const indeks = buildIndeks({ ...buku, ...lists });
  return findKeselarasan({ indeks, sampai: TW1, narasi: [], nomenklatur: [], ...options });
}

/** Findings of a rule as `severity place`. */
const read = (rule: string, lists: Partial<BukuAngka> = {}, options: Partial<MasukanKeselarasan> = {}) =>
  find(lists, options)
    .filter((row) => row.rule === rule)
    .map(({ severity, where }) => `${severity} ${where.jenis} ${where.id}`);

/** A copy of the budget as another kind of document, with amounts stated on its nodes. */
function salinan(jenis: Dokumen['jenis'], jumlah: Readonly<Record<string, number>>): Partial<BukuAngka> {
  const dpa = buku.dokumen[0];
  if (!dpa) throw new Error('the fixture has a budget');
  const nodes: Simpul[] = buku.simpul
    .filter(({ dokumen }) => dokumen === 'dpa')
    .map((row) => ({ ...row, id: `${jenis}-${row.id}`, dokumen: jenis, induk: row.induk && `${jenis}-${row.induk}` }));
  const amounts = Object.entries(jumlah).map(([simpul, value]) => ({
    id: `${jenis}-pagu-${simpul}`,
    dokumen: jenis,
    simpul: `${jenis}-${simpul}`,
    tahun: 2024,
    rincian: false,
    urut: 0,
    uraian: '',
    rekening: '',
    sumberDana: '',
    jumlah: Rupiah.of(value),
  }));
  return {
    dokumen: [...buku.dokumen, { ...dpa, id: jenis, jenis, judul: `${jenis.toUpperCase()} 2024` }],
    simpul: [...buku.simpul, ...nodes],
    anggaran: [...buku.anggaran, ...amounts],
  };
}

it('a sound ledger has no finding', () => {
  expect(find()).toEqual([]);
});

it('every rule is explained in both languages, whichever world it comes from', () => {
  for (const rule of [
    'over-budget',
    'sum-of-children',
    'absorption-as-performance',
    'belum-dirinci',
    'mirip-serapan',
  ]) {
    const { id, en } = penjelasanAturan(rule);
    expect([id, en]).not.toContain(rule);
  }
});

describe('one pagu in two documents', () => {
  const sama = { sub1: 3_000_000, sub2: 500_000 };

  it('is told on the lowest row that differs: a warning for the RKA, a remark for a plan', () => {
    expect(read('same-quantity', salinan('rka', sama))).toEqual([]);
    expect(read('same-quantity', salinan('rka', { ...sama, sub2: 400_000 }))).toEqual(['warning simpul sub2']);
    expect(read('same-quantity', salinan('renja', { ...sama, sub2: 400_000 }))).toEqual(['info simpul sub2']);
  });

  it('names both documents with their figures', () => {
    const [finding] = find(salinan('rka', { ...sama, sub2: 400_000 }));
    expect(finding?.message.id).toBe(
      'Dokumen dpa: Rp500.000; RKA 2024: Rp400.000. Besaran yang sama, nilainya berbeda.',
    );
    expect(finding?.figures).toContainEqual({ nama: 'pagu', nilai: '400000.00', tempat: 'RKA 2024' });
  });
});

describe('the annex of the agreement', () => {
  const row = (urut: number, simpul: string | null, jumlah: number): PelaksanaanAnggaran => ({
    dokumen: 'pk',
    urut,
    kelompok: 'belanja',
    simpul,
    uraian: simpul ?? 'Belanja',
    jumlah: Rupiah.of(jumlah),
    serapanMinimal: null,
  });

  it('against the budget', () => {
    expect(read('same-quantity', { pelaksanaanAnggaran: [row(1, 'prog', 3_500_000)] })).toEqual([]);
    expect(read('same-quantity', { pelaksanaanAnggaran: [row(1, 'prog', 3_600_000)] })).toEqual([
      'warning simpul prog',
    ]);
  });

  it('its total, of a draft as an error, of a signed one as a warning: nobody can mend that any more', () => {
    const rows = (total: number) => [row(1, null, total), row(2, 'sub1', 3_000_000), row(3, 'sub2', 500_000)];
    const draf = buku.dokumen.map((doc) => (doc.id === 'pk' ? { ...doc, status: 'draf' as const } : doc));
    expect(read('total-row', { pelaksanaanAnggaran: rows(3_500_000) })).toEqual([]);
    expect(read('total-row', { pelaksanaanAnggaran: rows(3_700_000) })).toEqual(['warning simpul prog']);
    expect(read('total-row', { pelaksanaanAnggaran: rows(3_700_000), dokumen: draf })).toEqual(['error simpul prog']);
  });
});

it('a target of the year that differs between agreement and Renstra or Renja', () => {
  const with_ = (jenis: 'renja' | 'renstra', raw: string): Partial<BukuAngka> => {
    const [pk] = buku.penempatan;
    const [target] = buku.target;
    if (!pk || !target) throw new Error('the fixture has targets');
    return {
      ...salinan(jenis, {}),
      penempatan: [...buku.penempatan, { ...pk, id: 'lain', dokumen: jenis, simpul: `${jenis}-sub1` }],
      target: [...buku.target, { ...target, penempatan: 'lain', nilai: parseNilai(raw) }],
    };
  };
  expect(read('same-quantity', with_('renja', '87,74%'))).toEqual([]);
  expect(read('same-quantity', with_('renja', '90%'))).toEqual(['warning penempatan pk-ik1']);
  expect(read('same-quantity', with_('renstra', '90%'))).toEqual(['info penempatan pk-ik1']);
  expect(read('same-quantity', with_('renja', '90 dokumen')), 'other units are another finding').toEqual([]);
});

it('a cash plan above its pagu, or short of it once December is planned', () => {
  const kas = (rows: Record<number, number>) => ({
    anggaranKas: Object.entries(rows).map(([bulan, jumlah]) => ({
      dokumen: 'dpa',
      simpul: 'sub2',
      bulan: Number(bulan),
      jumlah: Rupiah.of(jumlah),
    })),
  });
  expect(read('total-column', kas({ 1: 200_000, 12: 300_000 }))).toEqual([]);
  expect(read('total-column', kas({ 1: 200_000 })), 'still being planned').toEqual([]);
  expect(read('total-column', kas({ 1: 600_000 }))).toEqual(['warning simpul sub2']);
  expect(read('total-column', kas({ 1: 200_000, 12: 200_000 }))).toEqual(['warning simpul sub2']);
});

describe('codes', () => {
  const official = buku.simpul.filter(({ kode }) => kode !== '').map(({ kode, nama }) => ({ kode, nama }));
  const named = (nama: string) => ({ simpul: buku.simpul.map((row) => (row.id === 'sub2' ? { ...row, nama } : row)) });

  it('whose name is not that of the nomenclature', () => {
    expect(read('nomenclature', {}, { nomenklatur: official })).toEqual([]);
    expect(read('nomenclature', named('Penataan kelembagaan'), { nomenklatur: official })).toEqual([]);
    expect(read('nomenclature', named('Penyusunan Laporan Keuangan'), { nomenklatur: official })).toEqual([
      'info simpul sub2',
    ]);
  });

  it('that the nomenclature does not have, when it has the others', () => {
    const nomenklatur = official.filter(({ kode }) => kode !== '4.01.02.1.01.02');
    expect(read('nomenclature', {}, { nomenklatur })).toEqual(['info simpul sub2']);
    expect(read('nomenclature', {}), 'no list is loaded').toEqual([]);
  });
});

it('a block of budget lines that was pasted a second time', () => {
  const [line] = buku.anggaran;
  if (!line) throw new Error('the fixture has lines');
  const block = (to: string) =>
    ['Kertas', 'Tinta', 'Sewa', 'Honor'].map((nama, index) => ({
      ...line,
      id: `${to}-${nama}`,
      simpul: to,
      urut: index + 1,
      uraian: `Belanja ${nama} untuk Kegiatan Kantor`,
      jumlah: Rupiah.of((index + 1) * 1_100_000),
    }));
  expect(read('duplicate-row', { anggaran: block('sub1') })).toEqual([]);
  const second = block('sub1').map((row) => ({ ...row, id: `lagi-${row.id}`, urut: row.urut + 10 }));
  expect(read('duplicate-row', { anggaran: [...block('sub1'), ...second] })).toEqual([
    'warning anggaran lagi-sub1-Kertas',
  ]);
  const elsewhere = block('sub2');
  expect(read('duplicate-row', { anggaran: [...block('sub1'), ...elsewhere] })).toEqual(['info anggaran sub2-Kertas']);
  const apart = elsewhere.flatMap((row, index) => [
    { ...row, urut: index * 2 },
    { ...row, id: `${row.id}-lain`, urut: index * 2 + 1, uraian: `Belanja lain ${index}` },
  ]);
  expect(read('duplicate-row', { anggaran: [...block('sub1'), ...apart] }), 'other lines stand between').toEqual([]);
});

describe('money against what was done', () => {
  it('an output that was reached though nothing was spent', () => {
    const spent = (jumlah: number, tingkat: 'output' | 'iku'): Partial<BukuAngka> => ({
      indikator: buku.indikator.map((row) => ({ ...row, tingkat })),
      penempatan: buku.penempatan.map((row) =>
        row.indikator === 'ik2' ? { ...row, dokumen: 'dpa', simpul: 'sub1' } : row,
      ),
      realisasiKeuangan: buku.realisasiKeuangan.map((row) => ({ ...row, jumlah: Rupiah.of(jumlah) })),
    });
    expect(read('spending-without-output', spent(0, 'output'))).toEqual(['info simpul sub1']);
    expect(read('spending-without-output', spent(100_000, 'output'))).toEqual([]);
    expect(read('spending-without-output', spent(0, 'iku'))).toEqual([]);
    expect(
      read('spending-without-output', { ...spent(0, 'output'), realisasiKeuangan: [] }),
      'missing is not zero',
    ).toEqual([]);
  });

  it('everything spent on what was not carried out', () => {
    const note = (teks: string): Partial<BukuAngka> => ({
      realisasiKeuangan: [
        { id: 'r1', anggaran: null, simpul: 'sub2', periode: TW1, jumlah: Rupiah.of(500_000), alasan: '' },
      ],
      catatan: buku.catatan.map((row) => ({ ...row, simpul: 'sub2', teks })),
    });
    expect(read('spending-without-output', note('Kegiatan ini tidak dilaksanakan.'))).toEqual(['info simpul sub2']);
    expect(read('spending-without-output', note('Kegiatan ini terlaksana.'))).toEqual([]);
  });
});

describe('what people wrote', () => {
  const narasi = (teks: string) => ({ narasi: [{ bagian: 'penutup', judul: 'Penutup', teks }] });

  it('is read line by line: a percentage that is not the ratio of its figures', () => {
    const [finding] = find({}, narasi('Pembuka.\n\nPagu Rp1.000.000.000 terealisasi Rp250.000.000 atau 35,00%.'));
    expect(finding).toMatchObject({ rule: 'percentage', severity: 'error', where: { jenis: 'narasi', id: 'penutup' } });
    expect(finding?.message.id).toMatch(/^Baris 3: .*25,00%/);
    expect(finding?.message.en).toMatch(/^Line 3: /);
    expect(find({}, narasi('Pagu Rp1.000.000.000 terealisasi Rp250.000.000 atau 25,00%.'))).toEqual([]);
  });

  it('amounts in words, and the year of another report', () => {
    expect(read('terbilang', {}, narasi('Sebesar Rp375.000 (tiga ratus ribu rupiah).'))).toEqual([
      'error narasi penutup',
    ]);
    const ini = (tahun: number) => narasi(`Laporan Kinerja Triwulan I Tahun ${tahun} ini disusun oleh Biro.`);
    expect(read('wrong-year', {}, ini(2023))).toEqual(['warning narasi penutup']);
    expect(read('wrong-year', {}, ini(2024))).toEqual([]);
  });

  it('proof in another section is named by the section, never by a line of no document', () => {
    const dua = [
      { bagian: 'a', judul: 'Pendahuluan', teks: 'Pagu Program Penataan Organisasi sebesar Rp3.500.000.000.' },
      { bagian: 'b', judul: 'Penutup', teks: 'Pagu Program Penataan Organisasi sebesar Rp3.600.000.000.' },
    ];
    for (const { message } of find({}, { narasi: dua })) expect(message.id).not.toMatch(/\(baris \d/);
  });

  it('one note pasted on several rows', () => {
    const teks = 'Keterlambatan penetapan petunjuk teknis dari kementerian menunda pelaksanaan.';
    const on = (...simpul: string[]) => ({
      catatan: simpul.flatMap((id, index) => {
        const [, row] = buku.catatan;
        return row ? [{ ...row, id: `c${index}`, simpul: id, teks }] : [];
      }),
    });
    expect(read('duplicate-row', on('sub1', 'sub2'))).toEqual(['info catatan c0']);
    expect(read('duplicate-row', on('sub1'))).toEqual([]);
  });
});

describe('the time of an activity', () => {
  const at = (waktu: BukuAngka['kegiatanLain'][number]['waktu']) => ({
    kegiatanLain: buku.kegiatanLain.map((row) => ({ ...row, waktu })),
  });
  const rentang = (dari: string, sampai: string) => at({ jenis: 'rentang', dari, sampai });

  it('lies in the year and not after the period, and ends after it begins', () => {
    expect(read('wrong-year', at({ jenis: 'tanggal', tanggal: '2023-02-26' }))).toEqual(['warning kegiatan-lain k1']);
    expect(read('impossible-date', at({ jenis: 'tanggal', tanggal: '2024-05-26' }))).toEqual([
      'warning kegiatan-lain k1',
    ]);
    expect(read('impossible-date', rentang('2024-02-10', '2024-02-01'))).toEqual(['warning kegiatan-lain k1']);
    expect(find(rentang('2023-12-30', '2024-01-02')), 'over New Year').toEqual([]);
  });

  it('is a date of the calendar, also in free text', () => {
    expect(read('impossible-date', at({ jenis: 'bebas', teks: '30 Februari 2024' }))).toEqual([
      'warning kegiatan-lain k1',
    ]);
    expect(find(at({ jenis: 'bebas', teks: '28 Februari 2024' }))).toEqual([]);
  });
});

describe('the key of a finding', () => {
  const over = (jumlah: number) =>
    find({ realisasiKeuangan: buku.realisasiKeuangan.map((row) => ({ ...row, jumlah: Rupiah.of(jumlah) })) }).find(
      ({ rule }) => rule === 'over-budget',
    );

  it('stays while the figures stay and changes with them', () => {
    const [one, same, other] = [over(2_000_000), over(2_000_000), over(2_000_001)];
    if (!one || !same || !other) throw new Error('each is over its pagu');
    expect(kunciTemuan(one)).toMatch(/^[0-9a-f]{64}$/);
    expect(kunciTemuan(same)).toBe(kunciTemuan(one));
    expect(kunciTemuan(other)).not.toBe(kunciTemuan(one));
  });
});
