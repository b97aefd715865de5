import type { BarisBlok, Blok, SelBlok } from '@selaras/berkas';
import { readTextBlocks } from '@selaras/berkas';
import { describe, expect, it } from 'vitest';
import { scanFigures } from '../angka/pindai.ts';
import { readFigures, recognizeTables } from './kenali.ts';
import type { TabelLogis } from './model.ts';
import { readInput, readNodes, splitLabel } from './simpul.ts';
import { rankRows } from './tingkat.ts';

function tablesOf(text: string): TabelLogis[] {
  const tables = recognizeTables(readTextBlocks(new TextEncoder().encode(text), { name: 'contoh.txt' }).blocks);
  for (const table of tables) readFigures(table);
  return tables;
}

const cell = (text: string, column: number, colSpan = 1, rowSpan = 1): SelBlok => ({
  text,
  column,
  colSpan,
  rowSpan,
  address: null,
  formula: null,
  indent: 0,
  bold: null,
});
const row = (line: number, ...cells: SelBlok[]): BarisBlok => ({
  cells,
  header: false,
  position: { line, page: null },
});

describe('table recognition', () => {
  it('goes on behind a page break that cuts a row, whatever its remainder looks like', () => {
    const on = (page: number, rows: BarisBlok[]): Blok => ({
      kind: 'table',
      name: null,
      rows: rows.map((one) => ({ ...one, position: { ...one.position, page } })),
      position: { line: null, page },
    });
    const cells = (...texts: string[]): SelBlok[] => texts.map((text, column) => cell(text, column));
    const blocks: Blok[] = [
      on(1, [
        row(1, ...cells('No', 'Program', 'Pagu', 'Realisasi')),
        row(2, ...cells('1', 'Rapat koordinasi', '2.000.000', '1.000.000')),
      ]),
      { kind: 'paragraph', text: 'daerah', headingLevel: null, listLevel: null, position: { line: 3, page: 2 } },
      on(2, [
        row(4, ...cells('', 'kegiatan', 'kegiatan', '')),
        row(5, ...cells('2', 'Evaluasi', '3.000.000', '2.500.000')),
      ]),
    ];
    const tables = recognizeTables(blocks);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.baris.map((one) => one.line)).toEqual([2, 4, 5]);
  });

  it('leaves running heads and page numbers of a converted sheet out of its tables', () => {
    const head = 'Rencana Kerja Dinas Contoh Tahun 2022';
    const lines = [row(1, cell('No', 0), cell('Program', 1), cell('Pagu', 2), cell('Realisasi', 3))];
    for (let page = 1; page <= 4; page += 1) {
      const at = page * 10;
      lines.push(
        row(at, ...['1', `Program ke-${page}`, '2.000.000', '1.000.000'].map((text, column) => cell(text, column))),
        row(at + 1, cell(`${page}`, 0)),
        row(at + 2, cell(head, 0)),
      );
    }
    const blocks: Blok[] = [{ kind: 'table', name: 'Lembar', rows: lines, position: { line: 1, page: null } }];
    const tables = recognizeTables(blocks);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.baris.map((one) => one.line)).toEqual([10, 20, 30, 40]);
  });

  it('reads headings of two rows whose merged cells leave blanks in text', () => {
    const [table] = tablesOf(
      'NO\tJENIS BELANJA\tTARGET\tREALISASI\t\n\t\t\tRp.\t%\n1\tBelanja Pegawai\t2.000.000\t1.000.000\t50,00',
    );
    expect(table?.kolom.map((column) => [column.judul, column.peran])).toEqual([
      ['NO', 'nomor'],
      ['JENIS BELANJA', 'uraian'],
      ['TARGET', 'target'],
      ['REALISASI › Rp.', 'realisasi'],
      ['REALISASI › %', 'persen'],
    ]);
    expect(table?.baris).toHaveLength(1);
  });

  it('reads merged headings of Word and Excel by their spans', () => {
    const blocks: Blok[] = [
      {
        kind: 'table',
        name: null,
        position: { line: 1, page: null },
        rows: [
          row(1, cell('No', 0, 1, 2), cell('Uraian', 1, 1, 2), cell('Realisasi', 2, 2)),
          row(2, cell('Rp.', 2), cell('%', 3)),
          row(3, cell('1', 0), cell('Belanja Modal', 1), cell('1.000.000', 2), cell('50,00', 3)),
        ],
      },
    ];
    const [table] = recognizeTables(blocks);
    expect(table?.kolom.map((column) => column.judul)).toEqual(['No', 'Uraian', 'Realisasi › Rp.', 'Realisasi › %']);
    expect(table?.baris.map((one) => one.label)).toEqual(['Belanja Modal']);
  });

  it('puts the parts of a table on several pages together, headings repeated or not, and numbers no column twice', () => {
    const head = 'No\tUraian\tPagu\tRealisasi';
    const [table, ...others] = tablesOf(
      `${head}\n1\t2\t3\t4\n1\tBelanja A\t1.000.000\t900.000\n\n${head}\n2\tBelanja B\t2.000.000\t1.000.000\n\n3\tBelanja C\t3.000.000\t2.000.000`,
    );
    expect(others).toEqual([]);
    expect(table?.baris.map((one) => [one.jenis, one.label])).toEqual([
      ['nomor-kolom', '2'],
      ['data', 'Belanja A'],
      ['data', 'Belanja B'],
      ['data', 'Belanja C'],
    ]);
  });

  it('moves rows that lost their leading blank cell at a page break', () => {
    const whole = Array.from(
      { length: 4 },
      (_, index) => `\tProgram ${index}\tKupang\t10 dokumen\t${index + 1}.000.000`,
    ).join('\n');
    const [table] = tablesOf(
      `No\tProgram\tLokasi\tTarget\tPagu\n${whole}\n\nKegiatan lanjutan\tKupang\t5 dokumen\t7.000.000`,
    );
    const last = table?.baris[table.baris.length - 1];
    expect(last?.label).toBe('Kegiatan lanjutan');
    expect(last?.sel[4]?.tunggal?.cetak).toBe('7.000.000');
  });

  it('cuts tables that touch at the heading of the second', () => {
    const tables = tablesOf(
      'No\tUraian\tPagu\tRealisasi\n1\tA\t1.000.000\t1\nNo\tIndikator\tTarget\tRealisasi\tSatuan\n1\tB\t5\t4\torang',
    );
    expect(tables.map((table) => table.kolom.length)).toEqual([4, 5]);
  });

  it('tells total rows from indicators that begin with "Jumlah"', () => {
    const [table] = tablesOf(
      'No\tUraian\tTarget\tRealisasi\n1\tBelanja\t5.000.000\t4.000.000\n\tJumlah Belanja\t5.000.000\t4.000.000\n2\tJumlah orang yang dilatih\t5\t4',
    );
    expect(table?.baris.map((one) => one.jenis)).toEqual(['data', 'jumlah', 'data']);
  });
});

