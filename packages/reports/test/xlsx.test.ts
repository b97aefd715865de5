import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../src/index.ts';
import { writeXlsx } from '../src/index.ts';
import { contohLaporan, HOSTILE_TEXT } from './fixture/laporan.ts';
import { evaluate, type ReadWorkbook, readWorkbook } from './read-workbook.ts';

let workbook: ReadWorkbook;

beforeAll(async () => {
  workbook = await readWorkbook(await writeXlsx(contohLaporan()));
});

const onlyTable = (change: (table: Table) => void) => {
  const model = contohLaporan();
  const table = model.sections.flatMap((section) => section.blocks).find((block) => block.type === 'table');
  if (table === undefined) throw new Error('the sample has no table');
  change(table);
  return { ...model, sections: model.sections.slice(2, 3).map((section) => ({ ...section, blocks: [table] })) };
};

describe('the workbook of the sample report', () => {
  test('has a list and a sheet for every table and chart', () => {
    expect([...workbook.keys()]).toEqual(['Daftar', 'Tabel 1.1', 'Grafik 1.1', 'Grafik 1.2', 'Tabel 2.1', 'Tabel 2.2']);
    expect(workbook.get('Daftar')?.get('A7')?.formula).toBe(`HYPERLINK("#'Tabel 1.1'!A1","Tabel 1.1")`);
  });

  test('every formula gives the value that stands beside it', () => {
    let checked = 0;
    for (const [name, cells] of workbook) {
      for (const [address, { formula, value }] of cells) {
        if (formula === null || formula.startsWith('HYPERLINK')) continue;
        checked += 1;
        expect(evaluate(formula, cells), `${name} ${address} =${formula}`).toBeCloseTo(Number(value), 6);
      }
    }
    expect(checked).toBeGreaterThan(9);
  });

  test('what is not yet detailed is the difference, a share the quotient', () => {
    const cells = workbook.get('Tabel 1.1');
    expect(cells?.get('C11')).toMatchObject({ value: 61473673, formula: 'C6-SUM(C7)' });
    expect(cells?.get('E8')).toMatchObject({ formula: 'D8/C8*100', numberFormat: '0.00' });
  });

  test('no figure is a dash, not a zero, and a zero is a zero', () => {
    const cells = workbook.get('Tabel 1.1');
    expect(cells?.get('D10')).toMatchObject({ value: '-', formula: null });
    expect(cells?.get('E10')).toMatchObject({ value: '-', formula: null });
    expect(cells?.get('C10')).toMatchObject({ value: 0 });
  });

  test('text that looks like a formula stays text', () => {
    expect(workbook.get('Tabel 1.1')?.get('B9')).toMatchObject({
      value: `Sub Kegiatan ${HOSTILE_TEXT}`,
      formula: null,
    });
  });
});

describe('figures that Excel can not hold', () => {
  test('an amount with sen over Rp 10 trillion is whole rupiah with a note, and nothing is calculated from it silently', async () => {
    const model = onlyTable((table) => {
      const cell = table.rows[2]?.cells[2];
      if (cell) cell.value = { kind: 'money', amount: '12345678901234.56' };
    });
    const cells = (await readWorkbook(await writeXlsx(model))).get('Tabel 1.1');
    expect(cells?.get('C8')).toMatchObject({ value: 12345678901235, numberFormat: '#,##0' });
    expect(cells?.get('C8')?.note).toContain('Rp12.345.678.901.234,56');
    expect([...(cells?.values() ?? [])].some(({ value }) => String(value).startsWith('Sel bercatatan'))).toBe(true);
  });
});

test('a total and the rest of it don’t chase each other in a circle', async () => {
  const model = onlyTable((table) => {
    const pagu = table.rows[0]?.cells[2];
    if (pagu) pagu.formula = { kind: 'sum', cells: ['kegiatan-1', 'belum'].map((row) => ({ row, column: 'pagu' })) };
  });
  const cells = (await readWorkbook(await writeXlsx(model))).get('Tabel 1.1');
  expect(cells?.get('C6')).toMatchObject({ value: 661473673, formula: null });
  expect(cells?.get('C11')?.formula).toBe('C6-SUM(C7)');
});
