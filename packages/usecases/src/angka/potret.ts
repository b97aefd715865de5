import type { Database, Repositories } from '@selaras/db';
import { type BukuAngka, type Periode, type Skala, selectSkala } from '@selaras/domain';
import { type ReportContext, readContext } from '@selaras/reports';
import type { Kemampuan } from '../hak/kebijakan.ts';
import { bacaKeadaan, bacaTemuanUnit, type TemuanUnit } from '../keselarasan/unit.ts';
import { wajibPelapor } from '../laporan/muat.ts';
import { hariIni } from '../sistem/hari.ts';
import type { Konteks, UnitTerlihat } from '../sistem/konteks.ts';

/** Which unit and quarter a page is about. `pd` is a slug, code, path or id of a unit pelapor. */
export interface PermintaanPotret {
  pd: string;
  tahun: number;
  triwulan: number;
}

/**
 * The figures of a unit s/d a quarter as every page shows them: what the quarterly report prints, and what Keselarasan finds. One
 * reading for Beranda, Indikator and the status board, so that they can't disagree with each other or with the report.
 */
export interface Potret extends TemuanUnit {
  buku: BukuAngka;
  /** Names the state of the ledger; null = one that is being written. */
  keadaan: string | null;
  periode: Periode;
  /** Documents in force, budget tree and indicators as the report reads them. */
  laporan: ReportContext;
  /** Scale of the pemda for capaian; null = plain percent. */
  skala: Skala | null;
}

/** Snapshots kept per database: enough for the units of a province in two quarters. */
const MAX_KEPT = 100;
const kept = new WeakMap<Database, Map<string, Potret>>();

/** The unit as the actor may see it, and its figures. Throws `tidak-ditemukan` for what he may not see. */
export async function muatPotret(
  konteks: Konteks,
  repositories: Repositories,
  { pd, tahun, triwulan }: PermintaanPotret,
  kemampuan: Kemampuan = 'laporan:lihat',
): Promise<{ terlihat: UnitTerlihat; potret: Potret }> {
  const terlihat = await konteks.cariUnitDalam(repositories, pd, kemampuan);
  await wajibPelapor(repositories, terlihat, tahun);
  const periode: Periode = { jenis: 'triwulan', tahun, ke: triwulan };
  return { terlihat, potret: await potretUnit(konteks, repositories, terlihat.unit.id, periode) };
}

/**
 * The figures of a unit that the caller has already been allowed to see. Kept until anything of the pemda changes: every change appends
 * an event to the audit trail in its own transaction, so the trail names the state of the ledger; who reads many units in one transaction asks
 * for that name (`bacaan.keadaan`, by {@link bacaKeadaan}) once.
 */
export async function potretUnit(
  konteks: Konteks,
  repositories: Repositories,
  unit: string,
  periode: Periode,
  bacaan?: { keadaan: string | null },
): Promise<Potret> {
  const { database } = konteks.sarana;
  const store = kept.get(database) ?? new Map<string, Potret>();
  kept.set(database, store);
  const tanggal = hariIni();
  const keadaan = bacaan ? bacaan.keadaan : await bacaKeadaan(repositories);
  const key = [konteks.pemda.id, unit, periode.tahun, periode.ke, tanggal, keadaan].join(' ');
  const known = keadaan === null ? undefined : store.get(key);
  if (known) return known;
  const buku = await repositories.buku.load({ unit, tahun: periode.tahun });
  const laporan = readContext({ buku, periode, tanggal });
  const { skalaCapaian } = buku.pengaturan;
  const potret: Potret = {
    buku,
    keadaan,
    periode,
    laporan,
    // A decision changes the trail, so it is read with the figures.
    ...(await bacaTemuanUnit(konteks, repositories, { buku, keadaan, sampai: periode })),
    skala: skalaCapaian === null ? null : (selectSkala(skalaCapaian, periode.tahun) ?? null),
  };
  if (keadaan !== null) store.set(key, potret);
  for (const oldest of store.keys()) {
    if (store.size <= MAX_KEPT) break;
    store.delete(oldest);
  }
  return potret;
}
