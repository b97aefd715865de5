import type { Cacah, Nilai } from '@selaras/domain';
import { Decimal } from 'decimal.js';

/** A typed value as JSON holds it: each Decimal is its text. */
type JsonOf<T> = T extends Decimal ? string : T extends object ? { [K in keyof T]: JsonOf<T[K]> } : T;
type NilaiJson = JsonOf<Nilai>;

function readCacah(json: JsonOf<Cacah> | null): Cacah | null {
  return json === null ? null : { angka: new Decimal(json.angka), satuan: json.satuan };
}

/** Reads a typed value from the JSON that `JSON.stringify` makes of it. It trusts its input: what this package stored. */
export function readNilai(json: unknown): Nilai {
  const stored = json as NilaiJson;
  switch (stored.kind) {
    case 'angka':
    case 'batas':
      return { ...stored, angka: new Decimal(stored.angka) };
    case 'persen':
      return { ...stored, angka: new Decimal(stored.angka), cacah: readCacah(stored.cacah) };
    case 'rasio':
      return {
        ...stored,
        pembilang: new Decimal(stored.pembilang),
        penyebut: new Decimal(stored.penyebut),
        pengali: new Decimal(stored.pengali),
      };
    case 'predikat':
      return { ...stored, skor: stored.skor === null ? null : new Decimal(stored.skor) };
    case 'rentang':
      return { ...stored, dari: new Decimal(stored.dari), sampai: new Decimal(stored.sampai) };
    case 'majemuk':
      return { ...stored, bagian: stored.bagian.map(readNilai) };
    case 'tanpa-nilai':
    case 'tanggal':
    case 'ya-tidak':
    case 'teks':
      return stored;
  }
}
