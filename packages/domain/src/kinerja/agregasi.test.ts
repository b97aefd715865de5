import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgregasiWaktu } from '../ledger/buku-angka.ts';
import type { Periode } from '../nilai/periode.ts';
import { aggregateOverTime, aggregateOverUnits, aggregateSubIndikator, type HasilAgregat } from './agregasi.ts';
import { angka, kosong, persen, rasio, teks } from './contoh.ts';

const bulan = (ke: number): Periode => ({ jenis: 'bulan', tahun: 2024, ke });
const triwulan = (ke: number): Periode => ({ jenis: 'triwulan', tahun: 2024, ke });

/** The figure at two decimals, or the reason why there is none. */
function read(hasil: HasilAgregat): string {
  if (hasil.kind === 'tanpa-nilai') return hasil.sebab;
  if (hasil.nilai.kind === 'rasio') return `${hasil.nilai.pembilang}/${hasil.nilai.penyebut}`;
  return 'angka' in hasil.nilai ? hasil.nilai.angka.toDecimalPlaces(2).toString() : hasil.nilai.raw;
}

describe('over time', () => {
  const rows = [
    { periode: triwulan(1), nilai: angka(10) },
    { periode: triwulan(2), nilai: angka(26) },
    { periode: triwulan(3), nilai: angka(20) },
    { periode: triwulan(4), nilai: kosong('strip') },
  ];

  it.each([
    ['jumlah', '56'],
    ['rata-rata', '18.67'],
    ['maksimum', '26'],
    ['akhir', '20'],
  ] as const)('%s leaves the empty quarter out', (agregasi, expected) => {
    const hasil = aggregateOverTime(agregasi, rows);
    expect(read(hasil)).toBe(expected);
    expect(hasil).toMatchObject({ terisi: 3, dari: 4 });
  });

  it('akhir is the last filled period, not the largest one, and may be text', () => {
    expect(read(aggregateOverTime('akhir', [...rows, { periode: bulan(12), nilai: teks('WTP') }]))).toBe('WTP');
  });

  it('refuses a quarter together with one of its months', () => {
    const both = [
      { periode: triwulan(1), nilai: angka(10) },
      { periode: bulan(3), nilai: angka(4) },
    ];
    expect(read(aggregateOverTime('jumlah', both))).toBe('periode-tumpang-tindih');
  });

  it('has no figure out of nothing, and none out of text or mixed units', () => {
    const at = (nilai: ReturnType<typeof angka>, ke: number) => ({ periode: triwulan(ke), nilai });
    expect(read(aggregateOverTime('jumlah', [at(kosong(), 1)]))).toBe('tidak-ada-nilai');
    expect(read(aggregateOverTime('jumlah', [at(angka(1), 1), at(teks('baik'), 2)]))).toBe('bukan-angka');
    expect(read(aggregateOverTime('jumlah', [at(angka(1, 'Orang'), 1), at(persen(2), 2)]))).toBe('satuan-berbeda');
  });

  it('does not depend on the order of the rows', () => {
    const methods: AgregasiWaktu[] = ['jumlah', 'akhir', 'rata-rata', 'maksimum'];
    const months = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: -999, max: 999 })), {
      selector: ([ke]) => ke,
      minLength: 1,
    });
    const shuffled = months.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...methods), shuffled, (agregasi, [ordered, mixed]) => {
        const toRows = (list: [number, number][]) => list.map(([ke, n]) => ({ periode: bulan(ke), nilai: angka(n) }));
        expect(read(aggregateOverTime(agregasi, toRows(mixed)))).toBe(
          read(aggregateOverTime(agregasi, toRows(ordered))),
        );
      }),
    );
  });
});

describe('over units', () => {
  it('adds numerators and denominators instead of averaging ratios', () => {
    const units = [rasio(1, 2), rasio(1, 10), kosong()];
    expect(read(aggregateOverUnits('pembilang-penyebut', units))).toBe('2/12');
    expect(read(aggregateOverUnits('rata-rata', units))).toBe('30');
    expect(aggregateOverUnits('rata-rata', units)).toMatchObject({ terisi: 2, dari: 3 });
  });

  it('adds counts, keeping the unit as written', () => {
    const hasil = aggregateOverUnits('jumlah', [angka(3, 'Kab/Kota'), angka(4, 'kab/kota')]);
    expect(hasil).toMatchObject({ nilai: { kind: 'angka', angka: new Decimal(7), satuan: 'Kab/Kota' } });
  });

  it('says why there is no figure', () => {
    expect(read(aggregateOverUnits('tidak', [angka(1)]))).toBe('tidak-diagregasi');
    expect(read(aggregateOverUnits('pembilang-penyebut', [rasio(1, 2), persen(50)]))).toBe('bukan-rasio');
    expect(read(aggregateOverUnits('pembilang-penyebut', [rasio(0, 0)]))).toBe('penyebut-nol');
  });
});

describe('parents of sub-indicators', () => {
  const children = [100, 100, '96.13', '96.3', 100, '36.36'].map((persen) => ({ persen: new Decimal(persen) }));

  it('golden case: the mean is 88,13, not the printed 88,23', () => {
    const hasil = aggregateSubIndikator({ cara: 'rata-rata', anak: children });
    expect(hasil.kind === 'capaian' && hasil.persen.toFixed(2)).toBe('88.13');
  });

  it('weights count, and an undefined child is left out, not zero', () => {
    const anak = [
      { persen: new Decimal(100), bobot: 60 },
      { persen: new Decimal(50), bobot: 40 },
      { persen: null, bobot: 100 },
    ];
    expect(aggregateSubIndikator({ cara: 'rata-rata-tertimbang', anak })).toMatchObject({
      persen: new Decimal(80),
      terisi: 2,
      dari: 3,
    });
  });

  it('own figure, missing figure, missing weight, zero weights', () => {
    const own = aggregateSubIndikator({ cara: 'sendiri', anak: children, sendiri: new Decimal(90) });
    expect(own).toMatchObject({ persen: new Decimal(90) });
    expect(aggregateSubIndikator({ cara: 'sendiri', anak: children })).toMatchObject({ sebab: 'tidak-ada-nilai' });
    expect(aggregateSubIndikator({ cara: 'rata-rata', anak: [{ persen: null }] })).toMatchObject({
      sebab: 'tidak-ada-nilai',
    });
    expect(aggregateSubIndikator({ cara: 'rata-rata-tertimbang', anak: children })).toMatchObject({
      sebab: 'bobot-tidak-ada',
    });
    const zero = [{ persen: new Decimal(1), bobot: 0 }];
    expect(aggregateSubIndikator({ cara: 'rata-rata-tertimbang', anak: zero })).toMatchObject({ sebab: 'bobot-nol' });
  });
});
