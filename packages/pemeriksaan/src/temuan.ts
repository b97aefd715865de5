import type { Pesan } from '@selaras/domain';

/** How sure a finding is: `error` is proven by arithmetic on printed figures, `warning` is a contradiction that a person must settle, `info` a remark. */
export type Beratnya = 'error' | 'warning' | 'info';

/** One cell that a proof used. */
export interface BuktiTemuan {
  line: number | null;
  value: string;
}

/** One cell that a finding calls wrong. */
export interface SelTemuan {
  line: number | null;
  printed: string;
  expected: string | null;
}

/** One finding, in the shape of `selaras check --format json`. */
export interface Temuan {
  /** Name of the rule, e.g. `sum-of-children`. */
  rule: string;
  severity: Beratnya;
  /** Line that carries the wrong value (text); ordinal of paragraph or row in other formats. */
  line: number | null;
  page: number | null;
  /** Cell address in a workbook. */
  cell: string | null;
  table: string | null;
  row: string | null;
  column: string | null;
  /** The wrong value exactly as printed. */
  printed: string;
  /** What it must be, as a plain decimal; null when not known. */
  expected: string | null;
  /** printed − expected; null when not known. */
  difference: string | null;
  proof: readonly BuktiTemuan[];
  affected: readonly SelTemuan[];
  message: Pesan;
}

/** What was looked at. */
export interface StatistikPeriksa {
  tables: number;
  numbers: number;
  sumsChecked: number;
  percentsChecked: number;
  seconds: number;
}

/** Findings of one document. */
export interface HasilPeriksa {
  findings: readonly Temuan[];
  stats: StatistikPeriksa;
}
