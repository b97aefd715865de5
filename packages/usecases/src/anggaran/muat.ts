import type { Repositories, Stored } from '@selaras/db';
import {
  type Anggaran,
  AppError,
  containsPeriode,
  createPeriode,
  type Dokumen,
  findAnggaranBerlaku,
  type Indeks,
  type JenisDokumen,
  overlapsPeriode,
  type RealisasiKeuangan,
  type Simpul,
  saatAkhir,
} from '@selaras/domain';
import { type Potret, potretUnit } from '../angka/potret.ts';
import type { Kemampuan } from '../hak/kebijakan.ts';
import type { Konteks, UnitTerlihat } from '../sistem/konteks.ts';

/** Which unit and year; `dokumen` is the id of a version, else the one in force at the end of the quarter (else of the year). */
export interface SumberAnggaran {
  /** Slug, code, path or id of a unit. */
  pd: string;
  tahun: number;
  triwulan?: number | undefined;
  dokumen?: string | undefined;
}

/** The budget of a unit as the grid works on it. */
export interface AnggaranDimuat {
  terlihat: UnitTerlihat;
  /** The figures that every page shows; its indeks is the ledger's. */
  potret: Potret;
  indeks: Indeks;
  /** Versions that the actor may look at. */
  tersedia: readonly Dokumen[];
  /** Null when there is no budget yet. */
  dokumen: Dokumen | null;
  /** What the actor may do with the version's owner. */
  kemampuan: readonly Kemampuan[];
  /** Quarters (1–4) that an approved report closes. */
  triwulanTertutup: readonly number[];
}

/** Where money of the ledger stands in one version's tree. */
interface TempatRealisasi {
  anggaran: string | null;
  simpul: string | null;
  versiLain: boolean;
  /** Booked on a line; else stated for the node. */
  rincian: boolean;
}

const JENIS_ANGGARAN: readonly JenisDokumen[] = ['dpa', 'rka', 'renja', 'rkpd'];
const TRIWULAN = [1, 2, 3, 4] as const;

/** Reads unit, ledger and the version asked for. A version of a unit that the actor may not see does not exist. */
export async function muatAnggaran(
  konteks: Konteks,
  repositories: Repositories,
  sumber: SumberAnggaran,
  kemampuan: Kemampuan,
): Promise<AnggaranDimuat> {
  const { pd, tahun, triwulan = 4, dokumen: id } = sumber;
  const terlihat = await konteks.cariUnitDalam(repositories, pd, kemampuan);
  const unit = terlihat.unit.id;
  const potret = await potretUnit(konteks, repositories, unit, { jenis: 'triwulan', tahun, ke: triwulan });
  const { indeks } = potret.laporan;
  const semua = (await repositories.unit.list()).map(({ value }) => value);
  const pemilik = new Map(semua.map((row) => [row.id, konteks.lihat(row, semua)]));
  const tersedia = indeks.buku.dokumen.filter(
    (row) => JENIS_ANGGARAN.includes(row.jenis) && pemilik.get(row.unit) != null,
  );
  const berlaku = findAnggaranBerlaku(indeks.buku, saatAkhir(createPeriode('triwulan', tahun, triwulan)));
  const dokumen =
    tersedia.find((row) => row.id === (id ?? berlaku?.id)) ?? (id === undefined ? tersedia[0] : undefined);
  if (id !== undefined && dokumen === undefined) throw versiTidakDitemukan(id);
  const ditetapkan = await repositories.laporan.list({ tahun, status: 'ditetapkan' });
  const milik = (dokumen && pemilik.get(dokumen.unit)) ?? terlihat;
  return {
    terlihat,
    potret,
    indeks,
    tersedia,
    dokumen: dokumen ?? null,
    kemampuan: milik.kemampuan,
    triwulanTertutup: TRIWULAN.filter((ke) =>
      ditetapkan.some(
        (row) => milik.jalur.includes(row.unit) && overlapsPeriode(row.periode, createPeriode('triwulan', tahun, ke)),
      ),
    ),
  };
}

/** Rows of a version and the unit's money of the year, each with the version to change it by. */
export interface BarisTersimpan {
  simpul: readonly Stored<Simpul>[];
  anggaran: readonly Stored<Anggaran>[];
  realisasi: readonly Stored<RealisasiKeuangan>[];
}

/** Read once for each state of the ledger: a potret is made anew after every change. */
const dibaca = new WeakMap<Potret, Map<string, BarisTersimpan>>();

/** Reads the rows of a version as they are stored. Of the money only the unit's own is read, not the whole pemda's. */
export async function muatBaris(
  repositories: Repositories,
  { potret, indeks }: Pick<AnggaranDimuat, 'potret' | 'indeks'>,
  dokumen: string,
): Promise<BarisTersimpan> {
  const known = dibaca.get(potret)?.get(dokumen);
  if (known) return known;
  const { tahun, simpul, anggaran } = indeks.buku;
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const rows: BarisTersimpan = {
    simpul: await repositories.simpul.list({ dokumen }),
    anggaran: await repositories.anggaran.list({ dokumen, tahun }),
    realisasi: [
      ...(await repositories.realisasiKeuangan.list({ tahun, anggaran: ids(anggaran) })),
      ...(await repositories.realisasiKeuangan.list({ tahun, simpul: ids(simpul) })),
    ],
  };
  dibaca.set(potret, (dibaca.get(potret) ?? new Map<string, BarisTersimpan>()).set(dokumen, rows));
  return rows;
}

/**
 * Finds where money counts in a version: on its line, on its node, or (booked on another version) on the node of the same identity.
 * Money booked on a stated amount counts on its node. The function found gives null for money that this version has no place for.
 */
export function buatPenempat(indeks: Indeks, dokumen: string): (row: RealisasiKeuangan) => TempatRealisasi | null {
  const here = new Map(indeks.simpulOf(dokumen).map((node) => [node.identitas, node.id]));
  return (row) => {
    const line = row.anggaran === null ? undefined : indeks.anggaran.get(row.anggaran);
    const rincian = line?.rincian ?? false;
    if (line && rincian && line.dokumen === dokumen) {
      return { anggaran: line.id, simpul: null, versiLain: false, rincian };
    }
    const node = indeks.simpul.get(line?.simpul ?? row.simpul ?? '');
    if (node === undefined) return null;
    if (node.dokumen === dokumen) return { anggaran: null, simpul: node.id, versiLain: false, rincian };
    const same = here.get(node.identitas);
    return same === undefined ? null : { anggaran: null, simpul: same, versiLain: true, rincian };
  };
}

/** The quarter that a period is or lies in; null when it is longer. */
export function triwulanOf({ periode }: Pick<RealisasiKeuangan, 'periode'>): number | null {
  return TRIWULAN.find((ke) => containsPeriode(createPeriode('triwulan', periode.tahun, ke), periode)) ?? null;
}

function versiTidakDitemukan(id: string): AppError {
  return new AppError('tidak-ditemukan', {
    id: `Versi anggaran tidak ditemukan: ${id}.`,
    en: `Version of the budget not found: ${id}.`,
  });
}
