import type { Column, Separator, SeparatorRole } from './kolom.ts';

/** `id`: dots group, comma decimal. `us`: the other way round. `plain`: no separator at all. */
export type NumberStyle = 'id' | 'us' | 'plain';

/** Digits without separators, and how many of them stand behind the decimal sign. */
export interface Digits {
  digits: string;
  decimals: number;
}

/** Why the digits and separators of a number don't fit together. */
export type SeparatorFault = 'spasi' | 'pemisah-ganda' | 'pemisah-di-ujung' | 'pengelompokan' | 'pemisah-campur';

/** How the digits and separators of a bare number read. */
export type SeparatorReading =
  | ({ status: 'ok'; style: NumberStyle; decidedByColumn: boolean } & Digits)
  | { status: 'ambiguous'; readings: readonly [grouping: Digits, decimal: Digits] }
  | { status: 'malformed'; why: SeparatorFault; candidates: readonly Digits[] };

/**
 * Reads a bare number, made of digits, dots, commas and spaces only, starting or not with a digit.
 * One separator with three digits behind it is decided by the column and is ambiguous without one.
 */
export function readSeparators(core: string, column: Column = {}): SeparatorReading {
  const fault = findSurfaceFault(core);
  if (fault) return { status: 'malformed', why: fault, candidates: repairSurface(core, column) };
  const hasDot = core.includes('.');
  const hasComma = core.includes(',');
  if (hasDot && hasComma) return readMixed(core);
  if (!hasDot && !hasComma) return ok({ digits: core, decimals: 0 }, 'plain');
  const separator = hasDot ? '.' : ',';
  const groups = core.split(separator);
  const [whole = '', part = ''] = groups;
  if (groups.length === 2) return readSingle({ whole, part, separator, column });
  if (areGroups(groups)) return ok({ digits: groups.join(''), decimals: 0 }, groupingStyle(separator));
  return { status: 'malformed', why: 'pengelompokan', candidates: repairGroups(groups) };
}

function findSurfaceFault(core: string): SeparatorFault | null {
  if (core.includes(' ')) return 'spasi';
  if (/[.,]{2}/.test(core)) return 'pemisah-ganda';
  if (/^[.,]|[.,]$/.test(core)) return 'pemisah-di-ujung';
  return null;
}

function repairSurface(core: string, column: Column): readonly Digits[] {
  const repaired = core
    .replaceAll(' ', '')
    .replace(/([.,])\1+/g, '$1')
    .replace(/[.,]+$/, '')
    .replace(/^[.,]+/, (lead) => (core.startsWith('.') || core.startsWith(',') ? `0${lead.charAt(0)}` : ''));
  if (repaired === '' || findSurfaceFault(repaired)) return [];
  const reading = readSeparators(repaired, column);
  if (reading.status === 'ok') return [{ digits: reading.digits, decimals: reading.decimals }];
  return reading.status === 'ambiguous' ? reading.readings : reading.candidates;
}

interface Single {
  whole: string;
  part: string;
  separator: Separator;
  column: Column;
}

function readSingle(single: Single): SeparatorReading {
  const { whole, part, separator, column } = single;
  const decimal: Digits = { digits: whole + part, decimals: part.length };
  const asDecimal = (decidedByColumn = false) => ok(decimal, decimalStyle(separator), decidedByColumn);
  if (whole === '0') return asDecimal();
  if (part.length < 3) return readShortPart(single, decimal);
  const role = column.style?.[separator] ?? 'unproven';
  if (areGroups([whole, part])) return decideByColumn({ decimal, separator, column, role });
  if (role === 'decimal') return asDecimal(true);
  // Four or more decimals behind a comma are Indonesian for a fraction; behind a dot they are as often a misplaced group.
  if (part.length > 3 && separator === ',' && role !== 'grouping' && !isWholeKind(column)) return asDecimal();
  return { status: 'malformed', why: 'pengelompokan', candidates: [decimal, { digits: whole + part, decimals: 0 }] };
}

function decideByColumn(options: {
  decimal: Digits;
  separator: Separator;
  column: Column;
  role: SeparatorRole;
}): SeparatorReading {
  const { decimal, separator, column, role } = options;
  const grouping: Digits = { digits: decimal.digits, decimals: 0 };
  const wantsGrouping = isWholeKind(column) ? role !== 'decimal' : role === 'grouping';
  if (wantsGrouping) return ok(grouping, groupingStyle(separator), true);
  if (role === 'decimal' && !isWholeKind(column)) return ok(decimal, decimalStyle(separator), true);
  return { status: 'ambiguous', readings: [grouping, decimal] };
}

/**
 * `1,02` in a column of thousands: a spreadsheet that took the comma for a decimal sign dropped the last zero of 1,020.
 * Suspected where counts can't have a fraction, where the column groups by this very separator, or where no other
 * amount of the column has sen.
 */
function readShortPart({ whole, part, separator, column }: Single, decimal: Digits): SeparatorReading {
  const role = column.style?.[separator];
  const isZero = /^0+$/.test(part);
  const suspicious =
    role === 'grouping' ||
    (role !== 'decimal' && !isZero && (column.kind === 'cacah' || (column.kind === 'uang' && role !== undefined)));
  if (!suspicious || column.kind === 'persen' || !areGroups([whole, '000'])) {
    return ok(decimal, decimalStyle(separator));
  }
  return { status: 'ambiguous', readings: [{ digits: whole + part.padEnd(3, '0'), decimals: 0 }, decimal] };
}

function readMixed(core: string): SeparatorReading {
  const separator: Separator = core.lastIndexOf(',') > core.lastIndexOf('.') ? ',' : '.';
  const at = core.lastIndexOf(separator);
  const whole = core.slice(0, at);
  const part = core.slice(at + 1);
  const groups = whole.split(separator === ',' ? '.' : ',');
  if (!whole.includes(separator) && areGroups(groups)) {
    return ok({ digits: groups.join('') + part, decimals: part.length }, decimalStyle(separator));
  }
  return { status: 'malformed', why: 'pemisah-campur', candidates: repairGroups(core.split(/[.,]/)) };
}

/** Repairs that keep every digit as written: a decimal sign mistyped as a group sign, or a group sign left out. */
function repairGroups(groups: readonly string[]): readonly Digits[] {
  const digits = groups.join('');
  const last = groups.at(-1) ?? '';
  const candidates: Digits[] = [];
  if (last.length < 3 && areGroups(groups.slice(0, -1))) candidates.push({ digits, decimals: last.length });
  if (groups.slice(1).every((group) => group.length % 3 === 0) && !digits.startsWith('0')) {
    candidates.push({ digits, decimals: 0 });
  }
  return candidates;
}

function areGroups(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => group.length === 3);
}

function isWholeKind(column: Column): boolean {
  return column.kind === 'uang' || column.kind === 'cacah';
}

function ok(digits: Digits, style: NumberStyle, decidedByColumn = false): SeparatorReading {
  return { status: 'ok', ...digits, style, decidedByColumn };
}

function groupingStyle(separator: Separator): NumberStyle {
  return separator === '.' ? 'id' : 'us';
}

function decimalStyle(separator: Separator): NumberStyle {
  return separator === ',' ? 'id' : 'us';
}
