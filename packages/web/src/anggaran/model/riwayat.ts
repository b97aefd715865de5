import type { Suntingan } from './hitung.ts';
import type { KunciSel } from './sel.ts';
import type { LembarSiap } from './siapkan.ts';
import { type BarisData, type KunciBaris, type Susunan, samaBaris } from './susunan.ts';

/** One cell's change; null = empty. */
export interface UbahanSel {
  kunci: KunciSel;
  sebelum: string | null;
  sesudah: string | null;
}

/** One row's change; null = not there. */
export interface UbahanBaris {
  baris: KunciBaris;
  sebelum: BarisData | null;
  sesudah: BarisData | null;
}

/** Changes that are undone together: one typed value, one paste, one fill, one removed branch. */
export type Langkah = readonly (UbahanSel | UbahanBaris)[];

/** Unsaved cells and rows with the steps that led there. Steps outlive a save: undoing a saved one is a new change to save. */
export interface Isian {
  suntingan: Suntingan;
  susunan: Susunan;
  mundur: readonly Langkah[];
  maju: readonly Langkah[];
}

/** Nothing changed yet. */
export const ISIAN_KOSONG: Isian = { suntingan: new Map(), susunan: new Map(), mundur: [], maju: [] };

const MAX_LANGKAH = 200;

/** Does a step; cells and rows that stay as they are are left out, and a step without change is none. */
export function lakukan(siap: LembarSiap, isian: Isian, langkah: Langkah): Isian {
  const berubah = langkah.filter(isBerubah);
  if (berubah.length === 0) return isian;
  return {
    ...pasang(siap, isian, berubah),
    mundur: [...isian.mundur, berubah].slice(-MAX_LANGKAH),
    maju: [],
  };
}

/** Undoes the last step. */
export function urungkan(siap: LembarSiap, isian: Isian): Isian {
  const last = isian.mundur.at(-1);
  if (last === undefined) return isian;
  return {
    ...pasang(siap, isian, last.map(balik).reverse()),
    mundur: isian.mundur.slice(0, -1),
    maju: [...isian.maju, last],
  };
}

/** Does the last undone step again. */
export function ulangi(siap: LembarSiap, isian: Isian): Isian {
  const last = isian.maju.at(-1);
  if (last === undefined) return isian;
  return {
    ...pasang(siap, isian, last),
    mundur: [...isian.mundur, last],
    maju: isian.maju.slice(0, -1),
  };
}

function isBerubah(ubahan: UbahanSel | UbahanBaris): boolean {
  return 'baris' in ubahan ? !samaBaris(ubahan.sebelum, ubahan.sesudah) : ubahan.sebelum !== ubahan.sesudah;
}

function balik<Ubahan extends UbahanSel | UbahanBaris>(ubahan: Ubahan): Ubahan {
  return { ...ubahan, sebelum: ubahan.sesudah, sesudah: ubahan.sebelum };
}

/** Sets cells and rows; what is back at its stored value is not changed any more. */
function pasang(siap: LembarSiap, isian: Isian, langkah: Langkah): Pick<Isian, 'suntingan' | 'susunan'> {
  const suntingan = new Map(isian.suntingan);
  const susunan = new Map(isian.susunan);
  for (const ubahan of langkah) {
    if ('baris' in ubahan) {
      const { baris, sesudah } = ubahan;
      if (samaBaris(sesudah, siap.barisTersimpan.get(baris) ?? null)) susunan.delete(baris);
      else susunan.set(baris, sesudah);
    } else if (ubahan.sesudah === (siap.tersimpan.get(ubahan.kunci)?.nilai ?? null)) suntingan.delete(ubahan.kunci);
    else suntingan.set(ubahan.kunci, ubahan.sesudah);
  }
  // The same map while no row changes: the sheet is then not put together anew.
  const tetap = langkah.every((ubahan) => !('baris' in ubahan));
  return { suntingan, susunan: tetap ? isian.susunan : susunan };
}
