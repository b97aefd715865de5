import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Periode } from '../nilai/periode.ts';
import { Rupiah } from '../nilai/rupiah.ts';
import { buildPohon, type SimpulPohon } from './pohon.ts';
import { type BarisAnggaran, type BarisRealisasi, rollUp, rollUpTotals, sumTopRows } from './rollup.ts';

const rp = (rupiah: number) => Rupiah.of(rupiah);
const row = (simpul: string, rupiah: number, id = `${simpul}-${rupiah}`): BarisAnggaran => ({
  id,
  simpul,
  jumlah: rp(rupiah),
});
const triwulan = (ke: number): Periode => ({ jenis: 'triwulan', tahun: 2024, ke });
const spent = (on: { anggaran?: string; simpul?: string }, ke: number, rupiah: number): BarisRealisasi => ({
  anggaran: on.anggaran ?? null,
  simpul: on.simpul ?? null,
  periode: triwulan(ke),
  jumlah: rp(rupiah),
});

/** program → two kegiatan; the first has two sub kegiatan. */
const nodes: SimpulPohon[] = [
  { id: 'program', induk: null },
  { id: 'kegiatan-1', induk: 'program' },
  { id: 'sub-1', induk: 'kegiatan-1' },
  { id: 'sub-2', induk: 'kegiatan-1' },
  { id: 'kegiatan-2', induk: 'program' },
];

const text = (amount: Rupiah | null | undefined) => amount?.toString() ?? '-';

describe('pagu', () => {
  it('takes the stated amount, else the sum of the children', () => {
    const hasil = rollUp({ nodes, stated: [row('sub-1', 60), row('sub-2', 40), row('kegiatan-2', 5)], lines: [] });
    expect(text(hasil.simpul.get('kegiatan-1')?.pagu.jumlah)).toBe('100.00');
    expect(text(hasil.simpul.get('program')?.pagu.jumlah)).toBe('105.00');
    expect(text(hasil.total.pagu)).toBe('105.00');
  });

  it('keeps what is not broken down as a row of its own', () => {
    const hasil = rollUp({ nodes, stated: [row('kegiatan-1', 150), row('sub-1', 60), row('sub-2', 40)], lines: [] });
    const pagu = hasil.simpul.get('kegiatan-1')?.pagu;
    expect(pagu?.jenisSelisih).toBe('belum-dirinci');
    expect(text(pagu?.selisih)).toBe('50.00');
    expect(text(pagu?.jumlahAnak)).toBe('100.00');
  });

  it('keeps what exceeds the parent, negative', () => {
    const hasil = rollUp({ nodes, stated: [row('kegiatan-1', 80), row('sub-1', 60), row('sub-2', 40)], lines: [] });
    const pagu = hasil.simpul.get('kegiatan-1')?.pagu;
    expect(pagu?.jenisSelisih).toBe('melebihi-induk');
    expect(text(pagu?.selisih)).toBe('-20.00');
    expect(text(pagu?.jumlah), 'the stated amount stands').toBe('80.00');
  });

  it('a child without a figure is missing, not zero; a stated zero is a figure', () => {
    const empty = rollUp({ nodes, stated: [], lines: [] });
    expect(empty.simpul.get('kegiatan-1')?.pagu.jumlah).toBeNull();
    expect(empty.total.pagu).toBeNull();
    const zero = rollUp({ nodes, stated: [row('sub-1', 0)], lines: [] });
    expect(text(zero.simpul.get('kegiatan-1')?.pagu.jumlah)).toBe('0.00');
    const unsplit = rollUp({ nodes, stated: [row('kegiatan-1', 80)], lines: [] });
    expect(text(unsplit.simpul.get('kegiatan-1')?.pagu.selisih), 'all of it is not broken down').toBe('80.00');
    expect(unsplit.simpul.get('kegiatan-1')?.pagu.jumlahAnak).toBeNull();
  });

  it('lines are children too, and may repeat', () => {
    const lines = [row('sub-1', 10, 'a'), row('sub-1', 10, 'b'), row('kegiatan-1', 1, 'c')];
    const hasil = rollUp({ nodes, stated: [row('sub-1', 25)], lines });
    expect(text(hasil.simpul.get('sub-1')?.pagu.selisih)).toBe('5.00');
    expect(text(hasil.simpul.get('kegiatan-1')?.pagu.jumlah)).toBe('26.00');
  });

  it('several stated rows of one node (one per funding source) add up', () => {
    const hasil = rollUp({ nodes, stated: [row('sub-1', 10, 'a'), row('sub-1', 15, 'b')], lines: [] });
    expect(text(hasil.simpul.get('sub-1')?.pagu.dinyatakan)).toBe('25.00');
  });

  it('the total adds the top rows only; a node whose parent is elsewhere is a top row', () => {
    const slice = nodes.filter((node) => node.id !== 'program');
    const hasil = rollUp({
      nodes: slice,
      stated: [row('kegiatan-1', 80), row('sub-1', 80), row('kegiatan-2', 5)],
      lines: [],
    });
    expect(text(hasil.total.pagu)).toBe('85.00');
  });

  it('refuses a circle and an id that occurs twice', () => {
    const circle = [
      { id: 'a', induk: 'b' },
      { id: 'b', induk: 'a' },
      { id: 'c', induk: null },
    ];
    expect(() => buildPohon(circle)).toThrow('circular');
    expect(() => buildPohon([circle[2], circle[2]].flatMap((node) => node ?? []))).toThrow('more than once');
  });
});

