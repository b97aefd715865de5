import type { BukuAngka } from '@selaras/domain';
import { AppError, buildIndeks, formatRupiah, hitungSerapan, rollUpDokumen } from '@selaras/domain';
import { describe, expect, it } from 'vitest';
import { emptyBuku, inventedBuku, readExample, TANGGAL, TW1, TW2 } from '../../test/buku-uji.ts';
import { blocksOf, cellAt, evaluate, figureOf, printed, proseOf, tableOf, tablesOf, textOf } from '../../test/model.ts';
import type { FormDefinition } from '../form/definition.ts';
import type { Chart, DocumentModel, Heading, Signature } from '../model/document.ts';
import { buildTriwulan } from './build.ts';
import { formTriwulanRingkas } from './form-ringkas.ts';
import { formTriwulan } from './form-triwulan.ts';

const build = (buku: BukuAngka, form: FormDefinition = formTriwulan, periode = TW1): DocumentModel =>
  buildTriwulan({ buku, form, periode, tanggal: TANGGAL });

const example = readExample();
const model = build(example);

describe('the quarterly report of the example', () => {
  it('is the golden model', async () => {
    await expect(`${JSON.stringify(model, null, 2)}\n`).toMatchFileSnapshot('../../test/golden/triwulan.json');
    await expect(`${JSON.stringify(build(example, formTriwulanRingkas), null, 2)}\n`).toMatchFileSnapshot(
      '../../test/golden/triwulan-ringkas.json',
    );
  });

  it('is the same each time', () => {
    expect(build(readExample())).toEqual(model);
  });

  it('has the outline of the form, with generated numbers', () => {
    const headings = blocksOf(model).filter((block): block is Heading => block.type === 'heading' && block.inToc);
    expect(headings.map((heading) => `${heading.number} ${heading.text}`.trim())).toEqual([
      'KATA PENGANTAR',
      'BAB I PENDAHULUAN',
      '1.1 Latar Belakang',
      '1.2 Tugas dan Fungsi Biro Organisasi',
      '1.3 Struktur Organisasi',
      '1.4 Sistematika Penyajian',
      'BAB II PERENCANAAN KINERJA',
      '2.1 Rencana Strategis Biro Organisasi',
      '2.2 Perjanjian Kinerja Biro Organisasi Tahun 2024',
      'BAB III AKUNTABILITAS KINERJA TRIWULAN I',
      '3.1 Rencana Kerja Tahun 2024',
      '3.2 Realisasi Anggaran',
      '3.3 Realisasi Pelaksanaan Kegiatan Triwulan I Tahun 2024',
      'I. Bagian Kelembagaan dan Analisis Jabatan',
      'II. Bagian Tata Laksana',
      'III. Bagian Reformasi Birokrasi dan Akuntabilitas Kinerja',
      '3.4 Capaian Kinerja berdasarkan Perjanjian Kinerja',
      'BAB IV PENUTUP',
    ]);
    expect(tablesOf(model).map((table) => table.number)).toEqual([
      '2.1',
      '2.2',
      '3.1',
      '3.2',
      '3.3',
      '3.4',
      '3.5',
      '3.6',
      '3.7',
      '3.8',
    ]);
  });

  it('restates the totals in a sentence', () => {
    expect(proseOf(model)).toContain(
      'Dari pagu sebesar Rp1.500.000.000, sampai dengan 31 Maret 2024 terealisasi Rp375.000.000 atau 25,00%; sisa Rp1.125.000.000.',
    );
    expect(proseOf(model)).toContain('melaksanakan 2 program, 8 kegiatan, dan 11 sub kegiatan');
  });

  it('says that there is no plan per quarter', () => {
    expect(proseOf(model)).toContain('Anggaran kas dan rencana aksi per triwulan Tahun 2024 tidak tersedia.');
    const table = tableOf(model, 'belanja-bagian-tata-laksana');
    expect(table.rows.every((row) => printed(table, row.id, 'target-persen') === '-')).toBe(true);
    expect(tableOf(model, 'capaian').columns.map((column) => column.id)).not.toContain('target-periode');
  });

  it('states the realisasi of the supporting program at the program and prints "-" at its kegiatan', () => {
    const table = tableOf(model, 'realisasi-anggaran');
    expect(printed(table, 'program-4.01.01', 'realisasi')).toBe('168.615.100');
    expect(printed(table, 'kegiatan-4.01.01.1.05', 'realisasi')).toBe('-');
    expect(cellAt(table, 'kegiatan-4.01.01.1.05', 'realisasi').value).toEqual({
      kind: 'none',
      state: 'tidak-ada-data',
    });
    expect(printed(table, 'program-4.01.01:selisih', 'realisasi')).toBe('168.615.100');
  });

  it('prints the first figures of each bagian as the ledger has them', () => {
    const total = (id: string): string[] =>
      ['pagu', 'realisasi', 'serapan'].map((column) => printed(tableOf(model, id), 'jumlah', column));
    expect(total('belanja-bagian-kelembagaan-anjab')).toEqual(['183.931.250', '62.303.503', '33,87']);
    expect(total('belanja-bagian-tata-laksana')).toEqual(['243.882.577', '64.882.680', '26,60']);
    expect(total('belanja-bagian-rb-ak')).toEqual(['410.712.500', '79.198.717', '19,28']);
  });

  it('puts the IKU before the indicators of the bagian, and a reason below each "-"', () => {
    const table = tableOf(model, 'capaian');
    expect(table.rows.slice(0, 2).map((row) => row.id)).toEqual([
      'kelompok-iku',
      'penempatan-iku-1-predikat-rb-istimewa',
    ]);
    expect(table.rows[4]?.id).toBe('kelompok-bagian');
    expect(printed(table, 'penempatan-iku-1-predikat-rb-istimewa', 'realisasi')).toBe('belum waktunya diukur');
    expect(printed(table, 'penempatan-iku-1-predikat-rb-istimewa', 'capaian')).toBe('-\u00a0(1)');
    expect(printed(table, 'penempatan-ik-usulan-kelembagaan-kabkota', 'capaian')).toBe('-\u00a0(2)');
    expect(proseOf(model)).toContain('(1) Belum waktunya diukur.\n(2) Belum ada realisasi.');
  });

  it('tells zero from missing', () => {
    const table = tableOf(model, 'capaian');
    expect(printed(table, 'penempatan-ik-anjab-abk-pd-provinsi', 'capaian')).toBe('0,00');
    expect(printed(table, 'penempatan-ik-tata-laksana-sesuai-regulasi', 'realisasi')).toBe('-');
  });

  it('prints a formula as a fraction', () => {
    const cell = cellAt(tableOf(model, 'pk-indikator'), 'penempatan-iku-1-predikat-rb-istimewa', 'formula');
    expect(cell.runs).toMatchObject([{ type: 'fraction', denominator: 'Total Jumlah PD Lingkup Provinsi NTT' }]);
  });

  it('draws the serapan per program and the capaian per indicator', () => {
    const charts = blocksOf(model).filter((block): block is Chart => block.type === 'chart');
    expect(charts.map((chart) => chart.number)).toEqual(['3.1', '3.2']);
    expect(charts[0]?.categories).toHaveLength(2);
    expect(charts[1]?.series[0]?.values.filter((value) => value === null)).toHaveLength(6);
    expect(charts[0]?.alt).toContain('25,49');
  });

  it('names the holder who is in office on the date of the document', () => {
    const signature = blocksOf(model).find((block): block is Signature => block.type === 'signature');
    expect(signature).toMatchObject({
      place: 'Kupang',
      date: '24 Juli 2024',
      position: ['Plt. Kepala Biro Organisasi', 'Sekretariat Daerah', 'Provinsi Nusa Tenggara Timur,'],
    });
    const before = { ...example, pejabat: example.pejabat.map((pejabat) => ({ ...pejabat, sampai: '2024-06-30' })) };
    const unsigned = build(before);
    expect(blocksOf(unsigned).find((block) => block.type === 'signature')).toMatchObject({ nip: '', rank: '' });
    expect(proseOf(unsigned)).toContain('Tidak ada pejabat penanda tangan yang tercatat pada 24 Juli 2024.');
  });

  it('names source and as-of date below each table', () => {
    for (const table of tablesOf(model)) expect(table.source).toMatch(/^Sumber: .+\.$/);
    expect(tableOf(model, 'realisasi-anggaran').source).toContain('31 Maret 2024');
  });

  it('puts the contradictions that the rules find into a note', () => {
    expect(proseOf(model)).toContain('serapan bukan kinerja');
  });

  it('carries a data version that follows the figures', () => {
    expect(model.dataVersion).toMatch(/^[0-9a-f]{16}$/);
    const other = { ...example, tahun: 2025 };
    expect(build(other).dataVersion).not.toBe(model.dataVersion);
    const shuffled = Object.fromEntries(Object.entries(example).reverse()) as unknown as BukuAngka;
    expect(build(shuffled).dataVersion).toBe(model.dataVersion);
  });
});

