import type { Angka } from '../angka/pindai.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { rankRows } from '../tabel/tingkat.ts';
import { placeOf } from './tempat.ts';

/**
 * A first row without code or number that totals the table (the unit itself, above its programs): proven by one money column in
 * which the highest rows add up to it, it must hold in the others too.
 */
export function stateHeadTotal(lembar: LembarPeriksa, table: TabelLogis): void {
  const ranks = rankRows(table);
  const at = table.baris.findIndex((row) => row.jenis === 'data');
  const head = table.baris[at];
  if (!head || ranks[at]?.rank !== null) return;
  const sure = ranks.flatMap((one) => (one.tegas && one.rank !== null ? [one.rank] : []));
  const top = Math.min(...sure);
  const parts = table.baris.filter((_, index) => index > at && ranks[index]?.tegas && ranks[index]?.rank === top);
  if (parts.length < 2) return;
  const sums = table.kolom.flatMap((column, kolom) => {
    const total = column.uang ? head.sel[kolom]?.tunggal : null;
    const children = parts.map((row) => row.sel[kolom]?.tunggal ?? null);
    if (!total || total.nilai === null || children.some((one) => one?.nilai === null || one === null)) return [];
    const figures = children.filter((one) => one !== null);
    return [{ kolom, total, figures, ok: figures.reduce((all, one) => all + (one.nilai ?? 0n), 0n) === total.nilai }];
  });
  if (!sums.some((sum) => sum.ok)) return;
  for (const { kolom, total, figures } of sums) state(lembar, table, { head, parts, kolom, total, figures });
}

function state(
  lembar: LembarPeriksa,
  table: TabelLogis,
  sum: { head: BarisTabel; parts: readonly BarisTabel[]; kolom: number; total: Angka; figures: readonly Angka[] },
): void {
  const induk = lembar.enter(sum.total, placeOf(table, sum.head, sum.kolom));
  const known = lembar.relationsOf(induk).some((index) => {
    const relation = lembar.relasi[index]?.relasi;
    return relation?.jenis === 'jumlah' && relation.induk === induk;
  });
  if (known) return;
  const anak = sum.figures.map((figure, index) =>
    lembar.enter(figure, placeOf(table, sum.parts[index] ?? sum.head, sum.kolom)),
  );
  lembar.state({ jenis: 'jumlah', induk, anak }, 'sum-of-children', 'error');
}
