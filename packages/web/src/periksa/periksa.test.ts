import type { BlokDokumen, TemuanDokumen } from '@selaras/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bagiHalaman, halamanDari } from './halaman.ts';
import { saringTemuan, TANPA_SARINGAN } from './saringan.ts';
import { tandaiTeks } from './tandai.ts';

const paragraf: BlokDokumen = { kind: 'paragraph', text: 'Isi', headingLevel: null, listLevel: null };
const baris = (rowSpan = 1) => ({ header: false, cells: [{ text: 'x', column: 0, colSpan: 1, rowSpan }] });
const tabel = (...spans: number[]): BlokDokumen => ({ kind: 'table', rows: spans.map(baris) });

describe('pages of a document', () => {
  it('part a long table, but not rows that a cell covers together', () => {
    expect(bagiHalaman([paragraf, tabel(1, 3, 1, 1, 1)], 3)).toEqual([
      [
        { block: 0, from: 0, to: 0 },
        { block: 1, from: 0, to: 4 },
      ],
      [{ block: 1, from: 4, to: 5 }],
    ]);
  });

  it('hold every paragraph and row once, in order', () => {
    const blocks = fc.array(
      fc.oneof(
        fc.constant(paragraf),
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 }).map((spans) => tabel(...spans)),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(blocks, fc.integer({ min: 1, max: 7 }), (document, perPage) => {
        const pages = bagiHalaman(document, perPage);
        const shown = pages
          .flat()
          .flatMap(({ block, from, to }) =>
            from === to ? [`${block}`] : Array.from({ length: to - from }, (_, row) => `${block}.${from + row}`),
          );
        const all = document.flatMap((block, index) =>
          block.kind === 'paragraph' ? [`${index}`] : block.rows.map((_, row) => `${index}.${row}`),
        );
        expect(shown).toEqual(all);
        for (const [page, parts] of pages.entries()) {
          for (const { block, from, to } of parts) {
            const row = from === to ? null : to - 1;
            expect(halamanDari(pages, { block, row, cell: null })).toBe(page);
          }
        }
      }),
    );
  });
});

describe('marks in a text', () => {
  it('stand at the wrong values, in the order of the text', () => {
    expect(tandaiTeks('dari 2.000 menjadi 1.000 rupiah', ['1.000', '2.000'])).toEqual([
      { teks: 'dari ', tanda: null },
      { teks: '2.000', tanda: 1 },
      { teks: ' menjadi ', tanda: null },
      { teks: '1.000', tanda: 0 },
      { teks: ' rupiah', tanda: null },
    ]);
  });

  it('leave out what is not there, and what overlaps', () => {
    expect(tandaiTeks('12.345', ['', '9', '12.345', '2.34'])).toEqual([{ teks: '12.345', tanda: 2 }]);
  });

  it('never change the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (text, values) => {
        const parts = tandaiTeks(text, values);
        expect(parts.map(({ teks }) => teks).join('')).toBe(text);
      }),
    );
  });
});

describe('the filter of findings', () => {
  const temuan = (nomor: number, change: Partial<TemuanDokumen>): TemuanDokumen => ({
    nomor,
    rule: 'total-row',
    severity: 'error',
    tempat: { id: '', en: '' },
    table: null,
    row: null,
    column: null,
    printed: '',
    expected: null,
    message: { id: '', en: '' },
    letak: null,
    bukti: [],
    ikutSalah: [],
    keputusan: null,
    ...change,
  });
  const all = [
    temuan(1, {}),
    temuan(2, { severity: 'warning', rule: 'numbering' }),
    temuan(3, { keputusan: { keputusan: 'diterima', alasan: '', oleh: 'uji', waktu: '2024-05-02T03:04:05Z' } }),
  ];
  const numbers = (change: Partial<typeof TANPA_SARINGAN>): number[] =>
    saringTemuan(all, { ...TANPA_SARINGAN, ...change }).map(({ nomor }) => nomor);

  it('lets through what every part of it lets through', () => {
    expect(numbers({})).toEqual([1, 2, 3]);
    expect(numbers({ berat: ['warning', 'info'] })).toEqual([2]);
    expect(numbers({ aturan: 'total-row' })).toEqual([1, 3]);
    expect(numbers({ hanyaTerbuka: true })).toEqual([1, 2]);
    expect(numbers({ aturan: 'numbering', berat: ['error'] })).toEqual([]);
  });
});
