const MS_PER_DAY = 86_400_000;
/** Days from 1899-12-30, day 0 of the 1900 system after its leap-year error, to the Unix epoch. */
const EPOCH_1900 = 25_569;
/** The Macintosh system counts from 1904-01-01. */
const EPOCH_1904 = 24_107;
/** Excel's last day, 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** A serial day number as ISO date and time; null outside Excel's calendar. */
export function serialToDate(serial: number, date1904: boolean): { date: string; time: string | null } | null {
  if (!(serial >= 0) || serial > LAST_SERIAL) return null;
  // The 1900 system counts a 29 February 1900 that never was; days before it are off by one.
  const corrected = !date1904 && serial < 60 ? serial + 1 : serial;
  const days = corrected - (date1904 ? EPOCH_1904 : EPOCH_1900);
  const seconds = Math.round(days * 86_400);
  const iso = new Date((seconds / 86_400) * MS_PER_DAY).toISOString();
  const time = iso.slice(11, 19);
  return { date: iso.slice(0, 10), time: time === '00:00:00' ? null : time };
}

/** An ISO date as written in cells of type `d` (strict files); null when it is none. */
export function isoToDate(text: string): { date: string; time: string | null } | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(text.trim());
  if (!match?.[1]) return null;
  const time = match[2];
  return { date: match[1], time: time === undefined || time === '00:00:00' ? null : time };
}
