import type { Decimal } from 'decimal.js';
import {
  type NumberFault,
  type NumberMissing,
  type NumberOk,
  parseNumber,
  type ReadNumberOptions,
} from './baca-angka.ts';
import { Rupiah } from './rupiah.ts';

/** The database holds amounts as `numeric(20,2)`: eighteen digits before the comma. */
const MAX_WHOLE_DIGITS = 18;
const SEN_DIGITS = 2;

/** An amount as read from a cell: as `NumberReading`, with exact money in place of decimals. */
export type RupiahReading =
  | { status: 'ok'; raw: string; value: Rupiah; written: NumberOk }
  | NumberMissing
  | { status: 'ambiguous'; raw: string; readings: readonly Rupiah[] }
  | { status: 'malformed'; raw: string; why: NumberFault; candidates: readonly Rupiah[] };

/**
 * Reads an amount of money. The column counts as money unless it says otherwise, so `1.234` is 1234 and a whole cell in
 * parentheses is negative. A percentage, a fraction of a sen and an amount from 10^18 on are malformed. Never throws.
 */
export function parseRupiah(raw: string, options: ReadNumberOptions = {}): RupiahReading {
  const reading = parseNumber(raw, { column: { kind: 'uang', ...options.column } });
  if (reading.status === 'missing') return reading;
  if (reading.status === 'ambiguous') return { status: 'ambiguous', raw, readings: toAmounts(reading.readings) };
  if (reading.status === 'malformed') {
    return { status: 'malformed', raw, why: reading.why, candidates: toAmounts(reading.candidates) };
  }
  const fault = findFault(reading);
  if (fault) return { status: 'malformed', raw, why: fault, candidates: [] };
  return { status: 'ok', raw, value: toRupiah(reading.value), written: reading };
}

function findFault(reading: NumberOk): NumberFault | null {
  if (reading.percent) return 'persen-bukan-uang';
  return findMoneyFault(reading.value);
}

function findMoneyFault(value: Decimal): NumberFault | null {
  if (value.decimalPlaces() > SEN_DIGITS) return 'pecahan-sen';
  return value.e >= MAX_WHOLE_DIGITS ? 'terlalu-besar' : null;
}

function toAmounts(values: readonly Decimal[]): readonly Rupiah[] {
  return values.filter((value) => findMoneyFault(value) === null).map(toRupiah);
}

function toRupiah(value: Decimal): Rupiah {
  return Rupiah.parse(value.toFixed(SEN_DIGITS));
}
