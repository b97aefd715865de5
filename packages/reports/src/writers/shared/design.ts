import type { RowKind } from '../../model/document.ts';

/** Words that the writers print themselves, beside the model's own text. */
export const WORDS = {
  table: 'Tabel',
  chart: 'Grafik',
  page: 'Halaman',
  dataVersion: 'Versi data',
} as const;

/** A4, with the wider left margin that bound reports need. Millimetres. */
export const PAGE = {
  width: 210,
  height: 297,
  margin: { top: 25, right: 20, bottom: 20, left: 30 },
} as const;

/** Width of a chart on paper, in millimetres. */
export const CHART_WIDTH = 152;

/** Colours as RRGGBB. Text on each tint keeps a contrast above 7 : 1. */
export const COLOURS = {
  ink: '1B1F24',
  muted: '4D5761',
  rule: '9AA5B1',
  head: 'E3E7EB',
  group: 'DCE7F0',
  subgroup: 'EEF3F7',
  total: 'E3E7EB',
  over: '9B1C1C',
  accent: '1F4E79',
} as const;

/** Colours of chart series: Okabe and Ito's palette, told apart by readers with any kind of colour vision. */
export const SERIES_COLOURS = ['0072B2', 'E69F00', '009E73', 'CC79A7', '56B4E9', 'D55E00'] as const;

/** How a row of one kind looks. */
export interface RowLook {
  bold: boolean;
  italic: boolean;
  fill: string | null;
  colour: string | null;
}

/** The look of a row: groups are tinted (the top level stronger), totals grey, what is not yet detailed italic, what exceeds its parent red. */
export const lookOfRow = (kind: RowKind, level: number): RowLook => {
  const plain: RowLook = { bold: false, italic: false, fill: null, colour: null };
  switch (kind) {
    case 'data':
      return plain;
    case 'group':
      return { ...plain, bold: true, fill: level === 0 ? COLOURS.group : COLOURS.subgroup };
    case 'subtotal':
      return { ...plain, bold: true };
    case 'total':
      return { ...plain, bold: true, fill: COLOURS.total };
    case 'belum-dirinci':
      return { ...plain, italic: true };
    case 'melebihi-induk':
      return { ...plain, italic: true, colour: COLOURS.over };
  }
};

/** The point sizes of tables' texts. */
export const TABLE_SIZES = [9, 8, 7.5] as const;

/** Point size of a table's text: wide tables need smaller type to keep their figures on one line. */
export const tableTextSize = (columnCount: number): (typeof TABLE_SIZES)[number] => {
  if (columnCount >= 12) return 7.5;
  return columnCount >= 9 ? 8 : 9;
};

/** Width of the text on a page, in millimetres. */
export const textWidth = (orientation: 'portrait' | 'landscape'): number => {
  // A landscape page is the portrait page turned: its margins turn with it, so that a bound report keeps its edge.
  return orientation === 'portrait'
    ? PAGE.width - PAGE.margin.left - PAGE.margin.right
    : PAGE.height - PAGE.margin.top - PAGE.margin.bottom;
};

/** Height of the text on a page, in millimetres. */
export const textHeight = (orientation: 'portrait' | 'landscape'): number =>
  orientation === 'portrait'
    ? PAGE.height - PAGE.margin.top - PAGE.margin.bottom
    : PAGE.width - PAGE.margin.left - PAGE.margin.right;
