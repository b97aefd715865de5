import { Decimal } from 'decimal.js';
import type { Pesan } from '../galat.ts';
import type { Nilai } from '../nilai/nilai.ts';
import { formatAngka } from '../nilai/tulis-angka.ts';

/** Why a typed value cannot be read as one number. */
export type SebabBukanAngka = 'tanpa-nilai' | 'penyebut-nol' | 'nilai-majemuk' | 'nilai-rentang' | 'bukan-angka';

/** One number taken out of a typed value, unrounded, with its unit. */
export interface Besaran {
  angka: Decimal;
  /** Unit in a comparable spelling; null = none written. `%` for percentages. */
  satuan: string | null;
  /** The bound's sign, where the value is a bound such as "≥ 85 %". */
  tanda: '≥' | '≤' | '>' | '<' | null;
}

/** Result of {@link readBesaran}. */
export type HasilBesaran = { ok: true; besaran: Besaran } | { ok: false; sebab: SebabBukanAngka };

/**
 * A unit in comparable spelling: lower case, single spaces, `persen` = `Persen (%)` = `%`. Null for none.
 * Units are compared by spelling only: "Kab/Kota" and "kabupaten" stay different units.
 */
export function normalizeSatuan(satuan: string | null): string | null {
  const text = (satuan ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
  if (text === '') return null;
  return /^(?:(?:persen|persentase|prosen)(?: ?\(?%\)?)?|\(?%\)?)$/.test(text) ? '%' : text;
}

/**
 * Reads a typed value as one number. A ratio is numerator × factor / denominator, unrounded: `51,51` printed for 17/33 is
 * never what is computed with. A graded value counts by its score, if it has one.
 */
export function readBesaran(nilai: Nilai): HasilBesaran {
  switch (nilai.kind) {
    case 'angka':
      return found(nilai.angka, nilai.satuan);
    case 'persen':
      return found(nilai.angka, '%');
    case 'batas':
      return {
        ok: true,
        besaran: { angka: nilai.angka, satuan: normalizeSatuan(nilai.satuan), tanda: nilai.tanda },
      };
    case 'rasio': {
      if (nilai.penyebut.isZero()) return { ok: false, sebab: 'penyebut-nol' };
      const satuan = nilai.satuan ?? (nilai.pengali.eq(100) ? '%' : null);
      return found(nilai.pembilang.times(nilai.pengali).div(nilai.penyebut), satuan);
    }
    case 'predikat':
      return nilai.skor === null ? { ok: false, sebab: 'bukan-angka' } : found(nilai.skor, null);
    case 'tanpa-nilai':
      return { ok: false, sebab: 'tanpa-nilai' };
    case 'majemuk':
      return { ok: false, sebab: 'nilai-majemuk' };
    case 'rentang':
      return { ok: false, sebab: 'nilai-rentang' };
    case 'tanggal':
    case 'ya-tidak':
    case 'teks':
      return { ok: false, sebab: 'bukan-angka' };
  }
}

/** Makes a computed number into a typed value; `raw` is the plain decimal, unit `%` becomes a percentage. */
export function toNilai(angka: Decimal, satuan: string | null): Nilai {
  const raw = angka.toString();
  if (normalizeSatuan(satuan) === '%') return { kind: 'persen', raw, angka, cacah: null };
  return { kind: 'angka', raw, angka, satuan };
}

/** Whether two units contradict each other; a unit that is not written contradicts nothing. */
export function isSatuanDifferent(a: string | null, b: string | null): boolean {
  const left = normalizeSatuan(a);
  const right = normalizeSatuan(b);
  return left !== null && right !== null && left !== right;
}

/** A decimal for explanations, at most two decimals half-up, in both languages: `1.234,5` and `1,234.5`. */
export function writeFigure(angka: Decimal): Pesan {
  const rounded = angka.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return { id: formatAngka(rounded, { bahasa: 'id' }), en: formatAngka(rounded, { bahasa: 'en' }) };
}

function found(angka: Decimal, satuan: string | null): HasilBesaran {
  return { ok: true, besaran: { angka, satuan: normalizeSatuan(satuan), tanda: null } };
}
