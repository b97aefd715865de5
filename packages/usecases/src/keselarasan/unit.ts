import type { Database, KeputusanTemuan, Repositories } from '@selaras/db';
import {
  type BukuAngka,
  buildIndeks,
  isSamePeriode,
  lastDateOf,
  type Periode,
  parseKode,
  type TemuanBuku,
  toEmpatDigit,
  toPenunjangUmum,
  type Versi,
} from '@selaras/domain';
import { findForm, listFigureTokens, listNarratives } from '@selaras/reports';
import { hariIni } from '../sistem/hari.ts';
import type { Konteks } from '../sistem/konteks.ts';
import { kunciTemuan } from './kunci.ts';
import type { BagianTeks, NamaKode } from './masukan.ts';
import { findKeselarasan } from './temukan.ts';

/** Which findings: of a ledger s/d a period, seen from a day and for a version of the budget. */
interface PermintaanKeselarasan {
  buku: BukuAngka;
  /** {@link bacaKeadaan} from before the ledger was loaded. */
  keadaan: string | null;
  sampai: Periode;
  /** Day from which one looks, ISO; absent = every document is known. */
  tanggal?: string | undefined;
  versi?: Versi | undefined;
}

/** Findings by what people decided about them. */
export interface TemuanUnit {
  /** What Keselarasan finds, but for what people have dismissed. */
  temuan: readonly TemuanBuku[];
  /** What people have dismissed with a reason. */
  diabaikan: readonly TemuanBuku[];
  /** Decisions about findings, by their key. */
  keputusan: ReadonlyMap<string, KeputusanTemuan>;
}

/**
 * Names the state of the pemda's ledgers: the number of the last event of the audit trail, but for who signs in. Read it before what it names,
 * so that a change in between can't be taken for old. Null in a transaction that has written: its ledger has no name yet.
 */
export async function bacaKeadaan({ audit }: Repositories): Promise<string | null> {
  if (audit.hasPending()) return null;
  return String((await audit.head('sesi.'))?.nomor ?? 0);
}

/** {@link temuanUnit} with the decisions of the unit. */
export async function bacaTemuanUnit(
  konteks: Konteks,
  repositories: Repositories,
  permintaan: PermintaanKeselarasan,
): Promise<TemuanUnit> {
  const semua = await temuanUnit(konteks, permintaan);
  const diputus = await repositories.keputusan.listOf({ unit: permintaan.buku.unitPelapor });
  const keputusan = new Map(diputus.map((row) => [row.kunci, row]));
  const isDismissed = (temuan: TemuanBuku) => keputusan.get(kunciTemuan(temuan))?.keputusan === 'diabaikan';
  return {
    temuan: semua.filter((temuan) => !isDismissed(temuan)),
    diabaikan: semua.filter(isDismissed),
    keputusan,
  };
}

/** Findings kept per database: enough for the units of a province in two quarters. */
const MAX_KEPT = 200;
const kept = new WeakMap<Database, Map<string, readonly TemuanBuku[]>>();

/**
 * The findings of Keselarasan on the ledger of a unit that the caller has already been allowed to see. Kept until anything of the pemda
 * changes. A code list that is loaded meanwhile counts from the next change.
 */
async function temuanUnit(konteks: Konteks, permintaan: PermintaanKeselarasan): Promise<readonly TemuanBuku[]> {
  const { database } = konteks.sarana;
  const { buku, keadaan, sampai, tanggal = '', versi = '' } = permintaan;
  const store = kept.get(database) ?? new Map<string, readonly TemuanBuku[]>();
  kept.set(database, store);
  const period = `${sampai.tahun} ${sampai.jenis} ${sampai.ke}`;
  const key = [konteks.pemda.id, buku.unitPelapor, period, tanggal, versi, keadaan].join(' ');
  const known = keadaan === null ? undefined : store.get(key);
  if (known) return known;
  const temuan = findKeselarasan({
    ...permintaan,
    indeks: buildIndeks(buku),
    narasi: bacaNarasi(permintaan),
    nomenklatur: await bacaNomenklatur(konteks, buku, sampai),
  });
  if (keadaan !== null) store.set(key, temuan);
  for (const oldest of store.keys()) {
    if (store.size <= MAX_KEPT) break;
    store.delete(oldest);
  }
  return temuan;
}

/** The sections that were written for the period, as the report prints them: each token stands for its figure. */
function bacaNarasi({ buku, sampai, tanggal = hariIni() }: PermintaanKeselarasan): BagianTeks[] {
  const rows = buku.narasi.filter(({ unit, periode }) => unit === buku.unitPelapor && isSamePeriode(periode, sampai));
  if (rows.length === 0) return [];
  const options = { buku, periode: sampai, tanggal };
  const form = findForm(buku.pengaturan.formTriwulan, tanggal);
  const judul = new Map(form ? listNarratives(form, options).map(({ key, heading }) => [key, heading]) : []);
  const angka = rows.some(({ teks }) => teks.includes('{{'))
    ? new Map(listFigureTokens(options).map(({ token, value }) => [token, value]))
    : new Map<string, string>();
  return rows.map(({ bagian, teks }) => ({
    bagian,
    judul: judul.get(bagian) ?? bagian,
    teks: teks.replace(/\{\{[^{}]*\}\}/g, (token) => angka.get(token) ?? token),
  }));
}

/** Entries of the nomenclature for the codes of the ledger, in whatever spelling the list has them. */
async function bacaNomenklatur(konteks: Konteks, buku: BukuAngka, sampai: Periode): Promise<readonly NamaKode[]> {
  const spellings = buku.simpul.flatMap(({ sistemKode, kode }) => {
    const read = sistemKode === 'nomenklatur' ? parseKode('nomenklatur', kode) : null;
    if (!read?.ok) return [];
    const short = read.kode.teks.replace(/\.00(\d\d)$/, '.$1');
    const long = toEmpatDigit(read.kode);
    return [short, long.teks, toPenunjangUmum(long).teks, toPenunjangUmum(read.kode).teks];
  });
  return konteks.sarana.database.reference.listByKode({
    kode: [...new Set(spellings)],
    tanggal: lastDateOf(sampai),
    jenisPemda: konteks.pemda.jenis === 'provinsi' ? 'provinsi' : 'kabupaten-kota',
  });
}
