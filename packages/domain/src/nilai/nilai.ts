import type { Decimal } from 'decimal.js';

/** Why a cell holds no value. The states are kept apart: a dash, a blank, "not assessed" and an error are not the same statement. */
export type KeadaanKosong = 'kosong' | 'strip' | 'tidak-ada' | 'belum-dinilai' | 'galat';

/** A number with its unit, e.g. 16 Kab/Kota. */
export interface Cacah {
  angka: Decimal;
  satuan: string;
}

/**
 * A typed value: what an indicator's target, baseline or realisasi says. `raw` is always the text as written.
 * A ratio keeps numerator and denominator; its percentage is never stored, so nothing is rounded before it is computed with.
 */
export type Nilai =
  | { kind: 'tanpa-nilai'; raw: string; keadaan: KeadaanKosong }
  | { kind: 'angka'; raw: string; angka: Decimal; satuan: string | null }
  | { kind: 'persen'; raw: string; angka: Decimal; cacah: Cacah | null }
  | { kind: 'rasio'; raw: string; pembilang: Decimal; penyebut: Decimal; pengali: Decimal; satuan: string | null }
  | { kind: 'predikat'; raw: string; predikat: string; skor: Decimal | null }
  | { kind: 'rentang'; raw: string; dari: Decimal; sampai: Decimal; satuan: string | null }
  | { kind: 'batas'; raw: string; tanda: '≥' | '≤' | '>' | '<'; angka: Decimal; satuan: string | null }
  | { kind: 'tanggal'; raw: string; tanggal: string }
  | { kind: 'majemuk'; raw: string; bagian: Nilai[] }
  | { kind: 'ya-tidak'; raw: string; ya: boolean }
  | { kind: 'teks'; raw: string; teks: string };

/** The kinds of typed value. */
export type JenisNilai = Nilai['kind'];
