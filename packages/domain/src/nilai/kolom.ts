import { stripDecoration } from './hiasan.ts';
import { readSeparators } from './pemisah.ts';
import { cleanCell } from './teks-sel.ts';

/** What a column holds: money (rupiah), counts (whole things), percentages, or numbers of any kind. */
export type ColumnKind = 'uang' | 'cacah' | 'persen' | 'angka';

/** The signs that group digits or set off decimals. */
export type Separator = '.' | ',';

/** What the unmistakable cells of a column prove about a separator; `mixed` = both uses occur. */
export type SeparatorRole = 'grouping' | 'decimal' | 'mixed' | 'unproven';

/** The proven role of both separators in one column. */
export type ColumnStyle = Readonly<Record<Separator, SeparatorRole>>;

/** What is known about the column a cell stands in; it decides numbers such as `1.234` that can't be read alone. */
export interface Column {
  kind?: ColumnKind | undefined;
  style?: ColumnStyle | undefined;
}

/** Separators as Indonesian writing has them: for text that is known to be written so, e.g. by `formatAngka`. */
export const INDONESIAN_STYLE: ColumnStyle = { '.': 'grouping', ',': 'decimal' };

/** Separators as English (US) writing has them. */
export const US_STYLE: ColumnStyle = { '.': 'decimal', ',': 'grouping' };

/**
 * Finds out how a column writes its numbers, from those cells that can be read in one way only
 * (`1.234.567`, `0,5`, `87.74`); ambiguous, malformed and empty cells prove nothing.
 */
export function inferColumnStyle(cells: Iterable<string>): ColumnStyle {
  const roles: Record<Separator, SeparatorRole> = { '.': 'unproven', ',': 'unproven' };
  const prove = (separator: Separator, role: 'grouping' | 'decimal') => {
    const known = roles[separator];
    roles[separator] = known === 'unproven' || known === role ? role : 'mixed';
  };
  for (const cell of cells) {
    const clean = cleanCell(cell);
    const stripped = clean.ok ? stripDecoration(clean.text) : null;
    if (!stripped?.ok || !/^\d[\d.,]*$/.test(stripped.core)) continue;
    const reading = readSeparators(stripped.core);
    if (reading.status !== 'ok') continue;
    const [grouping, decimal]: [Separator, Separator] = reading.style === 'us' ? [',', '.'] : ['.', ','];
    if (stripped.core.includes(grouping)) prove(grouping, 'grouping');
    if (stripped.core.includes(decimal)) prove(decimal, 'decimal');
  }
  return roles;
}
