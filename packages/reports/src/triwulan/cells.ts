import { formatAngka, type HasilCapaian, type Nilai, Rupiah } from '@selaras/domain';
import { Decimal } from 'decimal.js';
import { serapanOf } from '../data/anggaran.ts';
import { persenCell, rupiahCell } from '../kalimat/angka.ts';
import type { CellFormula, CellRef, CellValue } from '../model/document.ts';
import { type CellPlan, textCell } from './table-kind.ts';

const DASH = '-';
const NO_BREAK_SPACE = '\u00a0';

/** A cell that says "no figure"; `state` keeps why. */
export function emptyCell(state: string, text = DASH): CellPlan {
  return textCell(text, { value: { kind: 'none', state } });
}

/** Money below a head "(Rp)". A missing amount prints "-" and has no formula. */
export function moneyCell(amount: Rupiah | null, formula?: CellFormula): CellPlan {
  if (amount === null) return emptyCell('tidak-ada-data');
  return textCell(rupiahCell(amount), {
    value: { kind: 'money', amount: amount.toString() },
    ...(formula ? { formula } : {}),
  });
}

/** Serapan below a head "(%)", with the two cells that it is made of. */
export function serapanCell(
  amounts: { pagu: Rupiah | null; realisasi: Rupiah | null },
  refs: { part: CellRef; whole: CellRef },
): CellPlan {
  const serapan = serapanOf(amounts);
  if (serapan === null) return emptyCell('tak-terdefinisi');
  return textCell(persenCell(serapan), {
    value: { kind: 'percent', percent: serapan.toString() },
    formula: { kind: 'percent', ...refs },
  });
}

/** Percent below a head "(%)". */
export function percentCell(percent: Decimal | null): CellPlan {
  if (percent === null) return emptyCell('tidak-ada-data');
  return textCell(persenCell(percent), { value: { kind: 'percent', percent: percent.toString() } });
}

/** A typed value as the report prints it: Indonesian digits, every decimal that was stated, the unit only where it is not the column's. */
export function nilaiCell(nilai: Nilai | null, options: { satuan: string }): CellPlan {
  if (nilai === null) return emptyCell('tidak-ada-data');
  switch (nilai.kind) {
    case 'tanpa-nilai':
      return emptyCell(nilai.keadaan, nilai.keadaan === 'tidak-ada' && nilai.raw !== '' ? nilai.raw : DASH);
    case 'persen': {
      const count = nilai.cacah === null ? '' : ` (${formatAngka(nilai.cacah.angka)} ${nilai.cacah.satuan})`;
      return textCell(`${formatAngka(nilai.angka)}${NO_BREAK_SPACE}%${count}`, {
        value: { kind: 'percent', percent: nilai.angka.toString() },
      });
    }
    case 'angka':
      return textCell(`${formatAngka(nilai.angka)}${unitBehind(nilai.satuan, options.satuan)}`, {
        value: { kind: 'number', number: nilai.angka.toString() },
      });
    case 'rasio':
      return ratioCell(nilai);
    default:
      return textCell(nilai.raw);
  }
}

/** Numeric value of a printed typed value, to tell whether Excel can compute with the cell. */
export function figureOf(value: CellValue | undefined): { kind: 'percent' | 'number'; figure: Decimal } | null {
  if (value?.kind === 'percent') return { kind: 'percent', figure: new Decimal(value.percent) };
  return value?.kind === 'number' ? { kind: 'number', figure: new Decimal(value.number) } : null;
}

/** Capaian below a head "(%)": a number, met / not met, or "-" with the number of its remark. */
export function capaianCell(hasil: HasilCapaian, remark: number | null, formula: CellFormula | null): CellPlan {
  const mark = remark === null ? '' : `${NO_BREAK_SPACE}(${remark})`;
  switch (hasil.kind) {
    case 'capaian':
      return textCell(`${persenCell(hasil.persen)}${mark}`, {
        value: { kind: 'percent', percent: hasil.persen.toString() },
        ...(formula ? { formula } : {}),
      });
    case 'tanpa-persen':
      return emptyCell(
        hasil.tercapai ? 'tercapai' : 'tidak-tercapai',
        `${hasil.tercapai ? 'tercapai' : 'tidak tercapai'}${mark}`,
      );
    case 'tak-terdefinisi':
      return emptyCell(hasil.sebab, `${DASH}${mark}`);
  }
}

/** What is left of a parent when the printed children are taken away; null when nothing is, or nothing was stated. */
export function remainderOf(parent: Rupiah | null, children: readonly (Rupiah | null)[]): Rupiah | null {
  if (parent === null || children.length === 0) return null;
  const rest = parent.subtract(Rupiah.sum(children.filter((amount) => amount !== null)));
  return rest.isZero ? null : rest;
}

function ratioCell(nilai: Extract<Nilai, { kind: 'rasio' }>): CellPlan {
  if (nilai.penyebut.isZero()) return textCell(nilai.raw);
  const figure = nilai.pembilang.times(nilai.pengali).div(nilai.penyebut);
  const parts = `(${formatAngka(nilai.pembilang)}/${formatAngka(nilai.penyebut)})`;
  const isPercent = nilai.pengali.eq(100);
  const unit = isPercent ? `${NO_BREAK_SPACE}%` : unitBehind(nilai.satuan, '');
  return textCell(`${formatAngka(figure, { decimals: 2 })}${unit} ${parts}`, {
    value: isPercent ? { kind: 'percent', percent: figure.toString() } : { kind: 'number', number: figure.toString() },
  });
}

function unitBehind(satuan: string | null, column: string): string {
  if (satuan === null || satuan === '' || satuan.toLowerCase() === column.toLowerCase()) return '';
  return ` ${satuan}`;
}
