import type { Angka } from '../angka/pindai.ts';
import type { SelTabel } from '../tabel/model.ts';

/** What a cell of an indicator table says, as far as one figure says it. */
export interface Ukuran {
  angka: Angka;
  /** The unit in one spelling; `%` for percentages, empty when none is printed. */
  satuan: string;
}

const UNITS: readonly [RegExp, string][] = [
  [/^(?:keg|kegiatan)$/, 'kegiatan'],
  [/^(?:kab|kabupaten|kota|kab\/kota|kabupaten\/kota|kab\.|kabupatenkota)$/, 'kabupaten/kota'],
  [/^(?:dok|dokumen)$/, 'dokumen'],
  [/^(?:lap|laporan)$/, 'laporan'],
  [/^(?:org|orang)$/, 'orang'],
  [/^(?:bln|bulan)$/, 'bulan'],
  [/^(?:thn|th|tahun)$/, 'tahun'],
  [/^(?:pkt|paket)$/, 'paket'],
  [/^(?:lbr|lembar)$/, 'lembar'],
  [/^(?:pd|opd|skpd|perangkatdaerah)$/, 'perangkat daerah'],
];

/** Words around a figure that are no unit: amounts in words, bounds, means. */
const FILLER =
  /\([^()]*\)|\brata\s*[-–]?\s*rata\b|\b(?:minimal|maksimal|min|maks|sebanyak|sebesar|sekitar|kurang lebih|naik|turun)\b/g;

/** The one figure of a cell with its unit; null when the cell says more or less than that. */
export function measure(cell: SelTabel | undefined): Ukuran | null {
  if (!cell || cell.teks.length > 36) return null;
  const text = cell.teks.trim();
  const figures = cell.angka.length > 0 ? cell.angka : [];
  const [only] = figures;
  if (!only || figures.length !== 1) return null;
  if (only.jenis === 'persen') return { angka: only, satuan: '%' };
  const rest = text
    .replace(only.cetak, '')
    .trim()
    .toLowerCase()
    .replace(/\s*\/\s*/g, '/');
  if (/\d/.test(rest)) return null;
  if (
    /januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|nopember|november|desember/.test(
      rest,
    )
  )
    return null;
  const word = rest
    .replace(FILLER, '')
    .replace(/\brp\b|triliun|trilyun|miliar|milyar|juta|ribu/g, '')
    .replace(/[^a-z/]/g, '');
  const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? word;
  return { angka: only, satuan: unit };
}

/** Whether two units are one: equal, one the beginning of the other (`hari`, `hari kerja`), or a slip of the pen apart (`dokuemn`). */
export function sameUnit(one: string, two: string): boolean {
  if (one === two) return true;
  if (Math.min(one.length, two.length) >= 3 && (one.startsWith(two) || two.startsWith(one))) return true;
  if (Math.min(one.length, two.length) < 5 || Math.abs(one.length - two.length) > 1) return false;
  const letters = (word: string): string => [...word].sort().join('');
  if (letters(one) === letters(two)) return true;
  let from = 0;
  while (from < one.length && one[from] === two[from]) from += 1;
  let back = 0;
  while (back < one.length - from && back < two.length - from && one.at(-1 - back) === two.at(-1 - back)) back += 1;
  return Math.max(one.length, two.length) - from - back <= 1;
}
