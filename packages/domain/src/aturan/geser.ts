/** A stretch of rows whose column stands one or more rows too low (+) or too high (−). */
export interface Pergeseran {
  /** First and last row whose figure is printed on another row. */
  dari: number;
  sampai: number;
  /** The figure of row i is printed on row i + `jarak`. */
  jarak: number;
  /** Sums that hold only when the column is moved back, and those that would break. */
  pulih: number;
  rusak: number;
}

/** One parent-children sum of the table, judged as printed and as it would be with the column moved by `jarak`. */
export interface UjiGeser {
  dari: number;
  sampai: number;
  sekarang: boolean;
  digeser: boolean;
}

const MIN_RESTORED = 5;

/**
 * Finds the stretch in which moving a column restores the sums: the run of parents with the largest gain (restored minus
 * broken). At least five sums must be restored and no more than one in ten broken; a few wrong cells never look like that.
 */
export function findShift(tests: readonly UjiGeser[], jarak: number): Pergeseran | null {
  let best: Pergeseran | null = null;
  let bestGain = 0;
  let start = 0;
  let gain = 0;
  let restored = 0;
  let broken = 0;
  tests.forEach((test, index) => {
    if (gain <= 0) {
      start = index;
      gain = 0;
      restored = 0;
      broken = 0;
    }
    if (test.digeser && !test.sekarang) {
      gain += 1;
      restored += 1;
    } else if (!test.digeser && test.sekarang) {
      gain -= 2;
      broken += 1;
    } else if (!test.digeser && !test.sekarang) {
      gain -= 0.25;
    }
    const first = tests[start];
    if (gain > bestGain && first && test.digeser && !test.sekarang) {
      bestGain = gain;
      const inside = tests.slice(start, index + 1);
      best = {
        dari: first.dari,
        sampai: inside.reduce((last, one) => Math.max(last, one.sampai), test.sampai),
        jarak,
        pulih: restored,
        rusak: broken,
      };
    }
  });
  const found = best as Pergeseran | null;
  if (!found || found.pulih < MIN_RESTORED || found.rusak * 10 > found.pulih) return null;
  return found;
}
