import { Decimal } from 'decimal.js';

/** Components of the AKIP evaluation and their weights. Source: PermenPANRB 88/2021. The weights add up to 100. */
export const KOMPONEN_AKIP = [
  { slug: 'perencanaan', nama: 'Perencanaan Kinerja', bobot: 30 },
  { slug: 'pengukuran', nama: 'Pengukuran Kinerja', bobot: 30 },
  { slug: 'pelaporan', nama: 'Pelaporan Kinerja', bobot: 15 },
  { slug: 'evaluasi-internal', nama: 'Evaluasi Akuntabilitas Kinerja Internal', bobot: 25 },
] as const;

/** Sub-components of each component and their share of its weight in percent. Source: PermenPANRB 88/2021. */
export const SUB_KOMPONEN_AKIP = [
  { slug: 'keberadaan', nama: 'Keberadaan', porsi: 20 },
  { slug: 'kualitas', nama: 'Kualitas', porsi: 30 },
  { slug: 'pemanfaatan', nama: 'Pemanfaatan', porsi: 50 },
] as const;

/** Value of each answer on the evaluation sheet (LKE). Source: PermenPANRB 88/2021. */
export const NILAI_JAWABAN_AKIP = { AA: 100, A: 90, BB: 80, B: 70, CC: 60, C: 50, D: 30, E: 0 } as const;

export type KomponenAkip = (typeof KOMPONEN_AKIP)[number]['slug'];
export type SubKomponenAkip = (typeof SUB_KOMPONEN_AKIP)[number]['slug'];
export type JawabanAkip = keyof typeof NILAI_JAWABAN_AKIP;

/** Answers of one evaluation: one per sub-component; null = not answered yet. */
export type LembarAkip = Readonly<Record<KomponenAkip, Readonly<Record<SubKomponenAkip, JawabanAkip | null>>>>;

/** Score of an AKIP evaluation, 0–100 and unrounded; undefined while an answer is missing, because a blank is not an E. */
export function computeNilaiAkip(lembar: LembarAkip): Decimal | undefined {
  let total = new Decimal(0);
  for (const { slug: komponen, bobot } of KOMPONEN_AKIP) {
    for (const { slug: sub, porsi } of SUB_KOMPONEN_AKIP) {
      const jawaban = lembar[komponen][sub];
      if (jawaban === null) return undefined;
      total = total.plus(new Decimal(bobot).times(porsi).times(NILAI_JAWABAN_AKIP[jawaban]).div(10_000));
    }
  }
  return total;
}
