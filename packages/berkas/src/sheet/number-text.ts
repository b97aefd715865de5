/** Excel keeps and shows 15 significant digits; what a double says beyond them is noise. */
const EXCEL_DIGITS = 15;

function significantDigits(plain: string): number {
  return plain.replace(/^-?0*\.?0*/, '').replace('.', '').length;
}

/** A number without exponent, from a double that has at most 15 significant digits. */
function expand(value: number): string {
  const text = String(value);
  if (!/e/i.test(text)) return text;
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = Number(exponent);
  const digits = whole + fraction;
  const point = whole.length + shift;
  if (point <= 0) return `${negative ? '-' : ''}0.${'0'.repeat(-point)}${digits}`;
  const padded = digits.padEnd(point, '0');
  const tail = padded.slice(point);
  return `${negative ? '-' : ''}${padded.slice(0, point)}${tail ? `.${tail}` : ''}`;
}

/**
 * The plain decimal that a stored number means. Files hold doubles in full ("661473673.09999996" for 661473673.1), so
 * digits past the fifteenth are rounded away; a stored text with at most two decimals is exact and kept as it is, since
 * rupiah with sen above 10 trillion need a sixteenth digit. Null when the text is no number.
 */
export function plainNumber(stored: string): string | null {
  const text = stored.trim();
  if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  const exact = /^-?\d+(\.\d{1,2})?$/.test(text) && significantDigits(text) > EXCEL_DIGITS;
  return exact ? text : expand(Number(value.toPrecision(EXCEL_DIGITS)));
}
