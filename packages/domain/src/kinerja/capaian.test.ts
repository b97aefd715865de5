import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCapaian, type MasukanCapaian } from './capaian.ts';
import { angka, batas, grade, kosong, persen, rasio, rentang, tanggal, teks, yaTidak } from './contoh.ts';
import { selectSkala } from './skala.ts';

const akip = selectSkala('akip-88-2021', 2024) ?? null;
const opini = selectSkala('opini-bpk', 2024) ?? null;

/** Percent at two decimals, or the reason, so that a case reads as one line. */
function run(masukan: MasukanCapaian): string {
  const hasil = computeCapaian(masukan);
  switch (hasil.kind) {
    case 'capaian':
      return `${hasil.persen.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)} ${hasil.tercapai ? 'tercapai' : 'tidak'}`;
    case 'tanpa-persen':
      return `${hasil.sebab} ${hasil.tercapai ? 'tercapai' : 'tidak'}`;
    case 'tak-terdefinisi':
      return hasil.sebab;
  }
}

describe('golden cases', () => {
  const lower = (metode: 'turun-rasio' | 'turun-selisih', t: number, r: number) =>
    run({ metode, target: angka(t), realisasi: angka(r) });

  it('lower is better, target 100, realisasi 80', () => {
    expect(lower('turun-rasio', 100, 80)).toBe('125 tercapai');
    expect(lower('turun-selisih', 100, 80)).toBe('120 tercapai');
  });

  it('lower is better, realisasi 0: no ratio to zero, but a difference', () => {
    expect(lower('turun-rasio', 100, 0)).toBe('realisasi-nol');
    expect(lower('turun-selisih', 100, 0)).toBe('200 tercapai');
  });

  it('lower is better, realisasi 250: negative and shown, not clipped', () => {
    expect(lower('turun-rasio', 100, 250)).toBe('40 tidak');
    expect(lower('turun-selisih', 100, 250)).toBe('-50 tidak');
  });

  it('maternal deaths, target 0, realisasi 134, baseline 158', () => {
    const figures = { target: angka(0), realisasi: angka(134), kondisiAwal: angka(158) };
    expect(run({ metode: 'turun-rasio', ...figures })).toBe('target-nol tidak');
    expect(run({ metode: 'turun-selisih', ...figures })).toBe('target-nol tidak');
    expect(run({ metode: 'dari-awal', ...figures })).toBe('15.19 tidak');
  });

  it('target 0 and realisasi 0 with lower is better: target nol tercapai', () => {
    const hasil = computeCapaian({ metode: 'turun-rasio', target: angka(0), realisasi: angka(0) });
    expect(hasil).toMatchObject({ kind: 'capaian', tercapai: true, targetNolTercapai: true });
    expect(lower('turun-selisih', 0, 0)).toBe('100 tercapai');
    expect(
      run({ metode: 'turun-rasio', target: angka(0), realisasi: angka(0), capaianTargetNol: 120 }),
      'the percentage is a setting',
    ).toBe('120 tercapai');
  });

  it('target -1, realisasi -2: two negatives make no 200 %', () => {
    expect(run({ metode: 'naik', target: angka(-1), realisasi: angka(-2) })).toBe('target-nol-atau-negatif');
  });
});

describe('says why', () => {
  it.each([
    ['naik', 80, 100, '125% = 100 / 80 × 100, lebih tinggi lebih baik'],
    ['turun-rasio', 100, 80, '125% = 100 / 80 × 100, lebih rendah lebih baik'],
    ['turun-selisih', 100, 250, '-50% = (2 × 100 - 250) / 100 × 100, lebih rendah lebih baik'],
  ] as const)('%s, target %d, realisasi %d', (metode, t, r, penjelasan) => {
    expect(computeCapaian({ metode, target: angka(t), realisasi: angka(r) }).penjelasan.id).toBe(penjelasan);
  });

  it('in English with English separators', () => {
    const hasil = computeCapaian({ metode: 'naik', target: angka(4000), realisasi: angka(1234.5) });
    expect(hasil.penjelasan.en).toBe('30.86% = 1,234.5 / 4,000 × 100, higher is better');
    expect(hasil.penjelasan.id).toBe('30,86% = 1.234,5 / 4.000 × 100, lebih tinggi lebih baik');
  });

  it('names the cap', () => {
    const hasil = computeCapaian({ metode: 'naik', target: angka(50), realisasi: angka(100), batas: 120 });
    expect(hasil).toMatchObject({ persen: new Decimal(120), persenAsli: new Decimal(200), tercapai: true });
    expect(hasil.penjelasan.id).toContain('dibatasi 120%');
  });
});

