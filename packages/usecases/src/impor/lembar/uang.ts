import type { SheetCell, WriterValue } from '@selaras/berkas';
import { type ColumnStyle, explainReading, formatRupiah, type Masalah, parseRupiah, Rupiah } from '@selaras/domain';

/** Excel keeps 15 digits of a number; longer amounts are written and read as text. */
const EXCEL_DIGITS = 15;

/** An amount as read from a cell; `kosong` = a dash or another sign of "nothing stated". */
export type MoneyReading =
  | { status: 'ok'; jumlah: Rupiah }
  | { status: 'kosong' }
  | { status: 'masalah'; masalah: Masalah };

/** An amount as a cell value: a number where Excel can hold it exactly, else text in Indonesian writing. */
export function moneyValue(jumlah: Rupiah): WriterValue {
  const plain = jumlah.toString().replace(/\.00$/, '');
  return plain.replace(/\D/g, '').length <= EXCEL_DIGITS
    ? Number(plain)
    : formatRupiah(jumlah, { prefix: '', negative: 'minus' });
}

function problem(lokasi: string, nilai: string, kode: string, id: string, en: string): MoneyReading {
  const saran = {
    id: 'Isi angka rupiah, misalnya 1250000 atau 1.250.000,00.',
    en: 'Enter an amount in rupiah, e.g. 1250000 or 1.250.000,00.',
  };
  return { status: 'masalah', masalah: { lokasi, kode, pesan: { id, en }, saran, nilai: nilai.slice(0, 100) } };
}

/**
 * Reads money from a cell: a number as Excel stores it, or text in Indonesian or US writing as far as it can be read in
 * one way only. Fractions of a sen, percentages, dates and yes/no are refused.
 */
export function readMoney(cell: SheetCell, lokasi: string, style?: ColumnStyle): MoneyReading {
  const { value } = cell;
  if (value.kind === 'number') {
    if (value.percent)
      return problem(
        lokasi,
        cell.text,
        'angka-persen-bukan-uang',
        'Sel ini berisi persentase, bukan jumlah uang.',
        'The cell holds a percentage, not an amount.',
      );
    if (!/^-?\d{1,18}(\.\d{1,2})?$/.test(value.plain)) {
      return problem(
        lokasi,
        cell.text,
        'angka-pecahan-sen',
        'Jumlah ini lebih halus daripada satu sen atau terlalu besar.',
        'The amount is finer than one sen, or too large.',
      );
    }
    return { status: 'ok', jumlah: Rupiah.parse(value.plain) };
  }
  if (value.kind !== 'text') {
    return problem(
      lokasi,
      cell.text,
      'bukan-uang',
      'Sel ini berisi tanggal atau ya/tidak, bukan jumlah uang.',
      'The cell holds a date or yes/no, not an amount.',
    );
  }
  const reading = parseRupiah(value.text, style ? { column: { style } } : {});
  if (reading.status === 'ok') return { status: 'ok', jumlah: reading.value };
  if (reading.status === 'missing') return { status: 'kosong' };
  return { status: 'masalah', masalah: explainReading(reading, lokasi) };
}
