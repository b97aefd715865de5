import type { Periode } from '../nilai/periode.ts';
import { Rupiah } from '../nilai/rupiah.ts';
import { buildPohon, type Pohon, type SimpulPohon } from './pohon.ts';

/** What the difference between a stated amount and its children means. */
export type JenisSelisih = 'belum-dirinci' | 'melebihi-induk';

/** Amount of one node, or of the top rows together. `null` is missing, which is not zero. */
export interface JumlahSimpul {
  /** The stated amount, else the sum of the children. */
  jumlah: Rupiah | null;
  /** The amount stated for the node itself. */
  dinyatakan: Rupiah | null;
  /** Sum of child nodes and own lines that have a figure. */
  jumlahAnak: Rupiah | null;
  /** jumlah − jumlahAnak where the node has children and both differ, else null: printed as a row of its own. */
  selisih: Rupiah | null;
  jenisSelisih: JenisSelisih | null;
}

/** Sums of each node's own rows, as SQL's GROUP BY yields them; a node without rows is absent, not zero. */
export interface JumlahSendiri {
  dinyatakan: ReadonlyMap<string, Rupiah>;
  rincian: ReadonlyMap<string, Rupiah>;
}

/** A budget row of a node. */
export interface BarisAnggaran {
  id: string;
  simpul: string;
  jumlah: Rupiah;
}

/** Money spent in a period on a line (`anggaran`) or on a node (`simpul`). */
export interface BarisRealisasi {
  anggaran: string | null;
  simpul: string | null;
  periode: Periode;
  jumlah: Rupiah;
}

/** Result of {@link rollUp}. */
export interface HasilRollUp {
  simpul: ReadonlyMap<string, { pagu: JumlahSimpul; realisasi: JumlahSimpul }>;
  /** Money spent per budget line; a line without realisasi is absent. */
  realisasiBaris: ReadonlyMap<string, Rupiah>;
  /** The top rows added up; never every row that has a number. */
  total: { pagu: Rupiah | null; realisasi: Rupiah | null };
}

/**
 * Rolls per-node sums up a tree: a node's amount is its stated amount if it has one, else the sum of its children.
 * Printed children + `selisih` = parent at every level. Linear; ids that are not in the tree are ignored.
 */
export function rollUpTotals(pohon: Pohon, sendiri: JumlahSendiri): Map<string, JumlahSimpul> {
  const { dinyatakan, jumlahAnak, berAnak } = sumUp(pohon, sendiri);
  const result = new Map<string, JumlahSimpul>();
  for (let node = 0; node < pohon.id.length; node += 1) {
    const own = dinyatakan[node];
    const children = jumlahAnak[node];
    result.set(pohon.id[node] ?? '', toJumlah(own ?? children, own, children, berAnak[node] === 1));
  }
  return result;
}

/** The top rows of a tree added up; null when none has a figure. */
export function sumTopRows(pohon: Pohon, amounts: ReadonlyMap<string, JumlahSimpul>): Rupiah | null {
  let sen: bigint | undefined;
  for (let node = 0; node < pohon.id.length; node += 1) {
    if ((pohon.induk[node] ?? -1) >= 0) continue;
    const amount = amounts.get(pohon.id[node] ?? '')?.jumlah;
    if (amount) sen = (sen ?? 0n) + amount.sen;
  }
  return toRupiah(sen);
}

/**
 * Pagu and realisasi of every node of a tree, from its rows. Linear in nodes and rows.
 *
 * Realisasi follows the stated-else-children rule within each period and is then added over the periods: a unit that booked
 * the first quarter on lines and the second on the node has spent both. `spentLines` on a line that is not in `lines`, and
 * rows of nodes outside the tree, are ignored.
 * @param options `stated` amounts of nodes, `lines` below nodes; the caller passes one document version and one year.
 *   `spentLines` and `spentNodes` may be the same list: each takes the rows it is about.
 * @throws AppError `isi-ditolak` for a circular tree (see {@link buildPohon}).
 */
export function rollUp(options: {
  nodes: readonly SimpulPohon[];
  stated: readonly BarisAnggaran[];
  lines: readonly BarisAnggaran[];
  spentLines?: readonly BarisRealisasi[];
  spentNodes?: readonly BarisRealisasi[];
}): HasilRollUp {
  const { nodes, stated, lines, spentLines = [], spentNodes = [] } = options;
  const pohon = buildPohon(nodes);
  const pagu = rollUpTotals(pohon, { dinyatakan: sumByNode(stated), rincian: sumByNode(lines) });
  const { realisasi, realisasiBaris } = rollUpSpent(pohon, lines, spentLines, spentNodes);
  const simpul = new Map<string, { pagu: JumlahSimpul; realisasi: JumlahSimpul }>();
  for (const id of pohon.id) {
    simpul.set(id, { pagu: pagu.get(id) ?? MISSING, realisasi: realisasi.get(id) ?? MISSING });
  }
  return {
    simpul,
    realisasiBaris,
    total: { pagu: sumTopRows(pohon, pagu), realisasi: sumTopRows(pohon, realisasi) },
  };
}

const MISSING: JumlahSimpul = {
  jumlah: null,
  dinyatakan: null,
  jumlahAnak: null,
  selisih: null,
  jenisSelisih: null,
};

type Sen = (bigint | undefined)[];

