import type { LembarPeriksa } from '../lembar.ts';
import type { Aliran } from '../prosa/alir.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { atLine, quoted, reportText } from './lapor.ts';

const MIN_ROWS = 4;

/** Blocks of rows that are printed twice in one table, and list items that a list holds twice. */
export function findDuplicates(lembar: LembarPeriksa, tables: readonly TabelLogis[], flows: readonly Aliran[]): void {
  for (const table of tables) findRepeatedBlock(lembar, table);
  for (const flow of flows) findRepeatedItem(lembar, flow);
}

/** Four or more rows with the same texts and at least two amounts, printed again later in the same table: one finding. */
function findRepeatedBlock(lembar: LembarPeriksa, table: TabelLogis): void {
  const keys = table.baris.map(keyOf);
  const first = new Map<string, number>();
  let index = 0;
  while (index < keys.length) {
    const key = keys[index] ?? '';
    const before = key.length > 30 ? first.get(key) : undefined;
    if (before === undefined) {
      if (key.length > 30) first.set(key, index);
      index += 1;
      continue;
    }
    let length = 0;
    while (
      index + length < keys.length &&
      before + length < index &&
      sameRow(keys[before + length], keys[index + length])
    )
      length += 1;
    const amounts = table.baris
      .slice(index, index + length)
      .filter((row) => row.sel.some((cell) => cell?.angka.some((one) => one.jenis === 'uang'))).length;
    if (length >= MIN_ROWS && amounts >= 2) {
      const [row, original] = [table.baris[index], table.baris[before]];
      if (row && original) {
        const at = atLine(original.line);
        reportText(lembar, {
          rule: 'duplicate-row',
          severity: 'warning',
          place: placeOf(table, row, row.kolomLabel),
          printed: row.label.slice(0, 120),
          proof: [{ line: original.line, value: original.label.slice(0, 120) }],
          message: {
            id: `${length} baris berurutan mulai ${quoted(row.label)} sama persis dengan baris yang sudah tercetak lebih dahulu${at.id}: bagian ini tersalin dua kali.`,
            en: `${length} rows in a row from ${quoted(row.label)} on repeat rows printed before${at.en}: this part was pasted twice.`,
          },
        });
      }
    }
    index += Math.max(1, length);
  }
}

function keyOf(row: BarisTabel): string {
  return Array.from(
    row.sel,
    (cell) =>
      cell?.teks
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
        .slice(0, 60) ?? '',
  )
    .slice(Math.min(row.kolomLabel, 2))
    .join('|');
}

function sameRow(one: string | undefined, two: string | undefined): boolean {
  return one !== undefined && one === two;
}

/** A sentence that lists by semicolons or dashes: an item of forty letters or more that stands there twice. Cells repeat their items by design (Output, Outcome). */
function findRepeatedItem(lembar: LembarPeriksa, flow: Aliran): void {
  if (flow.sel || flow.text.length < 240) return;
  const items = flow.text.split(/;\s+|(?:^|\s)[-•➤]\s+/).filter((item) => item.length >= 40);
  if (items.length < 5) return;
  const seen = new Map<string, string>();
  const long: { item: string; words: string[] }[] = [];
  for (const item of items) {
    const key = item.toLowerCase().replace(/[^a-z0-9]/g, '');
    const words = item.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const twin =
      seen.get(key) ??
      (long.length < MOST_COMPARED ? long.find((one) => isShortened(one.words, words))?.item : undefined);
    if (twin !== undefined) {
      reportItem(lembar, flow, { item, twin, same: seen.has(key), count: items.length });
      return;
    }
    seen.set(key, item);
    if (words.length >= LEAST_WORDS) long.push({ item, words });
  }
}

const MAX_PRINTED = 240;
const LEAST_WORDS = 14;
const MOST_COMPARED = 60;
/** Words that make another thing of an otherwise equal item. */
const TELLING =
  /^(?:perubahan|murni|lanjutan|pertama|kedua|ketiga|keempat|tahap|triwulan|semester|bulan|tidak|belum|non|antar|\d+|i{1,3}|iv|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)$/;

/**
 * One item with words left out of the other, a few names and ranks at most: the same event told twice. A quarter of the words at most may
 * be left out, none of which makes it another event.
 */
function isShortened(one: readonly string[], two: readonly string[]): boolean {
  const [longer, shorter] = one.length >= two.length ? [one, two] : [two, one];
  if (shorter.length < LEAST_WORDS || shorter.length * 4 < longer.length * 3) return false;
  let at = 0;
  for (const word of longer) {
    if (word === shorter[at]) at += 1;
    else if (TELLING.test(word)) return false;
  }
  return at === shorter.length;
}

function reportItem(
  lembar: LembarPeriksa,
  flow: Aliran,
  { item, twin, same, count }: { item: string; twin: string; same: boolean; count: number },
): void {
  const place = flow.placeAt(flow.text.lastIndexOf(item));
  reportText(lembar, {
    rule: 'duplicate-row',
    severity: 'warning',
    place,
    printed: item.slice(0, MAX_PRINTED),
    proof: [{ line: flow.placeAt(flow.text.indexOf(twin)).line, value: twin.slice(0, 120) }],
    message: same
      ? {
          id: `Butir ${quoted(item)} tertulis dua kali dalam daftar ${count} butir ini.`,
          en: `The item ${quoted(item)} stands twice in this list of ${count} items.`,
        }
      : {
          id: `Butir ${quoted(item)} mengulang butir ${quoted(twin)} dengan beberapa kata dihilangkan: satu hal tertulis dua kali dalam daftar ${count} butir ini.`,
          en: `The item ${quoted(item)} repeats ${quoted(twin)} with some words left out: one thing stands twice in this list of ${count} items.`,
        },
  });
}
