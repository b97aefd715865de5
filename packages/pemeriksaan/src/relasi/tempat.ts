import type { TempatAngka } from '../lembar.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';

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
  };
}
