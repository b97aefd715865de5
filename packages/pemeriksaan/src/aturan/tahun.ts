import type { Blok, BlokParagraf } from '@selaras/berkas';
import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { SelTemuan } from '../temuan.ts';
import { pushTo } from './kumpul.ts';
import { atLine, quoted, reportText } from './lapor.ts';

/** Kinds of yearly documents; the names of one kind count together. */
const KINDS: readonly RegExp[] = [
  /\b(?:renja|rencana kerja(?! pemerintah))\b/i,
  /\b(?:rkpd|rencana kerja pemerintah daerah)\b/i,
  /\b(?:lkjip|lkip|lakip|lkj|laporan (?:akuntabilitas )?kinerja)\b/i,
  /\b(?:lkpj|laporan keterangan pertanggung ?jawaban)\b/i,
  /\b(?:lppd|laporan penyelenggaraan pemerintahan? daerah)\b/i,
  /\b(?:perjanjian kinerja|penetapan kinerja)\b/i,
  /\b(?:rencana aksi|renaksi)\b/i,
];
const YEAR = /(?<![\d./-])(20\d\d)(?!\d|\s*[-–/]\s*(?:20)?\d\d|\.\d)/;
const HEAD_BLOCKS = 80;
const REACH = 140;

/** The year that a document is of, and what kind of document says so. */
export interface TahunDokumen {
  tahun: number;
  jenis: RegExp;
  /** The statement that names it first. */
  line: number | null;
  teks: string;
}

/**
 * The document's own year: the year that stands behind the name of its kind on the first pages, when those statements agree (three
 * in five at least, two at least). Null when they don't; nothing is then said about years.
 */
export function yearOfDocument(blocks: readonly Blok[]): TahunDokumen | null {
  const texts = new Map<string, BlokParagraf>();
  for (const block of blocks.slice(0, HEAD_BLOCKS))
    if (block.kind === 'paragraph' && !texts.has(block.text)) texts.set(block.text, block);
  const paragraphs = [...texts.values()];
  const jenis = firstKind(paragraphs);
  if (!jenis) return null;
  const votes = new Map<number, BlokParagraf[]>();
  for (const block of paragraphs) {
    const year = yearAfter(block.text, jenis);
    if (year !== null) pushTo(votes, year, block);
  }
  const all = [...votes.values()].reduce((sum, one) => sum + one.length, 0);
  const [best] = [...votes].sort((one, two) => two[1].length - one[1].length);
  const [tahun, told = []] = best ?? [];
  const [first] = told;
  if (tahun === undefined || !first || told.length < 2 || told.length * 5 < all * 3) return null;
  return { tahun, jenis, line: first.position.line, teks: first.text };
}

function firstKind(paragraphs: readonly BlokParagraf[]): RegExp | null {
  for (const { text } of paragraphs) {
    const found = KINDS.filter((kind) => kind.test(text)).sort((one, two) => text.search(one) - text.search(two));
    if (found[0]) return found[0];
  }
  return null;
}

/** The year within the same sentence behind the name of a kind; null when none or several stand there. */
function yearAfter(text: string, jenis: RegExp): number | null {
  const at = jenis.exec(text);
  if (!at) return null;
  const rest = text.slice(at.index, at.index + REACH).split(/\.\s|;/)[0] ?? '';
  const year = YEAR.exec(rest)?.[1];
  return year === undefined || /\b(?:peraturan|undang|nomor|renstra|rpjmd)\b/i.test(rest.slice(0, rest.indexOf(year)))
    ? null
    : Number(year);
}

/** Years that were copied from another year's document: running heads, "… Tahun 2022 ini", titles, dates of activities far away. */
export function checkYears(lembar: LembarPeriksa, blocks: readonly Blok[], tables: readonly TabelLogis[]): void {
  checkProducts(lembar, tables);
  const own = yearOfDocument(blocks);
  if (!own) return;
  const heads = checkRunningHeads(lembar, blocks, own);
  checkSelfMentions(lembar, blocks, { own, heads });
  checkTitles(lembar, blocks, { own, heads });
  checkFarDates(lembar, tables, own);
}

const LEAST_HEADS = 3;

