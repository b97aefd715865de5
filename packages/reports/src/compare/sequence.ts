/** An element that both sequences have, or only one of them; `before` and `after` are indices. */
export type Step = { before: number; after: number } | { before: number } | { after: number };

/** Cells of the table of lengths beyond which the middle parts are taken as wholly replaced: memory must not grow with the square of a document. */
const MAX_CELLS = 16_000_000;

/**
 * What stays, goes and comes on the way from one sequence to the other, in order: a longest common subsequence, removals before insertions.
 * Elements are equal when their keys are.
 */
export function alignSequences(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  const middle = alignMiddle(before.slice(start, before.length - tail), after.slice(start, after.length - tail));
  return [
    ...range(start).map((index): Step => ({ before: index, after: index })),
    ...middle.map((step): Step => shift(step, start)),
    ...range(tail).map((index): Step => ({ before: before.length - tail + index, after: after.length - tail + index })),
  ];
}

function alignMiddle(before: readonly string[], after: readonly string[]): Step[] {
  const rows = before.length;
  const width = after.length + 1;
  if ((rows + 1) * width > MAX_CELLS) {
    return [
      ...range(rows).map((index) => ({ before: index })),
      ...range(after.length).map((index) => ({ after: index })),
    ];
  }
  /** Length of the longest common subsequence of what follows each pair of places. */
  const lengths = new Uint32Array((rows + 1) * width);
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const steps: Step[] = [];
  let row = 0;
  let column = 0;
  while (row < rows || column < after.length) {
    if (row < rows && column < after.length && before[row] === after[column]) {
      steps.push({ before: row, after: column });
      row += 1;
      column += 1;
    } else if (row < rows && (column === after.length || lengthAt(row + 1, column) >= lengthAt(row, column + 1))) {
      steps.push({ before: row });
      row += 1;
    } else {
      steps.push({ after: column });
      column += 1;
    }
  }
  return steps;
}

/** Which elements of a list of distinct numbers do not ascend with the others: those outside a longest ascending subsequence. */
export function findMoved(numbers: readonly number[]): ReadonlySet<number> {
  /** `ends[n]` is the place of the smallest number that ends an ascending run of n + 1. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [place, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1]);
    ends[low] = place;
  }
  const moved = new Set(numbers);
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) moved.delete(numbers[place] ?? -1);
  return moved;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function shift(step: Step, by: number): Step {
  if (!('before' in step)) return { after: step.after + by };
  return 'after' in step ? { before: step.before + by, after: step.after + by } : { before: step.before + by };
}