describe('undefined cases', () => {
  it.each<[string, MasukanCapaian, string]>([
    ['no target', { metode: 'naik', target: null, realisasi: angka(1) }, 'target-tidak-ada'],
    ['a dash as target', { metode: 'naik', target: kosong('strip'), realisasi: angka(1) }, 'target-tidak-ada'],
    ['no realisasi', { metode: 'naik', target: angka(1), realisasi: null }, 'realisasi-belum-ada'],
    ['blank realisasi', { metode: 'naik', target: angka(1), realisasi: kosong() }, 'realisasi-belum-ada'],
    ['not due', { metode: 'naik', target: angka(1), realisasi: kosong(), belumWaktunya: true }, 'belum-waktunya'],
    ['NA', { metode: 'naik', target: angka(1), realisasi: kosong('belum-dinilai') }, 'realisasi-belum-dinilai'],
    ['#DIV/0!', { metode: 'naik', target: angka(1), realisasi: kosong('galat') }, 'realisasi-galat'],
    ['target 0, naik', { metode: 'naik', target: angka(0), realisasi: angka(5) }, 'target-nol-atau-negatif'],
    ['negative target, turun', { metode: 'turun-selisih', target: angka(-1), realisasi: angka(5) }, 'nilai-negatif'],
    ['negative realisasi, turun', { metode: 'turun-rasio', target: angka(1), realisasi: angka(-5) }, 'nilai-negatif'],
    ['no baseline', { metode: 'dari-awal', target: angka(1), realisasi: angka(5) }, 'kondisi-awal-tidak-ada'],
    [
      'baseline = target',
      { metode: 'dari-awal', target: angka(1), realisasi: angka(5), kondisiAwal: angka(1) },
      'kondisi-awal-sama-dengan-target',
    ],
    [
      'range from 0, below',
      { metode: 'rentang', target: rentang(0, 5), realisasi: angka(-1) },
      'rentang-nol-atau-negatif',
    ],
    ['a range with naik', { metode: 'naik', target: rentang(1, 5), realisasi: angka(1) }, 'target-rentang'],
    ['text against number', { metode: 'naik', target: angka(1), realisasi: teks('baik') }, 'teks-lawan-angka'],
    ['number against text', { metode: 'naik', target: teks('baik'), realisasi: angka(1) }, 'teks-lawan-angka'],
    ['units', { metode: 'naik', target: angka(1, 'Dokumen'), realisasi: angka(1, 'Orang') }, 'satuan-berbeda'],
    ['index against percent', { metode: 'naik', target: angka(80, 'Indeks'), realisasi: persen(80) }, 'satuan-berbeda'],
    [
      'baseline in another unit',
      { metode: 'dari-awal', target: persen(80), realisasi: persen(70), kondisiAwal: angka(40, 'Dokumen') },
      'satuan-berbeda',
    ],
    [
      'a bound against its direction',
      { metode: 'naik', target: batas('≤', 5), realisasi: angka(4) },
      'arah-batas-berbeda',
    ],
    ['ratio over zero', { metode: 'naik', target: angka(5), realisasi: rasio(1, 0) }, 'penyebut-nol'],
    [
      'compound value',
      { metode: 'naik', target: { kind: 'majemuk', raw: '8 emas, 2 perak', bagian: [] }, realisasi: angka(1) },
      'nilai-majemuk',
    ],
    ['other grade without scale', { metode: 'kategori', target: grade('A'), realisasi: grade('B') }, 'skala-tidak-ada'],
    [
      'grade of no scale',
      { metode: 'kategori', target: grade('BB'), realisasi: grade('Z'), skala: akip },
      'di-luar-skala',
    ],
    [
      'deadline without a date',
      { metode: 'tenggat', target: tanggal('2024-02-28'), realisasi: teks('sudah') },
      'bukan-tanggal',
    ],
    [
      'no such day',
      { metode: 'tenggat', target: tanggal('2024-02-30'), realisasi: tanggal('2024-02-01') },
      'bukan-tanggal',
    ],
    ['yes against number', { metode: 'ya-tidak', target: yaTidak(true), realisasi: angka(3) }, 'bukan-ya-tidak'],
  ])('%s', (_, masukan, sebab) => {
    const hasil = computeCapaian(masukan);
    expect(hasil).toMatchObject({ kind: 'tak-terdefinisi', sebab });
    expect(hasil.penjelasan.id).not.toBe('');
    expect(hasil.penjelasan.en).not.toBe('');
  });
});

