import type { JenisPeriode, Periode } from '../nilai/periode.ts';
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
  return toResult(pohon, sumUp(pohon, toSen(pohon, sendiri.dinyatakan), toSen(pohon, sendiri.rincian)));
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
  /** Money booked on lines that this tree does not hold (of an earlier version): it counts on `simpul`, not broken down. */
  spentElsewhere?: readonly BarisRealisasi[];
}): HasilRollUp {
  const { nodes, stated, lines } = options;
  const pohon = buildPohon(nodes);
  const pagu = toResult(pohon, sumUp(pohon, sumByNode(pohon, stated), sumByNode(pohon, lines)));
  const { realisasi, realisasiBaris } = rollUpSpent(pohon, options);
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

const MONTHS: Record<JenisPeriode, number> = { bulan: 1, triwulan: 3, semester: 6, tahun: 12 };

/** Amounts by position in the tree; a hole is missing. */
type Sen = (bigint | undefined)[];

/** Sums of one period by node: booked on the node, on its lines, on lines that the tree does not hold. */
interface JumlahPeriode {
  dinyatakan: Sen;
  rincian: Sen;
  lain: Sen;
}

interface Jumlah {
  jumlah: Sen;
  dinyatakan: Sen;
  jumlahAnak: Sen;
  /** 1 where the node has child nodes or lines: only there a difference is a row. */
  berAnak: Uint8Array;
}

/** Takes `rincian` over as the sums of the children; `lain` belongs to the node without being one of them. */
function sumUp(pohon: Pohon, dinyatakan: Sen, rincian: Sen, lain: Sen = []): Jumlah {
  const jumlah: Sen = new Array(pohon.id.length);
  const berAnak = new Uint8Array(pohon.id.length);
  for (const node of pohon.urutan) {
    if (rincian[node] !== undefined) berAnak[node] = 1;
    addTo(jumlah, node, dinyatakan[node] ?? rincian[node]);
    if (dinyatakan[node] === undefined) addTo(jumlah, node, lain[node]);
    const amount = jumlah[node];
    const parent = pohon.induk[node] ?? -1;
    if (parent < 0) continue;
    berAnak[parent] = 1;
    if (amount !== undefined) rincian[parent] = (rincian[parent] ?? 0n) + amount;
  }
  return { jumlah, dinyatakan, jumlahAnak: rincian, berAnak };
}

function rollUpSpent(
  pohon: Pohon,
  options: Parameters<typeof rollUp>[0],
): { realisasi: Map<string, JumlahSimpul>; realisasiBaris: Map<string, Rupiah> } {
  const { lines, spentLines = [], spentNodes = [], spentElsewhere = [] } = options;
  const size = pohon.id.length;
  const periods = new Map<number, JumlahPeriode>();
  const at = ({ jenis, tahun, ke }: Periode) => {
    // A number, not a text: this runs once per row.
    const key = tahun * 1000 + MONTHS[jenis] * 20 + ke;
    const known = periods.get(key);
    if (known !== undefined) return known;
    const sums: JumlahPeriode = { dinyatakan: new Array(size), rincian: new Array(size), lain: new Array(size) };
    periods.set(key, sums);
    return sums;
  };
  const lineSums: Sen = new Array(lines.length);
  const positionOfLine = new Map<string, number>();
  if (spentLines.length > 0) {
    for (const [index, line] of lines.entries()) positionOfLine.set(line.id, index);
  }
  for (const row of spentLines) {
    const line = row.anggaran === null ? undefined : positionOfLine.get(row.anggaran);
    if (line === undefined) continue;
    addTo(lineSums, line, row.jumlah.sen);
    addTo(at(row.periode).rincian, pohon.posisi.get(lines[line]?.simpul ?? ''), row.jumlah.sen);
  }
  for (const row of spentNodes) {
    if (row.simpul !== null) addTo(at(row.periode).dinyatakan, pohon.posisi.get(row.simpul), row.jumlah.sen);
  }
  for (const row of spentElsewhere) {
    if (row.simpul !== null) addTo(at(row.periode).lain, pohon.posisi.get(row.simpul), row.jumlah.sen);
  }
  const realisasiBaris = new Map<string, Rupiah>();
  lines.forEach((line, index) => {
    const sen = lineSums[index];
    if (sen !== undefined) realisasiBaris.set(line.id, Rupiah.fromSen(sen));
  });
  return { realisasi: toResult(pohon, addPeriods(pohon, [...periods.values()], lines)), realisasiBaris };
}

function addPeriods(pohon: Pohon, periods: readonly JumlahPeriode[], lines: readonly BarisAnggaran[]): Jumlah {
  const size = pohon.id.length;
  const total: Jumlah = {
    jumlah: new Array(size),
    dinyatakan: new Array(size),
    jumlahAnak: new Array(size),
    berAnak: new Uint8Array(size),
  };
  // Lines without realisasi are still printed below their node, so money booked on the node is not broken down.
  for (const { simpul } of periods.length > 0 ? lines : []) {
    const node = pohon.posisi.get(simpul);
    if (node !== undefined) total.berAnak[node] = 1;
  }
  for (const period of periods) {
    const sums = sumUp(pohon, period.dinyatakan, period.rincian, period.lain);
    for (let node = 0; node < size; node += 1) {
      addTo(total.jumlah, node, sums.jumlah[node]);
      addTo(total.dinyatakan, node, sums.dinyatakan[node]);
      addTo(total.jumlahAnak, node, sums.jumlahAnak[node]);
      if (sums.berAnak[node] === 1) total.berAnak[node] = 1;
    }
  }
  return total;
}

function toResult(pohon: Pohon, sums: Jumlah): Map<string, JumlahSimpul> {
  const result = new Map<string, JumlahSimpul>();
  pohon.id.forEach((id, node) => {
    const jumlah = sums.jumlah[node];
    const hasChildren = sums.berAnak[node] === 1;
    result.set(
      id,
      jumlah === undefined ? MISSING : toJumlah(jumlah, sums.dinyatakan[node], sums.jumlahAnak[node], hasChildren),
    );
  });
  return result;
}

function toJumlah(
  jumlah: bigint,
  dinyatakan: bigint | undefined,
  jumlahAnak: bigint | undefined,
  berAnak: boolean,
): JumlahSimpul {
  const selisih = berAnak ? jumlah - (jumlahAnak ?? 0n) : 0n;
  return {
    jumlah: toRupiah(jumlah),
    dinyatakan: toRupiah(dinyatakan),
    jumlahAnak: toRupiah(jumlahAnak),
    selisih: selisih === 0n ? null : Rupiah.fromSen(selisih),
    jenisSelisih: selisih === 0n ? null : selisih > 0n ? 'belum-dirinci' : 'melebihi-induk',
  };
}

function sumByNode(pohon: Pohon, rows: readonly BarisAnggaran[]): Sen {
  const sums: Sen = new Array(pohon.id.length);
  for (const row of rows) addTo(sums, pohon.posisi.get(row.simpul), row.jumlah.sen);
  return sums;
}

function toSen(pohon: Pohon, amounts: ReadonlyMap<string, Rupiah>): Sen {
  const sums: Sen = new Array(pohon.id.length);
  for (const [id, amount] of amounts) addTo(sums, pohon.posisi.get(id), amount.sen);
  return sums;
}

function addTo(sums: Sen, position: number | undefined, amount: bigint | undefined): void {
  if (position !== undefined && amount !== undefined) sums[position] = (sums[position] ?? 0n) + amount;
}

function toRupiah(sen: bigint | undefined): Rupiah | null {
  return sen === undefined ? null : Rupiah.fromSen(sen);
}
