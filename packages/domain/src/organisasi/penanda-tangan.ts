import type { Jabatan, Pejabat } from '../ledger/buku-angka.ts';

/** The offices and holders that {@link findPenandaTangan} chooses from; those of other units may be among them. */
export interface Penjabat {
  jabatan: readonly Jabatan[];
  pejabat: readonly Pejabat[];
}

/** Who signs, and in which office; null where none is recorded. */
export interface PenandaTangan {
  jabatan: Jabatan | null;
  pejabat: Pejabat | null;
}

/** A unit's highest structural office: the one without a superior in the unit, of several the first in order. */
export function findKepala(jabatan: readonly Jabatan[], unit: string): Jabatan | null {
  const own = jabatan.filter((row) => row.unit === unit && row.jenis === 'struktural');
  const ids = new Set(own.map((row) => row.id));
  return (
    own
      .filter((row) => row.atasan === null || !ids.has(row.atasan))
      .sort((a, b) => a.urut - b.urut)
      .at(0) ?? null
  );
}

/** Who holds an office on a date (ISO). Of several whose terms touch, the one who started last: a Plh stands in for the one on leave. */
export function findPejabat(pejabat: readonly Pejabat[], jabatan: string, tanggal: string): Pejabat | null {
  return (
    pejabat
      .filter((row) => row.jabatan === jabatan && row.dari <= tanggal && (row.sampai === null || tanggal <= row.sampai))
      .sort((a, b) => (a.dari < b.dari ? 1 : -1))
      .at(0) ?? null
  );
}

/** Who signs for a unit on a date (ISO): what a report of that date prints. */
export function findPenandaTangan({ jabatan, pejabat }: Penjabat, unit: string, tanggal: string): PenandaTangan {
  const kepala = findKepala(jabatan, unit);
  return { jabatan: kepala, pejabat: kepala && findPejabat(pejabat, kepala.id, tanggal) };
}
