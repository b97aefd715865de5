import { absolute, lastDigit, MIKRO, type Mikro, printsRatio, roundRatio } from './angka-tepat.ts';

/** What a figure counts; figures of different kinds are never added. */
export type JenisAngka = 'uang' | 'persen' | 'angka';

/** One printed figure: a variable of the net. */
export interface SelAngka {
  readonly id: number;
  /** Null when the printed text can't be read as one figure. */
  readonly nilai: Mikro | null;
  /** Exact text as printed. */
  readonly cetak: string;
  /** Decimals as printed: the precision to which it may be compared. */
  readonly desimal: number;
  readonly jenis: JenisAngka;
  /** Printed in a malformed way (wrong digit groups, mixed separators): a likely culprit. */
  readonly rusak: boolean;
  /** The writer rounded it for print (amounts in millions, tons, indices), so that sums of such figures need not meet at their last digit. */
  readonly dibulatkan?: boolean;
}

/** A statement that must hold between figures. Ids are those of {@link SelAngka}. */
export type Relasi =
  /** The parent is the sum of its children. */
  | { jenis: 'jumlah'; induk: number; anak: readonly number[] }
  /** `persen` = bagian / dari × 100 (× `faktor`, 1 when absent). */
  | { jenis: 'persen'; bagian: number; dari: number; persen: number }
  /** hasil = dari − kurang; `mutlak`: the sign of the result is told by words or not printed. */
  | { jenis: 'selisih'; dari: number; kurang: number; hasil: number; mutlak: boolean }
  /** Two places print one quantity. */
  | { jenis: 'sama'; satu: number; dua: number };

/** Whether a relation holds, fails, or can't be judged because a figure is missing. */
export type Putusan = 'benar' | 'salah' | 'tak-terhitung';

/** Gives the value of a figure by its id; null when it has none. */
export type AmbilNilai = (id: number) => Mikro | null;

/** The figures a relation ties together. */
export function figuresOf(relasi: Relasi): number[] {
  switch (relasi.jenis) {
    case 'jumlah':
      return [relasi.induk, ...relasi.anak];
    case 'persen':
      return [relasi.bagian, relasi.dari, relasi.persen];
    case 'selisih':
      return [relasi.dari, relasi.kurang, relasi.hasil];
    case 'sama':
      return [relasi.satu, relasi.dua];
  }
}

/** The figure that is named when nothing tells which one is wrong: the total, the percentage, the difference, the second mention. */
export function defaultCulprit(relasi: Relasi): number {
  switch (relasi.jenis) {
    case 'jumlah':
      return relasi.induk;
    case 'persen':
      return relasi.persen;
    case 'selisih':
      return relasi.hasil;
    case 'sama':
      return relasi.dua;
  }
}

/**
 * Whether a relation holds. Totals printed without sen may differ from children with sen by less than one rupiah;
 * a percentage may be rounded or cut at its last digit, and figures rounded for print are taken as what they may have been. Unreadable figures and a zero base make it uncountable.
 */
export function evaluate(relasi: Relasi, cells: readonly SelAngka[], value: AmbilNilai): Putusan {
  if (relasi.jenis === 'jumlah') {
    const sum = sumOf(relasi.anak, value);
    const parent = value(relasi.induk);
    if (sum === null || parent === null) return 'tak-terhitung';
    return absolute(parent - sum) <= tolerance(cells, [relasi.induk, ...relasi.anak]) ? 'benar' : 'salah';
  }
  if (relasi.jenis === 'persen') {
    const part = value(relasi.bagian);
    const whole = value(relasi.dari);
    const percent = value(relasi.persen);
    if (part === null || whole === null || percent === null || whole === 0n) return 'tak-terhitung';
    const decimals = cells[relasi.persen]?.desimal ?? 2;
    if (printsRatio(percent, decimals, part * 100n, whole)) return 'benar';
    const halves = { part: roundingOf(cells, [relasi.bagian]), whole: roundingOf(cells, [relasi.dari]) };
    return withinRounding(percent, lastDigit(decimals), { part, whole, halves }) ? 'benar' : 'salah';
  }
  if (relasi.jenis === 'selisih') {
    const from = value(relasi.dari);
    const less = value(relasi.kurang);
    const result = value(relasi.hasil);
    if (from === null || less === null || result === null) return 'tak-terhitung';
    const slack = tolerance(cells, [relasi.dari, relasi.kurang, relasi.hasil]);
    const difference = from - less;
    const gap = relasi.mutlak ? absolute(absolute(result) - absolute(difference)) : absolute(result - difference);
    return gap <= slack ? 'benar' : 'salah';
  }
  const one = value(relasi.satu);
  const two = value(relasi.dua);
  if (one === null || two === null) return 'tak-terhitung';
  return absolute(one - two) <= tolerance(cells, [relasi.satu, relasi.dua]) ? 'benar' : 'salah';
}

