import { Decimal } from 'decimal.js';
import { AppError, type Masalah } from '../galat.ts';
import { type Periode, periodeKey } from '../nilai/periode.ts';
import { Rupiah } from '../nilai/rupiah.ts';
import type { BukuAngka } from './buku-angka.ts';
import { oneOf } from './pembaca-json.ts';
import { checkRujukan } from './rujukan.ts';
import { readBukuAngka } from './skema-json.ts';

/** Names the format and its version in the file itself. */
const FORMAT = 'selaras/buku-angka@1';

/**
 * The whole ledger as JSON text: money as `"123.00"`, decimals as text, periods by their key (`2024-T1`). The same ledger
 * gives the same text.
 */
export function bukuAngkaToJson(buku: BukuAngka): string {
  return `${JSON.stringify({ format: FORMAT, ...toPlainObject(buku) }, null, 2)}\n`;
}

/**
 * Reads a ledger written by {@link bukuAngkaToJson}.
 * @throws AppError `berkas-tak-terbaca` when the text is not JSON; `isi-ditolak` with every problem at once when a shape is
 *   wrong or (shapes being right) a row points to nothing or occurs twice. Places are JSON paths.
 */
export function bukuAngkaFromJson(text: string): BukuAngka {
  const masalah: Masalah[] = [];
  const { format, ...rest } = toRecord(parse(text));
  oneOf(FORMAT)(format, 'format', masalah);
  const buku = readBukuAngka(rest, '', masalah);
  if (buku === undefined || masalah.length > 0) throw rejected(masalah);
  const references = checkRujukan(buku);
  if (references.length > 0) throw rejected(references);
  return buku;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const pesan = { id: 'Berkas ini bukan JSON yang sah.', en: 'This file is not valid JSON.' };
    throw new AppError('berkas-tak-terbaca', pesan, [], { cause });
  }
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function rejected(masalah: readonly Masalah[]): AppError {
  return new AppError(
    'isi-ditolak',
    {
      id: `Buku angka ditolak: ${masalah.length} masalah.`,
      en: `The ledger was rejected: ${masalah.length} ${masalah.length === 1 ? 'problem' : 'problems'}.`,
    },
    masalah,
  );
}

function toPlainObject(value: object): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    // Only periods are called so, and each of them is one.
    plain[key] = key === 'periode' ? periodeKey(field as Periode) : toPlain(field);
  }
  return plain;
}

function toPlain(value: unknown): unknown {
  if (value instanceof Rupiah) return value.toString();
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (Array.isArray(value)) return value.map(toPlain);
  return typeof value === 'object' && value !== null ? toPlainObject(value) : value;
}
