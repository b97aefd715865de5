/** An axis of values: round ticks that hold all values, from low to high. */
export interface Scale {
  minimum: number;
  maximum: number;
  ticks: number[];
}

const roundStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5].find((candidate) => rough <= candidate * power * 1.000001) ?? 10;
  return factor * power;
};

/** A scale from zero over all values, with about `count` round steps. Zero is always on it: a bar's length is its value. */
export const scaleOver = (values: readonly number[], count = 5): Scale => {
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const span = highest - lowest === 0 ? 1 : highest - lowest;
  const step = roundStep(span / count);
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { minimum: ticks[0] ?? 0, maximum: ticks.at(-1) ?? 1, ticks };
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/**
 * A plain decimal as Indonesian text with at most two decimals, rounded half up on its digits (no float): `"25.495"` →
 * `"25,5"`, `"661473673.00"` → `"661.473.673"`.
 */
export const labelOfDecimal = (decimal: string): string => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) return decimal;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const cents = BigInt(whole + fraction.padEnd(2, '0').slice(0, 2)) + (Number(fraction[2] ?? '0') >= 5 ? 1n : 0n);
  const digits = cents.toString().padStart(3, '0');
  const decimals = digits.slice(-2).replace(/0+$/, '');
  const text = grouped(digits.slice(0, -2)) + (decimals === '' ? '' : `,${decimals}`);
  return cents === 0n ? '0' : sign + text;
};

const TICK_UNITS: readonly [number, string][] = [
  [1e12, ' T'],
  [1e9, ' M'],
  [1e6, ' jt'],
];

/** A tick of the axis: large amounts in juta (jt), miliar (M) or triliun (T). */
export const labelOfTick = (tick: number, scale: Scale): string => {
  const largest = Math.max(Math.abs(scale.minimum), Math.abs(scale.maximum));
  const [size, suffix] = TICK_UNITS.find(([unit]) => largest >= unit) ?? [1, ''];
  return tick === 0 ? '0' : `${labelOfDecimal((tick / size).toFixed(4))}${suffix}`;
};
