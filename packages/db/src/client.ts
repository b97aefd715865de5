import { Kysely, type LogEvent, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema/index.ts';

const { builtins } = pg.types;

/** `2026-11-21 05:27:00.123456+00` → `2026-11-21T05:27:00.123Z`. */
function parseTimestamp(text: string): string {
  return new Date(text).toISOString();
}

function parseBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text}`);
  return value;
}

const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  // A date has no time zone; as a JavaScript Date it would have one.
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, parseTimestamp],
  [builtins.INT8, parseBigint],
  // Exact decimals stay text, and json (not jsonb) stays the text that was hashed.
  [builtins.NUMERIC, (text) => text],
  [builtins.JSON, (text) => text],
]);

/** How values of PostgreSQL come to JavaScript in this package. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const parser = format === 'binary' ? undefined : PARSERS.get(oid);
    return parser ?? pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};

/** Options of {@link createKysely}. */
export interface ConnectOptions {
  url: string;
  /** Most connections at a time. */
  poolSize: number;
  /** Sees each query; for the snapshot of SQL in tests. */
  log?: (event: LogEvent) => void;
}

/** A pool of connections as Kysely. Destroying it ends the pool. */
export function createKysely({ url, poolSize, log }: ConnectOptions): Kysely<Schema> {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types: TYPES, application_name: 'selaras' });
  // A connection that breaks while idle (server restarted) is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), ...(log === undefined ? {} : { log }) });
}
