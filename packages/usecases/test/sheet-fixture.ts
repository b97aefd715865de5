import {
  type CellValue,
  cellAddress,
  type LoadedSheet,
  parseRange,
  plainNumber,
  type SheetCell,
} from '@selaras/berkas';

/** A cell of a test sheet: text, number, blank, or a value with a formula. */
export type FixtureCell = string | number | null | { value: CellValue; text?: string; formula?: string | null };

function toCell(content: Exclude<FixtureCell, null>, row: number, column: number): SheetCell {
  const place = { address: cellAddress(row, column), row, column, formula: null };
  if (typeof content === 'string') return { ...place, text: content, value: { kind: 'text', text: content } };
  if (typeof content === 'number') {
    const plain = plainNumber(String(content)) ?? '';
    return { ...place, text: plain, value: { kind: 'number', number: content, plain, percent: false } };
  }
  return { ...place, text: content.text ?? '', value: content.value, formula: content.formula ?? null };
}

/** A loaded sheet from rows of cells; row 1 is the first, blanks make no cell, as the reader has it. */
export function sheetOf(
  rows: readonly (readonly FixtureCell[])[],
  options: { name?: string; merges?: string[] } = {},
): LoadedSheet {
  return {
    name: options.name ?? 'Lembar1',
    hidden: false,
    merges: (options.merges ?? []).flatMap((reference) => parseRange(reference) ?? []),
    rows: rows.flatMap((cells, index) => {
      const filled = cells.flatMap((cell, column) =>
        cell === null || cell === '' ? [] : [toCell(cell, index + 1, column + 1)],
      );
      return filled.length === 0 ? [] : [{ number: index + 1, cells: filled }];
    }),
  };
}
