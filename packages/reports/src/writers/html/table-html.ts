import type { RowKind, Table } from '../../model/document.ts';
import { WORDS } from '../shared/design.ts';
import { columnShares, placeHead, placeRows } from '../shared/table-grid.ts';
import { escapeXml } from '../shared/text.ts';
import { ALIGN_CLASSES, anchorOf, runsHtml, textHtml } from './inline.ts';

const ROW_CLASSES: Record<RowKind, string> = {
  data: '',
  group: 'kelompok',
  subtotal: 'subjumlah',
  total: 'jumlah',
  'belum-dirinci': 'belum-dirinci',
  'melebihi-induk': 'melebihi-induk',
};

const MAX_INDENT = 4;

const classAttribute = (...names: string[]): string => {
  const given = names.filter((name) => name !== '');
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`;
};

const spans = (colSpan: number, rowSpan: number): string =>
  `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;

const headHtml = (table: Table): string => {
  const rows = placeHead(table).map((cells) => {
    const inner = cells
      .filter((cell) => !cell.covered)
      .map(
        (cell) =>
          `<th scope="${cell.colSpan > 1 ? 'colgroup' : 'col'}"${spans(cell.colSpan, cell.rowSpan)}>${textHtml(cell.text)}</th>`,
      );
    return `<tr>${inner.join('')}</tr>`;
  });
  if (table.columnNumbers) {
    rows.push(`<tr class="nomor-kolom">${table.columns.map((_, index) => `<td>${index + 1}</td>`).join('')}</tr>`);
  }
  return `<thead>${rows.join('')}</thead>`;
};

const bodyHtml = (table: Table): string => {
  if (table.rows.length === 0) {
    if (table.empty === '') return '';
    return `<tbody><tr><td class="kosong"${spans(table.columns.length, 1)}>${textHtml(table.empty)}</td></tr></tbody>`;
  }
  const rows = placeRows(table).map(({ row, places }) => {
    const cells = places.map((place) => {
      if (place.kind === 'covered') return '';
      if (place.kind === 'gap') return '<td></td>';
      const { cell, column, colSpan, rowSpan } = place;
      const align = cell.align ?? (colSpan > 1 ? 'left' : (table.columns[column]?.align ?? 'left'));
      const indent = cell.indent ? `inden-${Math.min(cell.indent, MAX_INDENT)}` : '';
      const alignment = align === 'left' ? '' : ALIGN_CLASSES[align];
      return `<td${classAttribute(alignment, indent)}${spans(colSpan, rowSpan)}>${runsHtml(cell.runs)}</td>`;
    });
    const kind = row.kind === 'group' && row.level > 0 ? 'subkelompok' : ROW_CLASSES[row.kind];
    return `<tr${classAttribute(kind)}>${cells.join('')}</tr>`;
  });
  return `<tbody>${rows.join('')}</tbody>`;
};

/** A table with its caption and source. On a narrow screen it scrolls sideways, also by keyboard. */
export const tableHtml = (table: Table): string => {
  const id = anchorOf('t', table.id);
  const columns = columnShares(table).map((share) => `<col width="${Number((share * 100).toFixed(2))}%">`);
  const source = table.source === '' ? '' : `<p class="sumber">${textHtml(table.source)}</p>`;
  return [
    `<figure id="${id}"><figcaption id="${id}-judul">${WORDS.table} ${escapeXml(table.number)} ${textHtml(table.caption)}</figcaption>`,
    `<div class="geser" role="region" tabindex="0" aria-labelledby="${id}-judul"><table aria-labelledby="${id}-judul">`,
    `<colgroup>${columns.join('')}</colgroup>${headHtml(table)}${bodyHtml(table)}`,
    `</table></div></figure>${source}`,
  ].join('');
};
