import type { Align, Run, Section, Table } from '../../model/document.ts';
import { COLOURS, lookOfRow, tableTextSize, textWidth } from '../shared/design.ts';
import { breakLongWords } from '../shared/long-words.ts';
import { charsIn, columnShares, isShort, leadsNext, placeHead, placeRows } from '../shared/table-grid.ts';
import { escapeXml } from '../shared/text.ts';
import { CELL_INSET, INDENT } from '../shared/type.ts';
import { type RunLook, runsXml, textXml } from './runs-xml.ts';
import { twentieths, twips } from './units.ts';

/*
 * Tables as WordprocessingML text, put into the document that the `docx` package writes. A table of thousands of rows
 * would otherwise become a hundred thousand objects, which takes several times as long as the text itself.
 */

const JUSTIFICATION: Record<Align, string> = { left: 'left', center: 'center', right: 'right', justify: 'both' };

/** The paragraph style of the cells for each size of table type. */
export const cellStyleId = (pointSize: number): string => `TabelIsi${String(pointSize * 10)}`;

const TWIPS_PER_POINT = 20;
const CELL_MARGINS = twentieths(2 * CELL_INSET.x);

// LibreOffice sets every formula in 12 points, whatever the file says: shorter lines keep it inside its column.
const MATH_LINE_SHARE = 0.75;

// Long codes break where they do in the PDF.
const fitRuns = (runs: readonly Run[], room: number, isBold: boolean): Run[] =>
  runs.map((run) =>
    run.type === 'text' ? { ...run, text: breakLongWords(run.text, room, isBold || run.bold === true) } : run,
  );

interface CellLayout {
  width: number;
  colSpan: number;
  merge: 'restart' | 'continue' | null;
  fill: string | null;
  middle: boolean;
}

const cellXml = ({ width, colSpan, merge, fill, middle }: CellLayout, paragraph: string): string =>
  [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
    colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : '',
    merge === null ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    fill === null ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
    middle ? '<w:vAlign w:val="center"/>' : '',
    `</w:tcPr>${paragraph}</w:tc>`,
  ].join('');

interface ParagraphLook {
  style: string;
  align: Align;
  indent?: number;
  /** Keeps the paragraph, and so its row, on the page of what follows. */
  keepNext?: boolean;
}

const paragraphXml = ({ style, align, indent = 0, keepNext = false }: ParagraphLook, inner: string): string => {
  const indentation = indent > 0 ? `<w:ind w:left="${twips(indent * INDENT.cell)}"/>` : '';
  const justification = align === 'left' ? '' : `<w:jc w:val="${JUSTIFICATION[align]}"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}${indentation}${justification}</w:pPr>${inner}</w:p>`;
};

interface Layout {
  table: Table;
  widths: number[];
  style: string;
  pointSize: number;
}

const spanWidth = (widths: readonly number[], column: number, colSpan: number): number =>
  widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0);

const headRow = (cells: string): string => `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>`;

const headXml = ({ table, widths, style }: Layout): string => {
  const rows = placeHead(table).map((cells) =>
    headRow(
      cells
        .map((cell) => {
          const layout: CellLayout = {
            width: spanWidth(widths, cell.column, cell.colSpan),
            colSpan: cell.colSpan,
            merge: cell.covered ? 'continue' : cell.rowSpan > 1 ? 'restart' : null,
            fill: COLOURS.head,
            middle: true,
          };
          return cellXml(
            layout,
            paragraphXml({ style, align: 'center' }, cell.covered ? '' : textXml(cell.text, { bold: true })),
          );
        })
        .join(''),
    ),
  );
  if (table.columnNumbers) {
    const numbers = widths.map((width, column) => {
      const layout: CellLayout = { width, colSpan: 1, merge: null, fill: COLOURS.head, middle: true };
      return cellXml(
        layout,
        paragraphXml({ style, align: 'center' }, textXml(String(column + 1), { colour: COLOURS.muted })),
      );
    });
    rows.push(headRow(numbers.join('')));
  }
  return rows.join('');
};