describe('figures of a model', () => {
  const models: [string, DocumentModel][] = [
    ['example', model],
    ['example, short form', build(example, formTriwulanRingkas)],
    ['invented, second quarter', build(inventedBuku(), formTriwulan, TW2)],
  ];

  it.each(models)('%s: every formula gives the printed figure', (_name, made) => {
    let formulas = 0;
    for (const table of tablesOf(made)) {
      for (const row of table.rows) {
        for (const cell of row.cells) {
          if (cell.formula === undefined) continue;
          formulas += 1;
          const value = figureOf(cell);
          const computed = evaluate(table, cell.formula);
          const where = `${table.id} ${row.id} ${cell.column}`;
          expect(computed?.toFixed(12), where).toBe(value?.toFixed(12));
        }
      }
    }
    expect(formulas).toBeGreaterThan(5);
  });

  it.each(models)('%s: printed children and "belum dirinci" make up their parent at every level', (_name, made) => {
    for (const table of tablesOf(made).filter((item) => item.columns.some((column) => column.id === 'pagu'))) {
      table.rows.forEach((row, index) => {
        if (row.kind === 'total' || row.id === 'unit') return;
        const below = table.rows.slice(index + 1);
        const end = below.findIndex((item) => item.level <= row.level);
        const children = below.slice(0, end).filter((item) => item.level === row.level + 1);
        if (children.length === 0) return;
        for (const column of ['pagu', 'realisasi']) {
          const parent = figureOf(cellAt(table, row.id, column));
          const sum = evaluate(table, { kind: 'sum', cells: children.map((child) => ({ row: child.id, column })) });
          expect(sum?.toString(), `${table.id} ${row.id} ${column}`).toBe(parent?.toString());
        }
      });
    }
  });

  it('agree with a roll-up of the ledger', () => {
    const table = tableOf(model, 'realisasi-anggaran');
    const sums = rollUpDokumen(buildIndeks(example), { dokumen: 'dpa-2024-murni', sampai: TW1 });
    for (const [id, { pagu, realisasi }] of sums.simpul) {
      expect(printed(table, id, 'pagu')).toBe(formatRupiah(pagu.jumlah, { prefix: '' }));
      expect(printed(table, id, 'realisasi')).toBe(formatRupiah(realisasi.jumlah, { prefix: '' }));
      const serapan = hitungSerapan({ pagu: pagu.jumlah, realisasi: realisasi.jumlah });
      const value = cellAt(table, id, 'serapan').value;
      expect(value).toEqual(
        serapan.kind === 'serapan'
          ? { kind: 'percent', percent: serapan.persen.toString() }
          : { kind: 'none', state: 'tak-terdefinisi' },
      );
    }
    expect(figureOf(cellAt(table, 'jumlah', 'pagu'))?.toFixed(2)).toBe(sums.total.pagu?.toString());
  });
});

