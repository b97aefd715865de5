import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import type { BukuAngka, Catatan } from './buku-angka.ts';
import { angka, baris, belanja, bukuContoh, INDIKATOR, persen, simpul, TAHUN, triwulan } from './buku-contoh.ts';
import { buildIndeks } from './indeks.ts';
import { findTemuan } from './temuan.ts';
import type { TemuanBuku } from './temuan-buku.ts';

function find(lists: Partial<BukuAngka>, sampai = triwulan(1)): TemuanBuku[] {
  return findTemuan(buildIndeks(bukuContoh(lists)), { sampai });
}

/** Findings as `rule severity place`. */
const read = (lists: Partial<BukuAngka>, sampai = triwulan(1)) =>
  find(lists, sampai).map(({ rule, severity, where }) => `${rule} ${severity} ${where.id}`);

it('a sound ledger has no findings', () => {
  expect(read({})).toEqual([]);
});

describe('money', () => {
  it('realisasi over pagu: once, on the line, unless a reason is given', () => {
    const over = (alasan: string) => ({
      realisasiKeuangan: [belanja('r1', { anggaran: 'b1' }, '100000000.01', { alasan })],
    });
    expect(read(over(''))).toEqual(['over-budget error b1']);
    expect(read(over('Menunggu pergeseran'))).toEqual([]);
    const [finding] = find(over(''));
    expect(finding?.message.id).toContain('melebihi pagu Rp100.000.000 sebesar Rp0,01');
    expect(finding?.figures).toContainEqual({ nama: 'realisasi', nilai: '100000000.01' });
  });

  it('realisasi over pagu on a node, and never on income', () => {
    const onNode = { realisasiKeuangan: [belanja('r1', { simpul: 'sub-2' }, '50000001.00')] };
    expect(read(onNode)).toEqual(['over-budget error sub-2']);
    const income = baris('b9', 'sub-2', '1.00', { rekening: '4.1.01' });
    const both = [...bukuContoh().anggaran, income];
    expect(read({ anggaran: both, realisasiKeuangan: [belanja('r1', { anggaran: 'b9' }, '5.00')] })).toEqual([]);
  });

  it('an excess is not reported again on the nodes above it', () => {
    const anggaran = [
      baris('s1', 'program', '12.00', { rincian: false }),
      baris('s2', 'kegiatan', '12.00', { rincian: false }),
      baris('b1', 'sub-1', '10.00'),
    ];
    const rows = (alasan: string) => [belanja('r1', { anggaran: 'b1' }, '15.00', { alasan })];
    const over = (alasan: string) =>
      read({ anggaran, realisasiKeuangan: rows(alasan) }).filter((line) => line.startsWith('over-budget'));
    expect(over('')).toEqual(['over-budget error b1']);
    expect(over('Menunggu pergeseran'), 'the reason holds for them too').toEqual([]);
  });

  it('an excess that adds up from several nodes is found on their parent', () => {
    const anggaran = [
      baris('s', 'kegiatan', '15.00', { rincian: false }),
      baris('b1', 'sub-1', '10.00'),
      baris('b2', 'sub-2', '10.00'),
    ];
    const realisasiKeuangan = [belanja('r1', { anggaran: 'b1' }, '10.00'), belanja('r2', { anggaran: 'b2' }, '10.00')];
    expect(read({ anggaran, realisasiKeuangan })).toEqual([
      'over-budget error kegiatan',
      'sum-of-children error kegiatan',
    ]);
  });

  it('parts above their parent are an error, below it a remark', () => {
    const stated = (jumlah: string) => ({
      anggaran: [...bukuContoh().anggaran, baris('s', 'kegiatan', jumlah, { rincian: false })],
    });
    expect(read(stated('150000000.00'))).toEqual(['sum-of-children error kegiatan']);
    expect(read(stated('150000001.00'))).toEqual(['belum-dirinci info kegiatan']);
    expect(read(stated('150000000.50'))).toEqual([]);
  });

  it('names the one figure that breaks the sums of two levels, and what it must be', () => {
    const anggaran = [
      baris('s1', 'program', '150000000.50', { rincian: false }),
      baris('s2', 'kegiatan', '150000000.50', { rincian: false }),
      baris('b1', 'sub-1', '100000000.00'),
      baris('b2', 'sub-2', '50000000.50'),
    ];
    const mistyped = anggaran.map((row) =>
      row.id === 's2' ? baris('s2', 'kegiatan', '510000000.50', { rincian: false }) : row,
    );
    expect(read({ anggaran })).toEqual([]);
    const [finding, ...others] = find({ anggaran: mistyped }).filter(({ severity }) => severity === 'error');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'sum-of-children', where: { id: 'kegiatan' } });
    expect(finding?.message.id).toContain('Angka ini Rp510.000.000,50; semua jumlah cocok bila Rp150.000.000,50.');
    expect(finding?.figures).toContainEqual({ nama: 'seharusnya', nilai: '150000000.50' });
  });

  it('low serapan at the end of the year asks for a cause, on the lowest nodes', () => {
    expect(read({}, triwulan(4))).toEqual(['serapan-rendah warning sub-1']);
    const catatan: Catatan = {
      id: 'c1',
      unit: 'biro',
      simpul: 'sub-1',
      indikator: null,
      periode: triwulan(4),
      jenis: 'permasalahan',
      urut: 1,
      teks: 'Gagal lelang',
      penyebab: 'waktu',
      menjawab: null,
    };
    expect(read({ catatan: [catatan] }, triwulan(4))).toEqual([]);
    expect(read({ catatan: [{ ...catatan, jenis: 'solusi' }] }, triwulan(4))).toHaveLength(1);
  });

  it('a falling cumulative figure', () => {
    const rows = [
      belanja('r1', { anggaran: 'b1' }, '10.00'),
      belanja('r2', { anggaran: 'b1' }, '-1.00', { periode: triwulan(2) }),
    ];
    expect(read({ realisasiKeuangan: rows }, triwulan(2))).toEqual(['kumulatif-turun warning b1']);
    expect(read({ realisasiKeuangan: rows }, triwulan(1)), 'not yet').toEqual([]);
  });

  it('a quarter and one of its months', () => {
    const month = { jenis: 'bulan', tahun: 2024, ke: 2 } as const;
    const rows = [
      belanja('r1', { anggaran: 'b1' }, '10.00'),
      belanja('r2', { anggaran: 'b1' }, '1.00', { periode: month }),
    ];
    expect(read({ realisasiKeuangan: rows })).toEqual(['periode-tumpang-tindih error b1']);
    const twice = [belanja('r1', { anggaran: 'b1' }, '10.00'), belanja('r2', { anggaran: 'b1' }, '1.00')];
    expect(read({ realisasiKeuangan: twice }), 'two payments of one quarter').toEqual([]);
  });
});

