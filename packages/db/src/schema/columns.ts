import type { Generated, GeneratedAlways } from 'kysely';

/*
 * The tables as Kysely sees them. Columns keep their SQL names. Dates are ISO texts, `numeric` and money are texts (no float ever
 * touches them), `bigint` is a number that was checked to be safe. Json columns are `unknown`: a codec reads each.
 */

/** Validity of reference data; `sampai` null = still. */
export interface Dated {
  berlaku_dari: string;
  berlaku_sampai: string | null;
}

/** Key of every tenant table. */
export interface Tenant {
  pemda_id: string;
}

/** Tables whose rows are edited by people: `versi_baris` grows with each change (optimistic locking). */
export interface Editable extends Tenant {
  versi_baris: Generated<number>;
}

/** Tables that keep the order in which rows were entered. */
export interface Ordered {
  nomor_simpan: Generated<number>;
}

/** A period: `jenis`, `ke` within the year. */
export interface PeriodColumns {
  tahun: number;
  periode_jenis: string;
  periode_ke: number;
}

/** A typed value and what PostgreSQL derives from it. */
export interface NilaiColumns {
  nilai: unknown;
  jenis_nilai: GeneratedAlways<string>;
  angka: GeneratedAlways<string | null>;
  pembilang: GeneratedAlways<string | null>;
  penyebut: GeneratedAlways<string | null>;
}
