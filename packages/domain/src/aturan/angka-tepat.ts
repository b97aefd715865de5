/**
 * Exact figures of the audit: a printed figure as a whole number of millionths. Money, percentages and counts share this
 * scale, so that sums and ratios of printed figures compare without any rounding of our own.
 */
export type Mikro = bigint;

/** Millionths in one. */
export const MIKRO = 1_000_000n;

/** Reads a plain decimal (`-1234.5`); more than six decimals are cut. Null when the text is no plain decimal. */
export function mikro(plain: string): Mikro | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return null;
  const fraction = (match[3] ?? '').slice(0, 6).padEnd(6, '0');
  const value = BigInt(match[2] ?? '0') * MIKRO + BigInt(fraction);
  return match[1] === '-' ? -value : value;
}

/** Plain decimal with at least `decimals` decimals and no superfluous zeros beyond them. */
export function plainDecimal(value: Mikro, decimals = 0): string {
  const sign = value < 0n ? '-' : '';
  const digits = absolute(value).toString().padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '').padEnd(decimals, '0');
  return `${sign}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The value without its sign. */
export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** 10^(6−decimals) millionths: the weight of the last printed digit. */
export function lastDigit(decimals: number): Mikro {
  return 10n ** BigInt(Math.max(0, 6 - decimals));
}

/** `part / whole × 100` in millionths of a percent, rounded half up; null when the whole is zero. */
export function percentOf(part: Mikro, whole: Mikro): Mikro | null {
  if (whole === 0n) return null;
  return divideHalfUp(part * 100n * MIKRO, whole);
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = absolute(numerator);
  const d = absolute(denominator);
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/**
 * Whether a printed figure is the exact ratio `numerator / denominator`, rounded half up or cut at its last printed digit:
 * documents mix both, so both are accepted and nothing else.
 */
export function printsRatio(printed: Mikro, decimals: number, numerator: bigint, denominator: bigint): boolean {
  if (denominator === 0n) return false;
  const unit = lastDigit(decimals);
  const sign = numerator < 0n !== denominator < 0n ? -1n : 1n;
  const n = absolute(numerator) * MIKRO;
  const d = absolute(denominator);
  const p = printed * sign;
  if (p < 0n) return false;
  const difference = p * d - n;
  return -unit * d < difference && 2n * difference <= unit * d;
}

/** The ratio rounded half up to `decimals`, as printed figures of a document usually are. */
export function roundRatio(numerator: bigint, denominator: bigint, decimals: number): Mikro {
  const unit = lastDigit(decimals);
  return divideHalfUp(numerator * MIKRO, denominator * unit) * unit;
}
