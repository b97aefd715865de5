import { cellAt, cellLocation, type LoadedSheet, type SheetCell, type SheetRow } from '@selaras/berkas';
import type { ProblemLog } from './catatan-masalah.ts';

/** Shows at most this much of a cell in a message. */
const SHOWN_LENGTH = 120;

/** Shortens a cell's text for a message. */
export function shorten(text: string): string {
  return text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH)}…`;
}

/**
 * Reads cells of one sheet for an import and reports those that hold no usable content: error values and formulas
 * without a stored result. Formulas with one are used and counted.
 */
export class CellReader {
  /** Cells whose stored result was used; a cell may be asked for more than once. */
  private readonly formulas = new Set<string>();
  private readonly reported = new Set<string>();
  private readonly sheet: LoadedSheet;
  private readonly log: ProblemLog;

  constructor(sheet: LoadedSheet, log: ProblemLog) {
    this.sheet = sheet;
    this.log = log;
  }

  location(row: number, column: number): string {
    return cellLocation(this.sheet.name, row, column);
  }

  /** The cell if it holds something usable; null when blank or reported. */
  cell(row: SheetRow, column: number | undefined): SheetCell | null {
    const cell = column === undefined ? null : cellAt(row, column);
    if (!cell) return null;
    if (cell.value.kind === 'uncached' || cell.value.kind === 'error') {
      if (!this.reported.has(cell.address)) this.reportUnusable(cell);
      this.reported.add(cell.address);
      return null;
    }
    if (cell.formula !== null) this.formulas.add(cell.address);
    return cell;
  }

  /** The cell's text, "" when blank or reported. */
  text(row: SheetRow, column: number | undefined): string {
    return this.cell(row, column)?.text ?? '';
  }

  /** Tells once that formulas were read by their stored results. */
  reportFormulas(): void {
    const [first] = this.formulas;
    if (first === undefined) return;
    this.log.finding({
      lokasi: `${this.sheet.name}!${first}`,
      kode: 'rumus-dipakai-hasilnya',
      pesan: {
        id: `${this.formulas.size} sel lembar ${this.sheet.name} berisi rumus; yang dibaca adalah hasil terakhir yang tersimpan.`,
        en: `${this.formulas.size} cells of sheet ${this.sheet.name} hold formulas; their last stored results were read.`,
      },
      saran: {
        id: 'Bila angka sumbernya berubah, buka berkas di Excel, hitung ulang, lalu simpan sebelum mengimpor.',
        en: 'If the source figures changed, open the file in Excel, recalculate and save before importing.',
      },
    });
  }

  private reportUnusable(cell: SheetCell): void {
    if (cell.value.kind === 'error') this.reportError(cell);
    else this.reportUncached(cell);
  }

  private reportUncached(cell: SheetCell): void {
    this.log.error({
      lokasi: this.location(cell.row, cell.column),
      kode: 'rumus-tanpa-hasil',
      pesan: { id: 'Sel berisi rumus tanpa hasil tersimpan.', en: 'The cell holds a formula without a stored result.' },
      saran: {
        id: 'Buka berkas di Excel lalu simpan, atau tempelkan nilainya (Tempel Khusus › Nilai).',
        en: 'Open the file in Excel and save it, or paste the value (Paste Special › Values).',
      },
      nilai: shorten(`=${cell.formula ?? ''}`),
    });
  }

  private reportError(cell: SheetCell): void {
    this.log.error({
      lokasi: this.location(cell.row, cell.column),
      kode: 'nilai-galat',
      pesan: { id: `Sel berisi galat ${cell.text}.`, en: `The cell holds the error ${cell.text}.` },
      saran: { id: 'Perbaiki rumusnya atau isi nilainya.', en: 'Correct the formula or enter the value.' },
      nilai: cell.text,
    });
  }
}
