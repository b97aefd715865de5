import { AppError } from '../galat.ts';

/** What a roll-up needs to know of a node. The parent is the link, never the code. */
export interface SimpulPohon {
  id: string;
  induk: string | null;
}

/** A tree of nodes ready for roll-ups; build it once with {@link buildPohon} and reuse it. */
export interface Pohon {
  /** Ids in input order. */
  readonly id: readonly string[];
  readonly posisi: ReadonlyMap<string, number>;
  /** Position of each node's parent; -1 at the top. */
  readonly induk: Int32Array;
  /** Positions, every child before its parent. */
  readonly urutan: Int32Array;
}

/**
 * Links nodes into a tree. A node whose parent is not in the list stands at the top (a slice of a document is a tree too).
 * Linear in the number of nodes.
 * @throws AppError `isi-ditolak` when an id occurs twice or when nodes are their own ancestors.
 */
export function buildPohon(nodes: readonly SimpulPohon[]): Pohon {
  const posisi = new Map<string, number>();
  const id = nodes.map((node, index) => {
    if (posisi.has(node.id)) throw duplicate(node.id);
    posisi.set(node.id, index);
    return node.id;
  });
  const induk = new Int32Array(nodes.length);
  const openChildren = new Int32Array(nodes.length);
  nodes.forEach((node, index) => {
    const parent = node.induk === null ? -1 : (posisi.get(node.induk) ?? -1);
    induk[index] = parent;
    if (parent >= 0) openChildren[parent] = (openChildren[parent] ?? 0) + 1;
  });
  return { id, posisi, induk, urutan: sortChildrenFirst(id, induk, openChildren) };
}

/** Peels leaves off the tree; whatever can't be peeled hangs in a circle. */
function sortChildrenFirst(id: readonly string[], induk: Int32Array, openChildren: Int32Array): Int32Array {
  const order = new Int32Array(id.length);
  let length = 0;
  for (let node = 0; node < id.length; node += 1) {
    if (openChildren[node] === 0) order[length++] = node;
  }
  for (let head = 0; head < length; head += 1) {
    const parent = induk[order[head] ?? -1] ?? -1;
    if (parent < 0) continue;
    const open = (openChildren[parent] ?? 0) - 1;
    openChildren[parent] = open;
    if (open === 0) order[length++] = parent;
  }
  if (length < id.length) throw circle(id.filter((_, node) => (openChildren[node] ?? 0) > 0));
  return order;
}

function duplicate(id: string): AppError {
  return new AppError('isi-ditolak', {
    id: `Simpul "${id}" muncul lebih dari sekali dalam satu pohon.`,
    en: `Node "${id}" occurs more than once in one tree.`,
  });
}

function circle(ids: readonly string[]): AppError {
  return new AppError(
    'isi-ditolak',
    { id: 'Pohon simpul melingkar: ada simpul yang menjadi induk dirinya.', en: 'The tree of nodes is circular.' },
    ids.map((id) => ({
      lokasi: id,
      kode: 'simpul-melingkar',
      pesan: {
        id: `Simpul "${id}" termasuk dalam lingkaran induk.`,
        en: `Node "${id}" is part of a circle of parents.`,
      },
      saran: { id: 'Perbaiki induk simpul ini.', en: 'Correct the parent of this node.' },
    })),
  );
}
