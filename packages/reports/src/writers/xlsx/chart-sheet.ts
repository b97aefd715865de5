import type { WriterCell, WriterRow, WriterSheet } from '@selaras/berkas';
import type { Chart } from '../../model/document.ts';
import { WORDS } from '../shared/design.ts';
import { toExcelText } from './cell-value.ts';
import { fitRow } from './row-height.ts';
import { FIXED_STYLES, type Styles } from './style.ts';

/** The figures behind a chart as a sheet: one row per category, one column per series. */
export const chartSheet = (
  chart: Chart,
  { name, footer, styles }: { name: string; footer: string; styles: Styles },
): WriterSheet => {
  const text = styles.get({ border: true, wrap: true, vertical: 'top' });
  const figure = styles.get({
    border: true,
    horizontal: 'right',
    numberFormat: chart.unit === '%' ? '0.00' : '#,##0.##',
  });
  const widths = [48, ...chart.series.map(() => 22)];
  const headOf = (label: string): WriterCell => ({ value: toExcelText(label), style: FIXED_STYLES.head });
  const unit = chart.unit === '' ? '' : ` (${chart.unit})`;
  const rows = chart.categories.map((category, index): WriterRow => {
    const values = chart.series.map((series): WriterCell => {
      const value = series.values[index] ?? null;
      return { value: value === null ? '-' : Number(value), style: figure };
    });
    return fitRow([{ value: toExcelText(category), style: text }, ...values], widths);
  });
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      {
        cells: [{ value: toExcelText(`${WORDS.chart} ${chart.number} ${chart.caption}`), style: FIXED_STYLES.caption }],
      },
      { cells: [] },
      fitRow([headOf('Uraian'), ...chart.series.map((series) => headOf(`${series.name}${unit}`))], widths),
      ...rows,
      ...(chart.source === '' ? [] : [{ cells: [{ value: toExcelText(chart.source), style: FIXED_STYLES.source }] }]),
    ],
    frozen: { rows: 3, columns: 1 },
    printTitleRows: '3:3',
    footer,
  };
};
