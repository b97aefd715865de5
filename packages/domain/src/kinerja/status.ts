import type { Decimal } from 'decimal.js';
import type { Pesan } from '../galat.ts';
import type { HasilCapaian } from './hasil-capaian.ts';
import { predikat, type Skala } from './skala.ts';

/** How a capaian is shown besides its word; never by colour alone. */
export type NadaCapaian = 'baik' | 'cukup' | 'kurang' | 'netral';

/** A capaian in one word, with the tone to show it in. */
export interface StatusCapaian {
  nada: NadaCapaian;
  kata: Pesan;
}

/** Share of the scale's height from which a band counts as good, and as fair. */
const GOOD = 0.75;
const FAIR = 0.4;

const WORDS: Record<'tercapai' | 'belum-tercapai' | 'berjalan' | 'belum-waktunya' | 'tanpa-capaian', StatusCapaian> = {
  tercapai: { nada: 'baik', kata: { id: 'Tercapai', en: 'Met' } },
  'belum-tercapai': { nada: 'kurang', kata: { id: 'Belum tercapai', en: 'Not met' } },
  berjalan: { nada: 'netral', kata: { id: 'Sedang berjalan', en: 'Under way' } },
  'belum-waktunya': { nada: 'netral', kata: { id: 'Belum waktunya diukur', en: 'Not due yet' } },
  'tanpa-capaian': { nada: 'netral', kata: { id: 'Belum dapat dihitung', en: 'Not computable yet' } },
};

/**
 * The word for a capaian: the band of the pemda's scale if it has one, else whether the target is met. Without a scale no
 * threshold is invented: a year's target that is not met before the year has ended is "under way".
 * @param options.berjalan true when the target is of a period that has not ended yet.
 */
export function describeCapaian(
  hasil: HasilCapaian,
  { skala, berjalan }: { skala: Skala | null; berjalan: boolean },
): StatusCapaian {
  if (hasil.kind === 'tak-terdefinisi') {
    return WORDS[hasil.sebab === 'belum-waktunya' ? 'belum-waktunya' : 'tanpa-capaian'];
  }
  const band = hasil.kind === 'capaian' && skala !== null ? readBand(skala, hasil.persen) : null;
  if (band !== null) return band;
  if (hasil.tercapai) return WORDS.tercapai;
  return WORDS[berjalan ? 'berjalan' : 'belum-tercapai'];
}

function readBand(skala: Skala, persen: Decimal): StatusCapaian | null {
  const hasil = predikat(skala, persen);
  if (hasil.kind === 'di-luar-skala') return null;
  const height = (hasil.posisi - 1) / Math.max(skala.tingkat.length - 1, 1);
  const { label } = hasil.tingkat;
  return { nada: height >= GOOD ? 'baik' : height >= FAIR ? 'cukup' : 'kurang', kata: { id: label, en: label } };
}
