/** A reporting period. A figure belongs to exactly one; s/d (cumulative) values are computed, never stored. */
export type Periode =
  | { jenis: 'bulan'; tahun: number; ke: number }
  | { jenis: 'triwulan'; tahun: number; ke: number }
  | { jenis: 'semester'; tahun: number; ke: number }
  | { jenis: 'tahun'; tahun: number; ke: 1 };

export type JenisPeriode = Periode['jenis'];
