import type { BarisAnggaranDto } from '@selaras/contracts';
import { type LembarSiap, siapkanLembar } from './siapkan.ts';
import { type BarisData, isSimpul, kunciBaris, type Susunan } from './susunan.ts';

/** The sheet with unsaved rows in it; what is stored in cells stays known. */
export function susunUlang(asal: LembarSiap, susunan: Susunan): LembarSiap {
  if (susunan.size === 0) return asal;
  const { data, tahun } = asal;
  const simpul = terapkan(data.simpul, susunan, isSimpul);
  const ada = new Set(simpul.map(({ id }) => id));
  const anggaran = terapkan(data.anggaran, susunan, (row): row is BarisAnggaranDto => !isSimpul(row)).filter((row) =>
    ada.has(row.simpul),
  );
  const lines = new Set(anggaran.map(({ id }) => id));
  const realisasi = data.realisasi.filter((row) =>
    row.anggaran === null ? ada.has(row.simpul ?? '') : lines.has(row.anggaran),
  );
  return siapkanLembar({ ...data, simpul, anggaran, realisasi }, tahun, asal);
}

function terapkan<Row extends BarisData>(
  rows: readonly Row[],
  susunan: Susunan,
  milik: (row: BarisData) => row is Row,
): Row[] {
  const next = new Map(rows.map((row) => [kunciBaris(row), row]));
  for (const [kunci, row] of susunan) {
    if (row === null) next.delete(kunci);
    else if (milik(row)) next.set(kunci, row);
  }
  return [...next.values()].sort((a, b) => a.urut - b.urut);
}
