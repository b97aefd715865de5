import {
  type Anggaran,
  type Dokumen,
  hitungSerapan,
  type Indeks,
  type JumlahSimpul,
  type Periode,
  Rupiah,
  rollUpDokumen,
  type Simpul,
} from '@selaras/domain';
import type { Decimal } from 'decimal.js';

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
 * Reads the budget tree of one document version. Money that was booked on another version counts on the node of the same `identitas`.
 * Without a document the tree is empty. Linear.
 * @throws AppError `isi-ditolak` for a circular tree.
 */
export function readAnggaran(indeks: Indeks, dokumen: Dokumen | null, periode: Periode): AnggaranTree {
  if (dokumen === null) return EMPTY;
  const sums = rollUpDokumen(indeks, { dokumen: dokumen.id, sampai: periode });
  const byId = new Map<string, AnggaranNode>();
  for (const simpul of indeks.simpulOf(dokumen.id)) {
    const amounts = sums.simpul.get(simpul.id);
    if (!amounts || !BUDGET_LEVELS.includes(simpul.jenis)) continue;
    const lines = indeks
      .anggaranOf(simpul.id, periode.tahun)
      .filter((row) => row.rincian && row.dokumen === dokumen.id);
    byId.set(simpul.id, {
      simpul,
      unit: simpul.unit,
      level: 0,
      ...amounts,
      children: [],
      lines: lines.map((anggaran) => ({
        anggaran,
        pagu: anggaran.jumlah,
        realisasi: sums.realisasiBaris.get(anggaran.id) ?? null,
      })),
    });
  }
  const roots = linkNodes(byId);
  return { roots, all: listNodes(roots), byId, byOtherId: mapOtherIds(indeks, byId), total: sums.total };
}

const EMPTY: AnggaranTree = {
  roots: [],
  all: [],
  byId: new Map(),
  byOtherId: new Map(),
  total: { pagu: null, realisasi: null },
};

/** Serapan in unrounded percent; null where it is undefined. */
export function serapanOf(amounts: { pagu: Rupiah | null; realisasi: Rupiah | null }): Decimal | null {
  const hasil = hitungSerapan(amounts);
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

/** Ids of other versions' nodes → the node of the same `identitas` here. */
function mapOtherIds(indeks: Indeks, byId: ReadonlyMap<string, AnggaranNode>): Map<string, AnggaranNode> {
  const map = new Map<string, AnggaranNode>();
  for (const node of byId.values()) {
    for (const simpul of indeks.sameAs(node.simpul.identitas)) if (!byId.has(simpul.id)) map.set(simpul.id, node);
  }
  return map;
}

/** Hangs nodes below their parents; the order is the index's. */
function linkNodes(byId: ReadonlyMap<string, AnggaranNode>): AnggaranNode[] {
  const roots: AnggaranNode[] = [];
  for (const node of byId.values()) {
    const parent = node.simpul.induk === null ? undefined : byId.get(node.simpul.induk);
    (parent?.children ?? roots).push(node);
  }
  return roots;
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
