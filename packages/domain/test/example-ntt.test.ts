import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { Rupiah } from '../src/nilai/rupiah.ts';
import { buku, nodeByCode, tree } from './example-ntt.ts';

const PK_BIRO = 'pk-2024-biro-organisasi';

/** A figure of the tree in two layers: what is stated at the node, and what its lines and children add up to. */
interface Layer {
  stated: (simpul: string) => Rupiah | null;
  lines: (simpul: string) => Rupiah[];
}

const belanja = (simpul: string) => buku.anggaran.filter((row) => row.rincian && row.simpul === simpul);

const pagu: Layer = {
  stated: (simpul) => {
    const row = buku.anggaran.find((candidate) => !candidate.rincian && candidate.simpul === simpul);
    return row ? Rupiah.parse(row.jumlah) : null;
  },
  lines: (simpul) => belanja(simpul).map((row) => Rupiah.parse(row.jumlah)),
};

const realisasi: Layer = {
  stated: (simpul) => {
    const row = buku.realisasiKeuangan.find((candidate) => candidate.simpul === simpul);
    return row ? Rupiah.parse(row.jumlah) : null;
  },
  lines: (simpul) => {
    const ids = new Set(belanja(simpul).map((row) => row.id));
    return buku.realisasiKeuangan
      .filter((row) => row.anggaran !== null && ids.has(row.anggaran))
      .map((row) => Rupiah.parse(row.jumlah));
  },
};

/** What lines and children add up to; null when none of them has a figure. */
function detail(layer: Layer, simpul: string): Rupiah | null {
  const children = tree.filter((node) => node.induk === simpul).map((node) => amount(layer, node.id));
  const parts = [...layer.lines(simpul), ...children.filter((child) => child !== null)];
  return parts.length === 0 ? null : Rupiah.sum(parts);
}

function amount(layer: Layer, simpul: string): Rupiah | null {
  return layer.stated(simpul) ?? detail(layer, simpul);
}

function amountByCode(layer: Layer, kode: string): string | undefined {
  return amount(layer, nodeByCode(kode).id)?.toString();
}

/** Per code: what the stated amount holds and its parts do not explain. */
function unexplained(layer: Layer): Record<string, string> {
  const gaps: Record<string, string> = {};
  for (const node of tree) {
    const stated = layer.stated(node.id);
    const parts = detail(layer, node.id);
    if (!stated || !parts || stated.compare(parts) === 0) continue;
    gaps[node.kode] = stated.subtract(parts).toString();
  }
  return gaps;
}

function total(layer: Layer): string {
  const programs = tree.filter((node) => node.jenis === 'program').map((node) => amount(layer, node.id));
  return Rupiah.sum(programs.filter((program) => program !== null)).toString();
}

