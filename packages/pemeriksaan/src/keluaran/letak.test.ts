import { describe, expect, it } from 'vitest';
import { paragraf, tabel } from '../../test/contoh-hasil.ts';
import { PencariLetak } from './letak.ts';

const cari = new PencariLetak([
  paragraf(1, 'Pagu 2.000\ndan realisasi 1.000'),
  tabel(4, [
    ['Uraian', 'Pagu', 'Realisasi'],
    ['Belanja A', '1.000', '1.000'],
    ['Belanja B', 'Rp 2.000,00', '2.000'],
  ]),
]);
const find = (line: number | null, printed: string, column: string | null = null) =>
  cari.find({ line, printed, column, cell: null });

describe('the place of a finding', () => {
  it('is the cell that prints the value alone, before one that has it in its text', () => {
    expect(find(6, '2.000')).toEqual({ block: 1, row: 2, cell: 2 });
    expect(find(6, 'Rp 2.000')).toEqual({ block: 1, row: 2, cell: 1 });
  });

  it('is told by the heading where two cells print the same', () => {
    expect(find(5, '1.000', 'Realisasi')).toEqual({ block: 1, row: 1, cell: 2 });
    expect(find(5, '1.000', 'Anggaran › Pagu')).toEqual({ block: 1, row: 1, cell: 1 });
    expect(find(5, '1.000')).toEqual({ block: 1, row: 1, cell: 1 });
  });

  it('is the whole row when no cell prints it', () => {
    expect(find(5, '7')).toEqual({ block: 1, row: 1, cell: null });
  });

  it('is the paragraph that a line inside it belongs to', () => {
    expect(find(2, '1.000')).toEqual({ block: 0, row: null, cell: null });
  });

  it('is nowhere without a line, or before the first', () => {
    expect(find(null, '1.000')).toBeNull();
    expect(find(0, '1.000')).toBeNull();
  });

  it('is the cell of a workbook by its address', () => {
    const sheet = new PencariLetak([
      {
        kind: 'table',
        name: 'LRA',
        position: { line: 1, page: null },
        rows: [
          {
            header: false,
            position: { line: 1, page: null },
            cells: [
              { text: '5', column: 0, colSpan: 1, rowSpan: 1, address: 'LRA!A1', formula: null, indent: 0, bold: null },
              { text: '5', column: 1, colSpan: 1, rowSpan: 1, address: 'LRA!B1', formula: null, indent: 0, bold: null },
            ],
          },
        ],
      },
    ]);
    const place = { line: 1, printed: '5', column: null };
    expect(sheet.find({ ...place, cell: 'LRA!B1' })).toEqual({ block: 0, row: 0, cell: 1 });
  });
});
