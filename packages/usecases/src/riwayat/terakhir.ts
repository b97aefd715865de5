import type { PerubahanRiwayat } from '@selaras/contracts';
import type { Database, Repositories } from '@selaras/db';
import type { Konteks } from '../sistem/konteks.ts';
import { telusuri } from './telusuri.ts';

const MAKSIMUM = 8;

interface Tersimpan {
  /** Number of the last event that was looked at. */
  kepala: number;
  butir: readonly PerubahanRiwayat[];
}

const kept = new WeakMap<Database, Map<string, Tersimpan>>();

/**
 * The last changes of a unit, for its home page. The trail of a pemda is long and a unit's changes may be rare in it: only events that
 * came since the last look are read.
 */
export async function perubahanTerakhir(
  konteks: Konteks,
  repositories: Repositories,
  unit: string,
  milik: ReadonlySet<string>,
): Promise<readonly PerubahanRiwayat[]> {
  const { database } = konteks.sarana;
  const store = kept.get(database) ?? new Map<string, Tersimpan>();
  kept.set(database, store);
  const key = `${konteks.pemda.id} ${unit}`;
  const known = store.get(key);
  const kepala = (await repositories.audit.head())?.nomor ?? 0;
  if (known?.kepala === kepala) return known.butir;
  const { butir } = await telusuri(repositories, {
    milik,
    sesudah: known?.kepala,
    sebelum: kepala + 1,
    maksimum: MAKSIMUM,
  });
  const all = [...butir, ...(known?.butir ?? [])].slice(0, MAKSIMUM);
  store.set(key, { kepala, butir: all });
  return all;
}
