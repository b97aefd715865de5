import type { Periode } from '@selaras/domain';
import type { Columns } from '../tenant/noun.ts';

/** A period as the three columns that every table with periods has. */
export function periodeColumns(periode: Periode): Columns {
  return { tahun: periode.tahun, periode_jenis: periode.jenis, periode_ke: periode.ke };
}

/** The period of a row; the table's checks keep `ke` within the range of its kind. */
export function readPeriode(row: Columns): Periode {
  return { jenis: row.periode_jenis, tahun: row.tahun, ke: row.periode_ke } as Periode;
}