describe('budget of the example', () => {
  it('adds up to the total of the year, over two programs', () => {
    expect(total(pagu)).toBe('1500000000.00');
    expect(amountByCode(pagu, '4.01.01')).toBe('661473673.00');
    expect(amountByCode(pagu, '4.01.02')).toBe('838526327.00');
  });

  it('explains each program in full by its kegiatan, and 4.01.02 by its sub kegiatan', () => {
    const gaps = Object.keys(unexplained(pagu));
    for (const kode of ['4.01.01', '4.01.02', '4.01.02.1.01', '4.01.02.1.02']) expect(gaps).not.toContain(kode);
  });

  it('shows what does not reach its parent, and nothing else', () => {
    expect(unexplained(pagu)).toEqual({
      '4.01.01.1.01': '95933250.00',
      '4.01.01.1.08': '11470000.00',
      '4.01.02.1.01.01': '9500000.00',
      '4.01.02.1.01.03': '11060000.00',
      '4.01.02.1.02.01': '35494000.00',
      '4.01.02.1.02.04': '5301250.00',
      '4.01.02.1.02.05': '31700000.00',
    });
  });

  it('keeps the three sub kegiatan of the supporting program below their kegiatan', () => {
    const parents = ['4.01.01.1.01.02', '4.01.01.1.01.03', '4.01.01.1.08.04'].map((kode) => nodeByCode(kode).induk);
    expect(parents).toEqual(['kegiatan-4.01.01.1.01', 'kegiatan-4.01.01.1.01', 'kegiatan-4.01.01.1.08']);
  });

  it('gives every sub kegiatan of 4.01.02 to the bagian that carries it out', () => {
    const subs = tree.filter((node) => node.jenis === 'sub-kegiatan' && node.kode.startsWith('4.01.02.'));
    expect(Object.fromEntries(subs.map((node) => [node.kode, node.unit]))).toEqual({
      '4.01.02.1.01.01': 'bagian-kelembagaan-anjab',
      '4.01.02.1.01.02': 'bagian-kelembagaan-anjab',
      '4.01.02.1.01.03': 'bagian-kelembagaan-anjab',
      '4.01.02.1.02.01': 'bagian-rb-ak',
      '4.01.02.1.02.02': 'bagian-rb-ak',
      '4.01.02.1.02.03': 'bagian-rb-ak',
      '4.01.02.1.02.04': 'bagian-tata-laksana',
      '4.01.02.1.02.05': 'bagian-tata-laksana',
    });
  });

  it('states in the agreement what the budget states', () => {
    const rows = buku.pelaksanaanAnggaran;
    expect(rows.map((row) => row.serapanMinimal)).toEqual([85, 90, 85, null]);
    for (const row of rows.filter((candidate) => candidate.simpul !== null)) {
      expect(row.jumlah).toBe(amount(pagu, row.simpul ?? '')?.toString());
    }
    expect(rows[0]?.jumlah).toBe(total(pagu));
    expect(rows.find((row) => row.kelompok === 'pendapatan')?.jumlah).toBeNull();
  });
});

describe('realisasi of the example', () => {
  it('adds up to the quarter, through sums that the source prints', () => {
    expect(total(realisasi)).toBe('375000000.00');
    expect(amountByCode(realisasi, '4.01.01')).toBe('168615100.00');
    expect(amountByCode(realisasi, '4.01.02')).toBe('206384900.00');
    expect(amountByCode(realisasi, '4.01.02.1.01')).toBe('62303503.00');
    expect(amountByCode(realisasi, '4.01.02.1.02')).toBe('144081397.00');
  });

  it('shows what the belanja lines leave unexplained, and nothing else', () => {
    expect(unexplained(realisasi)).toEqual({
      '4.01.02.1.01.01': '7380000.00',
      '4.01.02.1.01.03': '3480000.00',
      '4.01.02.1.02.01': '400000.00',
      '4.01.02.1.02.02': '25133947.00',
    });
  });

  it('leaves missing what the source prints as a dash', () => {
    const supporting = tree.filter((node) => node.jenis !== 'program' && node.kode.startsWith('4.01.01.'));
    const withoutFigure = [...supporting, nodeByCode('4.01.02.1.01.02'), nodeByCode('4.01.02.1.02.03')];
    for (const node of withoutFigure) expect(amount(realisasi, node.id), node.kode).toBeNull();
  });

  it('gives the absorption that the source prints beside the figures it has right', () => {
    const printed = {
      '4.01.01': '25.49',
      '4.01.02': '24.61',
      '4.01.02.1.01': '33.87',
      '4.01.02.1.01.03': '43.26',
      '4.01.02.1.02': '22.01',
      '4.01.02.1.02.01': '25.68',
      '4.01.02.1.02.02': '20.69',
      '4.01.02.1.02.04': '37.02',
      '4.01.02.1.02.05': '18.68',
    };
    const computed = Object.keys(printed).map((kode) => {
      const share = new Decimal(amountByCode(realisasi, kode) ?? '').div(amountByCode(pagu, kode) ?? '');
      return [kode, share.times(100).toFixed(2, Decimal.ROUND_HALF_UP)];
    });
    expect(Object.fromEntries(computed)).toEqual(printed);
  });

  it('spends no line beyond its allocation', () => {
    for (const line of buku.anggaran.filter((row) => row.rincian)) {
      const spent = buku.realisasiKeuangan.find((row) => row.anggaran === line.id);
      expect(Rupiah.parse(spent?.jumlah ?? '').compare(Rupiah.parse(line.jumlah)), line.id).toBeLessThanOrEqual(0);
    }
  });
});

