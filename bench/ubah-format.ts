import { readTextBlocks } from '../packages/berkas/src/index.ts';
import { docxFixture } from '../packages/berkas/test/docx-fixture.ts';
import { xlsxFixture } from '../packages/berkas/test/xlsx-fixture.ts';

/** The text with its Indonesian numbers in US writing (`1,234,567.89`, `12.5%`); codes, dates and other writings stay. */
export function toUs(text: string): string {
  return text.replace(/(?<![\d/-]|\d[.,])\d[\d.,]*\d(?![\d/])/g, (number) =>
    /^(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3},\d{1,2})$/.test(number)
      ? number.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))
      : number,
  );
}

type Potongan = { paragraph: string } | { rows: string[][] };

/** Paragraphs and tables of a text with tab-separated tables. */
function piecesOf(text: string): Potongan[] {
  return readTextBlocks(Buffer.from(text), { name: 'dokumen.txt' }).blocks.map((block) =>
    block.kind === 'paragraph'
      ? { paragraph: block.text }
      : { rows: block.rows.map((row) => row.cells.map((cell) => cell.text)) },
  );
}

function xml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[^\P{Cc}\n]/gu, ' ');
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** The text as a Word document: paragraphs and bordered tables, landscape, so that it can be printed too. */
export function toDocx(text: string): Uint8Array {
  const paragraph = (content: string, size = 20): string =>
    content
      .split('\n')
      .map(
        (line) =>
          `<w:p><w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${xml(line)}</w:t></w:r></w:p>`,
      )
      .join('');
  const body = piecesOf(text).map((piece) => {
    if ('paragraph' in piece) return paragraph(piece.paragraph);
    const columns = Math.max(...piece.rows.map((row) => row.length));
    const width = Math.floor(15_000 / columns);
    const rows = piece.rows.map(
      (row) =>
        `<w:tr>${row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(cell, 14)}</w:tc>`).join('')}</w:tr>`,
    );
    const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
    return `<w:tbl><w:tblPr><w:tblW w:w="15000" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${paragraph('')}`;
  });
  const page =
    '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="800" w:right="800" w:bottom="800" w:left="800"/></w:sectPr></w:pPr></w:p>';
  return docxFixture({ body: `${body.join('')}${page}` });
}

/** The text as a workbook: one sheet, paragraphs in the first column, clean amounts as typed numbers. */
export function toXlsx(text: string): Uint8Array {
  let number = 0;
  const lines: string[] = [];
  const letters = (column: number): string =>
    column < 26
      ? String.fromCharCode(65 + column)
      : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
  const cell = (content: string, column: number): string => {
    if (content === '') return '';
    const reference = `${letters(column)}${number}`;
    if (/^\d{1,3}(?:\.\d{3}){2,}(?:,00)?$/.test(content))
      return `<c r="${reference}" s="1"><v>${content.replace(/,00$/, '').replace(/\./g, '')}</v></c>`;
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${xml(content)}</t></is></c>`;
  };
  for (const piece of piecesOf(text)) {
    if ('paragraph' in piece) {
      number += 1;
      lines.push(`<row r="${number}">${cell(piece.paragraph, 0)}</row>`);
      continue;
    }
    for (const row of piece.rows) {
      number += 1;
      lines.push(`<row r="${number}">${row.map(cell).join('')}</row>`);
    }
    number += 1;
  }
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs>';
  return xlsxFixture({ sheets: { Dokumen: `<sheetData>${lines.join('')}</sheetData>` }, styles });
}
