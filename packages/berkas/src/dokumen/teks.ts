import { AppError } from '@selaras/domain';
import type { BarisBlok, Blok, BlokParagraf, BlokTabel, DokumenBlok, SelBlok } from './blok.ts';

/** Limits of the text reader: a larger file or a longer row is cut or refused with a message, never read without end. */
export const BATAS_TEKS = {
  /** Bytes of one file. */
  bytes: 50 * 1024 * 1024,
  /** Characters of one line that are looked at; what follows is left out and noted. */
  lineCharacters: 200_000,
  /** Columns of one table row. */
  columns: 1_000,
} as const;

const MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const TAG = /<\/?(?:p|ol|ul|li|br|b|i|u|em|strong|sup|sub|span|div|hr|a|table|thead|tbody|tr|td|th)\b[^<>]{0,300}>/gi;
const BREAKING_TAG = /^<\/?(?:p|ol|ul|li|br|div|hr|tr)\b/i;

/** Removes markup that carries no meaning for the audit: HTML tags, Markdown emphasis, direction marks. */
export function stripMarkup(text: string): string {
  let clean = text;
  if (/[\u00ad\u200b-\u2069\ufeff]/.test(clean)) clean = clean.replace(MARKS, '');
  if (clean.includes('<')) clean = clean.replace(TAG, (tag) => (BREAKING_TAG.test(tag) ? '\n' : ''));
  if (clean.includes('*')) clean = clean.replace(/\*+/g, '');
  if (clean.includes('\u00a0')) clean = clean.replace(/[\u00a0\u2007\u202f]/g, ' ');
  if (clean.includes('\n')) clean = joinLines(clean);
  return clean.trim();
}

/** Lines without the blanks around them. Line by line: a pattern for blanks before a break is quadratic on long runs of blanks. */
function joinLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

/**
 * Reads plain text or Markdown whose tables are tab-separated lines (one line per row), as text extraction of a PDF prints them.
 * Consecutive lines with a tab are one physical table; Markdown pipe tables are read too. Lines are 1-based and count every line of the file.
 *
 * Errors: `berkas-tak-terbaca` for an empty or binary file or one above {@link BATAS_TEKS}.
 */
export function readTextBlocks(bytes: Uint8Array, { name }: { name: string }): DokumenBlok {
  if (bytes.length > BATAS_TEKS.bytes) throw tooLarge(name, bytes.length);
  const text = decode(bytes, name);
  const blocks: Blok[] = [];
  const notes: { id: string; en: string }[] = [];
  let rows: BarisBlok[] = [];
  let lineNumber = 0;
  let start = 0;
  let cut = 0;
  const flush = (): void => {
    const first = rows[0];
    if (!first) return;
    blocks.push({ kind: 'table', name: null, rows, position: first.position } satisfies BlokTabel);
    rows = [];
  };
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lineNumber += 1;
    let line = text.slice(start, Math.min(end, start + BATAS_TEKS.lineCharacters));
    if (end - start > BATAS_TEKS.lineCharacters) cut += 1;
    start = end + 1;
    if (line.endsWith('\r')) line = line.slice(0, -1);
    const cells = line.includes('\t') ? line.split('\t', BATAS_TEKS.columns) : pipeCells(line);
    if (cells) {
      if (!isRule(cells)) rows.push(tableRow(cells, lineNumber));
      continue;
    }
    flush();
    const paragraph = readParagraph(line, lineNumber);
    if (paragraph) blocks.push(paragraph);
  }
  flush();
  // Lines of tabs alone are rows, but hold nothing.
  if (blocks.length === 0 || !/\S/.test(text)) {
    throw unreadable(name, {
      id: `${name} kosong: tidak ada teks di dalamnya.`,
      en: `${name} is empty: there is no text in it.`,
    });
  }
  if (cut > 0) {
    notes.push({
      id: `${cut} baris lebih panjang dari ${BATAS_TEKS.lineCharacters} karakter; sisanya tidak diperiksa.`,
      en: `${cut} lines are longer than ${BATAS_TEKS.lineCharacters} characters; the rest of them was not checked.`,
    });
  }
  return { blocks, characters: text.length, notes };
}

function decode(bytes: Uint8Array, name: string): string {
  const head = bytes.subarray(0, 4096);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16 && head.includes(0)) {
    throw unreadable(name, {
      id: 'Berkas berisi data biner, bukan teks.',
      en: 'The file holds binary data, not text.',
    });
  }
  const encoding = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  const replaced = countReplacements(text.slice(0, 4096));
  if (replaced > 40) return new TextDecoder('windows-1252').decode(bytes);
  return text;
}

function countReplacements(text: string): number {
  let count = 0;
  for (const character of text) if (character === '\ufffd') count += 1;
  return count;
}

function pipeCells(line: string): string[] | null {
  const trimmed = line.trim();
  if (!trimmed.startsWith('|') || !trimmed.endsWith('|') || trimmed.length < 3) return null;
  return trimmed.slice(1, -1).split('|', BATAS_TEKS.columns);
}

function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell));
}

function tableRow(cells: readonly string[], line: number): BarisBlok {
  const read: SelBlok[] = cells.map((cell, column) => ({
    text: cell === '' ? '' : stripMarkup(cell),
    column,
    colSpan: 1,
    rowSpan: 1,
    address: null,
    formula: null,
    indent: Math.floor((/^[ \u00a0]{2,40}(?=\S)/.exec(cell)?.[0].length ?? 0) / 2),
    bold: /^\s*(?:\*\*|<b>)/.test(cell) ? true : null,
  }));
  return { cells: read, header: false, position: { line, page: null } };
}

function readParagraph(line: string, number: number): BlokParagraf | null {
  const heading = /^(#{1,6})\s+/.exec(line);
  const list = /^(\s*)[-*•]\s+/.exec(line);
  const text = stripMarkup(heading ? line.slice(heading[0].length) : line);
  if (text === '') return null;
  return {
    kind: 'paragraph',
    text,
    headingLevel: heading?.[1] ? heading[1].length : null,
    listLevel: list ? Math.floor((list[1] ?? '').length / 2) : null,
    position: { line: number, page: null },
  };
}

function tooLarge(name: string, bytes: number): AppError {
  const mb = Math.round(BATAS_TEKS.bytes / 1024 / 1024);
  return unreadable(name, {
    id: `Berkas ${Math.ceil(bytes / 1024 / 1024)} MB; batasnya ${mb} MB. Bagi berkas menjadi beberapa bagian.`,
    en: `The file has ${Math.ceil(bytes / 1024 / 1024)} MB; the limit is ${mb} MB. Split the file.`,
  });
}

function unreadable(name: string, pesan: { id: string; en: string }): AppError {
  return new AppError('berkas-tak-terbaca', pesan, [{ lokasi: name, kode: 'tak-terbaca', pesan, saran: null }]);
}
