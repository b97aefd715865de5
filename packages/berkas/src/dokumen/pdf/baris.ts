import { printedText } from '../bersih.ts';
import type { TeksPdf } from './halaman.ts';

/** Texts on one baseline, from left to right. */
export interface BarisTeks {
  items: TeksPdf[];
  x0: number;
  x1: number;
  y: number;
  size: number;
}

/** A stretch of a line without a wide gap. */
export interface Potongan {
  text: string;
  x0: number;
  x1: number;
}

/** Groups texts by baseline; superscripts and subscripts stay with their line. Lines come from top to bottom. */
export function linesOf(texts: readonly TeksPdf[]): BarisTeks[] {
  const sorted = [...texts].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const lines: BarisTeks[] = [];
  for (const item of sorted) {
    const last = lines[lines.length - 1];
    if (last && item.y - last.y <= 0.45 * Math.max(item.size, last.size)) {
      last.items.push(item);
      last.x0 = Math.min(last.x0, item.x0);
      last.x1 = Math.max(last.x1, item.x1);
      // The baseline of the larger print is the line's own.
      if (item.size > last.size + 0.5) last.y = item.y;
      last.size = Math.max(last.size, item.size);
    } else lines.push({ items: [item], x0: item.x0, x1: item.x1, y: item.y, size: item.size });
  }
  for (const line of lines) line.items.sort((a, b) => a.x0 - b.x0);
  return lines;
}

function joined(items: readonly TeksPdf[]): string {
  let text = '';
  let previous: TeksPdf | null = null;
  for (const item of items) {
    const gap = previous ? item.x0 - previous.x1 : 0;
    // A blank inside a figure (`1. 234`) comes from letter spacing; one that was printed says so itself.
    const blank = previous !== null && (item.spaced || gap > 0.2 * item.size) && !text.endsWith(' ');
    text += (blank ? ' ' : '') + item.text;
    previous = item;
  }
  return printedText(text).replace(/ {2,}/g, ' ');
}

/** The text of a line. */
export function lineText(line: BarisTeks): string {
  return joined(line.items);
}

/** Splits a line at gaps wider than `gap` times the height of its print. */
export function chunksOf(line: BarisTeks, gap: number): Potongan[] {
  const groups: TeksPdf[][] = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (const item of line.items) {
    const last = groups[groups.length - 1];
    if (last && item.x0 - edge <= gap * line.size) last.push(item);
    else groups.push([item]);
    edge = Math.max(edge, item.x1);
  }
  return groups.flatMap((items) => {
    const text = joined(items);
    const first = items[0];
    return text === '' || !first ? [] : [{ text, x0: first.x0, x1: Math.max(...items.map((item) => item.x1)) }];
  });
}

const LIST_MARK =
  /^(?:\(?\d{1,2}[.)]|\(?[a-zA-Z][.)]|[-–•▪◦➢✓*])\s|^(?:input|output|outcome|hasil|keluaran|masukan)\s*:/i;
/** A figure alone, with what may stand around it. */
export const FIGURE = /^(?:[-–—]|\(?[-–]?\s?(?:Rp\.?\s?)?\d[\d.,]*(?:\s?%)?\)?(?:,-)?)$/i;

/** Whether a line is an entry of a table of contents: dots that lead to a page number. */
export function isLeader(text: string): boolean {
  return /\.{4,}|(?:\. ){4,}|…{2,}/.test(text);
}

/** Captions and chapter heads, which never go on a paragraph. */
const CAPTION = /^(?:Tabel|Gambar|Grafik|Bagan|Diagram|Lampiran|BAB)\s+[\dIVXLC]+(?:[.\d]*)(?=\s|$|[:.])/;

/** Whether a line is the caption of a table or picture, or the head of a chapter. */
export function isCaption(text: string): boolean {
  return CAPTION.test(text);
}

/** Whether a line opens a list item, a labelled part, a caption or a chapter. */
export function opensItem(text: string): boolean {
  return LIST_MARK.test(text) || isCaption(text);
}