describe('realisasi', () => {
  const lines = [row('sub-1', 60, 'line-1'), row('sub-2', 40, 'line-2')];

  it('follows the same rule and counts per line', () => {
    const rows = [
      spent({ anggaran: 'line-1' }, 1, 10),
      spent({ anggaran: 'line-1' }, 2, 5),
      spent({ simpul: 'kegiatan-2' }, 1, 3),
    ];
    const hasil = rollUp({ nodes, stated: [], lines, spentLines: rows, spentNodes: rows });
    expect(text(hasil.realisasiBaris.get('line-1'))).toBe('15.00');
    expect(hasil.realisasiBaris.has('line-2')).toBe(false);
    expect(hasil.simpul.get('sub-2')?.realisasi.jumlah).toBeNull();
    expect(text(hasil.total.realisasi)).toBe('18.00');
  });

  it('adds a quarter booked on lines and a quarter booked on the node', () => {
    const rows = [spent({ anggaran: 'line-1' }, 1, 10), spent({ simpul: 'sub-1' }, 2, 7)];
    const hasil = rollUp({ nodes, stated: [], lines, spentLines: rows, spentNodes: rows });
    const realisasi = hasil.simpul.get('sub-1')?.realisasi;
    expect(text(realisasi?.jumlah)).toBe('17.00');
    expect(text(realisasi?.selisih), 'the second quarter is not broken down').toBe('7.00');
    expect(text(hasil.total.realisasi)).toBe('17.00');
  });

  it('money on lines that the tree does not hold counts on the node, not broken down', () => {
    const own = [spent({ anggaran: 'line-1' }, 2, 5)];
    const elsewhere = [spent({ simpul: 'sub-1' }, 1, 10), spent({ simpul: 'sub-1' }, 2, 1)];
    const hasil = rollUp({ nodes, stated: [], lines, spentLines: own, spentElsewhere: elsewhere });
    expect(text(hasil.simpul.get('sub-1')?.realisasi.jumlah)).toBe('16.00');
    expect(text(hasil.simpul.get('sub-1')?.realisasi.selisih)).toBe('11.00');
    expect(text(hasil.simpul.get('program')?.realisasi.jumlah)).toBe('16.00');
  });

  it('within one period the stated amount goes before the lines', () => {
    const rows = [spent({ anggaran: 'line-1' }, 1, 10), spent({ simpul: 'sub-1' }, 1, 8)];
    const realisasi = rollUp({ nodes, stated: [], lines, spentLines: rows, spentNodes: rows }).simpul.get(
      'sub-1',
    )?.realisasi;
    expect(text(realisasi?.jumlah)).toBe('8.00');
    expect(realisasi?.jenisSelisih).toBe('melebihi-induk');
  });
});

