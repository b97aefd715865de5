import {
  AppError,
  type BukuAngka,
  buildIndeks,
  type Dokumen,
  findDokumenBerlaku,
  type Indeks,
  isSamePeriode,
  lastDateOf,
  type PerangkatDaerah,
  type Periode,
  type TemuanBuku,
} from '@selaras/domain';
import type { Condition } from '../form/definition.ts';
import { type AnggaranNode, type AnggaranTree, readAnggaran } from './anggaran.ts';
import { KinerjaReader, type SasaranGroup } from './kinerja.ts';
import { type LedgerNotes, readNotes } from './notes.ts';

/** Everything a report is made from, read once out of the ledger. */
export interface ReportContext {
  buku: BukuAngka;
  indeks: Indeks;
  periode: Periode;
  /** Date of the document, ISO. */
  tanggal: string;
  /** Budget version asked for; absent = the one in force. */
  versi?: string | undefined;
  /** Findings for the notes on the data; absent = what the domain's rules find. */
  temuan?: readonly TemuanBuku[] | undefined;
  /** Last day of the period: the as-of date of every figure, ISO. */
  asOf: string;
  unit: PerangkatDaerah;
  /** Sub-units that the report treats one by one; empty when the unit has none. */
  bagian: PerangkatDaerah[];
  dokumen: { anggaran: Dokumen | null; pk: Dokumen | null; renstra: Dokumen | null };
  anggaran: AnggaranTree;
  /** Indicators of the agreements: the IKU of the unit, then the rest, each sasaran in the order of its document. */
  kinerja: { iku: SasaranGroup[]; bagian: SasaranGroup[] };
  renstra: SasaranGroup[];
  /** Indicators of any document, read in the same way. */
  sasaranOf: (dokumen: Dokumen) => SasaranGroup[];
  notes: LedgerNotes;
  /** Text that people wrote for a section in the reporting period; null = none. */
  narrative: (unit: string, key: string) => string | null;
  holds: (condition: Condition) => boolean;
  /** Bagian that a unit belongs to: itself or the ancestor directly below the reporting unit; null = none. */
  bagianOf: (unit: string | null) => string | null;
}

/** What the blocks at hand are about; `bagian` is set inside the blocks that repeat per bagian. */
export interface Scope {
  bagian: PerangkatDaerah | null;
}

/** Options of {@link readContext}. */
export interface ReportOptions {
  buku: BukuAngka;
  periode: Periode;
  /** Date of the document, ISO. */
  tanggal: string;
  /** Budget version to report on instead of the one in force. */
  versi?: string | undefined;
  /** What was found in the ledger and not dismissed, for the notes on the data; absent = what the domain's rules find. */
  temuan?: readonly TemuanBuku[] | undefined;
}

/**
 * Reads the ledger for one report. Linear in its size.
 * @throws AppError `isi-ditolak` when the reporting unit is not in the ledger or the date is no date.
 */
