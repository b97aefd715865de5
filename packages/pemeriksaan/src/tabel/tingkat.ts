import type { BarisTabel, TabelLogis } from './model.ts';

/** Ranks by word; codes and numbering are placed around them. Smaller is higher. */
const WORDS: readonly [RegExp, number][] = [
  [/^(?:urusan|unsur)\b/i, 10],
  [/^(?:\w{0,4}pro\w{0,3}gra?m|pogram|prog\.)(?=[\s:.]|$)/i, 20],
  [/^sub\s*\.?\s*kegiatan\b/i, 40],
  [/^kegiatan\b/i, 30],
];

const MARKERS: readonly [RegExp, string][] = [
  [/^((?:[IVX]+)(?=[.)]|$)[.)]{0,2})\s*/, 'roman'],
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

/** A code of dotted groups, as programs and activities carry it; not an amount. */
export const CODE = /^(?!\d{1,2}(?:\.\d{3})+$)(?:X\.XX|\d{1,2})(?:\.\d{1,4}){1,7}\.?$/i;
const DASH_RANK = 80;
const INDENT_RANK = 50;
/** Urusan and unsur stand at several levels of one table; where they are numbered, the numbering tells which. */
const FUNCTION_RANK = 10;

/** The mark of a list item: its style, its text and what follows it. */
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

/** An open list: the rank of its items, the last ordinal, and whether a level word told the rank. */
interface Daftar {
  gaya: string;
  rank: number;
  last: number;
  told: boolean;
}

/** Ranks of the rows of a table: by code, word, numbering, in this order; null where nothing tells. */
export function rankRows(table: TabelLogis): Tingkat[] {
  const codeColumn = findCodeColumn(table);
  const pieces = codeColumn < 0 ? codePieces(table) : 0;
  const shortCodes = findShortCodes(table, codeColumn);
  const numberColumn = findNumberColumn(table);
  const levels = levelColumns(table);
  const numbered = numberColumn >= 0 && table.kolom.some((column) => column.uang);
  const lists = new SusunanDaftar();
  const indented = codeColumn < 0 && isIndented(table);
  return table.baris.map((row): Tingkat => {
    if (row.jenis !== 'data') return UNKNOWN;
    if (levels.length >= 2) return { rank: columnRank(row, levels), tegas: true };
    if (pieces > 0) return pieceRank(row, pieces);
    const code = codeColumn >= 0 ? (row.sel[codeColumn]?.teks.trim() ?? '') : '';
    if (CODE.test(code) || shortCodes.has(code))
      return { rank: 10 + 3 * code.replace(/\.$/, '').split('.').length, tegas: true };
    if (indented) return { rank: INDENT_RANK + row.inden, tegas: true };
    const number = numberColumn >= 0 ? (row.sel[numberColumn]?.teks.trim() ?? '') : '';
    const marker = (number === '' ? null : markerOf(number)) ?? markerOf(row.label);
    const byWord = wordRank(row.label);
    if (byWord !== null && !(byWord === FUNCTION_RANK && marker)) {
      lists.openByWord(byWord, marker && marker.gaya !== 'dash' ? marker : markerAfterWord(row.label));
      return { rank: byWord, tegas: true };
    }
    if (marker?.gaya === 'dash') return { rank: DASH_RANK, tegas: false };
    if (codeColumn >= 0) return UNKNOWN;
    if (!marker) return numbered && lists.used && number === '' ? { rank: 49, tegas: false } : UNKNOWN;
    return lists.place(marker);
  });
}

/** The lists that are open while the rows of a table are read from the top. */
class SusunanDaftar {
  used = false;
  private lists: Daftar[] = [];
  private last = 8;

  /** A row with a level word: deeper lists are closed, its own mark goes on or begins the list of its level. */
  openByWord(rank: number, marker: Penanda | null): void {
    this.lists = this.lists.filter((list) => list.rank <= rank);
    this.last = rank;
    if (!marker) return;
    this.used = true;
    const own = this.lists.find((list) => list.gaya === marker.gaya && list.rank === rank);
    if (own) own.last = ordinal(marker);
    else this.lists.push({ gaya: marker.gaya, rank, last: ordinal(marker), told: true });
  }

