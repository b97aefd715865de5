import type { Suntingan } from './hitung.ts';
import type { KunciSel } from './sel.ts';
import type { LembarSiap } from './siapkan.ts';

/** One cell's change; null = empty. */
export interface UbahanSel {
  kunci: KunciSel;
  sebelum: string | null;
  sesudah: string | null;
}

/** Changes that are undone together: one typed value, one paste, one fill. */
export type Langkah = readonly UbahanSel[];

/** Unsaved cells with the steps that led there. Steps outlive a save: undoing a saved one is a new change to save. */
export interface Isian {
  suntingan: Suntingan;
  mundur: readonly Langkah[];
  maju: readonly Langkah[];
}

/** Nothing changed yet. */
export const ISIAN_KOSONG: Isian = { suntingan: new Map(), mundur: [], maju: [] };

const MAX_LANGKAH = 200;

/** Does a step; cells that keep their value are left out, and a step without change is none. */
export function lakukan(siap: LembarSiap, isian: Isian, langkah: Langkah): Isian {
  const berubah = langkah.filter(({ sebelum, sesudah }) => sebelum !== sesudah);
  if (berubah.length === 0) return isian;
  return {
    suntingan: pasang(siap, isian.suntingan, berubah),
    mundur: [...isian.mundur, berubah].slice(-MAX_LANGKAH),
    maju: [],
  };
}

/** Undoes the last step. */
export function urungkan(siap: LembarSiap, isian: Isian): Isian {
  const last = isian.mundur.at(-1);
  if (last === undefined) return isian;
  const balik = last.map(({ kunci, sebelum, sesudah }) => ({ kunci, sebelum: sesudah, sesudah: sebelum }));
  return {
    suntingan: pasang(siap, isian.suntingan, balik),
    mundur: isian.mundur.slice(0, -1),
    maju: [...isian.maju, last],
  };
}

/** Does the last undone step again. */
export function ulangi(siap: LembarSiap, isian: Isian): Isian {
  const last = isian.maju.at(-1);
  if (last === undefined) return isian;
  return {
    suntingan: pasang(siap, isian.suntingan, last),
    mundur: [...isian.mundur, last],
    maju: isian.maju.slice(0, -1),
  };
}

/** Sets cells; one that is back at its stored value is not changed any more. */
function pasang({ tersimpan }: LembarSiap, suntingan: Suntingan, langkah: Langkah): Suntingan {
  const next = new Map(suntingan);
  for (const { kunci, sesudah } of langkah) {
    if (sesudah === (tersimpan.get(kunci)?.nilai ?? null)) next.delete(kunci);
    else next.set(kunci, sesudah);
  }
  return next;
}
