import { MIKRO, printsRatio } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';
import type { LembarPeriksa } from '../lembar.ts';
import type { BarisTabel, TabelLogis } from '../tabel/model.ts';
import { placeOf } from './tempat.ts';

const MAX_COLUMNS = 14;

/**
 * Percentage columns whose base the headings do not tell (`Total` over `Pagu`, women over all): the pair of columns whose
 * ratio most rows print is the base of all.
 */
export function stateLearnedPercentages(lembar: LembarPeriksa, table: TabelLogis): void {
  const numbers = columnsWhere(
    table,
    (index) =>
      table.kolom[index]?.berangka === true && !isPercentColumn(table, index) && table.kolom[index]?.peran !== 'nomor',
  );
  const percents = columnsWhere(table, (index) => isPercentColumn(table, index));
  if (numbers.length < 2 || numbers.length > MAX_COLUMNS) return;
  for (const percent of percents) {
    if (table.baris.some((row) => isStated(lembar, row.sel[percent]?.tunggal))) continue;
    const pair = bestPair(table, numbers, percent);
    if (pair && isOfIndicators(table, pair, percent)) continue;
    if (pair) stateRows(lembar, table, pair, percent);
    else stateShares(lembar, table, numbers, percent);
  }
}

/** The capaian of indicators: each has its own method (fewer may be better), which the rules of capaian know. */
function isOfIndicators(table: TabelLogis, { bagian, dari }: Pasangan, percent: number): boolean {
  const money = table.kolom[bagian]?.uang === true || table.kolom[dari]?.uang === true;
  if (money || !/capaian|kinerja/i.test(table.kolom[percent]?.judul ?? '')) return false;
  return table.kolom.some(
    (column) => column.peran === 'indikator' || column.peran === 'satuan' || column.peran === 'target',
  );
}

/** Shares are often moved by their last digit so that they make a hundred. */
function isRoundedToFit(share: Angka, part: Angka, whole: Angka): boolean {
  const unit = MIKRO / 10n ** BigInt(share.desimal);
  const exact = ((part.nilai ?? 0n) * 100n * MIKRO) / (whole.nilai || 1n);
  const gap = exact - (share.nilai ?? 0n);
  return (
    (gap < 0n ? -gap : gap) <= (unit * 3n) / 2n &&
    !printsRatio(share.nilai ?? 0n, share.desimal, (part.nilai ?? 0n) * 100n, whole.nilai ?? 1n)
  );
}

function columnsWhere(table: TabelLogis, test: (index: number) => boolean): number[] {
  return table.kolom.map((_, index) => index).filter(test);
}

function isPercentColumn(table: TabelLogis, index: number): boolean {
  const column = table.kolom[index];
  if (!column?.berangka || column.uang) return false;
  return column.peran === 'persen' || /%|proporsi|porsi\b|kontribusi|andil/i.test(column.judul);
}

/** Shares of the whole: what each row has of the last total row, where no more than one row in four differs. */
function stateShares(lembar: LembarPeriksa, table: TabelLogis, numbers: readonly number[], percent: number): void {
  const total = table.baris.findLast((row) => row.jenis === 'jumlah');
  if (!total) return;
  for (const column of numbers) {
    const whole = total.sel[column]?.tunggal;
    if (!whole?.nilai) continue;
    const rows = table.baris.flatMap((row) => {
      const [part, share] = [row.sel[column]?.tunggal, row.sel[percent]?.tunggal];
      if (row === total || row.jenis === 'nomor-kolom' || !part || !share || !part.nilai || !share.nilai) return [];
      return [
        { row, part, share, fits: printsRatio(share.nilai, share.desimal, part.nilai * 100n, whole.nilai ?? 0n) },
      ];
    });
    const fits = rows.filter((one) => one.fits).length;
    if (!isLearned(fits, rows.length - fits)) continue;
    const dari = lembar.enter(whole, placeOf(table, total, column));
    for (const { row, part, share } of rows) {
      if (isRoundedToFit(share, part, whole)) continue;
      const bagian = lembar.enter(part, placeOf(table, row, column));
      const persen = lembar.enter(share, placeOf(table, row, percent));
      lembar.state({ jenis: 'persen', bagian, dari, persen }, 'percentage', 'error');
    }
    return;
  }
}

function isStated(lembar: LembarPeriksa, figure: Angka | null | undefined): boolean {
  const id = figure ? lembar.idOf(figure) : undefined;
  return id !== undefined && lembar.relationsOf(id).some((index) => lembar.relasi[index]?.relasi.jenis === 'persen');
}

interface Pasangan {
  bagian: number;
  dari: number;
}

function bestPair(table: TabelLogis, numbers: readonly number[], percent: number): Pasangan | null {
  let best: { pair: Pasangan; fits: number } | null = null;
  for (const bagian of numbers) {
    for (const dari of numbers) {
      if (bagian === dari) continue;
      let fits = 0;
      let misses = 0;
      for (const row of table.baris) {
        const verdict = judge(row, { bagian, dari }, percent);
        if (verdict === true) fits += 1;
        else if (verdict === false) misses += 1;
      }
      if (isLearned(fits, misses) && fits > (best?.fits ?? 0)) best = { pair: { bagian, dari }, fits };
    }
  }
  return best?.pair ?? null;
}

/** A share printed without a minus (`28,5`, `(28,5 %)`) beside an amount that falls: its sign is that of the ratio. */
function signedLike(
  share: Angka | null | undefined,
  part: Angka | null | undefined,
  whole: Angka | null | undefined,
): Angka | null {
  if (!share || share.nilai === null || share.nilai <= 0n || !part?.nilai || !whole?.nilai) return share ?? null;
  return part.nilai < 0n === whole.nilai < 0n ? share : { ...share, nilai: -share.nilai };
}

/** Four telling rows and no more than one in four that differs; three and one are enough where the table is that short. */
function isLearned(fits: number, misses: number): boolean {
  return fits >= misses * 3 && (fits >= 4 || (fits === 3 && misses <= 1));
}

/** Null where the row tells nothing: figures missing, a zero base, or exactly nothing or all of it. */
function judge(row: BarisTabel, { bagian, dari }: Pasangan, percent: number): boolean | null {
  const [part, whole] = [row.sel[bagian]?.tunggal, row.sel[dari]?.tunggal];
  const share = signedLike(row.sel[percent]?.tunggal, part, whole);
  if (!part || part.nilai === null || !whole?.nilai || !share || share.nilai === null) return null;
  if (share.nilai === 0n || share.nilai === 100n * MIKRO) return null;
  return printsRatio(share.nilai, share.desimal, part.nilai * 100n, whole.nilai);
}

function stateRows(lembar: LembarPeriksa, table: TabelLogis, { bagian, dari }: Pasangan, percent: number): void {
  for (const row of table.baris) {
    const [part, whole] = [row.sel[bagian]?.tunggal, row.sel[dari]?.tunggal];
    const share = signedLike(row.sel[percent]?.tunggal, part, whole);
    if (!part || !whole || !share || row.jenis === 'nomor-kolom') continue;
    const enter = (angka: Angka, column: number): number => lembar.enter(angka, placeOf(table, row, column));
    lembar.state(
      { jenis: 'persen', bagian: enter(part, bagian), dari: enter(whole, dari), persen: enter(share, percent) },
      'percentage',
      'error',
    );
  }
}
