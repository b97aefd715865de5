import type { Blok } from '@selaras/berkas';
import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { pushTo } from './kumpul.ts';
import { atLine, quoted, reportText } from './lapor.ts';

/** Text and rows that were pasted twice: remarks, for a report may say the same of two units on purpose. */
export function notePastedText(lembar: LembarPeriksa, blocks: readonly Blok[], tables: readonly TabelLogis[]): void {
  noteParagraphs(lembar, blocks);
  for (const table of tables) noteRows(lembar, table);
}

const LEAST_LETTERS = 200;
/** Parts of a compilation repeat their headings by design. */
const HEADING = /^\W*(?:\d{1,2}(?:\.\d{1,2})+|[A-Z]|[IVX]{1,5})[.)]?\s/;

interface Alinea {
  teks: string;
  place: TempatAngka;
}

/** Paragraphs of two hundred letters or more that stand word for word in two places: one finding with every copy. */
function noteParagraphs(lembar: LembarPeriksa, blocks: readonly Blok[]): void {
  const seen = new Map<string, Alinea[]>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.text.length < LEAST_LETTERS) continue;
    if (block.headingLevel !== null || HEADING.test(block.text)) continue;
    const key = block.text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const { line, page } = block.position;
    const place: TempatAngka = { line, page, address: null, table: null, row: null, column: null };
    if (key.length >= LEAST_LETTERS * 0.7) pushTo(seen, key, { teks: block.text, place });
  }
  for (const [first, copy, ...others] of seen.values()) {
    if (!first || !copy) continue;
    const at = atLine(first.place.line);
    const printed = copy.teks.slice(0, 120);
    reportText(lembar, {
      rule: 'duplicate-row',
      severity: 'info',
      place: copy.place,
      printed,
      proof: [{ line: first.place.line, value: first.teks.slice(0, 120) }],
      others: others.map((one) => ({ line: one.place.line, printed, expected: null })),
      message: {
        id: `Alinea ${quoted(copy.teks)} sama kata demi kata dengan alinea sebelumnya${at.id}.`,
        en: `The paragraph ${quoted(copy.teks)} repeats an earlier one${at.en} word for word.`,
      },
    });
  }
}

const LEAST_LABEL = 20;

/** Two rows one after the other with the same texts and at least one amount. */
function noteRows(lembar: LembarPeriksa, table: TabelLogis): void {
  table.baris.forEach((row, index) => {
    const before = table.baris[index - 1];
    if (!before || row.jenis !== 'data' || before.jenis !== 'data' || row.label.length < LEAST_LABEL) return;
    if (!row.sel.some((cell) => cell?.angka.some((one) => one.jenis === 'uang')) || textOf(row) !== textOf(before))
      return;
    const at = atLine(before.line);
    reportText(lembar, {
      rule: 'duplicate-row',
      severity: 'info',
      place: placeOf(table, row, row.kolomLabel),
      printed: row.label.slice(0, 120),
      proof: [{ line: before.line, value: before.label.slice(0, 120) }],
      message: {
        id: `Baris ${quoted(row.label)} sama persis dengan baris di atasnya${at.id}.`,
        en: `The row ${quoted(row.label)} is the same as the row above it${at.en}.`,
      },
    });
  });
}

/** The texts of a row without its number. */
function textOf(row: BarisTabel): string {
  return row.sel.map((cell) => (cell && !/^\d{0,3}[.)]?$/.test(cell.teks) ? cell.teks.trim() : '')).join('|');
}
