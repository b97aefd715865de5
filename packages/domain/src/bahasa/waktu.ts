import type { Waktu } from '../ledger/buku-angka.ts';
import type { Bahasa } from './bahasa.ts';
import { formatBulan, parseBulan } from './bulan.ts';
import { daysInMonth, formatTanggal, isoDate, parseTanggal } from './tanggal.ts';

/** A dash or the words people put between two dates, with any spacing: `–`, `s/d`, `s.d`, `s.d.`, `sd`, `sampai dengan`. */
const UNTIL =
  /\s*(?:[-\u2010-\u2014]+|\b(?:s\s?\/\s?d|s\.\s?d\.?|sd|sampai(?: dengan)?|hingga|to|until)(?![a-z]))\s*/gi;
const BLANK = /^[-\u2013\u2014.\u2026\s]*$/;

/** What is known outside the text: the year of a table that prints its dates without one. */
export interface ParseWaktuOptions {
  tahun?: number | undefined;
}

/**
 * Reads the time of an activity as people write it. What an endpoint leaves out (month, year) comes from the other one:
 * `30 Januari – 01 Februari 2024`, `25 s/d 26 Maret 2024`, `Januari s.d Maret 2024`, `Maret 2024`. Months across two
 * years become a range of dates; whatever can't be read stays as free text. Never throws.
 */
export function parseWaktu(text: string, options: ParseWaktuOptions = {}): Waktu {
  const clean = text.trim();
  if (BLANK.test(clean)) return { jenis: 'kosong' };
  const bebas: Waktu = { jenis: 'bebas', teks: clean };
  if (clean.length > 120) return bebas;
  const single = readSingle(clean, options.tahun);
  if (single) return single;
  // Dates such as 28-02-2024 hold dashes themselves, so each dash is tried as the one between the ends.
  for (const match of clean.matchAll(UNTIL)) {
    const left = readEnd(clean.slice(0, match.index));
    const right = readEnd(clean.slice(match.index + match[0].length));
    const range = left && right ? joinEnds(left, right, options.tahun) : null;
    if (range) return range;
  }
  return bebas;
}

/** Prints a time: `30 Januari – 1 Februari 2024`, `25–26 Maret 2024`, `Januari s.d. Maret 2024`; nothing known prints `-`. */
export function formatWaktu(waktu: Waktu, bahasa: Bahasa = 'id'): string {
  if (waktu.jenis === 'kosong') return '-';
  if (waktu.jenis === 'bebas') return waktu.teks;
  if (waktu.jenis === 'tanggal') return formatTanggal(waktu.tanggal, { bahasa });
  if (waktu.jenis === 'rentang') return formatRentang(waktu.dari, waktu.sampai, bahasa);
  const last = `${formatBulan(waktu.sampai, bahasa)} ${waktu.tahun}`;
  if (waktu.dari === waktu.sampai) return last;
  return `${formatBulan(waktu.dari, bahasa)} ${bahasa === 'id' ? 's.d.' : 'to'} ${last}`;
}

function formatRentang(from: string, until: string, bahasa: Bahasa): string {
  const last = formatTanggal(until, { bahasa });
  if (from === until) return last;
  const first = formatTanggal(from, { bahasa }).split(' ');
  if (from.slice(0, 4) !== until.slice(0, 4)) return `${first.join(' ')} – ${last}`;
  return from.slice(0, 7) === until.slice(0, 7) ? `${first[0]}–${last}` : `${first[0]} ${first[1]} – ${last}`;
}

function readSingle(text: string, year: number | undefined): Waktu | null {
  const tanggal = parseTanggal(text) ?? (year === undefined ? null : parseTanggal(`${text} ${year}`));
  if (tanggal) return { jenis: 'tanggal', tanggal };
  const end = readEnd(text);
  const tahun = end?.year ?? year;
  if (!end || end.day !== null || end.month === null || tahun === undefined) return null;
  return { jenis: 'bulan', tahun, dari: end.month, sampai: end.month };
}

/** One end of a range; null = not written there. */
interface End {
  day: number | null;
  month: number | null;
  year: number | null;
}

function readEnd(text: string): End | null {
  const whole = parseTanggal(text);
  if (whole) {
    const [year = 0, month = 0, day = 0] = whole.split('-').map(Number);
    return { day, month, year };
  }
  const match = /^(?:(?:tanggal|tgl\.?|bulan) )?(\d{1,2})?\s?([a-z]+\.?)?\s?(\d{4})?$/i.exec(text.trim());
  if (!match || text.trim() === '') return null;
  const month = match[2] === undefined ? null : parseBulan(match[2]);
  if (match[2] !== undefined && month === null) return null;
  return {
    day: match[1] === undefined ? null : Number(match[1]),
    month,
    year: match[3] === undefined ? null : Number(match[3]),
  };
}

function joinEnds(left: End, right: End, knownYear: number | undefined): Waktu | null {
  const year = right.year ?? knownYear;
  const month = right.month;
  if (year === undefined || month === null) return null;
  const firstYear = left.year ?? year;
  const firstMonth = left.month ?? month;
  if (left.day !== null && right.day !== null) {
    return toRentang(isoDate(firstYear, firstMonth, left.day), isoDate(year, month, right.day));
  }
  if (left.day !== null || right.day !== null) return null;
  if (firstYear === year)
    return firstMonth <= month ? { jenis: 'bulan', tahun: year, dari: firstMonth, sampai: month } : null;
  return toRentang(isoDate(firstYear, firstMonth, 1), isoDate(year, month, daysInMonth(year, month)));
}

function toRentang(from: string | null, until: string | null): Waktu | null {
  if (from === null || until === null || from > until) return null;
  return from === until ? { jenis: 'tanggal', tanggal: from } : { jenis: 'rentang', dari: from, sampai: until };
}