describe('levels', () => {
  it('come from words, from the numbering that a word began, and from the order of list styles', () => {
    const [table] = tablesOf(
      [
        'No\tKebijakan\tUraian Program\tTarget\tRealisasi',
        '\t\tProgram Kesehatan\tInput: Rp. 9.000.000\tInput: Rp. 8.000.000 (88,89%)',
        '\t\tKegiatan: 01. Perencanaan\tInput: Rp. 4.000.000\tInput: Rp. 4.000.000 (100%)',
        '\t\t02. Administrasi\tInput: Rp. 5.000.000\tInput: Rp. 4.000.000 (80,00%)',
      ].join('\n'),
    );
    expect(table ? rankRows(table) : []).toEqual([
      { rank: 20, tegas: true },
      { rank: 30, tegas: true },
      { rank: 30, tegas: true },
    ]);
  });

  it('codes bind by their length', () => {
    const [table] = tablesOf(
      'Kode\tUraian\tPagu\n4.01.02\tProgram\t5.000.000\n4.01.02.1.01\tKegiatan\t5.000.000\n\t- rincian\t5.000.000',
    );
    expect(table ? rankRows(table).map((one) => one.rank) : []).toEqual([19, 25, 80]);
  });
});

describe('stacked cells', () => {
  it('money of the input, each with its percentage', () => {
    const { uang, persen } = readInput(
      'Input: 1. Rp. 45.000.000,- (43,20%) 2. Rp. (0,00%) Output: 5 dokumen Rp. 7 Input: Rp.3.000.000 (12,03)%',
    );
    expect(uang.map((figure) => figure.cetak)).toEqual(['45.000.000', '0', '3.000.000']);
    expect(persen.map((figure) => figure?.cetak ?? null)).toEqual(['43,20', '0,00', '12,03']);
  });

  it('labels with several levels', () => {
    expect(splitLabel('Urusan Tenaga Kerja Program: I. Penempatan Kegiatan : 1. Penyuluhan')).toEqual([
      'Urusan Tenaga Kerja',
      'Program: I. Penempatan',
      'Kegiatan : 1. Penyuluhan',
    ]);
    expect(splitLabel('Pelaksanaan Kegiatan Rapat')).toEqual(['Pelaksanaan Kegiatan Rapat']);
  });

  it('a label of two levels over one amount names the lower', () => {
    const [table] = tablesOf(
      'No\tUraian Program\tTarget\tRealisasi\n1\tProgram A Kegiatan 1 : B Sub Kegiatan : C\tInput: Rp. 5.000.000\tInput: Rp. 4.000.000 (80%)\n2\tProgram D\tInput: Rp. 6.000.000\tInput: Rp. 3.000.000 (50%)',
    );
    const nodes = table ? readNodes(table) : null;
    expect(nodes?.simpul.map((node) => [node.label, node.nilai[0] !== null])).toEqual([
      ['Program A', false],
      ['Kegiatan 1 : B', false],
      ['Sub Kegiatan : C', true],
      ['Program D', true],
    ]);
  });
});

describe('figures in text', () => {
  const read = (text: string) => scanFigures(text).map((one) => [one.cetak, one.jenis, one.cacat]);

  it.each<[string, unknown[]]>([
    [
      'Rp. 1.234.567,- atau 87,74 %',
      [
        ['1.234.567', 'uang', null],
        ['87,74', 'persen', null],
      ],
    ],
    ['Rp 1,997,465,094 ,00', [['1,997,465,094', 'uang', 'pemisah-campur']]],
    ['kode 4.01.02.1.01 dan III-485', []],
    ['Rp. 375.000.00', [['375.000.00', 'uang', 'pengelompokan']]],
    ['Rp. 25. 000.000', [['25. 000.000', 'uang', 'spasi']]],
    ['5,31 Triliun', [['5,31', 'angka', null]]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('parentheses around a whole amount are negative, around a percentage they are not', () => {
    expect(scanFigures('Rp. (2.820.963,-)')[0]?.nilai).toBe(-2_820_963_000_000n);
    expect(scanFigures('(87,74%)')[0]?.nilai).toBe(87_740_000n);
  });
});