/** What `id` would have to be for the relation to hold if every other figure is right; null when it can't be told exactly. */
export function impliedValue(relasi: Relasi, id: number, cells: readonly SelAngka[], value: AmbilNilai): Mikro | null {
  if (relasi.jenis === 'jumlah') {
    if (id === relasi.induk) return sumOf(relasi.anak, value);
    const parent = value(relasi.induk);
    const others = sumOf(
      relasi.anak.filter((child) => child !== id),
      value,
    );
    return parent === null || others === null ? null : parent - others;
  }
  if (relasi.jenis === 'persen') {
    const part = value(relasi.bagian);
    const whole = value(relasi.dari);
    if (id !== relasi.persen || part === null || whole === null || whole === 0n) return null;
    return roundRatio(part * 100n, whole, cells[relasi.persen]?.desimal ?? 2);
  }
  if (relasi.jenis === 'selisih') return impliedDifference(relasi, id, value);
  return value(id === relasi.satu ? relasi.dua : relasi.satu);
}

function impliedDifference(relasi: Extract<Relasi, { jenis: 'selisih' }>, id: number, value: AmbilNilai): Mikro | null {
  const from = value(relasi.dari);
  const less = value(relasi.kurang);
  const result = value(relasi.hasil);
  if (id === relasi.hasil) {
    if (from === null || less === null) return null;
    const difference = from - less;
    return relasi.mutlak && (result ?? 0n) >= 0n ? absolute(difference) : difference;
  }
  if (result === null || (relasi.mutlak && (from === null || less === null))) return null;
  const signed = relasi.mutlak && from !== null && less !== null && from < less ? -absolute(result) : result;
  if (id === relasi.dari) return less === null ? null : less + signed;
  return from === null ? null : from - signed;
}

function sumOf(ids: readonly number[], value: AmbilNilai): Mikro | null {
  let sum = 0n;
  for (const id of ids) {
    const part = value(id);
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

/** Figures printed to different precision may differ by less than one unit of the coarsest; figures rounded for print by what rounding makes of them. */
function tolerance(cells: readonly SelAngka[], ids: readonly number[]): Mikro {
  let least = 6;
  let most = 0;
  for (const id of ids) {
    const decimals = significantDecimals(cells[id]);
    least = Math.min(least, decimals);
    most = Math.max(most, decimals);
  }
  const slack = least === most ? 0n : lastDigit(least) - 1n;
  const rounding = roundingOf(cells, ids);
  return rounding > slack ? rounding : slack;
}

/** Whether a percentage may come from the figures as they were before they were rounded for print. */
function withinRounding(
  percent: Mikro,
  unit: Mikro,
  { part, whole, halves }: { part: Mikro; whole: Mikro; halves: { part: Mikro; whole: Mikro } },
): boolean {
  if (halves.part + halves.whole === 0n || part <= 0n || whole <= halves.whole) return false;
  const [most, least] = [whole + halves.whole, whole - halves.whole];
  const low = (part - halves.part) * 100n * MIKRO;
  const high = (part + halves.part) * 100n * MIKRO;
  return (percent + unit) * most >= low && (percent - unit) * least <= high;
}

/** Half a unit of the last printed digit for each figure that was rounded for print. */
function roundingOf(cells: readonly SelAngka[], ids: readonly number[]): Mikro {
  let halves = 0n;
  for (const id of ids) if (cells[id]?.dibulatkan) halves += lastDigit(cells[id]?.desimal ?? 0) / 2n;
  return halves;
}

function significantDecimals(cell: SelAngka | undefined): number {
  if (!cell || cell.nilai === null) return 0;
  const fraction = absolute(cell.nilai) % 1_000_000n;
  if (fraction === 0n) return 0;
  return cell.desimal;
}
