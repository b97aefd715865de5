import { type NilaiContext, readBesaran } from './baca-besaran.ts';
import type { Nilai } from './nilai.ts';

const MAX_PARTS = 20;
/** A longer text before a number is a sentence, not a label. */
const MAX_LABEL_WORDS = 3;
// A comma separates values only after a word or a percent sign: "80, 85" is as likely a decimal with a stray space.
const BETWEEN_PARTS = /\s?(?:;|&|\bdan\b|(?<=[\p{L}%)²³]),)\s?/u;
// A slash separates values only before a digit and after a word: "1 Paket/8 Unit", but "16 Kab/Kota".
const SLASH = /(?<=\p{L})\s?\/\s?(?=\d)/u;

/**
 * Reads a cell that lists several values (`8 emas, 2 perak`, `100% & 80%`, `1 Paket/8 Unit`, `PC 14 Unit, Laptop 12 Unit`).
 * Every part must be a value; a label before a part's number (`PC`) stays in the part's raw text.
 */
export function readMajemuk(
  text: string,
  context: NilaiContext,
  readPart: (text: string, context: NilaiContext) => Nilai | null,
): Nilai | null {
  for (const separator of [BETWEEN_PARTS, SLASH]) {
    const parts = text.split(separator).map((part) => part.trim());
    if (parts.length < 2 || parts.length > MAX_PARTS) continue;
    const bagian = parts.map((part) => readPart(part, context) ?? readLabelled(part, context));
    if (bagian.every((part) => part !== null)) return { kind: 'majemuk', raw: text, bagian };
  }
  return null;
}

function readLabelled(part: string, context: NilaiContext): Nilai | null {
  const match = /^(\p{L}[^\d,.;()]{0,30}?):?\s(\d.*)$/u.exec(part);
  if (!match || (match[1] ?? '').split(' ').length > MAX_LABEL_WORDS) return null;
  const besaran = readBesaran(match[2] ?? '', context);
  if (!besaran || (besaran.kind === 'angka' && besaran.satuan === null)) return null;
  return { ...besaran, raw: part };
}
