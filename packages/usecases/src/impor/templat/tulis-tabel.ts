import type { WriterCell, WriterRow, WriterSheet, WriterStyle, WriterValidation } from '@selaras/berkas';
import {
  CLEAR_MARK,
  canonical,
  FINGERPRINT_HEAD,
  type FieldKind,
  ID_HEAD,
  rowFingerprint,
  type TableColumn,
  type TableRow,
  type TemplateTable,
} from './tabel.ts';

/** Rows above the first data row: title, hint, head. */
const HEAD_ROW = 3;
const HIDDEN_COLUMNS = 2;
const MAX_TEXT = 4_000;

const TITLE: WriterStyle = { bold: true, size: 14, color: '1F3864' };
const HINT: WriterStyle = { italic: true, color: '595959', wrap: true };
const HEAD: WriterStyle = {
  bold: true,
  color: 'FFFFFF',
  fill: '1F3864',
  border: true,
  wrap: true,
  horizontal: 'center',
  vertical: 'middle',
};
const HIDDEN: WriterStyle = { color: 'A6A6A6' };

const NUMBER_FORMATS: Readonly<Record<FieldKind, string>> = {
  uang: '#,##0.00',
  teks: '@',
  'teks-panjang': '@',
  kode: '@',
  nilai: '@',
  tanggal: '@',
  pilihan: '@',
};
const ROW_FILLS = { kelompok: 'D9E2F3', simpul: 'EDEDED', baris: 'FFFFFF' } as const;
/** The colour of cells that may be filled in, named in the legend of the first sheet. */
export const EDITABLE_FILL = 'FFF9E5';

const LINE_HEIGHT = 15;
const MAX_HEIGHT = 400;

/** Height in points for wrapped text: programs differ in whether they fit rows on opening, so it is stated. */
export function rowHeight(cells: readonly { text: string; width: number }[]): number {
  const lines = cells.map(({ text, width }) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / Math.max(5, width))), 0),
  );
  return Math.min(MAX_HEIGHT, LINE_HEIGHT * Math.max(1, ...lines));
}

/** Styles are shared objects: one per kind, look, level and lock becomes one style of the workbook. */
class StyleSet {
  private readonly styles = new Map<string, WriterStyle>();

  of(kind: FieldKind, look: TableRow<string>['look'], level: number, editable: boolean): WriterStyle {
    const key = `${kind} ${look} ${level} ${editable}`;
    const known = this.styles.get(key);
    if (known) return known;
    const style: WriterStyle = {
      numberFormat: NUMBER_FORMATS[kind],
      fill: editable ? EDITABLE_FILL : ROW_FILLS[look],
      bold: look !== 'baris',
      border: true,
      wrap: kind !== 'uang' && kind !== 'kode',
      locked: !editable,
      // Excel indents only text with an alignment of its own.
      horizontal: kind === 'uang' ? 'right' : 'left',
      indent: kind === 'uang' ? 0 : level,
    };
    this.styles.set(key, style);
    return style;
  }
}

function validationOf<Key extends string>(
  column: TableColumn<Key>,
  index: number,
  fromRow: number,
  toRow: number,
): WriterValidation | null {
  const common = { fromRow, toRow, column: index + 1 + HIDDEN_COLUMNS, title: column.head };
  if (column.kind === 'uang') {
    const message = `Isi angka rupiah yang tidak negatif, atau ${CLEAR_MARK} untuk menghapus.`;
    return { ...common, rule: { type: 'decimal', minimum: 0 }, message, severity: 'warning' };
  }
  if (column.kind === 'pilihan' && column.choices) {
    return {
      ...common,
      rule: { type: 'list', values: column.choices },
      message: 'Pilih salah satu dari daftar.',
      severity: 'stop',
    };
  }
  if (column.kind === 'teks-panjang' || column.kind === 'teks') {
    return {
      ...common,
      rule: { type: 'text-length', maximum: MAX_TEXT },
      message: `Paling banyak ${MAX_TEXT} karakter.`,
      severity: 'stop',
    };
  }
  return null;
}

/** A table as a protected sheet: only cells that may be filled in are open, ids stand in two hidden columns. */
export function tableSheet<Key extends string>(table: TemplateTable<Key>): WriterSheet {
  const styles = new StyleSet();
  const { columns, rows, additions } = table;
  const cellOf = (row: TableRow<Key>, column: TableColumn<Key>, isFirst: boolean): WriterCell => ({
    value: row.values[column.key] ?? null,
    style: styles.of(
      column.kind,
      row.look,
      isFirst || column.kind === 'teks' ? row.level : 0,
      row.editable.includes(column.key),
    ),
  });
  const blank: TableRow<Key> = { id: '', values: {}, editable: additions?.editable ?? [], look: 'baris', level: 0 };

  const head: WriterCell[] = columns.map(({ head: value, note }) =>
    note === undefined ? { value, style: HEAD } : { value, style: HEAD, note },
  );
  function* allRows(): Generator<WriterRow> {
    yield { cells: [null, null, { value: table.title, style: TITLE }], height: 22 };
    yield { cells: [null, null, { value: table.hint, style: HINT }], height: 48 };
    yield {
      cells: [{ value: ID_HEAD, style: HIDDEN }, { value: FINGERPRINT_HEAD, style: HIDDEN }, ...head],
      height: 32,
    };
    for (const row of rows) {
      const ids = [
        { value: row.id, style: HIDDEN },
        { value: rowFingerprint(row), style: HIDDEN },
      ];
      const height = rowHeight(
        columns.map(({ key, width }) => ({ text: canonical(row.values[key]), width: width - row.level * 2 })),
      );
      yield { cells: [...ids, ...columns.map((column, index) => cellOf(row, column, index === 0))], height };
    }
    for (let count = 0; count < (additions?.count ?? 0); count += 1) {
      yield { cells: [null, null, ...columns.map((column) => cellOf(blank, column, false))] };
    }
  }

  const lastRow = HEAD_ROW + rows.length + (additions?.count ?? 0);
  const lastColumn = columns.length + HIDDEN_COLUMNS;
  const open = new Set([...rows.flatMap((row) => row.editable), ...(additions?.editable ?? [])]);
  return {
    name: table.name,
    columns: [{ width: 4, hidden: true }, { width: 4, hidden: true }, ...columns.map(({ width }) => ({ width }))],
    rows: allRows(),
    frozen: { rows: HEAD_ROW, columns: HIDDEN_COLUMNS + 1 },
    merges: lastColumn > HIDDEN_COLUMNS + 1 ? [`C2:${String.fromCharCode(64 + lastColumn)}2`] : [],
    validations: columns.flatMap((column, index) =>
      open.has(column.key) ? (validationOf(column, index, HEAD_ROW + 1, lastRow) ?? []) : [],
    ),
    isProtected: true,
    landscape: true,
    printTitleRows: `${HEAD_ROW}:${HEAD_ROW}`,
  };
}
