import { Rupiah } from '@selaras/domain';
import { labelOfDecimal } from '../chart/scale.ts';

/*
 * Excel keeps 15 significant digits. An amount that needs more is not silently rounded: with sen it is written as whole
 * rupiah, beyond that as text, and a note on the cell gives it exactly.
 */

/** An amount as Excel can hold it. */
export interface ExcelAmount {
  value: number | string;
  numberFormat: string;
  /** The exact amount, where the cell can't hold it. */
  note: string | null;
}

const MAX_DIGITS = 15;
const SEN_PER_RUPIAH = 100n;

const wholeRupiah = (amount: Rupiah): bigint => {
  const half = SEN_PER_RUPIAH / 2n;
  const { sen } = amount.abs();
  const rounded = (sen + half) / SEN_PER_RUPIAH;
  return amount.isNegative ? -rounded : rounded;
};

const digitsOf = (value: bigint): number => value.toString().replace('-', '').length;

/** The amount (a plain decimal, e.g. `"661473673.00"`) for an Excel cell. Throws RangeError when it is no amount. */
export const toExcelAmount = (decimal: string): ExcelAmount => {
  const amount = Rupiah.parse(decimal);
  const hasSen = amount.sen % SEN_PER_RUPIAH !== 0n;
  const exact = labelOfDecimal(amount.toString());
  if (digitsOf(hasSen ? amount.sen : amount.sen / SEN_PER_RUPIAH) <= MAX_DIGITS) {
    return { value: Number(amount.toString()), numberFormat: hasSen ? '#,##0.00' : '#,##0', note: null };
  }
  const whole = wholeRupiah(amount);
  if (digitsOf(whole) <= MAX_DIGITS) {
    return {
      value: Number(whole),
      numberFormat: '#,##0',
      note: `Nilai tepat Rp${exact}. Excel menyimpan 15 digit, sehingga sel ini memuat rupiah bulat.`,
    };
  }
  return {
    value: exact,
    numberFormat: '@',
    note: `Nilai tepat Rp${exact}. Excel menyimpan 15 digit, sehingga sel ini berupa teks dan tidak ikut dihitung.`,
  };
};
