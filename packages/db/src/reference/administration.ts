import type { Pemda } from '@selaras/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { createKysely } from '../client.ts';
import { translateError } from '../errors.ts';
import { uuidFrom } from '../ids.ts';
import { pemdaIdFor } from '../ledger/ids.ts';
import type { Schema } from '../schema/index.ts';
import type { Columns } from '../tenant/noun.ts';
import type { AcuanBerisi, FormAcuan, Nomenklatur, Rekening, Satuan, SumberDana } from './reference.ts';

const LOAD_LOCK = 7_203_418;

type Baru<T> = Omit<T, 'id'>;

/** One nomenclature entry's successor, both by code within their systems. */
export interface Penerus {
  dari: { sistem: string; kode: string };
  ke: { sistem: string; kode: string };
}

/** A predecessor that the list names without having it: it stands in an older list, loaded or not. */
export interface PenerusTerbuka {
  sistem: string;
  jenisPemda: Nomenklatur['jenisPemda'];
  kodeLama: string;
  namaLama: string;
  kodeBaru: string;
}

/** Reference data to load; each list may be absent. Existing rows (same key and start date) are made equal. */
export interface ReferenceData {
  nomenklatur?: readonly Baru<Nomenklatur>[];
  penerus?: readonly Penerus[];
  penerusTerbuka?: readonly PenerusTerbuka[];
  rekening?: readonly Baru<Rekening>[];
  sumberDana?: readonly Baru<SumberDana>[];
  satuan?: readonly Baru<Satuan>[];
  skala?: readonly Baru<AcuanBerisi>[];
  form?: readonly Baru<FormAcuan>[];
}

/** What only the owner role may do: tenants and global reference data. */
export interface Administration {
  /** Creates the pemda or makes it equal; returns its id, which follows from the slug. */
  registerPemda(pemda: Omit<Pemda, 'id'>): Promise<string>;
  /** Loads reference data in one transaction. Throws AppError, then nothing was loaded. */
  loadReference(data: ReferenceData): Promise<void>;
  close(): Promise<void>;
}

/** How a list of reference rows is stored: its table and the columns that make the id. */
interface ReferenceTable<Row> {
  table: keyof Schema;
  key: (row: Row) => string[];
  columns: (row: Row) => Columns;
}

const dated = (row: { dari: string; sampai: string | null }) => ({
  berlaku_dari: row.dari,
  berlaku_sampai: row.sampai,
});

const NOMENKLATUR: ReferenceTable<Baru<Nomenklatur>> = {
  table: 'nomenklatur',
  key: (row) => [row.sistem, row.kode, row.jenisPemda, row.dari],
  columns: ({ dari, sampai, jenisPemda, ...row }) => ({ ...row, jenis_pemda: jenisPemda, ...dated({ dari, sampai }) }),
};
const REKENING: ReferenceTable<Baru<Rekening>> = {
  table: 'rekening',
  key: (row) => [row.kode, row.dari],
  columns: ({ dari, sampai, ...row }) => ({ ...row, ...dated({ dari, sampai }) }),
};
const SUMBER_DANA: ReferenceTable<Baru<SumberDana>> = {
  table: 'sumber_dana',
  key: (row) => [row.kode, row.dari],
  columns: ({ dari, sampai, ...row }) => ({ ...row, ...dated({ dari, sampai }) }),
};
const SATUAN: ReferenceTable<Baru<Satuan>> = {
  table: 'satuan',
  key: (row) => [row.kode],
  columns: (row) => ({ ...row }),
};
const SKALA: ReferenceTable<Baru<AcuanBerisi>> = {
  table: 'skala',
  key: (row) => [row.slug, row.dari],
  columns: ({ dari, sampai, ...row }) => ({ ...row, ...dated({ dari, sampai }) }),
};
const FORM: ReferenceTable<Baru<FormAcuan>> = {
  table: 'form',
  key: (row) => [row.slug, row.dari],
  columns: ({ dari, sampai, ...row }) => ({ ...row, ...dated({ dari, sampai }) }),
};

