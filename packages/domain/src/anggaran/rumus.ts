import { Decimal } from 'decimal.js';
import type { Pesan } from '../galat.ts';
import type { Periode } from '../nilai/periode.ts';
import { Rupiah } from '../nilai/rupiah.ts';

/** Wide enough that an amount times a rate is never rounded before it is rounded to sen. */
const Exact = Decimal.clone({ precision: 60 });

/** Absorption: realisasi / pagu. `rasio` is a fraction, `persen` the same × 100; both unrounded. */
export type HasilSerapan =
  | { kind: 'serapan'; rasio: Decimal; persen: Decimal }
  | {
      kind: 'tak-terdefinisi';
      sebab: 'pagu-tidak-ada' | 'realisasi-tidak-ada' | 'pagu-nol' | 'pagu-negatif';
      penjelasan: Pesan;
    };

/** Serapan of a pagu. A zero pagu has none: print "-", never "#DIV/0!". */
export function hitungSerapan(amounts: { pagu: Rupiah | null; realisasi: Rupiah | null }): HasilSerapan {
  const { pagu, realisasi } = amounts;
  if (pagu === null) return noSerapan('pagu-tidak-ada', 'Pagu belum ditetapkan.', 'There is no pagu.');
  if (pagu.isZero) return noSerapan('pagu-nol', 'Pagu nol tidak memiliki serapan.', 'A pagu of zero has no serapan.');
  if (pagu.isNegative) return noSerapan('pagu-negatif', 'Pagu bernilai negatif.', 'The pagu is negative.');
  if (realisasi === null) return noSerapan('realisasi-tidak-ada', 'Belum ada realisasi.', 'There is no realisasi yet.');
  const persen = toDecimal(realisasi).times(100).div(toDecimal(pagu));
  return { kind: 'serapan', rasio: persen.div(100), persen };
}

/** Sisa = pagu − realisasi; null when one of both is missing, because missing is not zero. */
export function computeSisa(amounts: { pagu: Rupiah | null; realisasi: Rupiah | null }): Rupiah | null {
  return subtractStated(amounts.pagu, amounts.realisasi);
}

/** Change between two versions of an amount. */
export interface Perubahan {
  /** after − before. */
  selisih: Rupiah;
  /** Percent of |before|, unrounded; null when before is zero. */
  persen: Decimal | null;
  arah: 'bertambah' | 'berkurang' | 'tetap';
  kata: Pesan;
}

const KATA_ARAH: Record<Perubahan['arah'], Pesan> = {
  bertambah: { id: 'bertambah', en: 'increases' },
  berkurang: { id: 'berkurang', en: 'decreases' },
  tetap: { id: 'tetap', en: 'is unchanged' },
};

/** Change after − before, its percentage of |before|, and the word that follows its sign. Null when one of both is missing. */
export function computePerubahan(sebelum: Rupiah | null, sesudah: Rupiah | null): Perubahan | null {
  if (sebelum === null || sesudah === null) return null;
  const selisih = sesudah.subtract(sebelum);
  const arah = selisih.isZero ? 'tetap' : selisih.isNegative ? 'berkurang' : 'bertambah';
  const persen = sebelum.isZero ? null : toDecimal(selisih).times(100).div(toDecimal(sebelum.abs()));
  return { selisih, persen, arah, kata: KATA_ARAH[arah] };
}

/** The sums of an APBD, each null when one of its terms is missing. Source: structure of the APBD, PP 12/2019. */
export interface RingkasanApbd {
  /** pendapatan − belanja; negative = defisit. */
  surplus: Rupiah | null;
  jenis: 'surplus' | 'defisit' | 'berimbang' | null;
  /** penerimaan − pengeluaran pembiayaan. */
  pembiayaanNetto: Rupiah | null;
  /** surplus + pembiayaan netto; 0 in a budget. */
  silpa: Rupiah | null;
}

