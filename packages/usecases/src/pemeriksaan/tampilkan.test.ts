import type { HasilBerkas, Temuan } from '@selaras/pemeriksaan';
import { describe, expect, it } from 'vitest';
import { susunPemeriksaan } from './tampilkan.ts';

type Blok = HasilBerkas['blocks'][number];

/** A sheet of `rows` rows with `columns` cells each, every cell printing its row. */
function lembar(rows: number, columns: number): Blok {
  const cell = { colSpan: 1, rowSpan: 1, address: null, formula: null, indent: 0, bold: null };
  return {
    kind: 'table',
    name: null,
    position: { line: 1, page: null },
    rows: Array.from({ length: rows }, (_, row) => ({
      header: false,
      position: { line: row + 1, page: null },
      cells: Array.from({ length: columns }, (__, column) => ({ ...cell, text: `${row + 1}`, column })),
    })),
  };
}

const temuan = (line: number, printed: string): Temuan => ({
  rule: 'total-row',
  severity: 'error',
  line,
  page: null,
  cell: null,
  table: null,
  row: null,
  column: null,
  printed,
  expected: null,
  difference: null,
  proof: [{ line, value: printed }],
  affected: [{ line, printed, expected: null }],
  message: { id: 'Pesan.', en: 'Message.' },
});

const show = (blocks: Blok[], findings: Temuan[]) =>
  susunPemeriksaan(
    'uji',
    {
      nama: 'uji.xlsx',
      isi: new Uint8Array(),
      sha256: '',
      hasil: {
        jenis: 'xlsx',
        blocks,
        findings,
        notes: [],
        stats: { tables: 1, numbers: 0, sumsChecked: 0, percentsChecked: 0, seconds: 0 },
      },
    },
    new Map(),
  );

describe('what a page shows of an audit', () => {
  it('is the document with the place of each finding and of its proof', () => {
    const { findings, terpotong, temuanLain, unduhan } = show([lembar(3, 2)], [temuan(2, '2')]);
    const place = { block: 0, row: 1, cell: 0 };
    expect(findings[0]).toMatchObject({ nomor: 1, letak: place, bukti: [{ letak: place }], ikutSalah: [] });
    expect([terpotong, temuanLain, unduhan[0]]).toEqual([false, 0, 'bercatatan']);
  });

  it('ends where a browser would; findings behind that have no place in it', () => {
    const { blocks, findings, terpotong } = show([lembar(2_000, 100)], [temuan(1, '1'), temuan(1_900, '1900')]);
    const [sheet] = blocks;
    expect(sheet?.kind === 'table' && sheet.rows.length).toBe(1_500);
    expect(terpotong).toBe(true);
    expect(findings.map(({ letak }) => letak)).toEqual([{ block: 0, row: 0, cell: 0 }, null]);
  });

  it('tells how many findings it leaves to the worklist', () => {
    const { findings, temuanLain } = show(
      [lembar(1, 1)],
      Array.from({ length: 2_500 }, () => temuan(1, '1')),
    );
    expect([findings.length, temuanLain]).toEqual([2_000, 500]);
  });
});
