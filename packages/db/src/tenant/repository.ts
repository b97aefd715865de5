import { AppError, type Masalah } from '@selaras/domain';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { RowChange } from '../audit/log.ts';
import { notFound } from '../errors.ts';
import { canonicalJson } from '../ledger/canonical.ts';
import { insertRows, jsonRows } from './bulk.ts';
import type { Columns, Noun, Stored } from './noun.ts';
import { loosen, type Scope } from './scope.ts';

/** A value to write with the `versiBaris` that the writer has seen; null = the writer believes that there is no such row yet. */
export interface Change<Value> {
  value: Value;
  versiBaris: number | null;
}

/** A row to remove, as the writer has seen it. */
export interface Removal<Key> {
  key: Key;
  versiBaris: number;
}

type WhereValue = string | number | boolean | null | readonly string[];

/** What listed rows must equal; a list = one of these. */
export type Where<Filter extends string> = Readonly<Partial<Record<Filter, WhereValue>>>;

/** Rows of one noun of the current pemda. Every write is audited and checks `versiBaris`. */
export interface Repository<Value, Key, Filter extends string> {
  /** Throws `tidak-ditemukan`. */
  get(key: Key): Promise<Stored<Value>>;
  find(key: Key): Promise<Stored<Value> | null>;
  /** Rows that equal `where` (null = not set), in the order in which they were entered. */
  list(where?: Where<Filter>): Promise<Stored<Value>[]>;
  save(value: Value, versiBaris: number | null): Promise<Stored<Value>>;
  /** All or nothing. Throws `konflik` with every row that someone else changed meanwhile, each with both values. */
  saveMany(changes: readonly Change<Value>[]): Promise<Stored<Value>[]>;
  remove(key: Key, versiBaris: number): Promise<void>;
  removeMany(removals: readonly Removal<Key>[]): Promise<void>;
}

/** The text of a value in a message: short enough to read, the same for equal values. */
function show(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return value;
  const json = JSON.stringify(value);
  const parsed = JSON.parse(json) as unknown;
  if (typeof parsed === 'object' && parsed !== null && 'raw' in parsed) return String(parsed.raw);
  return typeof parsed === 'string' ? parsed : json;
}

function conflictsOf<Value>(noun: Noun<Value, never>, mine: Value, stored: Stored<Value> | null): Masalah[] {
  const theirs = stored?.value as Record<string, unknown> | undefined;
  const key = Object.values(pickKey(noun, noun.toColumns(mine))).join(' ');
  if (theirs === undefined) {
    return [
      {
        lokasi: `${noun.nama} ${key}`,
        kode: 'sudah-dihapus',
        pesan: { id: 'Baris ini sudah dihapus orang lain.', en: 'Someone else has removed this row.' },
        saran: { id: 'Muat ulang, lalu tambahkan lagi bila perlu.', en: 'Reload, then add it again if needed.' },
      },
    ];
  }
  const differing = Object.entries(mine as Record<string, unknown>).filter(
    ([field, value]) => canonicalJson(value ?? null) !== canonicalJson(theirs[field] ?? null),
  );
  return differing.map(([field, value]) => ({
    lokasi: `${noun.nama} ${key} ${field}`,
    kode: 'diubah-orang-lain',
    pesan: {
      id: `Isian Anda: ${show(value)}. Tersimpan: ${show(theirs[field])}.`,
      en: `Yours: ${show(value)}. Stored: ${show(theirs[field])}.`,
    },
    saran: {
      id: 'Periksa nilai yang tersimpan, lalu simpan lagi.',
      en: 'Look at the stored value, then save again.',
    },
    nilai: show(value),
  }));
}

function pickKey<Value>(noun: Noun<Value, never>, columns: Columns): Columns {
  return Object.fromEntries(noun.keyColumns.map((name) => [name, columns[name]]));
}

const conflict = (masalah: readonly Masalah[]) =>
  new AppError(
    'konflik',
    {
      id: 'Data sudah diubah orang lain sejak Anda membukanya.',
      en: 'Someone else has changed the data since you opened it.',
    },
    masalah,
  );

/** A key as one text, to look rows up by. Money and numbers of JSON and of a row print alike. */
const keyText = (noun: { keyColumns: readonly string[] }, columns: Columns) =>
  JSON.stringify(noun.keyColumns.map((name) => columns[name]));

