import type { Schema } from '../schema/index.ts';

/** A row of an SQL table, or the columns to write: values as PostgreSQL's JSON takes them. */
export type Columns = Record<string, unknown>;

/**
 * How one kind of ledger row is kept: the table, which columns identify a row, and how a value becomes columns and back.
 * `Value` is the contract type of the domain, its ids being uuids.
 */
export interface Noun<Value, Key, Filter extends string = string> {
  /** Name in messages and audit events, e.g. `realisasi-keuangan`. */
  nama: string;
  table: keyof Schema;
  /** Columns of the primary key, without `pemda_id`. */
  keyColumns: readonly string[];
  /** A key as its columns. */
  key(key: Key): Columns;
  /** A whole value as its columns: neither `pemda_id` nor `versi_baris`, nothing generated. */
  toColumns(value: Value): Columns;
  fromRow(row: Columns): Value;
  /** What rows can be listed by, and the column of each. */
  filters: Readonly<Record<Filter, string>>;
}

/** A value as stored: its `versiBaris` must be handed back to change it. */
export interface Stored<Value> {
  value: Value;
  versiBaris: number;
}
