import { refused } from '../galat.ts';
import { createXmlParser, type XmlAttributes } from '../xml/parse-xml.ts';
import { cellAddress, parseAddress } from './address.ts';
import { isoToDate, serialToDate } from './dates.ts';
import { plainNumber } from './number-text.ts';
import { unescapeText } from './shared-strings.ts';
import type { NumberShape } from './styles.ts';
import type { CellLook, CellValue, SheetCell, SheetLimits, SheetRow } from './types.ts';

/** What the rows of a sheet refer to elsewhere in the package. */
export interface WorkbookContext {
  strings: readonly string[];
  shapes: readonly NumberShape[];
  /** How each style looks; null when nobody asked. */
  looks: readonly CellLook[] | null;
  date1904: boolean;
  limits: SheetLimits;
}

/** Cell being read: its type and style, and the text pieces of `<v>`, `<f>` and `<is>`. */
interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string | null;
  inline: string | null;
  formula: string | null;
}

function numberValue(stored: string, shape: NumberShape, date1904: boolean): CellValue {
  const plain = plainNumber(stored);
  if (plain === null) return { kind: 'text', text: stored };
  const number = Number(plain);
  const date = shape === 'tanggal' ? serialToDate(number, date1904) : null;
  return date ? { kind: 'date', ...date } : { kind: 'number', number, plain, percent: shape === 'persen' };
}

/** The typed content of a cell, or null when it is blank. */
function typedValue(cell: OpenCell, context: WorkbookContext): CellValue | null {
  if (cell.type === 'inlineStr') return textValue(unescapeText(cell.inline ?? ''));
  if (cell.value === null || cell.value === '') return cell.formula === null ? null : emptyResult(cell);
  switch (cell.type) {
    case 's':
      return textValue(context.strings[Number(cell.value)] ?? '');
    case 'str':
      return textValue(unescapeText(cell.value));
    case 'b':
      return { kind: 'boolean', boolean: cell.value.trim() === '1' };
    case 'e':
      return { kind: 'error', error: cell.value };
    case 'd': {
      const date = isoToDate(cell.value);
      return date ? { kind: 'date', ...date } : textValue(cell.value);
    }
    default:
      return numberValue(cell.value, context.shapes[cell.style] ?? 'angka', context.date1904);
  }
}

/** A formula that yields an empty text is blank; one without any stored result was never calculated. */
function emptyResult(cell: OpenCell): CellValue | null {
  return cell.type === 'str' && cell.value === '' ? null : { kind: 'uncached' };
}

function textValue(text: string): CellValue | null {
  return text.trim() === '' ? null : { kind: 'text', text };
}

/** A percent cell reads as the percentage that is shown: 0.8774 → "87.74%". */
function percentText(plain: string): string {
  return `${plainNumber(String(Number((Number(plain) * 100).toPrecision(15)))) ?? plain}%`;
}

/** The content as a person reads it. */
function displayText(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.percent ? percentText(value.plain) : value.plain;
    case 'date':
      return value.time === null ? value.date : `${value.date} ${value.time}`;
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'uncached':
      return '';
  }
}

/** Collects rows from SAX events of one worksheet part. Rows without content leave nothing behind. */
class RowCollector {
  readonly ready: SheetRow[] = [];
  private readonly context: WorkbookContext;
  private readonly lokasi: string;
  private cells: SheetCell[] = [];
  private cell: OpenCell | null = null;
  private target: 'value' | 'inline' | 'formula' | null = null;
  private inPhonetic = false;
  private row = 0;
  private rowHidden = false;
  private column = 0;
  private rowCount = 0;
  private cellCount = 0;

  constructor(context: WorkbookContext, lokasi: string) {
    this.context = context;
    this.lokasi = lokasi;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (this.cell) this.openPart(name, this.cell);
  }

