import type { Bahasa } from './bahasa.ts';

const MONTHS: Readonly<Record<Bahasa, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

// Spellings seen in documents besides the full names and their first three letters.
const VARIANTS: ReadonlyMap<string, number> = new Map([
  ['pebruari', 2],
  ['febuari', 2],
  ['peb', 2],
  ['maart', 3],
  ['agst', 8],
  ['agt', 8],
  ['ags', 8],
  ['sept', 9],
  ['okt', 10],
  ['nopember', 11],
  ['nop', 11],
]);

const BY_NAME: ReadonlyMap<string, number> = new Map([
  ...VARIANTS,
  ...(['en', 'id'] as const).flatMap((bahasa) =>
    MONTHS[bahasa].flatMap((name, index): [string, number][] => [
      [name.toLowerCase(), index + 1],
      [name.slice(0, 3).toLowerCase(), index + 1],
    ]),
  ),
]);

/** Name of a month (1–12): `Januari`. Throws RangeError on any other number. */
export function formatBulan(month: number, bahasa: Bahasa = 'id'): string {
  const name = MONTHS[bahasa][month - 1];
  if (name === undefined) throw new RangeError(`not a month: ${month}`);
  return name;
}

/** The month (1–12) that a name stands for, in both languages, short forms and common misspellings; null = none. */
export function parseBulan(text: string): number | null {
  return BY_NAME.get(text.trim().replace(/\.$/, '').toLowerCase()) ?? null;
}
