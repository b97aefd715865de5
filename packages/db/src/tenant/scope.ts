import type { Kysely, Transaction } from 'kysely';
import type { AuditLog } from '../audit/log.ts';
import type { TreeCache } from '../ledger/rollup.ts';
import type { Schema } from '../schema/index.ts';
import type { Columns } from './noun.ts';

/** Who does something: a user of the pemda, or the system (`id: null`, e.g. `cli:root`). */
export interface Aktor {
  id: string | null;
  nama: string;
}

/** What every tenant repository is bound to: one transaction, one pemda, one actor. */
export interface Scope {
  tx: Transaction<Schema>;
  /** Id of the pemda whose rows are visible. */
  pemda: string;
  aktor: Aktor;
  audit: AuditLog;
  /** Shared by all transactions of this connection pool. */
  trees: TreeCache;
}

/** Tables and columns by name, for the functions that work on any {@link Noun}. */
export type LooseSchema = Record<string, Columns>;

/** The same connection without table types; only for code that takes its table and columns from a noun. */
export function loosen(tx: Kysely<Schema>): Kysely<LooseSchema> {
  return tx as unknown as Kysely<LooseSchema>;
}
