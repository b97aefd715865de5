import type { Rupiah } from './rupiah.ts';

const ONES = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const;
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun'] as const;
const LIMIT = 10n ** 18n;

/** How an amount is spelt. */
export interface TerbilangOptions {
  /** true starts with a capital letter, as forms print it. */
  capital?: boolean | undefined;
}

/**
 * A number or an amount in Indonesian words, below 10^18: 1234 → `seribu dua ratus tiga puluh empat`. Money ends in
 * `rupiah`, and `… rupiah lima puluh sen` where it has sen; a negative starts with `minus`. Throws RangeError from 10^18 on.
 */
export function terbilang(amount: Rupiah | bigint, options: TerbilangOptions = {}): string {
  const words = typeof amount === 'bigint' ? spellSigned(amount) : spellRupiah(amount);
  return options.capital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function spellSigned(value: bigint): string {
  return value < 0n ? `minus ${spellWhole(-value)}` : spellWhole(value);
}

function spellRupiah(amount: Rupiah): string {
  const { sen } = amount.abs();
  const words = `${spellWhole(sen / 100n)} rupiah`;
  const withSen = sen % 100n === 0n ? words : `${words} ${spellWhole(sen % 100n)} sen`;
  return amount.isNegative ? `minus ${withSen}` : withSen;
}

function spellWhole(value: bigint): string {
  if (value >= LIMIT) throw new RangeError(`no words from 10^18 on: ${value}`);
  if (value === 0n) return ONES[0];
  const parts: string[] = [];
  let rest = value;
  for (const scale of SCALES) {
    const group = Number(rest % 1000n);
    rest /= 1000n;
    if (group > 0) parts.unshift(spellScaled(group, scale));
  }
  return parts.join(' ');
}

/** `seribu` is one word; one of any larger scale is `satu juta`, `satu miliar`. */
function spellScaled(group: number, scale: string): string {
  if (scale === '') return spellGroup(group);
  return group === 1 && scale === 'ribu' ? 'seribu' : `${spellGroup(group)} ${scale}`;
}

function spellGroup(group: number): string {
  const hundreds = Math.floor(group / 100);
  const words = [];
  if (hundreds > 0) words.push(hundreds === 1 ? 'seratus' : `${ONES[hundreds]} ratus`);
  if (group % 100 > 0) words.push(spellTens(group % 100));
  return words.join(' ');
}

function spellTens(value: number): string {
  if (value === 10) return 'sepuluh';
  if (value === 11) return 'sebelas';
  const ones = ONES[value % 10] ?? '';
  if (value < 10) return ones;
  if (value < 20) return `${ones} belas`;
  const tens = `${ONES[Math.floor(value / 10)]} puluh`;
  return value % 10 === 0 ? tens : `${tens} ${ones}`;
}
