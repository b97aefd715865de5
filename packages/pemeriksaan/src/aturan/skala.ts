import { type Mikro, mikro, parseNumber } from '@selaras/domain';
import type { Aliran } from '../prosa/alir.ts';
import type { TabelLogis } from '../tabel/model.ts';

/** The end of a band: inclusive or not. */
interface Batas {
  nilai: Mikro;
  termasuk: boolean;
}

/** One band of a printed scale: which values get a predicate. */
export interface Pita {
  bawah: Batas | null;
  atas: Batas | null;
  /** In lower case with single blanks. */
  predikat: string;
  line: number | null;
}

const WORD = '(?:berhasil|baik|tinggi|rendah|sedang|cukup|kurang|buruk|memuaskan|efektif|efisien|optimal)';
const PREDICATE = `(?:(?:sangat|amat|cukup|kurang|belum|tidak)\\s+)?${WORD}(?:\\s+sekali)?`;
const NUMBER = '(\\d{1,3}(?:[.,]\\d{1,3})?)\\s*%?';
const LINK = '\\s*(?:[=:|–-]|adalah|kategori|berarti)?\\s*[("]?\\s*';
const BOTH = `${NUMBER}\\s*(≤|<|-|–|s\\.?\\s*\\/?\\s*d\\.?|sampai(?:\\s+dengan)?)\\s*(?:[A-Za-z]\\s*)?(≤|<)?\\s*${NUMBER}`;
const ONE = `(≥|>|≤|<)\\s*${NUMBER}`;
const TWO_SIDED = new RegExp(`(?<![\\d.,])${BOTH}${LINK}(${PREDICATE})\\b`, 'gi');
const ONE_SIDED = new RegExp(`(?<![\\d%]\\s{0,2}[A-Za-z]?\\s{0,2})${ONE}${LINK}(${PREDICATE})\\b`, 'gi');
const WHOLE_PREDICATE = new RegExp(`^["(]?\\s*(${PREDICATE})\\s*[")]?(?:\\s*\\([A-Z]{1,3}\\))?$`, 'i');
const WHOLE_BOUNDS = new RegExp(`^(?:[A-Za-z]\\s*)?(?:${BOTH}|${ONE})(?:\\s*[A-Za-z])?$`, 'i');

/** The predicate that a cell consists of, in lower case; null when it says anything else. */
export function predicateOf(text: string): string | null {
  const match = text.length < 40 ? WHOLE_PREDICATE.exec(text.trim()) : null;
  return match?.[1] ? tidy(match[1]) : null;
}

/** The bands that sentences, lists and tables of the document print. */
export function readBands(flows: readonly Aliran[], tables: readonly TabelLogis[]): Pita[] {
  const bands: Pita[] = [];
  for (const flow of flows) {
    if (!/[≥≤<>–-]|geq|leq|sampai|s\.?\/?d/.test(flow.text)) continue;
    for (const found of bandsIn(flow.text)) bands.push({ ...found, line: flow.placeAt(found.offset).line });
  }
  for (const table of tables) {
    for (const row of table.baris) {
      const predicate = row.sel.find((cell) => cell && predicateOf(cell.teks) !== null)?.teks;
      const bounds = row.sel.find((cell) => cell && cell.teks.length < 40 && WHOLE_BOUNDS.test(plain(cell.teks)))?.teks;
      if (predicate === undefined || bounds === undefined) continue;
      const [found] = bandsIn(`${bounds} : ${predicate}`);
      if (found) bands.push({ ...found, line: row.line });
    }
  }
  return bands;
}

/** LaTeX signs as the signs that they stand for; each replacement keeps the length, so offsets stay. */
function plain(text: string): string {
  return text
    .replace(/\\geq?\b/g, (sign) => '≥'.padEnd(sign.length))
    .replace(/\\leq?\b/g, (sign) => '≤'.padEnd(sign.length))
    .replace(/>=/g, '≥ ')
    .replace(/<=/g, '≤ ')
    .replace(/[\\$*]/g, ' ')
    .trimEnd();
}

function bandsIn(text: string): (Omit<Pita, 'line'> & { offset: number })[] {
  const flat = plain(text);
  const found: (Omit<Pita, 'line'> & { offset: number })[] = [];
  for (const match of flat.matchAll(TWO_SIDED)) {
    const [bawah, atas] = [readBound(match[1]), readBound(match[4])];
    if (bawah === null || atas === null || bawah >= atas || atas > 1_000_000_000n) continue;
    found.push({
      bawah: { nilai: bawah, termasuk: match[2] !== '<' || match[3] === undefined },
      atas: { nilai: atas, termasuk: match[3] !== '<' && (match[2] !== '<' || match[3] !== undefined) },
      predikat: tidy(match[5] ?? ''),
      offset: match.index,
    });
  }
  for (const match of flat.matchAll(ONE_SIDED)) {
    const nilai = readBound(match[2]);
    if (nilai === null || found.some((one) => match.index > one.offset && match.index - one.offset < 24)) continue;
    const batas: Batas = { nilai, termasuk: match[1] === '≥' || match[1] === '≤' };
    const isLower = match[1] === '≥' || match[1] === '>';
    found.push({
      bawah: isLower ? batas : null,
      atas: isLower ? null : batas,
      predikat: tidy(match[3] ?? ''),
      offset: match.index,
    });
  }
  return found;
}

function readBound(text: string | undefined): Mikro | null {
  const reading = parseNumber(text ?? '', { column: { kind: 'persen' } });
  if (reading.status === 'ok') return mikro(reading.value.toFixed());
  return reading.status === 'ambiguous' ? mikro(reading.readings[1].toFixed()) : null;
}

function tidy(predicate: string): string {
  return predicate.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether a value lies in a band. */
export function isIn({ bawah, atas }: Pita, value: Mikro): boolean {
  const above = bawah === null || value > bawah.nilai || (bawah.termasuk && value === bawah.nilai);
  const below = atas === null || value < atas.nilai || (atas.termasuk && value === atas.nilai);
  return above && below;
}

/** A band in words: `≥ 85`, `70–85`. */
export function spellBand({ bawah, atas }: Pita, spell: (value: Mikro) => string): string {
  if (bawah && atas) return `${spell(bawah.nilai)}–${spell(atas.nilai)}`;
  if (bawah) return `${bawah.termasuk ? '≥' : '>'} ${spell(bawah.nilai)}`;
  return atas ? `${atas.termasuk ? '≤' : '<'} ${spell(atas.nilai)}` : '';
}
