import type { Decimal } from 'decimal.js';
import type { Bahasa } from '../bahasa/bahasa.ts';
import { formatTanggal } from '../bahasa/tanggal.ts';
import type { KeadaanKosong, Nilai } from './nilai.ts';
import { formatAngka } from './tulis-angka.ts';

const NO_VALUE: Readonly<Record<KeadaanKosong, Readonly<Record<Bahasa, string>>>> = {
  kosong: { id: '-', en: '-' },
  strip: { id: '-', en: '-' },
  'tidak-ada': { id: 'Tidak ada', en: 'None' },
  'belum-dinilai': { id: 'Belum dinilai', en: 'Not yet assessed' },
  galat: { id: '-', en: '-' },
};

/** Zeros at the end of a printed decimal (`88,30`) are lost in the number; up to this many are looked for in the raw text. */
const MAX_LOST_ZEROS = 4;

/** How a typed value is printed. */
export interface FormatNilaiOptions {
  bahasa?: Bahasa | undefined;
  /** Decimals to print, rounded half-up; without it as many as were written. */
  decimals?: number | undefined;
  /** false leaves units out (for tables with a column of units); `%` stays. */
  satuan?: boolean | undefined;
}

/**
 * Prints a typed value: `87,74%`, `100% (180 Kegiatan)`, `BB (78,75)`, `16 Kab/Kota`, `76,61–88,30`, `≥ 85%`, `122/3.318`.
 * Compound values and text print as written. A blank, a dash and a spreadsheet error all print as `-`.
 */
export function formatNilai(nilai: Nilai, options: FormatNilaiOptions = {}): string {
  const bahasa = options.bahasa ?? 'id';
  const write = (value: Decimal, least = 0) => writeAsWritten(value, nilai.raw, { ...options, least });
  const withUnit = (text: string, satuan: string | null) => addUnit(text, options.satuan === false ? null : satuan);
  switch (nilai.kind) {
    case 'tanpa-nilai':
      return NO_VALUE[nilai.keadaan][bahasa];
    case 'angka':
      return withUnit(write(nilai.angka), nilai.satuan);
    case 'persen':
      return `${write(nilai.angka)}%${nilai.cacah ? ` (${addUnit(write(nilai.cacah.angka), nilai.cacah.satuan)})` : ''}`;
    case 'rasio':
      return `${formatAngka(nilai.pembilang, { bahasa })}/${formatAngka(nilai.penyebut, { bahasa })}`;
    case 'predikat':
      return nilai.skor ? `${nilai.predikat} (${write(nilai.skor)})` : asWritten(nilai.raw) || nilai.predikat;
    case 'rentang': {
      const least = Math.max(nilai.dari.decimalPlaces(), nilai.sampai.decimalPlaces());
      return withUnit(`${write(nilai.dari, least)}–${write(nilai.sampai, least)}`, nilai.satuan);
    }
    case 'batas':
      return `${nilai.tanda} ${withUnit(write(nilai.angka), nilai.satuan)}`;
    case 'tanggal':
      return formatTanggal(nilai.tanggal, { bahasa });
    case 'majemuk':
      return asWritten(nilai.raw) || nilai.bagian.map((part) => formatNilai(part, options)).join(', ');
    case 'ya-tidak':
      return { id: nilai.ya ? 'Ya' : 'Tidak', en: nilai.ya ? 'Yes' : 'No' }[bahasa];
    case 'teks':
      return nilai.teks;
  }
}

function writeAsWritten(value: Decimal, raw: string, options: FormatNilaiOptions & { least: number }): string {
  const { bahasa, decimals, least } = options;
  return formatAngka(value, { bahasa, decimals: decimals ?? Math.max(least, countWrittenDecimals(value, raw)) });
}

/** How many decimals the raw text printed of a value, zeros at the end included. */
function countWrittenDecimals(value: Decimal, raw: string): number {
  const own = value.decimalPlaces();
  for (let decimals = own + MAX_LOST_ZEROS; decimals > own; decimals -= 1) {
    for (const bahasa of ['id', 'en'] as const) {
      for (const grouping of [true, false]) {
        if (raw.includes(formatAngka(value.abs(), { bahasa, decimals, grouping }))) return decimals;
      }
    }
  }
  return own;
}

function addUnit(text: string, satuan: string | null): string {
  if (satuan === null || satuan === '') return text;
  if (satuan === '%') return `${text}%`;
  return satuan === 'Rp' ? `Rp ${text}` : `${text} ${satuan}`;
}

function asWritten(raw: string): string {
  return raw.replace(/\s+/g, ' ').trim();
}
