import type { BarisBlok, BlokParagraf } from '@selaras/berkas';
import { compareSegmen, parseRomawi } from '@selaras/domain';
import { columnNumbers } from './kepala.ts';
import { CODE, markerOf } from './tingkat.ts';

/** How a table is titled: what stands under such a line is a table of its own. */
export const CAPTION = /^(?:tabel|table|lampiran)\b/i;

const LONGEST_RUNNING = 120;

/** Short lines that are no caption: what stands at the foot and the head of pages. */
export function isRunningText(between: readonly BlokParagraf[]): boolean {
  return between.length <= 3 && between.every(({ text }) => text.length <= LONGEST_RUNNING && !CAPTION.test(text));
}

/** Place of a row in the order of its table: its style of numbering and its number in that style. */
interface Urutan {
  gaya: string;
  ke: number | null;
  /** Parts of a code; none for other styles. */
  kode: readonly string[];
}

/**
 * Whether the rows of a part go on where the open table stopped: 9 | 10, `b.` | `c.`, `2.` | `a.` (the first child of a row), `1.02.01` | `1.02.02`.
 * Rows that begin anew (`1.`, `A.`, a code before the last one) are another table under the same heading.
 */
export function goesOnInOrder(open: readonly BarisBlok[], next: readonly BarisBlok[]): boolean {
  const seen = open.map(orderOf).filter((one) => one !== null);
  const last = seen[seen.length - 1];
  const first = next.map(orderOf).find((one) => one !== null);
  if (seen.length < 2 || !last || !first) return false;
  if (first.gaya === 'kode')
    return last.gaya === 'kode' && last.kode[0] === first.kode[0] && compareSegmen(last.kode, first.kode) < 0;
  const twin = seen.findLast(({ gaya }) => gaya === first.gaya);
  if (first.ke === 1 && last.gaya !== first.gaya)
    return seen.findIndex(({ gaya }) => gaya === first.gaya) > seen.findIndex(({ gaya }) => gaya === last.gaya);
  return twin !== undefined && twin.ke !== null && first.ke === twin.ke + 1;
}

function orderOf(row: BarisBlok): Urutan | null {
  const texts = row.cells.map((cell) => cell.text);
  const text = row.cells.find((cell) => cell.column === 0)?.text.trim() ?? '';
  if (text === '' || columnNumbers(texts) !== null) return null;
  if (CODE.test(text)) return { gaya: 'kode', ke: null, kode: text.split('.').filter(Boolean) };
  const marker = markerOf(text);
  if (marker === null || marker.sisa.length > 80) return numberOf(text);
  return { gaya: marker.gaya, ke: ordinalOf(marker.gaya, marker.teks.replace(/[^\w]/g, '')), kode: [] };
}

function numberOf(text: string): Urutan | null {
  return /^\d{1,4}$/.test(text) ? { gaya: 'number', ke: Number(text), kode: [] } : null;
}

function ordinalOf(gaya: string, text: string): number | null {
  if (gaya === 'number' || gaya === 'bracket') return Number(text);
  if (gaya === 'roman') return parseRomawi(text);
  if (gaya === 'capital' || gaya === 'letter') return text.toLowerCase().charCodeAt(0) - 96;
  return null;
}