describe('the short form', () => {
  const short = build(example, formTriwulanRingkas);

  it('is three tables without narrative', () => {
    expect(tablesOf(short).map((table) => [table.number, table.id])).toEqual([
      ['1', 'capaian'],
      ['2', 'realisasi-anggaran'],
      ['3', 'pk-anggaran'],
    ]);
    expect(blocksOf(short).some((block) => block.type === 'heading')).toBe(false);
  });

  it('prints the same figures in other columns and another order', () => {
    const full = tableOf(model, 'realisasi-anggaran');
    const cut = tableOf(short, 'realisasi-anggaran');
    expect(cut.columns.map((column) => column.id)).toEqual(['uraian', 'kode', 'serapan', 'realisasi', 'pagu', 'sisa']);
    for (const row of cut.rows) {
      for (const column of ['pagu', 'realisasi', 'serapan']) {
        expect(cellAt(cut, row.id, column).value, row.id).toEqual(cellAt(full, row.id, column).value);
      }
    }
    const capaian = tableOf(short, 'capaian');
    for (const row of capaian.rows.filter((item) => item.kind === 'data')) {
      expect(cellAt(capaian, row.id, 'capaian').value).toEqual(
        cellAt(tableOf(model, 'capaian'), row.id, 'capaian').value,
      );
    }
  });

  it('stops at kegiatan, so it explains nothing below', () => {
    const table = tableOf(short, 'realisasi-anggaran');
    expect(table.rows.some((row) => row.id.startsWith('sk-'))).toBe(false);
    expect(table.rows.some((row) => row.id === 'kegiatan-4.01.01.1.01:selisih')).toBe(false);
  });
});

