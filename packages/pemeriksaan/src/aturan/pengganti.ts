import { absolute, evaluate, type Mikro, plainDecimal, type Relasi, slipBetween } from '@selaras/domain';
import type { LembarPeriksa } from '../lembar.ts';

/** A figure that should read like another figure of the document. */
export interface Pengganti {
  sel: number;
  harus: Mikro | null;
  /** Line of the figure that prints the right value. */
  sumber: number | null;
  jenis: 'salin' | 'tukar' | 'kelompok';
}

/**
 * For ratios that fail: finds the one figure that, read as another amount which the document prints elsewhere, makes the ratio
 * hold. An amount one slip away is preferred (a lost or added digit, a swapped pair, a lost group of thousands); another amount
 * of the same paragraph or row is taken only when nothing else fits.
 */
export function findReplacements(lembar: LembarPeriksa): Map<number, Pengganti> {
  const broken = lembar.relasi
    .map(({ relasi }, index) => ({ relasi, index }))
    .filter(({ relasi }) => relasi.jenis === 'persen' && evaluate(relasi, lembar.sel, readValue(lembar)) === 'salah');
  const found = new Map<number, Pengganti>();
  if (broken.length === 0) return found;
  const amounts = distinctAmounts(lembar);
  for (const { relasi, index } of broken) {
    if (relasi.jenis !== 'persen') continue;
    const replacement =
      isSwapped(lembar, relasi) ?? bestReplacement(lembar, relasi, amounts) ?? lostGroup(lembar, relasi);
    if (replacement) found.set(index, replacement);
  }
  return found;
}

type Persen = Extract<Relasi, { jenis: 'persen' }>;

function readValue(lembar: LembarPeriksa): (id: number) => Mikro | null {
  return (id) => lembar.sel[id]?.nilai ?? null;
}

interface Jumlah {
  nilai: Mikro;
  line: number | null;
  lines: Set<number | null>;
}

/** Amounts of the document in ascending order, each once. */
function distinctAmounts(lembar: LembarPeriksa): Jumlah[] {
  const seen = new Map<Mikro, Jumlah>();
  for (const cell of lembar.sel) {
    if (cell.nilai === null || cell.jenis !== 'uang' || cell.nilai <= 0n) continue;
    const known = seen.get(cell.nilai);
    if (known) known.lines.add(cell.tempat.line);
    else seen.set(cell.nilai, { nilai: cell.nilai, line: cell.tempat.line, lines: new Set([cell.tempat.line]) });
  }
  return [...seen.values()].sort((one, two) => (one.nilai < two.nilai ? -1 : 1));
}

function holdsWith(lembar: LembarPeriksa, relasi: Persen, id: number, value: Mikro): boolean {
  return (
    evaluate(relasi, lembar.sel, (other) => (other === id ? value : (lembar.sel[other]?.nilai ?? null))) === 'benar'
  );
}

/** Target and realisasi printed in each other's place: the percentage fits the two turned round. */
function isSwapped(lembar: LembarPeriksa, relasi: Persen): Pengganti | null {
  const turned: Persen = { ...relasi, bagian: relasi.dari, dari: relasi.bagian };
  if (evaluate(turned, lembar.sel, readValue(lembar)) !== 'benar') return null;
  return {
    sel: relasi.bagian,
    harus: lembar.sel[relasi.dari]?.nilai ?? null,
    sumber: lembar.sel[relasi.dari]?.tempat.line ?? null,
    jenis: 'tukar',
  };
}

function bestReplacement(lembar: LembarPeriksa, relasi: Persen, amounts: readonly Jumlah[]): Pengganti | null {
  let best: { replacement: Pengganti; score: number } | null = null;
  for (const id of [relasi.bagian, relasi.dari]) {
    const cell = lembar.sel[id];
    const percent = lembar.sel[relasi.persen]?.nilai ?? null;
    const other = lembar.sel[id === relasi.bagian ? relasi.dari : relasi.bagian]?.nilai ?? null;
    if (!cell || cell.nilai === null || percent === null || other === null || percent <= 0n) continue;
    const centre = id === relasi.bagian ? (other * percent) / 100_000_000n : (other * 100_000_000n) / percent;
    for (const amount of amountsNear(amounts, centre)) {
      if (amount.nilai === cell.nilai || !holdsWith(lembar, relasi, id, amount.nilai)) continue;
      const slip = slipBetween(plainDecimal(cell.nilai), plainDecimal(amount.nilai)) !== null;
      const near = cell.tempat.line !== null && amount.lines.has(cell.tempat.line);
      const alike = differByTwo(cell.nilai, amount.nilai);
      const score = slip ? 3 : alike ? 2 : near && cell.tempat.table === null ? 1 : 0;
      if (score > (best?.score ?? 0))
        best = { score, replacement: { sel: id, harus: amount.nilai, sumber: amount.line, jenis: 'salin' } };
    }
  }
  return best?.replacement ?? null;
}

/** Long amounts of equal length that differ in two digits: a twisted group. */
function differByTwo(one: Mikro, two: Mikro): boolean {
  const [a, b] = [(one / 1_000_000n).toString(), (two / 1_000_000n).toString()];
  if (a.length !== b.length || a.length < 9 || a.endsWith('000') || b.endsWith('000')) return false;
  let differing = 0;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) differing += 1;
  return differing <= 2;
}

/** Amounts within a tenth of a percent of a value. */
function amountsNear(amounts: readonly Jumlah[], centre: Mikro): Jumlah[] {
  const slack = centre / 500n + 1n;
  let low = 0;
  let high = amounts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((amounts[middle]?.nilai ?? 0n) < centre - slack) low = middle + 1;
    else high = middle;
  }
  const found: Jumlah[] = [];
  for (let at = low; at < amounts.length && found.length < 40; at += 1) {
    const amount = amounts[at];
    if (!amount || amount.nilai > centre + slack) break;
    found.push(amount);
  }
  return found;
}

/** An amount a thousand times too small or too large for its percentage: a group of thousands is lost or doubled. */
function lostGroup(lembar: LembarPeriksa, relasi: Persen): Pengganti | null {
  const part = lembar.sel[relasi.bagian]?.nilai ?? null;
  const whole = lembar.sel[relasi.dari]?.nilai ?? null;
  const percent = lembar.sel[relasi.persen]?.nilai ?? null;
  if (lembar.sel[relasi.persen]?.desimal === 3) return null;
  if (part === null || whole === null || percent === null || percent < 1_000_000n || part === 0n || whole === 0n)
    return null;
  for (const factor of [1_000n, 1_000_000n]) {
    const lostInPart = (part * factor * 100_000_000n) / whole;
    if (isClose(lostInPart, percent)) return { sel: relasi.bagian, harus: null, sumber: null, jenis: 'kelompok' };
    const lostInWhole = (part * 100_000_000n) / (whole * factor);
    if (isClose(lostInWhole, percent)) return { sel: relasi.dari, harus: null, sumber: null, jenis: 'kelompok' };
  }
  return null;
}

function isClose(one: Mikro, two: Mikro): boolean {
  return absolute(one - two) * 1_000n < two;
}
