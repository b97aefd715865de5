import type { BarisTabel, TabelLogis } from './model.ts';

/** Ranks by word; codes and numbering are placed around them. Smaller is higher. */
const WORDS: readonly [RegExp, number][] = [
  [/^(?:urusan|unsur)\b/i, 10],
  [/^(?:\w{0,4}pro\w{0,3}gra?m|pogram|prog\.)(?=[\s:.]|$)/i, 20],
  [/^sub\s*\.?\s*kegiatan\b/i, 40],
  [/^kegiatan\b/i, 30],
];

const MARKERS: readonly [RegExp, string][] = [
  [/^((?:[IVX]+)(?=[.)]|$)[.)]?)\s*/, 'roman'],
  [/^((?:\d{1,2}\.){1,5}\d{1,2}[.)]?)\s+/, 'multi'],
  [/^(\d{1,2}[.)])\s*/, 'number'],
  [/^(\d{1,2})$/, 'number'],
  [/^(\d{1,2}\.[a-z][.)]?)\s*/, 'number-letter'],
  [/^([A-Z][.)])\s+/, 'capital'],
  [/^([A-Z])$/, 'capital'],
  [/^([a-z][.)])\s*/, 'letter'],
  [/^(\(\d{1,2}\))\s*/, 'bracket'],
  [/^([-–•▪➤➢·‒*])\s*/, 'dash'],
];

const CODE = /^(?:X\.XX|\d{1,2})(?:\.\d{1,4}){1,7}\.?$/i;
const DASH_RANK = 80;

export interface Penanda {
  gaya: string;
  teks: string;
  sisa: string;
}

/** The list mark in front of a label: `1.`, `a.`, `IV.`, `4.1.`, `-`. */
export function markerOf(text: string): Penanda | null {
  for (const [pattern, gaya] of MARKERS) {
    const match = pattern.exec(text);
    if (match?.[1])
      return {
        gaya: gaya === 'multi' ? `multi${match[1].split('.').filter(Boolean).length}` : gaya,
        teks: match[1],
        sisa: text.slice(match[0].length).trim(),
      };
  }
  return null;
}

/** Rank that the words of a label tell; null for none. */
export function wordRank(label: string): number | null {
  const marker = markerOf(label);
  const text = marker ? marker.sisa : label;
  for (const [pattern, rank] of WORDS) if (pattern.test(text)) return rank;
  return null;
}

/** The rank of a row and whether a code or a level word tells it (else numbering). */
export interface Tingkat {
  rank: number | null;
  tegas: boolean;
}

const UNKNOWN: Tingkat = { rank: null, tegas: false };

/** Ranks of the rows of a table: by code, word, numbering, in this order; null where nothing tells. */
export function rankRows(table: TabelLogis): Tingkat[] {
  const codeColumn = findCodeColumn(table);
  const numberColumn = findNumberColumn(table);
  const levels = levelColumns(table);
  const styles = new Map<string, number>();
  const told = new Map<string, number>();
  let last = 8;
  const numbered = numberColumn >= 0 && table.kolom.some((column) => column.uang);
  return table.baris.map((row): Tingkat => {
    if (row.jenis !== 'data') return UNKNOWN;
    if (levels.length >= 2) return { rank: columnRank(row, levels), tegas: true };
    const code = codeColumn >= 0 ? (row.sel[codeColumn]?.teks.trim() ?? '') : '';
    if (CODE.test(code)) return { rank: 10 + 3 * code.replace(/\.$/, '').split('.').length, tegas: true };
    const number = numberColumn >= 0 ? (row.sel[numberColumn]?.teks.trim() ?? '') : '';
    const inNumber = number === '' ? null : markerOf(number);
    const marker = inNumber ?? markerOf(row.label);
    const byWord = wordRank(row.label);
    if (byWord !== null) {
      const listed = marker && marker.gaya !== 'dash' ? marker : markerAfterWord(row.label);
      if (listed) {
        styles.set(listed.gaya, byWord);
        told.set(listed.gaya, ordinal(listed));
      }
      last = byWord;
      return { rank: byWord, tegas: true };
    }
    if (marker?.gaya === 'dash') return { rank: DASH_RANK, tegas: false };
    if (codeColumn >= 0) return UNKNOWN;
    if (!marker) return numbered && styles.size > 0 && number === '' ? { rank: 49, tegas: false } : UNKNOWN;
    const rank = styles.get(marker.gaya) ?? Math.min(last + 3, 48);
    styles.set(marker.gaya, rank);
    last = rank;
    const before = told.get(marker.gaya);
    const continues = before !== undefined && ordinal(marker) > before;
    if (continues) told.set(marker.gaya, ordinal(marker));
    return { rank, tegas: continues };
  });
}

/** `Kegiatan: 01. Perencanaan …`: the mark behind the level word numbers the level. */
function markerAfterWord(label: string): Penanda | null {
  const rest = /^[A-Za-z.\s]{4,14}:\s*(?=\d|[a-z][.)])/.exec(label);
  return rest ? markerOf(label.slice(rest[0].length)) : null;
}

/** Place of a list mark in its list: `02.` → 2, `c.` → 3; other styles → 0. */
function ordinal(marker: Penanda): number {
  const digits = /(\d+)[.)]?$/.exec(marker.teks)?.[1];
  if (digits) return Number(digits);
  const letter = /^([a-z])[.)]?$/i.exec(marker.teks)?.[1];
  return letter ? letter.toLowerCase().charCodeAt(0) - 96 : 0;
}

/** The column of running numbers, when it is used; a table that numbers only one row has none. */
function findNumberColumn(table: TabelLogis): number {
  const column = table.kolom.findIndex((one) => one.peran === 'nomor');
  const candidate = Math.max(column, 0);
  const filled = table.baris.filter((row) => markerOf(row.sel[candidate]?.teks.trim() ?? '') !== null).length;
  return filled >= 2 ? candidate : -1;
}

function findCodeColumn(table: TabelLogis): number {
  for (let column = 0; column < Math.min(3, table.kolom.length); column += 1) {
    let codes = 0;
    for (const row of table.baris)
      if (CODE.test(row.sel[column]?.teks.trim() ?? '') && (row.sel[column]?.teks.split('.').length ?? 0) >= 3)
        codes += 1;
    if (codes >= 2) return column;
  }
  return -1;
}

interface KolomTingkat {
  kolom: number;
  rank: number;
}

/** Separate columns PROGRAM | KEGIATAN | SUB KEGIATAN. */
function levelColumns(table: TabelLogis): KolomTingkat[] {
  const found: KolomTingkat[] = [];
  table.kolom.forEach((column, index) => {
    const text = column.ujung.trim();
    if (/^program$/i.test(text)) found.push({ kolom: index, rank: 20 });
    else if (/^kegiatan$/i.test(text)) found.push({ kolom: index, rank: 30 });
    else if (/^sub ?kegiatan$/i.test(text)) found.push({ kolom: index, rank: 40 });
  });
  return found;
}

function columnRank(row: BarisTabel, levels: readonly KolomTingkat[]): number | null {
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const level = levels[index];
    if (level && (row.sel[level.kolom]?.teks.trim() ?? '') !== '') return level.rank;
  }
  return null;
}
