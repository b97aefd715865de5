import type ExcelJS from 'exceljs';
import { repackZip } from '../zip/deterministic-zip.ts';
import { columnLetters } from './address.ts';

/** What a cell may hold when written. A `Date` is never taken: dates go in as ISO text through {@link isoDateCell}. */
export type WriterValue =
  | string
  | number
  | boolean
  | null
  | { serial: number }
  /** A live formula (without "=") and its value, for viewers that don't calculate. */
  | { formula: string; result: number | string };

/** Look and behaviour of a cell. Share one object among cells: it becomes one style of the workbook. */
export interface WriterStyle {
  bold?: boolean;
  italic?: boolean;
  /** Text colour as RRGGBB. */
  color?: string;
  /** Background as RRGGBB. */
  fill?: string;
  size?: number;
  /** Excel number format, e.g. `#,##0.00`; `@` = text. */
  numberFormat?: string;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
  /** Levels of indentation. */
  indent?: number;
  border?: boolean;
  /** On a protected sheet only cells with `locked: false` can be changed. */
  locked?: boolean;
}

export interface WriterCell {
  value: WriterValue;
  style?: WriterStyle;
  /** Comment shown on hovering. */
  note?: string;
}

export interface WriterColumn {
  /** In characters. */
  width: number;
  hidden?: boolean;
}

/** Null leaves a cell blank and unstyled. Rows follow each other from row 1. */
export interface WriterRow {
  cells: readonly (WriterCell | null)[];
  /** In points; absent = automatic. */
  height?: number;
}

/** A rule that Excel checks while typing, on a rectangle of cells counted from 1. */
export interface WriterValidation {
  fromRow: number;
  toRow: number;
  column: number;
  rule:
    | { type: 'list'; values: readonly string[] }
    | { type: 'decimal'; minimum: number | null }
    | { type: 'text-length'; maximum: number };
  /** Shown when the rule is broken. */
  title: string;
  message: string;
  /** `stop` refuses the entry, `warning` lets the person go on. */
  severity: 'stop' | 'warning';
}

export interface WriterSheet {
  name: string;
  state?: 'visible' | 'hidden';
  columns: readonly WriterColumn[];
  rows: Iterable<WriterRow>;
  /** Rows and columns that stay in view. */
  frozen?: { rows: number; columns: number };
  /** Merged areas such as "A1:F1". */
  merges?: readonly string[];
  /** Area with filter buttons in its first row, such as "A1:F12". */
  autoFilter?: string;
  validations?: readonly WriterValidation[];
  /** Lock the sheet (without a password) except cells with `locked: false`; widths may be changed all the same. */
  isProtected?: boolean;
  landscape?: boolean;
  /** Rows repeated at the top of each printed page, e.g. "1:2". */
  printTitleRows?: string;
  /** Text at the bottom left of each printed page; the page number stands at the right. */
  footer?: string;
}

export interface WriterWorkbook {
  title: string;
  creator: string;
  /** Date in the file's properties, ISO `YYYY-MM-DD`: given, never the clock, so that equal input gives equal bytes. */
  date: string;
  sheets: readonly WriterSheet[];
}

/** Excel's limits; longer texts make it report a damaged file. */
const MAX_ERROR_TITLE = 32;
const MAX_ERROR_TEXT = 225;
const MAX_LIST_TEXT = 255;
const MS_PER_DAY = 86_400_000;
const EPOCH_1900 = 25_569;

/** An ISO date as a real Excel date. Pair it with a date `numberFormat`. */
export function isoDateCell(iso: string): { serial: number } {
  return { serial: Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY + EPOCH_1900 };
}

function toExcelStyle(style: WriterStyle): Partial<ExcelJS.Style> {
  const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
  return {
    font: {
      name: 'Calibri',
      size: style.size ?? 11,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      ...(style.color ? { color: { argb: `FF${style.color}` } } : {}),
    },
    alignment: {
      vertical: style.vertical ?? 'top',
      wrapText: style.wrap ?? false,
      indent: style.indent ?? 0,
      ...(style.horizontal ? { horizontal: style.horizontal } : {}),
    },
    protection: { locked: style.locked ?? true },
    ...(style.numberFormat ? { numFmt: style.numberFormat } : {}),
    ...(style.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } } } : {}),
    ...(style.border ? { border: { top: line, bottom: line, left: line, right: line } } : {}),
  };
}

