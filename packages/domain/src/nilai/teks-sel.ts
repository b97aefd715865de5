/** The longest text that is still looked at as a figure. The longest real cell (a compound of units) has about 60 characters. */
const MAX_LENGTH = 200;

// Marks that are invisible and change nothing about the order of digits: they come along when people copy from PDF or chat.
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u2060\u202a-\u202c\u2066-\u2069\ufeff]/g;
// An override turns the digits around on screen: what people saw is not what the text holds.
const OVERRIDE = /[\u202d\u202e]/;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const MINUS = /[\u2010\u2011\u2212\ufe63]/g;

/** A cell's text made comparable, or why it can't be a figure at all. */
export type CellText = { ok: true; text: string } | { ok: false; why: 'terlalu-panjang' | 'arah-teks' };

/**
 * Cleans a cell for reading: full-width characters become ASCII, every kind of space one plain space, invisible marks go.
 * En and em dashes stay, because they mark ranges. Superscripts stay too: `10²` must not become 102.
 * Takes linear time on any string; over 200 characters it only says so.
 */
export function cleanCell(raw: string): CellText {
  const trimmed = raw.trim();
  if (trimmed.length > MAX_LENGTH) return { ok: false, why: 'terlalu-panjang' };
  if (OVERRIDE.test(trimmed)) return { ok: false, why: 'arah-teks' };
  const text = trimmed
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(MINUS, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return { ok: true, text };
}
