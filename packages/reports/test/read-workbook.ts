import ExcelJS from 'exceljs';

/** A cell of a workbook: its value, and the formula that gives it. */
export interface ReadCell {
  value: unknown;
  formula: string | null;
  numberFormat: string | null;
  note: string | null;
}

/** A workbook's cells by sheet and address. */
export type ReadWorkbook = Map<string, Map<string, ReadCell>>;

/** Reads a workbook back with all that it says about its cells. */
export const readWorkbook = async (bytes: Uint8Array): Promise<ReadWorkbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const cells = new Map<string, ReadCell>();
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.isMerged && cell.master !== cell) return;
          cells.set(cell.address, {
            value: cell.formula ? cell.result : cell.value,
            formula: cell.formula ?? null,
            numberFormat: cell.numFmt ?? null,
            note:
              typeof cell.note === 'string' ? cell.note : (cell.note?.texts?.map(({ text }) => text).join('') ?? null),
          });
        });
      });
      return [sheet.name, cells];
    }),
  );
};

/** The workbook as text, one cell a line. */
export const describeWorkbook = (workbook: ReadWorkbook): string =>
  [...workbook]
    .map(([name, cells]) => {
      const rows = [...cells].map(([address, { value, formula, numberFormat, note }]) => {
        const extras = [formula && `=${formula}`, numberFormat, note && `catatan: ${note}`].filter(Boolean);
        return `${address} ${JSON.stringify(value)}${extras.map((extra) => `  ${extra}`).join('')}`;
      });
      return [`# ${name}`, ...rows, ''].join('\n');
    })
    .join('\n');

/** What a formula of additions, subtractions, divisions and SUM gives on a sheet; text counts as nothing in SUM, as in Excel. */
export const evaluate = (formula: string, cells: Map<string, ReadCell>): number => {
  const numberAt = (address: string): number => {
    const value = cells.get(address)?.value;
    return typeof value === 'number' ? value : 0;
  };
  const sum = (list: string): number =>
    list
      .split(',')
      .flatMap((part) => {
        const [first = '', last = first] = part.split(':');
        const letters = first.replace(/\d+/, '');
        const from = Number(first.replace(/\D+/, ''));
        const to = Number(last.replace(/\D+/, ''));
        return Array.from({ length: to - from + 1 }, (_, index) => numberAt(`${letters}${from + index}`));
      })
      .reduce((total, value) => total + value, 0);
  const plain = formula
    .replace(/SUM\(([^)]*)\)/g, (_, list: string) => `(${sum(list)})`)
    .replace(/[A-Z]+\d+/g, (address) => `(${numberAt(address)})`);
  if (!/^[\d.()+\-*/e]+$/.test(plain)) throw new Error(`can't evaluate ${formula}`);
  return Number(new Function(`return ${plain}`)());
};
