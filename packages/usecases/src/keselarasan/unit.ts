import type { Database, Repositories } from '@selaras/db';
import {
  type Indeks,
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
import { hariIni } from '../laporan/muat.ts';
import type { Konteks } from '../sistem/konteks.ts';
import type { BagianTeks, NamaKode } from './masukan.ts';
import { findKeselarasan } from './temukan.ts';

/** Which findings: of a ledger s/d a period, seen from a day and for a version of the budget. */
export interface PermintaanKeselarasan {
  indeks: Indeks;
  sampai: Periode;
  /** Day from which one looks, ISO; absent = every document is known. */
  tanggal?: string | undefined;
  versi?: Versi | undefined;
}

/** Findings kept per database: enough for the units of a province in two quarters. */
const MAX_KEPT = 200;
const kept = new WeakMap<Database, Map<string, readonly TemuanBuku[]>>();

/**
 * The findings of Keselarasan on the ledger of a unit that the caller has already been allowed to see. Kept until anything of the pemda
 * changes: the number of the last event of the audit trail names the state of the ledger. A code list that is loaded meanwhile counts from
 * the next change.
 */
export async function temuanUnit(
  konteks: Konteks,
  repositories: Repositories,
  permintaan: PermintaanKeselarasan,
): Promise<readonly TemuanBuku[]> {
  const { database } = konteks.sarana;
  const { indeks, sampai, tanggal = '', versi = '' } = permintaan;
  const store = kept.get(database) ?? new Map<string, readonly TemuanBuku[]>();
  kept.set(database, store);
  const kepala = await repositories.audit.head('sesi.');
  const { unitPelapor } = indeks.buku;
  const key = [
    konteks.pemda.id,
    unitPelapor,
    sampai.tahun,
    sampai.jenis,
    sampai.ke,
    tanggal,
    versi,
    kepala?.nomor,
  ].join(' ');
  const known = store.get(key);
  if (known) return known;
  const temuan = findKeselarasan({
    ...permintaan,
    narasi: bacaNarasi(permintaan),
    nomenklatur: await bacaNomenklatur(konteks, indeks, sampai),
  });
  store.set(key, temuan);
  for (const oldest of store.keys()) {
    if (store.size <= MAX_KEPT) break;
    store.delete(oldest);
  }
  return temuan;
}

/** The sections that were written for the period, as the report prints them: each token stands for its figure. */
function bacaNarasi({ indeks: { buku }, sampai, tanggal = hariIni() }: PermintaanKeselarasan): BagianTeks[] {
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
async function bacaNomenklatur(konteks: Konteks, { buku }: Indeks, sampai: Periode): Promise<readonly NamaKode[]> {
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
