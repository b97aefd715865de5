/*
 * Widths of the letters of Liberation Sans (and of Arial, which it matches), in 1/2048 of the type's size, from the space
 * (U+0020) to the tilde (U+007E). Italic letters are as wide as upright ones.
 */
const REGULAR =
  '569 569 727 1139 1139 1821 1366 391 682 682 797 1196 569 682 569 569 1139 1139 1139 1139 1139 1139 ' +
  '1139 1139 1139 1139 569 569 1196 1196 1196 1139 2079 1366 1366 1479 1479 1366 1251 1593 1479 569 ' +
  '1024 1366 1139 1706 1479 1593 1366 1593 1479 1366 1251 1479 1366 1933 1366 1366 1251 569 569 569 961 ' +
  '1139 682 1139 1139 1024 1139 1139 569 1139 1139 455 455 1024 455 1706 1139 1139 1139 1139 682 1024 ' +
  '569 1139 1024 1479 1024 1024 1024 684 532 684 1196';
const BOLD =
  '569 682 971 1139 1139 1821 1479 487 682 682 797 1196 569 682 569 569 1139 1139 1139 1139 1139 1139 ' +
  '1139 1139 1139 1139 682 682 1196 1196 1196 1251 1997 1479 1479 1479 1479 1366 1251 1593 1479 569 ' +
  '1139 1479 1251 1706 1479 1593 1366 1593 1479 1366 1251 1479 1366 1933 1366 1366 1251 682 569 682 ' +
  '1196 1139 682 1139 1251 1139 1251 1139 682 1251 1251 569 569 1139 569 1821 1251 1251 1251 1251 797 ' +
  '1139 682 1251 1139 1593 1139 1139 1024 797 573 797 1196';

const UNITS_PER_EM = 2048;
const FIRST = 0x20;

const parse = (widths: string): number[] => widths.split(' ').map(Number);
const TABLES = { regular: parse(REGULAR), bold: parse(BOLD) };

/** Width of a text in ems; `null` when it holds a letter that is not in the table. */
export const textEms = (text: string, isBold: boolean): number | null => {
  const table = isBold ? TABLES.bold : TABLES.regular;
  let units = 0;
  for (let index = 0; index < text.length; index += 1) {
    const width = table[text.charCodeAt(index) - FIRST];
    if (width === undefined) return null;
    units += width;
  }
  return units / UNITS_PER_EM;
};
