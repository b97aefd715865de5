import { cellAt, cellLocation, type LoadedSheet, type SheetCell, type SheetRow } from '@selaras/berkas';
import { type ColumnStyle, inferColumnStyle } from '@selaras/domain';
import type { ImportChange } from '../hasil.ts';
import { CellReader, shorten } from '../lembar/baca-sel.ts';
import type { ProblemLog } from '../lembar/catatan-masalah.ts';
import { headWords } from '../lembar/kolom.ts';
import { readMoney } from '../lembar/uang.ts';
import {
  CLEAR_MARK,
  canonical,
  canonicalText,
  fingerprint,
  ID_HEAD,
  REMOVE_MARK,
  rowFingerprint,
  type TableColumn,
  type TableRow,
  type TemplateTable,
} from './tabel.ts';

/** What a person did with one cell: left it (or blanked it), asked to clear it, or entered something. */
export type FieldInput =
  | { kind: 'tetap' }
  | { kind: 'kosongkan'; lokasi: string }
  | { kind: 'isi'; lokasi: string; cell: SheetCell; text: string };

/** A row of the file with what was entered in it. */
export interface RowInput<Key extends string> {
  /** Row of the ledger; null = added by the person. */
  row: TableRow<Key> | null;
  /** Number of the row in the sheet. */
  number: number;
  /** Where the row is, for changes that concern all of it. */
  lokasi: string;
  /** The person asks for the row to be removed. */
  isRemoved: boolean;
  field(key: Key): FieldInput;
  /** Any cell, changed or not. */
  cell(key: Key): SheetCell | null;
  /** Its text, "" when blank. */
  text(key: Key): string;
  location(key: Key): string;
}

/** What the sheet readers need in common. */
export interface ReadTools {
  log: ProblemLog;
  changes: ImportChange[];
}

const UNCHANGED: FieldInput = { kind: 'tetap' };
const ID_SEARCH_ROWS = 20;
const HINT_REFRESH = {
  id: 'Buat templat baru, lalu isikan kembali perubahan Anda.',
  en: 'Make a new template and enter your changes again.',
};

interface Layout<Key extends string> {
  headRow: number;
  idColumn: number;
  fingerprintColumn: number;
  columns: ReadonlyMap<Key, number>;
}

/** Finds the head by the hidden id column, wherever columns or rows were inserted. */
function findLayout<Key extends string>(sheet: LoadedSheet, table: TemplateTable<Key>): Layout<Key> | null {
  for (const row of sheet.rows.slice(0, ID_SEARCH_ROWS)) {
    const id = row.cells.find((cell) => cell.text.trim() === ID_HEAD);
    if (!id) continue;
    const columns = new Map<Key, number>();
    for (const { key, head } of table.columns) {
      const found = row.cells.find((cell) => headWords(cell.text) === headWords(head));
      if (found) columns.set(key, found.column);
    }
    return { headRow: row.number, idColumn: id.column, fingerprintColumn: id.column + 1, columns };
  }
  return null;
}

/** Reads one sheet of a filled-in template against the table that the ledger would write now. */
export class TableReader<Key extends string> {
  private readonly sheet: LoadedSheet;
  private readonly table: TemplateTable<Key>;
  private readonly log: ProblemLog;
  private readonly cells: CellReader;
  private readonly layout: Layout<Key> | null;
  private readonly known: ReadonlyMap<string, TableRow<Key>>;
  private readonly styles = new Map<Key, ColumnStyle>();
  /** Rows with content that were read. */
  rowCount = 0;

  constructor(sheet: LoadedSheet, table: TemplateTable<Key>, log: ProblemLog) {
    this.sheet = sheet;
    this.table = table;
    this.log = log;
    this.cells = new CellReader(sheet, log);
    this.layout = findLayout(sheet, table);
    this.known = new Map(table.rows.map((row) => [row.id, row]));
  }

  /** How the text cells of a column write their numbers; decides amounts pasted as text. */
  styleOf(key: Key): ColumnStyle {
    const known = this.styles.get(key);
    if (known) return known;
    const column = this.layout?.columns.get(key) ?? 0;
    const texts = this.sheet.rows.flatMap((row) => {
      const cell = cellAt(row, column);
      return cell?.value.kind === 'text' && row.number > (this.layout?.headRow ?? 0) ? [cell.text] : [];
    });
    const style = inferColumnStyle(texts);
    this.styles.set(key, style);
    return style;
  }

