import { randomUUID } from 'node:crypto';
import { AppError } from '@selaras/domain';
import { type Selectable, sql } from 'kysely';
import { notFound } from '../errors.ts';
import type { PenggunaTable } from '../schema/organisation.ts';
import type { Scope } from '../tenant/scope.ts';
import { type PeranPengguna, selectRoles } from './roles.ts';

/** A user of a pemda. Its password hash is never part of it. */
export interface Pengguna {
  id: string;
  versiBaris: number;
  /** Lower case; unique within the pemda. */
  namaMasuk: string;
  nama: string;
  aktif: boolean;
  /** True while the password is one that somebody else has seen. */
  wajibGantiSandi: boolean;
  /** Null: the device decides. */
  bahasa: 'id' | 'en' | null;
  /** ISO time; null = never. */
  masukTerakhir: string | null;
  peran: PeranPengguna[];
}

/** A new user; `sandiHash` is the finished hash of a password. */
export interface PenggunaBaru {
  namaMasuk: string;
  nama: string;
  sandiHash: string;
  /** Default false. */
  wajibGantiSandi?: boolean;
  peran: readonly PeranPengguna[];
}

/** Which users to list. */
export interface SaringanPengguna {
  /** Part of a name or user name; empty = all. */
  cari?: string;
  aktif?: boolean;
  /** How many to leave out at the start, and the most to return. */
  lewati: number;
  banyak: number;
}

/** Users of the current pemda and their roles. */
export interface UserRepository {
  /** All users by name. */
  list(): Promise<Pengguna[]>;
  /** Users by name, with the number of all that fit. */
  search(filter: SaringanPengguna): Promise<{ jumlah: number; pengguna: Pengguna[] }>;
  /** Throws `tidak-ditemukan`. */
  get(id: string): Promise<Pengguna>;
  /** For signing in: the user with the password hash; null when there is none of that name. */
  findCredentials(namaMasuk: string): Promise<{ pengguna: Pengguna; sandiHash: string } | null>;
  /** The password hash of a user. Throws `tidak-ditemukan`. */
  getSandiHash(id: string): Promise<string>;
  /**
   * Ids of active users who hold this role for the whole pemda. Until the end of this transaction no other transaction gets an answer, so
   * that of two that would each leave one of two holders only one does.
   */
  lockHolders(peran: string): Promise<string[]>;
  /** Throws `konflik` when the name is taken. */
  create(user: PenggunaBaru): Promise<Pengguna>;
  /** Throws `konflik` when somebody changed the user meanwhile, `tidak-ditemukan`. */
  update(id: string, change: { nama: string; peran: readonly PeranPengguna[] }, versiBaris: number): Promise<Pengguna>;
  /** `wajibGanti`: the new password has been seen by somebody else. Sessions stay as they are. */
  setSandi(id: string, sandiHash: string, options?: { wajibGanti: boolean }): Promise<void>;
  setBahasa(id: string, bahasa: Pengguna['bahasa']): Promise<void>;
  /** Notes a sign-in; an event of its use case. */
  touchMasuk(id: string): Promise<void>;
  /** Also ends the sessions of a user that is switched off. */
  setAktif(id: string, aktif: boolean): Promise<void>;
}

type UserRow = Selectable<PenggunaTable> & { roles: PeranPengguna[] };

function readUser(row: UserRow): Pengguna {
  return {
    id: row.id,
    versiBaris: row.versi_baris,
    namaMasuk: row.nama_masuk,
    nama: row.nama,
    aktif: row.aktif,
    wajibGantiSandi: row.wajib_ganti_sandi,
    bahasa: row.bahasa as Pengguna['bahasa'],
    masukTerakhir: row.masuk_terakhir,
    peran: row.roles,
  };
}

const roles = selectRoles('peran', 'pengguna_id', 'pengguna').as('roles');

