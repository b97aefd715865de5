import {
  cellAddress,
  type LoadedSheet,
  loadSheet,
  plainNumber,
  readSheets,
  type SheetCell,
  type SheetRow,
} from '@selaras/berkas';
import type { FixtureCell } from './sheet-fixture.ts';

/** Opens a written workbook as the importer gets it. */
export async function openWorkbook(bytes: Uint8Array): Promise<LoadedSheet[]> {
  return Promise.all((await readSheets(bytes, { nama: 'templat.xlsx' })).map(loadSheet));
}

function toCell(content: Exclude<FixtureCell, null>, row: number, column: number): SheetCell {
  const place = { address: cellAddress(row, column), row, column, formula: null };
  if (typeof content === 'string') return { ...place, text: content, value: { kind: 'text', text: content } };
  if (typeof content === 'number') {
    const plain = plainNumber(String(content)) ?? '';
    return { ...place, text: plain, value: { kind: 'number', number: content, plain, percent: false } };
  }
  return { ...place, text: content.text ?? '', value: content.value, formula: content.formula ?? null };
}

const HEAD_ROW = 3;

/** Fills in a template as a person does: a row is found by a text in it (or is the n-th blank row, `+1`), a cell by its column's head. */
export function fillIn(
  sheets: readonly LoadedSheet[],
  sheet: string,
  row: string | number,
  entries: Record<string, FixtureCell>,
): LoadedSheet[] {
  return sheets.map((item) => (item.name === sheet ? { ...item, rows: edit(item.rows, row, entries) } : item));
}

function edit(rows: readonly SheetRow[], wanted: string | number, entries: Record<string, FixtureCell>): SheetRow[] {
  const head = rows.find((row) => row.number === HEAD_ROW);
  const columnOf = (name: string): number => {
    const cell = head?.cells.find((item) => item.text === name);
    if (!cell) throw new Error(`no column ${name}`);
    return cell.column;
  };
  const last = Math.max(...rows.filter((row) => row.cells.some((cell) => cell.column === 1)).map((row) => row.number));
  const found =
    typeof wanted === 'number'
      ? last + wanted
      : rows.find((row) => row.number > HEAD_ROW && row.cells.some((cell) => cell.text === wanted))?.number;
  if (found === undefined) throw new Error(`no row ${wanted}`);
  const cells = new Map((rows.find((row) => row.number === found)?.cells ?? []).map((cell) => [cell.column, cell]));
  for (const [name, content] of Object.entries(entries)) {
    const column = columnOf(name);
    if (content === null) cells.delete(column);
    else cells.set(column, toCell(content, found, column));
  }
  const row: SheetRow = { number: found, cells: [...cells.values()].sort((a, b) => a.column - b.column) };
  return [...rows.filter((item) => item.number !== found), row].sort((a, b) => a.number - b.number);
}