/** Width of the first word of a line, estimated from its share of the characters. */
export function firstWordWidth(line: BarisTeks, text: string): number {
  const space = text.indexOf(' ');
  return space < 0 ? line.x1 - line.x0 : ((line.x1 - line.x0) * space) / Math.max(1, text.length);
}

/**
 * Text of a cell from its lines: a line that only goes on because the cell is narrow is joined to the one before, any other break
 * stays. A break is a wrap when the next line's first word would not have fitted (`left`–`right` is the cell).
 */
export function cellText(lines: readonly BarisTeks[], left: number, right: number): string {
  const padding = Math.max(0, Math.min(6, ...lines.map((line) => line.x0 - left)));
  const edge = right - padding - 6;
  let text = '';
  let previous: { line: BarisTeks; text: string } | null = null;
  for (const line of lines) {
    const next = lineText(line);
    if (next === '') continue;
    if (!previous) text = next;
    else {
      const word = firstWordWidth(line, next) + 0.25 * line.size;
      const before = previous.line;
      // Lines of one left edge are set flush left and end where the cell does; others are centred and may fill its width.
      const flush = Math.abs(before.x0 - line.x0) < 2;
      const fits = (flush ? before.x1 : left + padding + before.x1 - before.x0) + word < edge;
      const figures = FIGURE.test(previous.text) && FIGURE.test(next);
      const full = right - padding - before.x1 < 0.6 * line.size;
      const broken = brokenFigure(previous.text, next) || (full && brokenGroup(previous.text, next));
      if (broken || (!fits && brokenCode(previous.text, next))) text += next;
      else if (fits || figures || opensItem(next)) text += `\n${next}`;
      else text += (brokenWord(previous.text, next, full) ? '' : ' ') + next;
    }
    previous = { line, text: next };
  }
  return text;
}

/**
 * A figure too long for its cell is broken behind a separator (`1.234.567.` / `890`) or before one. A single group is none: `9.` is the
 * number of a list item whose text follows.
 */
function brokenFigure(first: string, second: string): boolean {
  return (
    (/(?:^|\s)\d{1,3}(?:[.,]\d{3})+[.,]$/.test(first) && /^\d{2,3}(?:[.,]|$|\s)/.test(second)) ||
    (/\d[.,]\d{3}$/.test(first) && /^[.,]\d/.test(second))
  );
}

/** A figure broken inside a group (`1.234.5` / `67`): both parts make a group of three digits. */
function brokenGroup(first: string, second: string): boolean {
  const [, dot, comma] = /(?:^|[^\d.,])\d{1,3}(?:(?:\.\d{3})*\.(\d{1,2})|(?:,\d{3})*,(\d{1,2}))$/.exec(first) ?? [];
  const rest = /^\d{1,2}(?!\d)/.exec(second)?.[0] ?? '';
  const begun = dot ?? comma;
  return begun !== undefined && rest !== '' && begun.length + rest.length === 3;
}

/**
 * A word that goes on in the next line: behind a hyphen or stroke, or, where the cell is too narrow for the word, behind its last
 * letter that fits (`full`).
 */
function brokenWord(first: string, second: string, full: boolean): boolean {
  if (/[\p{L}\d][-/]$/u.test(first) && /^[\p{L}\d]/u.test(second)) return true;
  return second.startsWith('/') || (full && !first.includes(' ') && /\p{L}$/u.test(first) && /^\p{Ll}/u.test(second));
}

/** A code too long for its cell (`4.01.03.1.01.0` / `1`); an amount, whose groups are of three digits, is none. */
function brokenCode(first: string, second: string): boolean {
  const isAmount = /^\d{1,3}(?:\.\d{3})*$/.test(first);
  return !isAmount && /^\d+(?:\.\d+){2,}\.?$/.test(first) && /^\.?\d+(?:\.\d+)*$/.test(second);
}