describe('methods', () => {
  it('computes with the unrounded ratio', () => {
    const hasil = computeCapaian({ metode: 'naik', target: persen(50), realisasi: rasio(122, 3318) });
    expect(hasil.kind === 'capaian' && hasil.persen.toFixed(8)).toBe('7.35382761');
  });

  it('takes the unit of the sheet for a figure without one', () => {
    expect(run({ metode: 'naik', target: angka(80), realisasi: persen(40), satuan: 'Persen' })).toBe('50 tidak');
    expect(run({ metode: 'naik', target: angka(80), realisasi: persen(40), satuan: 'Indeks' })).toBe('satuan-berbeda');
  });

  it('meets a bound at its edge only when the bound takes the edge in', () => {
    expect(run({ metode: 'naik', target: batas('≥', 85), realisasi: angka(85) })).toBe('100 tercapai');
    expect(run({ metode: 'naik', target: batas('>', 85), realisasi: angka(85) })).toBe('100 tidak');
    expect(run({ metode: 'turun-rasio', target: batas('<', 85), realisasi: angka(85) })).toBe('100 tidak');
  });

  it('measures growth and reduction from the baseline', () => {
    expect(run({ metode: 'dari-awal', target: angka(10), realisasi: angka(8), kondisiAwal: angka(4) })).toBe(
      '66.67 tidak',
    );
    expect(run({ metode: 'dari-awal', target: angka(4), realisasi: angka(3), kondisiAwal: angka(10) })).toBe(
      '116.67 tercapai',
    );
    expect(
      run({ metode: 'dari-awal', target: angka(-1), realisasi: angka(-2), kondisiAwal: angka(1) }),
      'negative figures are no problem here',
    ).toBe('150 tercapai');
  });

  it('rentang: inside 100, outside against the nearer edge', () => {
    const target = rentang('76.61', '88.30');
    expect(run({ metode: 'rentang', target, realisasi: angka('80') })).toBe('100 tercapai');
    expect(run({ metode: 'rentang', target, realisasi: angka('76.61') })).toBe('100 tercapai');
    expect(run({ metode: 'rentang', target, realisasi: angka('70') })).toBe('91.37 tidak');
    expect(run({ metode: 'rentang', target, realisasi: angka('90') })).toBe('101.93 tercapai');
    expect(run({ metode: 'rentang', target: batas('≥', 85), realisasi: angka(99) })).toBe('100 tercapai');
  });

  it('kategori: position on the named scale', () => {
    const bb = grade('BB');
    expect(run({ metode: 'kategori', target: bb, realisasi: grade('BB', '78.75'), skala: akip })).toBe('100 tercapai');
    expect(run({ metode: 'kategori', target: bb, realisasi: grade('CC'), skala: akip })).toBe('60 tidak');
    expect(run({ metode: 'kategori', target: bb, realisasi: angka('80.01'), skala: akip })).toBe('120 tercapai');
    expect(
      run({ metode: 'kategori', target: teks('WTP'), realisasi: teks('WDP'), skala: opini, kategori: 'tercapai' }),
    ).toBe('kategori tidak');
    expect(run({ metode: 'kategori', target: teks('WTP'), realisasi: teks('wtp') }), 'equal without a scale').toBe(
      'kategori tercapai',
    );
  });

  it('tenggat: on or before the date, lateness in days', () => {
    const target = tanggal('2024-02-28');
    const late = computeCapaian({ metode: 'tenggat', target, realisasi: tanggal('2024-03-01') });
    expect(late).toMatchObject({ kind: 'tanpa-persen', tercapai: false, hariTerlambat: 2 });
    expect(run({ metode: 'tenggat', target, realisasi: tanggal('2024-02-28') })).toBe('tenggat tercapai');
  });

  it('ya-tidak: a commitment is met or not', () => {
    expect(run({ metode: 'ya-tidak', target: yaTidak(true), realisasi: yaTidak(false) })).toBe('ya-tidak tidak');
    expect(run({ metode: 'ya-tidak', target: batas('≥', 40), realisasi: angka('39.99') })).toBe('ya-tidak tidak');
    expect(run({ metode: 'ya-tidak', target: angka(2), realisasi: angka(2) })).toBe('ya-tidak tercapai');
  });
});

describe('properties', () => {
  const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => angka(new Decimal(n).div(100)));
  const metode = fc.constantFrom('naik', 'turun-rasio', 'turun-selisih', 'dari-awal', 'rentang', 'ya-tidak');

  it('never throws, never yields NaN or infinity, and keeps the cap', () => {
    fc.assert(
      fc.property(metode, figure, figure, figure, (m, target, realisasi, kondisiAwal) => {
        const hasil = computeCapaian({ metode: m as 'naik', target, realisasi, kondisiAwal, batas: 120 });
        if (hasil.kind === 'capaian') {
          expect(hasil.persen.isFinite()).toBe(true);
          expect(hasil.persen.lte(120)).toBe(true);
        }
      }),
    );
  });

  it('the two lower-is-better methods agree on whether a target is met', () => {
    const positive = fc.integer({ min: 1, max: 100_000 }).map((n) => angka(n));
    fc.assert(
      fc.property(positive, positive, (target, realisasi) => {
        const ratio = computeCapaian({ metode: 'turun-rasio', target, realisasi });
        const difference = computeCapaian({ metode: 'turun-selisih', target, realisasi });
        expect(ratio.kind === 'capaian' && ratio.tercapai).toBe(difference.kind === 'capaian' && difference.tercapai);
      }),
    );
  });
});
