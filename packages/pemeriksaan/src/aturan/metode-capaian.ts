import { absolute, MIKRO, type Mikro, printsRatio, roundRatio } from '@selaras/domain';
import type { Angka } from '../angka/pindai.ts';

/**
 * How a printed capaian follows from target T and realisasi R: `naik` R ÷ T; `turun` T ÷ R and `selisih` (2T − R) ÷ T, both for
 * indicators of which less is better; `batas` 100 where R ÷ T is more; `sendiri` the realisasi is itself the capaian.
 */
export type MetodeCapaian = 'naik' | 'turun' | 'selisih' | 'batas' | 'sendiri';

/** The method that gives the printed capaian, the plainest first; null when none does. */
export function methodOf(target: Angka, actual: Angka, printed: Angka): MetodeCapaian | null {
  const [t, r, c] = [target.nilai, actual.nilai, printed.nilai];
  if (t === null || r === null || c === null) return null;
  const { desimal } = printed;
  const fits = (numerator: bigint, denominator: bigint): boolean =>
    printsRatio(c, desimal, numerator * 100n, denominator) ||
    withinPrecision({ c, numerator, denominator, target, actual });
  if (t !== 0n && fits(r, t)) return 'naik';
  if (t !== 0n && c === 100n * MIKRO && r > t) return 'batas';
  if (r !== 0n && fits(t, r)) return 'turun';
  if (t !== 0n && fits(2n * t - r, t)) return 'selisih';
  return r === c ? 'sendiri' : null;
}

/** What a method gives, in micro percent rounded to two decimals; null where it divides by zero. */
export function resultOf(method: 'naik' | 'turun' | 'selisih', target: Mikro, actual: Mikro): Mikro | null {
  if (method === 'turun') return actual === 0n ? null : roundRatio(target * 100n, actual, 2);
  if (target === 0n) return null;
  return roundRatio((method === 'naik' ? actual : 2n * target - actual) * 100n, target, 2);
}

/** Target and realisasi are themselves rounded: the ratio may differ by what their last digits allow. */
function withinPrecision({
  c,
  numerator,
  denominator,
  target,
  actual,
}: {
  c: bigint;
  numerator: bigint;
  denominator: bigint;
  target: Angka;
  actual: Angka;
}): boolean {
  if (denominator === 0n || target.desimal + actual.desimal === 0) return false;
  const exact = roundRatio(numerator * 100n, denominator, 6);
  const relative = (angka: Angka): bigint =>
    angka.nilai && angka.desimal > 0
      ? (500_000n * 10n ** BigInt(6 - Math.min(6, angka.desimal))) / absolute(angka.nilai)
      : 0n;
  const slack = (exact * (relative(target) + relative(actual))) / MIKRO + 10_000n;
  return absolute(exact - c) <= slack;
}
