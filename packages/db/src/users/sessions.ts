import type { Scope } from '../tenant/scope.ts';
import { createUserRepository, type Pengguna } from './users.ts';

/** A session: only the hash of its token is known here. */
export interface Sesi {
  tokenHash: string;
  pengguna: string;
  /** ISO time. */
  kedaluwarsa: string;
}

/** Sessions of the current pemda's users. They are not audited: signing in and out is an event of its use case. */
export interface SessionRepository {
  create(sesi: Sesi): Promise<void>;
  /** The session's user while it lasts and the user is active; else null. `now` is an ISO time. */
  findUser(tokenHash: string, now: string): Promise<Pengguna | null>;
  extend(tokenHash: string, kedaluwarsa: string): Promise<void>;
  remove(tokenHash: string): Promise<void>;
  removeAllOf(pengguna: string): Promise<void>;
  removeExpired(now: string): Promise<void>;
}

export function createSessionRepository(scope: Scope): SessionRepository {
  const { tx, pemda } = scope;
  const users = createUserRepository(scope);
  const own = () => tx.deleteFrom('sesi').where('pemda_id', '=', pemda);
  return {
    async create({ tokenHash, pengguna, kedaluwarsa }) {
      await tx
        .insertInto('sesi')
        .values({ pemda_id: pemda, token_hash: tokenHash, pengguna_id: pengguna, kedaluwarsa })
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
    async extend(tokenHash, kedaluwarsa) {
      await tx
        .updateTable('sesi')
        .set({ kedaluwarsa })
        .where('pemda_id', '=', pemda)
        .where('token_hash', '=', tokenHash)
        .execute();
    },
    async remove(tokenHash) {
      await own().where('token_hash', '=', tokenHash).execute();
    },
    async removeAllOf(pengguna) {
      await own().where('pengguna_id', '=', pengguna).execute();
    },
    async removeExpired(now) {
      await own().where('kedaluwarsa', '<=', now).execute();
    },
  };
}
