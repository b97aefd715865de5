import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import type { SelTemuan } from '../temuan.ts';
import { quoted, reportText } from './lapor.ts';
import { measure, sameUnit } from './ukuran.ts';

/** The columns whose units are compared. */
interface Pasangan {
  target: number;
  realisasi: number;
}

/** Rows whose target and realisasi have different units, put together by the pair of units: one finding each. */
export class SatuanBerbeda {
  private readonly groups = new Map<string, { row: BarisTabel; pasangan: Pasangan; cells: SelTemuan[] }>();

  add(row: BarisTabel, pasangan: Pasangan): void {
    const [t, r] = [row.sel[pasangan.target], row.sel[pasangan.realisasi]];
    const key = `${measure(t)?.satuan}|${measure(r)?.satuan}`;
    const group = this.groups.get(key) ?? { row, pasangan, cells: [] };
    for (const cell of [r, t]) if (cell) group.cells.push({ line: row.line, printed: cell.teks, expected: null });
    this.groups.set(key, group);
  }

  report(lembar: LembarPeriksa, table: TabelLogis): void {
    for (const { row, pasangan, cells } of this.groups.values()) {
      const [own, target, ...others] = cells;
      if (!own) continue;
      const rows = cells.length / 2;
      const more = rows > 1 ? { id: ` (${rows} baris)`, en: ` (${rows} rows)` } : { id: '', en: '' };
      reportText(lembar, {
        rule: 'unit-mismatch',
        severity: 'warning',
        place: placeOf(table, row, pasangan.realisasi),
        printed: own.printed,
        others: target ? [target, ...others] : others,
        message: {
          id: `Target ${quoted(target?.printed ?? '')} dan realisasi ${quoted(own.printed)} memakai satuan yang berbeda${more.id}: capaiannya tidak dapat dihitung dari keduanya.`,
          en: `Target ${quoted(target?.printed ?? '')} and realisasi ${quoted(own.printed)} have different units${more.en}: no capaian can be taken of the two.`,
        },
      });
    }
  }
}

const LEAST_ROWS = 4;

/**
 * Tables of targets and realisasi that print no capaian: rows whose two units differ, where at least four rows can be compared and three
 * in four agree. Tables with a capaian are judged with it.
 */
export function checkUnits(lembar: LembarPeriksa, tables: readonly TabelLogis[]): void {
  for (const table of tables) {
    const pair = pairOf(table);
    if (!pair) continue;
    const compared = table.baris.flatMap((row) => {
      const [t, r] = [measure(row.sel[pair.target]), measure(row.sel[pair.realisasi])];
      if (row.jenis !== 'data' || !t || !r || t.satuan === '' || r.satuan === '') return [];
      return [{ row, same: sameUnit(t.satuan, r.satuan) }];
    });
    const wrong = compared.filter((one) => !one.same);
    if (compared.length < LEAST_ROWS || wrong.length * 4 > compared.length) continue;
    const units = new SatuanBerbeda();
    for (const { row } of wrong) units.add(row, pair);
    units.report(lembar, table);
  }
}

/** The one target and the one realisasi column of a table without a capaian. */
function pairOf({ kolom }: TabelLogis): Pasangan | null {
  if (kolom.some((column) => column.peran === 'capaian' || column.peran === 'persen')) return null;
  const columnsOf = (role: string): number[] =>
    kolom.flatMap((column, index) => (column.peran === role && !column.uang ? [index] : []));
  const [[target, ...moreTargets], [realisasi, ...moreActuals]] = [columnsOf('target'), columnsOf('realisasi')];
  if (target === undefined || realisasi === undefined || moreTargets.length + moreActuals.length > 0) return null;
  return { target, realisasi };
}
