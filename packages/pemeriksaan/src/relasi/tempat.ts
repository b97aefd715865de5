import type { TempatAngka } from '../lembar.ts';
import type { BarisTabel, SelTabel, TabelLogis } from '../tabel/model.ts';
import { tellsMoney } from '../tabel/peran.ts';

/** Where a figure of a table stands, for findings. */
export function placeOf(table: TabelLogis, row: BarisTabel, column: number, label = row.label): TempatAngka {
  const cell = row.sel[column];
  return {
    line: cell?.line ?? row.line,
    page: cell?.page ?? row.page,
    address: cell?.address ?? null,
    table: table.judul === '' ? null : table.judul,
    row: label === '' ? null : label.slice(0, 160),
    column: table.kolom[column]?.judul || null,
    dibulatkan: isRounded(table, column, cell),
  };
}

/** Amounts in millions and the like, and figures with decimals that are no rupiah and sen, were rounded when they were printed. */
function isRounded(table: TabelLogis, column: number, cell: SelTabel | undefined): boolean {
  const kolom = table.kolom[column];
  if (!kolom) return false;
  if (kolom.uang) return tellsMoney(kolom.judul) || tellsMoney(table.judul);
  return (cell?.tunggal?.desimal ?? 0) > 0;
}
