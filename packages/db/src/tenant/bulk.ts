import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Columns, Noun } from './noun.ts';
import type { LooseSchema } from './scope.ts';

type Target = Pick<Noun<never, never>, 'table' | 'keyColumns'>;

const columnList = (names: readonly string[]): RawBuilder<unknown> => sql.join(names.map((name) => sql.ref(name)));

/** A list as rows of `table`: one parameter, however many rows, and PostgreSQL does the reading of each column. */
export function jsonRows(table: string, rows: readonly Columns[]): RawBuilder<unknown> {
  return sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
}

function prepare(pemda: string, target: Target, rows: readonly Columns[]) {
  const names = ['pemda_id', ...Object.keys(rows[0] ?? {})];
  const full = rows.map((row) => ({ pemda_id: pemda, ...row }));
  return {
    names,
    statement: sql`insert into ${sql.table(target.table)} as t (${columnList(names)})
      select ${columnList(names)} from ${jsonRows(target.table, full)}`,
    key: columnList(['pemda_id', ...target.keyColumns]),
  };
}

/** Inserts rows of `pemda` in one statement; rows whose key exists are left out. All rows have the same columns. Returns how many. */
export async function insertRows(
  tx: Kysely<LooseSchema>,
  pemda: string,
  target: Target,
  rows: readonly Columns[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const { statement, key } = prepare(pemda, target, rows);
  const result = await sql`${statement} on conflict (${key}) do nothing`.execute(tx);
  return Number(result.numAffectedRows);
}

/** Inserts rows of `pemda`, or makes existing ones equal; rows that are equal already keep their `versi_baris`. */
export async function upsertRows(
  tx: Kysely<LooseSchema>,
  pemda: string,
  target: Target,
  rows: readonly Columns[],
): Promise<void> {
  if (rows.length === 0) return;
  const { statement, key, names } = prepare(pemda, target, rows);
  const changing = names.filter((name) => name !== 'pemda_id' && !target.keyColumns.includes(name));
  const side = (alias: string) => sql.join(changing.map((name) => sql.ref(`${alias}.${name}`)));
  const assignments = changing.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`);
  await sql`${statement} on conflict (${key}) do update
    set ${sql.join([...assignments, sql`versi_baris = t.versi_baris + 1`])}
    where row(${side('t')}) is distinct from row(${side('excluded')})`.execute(tx);
}
