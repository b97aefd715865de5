import type { Kode } from './kode.ts';
import { parseKode } from './kode.ts';
import { toPenunjangUmum } from './nomenklatur.ts';

/**
 * The code one level up in its own system; undefined at the top. This is what the code says: in a document's tree the parent
 * is a link, and may be another one.
 */
export function parentOf(kode: Kode): Kode | undefined {
  // The kewenangan belongs to the kegiatan: the parent of 1.01.02.1.01 is 1.01.02.
  const drop = kode.sistem === 'nomenklatur' && kode.tingkat === 'kegiatan' ? 2 : 1;
  const segmen = kode.segmen.slice(0, -drop);
  if (segmen.length === 0) return undefined;
  const hasil = parseKode(kode.sistem, segmen.join('.'));
  return hasil.ok ? hasil.kode : undefined;
}

/**
 * Order of codes within a system: segment by segment as numbers, a parent before its children, `X.XX` before all bidang.
 * Codes of different systems are ordered by the system's name, so that a sort is stable.
 */
export function compareKode(a: Kode, b: Kode): number {
  if (a.sistem !== b.sistem) return a.sistem < b.sistem ? -1 : 1;
  return compareSegmen(a.segmen, b.segmen);
}

/** The order of {@link compareKode} for codes whose system is not known, by their parts between the dots. */
export function compareSegmen(a: readonly string[], b: readonly string[]): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = toNumber(a[index]) - toNumber(b[index]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/**
 * Whether two codes name the same thing: sub kegiatan `05` and `0005` do. Codes of different systems never do.
 * @param options.penunjang true: `4.01.01…` and `X.XX.01…` count as the same (the supporting program).
 */
export function isSameKode(a: Kode, b: Kode, options: { penunjang?: boolean } = {}): boolean {
  return options.penunjang ? compareKode(toPenunjangUmum(a), toPenunjangUmum(b)) === 0 : compareKode(a, b) === 0;
}

/** Whether `atas` is above `bawah` in the code system, at any distance. */
export function isAncestorKode(atas: Kode, bawah: Kode): boolean {
  if (atas.sistem !== bawah.sistem || atas.segmen.length >= bawah.segmen.length) return false;
  return atas.segmen.every((part, index) => toNumber(part) === toNumber(bawah.segmen[index]));
}

/** Segments as numbers; the X of the supporting program stands before every bidang. */
function toNumber(segmen: string | undefined): number {
  return segmen === undefined || segmen.startsWith('X') ? -1 : Number(segmen);
}