describe('properties over random trees', () => {
  interface Contoh {
    nodes: SimpulPohon[];
    stated: BarisAnggaran[];
    lines: BarisAnggaran[];
    spent: BarisRealisasi[];
  }

  /** Each node hangs on an earlier one or at the top; then the list is shuffled, as rows come in any order. */
  const contoh: fc.Arbitrary<Contoh> = fc
    .array(
      fc.record({ up: fc.nat(), stated: fc.option(fc.nat(1000)), lines: fc.array(fc.nat(500), { maxLength: 3 }) }),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    .chain((specs) => {
      const built = specs.map((spec, index) => ({ spec, id: `n${index}`, up: spec.up % (index + 1) }));
      const all = built.map(({ id, up }, index) => ({ id, induk: up === index ? null : `n${up}` }));
      const stated = built.flatMap(({ id, spec }) => (spec.stated === null ? [] : [row(id, spec.stated, `s-${id}`)]));
      const lines = built.flatMap(({ id, spec }) => spec.lines.map((n, k) => row(id, n, `${id}-${k}`)));
      const target = fc.oneof(
        fc.constantFrom(...all).map((node) => ({ simpul: node.id })),
        lines.length > 0
          ? fc.constantFrom(...lines).map((line) => ({ anggaran: line.id }))
          : fc.constant({ simpul: 'n0' }),
      );
      const rows = fc.array(fc.tuple(target, fc.integer({ min: 1, max: 4 }), fc.nat(300)), { maxLength: 20 });
      return fc.record({
        nodes: fc.shuffledSubarray(all, { minLength: all.length }),
        stated: fc.constant(stated),
        lines: fc.constant(lines),
        spent: rows.map((list) => list.map(([on, ke, n]) => spent(on, ke, n))),
      });
    });

  const run = ({ nodes, stated, lines, spent }: Contoh) =>
    rollUp({ nodes, stated, lines, spentLines: spent, spentNodes: spent });

  it('printed children + selisih = parent at every level, for pagu and realisasi', () => {
    fc.assert(
      fc.property(contoh, (data) => {
        const hasil = run(data);
        for (const node of data.nodes) {
          const children = data.nodes.filter((child) => child.induk === node.id);
          const lines = data.lines.filter((line) => line.simpul === node.id);
          if (children.length === 0 && lines.length === 0) continue;
          for (const what of ['pagu', 'realisasi'] as const) {
            const amount = hasil.simpul.get(node.id)?.[what];
            if (!amount?.jumlah) continue;
            const printed = [
              ...children.map((child) => hasil.simpul.get(child.id)?.[what].jumlah ?? Rupiah.NOL),
              ...lines.map((line) =>
                what === 'pagu' ? line.jumlah : (hasil.realisasiBaris.get(line.id) ?? Rupiah.NOL),
              ),
              amount.selisih ?? Rupiah.NOL,
            ];
            expect(Rupiah.sum(printed).toString()).toBe(amount.jumlah.toString());
          }
        }
      }),
    );
  });

  it('equals the naive definition', () => {
    const naive = (data: Contoh, id: string): bigint | null => {
      const stated = data.stated.find((s) => s.simpul === id);
      if (stated) return stated.jumlah.sen;
      const parts = [
        ...data.nodes.filter((child) => child.induk === id).map((child) => naive(data, child.id)),
        ...data.lines.filter((line) => line.simpul === id).map((line) => line.jumlah.sen),
      ].filter((part) => part !== null);
      return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0n);
    };
    fc.assert(
      fc.property(contoh, (data) => {
        const hasil = run(data);
        for (const node of data.nodes) {
          expect(hasil.simpul.get(node.id)?.pagu.jumlah?.sen ?? null).toBe(naive(data, node.id));
        }
      }),
    );
  });

  it('per-node sums from elsewhere (SQL) give the same tree', () => {
    const group = (rows: readonly BarisAnggaran[]) => {
      const sums = new Map<string, Rupiah>();
      for (const { simpul, jumlah } of rows) sums.set(simpul, (sums.get(simpul) ?? Rupiah.NOL).add(jumlah));
      return sums;
    };
    fc.assert(
      fc.property(contoh, (data) => {
        const pohon = buildPohon(data.nodes);
        const totals = rollUpTotals(pohon, { dinyatakan: group(data.stated), rincian: group(data.lines) });
        const hasil = run(data);
        for (const node of data.nodes) expect(totals.get(node.id)).toEqual(hasil.simpul.get(node.id)?.pagu);
        expect(text(sumTopRows(pohon, totals))).toBe(text(hasil.total.pagu));
      }),
    );
  });
});
