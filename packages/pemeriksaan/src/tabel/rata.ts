import type { BarisBlok } from '@selaras/berkas';

type Golongan = 'kosong' | 'strip' | 'persen' | 'uang' | 'angka' | 'input' | 'teks';

/** What kind of thing a cell holds, to tell which column it belongs to. */
function kindOf(text: string): Golongan {
  const bare = text.trim();
  if (bare === '') return 'kosong';
  if (bare.length < 3 && /^[-–—]+$/.test(bare)) return 'strip';
  if (/^.{0,3}(?:Input|Ou\w{0,2}put|Outcome)\b/i.test(bare)) return 'input';
  if (bare.length > 44) return 'teks';
  if (/^\d[\d.,]*\s?%/.test(bare)) return 'persen';
  if (/^[(-]?\s*(?:Rp)?[\s.]*\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?[,.\-)\s]*$/i.test(bare)) return 'uang';
  return /^\d/.test(bare) ? 'angka' : 'teks';
}

/** How much better a row must fit elsewhere before it is moved: a sheet has its own columns, only one that was converted lost some. */
const MARGIN = { text: 0.3, sheet: 1.3 } as const;

/**
 * Rows that lost leading blank cells at a page break are moved to the columns where cells of their kind stand in whole rows. A sheet
 * holds no blank cells at the end of a row, so only rows filled to the last column are known to be whole.
 */
export function alignments(
  rows: readonly BarisBlok[],
  { columns, isSheet }: { columns: number; isSheet: boolean },
): number[] {
  const offsets = rows.map(() => 0);
  const widthOf = isSheet ? filledWidth : rowWidth;
  const usual = isSheet ? columns : usualWidth(rows.map(rowWidth));
  const full = rows.filter((row) => widthOf(row) === usual);
  if (full.length < 2) return offsets;
  const seen: Map<Golongan, number>[] = Array.from({ length: columns }, () => new Map());
  for (const row of full) {
    for (const cell of row.cells) {
      const kind = kindOf(cell.text);
      const column = seen[cell.column];
      column?.set(kind, (column.get(kind) ?? 0) + 1 / full.length);
    }
  }
  rows.forEach((row, index) => {
    const missing = Math.min(2, usual - filledWidth(row));
    if (missing <= 0) return;
    const whole = widthOf(row) === usual;
    let best = 0;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let offset = 0; offset <= missing; offset += 1) {
      let score = offset === 0 ? (isSheet ? MARGIN.sheet : MARGIN.text) : 0;
      if (whole && offset === 0) score += 0.6;
      for (const cell of row.cells) {
        const kind = kindOf(cell.text);
        if (kind === 'kosong') continue;
        score += Math.min(1, 3 * (seen[cell.column + offset]?.get(kind) ?? 0));
      }
      if (score > bestScore) {
        bestScore = score;
        best = offset;
      }
    }
    offsets[index] = best;
  });
  return offsets;
}

/** The width that most rows have; one row too wide must not move all others. */
function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width;
  return usual;
}

function rowWidth(row: BarisBlok): number {
  const last = row.cells[row.cells.length - 1];
  return last ? last.column + last.colSpan : 0;
}

function filledWidth(row: BarisBlok): number {
  return row.cells.reduce((width, cell) => (cell.text === '' ? width : cell.column + cell.colSpan), 0);
}
