import { findPejabat } from '../organisasi/penanda-tangan.ts';
import type {
  Anggaran,
  BukuAngka,
  Catatan,
  Dokumen,
  Indikator,
  Jabatan,
  JenisDokumen,
  KondisiAwal,
  Pejabat,
  Penempatan,
  PerangkatDaerah,
  Realisasi,
  Simpul,
  Target,
} from './buku-angka.ts';

/**
 * Lookups over one ledger snapshot, built in one pass. Lists come in the order of `urut` where the rows have one, else in the
 * snapshot's order; an unknown id has an empty list.
 */
export interface Indeks {
  readonly buku: BukuAngka;
  readonly unit: ReadonlyMap<string, PerangkatDaerah>;
  readonly jabatan: ReadonlyMap<string, Jabatan>;
  readonly dokumen: ReadonlyMap<string, Dokumen>;
  readonly simpul: ReadonlyMap<string, Simpul>;
  readonly indikator: ReadonlyMap<string, Indikator>;
  readonly penempatan: ReadonlyMap<string, Penempatan>;
  readonly anggaran: ReadonlyMap<string, Anggaran>;
  /** Units directly below a unit. */
  subUnitOf(unit: string): readonly PerangkatDaerah[];
  /** Documents of a kind, in the snapshot's order. */
  dokumenOf(jenis: JenisDokumen): readonly Dokumen[];
  /** All nodes of a document. */
  simpulOf(dokumen: string): readonly Simpul[];
  /** Top nodes of a document: without a parent, or with one outside the snapshot. */
  topOf(dokumen: string): readonly Simpul[];
  /** Nodes directly below a node. */
  childrenOf(simpul: string): readonly Simpul[];
  /** The same thing in all versions and documents. */
  sameAs(identitas: string): readonly Simpul[];
  penempatanOfDokumen(dokumen: string): readonly Penempatan[];
  penempatanOfSimpul(simpul: string): readonly Penempatan[];
  penempatanOfIndikator(indikator: string): readonly Penempatan[];
  /** Placements that serve a placement. */
  penempatanBelow(penempatan: string): readonly Penempatan[];
  targetOf(penempatan: string): readonly Target[];
  kondisiAwalOf(penempatan: string): readonly KondisiAwal[];
  realisasiOf(indikator: string): readonly Realisasi[];
  /** Stated amounts and lines of a node, for one year. */
  anggaranOf(simpul: string, tahun: number): readonly Anggaran[];
  catatanOfSimpul(simpul: string): readonly Catatan[];
  catatanOfIndikator(indikator: string): readonly Catatan[];
  /** The holder of a jabatan on a date (`YYYY-MM-DD`): a document names the one who held it on its date. */
  pejabatOn(jabatan: string, tanggal: string): Pejabat | undefined;
}

/** Builds the lookups of a snapshot. Linear in its rows; the snapshot must not change afterwards. */
export function buildIndeks(buku: BukuAngka): Indeks {
  const simpul = byId(buku.simpul);
  const isTop = (row: Simpul) => row.induk === null || !simpul.has(row.induk);
  const anggaran = lookup(ordered(buku.anggaran), (row) => `${row.simpul} ${row.tahun}`);
  const catatanSimpul = lookup(ordered(buku.catatan), (row) => row.simpul);
  const catatanIndikator = lookup(ordered(buku.catatan), (row) => row.indikator);
  const pejabat = lookup(buku.pejabat, (row) => row.jabatan);
  return {
    buku,
    simpul,
    unit: byId(buku.unit),
    jabatan: byId(buku.jabatan),
    dokumen: byId(buku.dokumen),
    indikator: byId(buku.indikator),
    penempatan: byId(buku.penempatan),
    anggaran: byId(buku.anggaran),
    subUnitOf: lookup(ordered(buku.unit), (row) => row.induk),
    dokumenOf: lookup(buku.dokumen, (row) => row.jenis),
    simpulOf: lookup(ordered(buku.simpul), (row) => row.dokumen),
    topOf: lookup(ordered(buku.simpul.filter(isTop)), (row) => row.dokumen),
    childrenOf: lookup(ordered(buku.simpul), (row) => row.induk),
    sameAs: lookup(buku.simpul, (row) => row.identitas),
    penempatanOfDokumen: lookup(ordered(buku.penempatan), (row) => row.dokumen),
    penempatanOfSimpul: lookup(ordered(buku.penempatan), (row) => row.simpul),
    penempatanOfIndikator: lookup(buku.penempatan, (row) => row.indikator),
    penempatanBelow: lookup(ordered(buku.penempatan), (row) => row.induk),
    targetOf: lookup(buku.target, (row) => row.penempatan),
    kondisiAwalOf: lookup(buku.kondisiAwal, (row) => row.penempatan),
    realisasiOf: lookup(buku.realisasi, (row) => row.indikator),
    anggaranOf: (node, tahun) => anggaran(`${node} ${tahun}`),
    catatanOfSimpul: catatanSimpul,
    catatanOfIndikator: catatanIndikator,
    pejabatOn: (id, tanggal) => findPejabat(pejabat(id), id, tanggal) ?? undefined,
  };
}

/** Targets in force: those before a change are kept for print only. */
export function currentTargets(indeks: Indeks, penempatan: string): readonly Target[] {
  return indeks.targetOf(penempatan).filter((row) => row.keterangan === null);
}

function byId<T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Groups rows by a key; rows without a key (null) belong to no group. */
function lookup<T>(rows: readonly T[], keyOf: (row: T) => string | null): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return (key) => groups.get(key) ?? [];
}

function ordered<T extends { urut: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.urut - b.urut);
}