/** One line that stands on page after page and gives the document another year than its title: one finding with its places. */
function checkRunningHeads(lembar: LembarPeriksa, blocks: readonly Blok[], own: TahunDokumen): Set<string> {
  const lines = new Map<string, BlokParagraf[]>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.text.length > REACH || !YEAR.test(block.text)) continue;
    const key = headKey(block.text);
    pushTo(lines, key, block);
  }
  const heads = new Set<string>();
  for (const [key, found] of lines) {
    const [first] = found;
    if (!first || found.length < LEAST_HEADS) continue;
    heads.add(key);
    const year = yearAfter(first.text, own.jenis);
    if (year === null || year === own.tahun || first.text.search(own.jenis) > 30) continue;
    const others: SelTemuan[] = found.slice(1).map((block) => ({
      line: block.position.line,
      printed: `${year}`,
      expected: `${own.tahun}`,
    }));
    reportText(lembar, {
      rule: 'wrong-year',
      severity: 'warning',
      place: placeOfBlock(first),
      printed: first.text,
      expected: `${own.tahun}`,
      proof: [{ line: own.line, value: own.teks.slice(0, 120) }],
      others,
      message: {
        id: `Baris halaman ${quoted(first.text)} tercetak ${found.length} kali, padahal dokumen ini berjudul ${quoted(own.teks)}${atLine(own.line).id}: tahunnya seharusnya ${own.tahun}.`,
        en: `The page line ${quoted(first.text)} is printed ${found.length} times, but this document is titled ${quoted(own.teks)}${atLine(own.line).en}: its year must be ${own.tahun}.`,
      },
    });
  }
  return heads;
}

/** A page line without its page number. */
function headKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\s*\d{1,3}\s*[|.-]?\s*|\s*[|.-]?\s*(?:halaman|hal\.?)?\s*\b\d{1,3}\s*$/g, '')
    .replace(/\s+/g, ' ');
}

interface Pembanding {
  own: TahunDokumen;
  heads: ReadonlySet<string>;
}

/** Only names between the kind of document and its year: "Renja disusun pada tahun …" tells when, not which. */
const NAMES = /^(?:\s*\([^()]*\))?(?:\s+(?:[A-Z][\w.]*|dan|di))*\s*$/;

/** "Renja … Tahun 2022 ini" in the Renja of 2023. */
function checkSelfMentions(lembar: LembarPeriksa, blocks: readonly Blok[], { own, heads }: Pembanding): void {
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || heads.has(headKey(block.text))) continue;
    const match = /\btahun(?:\s+anggaran)?\s+(20\d\d)\s+ini\b/i.exec(block.text);
    if (!match || Number(match[1]) === own.tahun) continue;
    const lead =
      block.text
        .slice(Math.max(0, match.index - REACH), match.index)
        .split(/[.;]\s/)
        .at(-1) ?? '';
    const kind = own.jenis.exec(lead);
    if (!kind || !NAMES.test(lead.slice(kind.index + kind[0].length))) continue;
    reportText(lembar, {
      rule: 'wrong-year',
      severity: 'warning',
      place: placeOfBlock(block),
      printed: match[0],
      expected: `${own.tahun}`,
      proof: [{ line: own.line, value: own.teks.slice(0, 120) }],
      message: {
        id: `Dokumen ini menyebut dirinya ${quoted(match[0])}, tetapi judulnya ${quoted(own.teks)}${atLine(own.line).id}.`,
        en: `The document calls itself ${quoted(match[0])}, but its title is ${quoted(own.teks)}${atLine(own.line).en}.`,
      },
    });
  }
}

/** A title that stands twice or more with the document's year and once with another one. */
function checkTitles(lembar: LembarPeriksa, blocks: readonly Blok[], { own, heads }: Pembanding): void {
  const titles = new Map<string, { block: BlokParagraf; tahun: number }[]>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.text.length > 160 || heads.has(headKey(block.text))) continue;
    const year = YEAR.exec(block.text);
    if (!year || /^\W*sumber\b/i.test(block.text) || block.text.match(/20\d\d/g)?.length !== 1) continue;
    const key = block.text
      .replace(/20\d\d/, '')
      .replace(/^[^A-Za-z]*(?:tabel|gambar)?[\s\d.]*/i, '')
      .toLowerCase()
      .replace(/[^a-z]/g, '');
    if (key.length >= 24) pushTo(titles, key, { block, tahun: Number(year[1]) });
  }
  for (const found of titles.values()) {
    const right = found.filter((one) => one.tahun === own.tahun);
    const wrong = found.filter((one) => one.tahun !== own.tahun);
    const [usual, other] = [right[0], wrong[0]];
    if (right.length < 2 || wrong.length !== 1 || !usual || !other) continue;
    reportText(lembar, {
      rule: 'wrong-year',
      severity: 'info',
      place: placeOfBlock(other.block),
      printed: `${other.tahun}`,
      expected: `${own.tahun}`,
      proof: right.map(({ block }) => ({ line: block.position.line, value: block.text.slice(0, 120) })),
      message: {
        id: `Judul ${quoted(other.block.text)} bertahun ${other.tahun}; ${right.length} judul yang sama di dokumen ini bertahun ${own.tahun}, misalnya${atLine(usual.block.position.line).id || ' di tempat lain'}.`,
        en: `The title ${quoted(other.block.text)} has the year ${other.tahun}; ${right.length} titles of the same words in this document have ${own.tahun}, e.g.${atLine(usual.block.position.line).en || ' elsewhere'}.`,
      },
    });
  }
}

