import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadSheet } from './loaded-sheet.ts';
import { readSheets } from './read-sheets.ts';
import { isoDateCell, type WriterWorkbook, writeWorkbook } from './write-workbook.ts';

const money = { numberFormat: '#,##0.00', locked: false };
const workbook: WriterWorkbook = {
  title: 'Uji',
  creator: 'Selaras',
  date: '2023-04-05',
  sheets: [
    {
      name: 'Anggaran',
      columns: [{ width: 10, hidden: true }, { width: 40 }, { width: 20 }],
      rows: [
        { cells: [{ value: 'id' }, { value: 'Uraian', note: 'Isi uraian belanja' }, { value: 'Pagu' }] },
        { cells: [null, { value: 'Belanja' }, { value: 661473673.1, style: money }] },
        { cells: [null, { value: isoDateCell('2023-02-28'), style: { numberFormat: 'dd/mm/yyyy' } }, null] },
      ],
      merges: ['B4:C4'],
      validations: [
        {
          fromRow: 2,
          toRow: 9,
          column: 3,
          rule: { type: 'decimal', minimum: 0 },
          title: 'Pagu',
          message: 'Isi angka.',
          severity: 'stop',
        },
      ],
      isProtected: true,
    },
  ],
};

afterEach(() => {
  vi.useRealTimers();
});

describe('writeWorkbook', () => {
  it('writes what the reader reads back', async () => {
    const [reader] = await readSheets(await writeWorkbook(workbook));
    const { rows, merges } = await loadSheet(reader!);
    expect(rows[1]?.cells.map((cell) => [cell.address, cell.text])).toEqual([
      ['B2', 'Belanja'],
      ['C2', '661473673.1'],
    ]);
    expect(rows[2]?.cells[0]?.value).toEqual({ kind: 'date', date: '2023-02-28', time: null });
    expect(merges).toHaveLength(1);
  });

  it('gives the same bytes for the same input', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-01-01T00:00:00Z') });
    const first = await writeWorkbook(workbook);
    vi.setSystemTime(new Date('2025-06-30T12:34:56Z'));
    expect(Buffer.from(await writeWorkbook(workbook)).equals(Buffer.from(first))).toBe(true);
  });

  it('protects the sheet before its validations, the order that Excel accepts', async () => {
    const parts = unzipSync(await writeWorkbook(workbook));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(xml.indexOf('<sheetProtection')).toBeGreaterThan(0);
    expect(xml.indexOf('<sheetProtection')).toBeLessThan(xml.indexOf('<dataValidations'));
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    expect(strFromU8(parts['xl/comments1.xml']!)).toContain('Isi uraian belanja');
  });

  it('refuses a list of choices that Excel cannot hold', async () => {
    const [sheet] = workbook.sheets;
    const rule = { type: 'list', values: ['x'.repeat(256)] } as const;
    const validations = [{ ...sheet!.validations![0]!, rule }];
    await expect(writeWorkbook({ ...workbook, sheets: [{ ...sheet!, validations }] })).rejects.toThrow(RangeError);
  });
});
