import ExcelJS from 'exceljs';

/** What a person or another program puts into a cell. */
type CellContent = string | number | Date | null | { formula: string; result: number };

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // ExcelJS declares a Buffer type of its own; any bytes will do.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

/** Changes cells of a workbook as Excel would, e.g. `{ 'Realisasi!G8': 1000 }`; a sheet that is missing is an error of the test. */
export async function editWorkbook(bytes: Uint8Array, cells: Record<string, CellContent>): Promise<Uint8Array> {
  const workbook = await load(bytes);
  for (const [place, content] of Object.entries(cells)) {
    const [name = '', address = ''] = place.split('!');
    const sheet = workbook.getWorksheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    sheet.getCell(address).value = content;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Number of the row of a sheet that has this text in a cell. */
export async function findRow(bytes: Uint8Array, sheet: string, text: string): Promise<number> {
  let found = 0;
  (await load(bytes)).getWorksheet(sheet)?.eachRow((row, number) => {
    row.eachCell((cell) => {
      if (cell.text === text && found === 0) found = number;
    });
  });
  if (found === 0) throw new Error(`no row ${text} in ${sheet}`);
  return found;
}

/** A workbook of one sheet, from rows of cells. */
export async function workbookOf(
  rows: readonly (readonly CellContent[])[],
  options: { name?: string; merges?: readonly string[] } = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(options.name ?? 'Lembar1');
  for (const row of rows) sheet.addRow([...row]);
  for (const range of options.merges ?? []) sheet.mergeCells(range);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
