import type { Baris } from './hitung.ts';

/** What is shown of the grid. */
export interface Saringan {
  /** Words that a row's code or name holds. */
  teks: string;
  /** Rule of a finding, `semua-temuan` for any, '' for no filter. */
  temuan: string;
  /** Keys of nodes whose content is folded away. */
  dilipat: ReadonlySet<string>;
}

/** Value of {@link Saringan.temuan} for rows with any finding. */
export const SEMUA_TEMUAN = 'semua-temuan';

/** The rows to show: those that match, with all nodes above them so that each is seen at its place; folded ones without content. */
export function saringBaris(baris: readonly Baris[], { teks, temuan, dilipat }: Saringan): Baris[] {
  const words = teks.trim().toLowerCase();
  const searching = words !== '' || temuan !== '';
  if (!searching) return baris.filter((row) => !row.induk.some((induk) => dilipat.has(induk)));
  const kept = new Set<string>();
  for (const row of baris) {
    if (!matchesText(row, words) || !matchesFinding(row, temuan)) continue;
    kept.add(row.kunci);
    for (const induk of row.induk) kept.add(induk);
  }
  return baris.filter((row) => kept.has(row.kunci));
}

function matchesText({ kode, uraian }: Baris, words: string): boolean {
  return words === '' || uraian.toLowerCase().includes(words) || kode.toLowerCase().includes(words);
}

function matchesFinding({ temuan }: Baris, rule: string): boolean {
  if (rule === '') return true;
  return rule === SEMUA_TEMUAN ? temuan.length > 0 : temuan.some(({ aturan }) => aturan === rule);
}