  /** The rows in which something may have been entered. Reports unknown, repeated and outdated rows on the way. */
  *rows(): Generator<RowInput<Key>> {
    const { layout } = this;
    if (!layout) {
      this.reportNoHead();
      return;
    }
    const missing = this.table.columns.filter(({ key }) => !layout.columns.has(key)).map(({ head }) => head);
    if (missing.length > 0) this.reportMissingColumns(missing);
    const seen = new Map<string, number>();
    for (const row of this.sheet.rows) {
      if (row.number <= layout.headRow) continue;
      const id = cellAt(row, layout.idColumn)?.text.trim() ?? '';
      const known = this.known.get(id) ?? null;
      if (id !== '' && !this.accepts(row, id, known, seen)) continue;
      if (id === '' && !this.hasContent(row, layout)) continue;
      this.rowCount += 1;
      const input = this.input(row, known, layout);
      if (known && !this.isTouched(row, known, input, layout)) continue;
      if (known) this.reportLocked(known, input);
      yield input;
    }
    this.cells.reportFormulas();
  }

  private accepts(row: SheetRow, id: string, known: TableRow<Key> | null, seen: Map<string, number>): boolean {
    const lokasi = `${this.sheet.name}!${row.number}`;
    const earlier = seen.get(id);
    seen.set(id, row.number);
    if (earlier !== undefined) {
      this.log.error({
        lokasi,
        kode: 'baris-ganda',
        pesan: {
          id: `Baris ini salinan dari baris ${earlier}: keduanya menunjuk baris yang sama di buku angka.`,
          en: `This row is a copy of row ${earlier}: both stand for the same row of the ledger.`,
        },
        saran: {
          id: 'Hapus salinannya; tulis baris baru pada baris kosong di bawah tabel.',
          en: 'Remove the copy; write new rows in the blank rows below the table.',
        },
      });
      return false;
    }
    if (known) return true;
    this.log.error({
      lokasi,
      kode: 'baris-tidak-dikenal',
      pesan: { id: 'Baris ini tidak ada lagi di buku angka.', en: 'This row is no longer in the ledger.' },
      saran: HINT_REFRESH,
      nilai: shorten(
        row.cells
          .slice(2)
          .map((cell) => cell.text)
          .join(' | '),
      ),
    });
    return false;
  }

  private hasContent(row: SheetRow, layout: Layout<Key>): boolean {
    const open = new Set(this.table.additions?.editable.flatMap((key) => layout.columns.get(key) ?? []) ?? []);
    const filled = row.cells.filter((cell) => [...layout.columns.values()].includes(cell.column));
    if (filled.length === 0) return false;
    if (filled.some((cell) => open.has(cell.column))) return true;
    this.log.error({
      lokasi: `${this.sheet.name}!${row.number}`,
      kode: 'baris-tidak-dapat-ditambah',
      pesan: {
        id: 'Baris tanpa penanda: di lembar ini baris tidak dapat ditambah.',
        en: 'A row without its id: no rows can be added on this sheet.',
      },
      saran: { id: 'Hapus baris ini.', en: 'Remove this row.' },
    });
    return false;
  }

  private input(row: SheetRow, known: TableRow<Key> | null, layout: Layout<Key>): RowInput<Key> {
    const editable = known?.editable ?? this.table.additions?.editable ?? [];
    const column = (key: Key): number => layout.columns.get(key) ?? 0;
    const cell = (key: Key): SheetCell | null => cellAt(row, column(key));
    const text = (key: Key): string => canonicalText(cell(key)?.text ?? '');
    const location = (key: Key): string => cellLocation(this.sheet.name, row.number, Math.max(1, column(key)));
    const field = (key: Key): FieldInput => {
      if (!editable.includes(key)) return UNCHANGED;
      const filled = this.cells.cell(row, column(key));
      if (!filled) return UNCHANGED;
      const entered = canonicalText(filled.text);
      if (entered.toLowerCase() === CLEAR_MARK) return { kind: 'kosongkan', lokasi: location(key) };
      if (known && entered === canonical(known.values[key])) return UNCHANGED;
      return { kind: 'isi', lokasi: location(key), cell: filled, text: entered };
    };
    const removal = this.table.columns.find(
      ({ kind, choices }) => kind === 'pilihan' && choices?.includes(REMOVE_MARK),
    );
    const action = removal === undefined ? '' : text(removal.key).toLowerCase();
    if (removal !== undefined && action !== '' && action !== REMOVE_MARK)
      this.reportAction(location(removal.key), action);
    return {
      row: known,
      number: row.number,
      lokasi: `${this.sheet.name}!${row.number}`,
      isRemoved: known !== null && action === REMOVE_MARK,
      field,
      cell,
      text,
      location,
    };
  }

