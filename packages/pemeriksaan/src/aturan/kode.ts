import { type Kode, parentOf, parseKode } from '@selaras/domain';
import type { LembarPeriksa } from '../lembar.ts';
import { nameWords, similarity } from '../relasi/nama.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { pushTo } from './kumpul.ts';
import { atLine, quoted, reportText } from './lapor.ts';

/** A code of the nomenclature as a row of the document prints it. */
export interface SebutanKode {
  kode: Kode;
  /** As printed. */
  teks: string;
  nama: string;
  table: TabelLogis;
  row: BarisTabel;
  kolom: number;
}

const CODE = /^((?:X\.XX|\d)(?:\.(?:\d{1,4}|XX)){1,5})\.?(?:\s*[-–:]?\s+([A-Za-z].{4,}))?$/i;
const FIRST_COLUMNS = 4;
const LEAST_SEGMENTS = 3;

/** Every program, kegiatan and sub kegiatan of the nomenclature that a table names by its code, in the order of the document. */
export function codesOf(tables: readonly TabelLogis[]): SebutanKode[] {
  return tables.flatMap((table) =>
    table.baris.flatMap((row) => {
      const one = row.jenis === 'data' ? codeOfRow(table, row) : null;
      return one ? [one] : [];
    }),
  );
}

function codeOfRow(table: TabelLogis, row: BarisTabel): SebutanKode | null {
  for (const cell of row.sel.slice(0, FIRST_COLUMNS)) {
    const match = cell ? CODE.exec(cell.teks.trim()) : null;
    if (!cell || !match?.[1]) continue;
    const read = parseKode('nomenklatur', match[1]);
    if (!read.ok || read.kode.segmen.length < LEAST_SEGMENTS) return null;
    const next = row.sel.slice(cell.kolom + 1).find((one) => one && /[a-z]{3}/i.test(one.teks) && !one.tunggal);
    const nama = (match[2] ?? next?.teks ?? row.label).trim();
    return { kode: read.kode, teks: match[1], nama, table, row, kolom: cell.kolom };
  }
  return codeOfPieces(table, row);
}

const PIECE = /^(?:X{1,2}|\d{1,4}(?:\.\d{1,2})?)$/i;
const MOST_PIECES = 6;

/** A code of which each part has a column (`1 | 03 | 02 | 1.01 | 05`), under one heading "Kode". */
function codeOfPieces(table: TabelLogis, row: BarisTabel): SebutanKode | null {
  const first = table.kolom.findIndex((column) => column.peran === 'kode');
  if (first < 0) return null;
  const pieces: string[] = [];
  let at = first;
  for (; at < Math.min(table.kolom.length, first + MOST_PIECES); at += 1) {
    const text = row.sel[at]?.teks.trim() ?? '';
    if (!PIECE.test(text)) break;
    pieces.push(text);
  }
  if (pieces.length < LEAST_SEGMENTS) return null;
  const teks = pieces.join('.');
  const read = parseKode('nomenklatur', teks);
  const next = row.sel.slice(at).find((one) => one && /[a-z]{3}/i.test(one.teks) && !one.tunggal);
  if (!read.ok || !next) return null;
  return { kode: read.kode, teks, nama: next.teks.trim(), table, row, kolom: first };
}

/** Codes against each other: malformed ones, one code with two names, one name with two codes, a code below a parent of another branch. */
export function checkCodes(lembar: LembarPeriksa, tables: readonly TabelLogis[], codes: readonly SebutanKode[]): void {
  for (const table of tables) noteMalformed(lembar, table);
  noteTwoNames(lembar, codes);
  noteTwoCodes(lembar, codes);
  noteForeignParents(lembar, codes);
}

const LEAST_CODES = 5;

/** A code that the nomenclature cannot hold, in a column whose other codes are of the nomenclature: nine in ten, five at least. */
function noteMalformed(lembar: LembarPeriksa, table: TabelLogis): void {
  const column = table.kolom.findIndex((one) => one.peran === 'kode');
  if (column < 0) return;
  const codes = table.baris.flatMap((row) => {
    const text = row.jenis === 'data' ? (row.sel[column]?.teks.trim() ?? '') : '';
    return /^[\dX][\dX.\s]{3,}$/i.test(text) ? [{ row, text, read: parseKode('nomenklatur', text) }] : [];
  });
  const wrong = codes.filter(({ read }) => !read.ok);
  if (wrong.length === 0 || codes.length - wrong.length < LEAST_CODES || wrong.length * 10 > codes.length) return;
  for (const { row, text, read } of wrong) {
    if (read.ok) continue;
    reportText(lembar, {
      rule: 'code',
      severity: 'info',
      place: placeOf(table, row, column),
      printed: text,
      message: {
        id: `Kode ${text} tidak sah: ${read.pesan.id}`,
        en: `The code ${text} is malformed: ${read.pesan.en}`,
      },
    });
  }
}

