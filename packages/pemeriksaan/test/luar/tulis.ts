import {
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import ExcelJS from 'exceljs';
import { type Blok, type Sel, textOf } from './bentuk.ts';

/** Tab-separated text, a covered cell empty, indentation as spaces. */
export function asText(blocks: readonly Blok[]): string {
  return blocks
    .map((block) =>
      'paragraf' in block
        ? block.paragraf
        : block.tabel.map((row) => row.map((cell) => indent(cell) + textOf(cell)).join('\t')).join('\n'),
    )
    .join('\n\n');
}

const depthOf = (cell: Sel): number => (typeof cell === 'string' ? 0 : (cell.inden ?? 0));
const indent = (cell: Sel): string => '   '.repeat(depthOf(cell));
const isNumber = (cell: Sel | undefined): cell is { angka: number; teks: string } =>
  typeof cell === 'object' && 'angka' in cell;

function spanOf(row: readonly Sel[], at: number): number {
  let span = 1;
  while (row[at + span] === '<') span += 1;
  return span;
}

/** A Word document with merged cells, borders as asked, heads repeated on pages. */
export async function asDocx(
  blocks: readonly Blok[],
  options: { borders: boolean } = { borders: true },
): Promise<Uint8Array> {
  const border = { style: options.borders ? BorderStyle.SINGLE : BorderStyle.NONE, size: 4, color: '000000' };
  const borders = { top: border, bottom: border, left: border, right: border };
  const children = blocks.flatMap((block) => {
    if ('paragraf' in block)
      return [new Paragraph({ children: [new TextRun({ text: block.paragraf, size: 20 })], spacing: { after: 120 } })];
    const columns = block.tabel[0]?.length ?? 1;
    const isNarrow = (block.tabel[0] ?? []).map((cell) => textOf(cell) === 'No');
    const narrow = isNarrow.filter(Boolean).length;
    const full = isNarrow.map((one) => (one ? 700 : Math.floor((14_500 - 700 * narrow) / (columns - narrow))));
    const rows = block.tabel.map(
      (row, index) =>
        new TableRow({
          tableHeader: index < block.kepala,
          cantSplit: true,
          children: row.flatMap((cell, at) => {
            if (cell === '<') return [];
            const below = block.tabel[index + 1]?.[at];
            return [
              new TableCell({
                columnSpan: spanOf(row, at),
                borders,
                width: {
                  size: full.slice(at, at + spanOf(row, at)).reduce((sum, one) => sum + one, 0),
                  type: WidthType.DXA,
                },
                ...(cell === '^'
                  ? { verticalMerge: VerticalMergeType.CONTINUE }
                  : below === '^'
                    ? { verticalMerge: VerticalMergeType.RESTART }
                    : {}),
                children: [
                  new Paragraph({
                    indent: { left: depthOf(cell) * 300 },
                    alignment: isNumber(cell) ? 'right' : index < block.kepala ? 'center' : 'left',
                    children: [new TextRun({ text: textOf(cell), size: 16, bold: index < block.kepala })],
                  }),
                ],
              }),
            ];
          }),
        }),
    );
    return [new Table({ rows, columnWidths: full, width: { size: 14_500, type: WidthType.DXA } }), new Paragraph('')];
  });
  const file = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 900, bottom: 900, left: 900, right: 900 },
          },
        },
        children,
      },
    ],
  });
  return await Packer.toBuffer(file);
}

/** How a printed number is shown by a format of Excel. */
function formatOf(text: string): string | null {
  const digits = /[.,](\d{1,2})\D*$/.exec(text)?.[1]?.length ?? 0;
  const decimals = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  if (text.endsWith('%')) return `0${decimals}"%"`;
  if (/^Rp/.test(text)) return `"Rp "#,##0${text.endsWith(',-') ? '",-"' : decimals}`;
  if (text.startsWith('(') || text === '-') return `#,##0${decimals};(#,##0${decimals});"-"`;
  return Math.abs(Number(text.replace(/\D/g, ''))) >= 1000 ? `#,##0${decimals}` : `0${decimals}`;
}

/** A workbook: a sheet per table (or one for all), typed numbers, merged cells; sums as formulas where asked. */
export async function asXlsx(blocks: readonly Blok[], options: { formulas?: boolean } = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Dokumen');
  let at = 1;
  for (const block of blocks) {
    if ('paragraf' in block) {
      sheet.getCell(at, 1).value = block.paragraf;
      at += 1;
      continue;
    }
    const first = at;
    const last = first + block.tabel.length - 1;
    block.tabel.forEach((row, index) => {
      row.forEach((cell, column) => {
        if (cell === '<' || cell === '^') return;
        const target = sheet.getCell(first + index, column + 1);
        if (isNumber(cell)) {
          const format = formatOf(cell.teks);
          const isTotal = options.formulas === true && index === block.tabel.length - 1 && !cell.teks.endsWith('%');
          target.value = isTotal
            ? {
                formula: `${cell.angka}+0*SUM(${letter(column)}${first + block.kepala}:${letter(column)}${last - 1})`,
                result: cell.angka,
              }
            : cell.angka;
          if (format !== null) target.numFmt = format;
        } else {
          target.value = textOf(cell) === '' ? null : textOf(cell);
          if (depthOf(cell) > 0) target.alignment = { indent: depthOf(cell) };
        }
        const wide = spanOf(row, column);
        let tall = 1;
        while (block.tabel[index + tall]?.[column] === '^') tall += 1;
        if (wide * tall > 1) sheet.mergeCells(first + index, column + 1, first + index + tall - 1, column + wide);
      });
    });
    at = last + 2;
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
