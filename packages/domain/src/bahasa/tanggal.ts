import type { Bahasa } from './bahasa.ts';
import { formatBulan, parseBulan } from './bulan.ts';

const DAYS = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

const LEADING_DAY = /^(?:hari )?(?:minggu|ahad|senin|selasa|rabu|kamis|jum'?at|sabtu),? /i;

/** How a date is printed. */
export interface FormatTanggalOptions {
  bahasa?: Bahasa | undefined;
  /** true puts the day of the week before it: `Rabu, 24 Juli 2024`. */
  hari?: boolean | undefined;
}

/** Prints an ISO date (`2024-07-24`) in words: `24 Juli 2024`. Throws RangeError on a date the calendar doesn't have. */
export function formatTanggal(iso: string, options: FormatTanggalOptions = {}): string {
  const { bahasa = 'id', hari = false } = options;
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (isoDate(year, month, day) !== iso) throw new RangeError(`not an ISO date: ${JSON.stringify(iso)}`);
  const text = `${day} ${formatBulan(month, bahasa)} ${String(year).padStart(4, '0')}`;
  return hari ? `${DAYS[bahasa][new Date(`${iso}T00:00:00Z`).getUTCDay()]}, ${text}` : text;
}

/**
 * Reads one date: `28 Februari 2023`, `28 Feb. 2023`, `28/02/2023`, `28-02-2023`, `2023-02-28`, also with the day of the
 * week or `tanggal` before it. ISO date, or null for anything else, 31 Februari and two-digit years included.
 */
export function parseTanggal(text: string): string | null {
  if (text.length > 60) return null;
  const clean = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(LEADING_DAY, '')
    .replace(/^(?:tanggal|tgl\.?) /i, '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(clean);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(clean);
  if (numeric) return isoDate(Number(numeric[4]), Number(numeric[3]), Number(numeric[1]));
  const words = /^(\d{1,2})[ -]?([a-z]+\.?)[ -]?(\d{4})$/i.exec(clean);
  const month = words ? parseBulan(words[2] ?? '') : null;
  return words && month !== null ? isoDate(Number(words[3]), month, Number(words[1])) : null;
}

/** The ISO date of a day in the calendar, or null where the calendar has no such day (years 1–9999). */
export function isoDate(year: number, month: number, day: number): string | null {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** How many days a month (1–12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The ISO date of the day before an ISO date. */
export function dayBefore(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** The ISO date of a moment in the time zone of this machine. */
export function localDate(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
