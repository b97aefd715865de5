const NUMERALS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A Roman numeral, as chapters and quarters are numbered: 4 → `IV`. Throws RangeError outside 1–3999. */
export function formatRomawi(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) throw new RangeError(`no Roman numeral for ${value}`);
  let rest = value;
  let text = '';
  for (const [size, letters] of NUMERALS) {
    text += letters.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

/** Reads a Roman numeral in either case; null unless it is written the one right way (`IIII` and `` are not). */
export function parseRomawi(text: string): number | null {
  const upper = text.toUpperCase();
  if (upper === '' || upper.length > 15) return null;
  let rest = upper;
  let value = 0;
  for (const [size, letters] of NUMERALS) {
    while (rest.startsWith(letters)) {
      value += size;
      rest = rest.slice(letters.length);
    }
  }
  return rest === '' && value <= 3999 && formatRomawi(value) === upper ? value : null;
}