function sumUp(pohon: Pohon, sendiri: JumlahSendiri): { dinyatakan: Sen; jumlahAnak: Sen; berAnak: Uint8Array } {
  const size = pohon.id.length;
  const dinyatakan: Sen = new Array(size);
  const jumlahAnak: Sen = new Array(size);
  const berAnak = new Uint8Array(size);
  for (const [id, amount] of sendiri.dinyatakan) {
    const node = pohon.posisi.get(id);
    if (node !== undefined) dinyatakan[node] = amount.sen;
  }
  for (const [id, amount] of sendiri.rincian) {
    const node = pohon.posisi.get(id);
    if (node === undefined) continue;
    jumlahAnak[node] = amount.sen;
    berAnak[node] = 1;
  }
  for (const node of pohon.urutan) {
    const parent = pohon.induk[node] ?? -1;
    if (parent < 0) continue;
    berAnak[parent] = 1;
    const amount = dinyatakan[node] ?? jumlahAnak[node];
    if (amount !== undefined) jumlahAnak[parent] = (jumlahAnak[parent] ?? 0n) + amount;
  }
  return { dinyatakan, jumlahAnak, berAnak };
}

function rollUpSpent(
  pohon: Pohon,
  lines: readonly BarisAnggaran[],
  spentLines: readonly BarisRealisasi[],
  spentNodes: readonly BarisRealisasi[],
): { realisasi: Map<string, JumlahSimpul>; realisasiBaris: Map<string, Rupiah> } {
  const nodeOfLine = new Map(lines.map((line) => [line.id, line.simpul]));
  const lineSums = new Map<string, bigint>();
  const periods = new Map<string, { dinyatakan: Map<string, bigint>; rincian: Map<string, bigint> }>();
  const at = ({ jenis, tahun, ke }: Periode) => {
    const key = `${jenis}-${tahun}-${ke}`;
    const known = periods.get(key) ?? { dinyatakan: new Map<string, bigint>(), rincian: new Map<string, bigint>() };
    periods.set(key, known);
    return known;
  };
  for (const row of spentLines) {
    const simpul = row.anggaran === null ? undefined : nodeOfLine.get(row.anggaran);
    if (row.anggaran === null || simpul === undefined) continue;
    addTo(lineSums, row.anggaran, row.jumlah);
    addTo(at(row.periode).rincian, simpul, row.jumlah);
  }
  for (const row of spentNodes) {
    if (row.simpul !== null) addTo(at(row.periode).dinyatakan, row.simpul, row.jumlah);
  }
  return { realisasi: addPeriods(pohon, [...periods.values()]), realisasiBaris: toRupiahMap(lineSums) };
}

function addPeriods(
  pohon: Pohon,
  periods: readonly { dinyatakan: Map<string, bigint>; rincian: Map<string, bigint> }[],
): Map<string, JumlahSimpul> {
  const size = pohon.id.length;
  const jumlah: Sen = new Array(size);
  const dinyatakan: Sen = new Array(size);
  const jumlahAnak: Sen = new Array(size);
  const berAnak = new Uint8Array(size);
  const add = (sums: Sen, node: number, amount: bigint | undefined) => {
    if (amount !== undefined) sums[node] = (sums[node] ?? 0n) + amount;
  };
  for (const period of periods) {
    const sums = sumUp(pohon, { dinyatakan: toRupiahMap(period.dinyatakan), rincian: toRupiahMap(period.rincian) });
    for (let node = 0; node < size; node += 1) {
      add(jumlah, node, sums.dinyatakan[node] ?? sums.jumlahAnak[node]);
      add(dinyatakan, node, sums.dinyatakan[node]);
      add(jumlahAnak, node, sums.jumlahAnak[node]);
      berAnak[node] = (berAnak[node] ?? 0) | (sums.berAnak[node] ?? 0);
    }
  }
  return new Map(
    pohon.id.map((id, node) => [id, toJumlah(jumlah[node], dinyatakan[node], jumlahAnak[node], berAnak[node] === 1)]),
  );
}

function toJumlah(
  jumlah: bigint | undefined,
  dinyatakan: bigint | undefined,
  jumlahAnak: bigint | undefined,
  berAnak: boolean,
): JumlahSimpul {
  const selisih = berAnak && jumlah !== undefined ? jumlah - (jumlahAnak ?? 0n) : 0n;
  return {
    jumlah: toRupiah(jumlah),
    dinyatakan: toRupiah(dinyatakan),
    jumlahAnak: toRupiah(jumlahAnak),
    selisih: selisih === 0n ? null : Rupiah.fromSen(selisih),
    jenisSelisih: selisih === 0n ? null : selisih > 0n ? 'belum-dirinci' : 'melebihi-induk',
  };
}

function sumByNode(rows: readonly BarisAnggaran[]): Map<string, Rupiah> {
  const sums = new Map<string, bigint>();
  for (const row of rows) addTo(sums, row.simpul, row.jumlah);
  return toRupiahMap(sums);
}

function addTo(sums: Map<string, bigint>, id: string, amount: Rupiah): void {
  sums.set(id, (sums.get(id) ?? 0n) + amount.sen);
}

function toRupiahMap(sums: ReadonlyMap<string, bigint>): Map<string, Rupiah> {
  const result = new Map<string, Rupiah>();
  for (const [id, sen] of sums) result.set(id, Rupiah.fromSen(sen));
  return result;
}

function toRupiah(sen: bigint | undefined): Rupiah | null {
  return sen === undefined ? null : Rupiah.fromSen(sen);
}
