import type { Blok, BlokParagraf } from '@selaras/berkas';
import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { pushTo } from './kumpul.ts';
import { atLine, quoted, reportText } from './lapor.ts';
import { captionsOf, type Judul } from './penomoran.ts';

/** Gaps in the numbers of tables, of the rows of a table and of the items of a list: remarks, for a reader may have lost what is missing. */
export function noteGaps(lembar: LembarPeriksa, blocks: readonly Blok[], tables: readonly TabelLogis[]): void {
  noteCaptionGaps(lembar, blocks);
  for (const table of tables) noteRowGaps(lembar, table);
  noteListGaps(lembar, blocks);
}

/** `Tabel 2.1`, `Tabel 2.2`, `Tabel 2.4`: a number that no caption has, told only when the other captions of its chapter are in order. */
function noteCaptionGaps(lembar: LembarPeriksa, blocks: readonly Blok[]): void {
  const chapters = new Map<string, { nomor: number; judul: Judul }[]>();
  for (const judul of captionsOf(blocks)) {
    const parts = judul.nomor.split('.');
    const chapter = parts.slice(0, -1).join('.');
    pushTo(chapters, chapter, { nomor: Number(parts.at(-1)), judul });
  }
  for (const [chapter, captions] of chapters) {
    const inOrder = captions.every((one, index) => index === 0 || one.nomor > (captions[index - 1]?.nomor ?? 0));
    if (captions.length < 2 || !inOrder) continue;
    captions.forEach((one, index) => {
      const before = captions[index - 1];
      if (!before || one.nomor !== before.nomor + 2) return;
      const [kind, prefix = ''] = chapter.split(' ');
      const missing = `${prefix === '' ? '' : `${prefix}.`}${before.nomor + 1}`;
      const named = isNamed(blocks, kind ?? '', missing);
      reportText(lembar, {
        rule: 'numbering',
        severity: 'info',
        place: one.judul.place,
        printed: one.judul.teks.slice(0, 120),
        proof: [{ line: before.judul.place.line, value: before.judul.teks.slice(0, 120) }],
        message: {
          id: `Sesudah ${quoted(before.judul.teks)}${atLine(before.judul.place.line).id} langsung ${quoted(one.judul.teks)}: nomor ${missing} ${named ? 'disebut, tetapi judulnya tidak ada' : 'tidak ada'}.`,
          en: `${quoted(before.judul.teks)}${atLine(before.judul.place.line).en} is followed by ${quoted(one.judul.teks)}: number ${missing} ${named ? 'is mentioned, but has no caption' : 'is missing'}.`,
        },
      });
    });
  }
}

function isNamed(blocks: readonly Blok[], kind: string, number: string): boolean {
  const mention = new RegExp(`\\b${kind}\\s*\\.?\\s*${number.replaceAll('.', '\\.')}(?![.\\d]*\\d)`, 'i');
  return blocks.some((block) => block.kind === 'paragraph' && mention.test(block.text));
}

const LEAST_ROWS = 6;

/** The numbers of a table's rows run without a break except at one place, where a number is skipped or repeated. */
function noteRowGaps(lembar: LembarPeriksa, table: TabelLogis): void {
  const column = table.kolom.findIndex((one) => one.peran === 'nomor');
  if (column < 0) return;
  const rows = table.baris.flatMap((row): { row: BarisTabel; nomor: number }[] => {
    const match = row.jenis === 'data' ? /^(\d{1,3})[.)]?$/.exec(row.sel[column]?.teks.trim() ?? '') : null;
    return match ? [{ row, nomor: Number(match[1]) }] : [];
  });
  if (rows.length < LEAST_ROWS || rows[0]?.nomor !== 1) return;
  const breaks = rows.flatMap((one, index) =>
    index > 0 && one.nomor !== (rows[index - 1]?.nomor ?? 0) + 1 ? [index] : [],
  );
  const [at] = breaks;
  if (breaks.length !== 1 || at === undefined) return;
  const [before, own] = [rows[at - 1], rows[at]];
  if (!before || !own || (own.nomor !== before.nomor + 2 && own.nomor !== before.nomor)) return;
  const repeated = own.nomor === before.nomor;
  reportText(lembar, {
    rule: 'numbering',
    severity: 'info',
    place: placeOf(table, own.row, column),
    printed: `${own.nomor}`,
    expected: `${before.nomor + 1}`,
    proof: [{ line: before.row.line, value: `${before.nomor} ${before.row.label.slice(0, 80)}` }],
    message: repeated
      ? {
          id: `Nomor ${own.nomor} dipakai dua kali berturut-turut: untuk ${quoted(before.row.label)}${atLine(before.row.line).id} dan ${quoted(own.row.label)}.`,
          en: `The number ${own.nomor} is used twice in a row: for ${quoted(before.row.label)}${atLine(before.row.line).en} and ${quoted(own.row.label)}.`,
        }
      : {
          id: `Nomor baris melompat dari ${before.nomor} (${quoted(before.row.label)}) ke ${own.nomor} (${quoted(own.row.label)}).`,
          en: `The numbers of the rows jump from ${before.nomor} (${quoted(before.row.label)}) to ${own.nomor} (${quoted(own.row.label)}).`,
        },
  });
}

interface Butir {
  nomor: number;
  block: BlokParagraf;
}

/** Four or more numbered paragraphs one after the other, of which one number is skipped or repeated. */
function noteListGaps(lembar: LembarPeriksa, blocks: readonly Blok[]): void {
  let list: Butir[] = [];
  const close = (): void => {
    judgeList(lembar, list);
    list = [];
  };
  for (const block of blocks) {
    const match = block.kind === 'paragraph' ? /^(\d{1,2})[.)]\s+[A-Za-z"“(]/.exec(block.text) : null;
    if (block.kind !== 'paragraph' || !match) {
      close();
      continue;
    }
    if (Number(match[1]) === 1) close();
    list.push({ nomor: Number(match[1]), block });
  }
  close();
}

const LEAST_ITEMS = 4;

function judgeList(lembar: LembarPeriksa, list: readonly Butir[]): void {
  if (list.length < LEAST_ITEMS || list[0]?.nomor !== 1) return;
  const breaks = list.flatMap((one, index) =>
    index > 0 && one.nomor !== (list[index - 1]?.nomor ?? 0) + 1 ? [index] : [],
  );
  const [at] = breaks;
  const [before, own] = at === undefined ? [] : [list[at - 1], list[at]];
  if (breaks.length !== 1 || at === list.length - 1 || !before || !own) return;
  if (own.nomor !== before.nomor + 2 && own.nomor !== before.nomor) return;
  if (new RegExp(`(?:^|\\s)${before.nomor + 1}[.)]\\s`).test(before.block.text)) return;
  const place: TempatAngka = {
    line: own.block.position.line,
    page: own.block.position.page,
    address: null,
    table: null,
    row: null,
    column: null,
  };
  reportText(lembar, {
    rule: 'numbering',
    severity: 'info',
    place,
    printed: own.block.text.slice(0, 80),
    expected: `${before.nomor + 1}`,
    proof: [{ line: before.block.position.line, value: before.block.text.slice(0, 80) }],
    message: {
      id: `Butir ${quoted(own.block.text, 60)} bernomor ${own.nomor}, sesudah butir nomor ${before.nomor} (${quoted(before.block.text, 60)}).`,
      en: `The item ${quoted(own.block.text, 60)} has number ${own.nomor}, after the item of number ${before.nomor} (${quoted(before.block.text, 60)}).`,
    },
  });
}
