import type { Blok } from '@selaras/berkas';
import { type Angka, scanFigures } from '../angka/pindai.ts';
import type { TempatAngka } from '../lembar.ts';
import type { TabelLogis } from '../tabel/model.ts';

/** A stretch of running text: a paragraph (lines that the page broke put together) or the text of a table cell. */
export interface Aliran {
  text: string;
  angka: readonly Angka[];
  /** Where a character of the text stands. */
  placeAt: (offset: number) => TempatAngka;
  /** Nearest heading above, or the label of the row. */
  bagian: string;
  /** The table and row that the text stands in; null for paragraphs. */
  sel: { tabel: TabelLogis; baris: number; kolom: number } | null;
}

const MAX_JOINED = 4_000;

/** The running text of a document: paragraphs, then cells that hold sentences. */
export function flowsOf(blocks: readonly Blok[], tables: readonly TabelLogis[]): Aliran[] {
  return [...paragraphFlows(blocks), ...cellFlows(tables)];
}

interface Potongan {
  start: number;
  line: number | null;
  page: number | null;
}

function paragraphFlows(blocks: readonly Blok[]): Aliran[] {
  const flows: Aliran[] = [];
  let text = '';
  let parts: Potongan[] = [];
  let heading = '';
  const flush = (): void => {
    if (/\d/.test(text)) flows.push(makeFlow(text, parts, heading));
    text = '';
    parts = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      flush();
      continue;
    }
    if (text !== '' && goesOn(text, block.text) && text.length < MAX_JOINED) {
      parts.push({ start: text.length + 1, line: block.position.line, page: block.position.page });
      text = `${text} ${block.text}`;
      continue;
    }
    flush();
    if (
      block.text.length < 140 &&
      (block.headingLevel !== null || /^(?:[A-Z]|\d{1,2}(?:\.\d{1,2})*)\.?\s+[A-Z]/.test(block.text))
    )
      heading = block.text;
    text = block.text;
    parts = [{ start: 0, line: block.position.line, page: block.position.page }];
  }
  flush();
  return flows;
}

/** A line goes on in the next when it ends without a stop and the next begins in lower case or in the middle of an amount. */
function goesOn(text: string, next: string): boolean {
  if (/(?:Rp|sebesar)\.?\s?$/i.test(text)) return true;
  if (/[.;:!?]$/.test(text) || text.length < 50) return false;
  return (
    /^(?:[a-z(]|\d{1,3}(?:[.,]\d{3}){2,}|Rp)/.test(next) ||
    /[(,]$|\*$/.test(text) ||
    /\b[A-Za-z]+\s(?:Ratus|Puluh|Ribu|Juta|Miliar)$/i.test(text)
  );
}

function makeFlow(text: string, parts: readonly Potongan[], bagian: string): Aliran {
  const placeAt = (offset: number): TempatAngka => {
    let found = parts[0];
    for (const part of parts) if (part.start <= offset) found = part;
    return {
      line: found?.line ?? null,
      page: found?.page ?? null,
      address: null,
      table: null,
      row: null,
      column: null,
    };
  };
  return { text, angka: scanFigures(text), placeAt, bagian, sel: null };
}

function cellFlows(tables: readonly TabelLogis[]): Aliran[] {
  const flows: Aliran[] = [];
  for (const tabel of tables) {
    tabel.baris.forEach((row, baris) => {
      for (const cell of row.sel) {
        if (!cell || cell.tunggal || cell.teks.length < 12 || !/\d/.test(cell.teks)) continue;
        const place: TempatAngka = {
          line: cell.line,
          page: cell.page,
          address: cell.address,
          table: tabel.judul || null,
          row: row.label.slice(0, 160) || null,
          column: tabel.kolom[cell.kolom]?.judul || null,
        };
        flows.push({
          text: cell.teks,
          angka: cell.angka,
          placeAt: () => place,
          bagian: row.label,
          sel: { tabel, baris, kolom: cell.kolom },
        });
      }
    });
  }
  return flows;
}

/** The unit behind a count as the text writes it, with a second word when both are names (`Rumah Sakit`). */
export function unitOf({ text }: Aliran, { akhir }: Angka): string {
  const [, one = '', two = ''] =
    /^[^A-Za-z]{0,3}([A-Za-z/]+)(?:\s+([A-Za-z]+))?/.exec(text.slice(akhir, akhir + 60)) ?? [];
  return /^[A-Z][a-z]/.test(one) && /^[A-Z][a-z]/.test(two) ? `${one} ${two}` : one;
}