describe('the second quarter of an invented unit', () => {
  const second = build(inventedBuku(), formTriwulan, TW2);

  it('adds up the quarters', () => {
    const table = tableOf(second, 'realisasi-anggaran');
    expect(printed(table, 'jumlah', 'realisasi')).toBe('425');
    expect(printed(tableOf(build(inventedBuku()), 'realisasi-anggaran'), 'jumlah', 'realisasi')).toBe('225');
    expect(proseOf(second)).toContain('sampai dengan 30 Juni 2024 terealisasi Rp425');
  });

  it('compares with the cash plan up to the end of the quarter', () => {
    const table = tableOf(second, 'belanja');
    expect(printed(table, 'dpa:1.01.1.1', 'target-persen')).toBe('30,00');
    expect(printed(table, 'jumlah', 'target-persen')).toBe('40,00');
    expect(printed(tableOf(build(inventedBuku()), 'belanja'), 'dpa:1.01.1.1', 'target-persen')).toBe('15,00');
    expect(proseOf(second)).not.toContain('tidak tersedia');
  });

  it('reads the year so far and the promise of the filled quarters as two things', () => {
    const table = tableOf(second, 'capaian');
    expect(printed(table, 'pk:ik', 'target-periode')).toBe('25');
    expect(printed(table, 'pk:ik', 'realisasi')).toBe('30');
    expect(printed(table, 'pk:ik', 'capaian')).toBe('30,00');
    expect(printed(table, 'pk:ik', 'capaian-periode')).toBe('120,00');
  });

  it('prints a recorded zero as 0 and says so', () => {
    const table = tableOf(second, 'belanja');
    expect(printed(table, 'a2', 'realisasi')).toBe('0');
    expect(printed(table, 'a2', 'serapan')).toBe('0,00');
  });

  it('puts everything into one part where the unit has no bagian', () => {
    expect(tableOf(second, 'belanja').caption).toContain('Dinas Contoh');
    expect(proseOf(second)).not.toContain('Uraian per bagian tidak mencakup');
  });

  it('counts money of an earlier version on the same node', () => {
    const buku = inventedBuku();
    const change = buku.simpul.filter((node) => node.dokumen === 'dpa');
    const moved: BukuAngka = {
      ...buku,
      dokumen: [
        ...buku.dokumen,
        { ...buku.dokumen[0]!, id: 'dpa2', versi: 'perubahan-1', asal: 'dpa', tanggal: '2024-05-01' },
      ],
      simpul: [
        ...buku.simpul,
        ...change.map((node) => ({
          ...node,
          id: node.id.replace('dpa', 'dpa2'),
          dokumen: 'dpa2',
          induk: node.induk?.replace('dpa', 'dpa2') ?? null,
        })),
      ],
      anggaran: [
        ...buku.anggaran,
        ...buku.anggaran
          .filter((row) => !row.rincian)
          .map((row) => ({ ...row, id: `${row.id}-2`, dokumen: 'dpa2', simpul: row.simpul.replace('dpa', 'dpa2') })),
      ],
    };
    const table = tableOf(build(moved, formTriwulan, TW2), 'realisasi-anggaran');
    expect(printed(table, 'dpa2:1.01.1.1', 'realisasi')).toBe('300');
    expect(printed(table, 'jumlah', 'realisasi')).toBe('425');
    // The change was signed after the first quarter: that report still stands on the first version.
    expect(tableOf(build(moved), 'realisasi-anggaran').rows.some((row) => row.id === 'dpa:1.01.1.1')).toBe(true);
  });
});

describe('settings of the pemda', () => {
  const withSettings = (settings: Partial<BukuAngka['pengaturan']>): DocumentModel => {
    const buku = inventedBuku();
    return build({ ...buku, pengaturan: { ...buku.pengaturan, ...settings } }, formTriwulan, TW2);
  };

  it('cuts the capaian at the cap, says so, and gives Excel no formula for it', () => {
    const capped = withSettings({ batasCapaian: 100 });
    const cell = cellAt(tableOf(capped, 'capaian'), 'pk:ik', 'capaian-periode');
    expect(textOf(cell.runs)).toBe('100,00\u00a0(1)');
    expect(cell.formula).toBeUndefined();
    expect(proseOf(capped)).toContain('Capaian dibatasi paling tinggi 100%.');
    expect(proseOf(capped)).toContain('dibatasi 100%.');
  });

  it('adds the predicate of the scale that the pemda has chosen', () => {
    const table = tableOf(withSettings({ skalaCapaian: 'permendagri-86-2017' }), 'capaian');
    expect(printed(table, 'pk:ik', 'predikat').toLowerCase()).toBe('sangat rendah');
    expect(tableOf(withSettings({}), 'capaian').columns.some((column) => column.id === 'predikat')).toBe(false);
  });
});

