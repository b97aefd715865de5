import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import type { Aliran } from '../prosa/alir.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { inColumn, quoted, reportText } from './lapor.ts';

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
        if (error) reportFailure(lembar, placeOf(table, row, cell.kolom), error[0]);
        checkCell(lembar, table, row, { kolom: cell.kolom, style });
      }
    }
  }
  for (const flow of flows) {
    if (flow.sel) continue;
    const error = SPREADSHEET.exec(flow.text);
    if (error) reportFailure(lembar, flow.placeAt(error.index), error[0]);
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
        message: {
          id: `"Tahun ${year[1]}" bukan tahun: tertulis ${year[1].length} digit.`,
          en: `"Tahun ${year[1]}" is no year: it is written with ${year[1].length} digits.`,
        },
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
  const message = dotted
    ? {
        id: `${quoted(printed)} ditutup dengan ".-", seharusnya ",-": terbaca ${only.cetak}.`,
        en: `${quoted(printed)} ends in ".-" where ",-" belongs: read as ${only.cetak}.`,
      }
    : {
        id: `${quoted(printed)} berakhir dengan pemisah tanpa digit di belakangnya: terbaca ${only.cetak}.`,
        en: `${quoted(printed)} ends in a separator without digits behind it: read as ${only.cetak}.`,
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
  if (!cell || figure.nilai === null) return;
  const finding = makeFinding({ rule: 'mixed-separators', severity: 'warning', cell, harus: figure.nilai, proof: [] });
  const comma = figure.cetak.includes(',');
  const [own, usual] = comma ? ['koma', 'titik'] : ['titik', 'koma'];
  const [ownEn, usualEn] = comma ? ['commas', 'points'] : ['points', 'commas'];
  const spelled = spellValue(figure.nilai, cell, comma ? 'id' : 'en');
  lembar.report({
    ...finding,
    message: {
      id: `${figure.cetak} memisahkan ribuan dengan ${own}, angka lain di dokumen ini dengan ${usual}: seharusnya ${spelled}.`,
      en: `${figure.cetak} groups thousands with ${ownEn}, the other figures of this document with ${usualEn}: it must be ${spelled}.`,
    },
  });
}

/** What each error of a spreadsheet means. */
const FAILURES: readonly [RegExp, string, string][] = [
  [/DIV/i, 'pembagian dengan nol atau sel kosong', 'a division by zero or by an empty cell'],
  [/VALUE/i, 'rumus menghitung teks seolah-olah angka', 'a formula calculates with text'],
  [/REF/i, 'rumus menunjuk sel yang sudah dihapus', 'a formula refers to a deleted cell'],
  [/NAME/i, 'nama di dalam rumus tidak dikenal', 'a name in a formula is unknown'],
  [/N\/A/i, 'nilai yang dicari rumus tidak ditemukan', 'a value that a formula looks up is not there'],
  [/./, 'rumus tidak menghasilkan bilangan', 'a formula gives no number'],
];

function reportFailure(lembar: LembarPeriksa, place: TempatAngka, printed: string): void {
  const [, id = '', en = ''] = FAILURES.find(([pattern]) => pattern.test(printed)) ?? [];
  const column = inColumn(place.column);
  reportText(lembar, {
    rule: 'spreadsheet-error',
    severity: 'error',
    place,
    printed,
    message: {
      id: `Galat lembar kerja ${printed} tercetak${column.id} sebagai pengganti angka: ${id}.`,
      en: `The spreadsheet error ${printed} is printed${column.en} where a figure belongs: ${en}.`,
    },
  });
}
