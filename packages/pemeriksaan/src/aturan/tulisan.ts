import type { Angka } from '../angka/pindai.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import type { Aliran } from '../prosa/alir.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import type { Temuan } from '../temuan.ts';
import { DAFTAR_ATURAN } from './daftar.ts';

const SPREADSHEET = /#(?:DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|N\/A)/i;

/** What is wrong in the way figures are written: malformed amounts, separators of the other style, spreadsheet errors, years of five digits. */
export function checkWriting(lembar: LembarPeriksa, tables: readonly TabelLogis[], flows: readonly Aliran[]): void {
  const whole = groupingStyle(allFigures(tables, flows), 8);
  for (const table of tables) {
    const own = groupingStyle(tableFigures(table), 3);
    const style = own === 'tak-tentu' ? whole : own;
    for (const row of table.baris) {
      for (const cell of row.sel) {
        if (!cell || cell.teks === '') continue;
        const error = SPREADSHEET.exec(cell.teks);
        if (error)
          reportText(lembar, {
            rule: 'spreadsheet-error',
            severity: 'error',
            place: placeOf(table, row, cell.kolom),
            printed: error[0],
          });
        checkCell(lembar, table, row, { kolom: cell.kolom, style });
      }
    }
  }
  for (const flow of flows) {
    if (flow.sel) continue;
    const error = SPREADSHEET.exec(flow.text);
    if (error)
      reportText(lembar, {
        rule: 'spreadsheet-error',
        severity: 'error',
        place: flow.placeAt(error.index),
        printed: error[0],
      });
    for (const figure of flow.angka) {
      if (figure.cacat && (figure.bertanda || (isLongAmount(figure) && !isReference(flow.text, figure))))
        lembar.enter(figure, flow.placeAt(figure.mulai));
      else if (isForeign(figure, whole)) reportForeign(lembar, figure, flow.placeAt(figure.mulai));
    }
    const year = /\b[Tt]ahun\s+(\d{5,6})\b/.exec(flow.text);
    if (year?.[1])
      reportText(lembar, {
        rule: 'wrong-year',
        severity: 'warning',
        place: flow.placeAt(year.index),
        printed: year[1],
      });
  }
}

function checkCell(
  lembar: LembarPeriksa,
  table: TabelLogis,
  row: BarisTabel,
  { kolom, style }: { kolom: number; style: Gaya },
): void {
  const cell = row.sel[kolom];
  const column = table.kolom[kolom];
  if (!cell || !column) return;
  const formula = cell.teks.includes('\\frac');
  for (const figure of cell.angka) {
    if (formula) continue;
    const money =
      figure.bertanda ||
      (column.uang && cell.tunggal !== null) ||
      (isLongAmount(figure) && !isReference(cell.teks, figure));
    if (figure.cacat && money) lembar.enter(figure, placeOf(table, row, kolom));
    else if (isForeign(figure, style)) reportForeign(lembar, figure, placeOf(table, row, kolom));
  }
  const only = cell.tunggal;
  if (!only || only.cacat || !column.uang) return;
  const trailing = /^[^\d]*([\d.,]+[.,])\s*$/.exec(cell.teks)?.[1];
  const dotted = /\.\s?-\s*$/.test(cell.teks);
  if (!trailing && !dotted) return;
  const id = lembar.enter(only, placeOf(table, row, kolom));
  const found = lembar.sel[id];
  if (!found) return;
  const finding = makeFinding({
    rule: 'malformed-number',
    severity: dotted ? 'warning' : 'error',
    cell: found,
    harus: only.nilai,
    proof: [],
  });
  const printed = trailing ?? cell.teks;
  const { penjelasan } = DAFTAR_ATURAN.get('malformed-number') ?? { penjelasan: { id: '', en: '' } };
  const message = {
    id: `${penjelasan.id} Tercetak ${printed}, terbaca ${only.cetak}.`,
    en: `${penjelasan.en} Printed: ${printed}, read as ${only.cetak}.`,
  };
  lembar.report({ ...finding, printed, message });
}

/** Dots and commas grouped against the rules in something long enough to be an amount, not a code or a date. */
function isLongAmount(figure: Angka): boolean {
  return (
    figure.jenis === 'uang' && /^\d{1,3}(?:[.,]\d{3})+[.,]\d{1,5}$|^\d{1,3}(?:[.,]{1,2}\d{3,5})+$/.test(figure.cetak)
  );
}

/** A document number, a code or a telephone number. */
function isReference(text: string, figure: Angka): boolean {
  return /(?:nomor|no|nip|nik|telp|hp|kode|surat|sk)\s*[.:]{0,2}\s*$/i.test(
    text.slice(Math.max(0, figure.mulai - 12), figure.mulai),
  );
}

type Gaya = 'id' | 'us' | 'campur' | 'tak-tentu';

function* tableFigures(table: TabelLogis): Iterable<Angka> {
  for (const row of table.baris) for (const cell of row.sel) if (cell) yield* cell.angka;
}

function* allFigures(tables: readonly TabelLogis[], flows: readonly Aliran[]): Iterable<Angka> {
  for (const table of tables) yield* tableFigures(table);
  for (const flow of flows) if (!flow.sel) yield* flow.angka;
}

/** How figures group thousands: by points, by commas, or both; a style must be `share` times as frequent as the other. */
function groupingStyle(figures: Iterable<Angka>, share: number): Gaya {
  let points = 0;
  let commas = 0;
  for (const figure of figures) {
    if (/\d\.\d{3}\.\d{3}/.test(figure.cetak)) points += 1;
    else if (/\d,\d{3},\d{3}/.test(figure.cetak)) commas += 1;
  }
  if (points + commas < 3) return 'tak-tentu';
  if (points >= commas * share) return 'id';
  return commas >= points * share ? 'us' : 'campur';
}

function isForeign(figure: Angka, style: Gaya): boolean {
  if (figure.jenis !== 'uang') return false;
  if (style === 'id') return /\d,\d{3},\d{3}/.test(figure.cetak);
  return style === 'us' && /\d\.\d{3}\.\d{3}/.test(figure.cetak);
}

function reportForeign(lembar: LembarPeriksa, figure: Angka, place: TempatAngka): void {
  const cell = lembar.sel[lembar.enter(figure, place)];
  if (cell)
    lembar.report(makeFinding({ rule: 'mixed-separators', severity: 'warning', cell, harus: figure.nilai, proof: [] }));
}

/** Reports a text that is wrong as it stands. */
export function reportText(
  lembar: LembarPeriksa,
  {
    rule,
    severity,
    place,
    printed,
    expected,
    proof,
  }: {
    rule: string;
    severity: Temuan['severity'];
    place: TempatAngka;
    printed: string;
    expected?: string;
    proof?: Temuan['proof'];
  },
): void {
  const explained = DAFTAR_ATURAN.get(rule)?.penjelasan ?? { id: rule, en: rule };
  const want = expected ?? null;
  lembar.report({
    rule,
    severity,
    line: place.line,
    page: place.page,
    cell: place.address,
    table: place.table,
    row: place.row,
    column: place.column,
    printed,
    expected: want,
    difference: null,
    proof: proof ?? [],
    affected: [{ line: place.line, printed, expected: want }],
    message: { id: `${explained.id} Tercetak ${printed}.`, en: `${explained.en} Printed: ${printed}.` },
  });
}
