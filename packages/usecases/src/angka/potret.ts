import type { Database, KeputusanTemuan, Repositories } from '@selaras/db';
import { type BukuAngka, type Periode, type Skala, selectSkala, type TemuanBuku } from '@selaras/domain';
import { type ReportContext, readContext } from '@selaras/reports';
import type { Kemampuan } from '../hak/kebijakan.ts';
import { kunciTemuan } from '../keselarasan/kunci.ts';
import { temuanUnit } from '../keselarasan/unit.ts';
import { hariIni, wajibPelapor } from '../laporan/muat.ts';
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
export interface Potret {
  buku: BukuAngka;
  periode: Periode;
  /** Documents in force, budget tree and indicators as the report reads them. */
  laporan: ReportContext;
  /** What Keselarasan finds, but for what people have dismissed. */
  temuan: readonly TemuanBuku[];
  /** What people have dismissed with a reason. */
  diabaikan: readonly TemuanBuku[];
  /** Decisions about findings, by their key. */
  keputusan: ReadonlyMap<string, KeputusanTemuan>;
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
 * an event to the audit trail in its own transaction, so the number of the last event names the state of the ledger. Signing in and
 * out is audited too, but changes no figure.
 */
export async function potretUnit(
  konteks: Konteks,
  repositories: Repositories,
  unit: string,
  periode: Periode,
): Promise<Potret> {
  const { database } = konteks.sarana;
  const store = kept.get(database) ?? new Map<string, Potret>();
  kept.set(database, store);
  const tanggal = hariIni();
  const kepala = await repositories.audit.head('sesi.');
  const key = [konteks.pemda.id, unit, periode.tahun, periode.ke, tanggal, kepala?.nomor ?? 0].join(' ');
  const known = store.get(key);
  if (known) return known;
  const buku = await repositories.buku.load({ unit, tahun: periode.tahun });
  const laporan = readContext({ buku, periode, tanggal });
  const { skalaCapaian } = buku.pengaturan;
  const potret: Potret = {
    buku,
    periode,
    laporan,
    ...(await bacaTemuan(konteks, repositories, laporan, periode)),
    skala: skalaCapaian === null ? null : (selectSkala(skalaCapaian, periode.tahun) ?? null),
  };
  store.set(key, potret);
  for (const oldest of store.keys()) {
    if (store.size <= MAX_KEPT) break;
    store.delete(oldest);
  }
  return potret;
}

/** Findings by what was decided about them; a decision changes the trail, so it is read with the figures. */
async function bacaTemuan(
  konteks: Konteks,
  repositories: Repositories,
  { indeks }: ReportContext,
  sampai: Periode,
): Promise<Pick<Potret, 'temuan' | 'diabaikan' | 'keputusan'>> {
  const semua = await temuanUnit(konteks, repositories, { indeks, sampai });
  const diputus = await repositories.keputusan.listOf({ unit: indeks.buku.unitPelapor });
  const keputusan = new Map(diputus.map((row) => [row.kunci, row]));
  const isDismissed = (temuan: TemuanBuku) => keputusan.get(kunciTemuan(temuan))?.keputusan === 'diabaikan';
  return {
    temuan: semua.filter((temuan) => !isDismissed(temuan)),
    diabaikan: semua.filter(isDismissed),
    keputusan,
  };
}
