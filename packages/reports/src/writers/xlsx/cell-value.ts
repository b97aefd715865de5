import type { Cell } from '../../model/document.ts';
import { cleanText, plainText } from '../shared/text.ts';
import { toExcelAmount } from './amount.ts';

/** What a model cell holds in Excel. */
export interface ExcelValue {
  value: number | string;
  numberFormat: string | null;
  note: string | null;
}

// The most that Excel keeps in a cell.
const MAX_TEXT = 32_767;

/** Text as Excel keeps it: no control characters, at most 32,767 characters. */
export const toExcelText = (text: string): string => {
  const clean = cleanText(text);
  return clean.length > MAX_TEXT ? `${clean.slice(0, MAX_TEXT - 1)}…` : clean;
};

const decimalsOf = (decimal: string): number => Math.min(6, decimal.split('.')[1]?.length ?? 0);

/** The value of a model cell: a number wherever the model has one, the printed text otherwise. */
export const toExcelValue = ({ value, runs }: Cell): ExcelValue => {
  switch (value?.kind) {
    case 'money':
      return toExcelAmount(value.amount);
    case 'percent':
      return { value: Number(value.percent), numberFormat: '0.00', note: null };
    case 'number': {
      const decimals = decimalsOf(value.number);
      const numberFormat = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
      return { value: Number(value.number), numberFormat, note: null };
    }
    default:
      return { value: toExcelText(plainText(runs)), numberFormat: null, note: null };
  }
};
