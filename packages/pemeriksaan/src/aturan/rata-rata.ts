import { absolute, type Mikro, printsRatio, roundRatio } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import { spellValue } from '../kalimat.ts';
import { makeFinding } from '../laporkan.ts';
import type { LembarPeriksa } from '../lembar.ts';
import { placeOf } from '../relasi/tempat.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { markerOf } from '../tabel/tingkat.ts';

const MEAN = /\brata\s*[-–]?\s*rata\b/i;
const UNIT: Mikro = 1_000_000n;

/**
 * Means that a table prints: a row or column headed "rata-rata", and an indicator that its row calls the mean of the sub indicators
 * below it. Weighted means exist, so only a row or column whose other means are plain, or a near miss, is told.
 */
export function checkTableMeans(lembar: LembarPeriksa, tables: readonly TabelLogis[]): void {
  for (const table of tables) {
    checkMeanRows(lembar, table);
    checkMeanColumns(lembar, table);
    checkMeanParents(lembar, table);
  }
}

interface Rerata {
  row: BarisTabel;
  kolom: number;
  angka: Angka;
  dari: readonly { angka: Angka; line: number | null }[];
}

function isMean(mean: Angka, parts: readonly { angka: Angka }[], count = parts.length): boolean {
  const sum = parts.reduce((all, one) => all + (one.angka.nilai ?? 0n), 0n);
  return mean.nilai !== null && printsRatio(mean.nilai, mean.desimal, sum, BigInt(count) * UNIT);
}

function meanOf(parts: readonly { angka: Angka }[]): Mikro {
  const sum = parts.reduce((all, one) => all + (one.angka.nilai ?? 0n), 0n);
  return roundRatio(sum, BigInt(parts.length) * UNIT, 2);
}

/** Within one part in `share` of the mean. */
function isNear(mean: Mikro, printed: Mikro, share: bigint): boolean {
  return absolute(mean - printed) * share <= absolute(mean);
}

const NEAR_ROW = 100n;

function checkMeanRows(lembar: LembarPeriksa, table: TabelLogis): void {
  let above: BarisTabel[] = [];
  for (const row of table.baris) {
    if (row.jenis === 'nomor-kolom') continue;
    if (!/^\W*(?:nilai\s+|jumlah\s+)?rata\s*[-–]?\s*rata\b/i.test(row.label) || row.label.length > 60) {
      if (row.jenis === 'jumlah') above = [];
      else above.push(row);
      continue;
    }
    const means = row.sel.flatMap((cell): Rerata[] => {
      const role = table.kolom[cell?.kolom ?? -1]?.peran;
      if (!cell?.tunggal || cell.tunggal.nilai === null || role === 'nomor' || role === 'kode') return [];
      const dari = above.flatMap((one) => {
        const angka = one.sel[cell.kolom]?.tunggal;
        return angka && angka.nilai !== null ? [{ angka, line: one.line }] : [];
      });
      return dari.length >= 2 ? [{ row, kolom: cell.kolom, angka: cell.tunggal, dari }] : [];
    });
    const fits = (one: Rerata): boolean => isMean(one.angka, one.dari) || isMean(one.angka, one.dari, above.length);
    const right = means.filter(fits).length;
    for (const one of means) {
      const near = isNear(meanOf(one.dari), one.angka.nilai ?? 0n, NEAR_ROW);
      if (!fits(one) && right >= 1 && (near || (right >= 2 && one.angka.jenis !== 'persen')))
        reportMean(lembar, table, one);
    }
    above = [];
  }
}

const LEAST_ROWS = 3;
const MOST_PARTS = 12;

