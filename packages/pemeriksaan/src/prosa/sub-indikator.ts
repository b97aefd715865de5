import type { Blok, BlokParagraf } from '@selaras/berkas';
import { absolute, type Mikro, printsRatio, roundRatio } from '@selaras/domain';
import { type Angka, scanFigures } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa, TempatAngka } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { TabelLogis } from '../tabel/model.ts';
import type { SelTemuan } from '../temuan.ts';

const ANNOUNCES =
  /\bdengan\s+rincian\s+(?:realisasi|capaian)\b[^:]{0,40}\bsub[- ]?indikator\b[^:]{0,30}:\s*$|\brata\s*[-–]?\s*rata\b[^:]{0,60}\bsub[- ]?indikator\b[^:]{0,40}:\s*$/i;
const ITEM = /^\s*(\d{1,2})[.)]\s+([A-Za-z]+)\b/;
const REACHED = /\b(?:terealisasi|realisasi|mencapai|capaian|sebesar|adalah)\D{0,40}$/i;
const WANTED = /\btarget(?:nya)?\s+(?:sebesar\s+)?\D{0,12}$/i;
const MOST_BLOCKS = 90;
const NEAR: Mikro = 600_000n;

interface Bagian {
  angka: Angka;
  place: TempatAngka;
}

/**
 * "… sebesar 88,23% dengan rincian realisasi masing-masing sub indikator sebagai berikut:" and the numbered sub indicators below, each
 * with the percentage that it reached: the whole is their mean. Only a near miss is told; anything else is weighted.
 */
export function checkSubIndicators(
  lembar: LembarPeriksa,
  blocks: readonly Blok[],
  tables: readonly TabelLogis[],
): void {
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || !ANNOUNCES.test(block.text)) return;
    const whole = scanFigures(block.text).findLast((one) => one.jenis === 'persen' && one.nilai !== null);
    const parts = partsBelow(blocks.slice(index + 1, index + 1 + MOST_BLOCKS));
    if (!whole || whole.nilai === null || parts.length < 2) return;
    const sum = parts.reduce((all, one) => all + (one.angka.nilai ?? 0n), 0n);
    const count = BigInt(parts.length) * 1_000_000n;
    if (printsRatio(whole.nilai, whole.desimal, sum, count)) return;
    const mean = roundRatio(sum, count, 2);
    if (absolute(mean - whole.nilai) > NEAR) return;
    report(lembar, { block, whole, parts, mean, others: sameInTables(tables, whole, block.position.line) });
  });
}

/** The sub indicators: items numbered 1, 2, 3 … that begin with the same word; lists inside an item begin otherwise. */
function partsBelow(blocks: readonly Blok[]): Bagian[] {
  const parts: Bagian[] = [];
  let word: string | null = null;
  let number = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') break;
    const item = ITEM.exec(block.text);
    const opens = item !== null && Number(item[1]) === number + 1 && (word === null || item[2]?.toLowerCase() === word);
    if (opens) {
      if (parts.length < number) return [];
      number += 1;
      word = item[2]?.toLowerCase() ?? '';
    }
    if (number === 0) break;
    if (block.headingLevel !== null && !opens && parts.length === number) break;
    if (parts.length === number) continue;
    const angka = scanFigures(block.text).find((one) => {
      const lead = block.text.slice(Math.max(0, one.mulai - 120), one.mulai);
      return one.jenis === 'persen' && one.nilai !== null && REACHED.test(lead) && !WANTED.test(lead);
    });
    if (angka) parts.push({ angka, place: placeOfBlock(block) });
  }
  return parts;
}

const NEAR_LINES = 30;

/** The same figure in a table shortly before, in a row that calls it a mean. */
function sameInTables(tables: readonly TabelLogis[], whole: Angka, line: number | null): SelTemuan[] {
  return tables.flatMap((table) =>
    table.baris.flatMap((row) => {
      if (line === null || row.line === null || row.line > line || line - row.line > NEAR_LINES) return [];
      if (!row.sel.some((cell) => cell && /rata\s*[-–]?\s*rata/i.test(cell.teks))) return [];
      const cell = row.sel.find((one) => one?.tunggal?.nilai === whole.nilai);
      const place = cell ? placeOf(table, row, cell.kolom) : null;
      return cell && place ? [{ line: place.line, printed: cell.teks, expected: null }] : [];
    }),
  );
}

function report(
  lembar: LembarPeriksa,
  {
    block,
    whole,
    parts,
    mean,
    others,
  }: { block: BlokParagraf; whole: Angka; parts: readonly Bagian[]; mean: Mikro; others: readonly SelTemuan[] },
): void {
  const cell = lembar.sel[lembar.enter(whole, placeOfBlock(block))];
  if (!cell) return;
  const list = parts.map((one) => one.angka.cetak).join('; ');
  const finding = makeFinding({
    rule: 'mean',
    severity: 'warning',
    cell,
    harus: mean,
    proof: parts.map((one) => ({ line: one.place.line, value: one.angka.cetak })),
    message: {
      id: `Rata-rata ${parts.length} sub indikator (${list}) ${spellValue(mean, { jenis: 'persen', desimal: 2 }, 'id')}, tercetak ${whole.cetak}%.`,
      en: `The mean of ${parts.length} sub indicators (${list}) is ${spellValue(mean, { jenis: 'persen', desimal: 2 }, 'en')}, printed ${whole.cetak}%.`,
    },
  });
  lembar.report({ ...finding, affected: [...finding.affected, ...others] });
}

function placeOfBlock(block: BlokParagraf): TempatAngka {
  return { line: block.position.line, page: block.position.page, address: null, table: null, row: null, column: null };
}
