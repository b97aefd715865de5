import {
  type Catatan,
  containsPeriode,
  type Indeks,
  monthsOf,
  type Periode,
  Rupiah,
  type Simpul,
} from '@selaras/domain';
import { groupBy } from './group.ts';

/** Words and planned cash of a ledger, found by node and unit. */
export interface LedgerNotes {
  /** Notes of a kind on a node in the reporting period, joined by "; ". A node is the same across versions of its document. */
  onNode: (simpul: Simpul, jenis: Catatan['jenis']) => string;
  /** Notes of a kind on a unit as a whole, in order. */
  onUnit: (unit: string, jenis: Catatan['jenis']) => Catatan[];
  /** Planned cash of a node from the year's start to the end of the period; null without a plan. */
  plannedCash: (simpul: Simpul) => Rupiah | null;
}

/** Indexes the notes and the cash plan for one period. Linear. */
export function readNotes(indeks: Indeks, periode: Periode): LedgerNotes {
  const { buku } = indeks;
  const identityOf = (id: string): string => indeks.simpul.get(id)?.identitas ?? id;
  const lastMonth = Math.max(...monthsOf(periode));
  const current = buku.catatan.filter((note) => containsPeriode(periode, note.periode)).sort((a, b) => a.urut - b.urut);
  const byNode = groupBy(
    current.filter((note) => note.simpul !== null),
    (note) => `${identityOf(note.simpul ?? '')} ${note.jenis}`,
  );
  const byUnit = groupBy(current, (note) => `${note.unit} ${note.jenis}`);
  const cash = groupBy(
    buku.anggaranKas.filter((row) => {
      const dokumen = indeks.dokumen.get(row.dokumen);
      return (
        row.bulan <= lastMonth &&
        dokumen !== undefined &&
        dokumen.tahunAwal <= periode.tahun &&
        periode.tahun <= dokumen.tahunAkhir
      );
    }),
    (row) => identityOf(row.simpul),
  );
  return {
    onNode: (simpul, jenis) => (byNode.get(`${simpul.identitas} ${jenis}`) ?? []).map((note) => note.teks).join('; '),
    onUnit: (unit, jenis) => byUnit.get(`${unit} ${jenis}`) ?? [],
    plannedCash: (simpul) => {
      const rows = cash.get(simpul.identitas) ?? [];
      if (rows.length === 0) return null;
      // Several versions may carry a plan: the one of the node's own document counts, else the first.
      const own = rows.filter((row) => row.dokumen === simpul.dokumen);
      const plan = own.length > 0 ? own : rows.filter((row) => row.dokumen === rows[0]?.dokumen);
      return Rupiah.sum(plan.map((row) => row.jumlah));
    },
  };
}
