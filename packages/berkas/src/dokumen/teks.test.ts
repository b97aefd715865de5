import { AppError } from '@selaras/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATAS_TEKS, readTextBlocks, stripMarkup } from './teks.ts';

const read = (text: string) => readTextBlocks(new TextEncoder().encode(text), { name: 'contoh.txt' });

describe('text reader', () => {
  it('gives paragraphs and tab-separated tables with their lines', () => {
    const { blocks } = read('## Bab I\n\nNo\tUraian\n1\tBelanja **Modal**\n\nPenutup\r\n');
    expect(blocks.map((block) => [block.kind, block.position.line])).toEqual([
      ['paragraph', 1],
      ['table', 3],
      ['paragraph', 6],
    ]);
    const [heading, table, end] = blocks;
    expect(heading).toMatchObject({ text: 'Bab I', headingLevel: 2 });
    expect(table?.kind === 'table' ? table.rows[1]?.cells.map((cell) => cell.text) : null).toEqual([
      '1',
      'Belanja Modal',
    ]);
    expect(end).toMatchObject({ text: 'Penutup', headingLevel: null });
  });

  it('reads Markdown pipe tables, rules left out', () => {
    const { blocks } = read('| No | Uraian |\n|----|:------|\n| 1 | Rumah Tangga |');
    const [table] = blocks;
    expect(table?.kind === 'table' ? table.rows.map((row) => row.cells.map((cell) => cell.text)) : null).toEqual([
      ['No', 'Uraian'],
      ['1', 'Rumah Tangga'],
    ]);
  });

  it('takes markup away but keeps the breaks between the paragraphs of a cell', () => {
    expect(stripMarkup('<p>Rp.1.000</p> <p>Input: <b>Rp. 500</b></p>')).toBe('Rp.1.000\nInput: Rp. 500');
    expect(stripMarkup('\u202b1.234\u202c\u200f')).toBe('1.234');
    expect(stripMarkup('a  <br>  <br>\t b  <br>')).toBe('a\nb');
  });

  it('reads UTF-16 with a byte order mark and Windows-1252', () => {
    const utf16 = Buffer.from('\ufeffJumlah\t5', 'utf16le');
    expect(readTextBlocks(utf16, { name: 'a.txt' }).blocks[0]?.kind).toBe('table');
    const western = Buffer.from(`Provinsi ${'–'.repeat(0)}${'caf\u00e9 '.repeat(60)}`, 'latin1');
    const [block] = readTextBlocks(western, { name: 'b.txt' }).blocks;
    expect(block?.kind === 'paragraph' ? block.text : '').toContain('café');
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['a file of blanks and tabs', new TextEncoder().encode(' \n\t\t\n')],
    ['a binary file', Uint8Array.from([80, 75, 3, 4, 0, 0, 1])],
  ])('%s is refused with a message in both languages', (_, bytes) => {
    try {
      readTextBlocks(bytes, { name: 'x.txt' });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect((error as AppError).kode).toBe('berkas-tak-terbaca');
      expect((error as AppError).pesan.id).not.toBe((error as AppError).pesan.en);
    }
  });

  it('cuts a line of 5 MB and says so', () => {
    const { blocks, notes } = read(`${'a\t'.repeat(2_500_000)}\nakhir`);
    const [table] = blocks;
    expect(table?.kind === 'table' ? table.rows[0]?.cells.length : 0).toBeLessThanOrEqual(BATAS_TEKS.columns);
    expect(notes).toHaveLength(1);
  });

  it('reads a table of 500 columns', () => {
    const [table] = read(Array.from({ length: 500 }, (_, index) => `${index}`).join('\t')).blocks;
    expect(table?.kind === 'table' ? table.rows[0]?.cells.length : 0).toBe(500);
  });

  it('never crashes, and loses no line number', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }).map((text) => text.replace(/[\0\n\r]/g, ''))), (lines) => {
        const text = ['awal', ...lines, 'akhir'].join('\n');
        const { blocks } = read(text);
        const last = blocks[blocks.length - 1];
        expect(last?.kind === 'paragraph' ? last.position.line : null).toBe(lines.length + 2);
      }),
    );
  });
});