  /** A row with a mark only: the next item of an open list, or the first of a list below the row before. */
  place(marker: Penanda): Tingkat {
    this.used = true;
    const at = ordinal(marker);
    const open = this.lists.findLast(
      (list) => list.gaya === marker.gaya && list.last < at && (at - list.last === 1 || at > 1),
    );
    if (open) {
      open.last = at;
      this.lists = this.lists.filter((list) => list.rank <= open.rank);
      this.last = open.rank;
      return { rank: open.rank, tegas: open.told };
    }
    const rank = Math.min(this.last + 3, 48);
    this.lists.push({ gaya: marker.gaya, rank, last: at, told: false });
    this.last = rank;
    return { rank, tegas: false };
  }
}

/** `Kegiatan: 01. Perencanaan …`: the mark behind the level word numbers the level. */
function markerAfterWord(label: string): Penanda | null {
  const rest = /^[A-Za-z.\s]{4,14}:\s*(?=\d|[a-z][.)])/.exec(label);
  return rest ? markerOf(label.slice(rest[0].length)) : null;
}

/** Place of a list mark in its list: `02.` → 2, `c.` → 3; other styles → 0. */
function ordinal(marker: Penanda): number {
  if (marker.gaya === 'roman') return romanValue(marker.teks);
  const digits = /(\d+)[.)]?$/.exec(marker.teks)?.[1];
  if (digits) return Number(digits);
  const letter = /^([a-z])[.)]?$/i.exec(marker.teks)?.[1];
  return letter ? letter.toLowerCase().charCodeAt(0) - 96 : 0;
}

function romanValue(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  let total = 0;
  const letters = [...text].map((letter) => values[letter] ?? 0).filter((value) => value > 0);
  letters.forEach((value, index) => {
    total += value < (letters[index + 1] ?? 0) ? -value : value;
  });
  return total;
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

/**
 * Whether indentation tells the levels: it goes in step by step from the margin, and most groups of rows deeper than the row
 * above have a row above them at all levels.
 */
function isIndented(table: TabelLogis): boolean {
  const levels = table.baris.filter((row) => row.jenis === 'data' && row.label !== '').map((row) => row.inden);
  const deep = levels.filter((level) => level > 0).length;
  if (deep < 3 || deep === levels.length || levels[0] !== Math.min(...levels)) return false;
  const numbered = table.baris.filter((row) => row.jenis === 'data' && markerOf(row.label) !== null).length;
  return numbered < levels.length / 2;
}

/** Codes of one part (`3` above `3.07`), which by themselves may be mere numbers. */
function findShortCodes(table: TabelLogis, column: number): ReadonlySet<string> {
  if (column < 0) return new Set();
  const codes = table.baris.map((row) => row.sel[column]?.teks.trim() ?? '');
  return new Set(codes.filter((code, at) => /^\d{1,2}$/.test(code) && codes[at + 1]?.startsWith(`${code}.`) === true));
}

const LEAST_PIECES = 3;

/** How many first columns hold the parts of a code, one part each (`1 | 03 | 02 | 1.01 | 05`); 0 when they do not. */
function codePieces(table: TabelLogis): number {
  const rows = table.baris.filter((row) => row.jenis === 'data');
  let count = 0;
  while (count < table.kolom.length - 1) {
    const texts = rows.map((row) => row.sel[count]?.teks.trim() ?? '').filter((text) => text !== '');
    if (texts.length === 0 || !texts.every((text) => /^(?:X{1,2}|\d{1,4}(?:\.\d{1,2})?)$/i.test(text))) break;
    count += 1;
  }
  if (count < LEAST_PIECES) return 0;
  const heading = table.kolom.slice(0, count).some((column) => column.peran === 'kode');
  const depths = new Set(rows.map((row) => pieceDepth(row, count)));
  return heading && depths.size >= 2 ? count : 0;
}

/** How many parts a code has, when they are filled from the left without a gap; 0 when not. */
function pieceDepth(row: BarisTabel, count: number): number {
  const filled = Array.from({ length: count }, (_, at) => (row.sel[at]?.teks.trim() ?? '') !== '');
  const depth = filled.lastIndexOf(true) + 1;
  return filled.slice(0, depth).every(Boolean) ? depth : 0;
}

function pieceRank(row: BarisTabel, count: number): Tingkat {
  const depth = pieceDepth(row, count);
  return depth === 0 ? UNKNOWN : { rank: 10 + 3 * depth, tegas: true };
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
