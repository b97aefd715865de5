import { cellAt, columnLetters, type LoadedSheet, type SheetRow } from '@selaras/berkas';
import { headWords } from '../lembar/kolom.ts';

/** A column of a sheet as a person knows it. */
export interface KolomLembar {
  huruf: string;
  /** Words of its head; empty where there are none. */
  judul: string;
  /** The first content below the head. */
  contoh: string;
}

const MAX_KOLOM = 100;
const MAX_BARIS_KEPALA = 3;
const MAX_PANJANG = 80;
/** Where the head is unknown: the titles and heads of a report stand among its first rows. */
const BARIS_DUGAAN = 12;

/** Columns of a sheet with their heads, for a person to choose from. `lastRow` is the last row of the head; 0 = not found. */
export function daftarKolom(sheet: LoadedSheet, lastRow: number): KolomLembar[] {
  const akhir = lastRow > 0 ? lastRow : dugaKepala(sheet);
  const kepala = barisKepala(sheet, akhir);
  const isi = sheet.rows.filter(({ number }) => number > akhir);
  const lebar = Math.max(
    0,
    ...sheet.rows.slice(0, akhir + MAX_KOLOM).flatMap(({ cells }) => cells.at(-1)?.column ?? 0),
  );
  return Array.from({ length: Math.min(lebar, MAX_KOLOM) }, (_, index) => {
    const column = index + 1;
    const words = kepala.flatMap((row) => cellAt(row, column)?.text.trim().replace(/\s+/g, ' ') || []);
    const contoh = isi.map((row) => cellAt(row, column)?.text.trim() ?? '').find((text) => text !== '');
    return {
      huruf: columnLetters(column),
      judul: pendekkan(words.filter((word, at) => headWords(words[at - 1] ?? '') !== headWords(word)).join(' ')),
      contoh: pendekkan(contoh ?? ''),
    };
  }).filter(({ judul, contoh }) => judul !== '' || contoh !== '');
}

/** Words of the head of a table, wherever it is: equal for files of one kind, whatever unit and period they are of. */
export function kataKepala(sheet: LoadedSheet): string {
  const words = barisKepala(sheet, dugaKepala(sheet)).flatMap(({ cells }) =>
    cells.map(({ column, text }) => `${column}:${headWords(text).replace(/\d+/g, '#')}`),
  );
  return words.join('\n');
}

/** Rows of a head that ends at `akhir`. A row with one cell is a title above the table. */
function barisKepala({ rows }: LoadedSheet, akhir: number): SheetRow[] {
  return rows.filter(({ number, cells }) => number <= akhir && number > akhir - MAX_BARIS_KEPALA && cells.length > 1);
}

/** The row that most resembles a head: the first with the most words among those at the top. */
function dugaKepala(sheet: LoadedSheet): number {
  const counts = sheet.rows
    .filter(({ number }) => number <= BARIS_DUGAAN)
    .map(({ number, cells }) => ({ number, count: cells.filter(({ value }) => value.kind === 'text').length }));
  return counts.reduce((best, row) => (row.count > best.count ? row : best), { number: 0, count: 0 }).number;
}

function pendekkan(text: string): string {
  return text.length <= MAX_PANJANG ? text : `${text.slice(0, MAX_PANJANG)}…`;
}
