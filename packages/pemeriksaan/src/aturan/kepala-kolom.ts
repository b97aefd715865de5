import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import type { TabelLogis } from '../tabel/model.ts';
import { quoted, reportText } from './lapor.ts';

/** Columns headed as percentages that hold money in nearly every row: the headings stand one column off. */
export function checkHeadings(lembar: LembarPeriksa, tables: readonly TabelLogis[]): void {
  for (const table of tables) {
    table.kolom.forEach((column, index) => {
      if (!/%\s*\)?$|persen|\(%\)/i.test(column.ujung.trim()) || !column.uang) return;
      let money = 0;
      let filled = 0;
      for (const row of table.baris) {
        const figure = row.sel[index]?.tunggal;
        if (!figure) continue;
        filled += 1;
        if (figure.jenis === 'uang' && (figure.nilai ?? 0n) > 1_000_000_000n) money += 1;
      }
      if (money < 3 || money < filled * 0.8) return;
      const place: TempatAngka = {
        line: table.line,
        page: table.page,
        address: null,
        table: table.judul || null,
        row: null,
        column: column.judul,
      };
      reportText(lembar, {
        rule: 'unit-mismatch',
        severity: 'warning',
        place,
        printed: column.ujung,
        message: {
          id: `Kolom ${quoted(column.ujung)} berjudul persen, tetapi ${money} dari ${filled} angkanya adalah rupiah: judul kolom bergeser satu kolom.`,
          en: `The column ${quoted(column.ujung)} is headed as a percentage, but ${money} of its ${filled} figures are rupiah: the headings stand one column off.`,
        },
      });
    });
  }
}
