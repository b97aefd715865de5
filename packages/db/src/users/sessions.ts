import type { Selectable } from 'kysely';
import { notFound } from '../errors.ts';
import type { SesiTable } from '../schema/organisation.ts';
import type { Scope } from '../tenant/scope.ts';
import { createUserRepository, type Pengguna } from './users.ts';

/** A session: only the hash of its token is known here. */
export interface Sesi {
  id: string;
  tokenHash: string;
  pengguna: string;
  /** ISO times. */
  dibuat: string;
  kedaluwarsa: string;
  /** Address and browser (its `user-agent`) of the sign-in; empty = unknown. */
  alamat: string;
  peramban: string;
}

/** A session that begins now. */
export type SesiBaru = Pick<Sesi, 'tokenHash' | 'pengguna' | 'kedaluwarsa'> &
  Partial<Pick<Sesi, 'alamat' | 'peramban'>>;

/** Sessions of the current pemda's users. They are not audited: signing in and out is an event of its use case. */
export interface SessionRepository {
  create(sesi: SesiBaru): Promise<void>;
  /** The session's user while it lasts and the user is active; else null. `now` is an ISO time. */
  findUser(tokenHash: string, now: string): Promise<Pengguna | null>;
  /** Sessions of a user that still last, newest first. `now` is an ISO time. */
  listOf(pengguna: string, now: string): Promise<Sesi[]>;
  remove(tokenHash: string): Promise<void>;
  /** Ends one session of a user. Throws `tidak-ditemukan`, for another user's session too. */
  removeOf(pengguna: string, id: string): Promise<void>;
  /** Ends the sessions of a user, but for one (`kecuali`, the hash of its token). Returns how many. */
  removeAllOf(pengguna: string, kecuali?: string): Promise<number>;
  removeExpired(now: string): Promise<void>;
}

function readSession(row: Selectable<SesiTable>): Sesi {
  const { id, token_hash, pengguna_id, dibuat, kedaluwarsa, alamat, peramban } = row;
  return { id, tokenHash: token_hash, pengguna: pengguna_id, dibuat, kedaluwarsa, alamat, peramban };
}

export function createSessionRepository(scope: Scope): SessionRepository {
  const { tx, pemda } = scope;
  const users = createUserRepository(scope);
  const own = () => tx.deleteFrom('sesi').where('pemda_id', '=', pemda);
  return {
    async create({ tokenHash, pengguna, kedaluwarsa, alamat = '', peramban = '' }) {
      await tx
        .insertInto('sesi')
        .values({ pemda_id: pemda, token_hash: tokenHash, pengguna_id: pengguna, kedaluwarsa, alamat, peramban })
        .execute();
    },
    async findUser(tokenHash, now) {
      const row = await tx
        .selectFrom('sesi')
        .select('pengguna_id')
        .where('pemda_id', '=', pemda)
        .where('token_hash', '=', tokenHash)
        .where('kedaluwarsa', '>', now)
        .executeTakeFirst();
      if (row === undefined) return null;
      const user = await users.get(row.pengguna_id);
      return user.aktif ? user : null;
    },
    async listOf(pengguna, now) {
      const rows = await tx
        .selectFrom('sesi')
        .selectAll()
        .where('pemda_id', '=', pemda)
        .where('pengguna_id', '=', pengguna)
        .where('kedaluwarsa', '>', now)
        .orderBy('dibuat', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(readSession);
    },
    async remove(tokenHash) {
      await own().where('token_hash', '=', tokenHash).execute();
    },
    async removeOf(pengguna, id) {
      const result = await own().where('pengguna_id', '=', pengguna).where('id', '=', id).executeTakeFirst();
      if (result.numDeletedRows === 0n) throw notFound('sesi', id);
    },
    async removeAllOf(pengguna, kecuali) {
      const all = own().where('pengguna_id', '=', pengguna);
      const result = await (kecuali === undefined ? all : all.where('token_hash', '<>', kecuali)).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
    async removeExpired(now) {
      await own().where('kedaluwarsa', '<=', now).execute();
    },
  };
}
