import { nilaiSel, type Suntingan } from './hitung.ts';
import type { Isian } from './riwayat.ts';
import { barisSel, type KunciSel } from './sel.ts';
import type { LembarSiap } from './siapkan.ts';
import { type BarisData, indukOf, type KunciBaris, kunciBaris, type Susunan, samaBaris } from './susunan.ts';

/** A cell that two editors changed. */
export interface SelBentrok {
  kunci: KunciSel;
  /** Mine; null = emptied. */
  milikSaya: string | null;
  /** What the other one saved. */
  tersimpan: string | null;
  /** True when the other one removed the whole row: mine has no place any more. */
  barisHilang: boolean;
}

/** A row that two editors changed, or that one removed while the other worked on it. */
export interface BarisBentrok {
  baris: KunciBaris;
  /** Mine; null = I remove it. */
  milikSaya: BarisData | null;
  /** What the other one saved; null = removed. */
  tersimpan: BarisData | null;
  /** Rows that the other one added below a row that I remove. */
  tambahan: readonly KunciBaris[];
}

export type Bentrok = SelBentrok | BarisBentrok;

/** Unsaved cells and rows. */
export type BelumDisimpan = Pick<Isian, 'suntingan' | 'susunan'>;

/** What is unsaved after the sheet was loaded again. */
export interface HasilBandingkan extends BelumDisimpan {
  bentrok: readonly Bentrok[];
}

/** What a conflict is about: the name of its cell or row. */
export function kunciBentrok(bentrok: Bentrok): KunciSel | KunciBaris {
  return 'baris' in bentrok ? bentrok.baris : bentrok.kunci;
}

/** Compares what is unsaved with a newly loaded sheet: what someone else changed too, unless to the same. */
export function bandingkan(lama: LembarSiap, baru: LembarSiap, { suntingan, susunan }: BelumDisimpan): HasilBandingkan {
  const rows = bandingkanBaris(lama, baru, susunan);
  const cells = bandingkanSel(lama, baru, suntingan, rows.susunan);
  return {
    bentrok: [...rows.bentrok, ...cells.bentrok],
    susunan: rows.susunan,
    suntingan: cells.suntingan,
  };
}

/**
 * What is unsaved once a save is done, when people went on working meanwhile: what was put back to its old value after it was sent is a change
 * again, now of what was just saved.
 */
export function susulkan(lama: LembarSiap, dikirim: BelumDisimpan, kini: BelumDisimpan): BelumDisimpan {
  const suntingan = new Map(kini.suntingan);
  for (const kunci of dikirim.suntingan.keys()) {
    if (!suntingan.has(kunci)) suntingan.set(kunci, lama.tersimpan.get(kunci)?.nilai ?? null);
  }
  const susunan = new Map(kini.susunan);
  for (const kunci of dikirim.susunan.keys()) {
    if (!susunan.has(kunci)) susunan.set(kunci, lama.barisTersimpan.get(kunci) ?? null);
  }
  return { suntingan, susunan };
}

function bandingkanSel(lama: LembarSiap, baru: LembarSiap, suntingan: Suntingan, susunan: Susunan) {
  const bentrok: SelBentrok[] = [];
  const tinggal = new Map<KunciSel, string | null>();
  for (const [kunci, milikSaya] of suntingan) {
    const baris = barisSel(kunci);
    const dihapusSaya = susunan.get(baris) === null;
    const ada = baru.barisTersimpan.has(baris) || susunan.has(baris);
    const tersimpan = nilaiSel(baru, new Map(), kunci);
    if (milikSaya === tersimpan && ada && !dihapusSaya) continue;
    if (!ada && milikSaya === null) continue;
    tinggal.set(kunci, milikSaya);
    if (dihapusSaya) continue;
    const versi = (lembar: LembarSiap) => lembar.tersimpan.get(kunci)?.versiBaris ?? null;
    if (!ada) bentrok.push({ kunci, milikSaya, tersimpan, barisHilang: true });
    else if (versi(lama) !== versi(baru) && lama.barisTersimpan.has(baris)) {
      bentrok.push({ kunci, milikSaya, tersimpan, barisHilang: false });
    }
  }
  return { bentrok, suntingan: tinggal };
}

function bandingkanBaris(lama: LembarSiap, baru: LembarSiap, susunan: Susunan) {
  const bentrok: BarisBentrok[] = [];
  const tinggal = new Map<KunciBaris, BarisData | null>();
  for (const [baris, milikSaya] of susunan) {
    const dulu = lama.barisTersimpan.get(baris) ?? null;
    const tersimpan = baru.barisTersimpan.get(baris) ?? null;
    if (samaBaris(milikSaya, tersimpan)) continue;
    tinggal.set(baris, milikSaya);
    const tambahan = milikSaya === null ? ditambahDiBawah(baru, lama, susunan, baris) : [];
    const berubah = dulu !== null && dulu.versiBaris !== (tersimpan?.versiBaris ?? null);
    // A change of the amount alone is a cell's matter.
    const soalBaris = berubah && (milikSaya === null || tersimpan === null || !samaBaris(dulu, tersimpan));
    if (soalBaris || tambahan.length > 0) bentrok.push({ baris, milikSaya, tersimpan, tambahan });
  }
  return { bentrok, susunan: tinggal };
}

function ditambahDiBawah(baru: LembarSiap, lama: LembarSiap, susunan: Susunan, baris: KunciBaris): KunciBaris[] {
  return [...baru.barisTersimpan]
    .filter(([kunci, row]) => indukOf(row) === baris && !lama.barisTersimpan.has(kunci) && !susunan.has(kunci))
    .map(([kunci]) => kunci);
}

/** What is unsaved once each conflict is settled: of those in `ambilTersimpan` the stored value or row stands. */
export function selesaikan(
  baru: LembarSiap,
  belum: BelumDisimpan,
  bentrok: readonly Bentrok[],
  ambilTersimpan: ReadonlySet<KunciSel | KunciBaris>,
): BelumDisimpan {
  const suntingan = new Map([...belum.suntingan].filter(([kunci]) => !ambilTersimpan.has(kunci)));
  const susunan = new Map([...belum.susunan].filter(([kunci]) => !ambilTersimpan.has(kunci)));
  for (const item of bentrok) {
    if (!('baris' in item)) continue;
    if (!ambilTersimpan.has(item.baris)) {
      for (const kunci of item.tambahan) susunan.set(kunci, null);
      continue;
    }
    // A row that stays needs the rows above it.
    for (let atas = item.tersimpan; atas !== null; atas = baru.barisTersimpan.get(indukOf(atas) ?? '') ?? null) {
      const kunci = kunciBaris(atas);
      if (susunan.get(kunci) === null) susunan.delete(kunci);
    }
  }
  // Cells of a row that is gone, and stays so, have no place.
  const berbaris = [...suntingan].filter(([kunci]) => {
    const baris = barisSel(kunci);
    return susunan.has(baris) || baru.barisTersimpan.has(baris);
  });
  return { suntingan: new Map(berbaris), susunan };
}