describe('performance', () => {
  const reached = (text: string, ke = 1) => ({
    indikator: 'ik-1',
    periode: triwulan(ke),
    nilai: persen(text),
    perTanggal: null,
    sumber: '',
  });
  /** Serapan of sub-1, sub-2 and the program. */
  const spend = (first: string, second = '0.00') => ({
    anggaran: [baris('b1', 'sub-1', '1870155560.00'), baris('b2', 'sub-2', '1000000000.00')],
    realisasiKeuangan: [belanja('r1', { anggaran: 'b1' }, first), belanja('r2', { anggaran: 'b2' }, second)],
  });

  it('golden case: 836.999.954 / 1.870.155.560 printed as kinerja 44,76', () => {
    const ledger = { ...spend('836999954.00'), realisasi: [reached('44.76')] };
    expect(read(ledger)).toEqual(['absorption-as-performance warning pn-1']);
    expect(find(ledger)[0]?.message.id).toContain('sama dengan serapan anggaran "Nama sub-1"');
  });

  it('compares at the printed precision: cut off, one decimal, whole percent', () => {
    for (const printed of ['44.75', '44.8', '45', '44']) {
      expect(read({ ...spend('836999954.00'), realisasi: [reached(printed)] }), printed).toHaveLength(1);
    }
    for (const printed of ['44.77', '44.9', '46']) {
      expect(read({ ...spend('836999954.00'), realisasi: [reached(printed)] }), printed).toEqual([]);
    }
  });

  it('finds the serapan of another sub kegiatan, but only with two decimals', () => {
    const ledger = spend('0.00', '373512345.00');
    expect(read({ ...ledger, realisasi: [reached('37.35')] })).toEqual(['absorption-as-performance warning pn-1']);
    expect(read({ ...ledger, realisasi: [reached('37')] }), 'whole percents meet by chance').toEqual([]);
  });

  it('finds a capaian that equals the serapan', () => {
    const target = [{ penempatan: 'pn-1', periode: triwulan(1), nilai: persen('80'), keterangan: null }];
    const realisasi = [reached('35.808')];
    expect(read({ ...spend('836999954.00'), target, realisasi })).toEqual(['absorption-as-performance warning pn-1']);
  });

  it('of the same unit, a rounded serapan counts too, and one that is nearly equal is told as such', () => {
    const ledger = spend('0.00', '256800000.00');
    const simpul = bukuContoh().simpul.map((row) => ({ ...row, unit: 'bagian-a' }));
    expect(read({ ...ledger, simpul, realisasi: [reached('26')] })).toEqual(['absorption-as-performance warning pn-1']);
    expect(read({ ...ledger, simpul, realisasi: [reached('25')] }), 'cut off is no rounding').toEqual([]);
    expect(read({ ...ledger, simpul, realisasi: [reached('25.38')] })).toEqual(['mirip-serapan warning pn-1']);
    expect(read({ ...ledger, simpul, realisasi: [reached('25.12')] }), 'over half a point').toEqual([]);
    expect(read({ ...ledger, simpul, realisasi: [reached('25.4')] }), 'one decimal meets by chance').toEqual([]);
  });

  it('the same two decimals under two objectives', () => {
    const { indikator, penempatan, target } = bukuContoh();
    const [ik] = indikator;
    const [pn] = penempatan;
    const [tg] = target;
    if (!ik || !pn || !tg) throw new Error('the example has an indicator with its target');
    const second = {
      ...spend('0.00'),
      indikator: [...indikator, { ...ik, id: 'ik-kembar', nama: 'Indikator kembar' }],
      penempatan: [...penempatan, { ...pn, id: 'pn-kembar', indikator: 'ik-kembar', simpul: 'sub-2' }],
      target: [...target, { ...tg, penempatan: 'pn-kembar' }],
    };
    const both = (text: string, other: string) => [reached(text), { ...reached(other), indikator: 'ik-kembar' }];
    expect(read({ ...second, realisasi: both('37.35', '37.35') })).toEqual([
      'realisasi-kembar warning pn-1',
      'realisasi-kembar warning pn-kembar',
    ]);
    expect(read({ ...second, realisasi: both('37.35', '37.36') })).toEqual([]);
    expect(read({ ...second, realisasi: both('50', '50') }), 'whole percents meet by chance').toEqual([]);
  });

  it('does not cry at 100 % and 0 %', () => {
    expect(read({ ...spend('1870155560.00'), realisasi: [reached('100')] })).toEqual([]);
    expect(read({ ...spend('0.00'), realisasi: [reached('0')] })).toEqual([]);
  });

  it('an index with percent targets', () => {
    expect(read({ indikator: [{ ...INDIKATOR, satuan: 'Indeks' }] })).toEqual(['unit-mismatch warning pn-1']);
    const [row] = bukuContoh().penempatan;
    expect(read({ penempatan: row ? [{ ...row, satuanTercetak: 'Indeks' }] : [] })).toEqual([
      'unit-mismatch warning pn-1',
    ]);
    expect(read({ indikator: [{ ...INDIKATOR, satuan: 'Persen (%)' }] })).toEqual([]);
  });

  it('a target below the baseline, by the direction of the indicator', () => {
    const target = (text: string) => ({
      target: [{ penempatan: 'pn-1', periode: TAHUN, nilai: persen(text), keterangan: null }],
    });
    expect(read(target('75'))).toEqual(['target-below-baseline info pn-1']);
    expect(read({ ...target('75'), indikator: [{ ...INDIKATOR, metode: 'turun-rasio' }] })).toEqual([]);
    expect(read({ ...target('80'), indikator: [{ ...INDIKATOR, metode: 'turun-selisih' }] })).toHaveLength(1);
    const quarter = { penempatan: 'pn-1', periode: triwulan(1), nilai: persen('20'), keterangan: null };
    const sum = { indikator: [{ ...INDIKATOR, agregasiWaktu: 'jumlah' as const }] };
    expect(read({ ...sum, target: [quarter, ...target('80').target] }), 'a quarter is a part of the year').toEqual([]);
  });

  it('a missing target; one from before a change is none', () => {
    expect(read({ target: [] })).toEqual(['target-tidak-ada warning pn-1']);
    const before = {
      penempatan: 'pn-1',
      periode: TAHUN,
      nilai: persen('80'),
      keterangan: 'sebelum-perubahan' as const,
    };
    expect(read({ target: [before] })).toEqual(['target-tidak-ada warning pn-1']);
  });

  it('overlapping periods and a falling count', () => {
    const year = { ...reached('40'), periode: TAHUN };
    expect(read({ realisasi: [reached('20'), year] })).toEqual(['periode-tumpang-tindih error ik-1']);
    const count = { indikator: [{ ...INDIKATOR, satuan: 'Dokumen', agregasiWaktu: 'jumlah' as const }] };
    const target = [{ penempatan: 'pn-1', periode: TAHUN, nilai: angka('90'), keterangan: null }];
    const realisasi = [{ ...reached('1'), nilai: angka('-2') }];
    expect(read({ ...count, target, realisasi })).toEqual(['kumulatif-turun warning ik-1']);
  });

  it('a target of zero under a method that divides by it', () => {
    const zero = [{ penempatan: 'pn-1', periode: TAHUN, nilai: persen('0'), keterangan: null }];
    expect(read({ target: zero, kondisiAwal: [] })).toEqual(['zero-target info pn-1']);
    const lower = [{ ...INDIKATOR, metode: 'turun-selisih' as const }];
    expect(read({ target: zero, kondisiAwal: [], indikator: lower })).toEqual([]);
  });

  it('quarter targets against that of the year, by the aggregation over time', () => {
    const targets = (last: string) => ({
      kondisiAwal: [],
      target: [TAHUN, ...[1, 2, 3, 4].map(triwulan)].map((periode, index) => ({
        penempatan: 'pn-1',
        periode,
        nilai: persen(['80', '10', '20', '20', last][index] ?? ''),
        keterangan: null,
      })),
    });
    const sum = { indikator: [{ ...INDIKATOR, agregasiWaktu: 'jumlah' as const }] };
    expect(read({ ...targets('30'), ...sum })).toEqual([]);
    expect(read({ ...targets('80'), ...sum })).toEqual(['total-column warning pn-1']);
    expect(read(targets('80'))).toEqual([]);
    expect(read(targets('30'))).toEqual(['same-quantity warning pn-1']);
  });

  it('a grade that its score does not have on the scale of the indicator', () => {
    const graded = (predikat: string) => ({
      kondisiAwal: [],
      indikator: [{ ...INDIKATOR, satuan: 'Predikat', skala: 'akip-88-2021' }],
      target: [
        {
          penempatan: 'pn-1',
          periode: TAHUN,
          nilai: { kind: 'predikat' as const, raw: `${predikat} (65)`, predikat, skor: new Decimal('65') },
          keterangan: null,
        },
      ],
    });
    expect(read(graded('B'))).toEqual([]);
    expect(read(graded('BB'))).toEqual(['predicate-scale warning pn-1']);
  });

  it('realisasi in another unit than its target', () => {
    expect(read({ realisasi: [{ ...reached('4'), nilai: angka('4', 'Dokumen') }] })).toEqual([
      'unit-mismatch warning pn-1',
    ]);
    expect(read({ realisasi: [{ ...reached('4'), nilai: angka('4') }] }), 'a unit that is not written').toEqual([]);
  });

  it('works on a ledger without money', () => {
    const realisasi = [reached('44.76')];
    expect(read({ anggaran: [], realisasiKeuangan: [], realisasi })).toEqual([]);
    expect(read({ simpul: [simpul('sub-1', null, 'sub-kegiatan')], anggaran: [], realisasiKeuangan: [] })).toEqual([]);
  });
});
