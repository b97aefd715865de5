import type { Decimal } from 'decimal.js';
import type { Pesan } from '../galat.ts';

/** Every reason why a capaian is undefined. Stable codes; the words are in `penjelasan`. */
export type SebabTakTerdefinisi =
  | 'target-tidak-ada'
  | 'realisasi-belum-ada'
  | 'realisasi-belum-dinilai'
  | 'realisasi-galat'
  | 'belum-waktunya'
  | 'target-nol-atau-negatif'
  | 'target-nol'
  | 'realisasi-nol'
  | 'nilai-negatif'
  | 'kondisi-awal-tidak-ada'
  | 'kondisi-awal-sama-dengan-target'
  | 'rentang-nol-atau-negatif'
  | 'target-rentang'
  | 'arah-batas-berbeda'
  | 'nilai-majemuk'
  | 'penyebut-nol'
  | 'teks-lawan-angka'
  | 'satuan-berbeda'
  | 'skala-tidak-ada'
  | 'di-luar-skala'
  | 'bukan-tanggal'
  | 'bukan-ya-tidak'
  | 'periode-tumpang-tindih'
  | 'periode-target-tidak-cocok';

/** Why a result has no percentage although it can be said whether the target is met. */
export type SebabTanpaPersen = 'target-nol' | 'tenggat' | 'ya-tidak' | 'kategori';

/**
 * Achievement of one target.
 * - `capaian`: `persen` is unrounded and cut at the cap, `persenAsli` is before the cap; both in percent.
 * - `tanpa-persen`: met or not met. `hariTerlambat` is set for deadlines only: days after the deadline, negative = early.
 * - `tak-terdefinisi`: never 0 and never an exception; `sebab` says why.
 */
export type HasilCapaian =
  | {
      kind: 'capaian';
      persen: Decimal;
      persenAsli: Decimal;
      tercapai: boolean;
      targetNolTercapai: boolean;
      penjelasan: Pesan;
    }
  | {
      kind: 'tanpa-persen';
      tercapai: boolean;
      sebab: SebabTanpaPersen;
      hariTerlambat: number | null;
      penjelasan: Pesan;
    }
  | { kind: 'tak-terdefinisi'; sebab: SebabTakTerdefinisi; penjelasan: Pesan };

/** Builds the undefined result. */
export function undefinedCapaian(sebab: SebabTakTerdefinisi, id: string, en: string): HasilCapaian {
  return { kind: 'tak-terdefinisi', sebab, penjelasan: { id, en } };
}

/** Builds the result without a percentage. */
export function withoutPercent(
  sebab: SebabTanpaPersen,
  tercapai: boolean,
  penjelasan: Pesan,
  hariTerlambat: number | null = null,
): HasilCapaian {
  return { kind: 'tanpa-persen', tercapai, sebab, hariTerlambat, penjelasan };
}