  private openPart(name: string, cell: OpenCell): void {
    if (name === 'v') {
      // An empty result (`<v></v>`) is not the same as no result.
      cell.value = '';
      this.target = 'value';
    } else if (name === 'f') {
      cell.formula = '';
      this.target = 'formula';
    } else if (name === 't' && !this.inPhonetic) this.target = 'inline';
    else if (name === 'rPh') this.inPhonetic = true;
  }

  text(text: string): void {
    if (!this.cell || !this.target) return;
    const longer = (this.cell[this.target] ?? '') + text;
    if (longer.length > this.context.limits.maxCellText * 2) throw this.tooLong();
    this.cell[this.target] = longer;
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'v' || name === 'f' || name === 't') this.target = null;
  }

  private openRow(attributes: XmlAttributes): void {
    const stated = Number(attributes.r);
    this.row = Number.isSafeInteger(stated) && stated > 0 ? stated : this.row + 1;
    this.rowHidden = attributes.hidden === '1' || attributes.hidden === 'true';
    this.column = 0;
    this.cells = [];
  }

  private openCell(attributes: XmlAttributes): void {
    const stated = attributes.r === undefined ? null : parseAddress(attributes.r);
    this.column = stated?.column ?? this.column + 1;
    this.cell = {
      row: this.row,
      column: this.column,
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0),
      value: null,
      inline: null,
      formula: null,
    };
  }

  private closeCell(): void {
    const cell = this.cell;
    this.cell = null;
    this.target = null;
    if (!cell) return;
    const value = typedValue(cell, this.context);
    if (!value) return;
    const text = displayText(value);
    if (text.length > this.context.limits.maxCellText) throw this.tooLong();
    const { row, column, formula } = cell;
    const look = this.context.looks?.[cell.style];
    this.cells.push({
      address: cellAddress(row, column),
      row,
      column,
      text,
      value,
      formula,
      ...(look ? { look } : {}),
    });
    this.cellCount += 1;
    if (this.cellCount > this.context.limits.maxCells) throw this.tooMany('sel', 'cells', this.context.limits.maxCells);
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    this.cells.sort((a, b) => a.column - b.column);
    const hidden = this.context.looks && this.rowHidden ? ({ hidden: true } as const) : {};
    this.ready.push({ number: this.row, cells: this.cells, ...hidden });
    this.cells = [];
    this.rowCount += 1;
    if (this.rowCount > this.context.limits.maxRows) throw this.tooMany('baris', 'rows', this.context.limits.maxRows);
  }

  private tooMany(id: string, en: string, limit: number): Error {
    return refused(
      this.lokasi,
      'lembar-terlalu-besar',
      { id: `${this.lokasi} berisi lebih dari ${limit} ${id}.`, en: `${this.lokasi} holds more than ${limit} ${en}.` },
      { id: 'Bagi lembar menjadi beberapa berkas.', en: 'Split the sheet into several files.' },
    );
  }

  private tooLong(): Error {
    const address = this.cell ? cellAddress(this.cell.row, this.cell.column) : `${this.row}`;
    return refused(
      `${this.lokasi}!${address}`,
      'sel-terlalu-panjang',
      {
        id: `Isi sel melebihi ${this.context.limits.maxCellText} karakter.`,
        en: `The cell holds more than ${this.context.limits.maxCellText} characters.`,
      },
      { id: 'Persingkat isi sel.', en: 'Shorten the text of the cell.' },
    );
  }
}

/** Reads a worksheet part row by row; memory stays at one chunk of rows. Errors: XML errors and `isi-ditolak` limits. */
export async function* readXlsxRows(
  chunks: AsyncIterable<Uint8Array>,
  lokasi: string,
  context: WorkbookContext,
): AsyncGenerator<SheetRow> {
  const collector = new RowCollector(context, lokasi);
  const parser = createXmlParser(lokasi, {
    open: (name, attributes) => collector.open(name, attributes),
    text: (text) => collector.text(text),
    close: (name) => collector.close(name),
  });
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield* collector.ready.splice(0);
  }
  parser.close();
  yield* collector.ready.splice(0);
}
