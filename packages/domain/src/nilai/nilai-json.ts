import { Decimal } from 'decimal.js';
import { isoDate } from '../bahasa/tanggal.ts';
import { AppError, type Masalah, type Pesan } from '../galat.ts';
import type { Cacah, Nilai } from './nilai.ts';

/** The JSON form of a type: decimals as plain strings, everything else as it is. */
type Json<T> = T extends Decimal
  ? string
  : T extends readonly (infer I)[]
    ? Json<I>[]
    : T extends object
      ? { [K in keyof T]: Json<T[K]> }
      : T;

/** A typed value as JSON: the same fields, decimals as plain strings (`"78.75"`). */
export type NilaiJson = Json<Nilai>;

const PLAIN_DECIMAL = /^-?\d{1,60}(?:\.\d{1,60})?$/;
const MAX_PARTS = 100;
const STATES = ['kosong', 'strip', 'tidak-ada', 'belum-dinilai', 'galat'] as const;
const BOUNDS = ['≥', '≤', '>', '<'] as const;

/** Writes a typed value as JSON, exactly. */
export function nilaiToJson(nilai: Nilai): NilaiJson {
  switch (nilai.kind) {
    case 'angka':
    case 'batas':
      return { ...nilai, angka: nilai.angka.toFixed() };
    case 'persen':
      return {
        ...nilai,
        angka: nilai.angka.toFixed(),
        cacah: nilai.cacah && { ...nilai.cacah, angka: nilai.cacah.angka.toFixed() },
      };
    case 'rasio':
      return {
        ...nilai,
        pembilang: nilai.pembilang.toFixed(),
        penyebut: nilai.penyebut.toFixed(),
        pengali: nilai.pengali.toFixed(),
      };
    case 'predikat':
      return { ...nilai, skor: nilai.skor?.toFixed() ?? null };
    case 'rentang':
      return { ...nilai, dari: nilai.dari.toFixed(), sampai: nilai.sampai.toFixed() };
    case 'majemuk':
      return { ...nilai, bagian: nilai.bagian.map(nilaiToJson) };
    default:
      return nilai;
  }
}

/**
 * Reads a typed value from JSON. Throws AppError `isi-ditolak` with every problem at once, each with its path below
 * `lokasi` (`nilai.cacah.angka`).
 */
export function nilaiFromJson(json: unknown, lokasi = 'nilai'): Nilai {
  const problems: Masalah[] = [];
  const nilai = decode(json, lokasi, problems, true);
  if (problems.length === 0 && nilai) return nilai;
  throw new AppError(
    'isi-ditolak',
    { id: 'Nilai tidak dapat dibaca dari JSON.', en: 'The value can not be read from JSON.' },
    problems,
  );
}

function decode(json: unknown, path: string, problems: Masalah[], mayNest: boolean): Nilai | null {
  if (!isRecord(json)) {
    report(problems, path, json, { id: 'Harus berupa objek nilai.', en: 'Must be a value object.' });
    return null;
  }
  const field = new Fields(json, path, problems);
  const raw = field.text('raw');
  switch (json.kind) {
    case 'tanpa-nilai':
      return { kind: json.kind, raw, keadaan: field.oneOf('keadaan', STATES) };
    case 'angka':
      return { kind: json.kind, raw, angka: field.decimal('angka'), satuan: field.textOrNull('satuan') };
    case 'persen':
      return { kind: json.kind, raw, angka: field.decimal('angka'), cacah: field.cacah('cacah') };
    case 'rasio':
      return {
        kind: json.kind,
        raw,
        pembilang: field.decimal('pembilang'),
        penyebut: field.decimal('penyebut'),
        pengali: field.decimal('pengali'),
        satuan: field.textOrNull('satuan'),
      };
    case 'predikat':
      return { kind: json.kind, raw, predikat: field.text('predikat'), skor: field.decimalOrNull('skor') };
    case 'rentang':
      return {
        kind: json.kind,
        raw,
        dari: field.decimal('dari'),
        sampai: field.decimal('sampai'),
        satuan: field.textOrNull('satuan'),
      };
    case 'batas':
      return {
        kind: json.kind,
        raw,
        tanda: field.oneOf('tanda', BOUNDS),
        angka: field.decimal('angka'),
        satuan: field.textOrNull('satuan'),
      };
    case 'tanggal':
      return { kind: json.kind, raw, tanggal: field.date('tanggal') };
    case 'majemuk':
      return { kind: json.kind, raw, bagian: decodeParts(json.bagian, `${path}.bagian`, problems, mayNest) };
    case 'ya-tidak':
      return { kind: json.kind, raw, ya: field.flag('ya') };
    case 'teks':
      return { kind: json.kind, raw, teks: field.text('teks') };
    default:
      report(problems, `${path}.kind`, json.kind, { id: 'Jenis nilai tidak dikenal.', en: 'Unknown kind of value.' });
      return null;
  }
}