/** The letters of a name, for comparing spellings. */
function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, 'dan')
    .replace(/^(?:sub\s*kegiatan|kegiatan|program)\b[\s:]*/, '')
    .replace(/[^a-z]/g, '');
}

const LEAST_LETTERS = 8;
const OTHER_NAME = 0.34;

/** One code with two names that share hardly a word; variants of spelling are one name. */
function noteTwoNames(lembar: LembarPeriksa, codes: readonly SebutanKode[]): void {
  const first = new Map<string, SebutanKode>();
  const told = new Set<string>();
  for (const one of codes) {
    if (lettersOf(one.nama).length < LEAST_LETTERS) continue;
    const known = first.get(one.kode.teks);
    if (!known) first.set(one.kode.teks, one);
    else if (!told.has(one.kode.teks) && !isOneName(known.nama, one.nama)) {
      told.add(one.kode.teks);
      const at = atLine(known.row.line);
      reportText(lembar, {
        rule: 'code',
        severity: 'info',
        place: placeOf(one.table, one.row, one.kolom),
        printed: one.teks,
        proof: [{ line: known.row.line, value: `${known.teks} ${known.nama.slice(0, 100)}` }],
        message: {
          id: `Kode ${one.teks} di sini ${quoted(one.nama)}, di tempat lain${at.id} ${quoted(known.nama)}.`,
          en: `The code ${one.teks} is ${quoted(one.nama)} here and ${quoted(known.nama)} elsewhere${at.en}.`,
        },
      });
    }
  }
}

function isOneName(one: string, two: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(two)];
  return (
    a.startsWith(b.slice(0, 12)) ||
    b.startsWith(a.slice(0, 12)) ||
    similarity(nameWords(one), nameWords(two)) > OTHER_NAME
  );
}

/** Two codes under one parent with the same name. */
function noteTwoCodes(lembar: LembarPeriksa, codes: readonly SebutanKode[]): void {
  const first = new Map<string, SebutanKode>();
  const told = new Set<string>();
  for (const one of codes) {
    const parent = parentOf(one.kode)?.teks;
    const letters = lettersOf(one.nama);
    if (parent === undefined || letters.length < 16) continue;
    const key = `${parent}|${letters}`;
    const known = first.get(key);
    if (!known) first.set(key, one);
    else if (known.kode.teks !== one.kode.teks && !told.has(key)) {
      told.add(key);
      const at = atLine(known.row.line);
      reportText(lembar, {
        rule: 'code',
        severity: 'info',
        place: placeOf(one.table, one.row, one.kolom),
        printed: one.teks,
        proof: [{ line: known.row.line, value: `${known.teks} ${known.nama.slice(0, 100)}` }],
        message: {
          id: `${quoted(one.nama)} berkode ${one.teks} di sini dan ${known.teks} di tempat lain${at.id}, di bawah induk yang sama.`,
          en: `${quoted(one.nama)} has the code ${one.teks} here and ${known.teks} elsewhere${at.en}, below the same parent.`,
        },
      });
    }
  }
}

/**
 * A code that stands right below a parent of another branch, in a table whose other codes stand below their own (three in four), and
 * whose own parent the table does not print.
 */
function noteForeignParents(lembar: LembarPeriksa, codes: readonly SebutanKode[]): void {
  const byTable = new Map<TabelLogis, SebutanKode[]>();
  for (const one of codes) pushTo(byTable, one.table, one);
  for (const own of byTable.values()) {
    const printed = new Set(own.map((one) => one.kode.teks));
    let right = 0;
    const wrong: { anak: SebutanKode; induk: SebutanKode }[] = [];
    own.forEach((anak, index) => {
      const induk = own[index - 1];
      const parent = parentOf(anak.kode)?.teks;
      if (!induk || parent === undefined || induk.kode.segmen.length >= anak.kode.segmen.length) return;
      if (anak.kode.teks.startsWith(`${induk.kode.teks}.`)) right += 1;
      else if (!printed.has(parent)) wrong.push({ anak, induk });
    });
    if (right < 3 || wrong.length * 3 > right) continue;
    for (const { anak, induk } of wrong)
      reportText(lembar, {
        rule: 'code',
        severity: 'info',
        place: placeOf(anak.table, anak.row, anak.kolom),
        printed: anak.teks,
        proof: [{ line: induk.row.line, value: `${induk.teks} ${induk.nama.slice(0, 100)}` }],
        message: {
          id: `Kode ${anak.teks} berada langsung di bawah ${induk.teks}${atLine(induk.row.line).id}, yang bukan induknya.`,
          en: `The code ${anak.teks} stands right below ${induk.teks}${atLine(induk.row.line).en}, which is not its parent.`,
        },
      });
  }
}
