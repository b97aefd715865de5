import {
  type Anggaran,
  type BukuAngka,
  type Dokumen,
  type HasilSerapan,
  hitungSerapan,
  type JumlahSimpul,
  lastDateOf,
  type Periode,
  type RealisasiKeuangan,
  Rupiah,
  rollUp,
  type Simpul,
} from '@selaras/domain';
import type { Decimal } from 'decimal.js';
import { groupBy, indexBy } from './group.ts';

/** A belanja line below a node. */
export interface BelanjaLine {
  anggaran: Anggaran;
  pagu: Rupiah;
  realisasi: Rupiah | null;
}

/** A node of the budget tree with its money s/d the period. */
export interface AnggaranNode {
  simpul: Simpul;
  /** Own unit, else the one inherited from above. */
  unit: string | null;
  level: number;
  pagu: JumlahSimpul;
  realisasi: JumlahSimpul;
  children: AnggaranNode[];
  lines: BelanjaLine[];
}

/** Budget and money spent of a unit in one year, s/d a period. */
export interface AnggaranTree {
  roots: AnggaranNode[];
  /** Every node, parents first. */
  all: AnggaranNode[];
  byId: ReadonlyMap<string, AnggaranNode>;
  /** The same nodes under the ids that other versions of the document gave them. */
  byOtherId: ReadonlyMap<string, AnggaranNode>;
  total: { pagu: Rupiah | null; realisasi: Rupiah | null };
}

const BUDGET_LEVELS: readonly Simpul['jenis'][] = ['program', 'kegiatan', 'sub-kegiatan', 'aktivitas'];

/**
 * Reads the budget tree of one document version. Money that was booked on an earlier version counts on the node of the same `identitas`:
 * spending does not belong to a version. Without a document the tree is empty. Linear.
 * @throws AppError `isi-ditolak` for a circular tree.
 */
export function readAnggaran(buku: BukuAngka, dokumen: Dokumen | null, periode: Periode): AnggaranTree {
  const nodes = dokumen === null ? [] : buku.simpul.filter((simpul) => isBudgetNode(simpul, dokumen));
  const rows = buku.anggaran.filter((row) => row.dokumen === dokumen?.id && row.tahun === periode.tahun);
  const lines = rows.filter((row) => row.rincian);
  const spent = moveToVersion(buku, nodes, lines, periode);
  const sums = rollUp({
    nodes,
    stated: rows.filter((row) => !row.rincian),
    lines,
    spentLines: spent,
    spentNodes: spent,
  });
  const linesOf = groupBy(lines, (line) => line.simpul);
  const byId = new Map<string, AnggaranNode>();
  for (const simpul of nodes) {
    const amounts = sums.simpul.get(simpul.id);
    if (!amounts) continue;
    byId.set(simpul.id, {
      simpul,
      unit: simpul.unit,
      level: 0,
      ...amounts,
      children: [],
      lines: [...(linesOf.get(simpul.id) ?? [])]
        .sort((a, b) => a.urut - b.urut)
        .map((anggaran) => ({
          anggaran,
          pagu: anggaran.jumlah,
          realisasi: sums.realisasiBaris.get(anggaran.id) ?? null,
        })),
    });
  }
  const roots = linkNodes(byId);
  return { roots, all: listNodes(roots), byId, byOtherId: mapOtherIds(buku, byId), total: sums.total };
}

/** Serapan in unrounded percent; null where it is undefined. */
export function serapanOf(amounts: { pagu: Rupiah | null; realisasi: Rupiah | null }): Decimal | null {
  const hasil: HasilSerapan = hitungSerapan(amounts);
  return hasil.kind === 'serapan' ? hasil.persen : null;
}

/** Adds what is there; null when nothing is. */
export function addStated(amounts: readonly (Rupiah | null)[]): Rupiah | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : Rupiah.sum(stated);
}

/** Money of nodes without a common parent, e.g. of a bagian. */
export function sumNodes(nodes: readonly AnggaranNode[]): { pagu: Rupiah | null; realisasi: Rupiah | null } {
  return {
    pagu: addStated(nodes.map((node) => node.pagu.jumlah)),
    realisasi: addStated(nodes.map((node) => node.realisasi.jumlah)),
  };
}

