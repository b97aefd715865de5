import type { Blok } from '@selaras/berkas';
import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import { columnNumbers } from '../tabel/kepala.ts';
import type { TabelLogis } from '../tabel/model.ts';
import { atLine, quoted, reportText } from './lapor.ts';

/** A caption: `nomor` is its kind with its number (`tabel 2.3`), `cetak` the beginning as printed. */
export interface Judul {
  nomor: string;
  cetak: string;
  teks: string;
  place: TempatAngka;
}

/** Numbering: tables with one number twice, pages of a table of contents out of order, letters of headings, column numbers. */
export function checkNumbering(lembar: LembarPeriksa, blocks: readonly Blok[], tables: readonly TabelLogis[]): void {
  checkCaptions(lembar, blocks);
  checkContents(lembar, blocks);
  checkLetters(lembar, blocks);
  checkColumnNumbers(lembar, tables);
}

function placeOfBlock(block: Blok): TempatAngka {
  return { line: block.position.line, page: block.position.page, address: null, table: null, row: null, column: null };
}

const CAPTION = /^(?:tabel|table|gambar)\s*\.?\s*(\d{1,2}(?:\.\d{1,2})*)\s*\.?/i;

/** The captions of tables and figures in the order of the document: short lines that begin with the number and are no sentence. */
export function captionsOf(blocks: readonly Blok[]): Judul[] {
  return blocks.flatMap((block, index): Judul[] => {
    if (block.kind !== 'paragraph' || block.text.length > 200) return [];
    const match = CAPTION.exec(block.text);
    if (!match?.[1] || !isCaption(block.text, blocks, index)) return [];
    const kind = /^gambar/i.test(block.text) ? 'gambar' : 'tabel';
    return [{ nomor: `${kind} ${match[1]}`, cetak: match[0].trim(), teks: block.text, place: placeOfBlock(block) }];
  });
}

function checkCaptions(lembar: LembarPeriksa, blocks: readonly Blok[]): void {
  const seen = new Map<string, Judul>();
  for (const own of captionsOf(blocks)) {
    const known = seen.get(own.nomor);
    if (!known) {
      seen.set(own.nomor, own);
      continue;
    }
    const at = atLine(known.place.line);
    reportText(lembar, {
      rule: 'numbering',
      severity: 'warning',
      place: own.place,
      printed: own.cetak,
      proof: [{ line: known.place.line, value: known.teks.slice(0, 80) }],
      message: {
        id: `${own.cetak} sudah dipakai untuk ${quoted(known.teks)}${at.id}.`,
        en: `${own.cetak} is already the number of ${quoted(known.teks)}${at.en}.`,
      },
    });
  }
}

/** A caption has its table within the next blocks, and does not go on as a sentence. */
function isCaption(text: string, blocks: readonly Blok[], index: number): boolean {
  if (/\b(?:berikut|diatas|di atas|menunjukkan|dapat dilihat|sebagaimana)\b/i.test(text)) return false;
  if (/^gambar/i.test(text)) return true;
  return blocks.slice(index + 1, index + 5).some((block) => block.kind === 'table');
}

const ROMAN = /^(?:([IVXLC]{1,5})-)?(\d{1,4})$/;

/** Page numbers of a table of contents never fall; one that stands out between its neighbours is the wrong one. */
function checkContents(lembar: LembarPeriksa, blocks: readonly Blok[]): void {
  for (const block of blocks) {
    if (block.kind !== 'table' || block.rows.length < 8) continue;
    const pages = block.rows.map((row) => {
      const cell = row.cells.findLast((one) => one.text !== '');
      const match = ROMAN.exec(cell?.text.replace(/\s/g, '').toUpperCase() ?? '');
      return match ? { part: match[1] ?? '', page: Number(match[2]), text: cell?.text ?? '', row } : null;
    });
    const filled = pages.filter((page) => page !== null);
    if (filled.length < block.rows.length * 0.5) continue;
    const rising = filled.filter((page, index) => index === 0 || compare(filled[index - 1], page) <= 0).length;
    if (rising < filled.length * 0.8) continue;
    filled.forEach((page, index) => {
      const [before, next] = [filled[index - 1], filled[index + 1]];
      if (!before || !next || compare(page, next) <= 0) return;
      const wrong = compare(before, next) <= 0 ? page : next;
      const place: TempatAngka = {
        ...placeOfBlock(block),
        line: wrong.row.position.line,
        page: wrong.row.position.page,
      };
      const proof = [before, page, next].map((one) => ({ line: one.row.position.line, value: one.text }));
      const [one, two] = wrong === page ? [before.text, next.text] : [page.text, filled[index + 2]?.text ?? ''];
      reportText(lembar, {
        rule: 'numbering',
        severity: 'warning',
        place,
        printed: wrong.text,
        proof,
        message: {
          id: `Halaman ${wrong.text} pada daftar isi tidak urut: sebelumnya ${one}${two === '' ? '' : `, sesudahnya ${two}`}.`,
          en: `Page ${wrong.text} of the table of contents is out of order: ${one} stands before it${two === '' ? '' : `, ${two} after it`}.`,
        },
      });
    });
  }
}

