import type { Angka, ScanOptions } from './pindai.ts';
import { scanFigures } from './pindai.ts';

/**
 * The figure that a cell consists of: nothing but the figure and its decoration (`Rp. 5.000,-`, `(2.820.963)`, `87,74 %`).
 * A dash in a figure column is read elsewhere; text with words around a figure is not a whole figure.
 */
export function wholeFigure(text: string, options: ScanOptions): Angka | null {
  const bare = text.replace(/(?:Rp|IDR|persen|%|[\s().,:=–—-])/gi, '');
  if (!/^\d+$/.test(bare) || bare.length > 24) return null;
  const figures = scanFigures(text.trim(), options);
  const only = figures[0];
  if (figures.length !== 1 || !only) return null;
  const around = text.replace(only.cetak, '').replace(/\D/g, '');
  return around === '' ? only : null;
}

/** A dash or a zero that stands for no amount. */
export function isDash(text: string): boolean {
  return /^(?:Rp)?[\s.]*[-–—][\s,.-]*$/i.test(text.trim());
}