describe('performance agreement of the example', () => {
  const bagianPk = buku.dokumen.filter((doc) => doc.jenis === 'pk' && doc.id !== PK_BIRO).map((doc) => doc.id);
  const placements = buku.penempatan.filter((row) => bagianPk.includes(row.dokumen)).sort((a, b) => a.urut - b.urut);

  it('has one sasaran with three IKU, whose targets stay as signed', () => {
    const iku = buku.penempatan.filter((row) => row.dokumen === PK_BIRO);
    const signed = iku.map((row) => [
      ...buku.kondisiAwal.filter((base) => base.penempatan === row.id),
      ...buku.target.filter((goal) => goal.penempatan === row.id),
    ]);
    expect(buku.simpul.filter((node) => node.dokumen === PK_BIRO)).toHaveLength(1);
    expect(signed.map((row) => row.map((cell) => cell.nilai.raw))).toEqual([
      ['39,39', '45,45', '51,51', '57,57'],
      ['40,67', '45', '47', '49'],
      ['6', '12', '18', '24'],
    ]);
  });

  it('measures the IKU once a year, so that they have no realisasi yet', () => {
    const iku = buku.indikator.filter((row) => row.tingkat === 'iku');
    expect(iku.map((row) => row.frekuensi)).toEqual(['tahunan', 'tahunan', 'tahunan']);
    expect(buku.realisasi.filter((row) => iku.some((key) => key.id === row.indikator))).toEqual([]);
    expect(iku[2]?.definisi).toContain('persen dari 33 perangkat daerah');
  });

  it('numbers eight sasaran through three agreements, with ten indicators', () => {
    const sasaran = buku.simpul.filter((node) => bagianPk.includes(node.dokumen));
    expect(sasaran.map((node) => node.urut).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(Object.groupBy(sasaran, (node) => node.unit ?? '')).toMatchObject({
      'bagian-kelembagaan-anjab': [{ urut: 1 }, { urut: 2 }],
      'bagian-tata-laksana': [{ urut: 3 }, { urut: 4 }, { urut: 5 }],
      'bagian-rb-ak': [{ urut: 6 }, { urut: 7 }, { urut: 8 }],
    });
    expect(placements).toHaveLength(10);
  });

  it('copies targets and realisasi as printed: a dash, a blank and a zero are three things', () => {
    const goal = (penempatan: string, tahun: string) =>
      buku.target.find((row) => row.penempatan === penempatan && row.periode === tahun);
    const rows = placements.map((row) => [
      buku.kondisiAwal.find((base) => base.penempatan === row.id)?.nilai.raw,
      goal(row.id, '2023')?.nilai.raw,
      goal(row.id, '2024')?.nilai.raw,
      buku.realisasi.find((figure) => figure.indikator === row.indikator)?.nilai.raw,
    ]);
    expect(rows).toEqual([
      ['100%', '100%', '100%', '37,35'],
      ['100%', '100%', '100%', '-'],
      ['100 %', '100 %', '96,96%', '0 %'],
      ['100%', '100 %', '100%', '13.36%'],
      ['100%', '100%', '100%', '-'],
      ['100%', '100%', '100%', ''],
      ['100%', '100%', '100%', '25.49%'],
      ['100%', '100%', '100%', '37.35%'],
      ['100%', '100%', '100%', '26%'],
      ['100%', '0%', '100%', '0%'],
    ]);
    const empty = buku.realisasi.flatMap((row) => (row.nilai.kind === 'tanpa-nilai' ? [row.nilai.keadaan] : []));
    expect(empty).toEqual(['strip', 'strip', 'kosong']);
  });

  it('marks the target of 2023 as the one before the change, and no other', () => {
    for (const row of buku.target) {
      expect(row.keterangan).toBe(row.periode === '2023' ? 'sebelum-perubahan' : null);
      expect(row.periode, 'targets are stated per year only').toMatch(/^202[3-6]$/);
    }
    expect(buku.anggaranKas).toEqual([]);
  });
});