const rowsXml = ({ table, widths, style, pointSize }: Layout): string => {
  const isWhole = isShort(table);
  return placeRows(table)
    .map(({ row, places }, index) => {
      // The last row stays with the source below it, a group's row with its first member, a short table together.
      const keepNext = index === table.rows.length - 1 ? table.source !== '' : isWhole || leadsNext(table.rows, index);
      const { bold, italic, fill, colour } = lookOfRow(row.kind, row.level);
      const look: RunLook = { bold, italic, colour, mathSize: pointSize };
      const cells = places.map((place) => {
        if (place.kind !== 'cell') {
          const covered = place.kind === 'covered';
          const colSpan = covered ? place.colSpan : 1;
          const layout: CellLayout = {
            width: spanWidth(widths, place.column, colSpan),
            colSpan,
            merge: covered ? 'continue' : null,
            fill,
            middle: false,
          };
          return cellXml(layout, paragraphXml({ style, align: 'left', keepNext }, ''));
        }
        const { cell, column, colSpan, rowSpan } = place;
        const width = spanWidth(widths, column, colSpan);
        // A cell that spans columns is a heading within the table: it starts at the left, whatever its first column does.
        const align = cell.align ?? (colSpan > 1 ? 'left' : (table.columns[column]?.align ?? 'left'));
        const room = (width - CELL_MARGINS - twips((cell.indent ?? 0) * INDENT.cell)) / TWIPS_PER_POINT / pointSize;
        const inner = runsXml(fitRuns(cell.runs, room, bold), Math.floor(charsIn(room) * MATH_LINE_SHARE), look);
        const layout: CellLayout = { width, colSpan, merge: rowSpan > 1 ? 'restart' : null, fill, middle: false };
        return cellXml(layout, paragraphXml({ style, align, indent: cell.indent ?? 0, keepNext }, inner));
      });
      return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
    })
    .join('');
};

const emptyXml = ({ table, widths, style }: Layout): string => {
  if (table.empty === '') return '';
  const layout: CellLayout = {
    width: spanWidth(widths, 0, widths.length),
    colSpan: widths.length,
    merge: null,
    fill: null,
    middle: true,
  };
  const cell = cellXml(layout, paragraphXml({ style, align: 'center' }, textXml(table.empty, { italic: true })));
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell}</w:tr>`;
};

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${COLOURS.rule}"/>`;

// A border adds its own width to a row's height, in the PDF it does not.
const BORDER_POINTS = 0.5;

const margin = (side: string): string => {
  const inset = side === 'top' || side === 'bottom' ? CELL_INSET.y - BORDER_POINTS / 2 : CELL_INSET.x;
  return `<w:${side} w:w="${twentieths(inset)}" w:type="dxa"/>`;
};

/**
 * The table as one `w:tbl` element: header rows repeat on every page, rows don't break across pages. Throws AppError
 * `sistem` when its cells don't fit its columns.
 */
export const tableXml = (table: Table, orientation: Section['orientation']): string => {
  const pointSize = tableTextSize(table.columns.length);
  const total = twips(textWidth(orientation));
  const widths = columnShares(table).map((share) => Math.round(share * total));
  const layout: Layout = { table, widths, style: cellStyleId(pointSize), pointSize };
  return [
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${spanWidth(widths, 0, widths.length)}" w:type="dxa"/>`,
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar>${['top', 'left', 'bottom', 'right'].map(margin).join('')}</w:tblCellMar>`,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    `<w:tblCaption w:val="${escapeXml(table.caption)}"/>`,
    '</w:tblPr><w:tblGrid>',
    widths.map((width) => `<w:gridCol w:w="${width}"/>`).join(''),
    '</w:tblGrid>',
    headXml(layout),
    table.rows.length === 0 ? emptyXml(layout) : rowsXml(layout),
    '</w:tbl>',
  ].join('');
};
