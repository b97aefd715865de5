import { type WriterCell, type WriterRow, type WriterSheet, writeWorkbook } from '@selaras/berkas';
import type { Chart, DocumentModel, Section, Table } from '../../model/document.ts';
import { WORDS } from '../shared/design.ts';
import { cleanText } from '../shared/text.ts';
import { toExcelText } from './cell-value.ts';
import { chartSheet } from './chart-sheet.ts';
import { fitRow } from './row-height.ts';
import { FIXED_STYLES, Styles } from './style.ts';
import { tableSheet } from './table-sheet.ts';

const COVER_NAME = 'Daftar';
const COVER_WIDTHS = [18, 90];
const MAX_SHEET_NAME = 31;

interface Item {
  block: Table | Chart;
  orientation: Section['orientation'];
  label: string;
  name: string;
}

// Sheet names stand in formulas: only letters, digits, dots, spaces and hyphens of the number get in.
const sheetName = (label: string, taken: Set<string>): string => {
  const base = label.replace(/[^\p{L}\p{N}. -]/gu, '').trim();
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` ${copy}`;
    const name = `${base.slice(0, MAX_SHEET_NAME - suffix.length)}${suffix}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
};

const itemsOf = (model: DocumentModel): Item[] => {
  const taken = new Set([COVER_NAME.toLowerCase()]);
  return model.sections.flatMap(({ blocks, orientation }) =>
    blocks.flatMap((block): Item[] => {
      if (block.type !== 'table' && block.type !== 'chart') return [];
      const label = `${block.type === 'table' ? WORDS.table : WORDS.chart} ${cleanText(block.number)}`.trim();
      return [{ block, orientation, label, name: sheetName(label, taken) }];
    }),
  );
};

const coverSheet = (model: DocumentModel, items: readonly Item[]): WriterSheet => {
  const fact = (label: string, value: string): WriterRow => ({
    cells: [
      { value: label, style: FIXED_STYLES.label },
      { value: toExcelText(value), style: FIXED_STYLES.text },
    ],
  });
  const head = (label: string): WriterCell => ({ value: label, style: FIXED_STYLES.head });
  const cell = (value: WriterCell['value']): WriterCell => ({ value, style: LIST_STYLE });
  return {
    name: COVER_NAME,
    columns: COVER_WIDTHS.map((width) => ({ width })),
    rows: [
      { cells: [{ value: toExcelText(model.title), style: FIXED_STYLES.title }] },
      fact('Unit', model.subject),
      fact('Tanggal', model.date.slice(0, 10)),
      fact(WORDS.dataVersion, model.dataVersion),
      { cells: [] },
      { cells: [head('Lembar'), head('Judul')] },
      ...items.map(({ block, name }): WriterRow => {
        const link = { formula: `HYPERLINK("#'${name}'!A1","${name}")`, result: name };
        return fitRow([{ value: link, style: LINK_STYLE }, cell(toExcelText(block.caption))], COVER_WIDTHS);
      }),
    ],
    footer: cleanText(model.footer),
  };
};

const LIST_STYLE = { border: true, wrap: true, vertical: 'top' } as const;
const LINK_STYLE = { ...FIXED_STYLES.link, border: true, vertical: 'top' } as const;

/**
 * The report's tables as an Excel workbook: a first sheet that lists them, then one sheet per table and per chart's
 * figures. Numbers are numbers; sums, differences and percentages are live formulas that also carry their values. The
 * same model gives the same bytes. Throws AppError `sistem` when a table's cells don't fit its columns.
 */
export const writeXlsx = async (model: DocumentModel): Promise<Uint8Array> => {
  const styles = new Styles();
  const items = itemsOf(model);
  const footer = cleanText(`${model.footer} – ${WORDS.dataVersion} ${model.dataVersion}`);
  const sheets = items.map(({ block, orientation, name }) =>
    block.type === 'table'
      ? tableSheet(block, { name, footer, orientation, styles })
      : chartSheet(block, { name, footer, styles }),
  );
  return writeWorkbook({
    title: cleanText(model.title),
    creator: cleanText(model.author),
    date: model.date.slice(0, 10),
    sheets: [coverSheet(model, items), ...sheets],
  });
};
