/** A run of text, marked or not. */
export interface Bagian {
  teks: string;
  /** Index of the mark among those asked for; null for text between marks. */
  tanda: number | null;
}

/** Cuts a text at the wrong values in it, each where it is first printed; values that overlap an earlier mark are left unmarked. */
export function tandaiTeks(text: string, values: readonly string[]): Bagian[] {
  const ranges: { from: number; to: number; tanda: number }[] = [];
  values.forEach((value, tanda) => {
    const from = value === '' ? -1 : text.indexOf(value);
    const to = from + value.length;
    if (from >= 0 && ranges.every((range) => to <= range.from || range.to <= from)) ranges.push({ from, to, tanda });
  });
  ranges.sort((one, two) => one.from - two.from);
  const parts: Bagian[] = [];
  let at = 0;
  for (const { from, to, tanda } of ranges) {
    if (from > at) parts.push({ teks: text.slice(at, from), tanda: null });
    parts.push({ teks: text.slice(from, to), tanda });
    at = to;
  }
  if (at < text.length) parts.push({ teks: text.slice(at), tanda: null });
  return parts;
}
