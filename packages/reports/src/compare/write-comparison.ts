import { columnLetters, type WriterCell, type WriterRow, type WriterStyle, writeWorkbook } from '@selaras/berkas';
import { toExcelText } from '../writers/xlsx/cell-value.ts';
import type { ModelChange } from './change.ts';

/** Words and properties of the file. */
export interface ComparisonFileOptions {
  language: 'id' | 'en';
  /** Date in the file's properties, ISO. */
  date: string;
  /** Title of the report. */
  title: string;
  /** Names of the two versions. */
  before: string;
  after: string;
}

type Language = ComparisonFileOptions['language'];

const COLUMNS = [
  { id: 'No', en: 'No', width: 6 },
  { id: 'Jenis', en: 'Kind', width: 18 },
  { id: 'Di bawah judul', en: 'Below heading', width: 34 },
  { id: 'Tabel atau bagan', en: 'Table or chart', width: 34 },
  { id: 'Baris', en: 'Row', width: 40 },
  { id: 'Kolom', en: 'Column', width: 24 },
  { id: 'Sebelum', en: 'Before', width: 48 },
  { id: 'Sesudah', en: 'After', width: 48 },
  { id: 'Selisih', en: 'Difference', width: 20 },
] as const;

const FIGURE = { id: 'Angka berubah', en: 'Figure changed' } as const;
const KINDS = {
  text: {
    changed: { id: 'Teks berubah', en: 'Text changed' },
    added: { id: 'Teks baru', en: 'Text added' },
    removed: { id: 'Teks dihapus', en: 'Text removed' },
  },
  row: {
    added: { id: 'Baris baru', en: 'Row added' },
    removed: { id: 'Baris dihapus', en: 'Row removed' },
    moved: { id: 'Baris berpindah', en: 'Row moved' },
  },
  column: { added: { id: 'Kolom baru', en: 'Column added' }, removed: { id: 'Kolom dihapus', en: 'Column removed' } },
  table: {
    added: { id: 'Tabel atau bagan baru', en: 'Table or chart added' },
    removed: { id: 'Tabel atau bagan dihapus', en: 'Table or chart removed' },
  },
} as const;

const TITLE: WriterStyle = { bold: true, size: 14 };
const HEAD: WriterStyle = { bold: true, fill: 'E8EDF1', border: true, wrap: true };
const TEXT: WriterStyle = { border: true, wrap: true, numberFormat: '@' };
const COUNT: WriterStyle = { border: true, horizontal: 'right' };
const AMOUNT: WriterStyle = { border: true, horizontal: 'right', numberFormat: '#,##0.00;[Red]-#,##0.00' };
/** Digits that a spreadsheet's numbers keep. */
const EXACT_DIGITS = 15;
const HEAD_ROW = 4;

/** The differences as a workbook to work through: one row each, with filters. The same differences give the same bytes. */
export function writeComparison(
  changes: readonly ModelChange[],
  { language, date, title, before, after }: ComparisonFileOptions,
): Promise<Uint8Array> {
  const plain = (value: string, style?: WriterStyle): WriterCell => ({
    value: toExcelText(value),
    ...(style ? { style } : {}),
  });
  const rows: WriterRow[] = [
    { cells: [plain(title, TITLE)] },
    { cells: [plain(`${COLUMNS[6][language]}: ${before}. ${COLUMNS[7][language]}: ${after}.`)] },
    { cells: [] },
    { cells: COLUMNS.map((column) => plain(column[language], HEAD)) },
    ...changes.map((change, index) => ({ cells: [{ value: index + 1, style: COUNT }, ...cellsOf(change, language)] })),
  ];
  return writeWorkbook({
    title,
    creator: 'Selaras',
    date,
    sheets: [
      {
        name: language === 'id' ? 'Perbedaan' : 'Differences',
        columns: COLUMNS,
        rows,
        frozen: { rows: HEAD_ROW, columns: 2 },
        autoFilter: `A${HEAD_ROW}:${columnLetters(COLUMNS.length)}${Math.max(rows.length, HEAD_ROW + 1)}`,
        landscape: true,
        printTitleRows: `${HEAD_ROW}:${HEAD_ROW}`,
        footer: title,
      },
    ],
  });
}

function cellsOf(change: ModelChange, language: Language): WriterCell[] {
  const { row, column, before, after } = sidesOf(change);
  const texts = [kindOf(change)[language], change.place.heading, change.place.table ?? '', row, column, before, after];
  const difference = change.kind === 'figure' ? change.difference : null;
  return [
    ...texts.map((value): WriterCell => ({ value: toExcelText(value), style: TEXT })),
    difference === null ? { value: null, style: TEXT } : amountCell(difference.amount),
  ];
}

function kindOf(change: ModelChange): Readonly<Record<Language, string>> {
  switch (change.kind) {
    case 'figure':
      return FIGURE;
    case 'text':
      return KINDS.text[change.change];
    case 'row':
      return KINDS.row[change.change];
    default:
      return KINDS[change.kind][change.change];
  }
}

function sidesOf(change: ModelChange): { row: string; column: string; before: string; after: string } {
  switch (change.kind) {
    case 'figure':
      return { row: change.row, column: change.column, before: change.before ?? '', after: change.after ?? '' };
    case 'text': {
      const side = (hidden: 'added' | 'removed') =>
        change.words.flatMap(({ kind, text }) => (kind === hidden ? [] : [text])).join('');
      return { row: change.row ?? '', column: change.column ?? '', before: side('added'), after: side('removed') };
    }
    case 'row': {
      const cells = change.cells.map(({ column, text }) => `${column}: ${text}`).join('\n');
      return {
        row: change.row,
        column: '',
        before: change.change === 'removed' ? cells : '',
        after: change.change === 'added' ? cells : '',
      };
    }
    default: {
      const [before, after] = change.change === 'removed' ? [change.name, ''] : ['', change.name];
      return { row: '', column: change.kind === 'column' ? change.name : '', before, after };
    }
  }
}

/** A number where Excel keeps all its digits, else the exact text. */
function amountCell(amount: string): WriterCell {
  const exact = amount.replace(/\D/g, '').replace(/^0+/, '').length <= EXACT_DIGITS;
  return { value: exact ? Number(amount) : amount, style: AMOUNT };
}