/** Text that ILIKE takes literally. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');

function changedMeanwhile(): AppError {
  return new AppError('konflik', {
    id: 'Pengguna ini sudah diubah orang lain sejak Anda membukanya. Muat ulang, lalu ubah lagi.',
    en: 'Someone else has changed this user since you opened it. Reload, then change it again.',
  });
}

export function createUserRepository({ tx, pemda, audit }: Scope): UserRepository {
  const own = () => tx.selectFrom('pengguna').selectAll().select(roles).where('pemda_id', '=', pemda);

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

  type Columns = Partial<Pick<PenggunaTable, 'nama' | 'sandi_hash' | 'bahasa'>> & {
    aktif?: boolean;
    wajib_ganti_sandi?: boolean;
  };

  async function change(id: string, columns: Columns): Promise<void> {
    const result = await tx
      .updateTable('pengguna')
      .set((eb) => ({ ...columns, versi_baris: eb('versi_baris', '+', 1) }))
      .where('pemda_id', '=', pemda)
      .where('id', '=', id)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw notFound('pengguna', id);
  }

  async function getRow(id: string): Promise<UserRow> {
    const row = await own().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw notFound('pengguna', id);
    return row;
  }

  const get = async (id: string) => readUser(await getRow(id));

  return {
    get,
    async list() {
      return (await own().orderBy('nama').execute()).map(readUser);
    },
    async search({ cari = '', aktif, lewati, banyak }) {
      const pattern = `%${literal(cari.trim())}%`;
      let fitting = own().where((eb) => eb.or([eb('nama', 'ilike', pattern), eb('nama_masuk', 'ilike', pattern)]));
      if (aktif !== undefined) fitting = fitting.where('aktif', '=', aktif);
      const rows = await fitting.orderBy('nama').orderBy('id').offset(lewati).limit(banyak).execute();
      const { jumlah } = await fitting
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('jumlah'))
        .executeTakeFirstOrThrow();
      return { jumlah: Number(jumlah), pengguna: rows.map(readUser) };
    },
    async findCredentials(namaMasuk) {
      const row = await own().where('nama_masuk', '=', namaMasuk.toLowerCase()).executeTakeFirst();
      return row === undefined ? null : { pengguna: readUser(row), sandiHash: row.sandi_hash };
    },
    async getSandiHash(id) {
      return (await getRow(id)).sandi_hash;
    },
    async lockHolders(peran) {
      await sql`select pg_advisory_xact_lock(hashtext('pengguna'), hashtext(${pemda}))`.execute(tx);
      const rows = await tx
        .selectFrom('pengguna')
        .innerJoin('peran', (join) =>
          join.onRef('peran.pengguna_id', '=', 'pengguna.id').onRef('peran.pemda_id', '=', 'pengguna.pemda_id'),
        )
        .select('pengguna.id')
        .where('pengguna.pemda_id', '=', pemda)
        .where('pengguna.aktif', '=', true)
        .where('peran.peran', '=', peran)
        .where('peran.cakupan', '=', 'pemda')
        .execute();
      return rows.map(({ id }) => id);
    },
    async create({ namaMasuk, nama, sandiHash, wajibGantiSandi = false, peran }) {
      const id = randomUUID();
      const row = { pemda_id: pemda, id, nama_masuk: namaMasuk.toLowerCase(), nama, sandi_hash: sandiHash };
      await tx
        .insertInto('pengguna')
        .values({ ...row, wajib_ganti_sandi: wajibGantiSandi })
        .execute();
      await insertRoles(id, peran);
      audit.record('pengguna.dibuat', { id, namaMasuk: row.nama_masuk, nama, peran });
      return get(id);
    },
    async update(id, { nama, peran }, versiBaris) {
      const before = await get(id);
      if (before.versiBaris !== versiBaris) throw changedMeanwhile();
      await change(id, { nama });
      const sesudah = await get(id);
      // Read again under the lock of the update: of two at the same moment the second one sees the first one's number.
      if (sesudah.versiBaris !== versiBaris + 1) throw changedMeanwhile();
      await tx.deleteFrom('peran').where('pemda_id', '=', pemda).where('pengguna_id', '=', id).execute();
      await insertRoles(id, peran);
      if (nama !== before.nama)
        audit.record('pengguna.diubah', { id, sebelum: { nama: before.nama }, sesudah: { nama } });
      const after = await get(id);
      if (JSON.stringify(after.peran) !== JSON.stringify(before.peran)) {
        audit.record('pengguna.peran-diubah', { id, sebelum: before.peran, sesudah: after.peran });
      }
      return after;
    },
    async setSandi(id, sandiHash, { wajibGanti } = { wajibGanti: false }) {
      await change(id, { sandi_hash: sandiHash, wajib_ganti_sandi: wajibGanti });
      audit.record('pengguna.sandi-diubah', { id });
    },
    async setBahasa(id, bahasa) {
      const { bahasa: sebelum } = await get(id);
      await change(id, { bahasa });
      audit.record('pengguna.diubah', { id, sebelum: { bahasa: sebelum }, sesudah: { bahasa } });
    },
    async touchMasuk(id) {
      await tx
        .updateTable('pengguna')
        .set({ masuk_terakhir: sql<string>`now()` })
        .where('pemda_id', '=', pemda)
        .where('id', '=', id)
        .execute();
    },
    async setAktif(id, aktif) {
      await change(id, { aktif });
      if (!aktif) await tx.deleteFrom('sesi').where('pemda_id', '=', pemda).where('pengguna_id', '=', id).execute();
      audit.record(aktif ? 'pengguna.diaktifkan' : 'pengguna.dinonaktifkan', { id });
    },
  };
}
