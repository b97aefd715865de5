import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { notFound } from '../errors.ts';
import type { KunciApiTable } from '../schema/organisation.ts';
import type { Scope } from '../tenant/scope.ts';
import { type PeranPengguna, selectRoles } from './roles.ts';

/** A key with which a program calls the API. The hash of its secret is never part of it. */
export interface KunciApi {
  id: string;
  nama: string;
  /** Its public start, by which people recognise it. */
  awalan: string;
  /** ISO times. */
  dibuat: string;
  /** Id of the user who made it; null for the system. */
  pembuat: string | null;
  kedaluwarsa: string;
  dicabut: string | null;
  terakhirDipakai: string | null;
  peran: PeranPengguna[];
}

/** A new key; `rahasiaHash` is the hash of the whole key. */
export interface KunciBaru extends Pick<KunciApi, 'nama' | 'awalan' | 'kedaluwarsa'> {
  rahasiaHash: string;
  peran: readonly PeranPengguna[];
}

/** Keys of the current pemda. Making and revoking are audited, never with the hash; being used is not. */
export interface KeyRepository {
  /** Newest first. */
  list(): Promise<KunciApi[]>;
  /** The key of this public start with the hash to compare, whether it still holds or not; null when there is none. */
  findByPrefix(awalan: string): Promise<{ kunci: KunciApi; rahasiaHash: string } | null>;
  /** Throws `konflik` when a key in use bears this name. */
  create(key: KunciBaru): Promise<KunciApi>;
  /** Ends a key at once; one that is revoked stays as it is. Throws `tidak-ditemukan`. */
  revoke(id: string): Promise<KunciApi>;
  /** Notes the use of a key, at most once a minute: a busy program does not write with each request. */
  touch(id: string): Promise<void>;
}

function readKey(row: Selectable<KunciApiTable> & { roles: PeranPengguna[] }): KunciApi {
  return {
    id: row.id,
    nama: row.nama,
    awalan: row.awalan,
    dibuat: row.dibuat,
    pembuat: row.pembuat_id,
    kedaluwarsa: row.kedaluwarsa,
    dicabut: row.dicabut,
    terakhirDipakai: row.terakhir_dipakai,
    peran: row.roles,
  };
}

const roles = selectRoles('peran_kunci', 'kunci_id', 'kunci_api').as('roles');

export function createKeyRepository({ tx, pemda, aktor, audit }: Scope): KeyRepository {
  const own = () => tx.selectFrom('kunci_api').selectAll().select(roles).where('pemda_id', '=', pemda);

  async function get(id: string): Promise<KunciApi> {
    const row = await own().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw notFound('kunci-api', id);
    return readKey(row);
  }

  return {
    async list() {
      return (await own().orderBy('dibuat', 'desc').orderBy('id').execute()).map(readKey);
    },
    async findByPrefix(awalan) {
      const row = await own().where('awalan', '=', awalan).executeTakeFirst();
      return row === undefined ? null : { kunci: readKey(row), rahasiaHash: row.rahasia_hash };
    },
    async create({ nama, awalan, rahasiaHash, kedaluwarsa, peran }) {
      const id = randomUUID();
      const row = { pemda_id: pemda, id, nama, awalan, rahasia_hash: rahasiaHash, kedaluwarsa, pembuat_id: aktor.id };
      await tx.insertInto('kunci_api').values(row).execute();
      const granted = peran.map((role) => ({
        pemda_id: pemda,
        kunci_id: id,
        peran: role.peran,
        cakupan: role.cakupan,
        unit_id: role.unit,
      }));
      if (granted.length > 0) await tx.insertInto('peran_kunci').values(granted).execute();
      audit.record('kunci-api.dibuat', { id, nama, awalan, kedaluwarsa, peran });
      return get(id);
    },
    async revoke(id) {
      const key = await get(id);
      if (key.dicabut !== null) return key;
      await tx
        .updateTable('kunci_api')
        .set({ dicabut: sql<string>`now()` })
        .where('pemda_id', '=', pemda)
        .where('id', '=', id)
        .execute();
      audit.record('kunci-api.dicabut', { id, nama: key.nama, awalan: key.awalan });
      return get(id);
    },
    async touch(id) {
      await tx
        .updateTable('kunci_api')
        .set({ terakhir_dipakai: sql<string>`now()` })
        .where('pemda_id', '=', pemda)
        .where('id', '=', id)
        .where(sql<boolean>`coalesce(terakhir_dipakai < now() - interval '1 minute', true)`)
        .execute();
    },
  };
}
