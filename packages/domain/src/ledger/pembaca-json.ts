import { Decimal } from 'decimal.js';
import { isoDate } from '../bahasa/tanggal.ts';
import type { Masalah, Pesan } from '../galat.ts';
import { type Periode, periodeFromKey } from '../nilai/periode.ts';
import { Rupiah } from '../nilai/rupiah.ts';

/**
 * Reads one JSON value. On a wrong value it adds a problem to `masalah` and returns `undefined`, so that reading goes on and
 * all problems come at once. No domain value is ever `undefined`.
 */
export type Pembaca<T> = (value: unknown, lokasi: string, masalah: Masalah[]) => T | undefined;

/** One reader per field: the compiler checks that every field of the type is read. */
export type PembacaField<T> = { [K in keyof T]-?: Pembaca<T[K]> };

/** Any text. */
export const readText: Pembaca<string> = (value, lokasi, masalah) =>
  typeof value === 'string' ? value : reject(masalah, lokasi, value, { id: 'teks', en: 'text' });

/** A text that is not empty: ids and keys. */
export const readId: Pembaca<string> = (value, lokasi, masalah) =>
  typeof value === 'string' && value !== ''
    ? value
    : reject(masalah, lokasi, value, { id: 'teks yang tidak kosong', en: 'text that is not empty' });

/** true or false. */
export const readBoolean: Pembaca<boolean> = (value, lokasi, masalah) =>
  typeof value === 'boolean' ? value : reject(masalah, lokasi, value, { id: 'true atau false', en: 'true or false' });

/** A finite number. */
export const readNumber: Pembaca<number> = (value, lokasi, masalah) =>
  typeof value === 'number' && Number.isFinite(value)
    ? value
    : reject(masalah, lokasi, value, { id: 'bilangan', en: 'a number' });

/** A whole number within limits, both included. */
export function readInteger(min: number, max: number): Pembaca<number> {
  return (value, lokasi, masalah) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? value
      : reject(masalah, lokasi, value, { id: `bilangan bulat ${min}–${max}`, en: `a whole number ${min}–${max}` });
}

/** A year. */
export const readYear = readInteger(1900, 2999);

/** Order of a row among its siblings. */
export const readOrder = readInteger(0, Number.MAX_SAFE_INTEGER);

/** A date `YYYY-MM-DD` that the calendar has. */
export const readDate: Pembaca<string> = (value, lokasi, masalah) => {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  const iso = parts && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return iso ?? reject(masalah, lokasi, value, { id: 'tanggal YYYY-MM-DD', en: 'a date YYYY-MM-DD' });
};

/** Money as plain decimal text, e.g. `"123.00"`: a JSON number would have passed through a float. */
export const readRupiah: Pembaca<Rupiah> = (value, lokasi, masalah) =>
  typeof value === 'string' && /^-?\d+(\.\d{1,2})?$/.test(value)
    ? Rupiah.parse(value)
    : reject(masalah, lokasi, value, { id: 'jumlah uang seperti "123.00"', en: 'an amount such as "123.00"' });

/** A decimal as plain text, e.g. `"87.74"`. */
export const readDecimal: Pembaca<Decimal> = (value, lokasi, masalah) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
    ? new Decimal(value)
    : reject(masalah, lokasi, value, { id: 'desimal seperti "87.74"', en: 'a decimal such as "87.74"' });

/** A period by its key, e.g. `2024-T1`. */
export const readPeriode: Pembaca<Periode> = (value, lokasi, masalah) =>
  (typeof value === 'string' ? periodeFromKey(value) : null) ??
  reject(masalah, lokasi, value, { id: 'periode seperti "2024-T1"', en: 'a period such as "2024-T1"' });

/** `null` or what `read` reads. */
export function nullable<T>(read: Pembaca<T>): Pembaca<T | null> {
  return (value, lokasi, masalah) => (value === null ? null : read(value, lokasi, masalah));
}

/** One of a fixed set of words. */
export function oneOf<const T extends string>(...words: readonly T[]): Pembaca<T> {
  return (value, lokasi, masalah) =>
    words.find((word) => word === value) ??
    reject(masalah, lokasi, value, {
      id: `salah satu dari ${words.join(', ')}`,
      en: `one of ${words.join(', ')}`,
    });
}

/** A list; undefined when one of its rows is wrong, after all rows were read. */
export function listOf<T>(read: Pembaca<T>): Pembaca<T[]> {
  return (value, lokasi, masalah) => {
    if (!Array.isArray(value)) return reject(masalah, lokasi, value, { id: 'daftar', en: 'a list' });
    const before = masalah.length;
    const rows = value.map((row: unknown, index) => read(row, `${lokasi}[${index}]`, masalah));
    return masalah.length === before ? rows.filter((row) => row !== undefined) : undefined;
  };
}

/** An object with exactly these fields; a field too few or too many is a problem, but for one that `absent` gives a value for. */
export function objectOf<T extends object>(fields: PembacaField<T>, absent: Partial<T> = {}): Pembaca<T> {
  const known = Object.entries<Pembaca<unknown>>(fields);
  const names = new Set(known.map(([name]) => name));
  return (value, lokasi, masalah) => {
    if (!isRecord(value)) return reject(masalah, lokasi, value, { id: 'objek', en: 'an object' });
    const before = masalah.length;
    for (const name of Object.keys(value)) {
      if (!names.has(name)) rejectUnknownField(masalah, join(lokasi, name));
    }
    const result: Record<string, unknown> = {};
    for (const [name, read] of known) {
      if (name in value) result[name] = read(value[name], join(lokasi, name), masalah);
      else if (name in absent) result[name] = Reflect.get(absent, name);
      else rejectMissingField(masalah, join(lokasi, name));
    }
    return masalah.length === before ? (result as T) : undefined;
  };
}

/** An object of a union: the word under `tag` chooses its reader. */
export function unionOf<T extends object>(tag: string, readers: Readonly<Record<string, Pembaca<T>>>): Pembaca<T> {
  const words = oneOf(...Object.keys(readers));
  return (value, lokasi, masalah) => {
    if (!isRecord(value)) return reject(masalah, lokasi, value, { id: 'objek', en: 'an object' });
    const word = words(value[tag], join(lokasi, tag), masalah);
    return word === undefined ? undefined : readers[word]?.(value, lokasi, masalah);
  };
}

/** Adds a problem; the result is the reader's "undefined". */
function reject(masalah: Masalah[], lokasi: string, value: unknown, wanted: Pesan): undefined {
  masalah.push({
    lokasi,
    kode: 'bentuk-salah',
    pesan: { id: `Seharusnya ${wanted.id}.`, en: `This must be ${wanted.en}.` },
    saran: null,
    nilai: JSON.stringify(value)?.slice(0, 80) ?? 'undefined',
  });
}

function rejectUnknownField(masalah: Masalah[], lokasi: string): void {
  masalah.push({
    lokasi,
    kode: 'kolom-tak-dikenal',
    pesan: { id: 'Kolom ini tidak dikenal.', en: 'This field is not known.' },
    saran: { id: 'Periksa ejaannya atau hapus.', en: 'Check its spelling or remove it.' },
  });
}

function rejectMissingField(masalah: Masalah[], lokasi: string): void {
  masalah.push({
    lokasi,
    kode: 'kolom-tidak-ada',
    pesan: { id: 'Kolom ini harus ada.', en: 'This field is required.' },
    saran: { id: 'Tulis null bila tidak dinyatakan.', en: 'Write null where nothing is stated.' },
  });
}

function join(lokasi: string, name: string): string {
  return lokasi === '' ? name : `${lokasi}.${name}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
