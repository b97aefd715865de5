import type { Angka, ScanOptions } from './pindai.ts';
import { scanFigures } from './pindai.ts';

/**
 * The figure that a cell consists of: nothing but the figure and its decoration (`Rp. 5.000,-`, `(2.820.963)`, `87,74 %`).
 * A dash in a figure column is read elsewhere; text with words around a figure is not a whole figure.
 */
export function wholeFigure(text: string, options: ScanOptions & { spaced?: boolean }): Angka | null {
  if (hasSpacedGroups(text) || (options.spaced === true && SPACED_ONE.test(text.trim())))
    return spacedFigure(text, options);
  const bare = text.replace(/(?:Rp|IDR|persen|%|[\s().,:=−–—-])/gi, '');
  if (!/^\d+$/.test(bare) || bare.length > 24) return null;
  const figures = scanFigures(text.trim(), options);
  const only = figures[0];
  if (figures.length !== 1 || !only) return null;
  const around = text.replace(only.cetak, '').replace(/\D/g, '');
  return around === '' ? withSignOutside(text.trim(), only) : null;
}

/** `-Rp5.000`, `–5.000` and `(Rp 5.000)`: in a cell of its own, what stands before or around the currency is the sign. */
function withSignOutside(cell: string, figure: Angka): Angka {
  if (figure.tanda !== null || figure.jenis === 'persen') return figure;
  const tanda = /^[-−–]\s?(?:Rp|IDR|\d)/i.test(cell) ? 'minus' : /^\(\s?(?:Rp|IDR).*\)$/i.test(cell) ? 'kurung' : null;
  if (tanda === null) return figure;
  return {
    ...figure,
    tanda,
    nilai: figure.nilai === null ? null : -figure.nilai,
    calon: figure.calon.map((value) => -value),
  };
}

const SPACED = /^[(-]?\s?(?:Rp\.?\s*)?\d{1,3}(?:\s\d{3}){2,}(?:[.,]\d{1,2}|,-)?\)?$/i;
const SPACED_ONE = /^[(-]?\s?(?:Rp\.?\s*)?\d{1,3}\s\d{3}(?:[.,]\d{1,2}|,-)?\)?$/i;

/** `4 820 000 000`: thousands set apart by spaces; with one group only (`12 345`) it may as well be two figures. */
export function hasSpacedGroups(text: string): boolean {
  return SPACED.test(text.trim());
}

function spacedFigure(text: string, options: ScanOptions): Angka | null {
  const bare = text.trim();
  const dotted = bare.replace(/(?<=\d)\s(?=\d{3})/g, '.').replace(/\.(\d{1,2})(?=\)?$)/, ',$1');
  const [only, more] = scanFigures(dotted, options);
  if (!only || more) return null;
  return { ...only, cetak: bare.slice(bare.search(/\d/)).replace(/[^\d]+$/, '') };
}

/** A dash or a zero that stands for no amount. */
export function isDash(text: string): boolean {
  return /^(?:Rp)?[\s.]*[-–—][\s,.-]*$/i.test(text.trim());
}