/** Surplus or defisit, pembiayaan netto and SiLPA. */
export function computeApbd(amounts: {
  pendapatan: Rupiah | null;
  belanja: Rupiah | null;
  penerimaanPembiayaan: Rupiah | null;
  pengeluaranPembiayaan: Rupiah | null;
}): RingkasanApbd {
  const surplus = subtractStated(amounts.pendapatan, amounts.belanja);
  const pembiayaanNetto = subtractStated(amounts.penerimaanPembiayaan, amounts.pengeluaranPembiayaan);
  const silpa = surplus === null || pembiayaanNetto === null ? null : surplus.add(pembiayaanNetto);
  return { surplus, jenis: surplus && nameSurplus(surplus), pembiayaanNetto, silpa };
}

/** Budget groups whose realisasi may not exceed the pagu, and those whose may. */
export type KelompokAnggaran = 'belanja' | 'pengeluaran-pembiayaan' | 'pendapatan' | 'penerimaan-pembiayaan';

/**
 * Whether realisasi exceeds pagu without a reason: an error for belanja and pengeluaran pembiayaan; pendapatan and
 * penerimaan may exceed. A missing amount exceeds nothing.
 */
export function isOverPagu(row: {
  kelompok: KelompokAnggaran;
  pagu: Rupiah | null;
  realisasi: Rupiah | null;
  alasan: string;
}): boolean {
  if (row.kelompok === 'pendapatan' || row.kelompok === 'penerimaan-pembiayaan') return false;
  if (row.pagu === null || row.realisasi === null || row.alasan.trim() !== '') return false;
  return row.realisasi.compare(row.pagu) > 0;
}

/** Prakiraan maju derived by a stated rate in percent (Kalbar: 10), rounded half-up to whole sen. */
export function computePrakiraanMaju(pagu: Rupiah, persenKenaikan: Decimal.Value): Rupiah {
  const factor = new Exact(persenKenaikan).div(100).plus(1);
  const sen = new Exact(pagu.sen.toString()).times(factor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return Rupiah.fromSen(BigInt(sen.toFixed()));
}

/** A figure as a cumulative (s/d) source prints it. */
export interface NilaiKumulatif {
  periode: Periode;
  kumulatif: Rupiah;
}

/** Result of {@link splitKumulatif}. */
export interface HasilKumulatif {
  /** Money of each period itself; the first keeps its cumulative figure. */
  perPeriode: { periode: Periode; jumlah: Rupiah }[];
  /** Periods whose cumulative figure is below the one before: a finding, as money spent does not come back unexplained. */
  turun: { periode: Periode; sebelum: Rupiah; kumulatif: Rupiah }[];
}

/** Turns the s/d figures of one year, in the order of their periods, into the money of each period. */
export function splitKumulatif(nilai: readonly NilaiKumulatif[]): HasilKumulatif {
  const hasil: HasilKumulatif = { perPeriode: [], turun: [] };
  let sebelum = Rupiah.NOL;
  for (const { periode, kumulatif } of nilai) {
    if (kumulatif.compare(sebelum) < 0) hasil.turun.push({ periode, sebelum, kumulatif });
    hasil.perPeriode.push({ periode, jumlah: kumulatif.subtract(sebelum) });
    sebelum = kumulatif;
  }
  return hasil;
}

function subtractStated(from: Rupiah | null, amount: Rupiah | null): Rupiah | null {
  return from === null || amount === null ? null : from.subtract(amount);
}

function nameSurplus(surplus: Rupiah): 'surplus' | 'defisit' | 'berimbang' {
  if (surplus.isZero) return 'berimbang';
  return surplus.isNegative ? 'defisit' : 'surplus';
}

/** Sen as a decimal: enough for ratios, and exact where the division comes last. */
function toDecimal(amount: Rupiah): Decimal {
  return new Decimal(amount.sen.toString());
}

function noSerapan(
  sebab: Extract<HasilSerapan, { kind: 'tak-terdefinisi' }>['sebab'],
  id: string,
  en: string,
): HasilSerapan {
  return { kind: 'tak-terdefinisi', sebab, penjelasan: { id, en } };
}
