import { absolute } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { placeOf } from './tempat.ts';

const CHANGE = /^(?:bertambah|berkurang|selisih|naik|turun|kenaikan|penurunan|perubahan \(|\(?penambahan|pertambahan)/i;

/**
 * Tables with a row of changes (`Bertambah/(berkurang)`) under a row before and a row after: change = after − before in every
 * column, its sign in parentheses or with a minus where the row marks any of its figures so; a row `%` is its share of before.
 */
export function stateChangeRows(lembar: LembarPeriksa, table: TabelLogis): void {
  table.baris.forEach((row, index) => {
    if (!CHANGE.test(row.label.trim())) return;
    const [before, after] = [table.baris[index - 2], table.baris[index - 1]];
    if (!before || !after || before.jenis !== 'data') return;
    const percent = table.baris[index + 1];
    const hasPercent = percent !== undefined && /^(?:%|persen)/i.test(percent.label.trim());
    const signed = row.sel.some((cell) => figureOf(cell)?.tanda);
    table.kolom.forEach((_, column) => {
      const [a, b, c] = [before, after, row].map((one) => figureOf(one.sel[column]));
      if (!a || !b || a.nilai === null || b.nilai === null) return;
      const enter = (angka: Angka, at: BarisTabel): number => lembar.enter(angka, placeOf(table, at, column));
      const ids = { kurang: enter(a, before), dari: enter(b, after) };
      if (c) lembar.state({ jenis: 'selisih', ...ids, hasil: enter(c, row), mutlak: !signed }, 'difference', 'error');
      const share = hasPercent ? figureOf(percent.sel[column]) : null;
      if (!share || a.nilai === 0n || b.nilai === a.nilai || !percent) return;
      const change = lembar.enterConstant(absolute(b.nilai - a.nilai), placeOf(table, row, column), c?.cetak ?? '');
      const positive: Angka = share.nilai !== null && share.nilai < 0n ? { ...share, nilai: -share.nilai } : share;
      lembar.state(
        {
          jenis: 'persen',
          bagian: change,
          dari: signless(lembar, ids.kurang, a),
          persen: lembar.enter(positive, placeOf(table, percent, column)),
        },
        'growth',
        'error',
      );
    });
  });
}

function figureOf(cell: BarisTabel['sel'][number]): Angka | null {
  return cell?.tunggal ?? null;
}

/** The share is taken of the absolute value before the change. */
function signless(lembar: LembarPeriksa, id: number, angka: Angka): number {
  if (angka.nilai === null || angka.nilai >= 0n) return id;
  const cell = lembar.sel[id];
  return cell ? lembar.enterConstant(-angka.nilai, cell.tempat, angka.cetak) : id;
}
