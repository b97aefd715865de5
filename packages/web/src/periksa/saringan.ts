import type { BeratTemuan, TemuanDokumen } from '@selaras/contracts';

/** Severities from the heaviest to the lightest. */
export const URUTAN_BERAT: readonly BeratTemuan[] = ['error', 'warning', 'info'];

/** Which findings are shown. */
export interface Saringan {
  berat: readonly BeratTemuan[];
  /** Name of a rule; null for all. */
  aturan: string | null;
  /** Leave out what was accepted or dismissed. */
  hanyaTerbuka: boolean;
}

/** Everything is shown. */
export const TANPA_SARINGAN: Saringan = { berat: URUTAN_BERAT, aturan: null, hanyaTerbuka: false };

/** The findings that pass the filter, in their order. */
export function saringTemuan(
  findings: readonly TemuanDokumen[],
  { berat, aturan, hanyaTerbuka }: Saringan,
): TemuanDokumen[] {
  return findings.filter(
    ({ severity, rule, keputusan }) =>
      berat.includes(severity) && (aturan === null || rule === aturan) && !(hanyaTerbuka && keputusan !== null),
  );
}