/** The repository of `noun` within `scope`. */
export function createRepository<Value, Key, Filter extends string>(
  scope: Scope,
  noun: Noun<Value, Key, Filter>,
): Repository<Value, Key, Filter> {
  const { pemda, audit } = scope;
  const tx = loosen(scope.tx);
  const table = sql.table(noun.table);
  const read = (row: Columns): Stored<Value> => ({ value: noun.fromRow(row), versiBaris: row.versi_baris as number });
  const matchKey = (other: string): Expression<SqlBool> =>
    sql.join(
      ['pemda_id', ...noun.keyColumns].map((name) => sql`t.${sql.ref(name)} = ${sql.ref(other)}.${sql.ref(name)}`),
      sql` and `,
    ) as Expression<SqlBool>;

  /** Locks the rows of these keys until COMMIT, so that what was compared is what is overwritten. */
  async function lock(keys: readonly Columns[]): Promise<Map<string, Columns>> {
    const rows = keys.map((key) => ({ ...key, pemda_id: pemda }));
    const { rows: found } = await sql<Columns>`
      select t.* from ${table} t join ${jsonRows(noun.table, rows)} k on ${matchKey('k')} for update of t`.execute(tx);
    return new Map(found.map((row) => [keyText(noun, row), row]));
  }

  async function overwrite(rows: readonly Columns[]): Promise<void> {
    if (rows.length === 0) return;
    const changed = Object.keys(rows[0] ?? {}).filter((name) => !noun.keyColumns.includes(name));
    const assignments = changed.map((name) => sql`${sql.ref(name)} = k.${sql.ref(name)}`);
    const full = rows.map((row) => ({ pemda_id: pemda, ...row }));
    await sql`
      update ${table} t set ${sql.join([...assignments, sql`versi_baris = t.versi_baris + 1`])}
      from ${jsonRows(noun.table, full)} k where ${matchKey('k')}`.execute(tx);
  }

  async function saveMany(changes: readonly Change<Value>[]): Promise<Stored<Value>[]> {
    if (changes.length === 0) return [];
    const entries = changes.map((change) => {
      const columns = noun.toColumns(change.value);
      return { change, columns, text: keyText(noun, columns) };
    });
    const before = await lock(entries.map(({ columns }) => pickKey(noun, columns)));
    const stale = entries.filter(({ change, text }) => (before.get(text)?.versi_baris ?? null) !== change.versiBaris);
    if (stale.length > 0) {
      throw conflict(
        stale.flatMap(({ change, text }) => {
          const row = before.get(text);
          return conflictsOf(noun, change.value, row === undefined ? null : read(row));
        }),
      );
    }
    const added = entries.filter(({ change }) => change.versiBaris === null);
    const inserted = await insertRows(
      tx,
      pemda,
      noun,
      added.map(({ columns }) => columns),
    );
    if (inserted < added.length) await reportRace(added);
    await overwrite(entries.filter(({ change }) => change.versiBaris !== null).map(({ columns }) => columns));
    audit.recordRows(
      `${noun.nama}.disimpan`,
      entries.map(({ change, columns, text }): RowChange => {
        const row = before.get(text);
        return {
          kunci: pickKey(noun, columns),
          sebelum: row === undefined ? null : noun.fromRow(row),
          sesudah: change.value,
        };
      }),
    );
    return changes.map(({ value, versiBaris }) => ({ value, versiBaris: (versiBaris ?? 0) + 1 }));
  }

  /** Someone added the same row between our look and our insert: now it is there to be shown. */
  async function reportRace(
    added: readonly { change: Change<Value>; columns: Columns; text: string }[],
  ): Promise<never> {
    const now = await lock(added.map(({ columns }) => pickKey(noun, columns)));
    throw conflict(
      added.flatMap(({ change, text }) => {
        const row = now.get(text);
        return row === undefined ? [] : conflictsOf(noun, change.value, read(row));
      }),
    );
  }

  async function removeMany(removals: readonly Removal<Key>[]): Promise<void> {
    if (removals.length === 0) return;
    const keys = removals.map(({ key }) => noun.key(key));
    const before = await lock(keys);
    const stale = removals.filter(({ versiBaris }, index) => {
      const row = before.get(keyText(noun, keys[index] ?? {}));
      if (row === undefined) throw notFound(noun.nama, removals[index]?.key);
      return row.versi_baris !== versiBaris;
    });
    if (stale.length > 0) {
      throw conflict(
        stale.map(({ key }) => ({
          lokasi: `${noun.nama} ${JSON.stringify(key)}`,
          kode: 'diubah-orang-lain',
          pesan: {
            id: `Tersimpan: ${show(noun.fromRow(before.get(keyText(noun, noun.key(key))) ?? {}))}.`,
            en: `Stored: ${show(noun.fromRow(before.get(keyText(noun, noun.key(key))) ?? {}))}.`,
          },
          saran: { id: 'Muat ulang sebelum menghapus.', en: 'Reload before removing.' },
        })),
      );
    }
    const rows = keys.map((key) => ({ ...key, pemda_id: pemda }));
    await sql`delete from ${table} t using ${jsonRows(noun.table, rows)} k where ${matchKey('k')}`.execute(tx);
    audit.recordRows(
      `${noun.nama}.dihapus`,
      [...before.values()].map((row) => ({ kunci: pickKey(noun, row), sebelum: noun.fromRow(row), sesudah: null })),
    );
  }

  async function find(key: Key): Promise<Stored<Value> | null> {
    let query = tx.selectFrom(noun.table).selectAll().where('pemda_id', '=', pemda);
    for (const [name, value] of Object.entries(noun.key(key))) query = query.where(name, '=', value);
    const row = await query.executeTakeFirst();
    return row === undefined ? null : read(row);
  }

  return {
    find,
    async get(key) {
      const stored = await find(key);
      if (stored === null) throw notFound(noun.nama, key);
      return stored;
    },
    async list(where) {
      let query = tx.selectFrom(noun.table).selectAll().where('pemda_id', '=', pemda);
      for (const [filter, value] of Object.entries<WhereValue | undefined>(where ?? {})) {
        const name: string = noun.filters[filter as Filter];
        if (value === undefined) continue;
        if (value === null) query = query.where(name, 'is', null);
        // One parameter, however many values.
        else if (typeof value === 'object') query = query.where(name, '=', sql`any(${[...value]})`);
        else query = query.where(name, '=', value);
      }
      const rows = await query.orderBy('nomor_simpan').execute();
      return rows.map(read);
    },
    async save(value, versiBaris) {
      const [stored] = await saveMany([{ value, versiBaris }]);
      return stored as Stored<Value>;
    },
    saveMany,
    remove: (key, versiBaris) => removeMany([{ key, versiBaris }]),
    removeMany,
  };
}