/** The parts of a compound are never compounds themselves, so hostile nesting ends at the first level. */
function decodeParts(json: unknown, path: string, problems: Masalah[], mayNest: boolean): Nilai[] {
  if (!mayNest || !Array.isArray(json) || json.length > MAX_PARTS) {
    report(problems, path, json, {
      id: `Harus berupa daftar paling banyak ${MAX_PARTS} nilai tunggal.`,
      en: `Must be a list of at most ${MAX_PARTS} single values.`,
    });
    return [];
  }
  const parts = json.map((part: unknown, index) => decode(part, `${path}[${index}]`, problems, false));
  return parts.filter((part) => part !== null);
}

/** Reads the fields of one object and notes each problem; a stand-in is returned, as the caller throws at the end. */
class Fields {
  readonly #json: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #problems: Masalah[];

  constructor(json: Readonly<Record<string, unknown>>, path: string, problems: Masalah[]) {
    this.#json = json;
    this.#path = path;
    this.#problems = problems;
  }

  text(name: string): string {
    const value = this.#json[name];
    if (typeof value === 'string') return value;
    this.#report(name, { id: 'Harus berupa teks.', en: 'Must be text.' });
    return '';
  }

  textOrNull(name: string): string | null {
    return this.#json[name] === null ? null : this.text(name);
  }

  decimal(name: string): Decimal {
    const value = this.#json[name];
    if (typeof value === 'string' && PLAIN_DECIMAL.test(value)) return new Decimal(value);
    this.#report(name, {
      id: 'Harus berupa teks angka desimal dengan titik, misalnya "78.75".',
      en: 'Must be a decimal number as text, such as "78.75".',
    });
    return new Decimal(0);
  }

  decimalOrNull(name: string): Decimal | null {
    return this.#json[name] === null ? null : this.decimal(name);
  }

  cacah(name: string): Cacah | null {
    const value = this.#json[name];
    if (value === null) return null;
    if (!isRecord(value)) {
      this.#report(name, { id: 'Harus berupa cacah atau null.', en: 'Must be a count or null.' });
      return null;
    }
    const field = new Fields(value, `${this.#path}.${name}`, this.#problems);
    return { angka: field.decimal('angka'), satuan: field.text('satuan') };
  }

  date(name: string): string {
    const value = this.text(name);
    const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
    if (isoDate(year, month, day) === value) return value;
    this.#report(name, { id: 'Harus berupa tanggal TTTT-BB-HH.', en: 'Must be a date YYYY-MM-DD.' });
    return value;
  }

  flag(name: string): boolean {
    const value = this.#json[name];
    if (typeof value === 'boolean') return value;
    this.#report(name, { id: 'Harus true atau false.', en: 'Must be true or false.' });
    return false;
  }

  oneOf<T extends string>(name: string, allowed: readonly [T, ...T[]]): T {
    const value = this.#json[name];
    const found = allowed.find((option) => option === value);
    if (found !== undefined) return found;
    const list = allowed.join(', ');
    this.#report(name, { id: `Harus salah satu dari: ${list}.`, en: `Must be one of: ${list}.` });
    return allowed[0];
  }

  #report(name: string, pesan: Pesan): void {
    report(this.#problems, `${this.#path}.${name}`, this.#json[name], pesan);
  }
}

function report(problems: Masalah[], lokasi: string, value: unknown, pesan: Pesan): void {
  const shown = typeof value === 'string' ? value.slice(0, 100) : undefined;
  problems.push({ lokasi, kode: 'nilai-json', pesan, saran: null, ...(shown === undefined ? {} : { nilai: shown }) });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