/** A column of means: over how many columns to its left is told by the rows in which it fits, four in five at least. */
function checkMeanColumns(lembar: LembarPeriksa, table: TabelLogis): void {
  table.kolom.forEach((column, index) => {
    if (!MEAN.test(column.ujung)) return;
    for (let count = 2; count <= Math.min(MOST_PARTS, index); count += 1) {
      const means = table.baris.flatMap((row): Rerata[] => {
        const mean = row.sel[index]?.tunggal;
        if (row.jenis === 'nomor-kolom' || !mean || mean.nilai === null) return [];
        const dari = row.sel
          .slice(index - count, index)
          .flatMap((cell) =>
            cell?.tunggal && cell.tunggal.nilai !== null ? [{ angka: cell.tunggal, line: row.line }] : [],
          );
        return dari.length === count ? [{ row, kolom: index, angka: mean, dari }] : [];
      });
      const wrong = means.filter((one) => !isMean(one.angka, one.dari));
      if (means.length - wrong.length < LEAST_ROWS || wrong.length * 4 > means.length - wrong.length) continue;
      for (const one of wrong) reportMean(lembar, table, one);
      return;
    }
  });
}

const NEAR_PARENT = 10n;

/** A row that calls its figure the mean of sub indicators, and the rows below that are lettered or numbered as its parts. */
function checkMeanParents(lembar: LembarPeriksa, table: TabelLogis): void {
  table.baris.forEach((row, index) => {
    if (row.jenis !== 'data' || !row.sel.some((cell) => cell && cell.teks.length < 400 && MEAN.test(cell.teks))) return;
    if (/^\W*rata/i.test(row.label)) return;
    const children = childrenOf(table, index);
    if (children.length < 2) return;
    for (const cell of row.sel) {
      const role = table.kolom[cell?.kolom ?? -1]?.peran;
      if (!cell?.tunggal?.nilai || !(role === 'realisasi' || role === 'capaian' || role === 'persen')) continue;
      const dari = children.flatMap((one) => {
        const angka = one.sel[cell.kolom]?.tunggal;
        return angka && angka.nilai !== null && angka.jenis === cell.tunggal?.jenis ? [{ angka, line: one.line }] : [];
      });
      if (dari.length !== children.length || isMean(cell.tunggal, dari)) continue;
      if (isNear(meanOf(dari), cell.tunggal.nilai, NEAR_PARENT))
        reportMean(lembar, table, { row, kolom: cell.kolom, angka: cell.tunggal, dari });
    }
  });
}

/** The rows below a row that carry letters or numbers of one style, counted from the first. */
function childrenOf(table: TabelLogis, at: number): BarisTabel[] {
  const found: BarisTabel[] = [];
  let style: string | null = null;
  for (let index = at + 1; index < table.baris.length; index += 1) {
    const row = table.baris[index];
    const mark = row && markOf(row);
    if (!row || !mark || (style !== null && mark.gaya !== style) || row.jenis !== 'data') break;
    if (style === null && !/^\(?(?:a|1|i)\W*$|^\d+\.1\W*$/i.test(mark.teks)) break;
    style = mark.gaya;
    found.push(row);
  }
  return found;
}

function markOf(row: BarisTabel): { gaya: string; teks: string } | null {
  for (const cell of row.sel.slice(0, 3)) {
    const mark = cell && cell.teks !== '' ? markerOf(cell.teks) : null;
    if (mark && mark.gaya !== 'dash') return mark;
    if (cell && cell.teks.length > 3) return null;
  }
  return null;
}

function reportMean(lembar: LembarPeriksa, table: TabelLogis, { row, kolom, angka, dari }: Rerata): void {
  const cell = lembar.sel[lembar.enter(angka, placeOf(table, row, kolom))];
  if (!cell) return;
  const mean = meanOf(dari);
  const [shownId, shownEn] = (['id', 'en'] as const).map((bahasa) => spellValue(mean, { ...cell, desimal: 2 }, bahasa));
  const proof = dari.map((one) => ({ line: one.line, value: one.angka.cetak }));
  const message = {
    id: `Rata-rata ${dari.length} angka (${listOf(dari)}) ${shownId}, tercetak ${angka.cetak}.`,
    en: `The mean of ${dari.length} figures (${listOf(dari)}) is ${shownEn}, printed ${angka.cetak}.`,
  };
  lembar.report(makeFinding({ rule: 'mean', severity: 'warning', cell, harus: mean, proof, message }));
}

const LISTED = 8;

function listOf(parts: readonly { angka: Angka }[]): string {
  const shown = parts.slice(0, LISTED).map((one) => one.angka.cetak);
  return parts.length > LISTED ? `${shown.join('; ')}; …` : shown.join('; ');
}