/** Rows of money spent s/d the period, each set on the given version of the budget. */
function moveToVersion(
  buku: BukuAngka,
  nodes: readonly Simpul[],
  lines: readonly Anggaran[],
  periode: Periode,
): RealisasiKeuangan[] {
  const end = lastDateOf(periode);
  const known = new Set(nodes.map((node) => node.id));
  const knownLines = new Set(lines.map((line) => line.id));
  const here = indexBy(nodes, (node) => node.identitas);
  const everyNode = indexBy(buku.simpul, (node) => node.id);
  const everyLine = indexBy(buku.anggaran, (line) => line.id);
  const target = (simpul: string): string | null => {
    if (known.has(simpul)) return simpul;
    const identitas = everyNode.get(simpul)?.identitas;
    return identitas === undefined ? null : (here.get(identitas)?.id ?? null);
  };
  const moved: RealisasiKeuangan[] = [];
  const orphans: RealisasiKeuangan[] = [];
  for (const row of buku.realisasiKeuangan) {
    if (row.periode.tahun !== periode.tahun || lastDateOf(row.periode) > end) continue;
    if (row.anggaran !== null && knownLines.has(row.anggaran)) moved.push(row);
    else if (row.simpul !== null) moved.push({ ...row, simpul: target(row.simpul) });
    else if (row.anggaran !== null)
      orphans.push({ ...row, anggaran: null, simpul: target(everyLine.get(row.anggaran)?.simpul ?? '') });
  }
  return [
    ...moved,
    ...stateOrphans(
      orphans,
      moved,
      indexBy(lines, (line) => line.id),
    ),
  ];
}

/**
 * A line of an earlier version has no partner in this one, so its money counts on the node, beside the lines booked here in the same
 * period. A node that was booked itself in that period already says what was spent.
 */
function stateOrphans(
  orphans: readonly RealisasiKeuangan[],
  moved: readonly RealisasiKeuangan[],
  lines: ReadonlyMap<string, Anggaran>,
): RealisasiKeuangan[] {
  const nodeOf = (row: RealisasiKeuangan): string => row.simpul ?? lines.get(row.anggaran ?? '')?.simpul ?? '';
  const key = (row: RealisasiKeuangan): string => `${nodeOf(row)} ${row.periode.jenis} ${row.periode.ke}`;
  const booked = groupBy(moved, key);
  const stated: RealisasiKeuangan[] = [];
  for (const [place, rows] of groupBy(orphans, key)) {
    const [first] = rows;
    const beside = booked.get(place) ?? [];
    if (!first || first.simpul === null || beside.some((row) => row.simpul !== null)) continue;
    stated.push({ ...first, jumlah: Rupiah.sum([...rows, ...beside].map((row) => row.jumlah)) });
  }
  return stated;
}

function isBudgetNode(simpul: Simpul, dokumen: Dokumen): boolean {
  return simpul.dokumen === dokumen.id && BUDGET_LEVELS.includes(simpul.jenis);
}

/** Ids of other versions' nodes → the node of the same `identitas` here. */
function mapOtherIds(buku: BukuAngka, byId: ReadonlyMap<string, AnggaranNode>): Map<string, AnggaranNode> {
  const here = indexBy(byId.values(), (node) => node.simpul.identitas);
  const map = new Map<string, AnggaranNode>();
  for (const simpul of buku.simpul) {
    const node = here.get(simpul.identitas);
    if (node && !byId.has(simpul.id)) map.set(simpul.id, node);
  }
  return map;
}

function linkNodes(byId: ReadonlyMap<string, AnggaranNode>): AnggaranNode[] {
  const roots: AnggaranNode[] = [];
  for (const node of byId.values()) {
    const parent = node.simpul.induk === null ? undefined : byId.get(node.simpul.induk);
    (parent?.children ?? roots).push(node);
  }
  for (const node of byId.values()) sortByOrder(node.children);
  return sortByOrder(roots);
}

function sortByOrder(nodes: AnggaranNode[]): AnggaranNode[] {
  return nodes.sort((a, b) => a.simpul.urut - b.simpul.urut);
}

function listNodes(roots: readonly AnggaranNode[]): AnggaranNode[] {
  const all: AnggaranNode[] = [];
  const visit = (node: AnggaranNode, level: number, unit: string | null): void => {
    node.level = level;
    node.unit = node.simpul.unit ?? unit;
    all.push(node);
    for (const child of node.children) visit(child, level + 1, node.unit);
  };
  for (const root of roots) visit(root, 0, null);
  return all;
}