  /**
   * Whether the person changed the row. A row that is as it was written says nothing, even if the ledger moved on; a
   * changed one must not undo what the ledger learned since.
   */
  private isTouched(row: SheetRow, known: TableRow<Key>, input: RowInput<Key>, layout: Layout<Key>): boolean {
    const written = cellAt(row, layout.fingerprintColumn)?.text.trim() ?? '';
    if (written === fingerprint(known.editable.map((key) => enteredText(input, key)))) {
      this.reportLocked(known, input);
      return false;
    }
    if (written === '' || written === rowFingerprint(known)) return true;
    const conflicts = known.editable.filter((key) => input.field(key).kind !== 'tetap');
    for (const key of conflicts) {
      const now = canonical(known.values[key]);
      this.log.error({
        lokasi: input.location(key),
        kode: 'berubah-sejak-templat',
        pesan: {
          id: `Baris ini telah diubah orang lain sejak templat dibuat; isinya kini "${shorten(now)}".`,
          en: `This row was changed by someone else since the template was made; it now says "${shorten(now)}".`,
        },
        saran: HINT_REFRESH,
        nilai: shorten(input.text(key)),
      });
    }
    return false;
  }

  /** Cells that are not read back but differ: a differing pagu is a finding, other words are told to be ignored. */
  private reportLocked(known: TableRow<Key>, input: RowInput<Key>): void {
    for (const column of this.table.columns) {
      if (known.editable.includes(column.key)) continue;
      const now = canonical(known.values[column.key]);
      const entered = input.text(column.key);
      if (entered === '' || entered === now || this.isSameMoney(column, known, input)) continue;
      const isMoney = column.kind === 'uang';
      this.log.finding({
        lokasi: input.location(column.key),
        kode: isMoney ? 'pagu-berbeda' : 'kolom-terkunci',
        pesan: isMoney
          ? {
              id: `${column.head} di berkas ini berbeda dari buku angka (${now === '' ? 'tidak ada' : now}); buku angka tidak diubah.`,
              en: `${column.head} of this file differs from the ledger (${now === '' ? 'none' : now}); the ledger is not changed.`,
            }
          : {
              id: `Kolom ${column.head} tidak dibaca kembali; isinya diabaikan.`,
              en: `Column ${column.head} is not read back; its content is ignored.`,
            },
        nilai: shorten(entered),
      });
    }
  }

  private isSameMoney(column: TableColumn<Key>, known: TableRow<Key>, input: RowInput<Key>): boolean {
    if (column.kind !== 'uang') return false;
    const cell = input.cell(column.key);
    const reading = cell ? readMoney(cell, '', this.styleOf(column.key)) : null;
    return (
      reading?.status === 'ok' && reading.jumlah.toString().replace(/\.00$/, '') === canonical(known.values[column.key])
    );
  }

  private reportAction(lokasi: string, nilai: string): void {
    this.log.error({
      lokasi,
      kode: 'tindakan-salah',
      pesan: { id: `Tindakan "${nilai}" tidak dikenal.`, en: `Unknown action "${nilai}".` },
      saran: { id: `Pilih "${REMOVE_MARK}" atau kosongkan.`, en: `Choose "${REMOVE_MARK}" or leave it blank.` },
      nilai,
    });
  }

  private reportNoHead(): void {
    this.log.error({
      lokasi: this.sheet.name,
      kode: 'lembar-rusak',
      pesan: {
        id: `Kepala tabel lembar ${this.sheet.name} tidak ditemukan.`,
        en: `The head of the table on sheet ${this.sheet.name} is missing.`,
      },
      saran: HINT_REFRESH,
    });
  }

  private reportMissingColumns(missing: readonly string[]): void {
    this.log.error({
      lokasi: this.sheet.name,
      kode: 'kolom-tidak-ditemukan',
      pesan: {
        id: `Lembar ${this.sheet.name} kehilangan kolom: ${missing.join(', ')}.`,
        en: `Sheet ${this.sheet.name} lacks: ${missing.join(', ')}.`,
      },
      saran: HINT_REFRESH,
    });
  }
}

/** What a cell holds for the fingerprint: a formula without a result is no blank. */
function enteredText<Key extends string>(input: RowInput<Key>, key: Key): string {
  const cell = input.cell(key);
  return cell?.value.kind === 'uncached' ? `=${cell.formula}` : input.text(key);
}