export function readContext({ buku, periode, tanggal, versi, temuan }: ReportOptions): ReportContext {
  const indeks = buildIndeks(buku);
  const unit = indeks.unit.get(buku.unitPelapor);
  if (!unit) throw missingUnit(buku.unitPelapor);
  const asOf = lastDateOf(periode);
  const find = (owner: string, jenis: Dokumen['jenis']): Dokumen | null =>
    findDokumenBerlaku(buku, owner, jenis, { tahun: periode.tahun, asOf, tanggal, versi });
  const below = listBelow(indeks, unit.id);
  const dokumen = {
    anggaran: find(unit.id, 'dpa') ?? find(unit.id, 'rka') ?? find(unit.id, 'renja'),
    pk: find(unit.id, 'pk'),
    renstra: find(unit.id, 'renstra'),
  };
  const rencanaAksi = [unit, ...below].flatMap((owner) => find(owner.id, 'rencana-aksi') ?? []);
  const reader = new KinerjaReader({ indeks, periode, asOf, renstra: dokumen.renstra, rencanaAksi });
  const ownGroups = dokumen.pk === null ? [] : reader.sasaranOf(dokumen.pk);
  const belowGroups = below.flatMap((owner) => find(owner.id, 'pk') ?? []).flatMap((pk) => reader.sasaranOf(pk));
  const kinerja = {
    iku: keep(ownGroups, (tingkat) => tingkat === 'iku'),
    bagian: [...keep(ownGroups, (tingkat) => tingkat !== 'iku'), ...belowGroups],
  };
  const every = [...kinerja.iku, ...kinerja.bagian].flatMap((group) => group.indikator);
  const bagian = [...indeks.subUnitOf(unit.id)];
  const holds: Record<Condition, boolean> = {
    'rencana-aksi': every.some((row) => row.terhadapPeriode !== null),
    'anggaran-kas': buku.anggaranKas.length > 0,
    'sub-unit': bagian.length > 0,
    'skala-capaian': buku.pengaturan.skalaCapaian !== null,
  };
  return {
    buku,
    indeks,
    periode,
    tanggal,
    versi,
    temuan,
    asOf,
    unit,
    bagian,
    dokumen,
    anggaran: readAnggaran(indeks, dokumen.anggaran, periode),
    kinerja,
    renstra: dokumen.renstra === null ? [] : reader.sasaranOf(dokumen.renstra),
    sasaranOf: (owner) => reader.sasaranOf(owner),
    notes: readNotes(indeks, periode),
    narrative: (owner, key) => findNarrative(buku, periode, owner, key),
    holds: (condition) => holds[condition],
    bagianOf: bagianFinder(indeks, bagian),
  };
}

/** What the unit belongs to: its full name without its own name ("Sekretariat Daerah Provinsi …"), else the pemda. */
export function belongingOf({ buku, unit }: Pick<ReportContext, 'buku' | 'unit'>): string {
  const rest = unit.namaLengkap.startsWith(unit.nama) ? unit.namaLengkap.slice(unit.nama.length).trim() : '';
  return rest === '' ? buku.pemda.nama : rest;
}

/** Nodes that carry the money of the bagian tables: sub kegiatan, and nodes above that have none below them. */
export function listLeaves(tree: AnggaranTree): AnggaranNode[] {
  return tree.all.filter(
    (node) => node.simpul.jenis === 'sub-kegiatan' || (node.children.length === 0 && node.simpul.jenis !== 'aktivitas'),
  );
}

function findNarrative(buku: BukuAngka, periode: Periode, unit: string, key: string): string | null {
  const text = buku.narasi.find(
    (item) => item.unit === unit && item.bagian === key && isSamePeriode(item.periode, periode),
  )?.teks;
  return text === undefined || text.trim() === '' ? null : text;
}

function keep(groups: readonly SasaranGroup[], accepts: (tingkat: string) => boolean): SasaranGroup[] {
  return groups
    .map((group) => ({ ...group, indikator: group.indikator.filter((row) => accepts(row.indikator.tingkat)) }))
    .filter((group) => group.indikator.length > 0);
}

/** Units below a unit, each parent before its children. */
function listBelow(indeks: Indeks, parent: string): PerangkatDaerah[] {
  return indeks.subUnitOf(parent).flatMap((unit) => [unit, ...listBelow(indeks, unit.id)]);
}

function bagianFinder(indeks: Indeks, bagian: readonly PerangkatDaerah[]): (unit: string | null) => string | null {
  const owner = new Map<string, string>();
  for (const item of bagian) {
    for (const unit of [item, ...listBelow(indeks, item.id)]) owner.set(unit.id, item.id);
  }
  return (unit) => (unit === null ? null : (owner.get(unit) ?? null));
}

function missingUnit(id: string): AppError {
  return new AppError('isi-ditolak', {
    id: `Unit pelapor "${id}" tidak ada dalam buku angka.`,
    en: `Reporting unit "${id}" is not in the ledger.`,
  });
}
