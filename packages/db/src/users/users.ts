import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { notFound } from '../errors.ts';
import type { PenggunaTable, PeranTable } from '../schema/organisation.ts';
import type { Scope } from '../tenant/scope.ts';

/** A role within a scope: one unit, a PD with everything below it, or the whole pemda. */
export interface PeranPengguna {
  peran: string;
  cakupan: 'unit' | 'pd' | 'pemda';
  /** Null exactly for the scope `pemda`. */
  unit: string | null;
}

/** A user of a pemda. Its password hash is never part of it. */
export interface Pengguna {
  id: string;
  /** Lower case; unique within the pemda. */
  namaMasuk: string;
  nama: string;
  aktif: boolean;
  peran: PeranPengguna[];
}

/** A new user; `sandiHash` is the finished hash of a password. */
export interface PenggunaBaru {
  namaMasuk: string;
  nama: string;
  sandiHash: string;
  peran: readonly PeranPengguna[];
}

/** Users of the current pemda and their roles. */
export interface UserRepository {
  list(): Promise<Pengguna[]>;
  /** Throws `tidak-ditemukan`. */
  get(id: string): Promise<Pengguna>;
  /** For signing in: the user with the password hash; null when there is none of that name. */
  findCredentials(namaMasuk: string): Promise<{ pengguna: Pengguna; sandiHash: string } | null>;
  /** Throws `konflik` when the name is taken. */
  create(user: PenggunaBaru): Promise<Pengguna>;
  setPeran(id: string, peran: readonly PeranPengguna[]): Promise<void>;
  setSandi(id: string, sandiHash: string): Promise<void>;
  /** Also ends the sessions of a user that is switched off. */
  setAktif(id: string, aktif: boolean): Promise<void>;
}

function readUser(row: Selectable<PenggunaTable>, roles: readonly Selectable<PeranTable>[]): Pengguna {
  return {
    id: row.id,
    namaMasuk: row.nama_masuk,
    nama: row.nama,
    aktif: row.aktif,
    peran: roles
      .filter((role) => role.pengguna_id === row.id)
      .map((role) => ({ peran: role.peran, cakupan: role.cakupan as PeranPengguna['cakupan'], unit: role.unit_id })),
  };
}

export function createUserRepository({ tx, pemda, audit }: Scope): UserRepository {
  const rolesOf = (ids: readonly string[]) =>
    tx
      .selectFrom('peran')
      .selectAll()
      .where('pemda_id', '=', pemda)
      .where('pengguna_id', 'in', ids.length === 0 ? [pemda] : ids)
      .orderBy('peran')
      .orderBy('unit_id')
      .execute();

  async function insertRoles(id: string, peran: readonly PeranPengguna[]): Promise<void> {
    if (peran.length === 0) return;
    await tx
      .insertInto('peran')
      .values(
        peran.map((role) => ({
          pemda_id: pemda,
          id: randomUUID(),
          pengguna_id: id,
          peran: role.peran,
          cakupan: role.cakupan,
          unit_id: role.unit,
        })),
      )
      .execute();
  }

  async function change(id: string, columns: { sandi_hash?: string; aktif?: boolean }): Promise<void> {
    const result = await tx
      .updateTable('pengguna')
      .set((eb) => ({ ...columns, versi_baris: eb('versi_baris', '+', 1) }))
      .where('pemda_id', '=', pemda)
      .where('id', '=', id)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw notFound('pengguna', id);
  }

  async function get(id: string): Promise<Pengguna> {
    const row = await tx
      .selectFrom('pengguna')
      .selectAll()
      .where('pemda_id', '=', pemda)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw notFound('pengguna', id);
    return readUser(row, await rolesOf([id]));
  }

  return {
    get,
    async list() {
      const rows = await tx.selectFrom('pengguna').selectAll().where('pemda_id', '=', pemda).orderBy('nama').execute();
      const roles = await rolesOf(rows.map((row) => row.id));
      return rows.map((row) => readUser(row, roles));
    },
    async findCredentials(namaMasuk) {
      const row = await tx
        .selectFrom('pengguna')
        .selectAll()
        .where('pemda_id', '=', pemda)
        .where('nama_masuk', '=', namaMasuk.toLowerCase())
        .executeTakeFirst();
      if (row === undefined) return null;
      return { pengguna: readUser(row, await rolesOf([row.id])), sandiHash: row.sandi_hash };
    },
    async create({ namaMasuk, nama, sandiHash, peran }) {
      const id = randomUUID();
      const row = { pemda_id: pemda, id, nama_masuk: namaMasuk.toLowerCase(), nama, sandi_hash: sandiHash };
      await tx.insertInto('pengguna').values(row).execute();
      await insertRoles(id, peran);
      audit.record('pengguna.dibuat', { id, namaMasuk: row.nama_masuk, nama, peran });
      return get(id);
    },
    async setPeran(id, peran) {
      const before = await get(id);
      await tx.deleteFrom('peran').where('pemda_id', '=', pemda).where('pengguna_id', '=', id).execute();
      await insertRoles(id, peran);
      audit.record('pengguna.peran-diubah', { id, sebelum: before.peran, sesudah: peran });
    },
    async setSandi(id, sandiHash) {
      await change(id, { sandi_hash: sandiHash });
      audit.record('pengguna.sandi-diubah', { id });
    },
    async setAktif(id, aktif) {
      await change(id, { aktif });
      if (!aktif) await tx.deleteFrom('sesi').where('pemda_id', '=', pemda).where('pengguna_id', '=', id).execute();
      audit.record(aktif ? 'pengguna.diaktifkan' : 'pengguna.dinonaktifkan', { id });
    },
  };
}
