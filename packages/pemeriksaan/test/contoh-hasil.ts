import type { Blok, SelBlok } from '@selaras/berkas';
import { AppError } from '@selaras/domain';
import type { BerkasDiperiksa, HasilBerkas, Temuan } from '../src/index.ts';

/*
 * An invented audit, for tests of the outputs: what they print does not depend on the rules.
 */

const cell = (text: string, column: number): SelBlok => ({
  text,
  column,
  colSpan: 1,
  rowSpan: 1,
  address: null,
  formula: null,
  indent: 0,
  bold: null,
});

/** A table whose first row stands on `line`, one line a row; the first row is a heading. */
export function tabel(line: number, rows: readonly (readonly string[])[]): Blok {
  return {
    kind: 'table',
    name: null,
    position: { line, page: null },
    rows: rows.map((texts, index) => ({
      cells: texts.map(cell),
      header: index === 0,
      position: { line: line + index, page: null },
    })),
  };
}

/** A paragraph. */
export function paragraf(line: number, text: string, headingLevel: number | null = null): Blok {
  return { kind: 'paragraph', text, headingLevel, listLevel: null, position: { line, page: null } };
}

/** A finding with only what a test is about. */
export function temuan(change: Partial<Temuan>): Temuan {
  return {
    rule: 'total-row',
    severity: 'error',
    line: null,
    page: null,
    cell: null,
    table: null,
    row: null,
    column: null,
    printed: '',
    expected: null,
    difference: null,
    proof: [],
    affected: [],
    message: { id: 'Pesan.', en: 'Message.' },
    ...change,
  };
}

/** A text that tries to steer whatever shows it. */
export const JAHAT = '<script>alert("1")</script> \u001b[31mmerah\u001b[0m \u202eterbalik & \'kutip\'';

const blocks: Blok[] = [
  paragraf(1, 'BAB III', 1),
  paragraf(3, `Realisasi sebesar 1.500 atau 65,00% dari pagu. ${JAHAT}`),
  tabel(5, [
    ['Uraian', 'Pagu', 'Realisasi'],
    ['Belanja A', '1.000', '500'],
    ['Belanja B', '2.000', '1.000'],
    ['Jumlah', '3.100', '1.500'],
  ]),
];

/** A report in text with one finding of each severity. */
export const HASIL: HasilBerkas = {
  jenis: 'teks',
  blocks,
  notes: [{ id: 'Satu baris dipotong.', en: 'One line was cut.' }],
  findings: [
    temuan({
      rule: 'percentage',
      severity: 'warning',
      line: 3,
      printed: '65,00',
      expected: '50.00',
      difference: '15.00',
      proof: [
        { line: 3, value: '1.500' },
        { line: 8, value: '3.000' },
      ],
      affected: [{ line: 3, printed: '65,00', expected: '50.00' }],
      message: { id: 'Tercetak 65,00%, seharusnya 50,00%.', en: 'Printed 65.00%, must be 50.00%.' },
    }),
    temuan({
      line: 8,
      table: 'Tabel 3.1',
      row: 'Jumlah',
      column: 'Pagu',
      printed: '3.100',
      expected: '3000.00',
      difference: '100.00',
      proof: [
        { line: 6, value: '1.000' },
        { line: 7, value: '2.000' },
      ],
      affected: [
        { line: 8, printed: '3.100', expected: '3000.00' },
        { line: 3, printed: '65,00', expected: null },
      ],
      message: { id: `Jumlah 3.000, tercetak 3.100. ${JAHAT}`, en: 'The sum is 3,000, printed is 3,100.' },
    }),
    temuan({ rule: 'label', severity: 'info', message: { id: 'Judul tidak ada.', en: 'There is no title.' } }),
  ],
  stats: { tables: 1, numbers: 8, sumsChecked: 2, percentsChecked: 1, seconds: 0.01 },
};

/** A run over the report and a file that couldn't be read. */
export const BERKAS: BerkasDiperiksa[] = [
  { file: 'laporan <1>.txt', hasil: HASIL, galat: null },
  {
    file: 'rusak.docx',
    hasil: null,
    galat: new AppError('berkas-tak-terbaca', { id: 'Berkas rusak.', en: 'The file is damaged.' }, [
      {
        lokasi: 'rusak.docx',
        kode: 'berkas-tak-terbaca',
        pesan: { id: 'Berkas rusak.', en: 'The file is damaged.' },
        saran: { id: 'Simpan ulang.', en: 'Save it again.' },
      },
    ]),
  },
];