describe('a ledger without data', () => {
  const bare = build(emptyBuku());

  it('still makes a whole document that says what is missing', () => {
    const prose = proseOf(bare);
    expect(prose).toContain('BAB IV PENUTUP');
    expect(prose).toContain('Belum ada data pagu dan realisasi anggaran');
    expect(prose).toContain('Belum ada data perjanjian kinerja.');
    expect(prose).toContain('Belum ada data program dan kegiatan Tahun 2024.');
    expect(prose).toContain('Belum ada data permasalahan');
    expect(prose).not.toMatch(/undefined|null|NaN|\{\{/);
    for (const table of tablesOf(bare)) {
      expect(table.rows).toEqual([]);
      expect(table.empty).toMatch(/^Belum ada data/);
    }
    expect(blocksOf(bare).some((block) => block.type === 'chart')).toBe(false);
  });

  it('survives the loss of any one list of the example', () => {
    for (const key of Object.keys(emptyBuku()) as (keyof BukuAngka)[]) {
      if (!Array.isArray(example[key]) || key === 'unit') continue;
      const made = build({ ...example, [key]: [] });
      expect(proseOf(made), key).not.toMatch(/undefined|NaN|\{\{/);
    }
  });

  it('refuses a ledger without its reporting unit', () => {
    expect(() => build({ ...emptyBuku(), unit: [] })).toThrow(AppError);
  });
});

describe('requests that cannot be met', () => {
  const problemsOf = (run: () => unknown): string[] => {
    try {
      run();
    } catch (error) {
      if (error instanceof AppError) return error.masalah.map((item) => `${item.lokasi} ${item.kode}`);
      throw error;
    }
    throw new Error('expected an error');
  };

  it('names every unknown token of the narratives at once', () => {
    const narasi = ['latar-belakang', 'penutup'].map((bagian) => ({
      unit: 'biro-organisasi',
      periode: TW1,
      bagian,
      teks: `Pagu {{angka:pagu.total}}, {{angka:pagu.9.99}} dan {{ngawur}}.`,
    }));
    expect(problemsOf(() => build({ ...example, narasi }))).toEqual([
      'narasi.latar-belakang token-tidak-dikenal',
      'narasi.latar-belakang token-tidak-dikenal',
      'narasi.penutup token-tidak-dikenal',
      'narasi.penutup token-tidak-dikenal',
    ]);
  });

  it('resolves tokens of narratives to live figures', () => {
    const narasi = [
      {
        unit: 'biro-organisasi',
        periode: TW1,
        bagian: 'latar-belakang',
        teks: 'Serapan {{angka:serapan.4.01.02}} dari {{angka:pagu.4.01.02}}; total {{angka:realisasi.total}}, sisa {{angka:sisa.total}}.',
      },
    ];
    expect(proseOf(build({ ...example, narasi }))).toContain(
      'Serapan 24,61% dari Rp838.526.327; total Rp375.000.000, sisa Rp1.125.000.000.',
    );
  });

  it('refuses a period or date that the form does not know', () => {
    const bulan = { jenis: 'bulan', tahun: 2024, ke: 1 } as const;
    expect(
      problemsOf(() => buildTriwulan({ buku: example, form: formTriwulan, periode: bulan, tanggal: '2024-02-31' })),
    ).toEqual(['periode periode-tidak-cocok', 'tanggal tanggal-salah']);
    expect(
      problemsOf(() => buildTriwulan({ buku: example, form: formTriwulan, periode: TW1, tanggal: '2014-12-31' })),
    ).toEqual(['tanggal form-tidak-berlaku']);
  });
});

it('builds tens of thousands of rows in linear time', () => {
  const size = (count: number): number => {
    const buku = inventedBuku();
    const lines = Array.from({ length: count }, (_, index) => ({
      ...buku.anggaran[1]!,
      id: `line-${index}`,
      urut: index,
    }));
    const made = build({ ...buku, anggaran: [...buku.anggaran.slice(0, 1), ...lines] });
    return tableOf(made, 'belanja').rows.length;
  };
  // No clock: 20,000 rows finish within the test's own limit only when nothing is quadratic.
  expect(size(20_000)).toBe(20_004);
});

it('prints the text of each cell from the value behind it', () => {
  for (const table of tablesOf(model)) {
    for (const row of table.rows) {
      for (const cell of row.cells) {
        if (cell.value?.kind !== 'money') continue;
        expect(textOf(cell.runs).replaceAll('.', '')).toBe(cell.value.amount.replace(/\.00$/, ''));
      }
    }
  }
});
