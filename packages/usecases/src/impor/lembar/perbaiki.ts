import { type LoadedSheet, parseAddress, type SheetCell, type SheetRow } from '@selaras/berkas';

/** What cells shall hold instead, by place as messages name it (`Lembar!D7`); an empty text empties the cell. */
export type Perbaikan = Readonly<Record<string, string>>;

/** The sheet as if these cells had been corrected in the file. Places on other sheets are passed over. */
export function perbaikiLembar(sheet: LoadedSheet, perbaikan: Perbaikan): LoadedSheet {
  const cells = Object.entries(perbaikan).flatMap(([lokasi, text]) => {
    const at = lokasi.lastIndexOf('!');
    const address = lokasi.slice(at + 1);
    const place = lokasi.slice(0, at) === sheet.name ? parseAddress(address) : null;
    return place === null ? [] : [{ ...place, address, text: text.trim() }];
  });
  if (cells.length === 0) return sheet;
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const known = new Set(sheet.rows.map(({ number }) => number));
  const added = [...byRow.keys()].filter((number) => !known.has(number)).map((number) => ({ number, cells: [] }));
  const rows = [...sheet.rows, ...added]
    .map((row) => isiUlang(row, byRow.get(row.number) ?? []))
    .toSorted((a, b) => a.number - b.number);
  return { ...sheet, rows };
}

function isiUlang(
  row: SheetRow,
  baru: readonly { address: string; row: number; column: number; text: string }[],
): SheetRow {
  if (baru.length === 0) return row;
  const cells = new Map<number, SheetCell>(row.cells.map((cell) => [cell.column, cell]));
  for (const { text, ...place } of baru) {
    if (text === '') cells.delete(place.column);
    else cells.set(place.column, { ...place, text, value: { kind: 'text', text }, formula: null });
  }
  return { ...row, cells: [...cells.values()].sort((a, b) => a.column - b.column) };
}
