import type { WriterStyle } from '@selaras/berkas';
import type { Align, Row } from '../../model/document.ts';
import { COLOURS, lookOfRow } from '../shared/design.ts';

/** Styles of a workbook; equal ones are one object, which the workbook stores once. */
export class Styles {
  readonly #known = new Map<string, WriterStyle>();

  /** The shared style that is equal to `style`. */
  get(style: WriterStyle): WriterStyle {
    const key = JSON.stringify(style);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, style);
    return style;
  }
}

/** Styles that don't depend on the data. */
export const FIXED_STYLES = {
  title: { bold: true, size: 14 },
  caption: { bold: true, size: 12 },
  label: { color: COLOURS.muted },
  text: {},
  link: { color: COLOURS.accent },
  source: { italic: true, size: 9, color: COLOURS.muted },
  head: { bold: true, fill: COLOURS.head, horizontal: 'center', vertical: 'middle', wrap: true, border: true },
  columnNumber: { size: 9, color: COLOURS.muted, fill: COLOURS.head, horizontal: 'center', border: true },
  empty: { italic: true, horizontal: 'center', border: true },
} as const satisfies Record<string, WriterStyle>;

/** The style of a cell of a table's row. */
export const bodyStyle = (row: Row, align: Align, indent: number, numberFormat: string | null): WriterStyle => {
  const { bold, italic, fill, colour } = lookOfRow(row.kind, row.level);
  return {
    border: true,
    vertical: 'top',
    wrap: true,
    horizontal: align === 'justify' ? 'left' : align,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(fill === null ? {} : { fill }),
    ...(colour === null ? {} : { color: colour }),
    ...(indent > 0 ? { indent } : {}),
    ...(numberFormat === null ? {} : { numberFormat }),
  };
};