const FAR = 2;

/** Columns of dates in which an activity lies two years or more from the document's own. */
function checkFarDates(lembar: LembarPeriksa, tables: readonly TabelLogis[], own: TahunDokumen): void {
  for (const table of tables) {
    const columns = table.kolom.flatMap((column, index) =>
      /\bwaktu|tanggal|jadwal|\bbulan\b/i.test(column.ujung) &&
      !/penyelesaian|penerimaan|lahir|\btmt\b/i.test(column.judul)
        ? [index]
        : [],
    );
    for (const row of columns.length > 0 ? table.baris : []) {
      for (const column of columns) {
        const text = row.sel[column]?.teks ?? '';
        const years =
          text.length < 60 ? [...text.matchAll(/(?<![\d./-])(20\d\d)(?!\d)/g)].map((one) => Number(one[1])) : [];
        const [year] = years;
        if (year === undefined || years.length !== 1 || Math.abs(year - own.tahun) < FAR) continue;
        if (/nomor|no\.|peraturan|\d\s*\/\s*\d{4}/i.test(text) || isTold(lembar, row.sel[column]?.line ?? row.line))
          continue;
        reportText(lembar, {
          rule: 'wrong-year',
          severity: 'info',
          place: placeOf(table, row, column),
          printed: text,
          proof: [{ line: own.line, value: own.teks.slice(0, 120) }],
          message: {
            id: `Waktu ${quoted(text)} berjarak ${Math.abs(year - own.tahun)} tahun dari tahun dokumen ini, ${own.tahun}.`,
            en: `The time ${quoted(text)} lies ${Math.abs(year - own.tahun)} years from the year of this document, ${own.tahun}.`,
          },
        });
      }
    }
  }
}

/** Whether the date is already called impossible. */
function isTold(lembar: LembarPeriksa, line: number | null): boolean {
  return line !== null && lembar.temuan.some((one) => one.rule === 'impossible-date' && one.line === line);
}

const PRODUCT =
  /\b(LKJIP|LKIP|LAKIP|LKPJ|LPPD|RKPD|Renja|RKA|DPA|Perjanjian Kinerja|PK|Rencana Aksi|Renaksi|Laporan Kinerja)\b[^.;:]{0,60}?\b(?:tahun|TA\.?)\s+(?:anggaran\s+)?(20\d\d)/gi;
const MAKES = /^\W*(?:\d{1,2}[.)]\s*)?(?:menyusun|penyusunan|pembuatan|membuat|menyiapkan)\b/i;
const MADE = /^\W*(?:\d{1,2}[.)]\s*)?(?:ter(?:susun|buat)nya|tersedianya|dokumen)\b/i;

/** "Menyusun LKIP … Tahun 2023" with the output "Tersusunnya dokumen LKIP … Tahun 2024" in the same row. */
function checkProducts(lembar: LembarPeriksa, tables: readonly TabelLogis[]): void {
  for (const table of tables) {
    for (const row of table.baris) {
      const made = row.sel.find((cell) => cell && cell.teks.length < 300 && MADE.test(cell.teks));
      const makes = row.sel.find((cell) => cell && cell.teks.length < 300 && MAKES.test(cell.teks));
      if (!made || !makes) continue;
      const [wanted, reached] = [productOf(makes.teks), productOf(made.teks)];
      if (!wanted || !reached || wanted.nama !== reached.nama || wanted.tahun === reached.tahun) continue;
      reportText(lembar, {
        rule: 'wrong-year',
        severity: 'warning',
        place: placeOf(table, row, made.kolom),
        printed: reached.teks,
        expected: wanted.tahun,
        proof: [{ line: makes.line, value: makes.teks.slice(0, 120) }],
        message: {
          id: `Kegiatannya ${quoted(makes.teks)}, tetapi keluarannya ${quoted(made.teks)}: tahun ${wanted.tahun} menjadi ${reached.tahun}.`,
          en: `The activity is ${quoted(makes.teks)}, but its output is ${quoted(made.teks)}: the year ${wanted.tahun} has become ${reached.tahun}.`,
        },
      });
    }
  }
}

/** The one product and year that a cell names. */
function productOf(text: string): { nama: string; tahun: string; teks: string } | null {
  const found = [...text.matchAll(PRODUCT)];
  const [only] = found;
  if (found.length !== 1 || !only?.[1] || !only[2] || text.match(/20\d\d/g)?.some((year) => year !== only[2]))
    return null;
  return { nama: only[1].toLowerCase(), tahun: only[2], teks: only[0] };
}

function placeOfBlock(block: BlokParagraf): TempatAngka {
  return { line: block.position.line, page: block.position.page, address: null, table: null, row: null, column: null };
}