async function upsert<Row>(
  tx: Transaction<Schema>,
  target: ReferenceTable<Row>,
  rows: readonly Row[] = [],
): Promise<void> {
  if (rows.length === 0) return;
  const full = rows.map((row) => ({ id: uuidFrom(target.table, ...target.key(row)), ...target.columns(row) }));
  const names = Object.keys(full[0] ?? {});
  const list = sql.join(names.map((name) => sql.ref(name)));
  const assignments = names
    .filter((name) => name !== 'id')
    .map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`);
  await sql`
    insert into ${sql.table(target.table)} (${list})
    select ${list} from json_populate_recordset(null::${sql.table(target.table)}, ${JSON.stringify(full)}::json)
    on conflict (id) do update set ${sql.join(assignments)}`.execute(tx);
}

/** Links every entry of the old code to every entry of the new one; a code without entry fails as a reference. */
async function linkSuccessors(tx: Transaction<Schema>, links: readonly Penerus[] = []): Promise<void> {
  if (links.length === 0) return;
  const rows = links.map(({ dari, ke }) => ({ s1: dari.sistem, k1: dari.kode, s2: ke.sistem, k2: ke.kode }));
  await sql`
    insert into nomenklatur_penerus (nomenklatur_id, penerus_id)
    select distinct lama.id, coalesce(baru.id, '00000000-0000-0000-0000-000000000000')
    from json_to_recordset(${JSON.stringify(rows)}::json) as t (s1 text, k1 text, s2 text, k2 text)
    left join nomenklatur lama on lama.sistem = t.s1 and lama.kode = t.k1
    left join nomenklatur baru on baru.sistem = t.s2 and baru.kode = t.k2
    on conflict do nothing`.execute(tx);
}

/** Keeps what the list says of older codes, and links every one of which an entry is known, of this load or of an earlier one. */
async function linkOpenSuccessors(tx: Transaction<Schema>, links: readonly PenerusTerbuka[] = []): Promise<void> {
  const rows = links.map(({ sistem, jenisPemda, kodeLama, namaLama, kodeBaru }) => ({
    sistem,
    jenis_pemda: jenisPemda,
    kode_lama: kodeLama,
    nama_lama: namaLama,
    kode: kodeBaru,
  }));
  await sql`
    insert into nomenklatur_penerus_terbuka (penerus_id, kode_lama, nama_lama)
    select distinct on (n.id, t.kode_lama) n.id, t.kode_lama, t.nama_lama
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as t (sistem text, jenis_pemda text, kode_lama text, nama_lama text, kode text)
    join nomenklatur n on n.sistem = t.sistem and n.kode = t.kode and n.jenis_pemda = t.jenis_pemda
    on conflict (penerus_id, kode_lama) do update set nama_lama = excluded.nama_lama`.execute(tx);
  await sql`
    insert into nomenklatur_penerus (nomenklatur_id, penerus_id)
    select lama.id, t.penerus_id
    from nomenklatur_penerus_terbuka t
    join nomenklatur baru on baru.id = t.penerus_id
    join nomenklatur lama on lama.kode = t.kode_lama and lama.sistem <> baru.sistem
      and lama.jenis_pemda in (baru.jenis_pemda, 'semua')
    on conflict do nothing`.execute(tx);
}

async function registerPemda(db: Kysely<Schema>, pemda: Omit<Pemda, 'id'>): Promise<string> {
  const id = pemdaIdFor(pemda.slug);
  const { nama, jenis, kodeWilayah, tempat, slug } = pemda;
  const columns = { nama, jenis, kode_wilayah: kodeWilayah, tempat };
  // Not "on conflict (id)": of two first starts at once, the second may meet the first by its slug.
  await db
    .insertInto('pemda')
    .values({ id, slug, ...columns })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db.updateTable('pemda').set(columns).where('id', '=', id).execute();
  return id;
}

/** Connects as the owner role. */
export function openAdministration(options: { ownerUrl: string }): Administration {
  const db = createKysely({ url: options.ownerUrl, poolSize: 1 });
  const translated = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw translateError(error);
    }
  };
  return {
    registerPemda: (pemda) => translated(() => registerPemda(db, pemda)),
    loadReference: (data) =>
      translated(() =>
        db.transaction().execute(async (tx) => {
          // One load at a time: rows of the same list have two unique keys, and "on conflict" minds only one.
          await sql`select pg_advisory_xact_lock(${LOAD_LOCK})`.execute(tx);
          await upsert(tx, NOMENKLATUR, data.nomenklatur);
          await linkSuccessors(tx, data.penerus);
          if (data.nomenklatur || data.penerusTerbuka) await linkOpenSuccessors(tx, data.penerusTerbuka);
          await upsert(tx, REKENING, data.rekening);
          await upsert(tx, SUMBER_DANA, data.sumberDana);
          await upsert(tx, SATUAN, data.satuan);
          await upsert(tx, SKALA, data.skala);
          await upsert(tx, FORM, data.form);
        }),
      ),
    close: () => db.destroy(),
  };
}
