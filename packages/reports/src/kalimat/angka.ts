import { formatAngka, formatRupiah, type Rupiah } from '@selaras/domain';
import type { Decimal } from 'decimal.js';

/** An amount in running text: "Rp1.500.000.000". */
export function rupiah(amount: Rupiah): string {
  return formatRupiah(amount, { prefix: 'Rp', negative: 'minus' });
}

/** An amount in a cell below a head "(Rp)": "1.500.000.000"; missing = "-". */
export function rupiahCell(amount: Rupiah | null): string {
  return formatRupiah(amount, { prefix: '', negative: 'kurung' });
}

/** A percentage in running text, two decimals: "25,00%". */
export function persen(value: Decimal): string {
  return `${persenCell(value)}%`;
}

/** A percentage in a cell below a head "(%)": "25,00". */
export function persenCell(value: Decimal): string {
  return formatAngka(value, { decimals: 2 });
}

/** A stated percentage in running text, with the decimals it was stated with: "85%". */
export function persenPasti(value: Decimal): string {
  return `${formatAngka(value)}%`;
}
