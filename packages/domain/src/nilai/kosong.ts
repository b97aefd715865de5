import type { KeadaanKosong } from './nilai.ts';

const SPREADSHEET_ERROR = /^#(?:div\/0!|value!|ref!|name\?|num!|null!|n\/a|spill!|calc!|getting_data|#+)$/;
const BLANK_LINE = /^[._\u2026\s]+$/;
const DASHES = /^[-\u2013\u2014\s]+$/;

const WORDS: ReadonlyMap<string, KeadaanKosong> = new Map([
  ['tidak ada', 'tidak-ada'],
  ['tdk ada', 'tidak-ada'],
  ['tidak ada data', 'tidak-ada'],
  ['nihil', 'tidak-ada'],
  ['na', 'belum-dinilai'],
  ['n/a', 'belum-dinilai'],
  ['n.a', 'belum-dinilai'],
  ['n.a.', 'belum-dinilai'],
  ['ud', 'belum-dinilai'],
  ['belum dinilai', 'belum-dinilai'],
  ['belum ada nilai', 'belum-dinilai'],
  ['belum ada penilaian', 'belum-dinilai'],
  ['belum rilis', 'belum-dinilai'],
]);

/**
 * The state of a cell that holds no value (cleaned text, see `cleanCell`), or null when it holds something.
 * Blank, dash, "tidak ada", "not assessed" and a spreadsheet error are five different statements (rule: numbers as people write them).
 */
export function readMissing(text: string): KeadaanKosong | null {
  if (text === '' || BLANK_LINE.test(text)) return 'kosong';
  if (DASHES.test(text)) return 'strip';
  const lower = text.toLowerCase();
  if (SPREADSHEET_ERROR.test(lower)) return 'galat';
  return WORDS.get(lower) ?? null;
}
