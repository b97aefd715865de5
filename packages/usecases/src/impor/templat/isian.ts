import type { Rupiah } from '@selaras/domain';
import { formatRupiah, parseTanggal } from '@selaras/domain';
import type { ProblemLog } from '../lembar/catatan-masalah.ts';
import { readMoney } from '../lembar/uang.ts';
import type { FieldInput, RowInput, TableReader } from './baca-tabel.ts';
import { CLEAR_MARK } from './tabel.ts';

/** What a cell asks for: `undefined` = nothing, `null` = to be cleared, else the new value. */
export type Wanted<T> = T | null | undefined;

/** The amount entered in a cell. A dash is asked about, because it may mean zero, unchanged or nothing. */
export function wantedMoney<Key extends string>(options: {
  reader: TableReader<Key>;
  row: RowInput<Key>;
  key: Key;
  log: ProblemLog;
}): Wanted<Rupiah> {
  const { reader, row, key, log } = options;
  const input = row.field(key);
  if (input.kind === 'tetap') return undefined;
  if (input.kind === 'kosongkan') return null;
  const reading = readMoney(input.cell, input.lokasi, reader.styleOf(key));
  if (reading.status === 'masalah') {
    log.error(reading.masalah);
    return undefined;
  }
  if (reading.status === 'kosong') {
    log.error({
      lokasi: input.lokasi,
      kode: 'tanda-kosong',
      pesan: {
        id: `"${input.text}" dapat berarti nol atau belum ada.`,
        en: `"${input.text}" may mean zero or not stated.`,
      },
      saran: {
        id: `Isi 0 bila nihil, kosongkan sel bila tidak berubah, atau tulis ${CLEAR_MARK} untuk menghapus.`,
        en: `Enter 0 for nothing spent, leave the cell blank for no change, or write ${CLEAR_MARK} to clear it.`,
      },
      nilai: input.text,
    });
    return undefined;
  }
  if (reading.jumlah.isNegative) {
    log.error({
      lokasi: input.lokasi,
      kode: 'jumlah-negatif',
      pesan: {
        id: `Jumlah negatif (${formatRupiah(reading.jumlah)}) tidak diterima.`,
        en: `A negative amount (${formatRupiah(reading.jumlah)}) is not accepted.`,
      },
      saran: {
        id: 'Isi jumlah setelah dikurangi pengembalian.',
        en: 'Enter the amount after deducting what was returned.',
      },
      nilai: input.text,
    });
    return undefined;
  }
  return reading.jumlah;
}

/** The text entered in a cell; clearing gives "". */
export function wantedText(input: FieldInput): string | undefined {
  if (input.kind === 'tetap') return undefined;
  return input.kind === 'kosongkan' ? '' : input.text;
}

/** The date entered in a cell: a date cell, or text that is a date in one way only. */
export function wantedDate(input: FieldInput, log: ProblemLog): Wanted<string> {
  if (input.kind === 'tetap') return undefined;
  if (input.kind === 'kosongkan') return null;
  const { value } = input.cell;
  const date = value.kind === 'date' ? value.date : value.kind === 'text' ? parseTanggal(input.text) : null;
  if (date !== null) return date;
  log.error({
    lokasi: input.lokasi,
    kode: 'tanggal-salah',
    pesan: { id: `"${input.text}" bukan tanggal yang sah.`, en: `"${input.text}" is not a valid date.` },
    saran: { id: 'Tulis tanggal, misalnya 31 Maret 2024.', en: 'Write a date, e.g. 31 March 2024.' },
    nilai: input.text,
  });
  return undefined;
}
