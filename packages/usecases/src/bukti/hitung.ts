import type { Berkas, ObjekBukti, Repositories } from '@selaras/db';
import { lastDateOf, type Periode, periodeKey } from '@selaras/domain';

/** How many evidence files each of these rows has; rows without any are left out. One query. */
export async function hitungBukti(
  repositories: Repositories,
  objek: ObjekBukti,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { objekId } of await repositories.berkas.list(objek, ids)) {
    if (objekId !== null) counts.set(objekId, (counts.get(objekId) ?? 0) + 1);
  }
  return counts;
}

/** Evidence of the realisasi of indicators, by indicator. One query. */
export async function buktiRealisasi(
  repositories: Repositories,
  indikator: readonly string[],
): Promise<ReadonlyMap<string, readonly Berkas[]>> {
  const rows = await repositories.berkas.list('realisasi', indikator);
  return Map.groupBy(rows, ({ objekId }) => objekId ?? '');
}

/** How well the figures of an indicator are proven s/d a period. */
export interface KelengkapanBukti {
  /** Files of the year's periods up to now. */
  jumlah: number;
  /** Filled periods of the year up to now without a file. */
  tanpaBukti: number;
}

/** Counts the evidence of an indicator's filled periods of the year up to `sampai`. */
export function nilaiBukti(terisi: readonly Periode[], berkas: readonly Berkas[], sampai: Periode): KelengkapanBukti {
  const kini = (periode: Periode) => periode.tahun === sampai.tahun && lastDateOf(periode) <= lastDateOf(sampai);
  const keys = new Set<string>();
  let jumlah = 0;
  for (const { periode } of berkas) {
    if (periode === null || !kini(periode)) continue;
    keys.add(periodeKey(periode));
    jumlah += 1;
  }
  return { jumlah, tanpaBukti: terisi.filter((periode) => kini(periode) && !keys.has(periodeKey(periode))).length };
}
