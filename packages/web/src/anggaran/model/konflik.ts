import { nilaiSel, type Suntingan } from './hitung.ts';
import type { KunciSel } from './sel.ts';
import type { LembarSiap } from './siapkan.ts';

/** A cell that two editors changed. */
export interface SelBentrok {
  kunci: KunciSel;
  /** Mine; null = emptied. */
  milikSaya: string | null;
  /** What the other one saved. */
  tersimpan: string | null;
}

/** My unsaved cells after the sheet was loaded again. */
export interface HasilBandingkan {
  bentrok: readonly SelBentrok[];
  /** Unsaved cells that still differ from what is stored. */
  suntingan: Suntingan;
}

/** Compares unsaved cells with a newly loaded sheet: cells that someone else changed too, unless to the same value. */
export function bandingkan(lama: LembarSiap, baru: LembarSiap, suntingan: Suntingan): HasilBandingkan {
  const bentrok: SelBentrok[] = [];
  const tinggal = new Map<KunciSel, string | null>();
  for (const [kunci, milikSaya] of suntingan) {
    const tersimpan = nilaiSel(baru, new Map(), kunci);
    if (milikSaya === tersimpan) continue;
    tinggal.set(kunci, milikSaya);
    const versi = (lembar: LembarSiap) => lembar.tersimpan.get(kunci)?.versiBaris ?? null;
    if (versi(lama) !== versi(baru)) bentrok.push({ kunci, milikSaya, tersimpan });
  }
  return { bentrok, suntingan: tinggal };
}

/** Unsaved cells once each conflict is settled: those in `ambilTersimpan` are given up. */
export function selesaikan(suntingan: Suntingan, ambilTersimpan: ReadonlySet<KunciSel>): Suntingan {
  return new Map([...suntingan].filter(([kunci]) => !ambilTersimpan.has(kunci)));
}