interface Halaman {
  part: string;
  page: number;
}

function compare(one: Halaman | undefined, two: Halaman): number {
  if (!one || one.part !== two.part) return 0;
  return one.page - two.page;
}

/** `A.`, `B.`, … of headings: a letter that goes back though the list goes on. */
function checkLetters(lembar: LembarPeriksa, blocks: readonly Blok[]): void {
  let list: { letter: number; place: TempatAngka; text: string }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.text.length > 120) continue;
    if (/^BAB\s/i.test(block.text)) list = [];
    const match = /^([A-Z])\.\s+(?=[A-Z])/.exec(block.text);
    if (!match?.[1]) continue;
    const letter = match[1].charCodeAt(0);
    const last = list[list.length - 1];
    if (letter === 65 || !last) {
      list = [{ letter, place: placeOfBlock(block), text: block.text }];
      continue;
    }
    const repeated = list.find((one) => one.letter === letter);
    if (repeated && letter < last.letter && list.length >= 4 && sharesWords(block.text, last.text)) {
      reportText(lembar, {
        rule: 'numbering',
        severity: 'warning',
        place: placeOfBlock(block),
        printed: block.text.slice(0, 80),
        proof: [{ line: repeated.place.line, value: repeated.text.slice(0, 80) }],
        message: {
          id: `Huruf ${match[1]} sudah dipakai untuk ${quoted(repeated.text)}${atLine(repeated.place.line).id}, dan butir sebelum ini berhuruf ${last.text.charAt(0)}.`,
          en: `The letter ${match[1]} is already that of ${quoted(repeated.text)}${atLine(repeated.place.line).en}, and the item before this one has the letter ${last.text.charAt(0)}.`,
        },
      });
    }
    list.push({ letter, place: placeOfBlock(block), text: block.text });
  }
}

function sharesWords(one: string, two: string): boolean {
  const words = new Set(one.toLowerCase().match(/[a-z]{5,}/g) ?? []);
  return (two.toLowerCase().match(/[a-z]{5,}/g) ?? []).some((word) => words.has(word));
}

/** `1 2 3 4 5 7`: a skipped number in the row that numbers the columns. */
function checkColumnNumbers(lembar: LembarPeriksa, tables: readonly TabelLogis[]): void {
  for (const table of tables) {
    const row = table.baris.find((one) => one.jenis === 'nomor-kolom');
    if (!row) continue;
    const texts = Array.from(row.sel, (cell) => cell?.teks ?? '');
    const numbers = columnNumbers(texts);
    if (!numbers || texts.some((text) => text.trim() === '')) continue;
    const skipped = numbers.findIndex((value, index) => index > 0 && value !== (numbers[index - 1] ?? 0) + 1);
    if (skipped < 0 || numbers[0] !== 1) continue;
    const place: TempatAngka = {
      line: row.line,
      page: row.page,
      address: null,
      table: table.judul || null,
      row: null,
      column: null,
    };
    reportText(lembar, {
      rule: 'numbering',
      severity: 'warning',
      place,
      printed: `${numbers[skipped]}`,
      expected: `${(numbers[skipped - 1] ?? 0) + 1}`,
      message: {
        id: `Nomor kolom melompat dari ${numbers[skipped - 1]} ke ${numbers[skipped]}.`,
        en: `The numbers of the columns jump from ${numbers[skipped - 1]} to ${numbers[skipped]}.`,
      },
    });
  }
}
