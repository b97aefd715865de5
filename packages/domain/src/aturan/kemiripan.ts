import { absolute, type Mikro } from './angka-tepat.ts';

/**
 * How one printed figure may have become another: by the slips that typing and copying make. Used to tell which of several
 * figures is the wrong one; never to call a figure wrong.
 */
export type Selip = 'digit' | 'tukar' | 'hilang' | 'lebih' | 'nol' | null;

/** The slip that turns the digits of `right` into those of `printed`; null when it takes more than one. Figures below three digits tell nothing. */
export function slipBetween(printed: string, right: string): Selip {
  const a = printed.replace(/\D/g, '');
  const b = right.replace(/\D/g, '');
  if (a === b || a.length < 3 || b.length < 3) return null;
  if (a.length === b.length) return sameLengthSlip(a, b);
  if (Math.abs(a.length - b.length) === 3) return droppedGroup(a, b) ? 'nol' : null;
  if (a.length === b.length - 1) return isOneShorter(a, b) ? 'hilang' : null;
  if (a.length === b.length + 1) return isOneShorter(b, a) ? 'lebih' : null;
  return null;
}

function sameLengthSlip(a: string, b: string): Selip {
  const differing: number[] = [];
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) differing.push(index);
    if (differing.length > 2) return null;
  }
  const [first, second] = differing;
  if (differing.length === 1) return 'digit';
  if (first === undefined || second === undefined) return null;
  const swapped = a[first] === b[second] && a[second] === b[first];
  return swapped && second - first <= 2 ? 'tukar' : null;
}

function isOneShorter(short: string, long: string): boolean {
  let index = 0;
  while (index < short.length && short[index] === long[index]) index += 1;
  return short.slice(index) === long.slice(index + 1);
}

function droppedGroup(a: string, b: string): boolean {
  const short = a.length < b.length ? a : b;
  const long = a.length < b.length ? b : a;
  for (let index = 1; index <= short.length; index += 1) {
    if (short.slice(0, index) === long.slice(0, index) && short.slice(index) === long.slice(index + 3)) return true;
  }
  return false;
}

/** Digits that must agree before a near miss is taken for a slip and not for chance. */
const TELLING_DIGITS = 6;

/**
 * Whether a total and the sum of its parts differ by one slip of one figure: one digit, or two neighbouring digits turned round.
 * Then that the parts belong to the total is no supposition: figures of other things would not agree in all other digits. Round
 * parts tell less, so digits are counted above the smallest unit that any part uses.
 */
export function isOneSlipOff(total: Mikro, parts: readonly Mikro[]): boolean {
  const sum = parts.reduce((all, part) => all + part, 0n);
  const difference = absolute(total - sum);
  if (difference === 0n || total <= 0n || sum <= 0n) return false;
  const unit = parts.reduce((least, part) => (part === 0n ? least : Math.min(least, trailingZeros(part))), 99);
  const most = total > sum ? total : sum;
  const digits = most.toString().length - unit;
  const zeros = trailingZeros(difference);
  const lead = Number(difference / 10n ** BigInt(zeros));
  if (lead < 10) return digits >= TELLING_DIGITS;
  return lead <= 81 && lead % 9 === 0 && digits > TELLING_DIGITS;
}

function trailingZeros(value: bigint): number {
  const digits = value.toString();
  return digits.length - digits.replace(/0+$/, '').length;
}
