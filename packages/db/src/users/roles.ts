import { type RawBuilder, sql } from 'kysely';

/** A role within a scope: one unit, a PD with everything below it, or the whole pemda. */
export interface PeranPengguna {
  peran: string;
  cakupan: 'unit' | 'pd' | 'pemda';
  /** Null exactly for the scope `pemda`. */
  unit: string | null;
}

/** The roles of each row of `holder`, from the table of roles that refers to it by `column`. */
export function selectRoles(
  table: 'peran' | 'peran_kunci',
  column: 'pengguna_id' | 'kunci_id',
  holder: 'pengguna' | 'kunci_api',
): RawBuilder<PeranPengguna[]> {
  return sql<PeranPengguna[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('peran', r.peran, 'cakupan', r.cakupan, 'unit', r.unit_id)
      order by r.peran, r.unit_id), '[]')
    from ${sql.table(table)} r
    where r.pemda_id = ${sql.ref(`${holder}.pemda_id`)} and ${sql.ref(`r.${column}`)} = ${sql.ref(`${holder}.id`)})`;
}