function toExcelValidation(validation: WriterValidation): ExcelJS.DataValidation {
  const common = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: validation.severity,
    errorTitle: validation.title.slice(0, MAX_ERROR_TITLE),
    error: validation.message.slice(0, MAX_ERROR_TEXT),
  };
  const { rule } = validation;
  if (rule.type === 'list' && rule.values.join(',').length > MAX_LIST_TEXT) {
    throw new RangeError(`the choices of ${validation.title} exceed ${MAX_LIST_TEXT} characters`);
  }
  if (rule.type === 'list') return { ...common, type: 'list', formulae: [`"${rule.values.join(',')}"`] };
  if (rule.type === 'text-length') {
    return { ...common, type: 'textLength', operator: 'lessThanOrEqual', formulae: [rule.maximum] };
  }
  return rule.minimum === null
    ? { ...common, type: 'decimal', operator: 'between', formulae: [-1e15, 1e15] }
    : { ...common, type: 'decimal', operator: 'greaterThanOrEqual', formulae: [rule.minimum] };
}

function toExcelValue(value: WriterValue): ExcelJS.CellValue {
  if (typeof value !== 'object' || value === null) return value;
  return 'serial' in value ? value.serial : value;
}

/** "&" starts a code in Excel's footers; doubled it is the letter itself. */
const footerOf = (text: string): string => `&L&8${text.replaceAll('&', '&&')}&R&8&P / &N`;

function addRows(
  worksheet: ExcelJS.Worksheet,
  rows: Iterable<WriterRow>,
  styles: Map<WriterStyle, Partial<ExcelJS.Style>>,
): void {
  const styleOf = (style: WriterStyle): Partial<ExcelJS.Style> => {
    const known = styles.get(style) ?? toExcelStyle(style);
    styles.set(style, known);
    return known;
  };
  let number = 0;
  for (const { cells, height } of rows) {
    number += 1;
    const row = worksheet.getRow(number);
    if (height !== undefined) row.height = height;
    for (const [index, cell] of cells.entries()) {
      if (!cell) continue;
      const target = row.getCell(index + 1);
      target.value = toExcelValue(cell.value);
      if (cell.style) target.style = styleOf(cell.style);
      if (cell.note) target.note = cell.note;
    }
  }
}

/** exceljs keeps validations in a map by range, which its type declarations leave out. */
interface WithValidations {
  dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
}

async function addSheet(
  workbook: ExcelJS.Workbook,
  sheet: WriterSheet,
  styles: Map<WriterStyle, Partial<ExcelJS.Style>>,
): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.state ?? 'visible',
    views: sheet.frozen ? [{ state: 'frozen', xSplit: sheet.frozen.columns, ySplit: sheet.frozen.rows }] : [],
    pageSetup: {
      paperSize: 9,
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(sheet.printTitleRows ? { printTitlesRow: sheet.printTitleRows } : {}),
    },
    ...(sheet.footer === undefined ? {} : { headerFooter: { oddFooter: footerOf(sheet.footer) } }),
  });
  worksheet.columns = sheet.columns.map((column) => ({ width: column.width, hidden: column.hidden ?? false }));
  addRows(worksheet, sheet.rows, styles);
  for (const range of sheet.merges ?? []) worksheet.mergeCells(range);
  if (sheet.autoFilter !== undefined) worksheet.autoFilter = sheet.autoFilter;
  for (const validation of sheet.validations ?? []) {
    const letters = columnLetters(validation.column);
    const range = `${letters}${validation.fromRow}:${letters}${validation.toRow}`;
    (worksheet as unknown as WithValidations).dataValidations.add(range, toExcelValidation(validation));
  }
  if (sheet.isProtected) {
    await worksheet.protect('', {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
      autoFilter: true,
    });
  }
}

/**
 * Writes a workbook. The same input gives the same bytes. Throws RangeError for a list of choices that Excel can't hold. exceljs is used in document mode: its streaming writer puts
 * the sheet protection after the validations, an order that Excel repairs with a warning, and a sheet of 20,000 rows
 * fits in memory.
 */
export async function writeWorkbook(input: WriterWorkbook): Promise<Uint8Array> {
  // Loaded here, not at the top: it takes a quarter of a second, which commands that write no workbook needn't wait for.
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  const date = new Date(`${input.date}T00:00:00Z`);
  workbook.title = input.title;
  workbook.creator = input.creator;
  workbook.lastModifiedBy = input.creator;
  workbook.created = date;
  workbook.modified = date;
  const styles = new Map<WriterStyle, Partial<ExcelJS.Style>>();
  for (const sheet of input.sheets) await addSheet(workbook, sheet, styles);
  return repackZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
