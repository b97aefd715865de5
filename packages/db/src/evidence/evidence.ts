import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { notFound } from '../errors.ts';
import type { BerkasTable } from '../schema/reports.ts';
import type { Scope } from '../tenant/scope.ts';

/** An evidence file: its content lies in the evidence store under its hash. */
export interface Berkas {
  id: string;
  sha256: string;
  nama: string;
  /** Media type. */
  tipe: string;
  /** Bytes. */
  ukuran: number;
  /** Kind of the row that it proves, e.g. `kegiatan-lain`; empty = none. */
  objek: string;
  objekId: string | null;
  /** ISO time. */
  dibuat: string;
}

/** A file to note. */
export type BerkasBaru = Omit<Berkas, 'id' | 'dibuat'>;

/** Evidence of the current pemda. */
export interface EvidenceRepository {
  create(berkas: BerkasBaru): Promise<Berkas>;
  /** Throws `tidak-ditemukan`. */
  get(id: string): Promise<Berkas>;
  listOf(objek: string, objekId: string): Promise<Berkas[]>;
  /** Removes the note, not the content (another note may share it). Throws `tidak-ditemukan`. */
  remove(id: string): Promise<void>;
}

function readFileRow({ objek_id, pemda_id: _, ...row }: Selectable<BerkasTable>): Berkas {
  return { ...row, objekId: objek_id };
}

export function createEvidenceRepository({ tx, pemda, audit }: Scope): EvidenceRepository {
  const select = () => tx.selectFrom('berkas').selectAll().where('pemda_id', '=', pemda);
  return {
    async create({ objekId, ...berkas }) {
      const row = await tx
        .insertInto('berkas')
        .values({ pemda_id: pemda, id: randomUUID(), objek_id: objekId, ...berkas })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit.record('berkas.ditambah', { id: row.id, objekId, ...berkas });
      return readFileRow(row);
    },
    async get(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      if (row === undefined) throw notFound('berkas', id);
      return readFileRow(row);
    },
    async listOf(objek, objekId) {
      const rows = await select()
        .where('objek', '=', objek)
        .where('objek_id', '=', objekId)
        .orderBy('dibuat')
        .execute();
      return rows.map(readFileRow);
    },
    async remove(id) {
      const result = await tx
        .deleteFrom('berkas')
        .where('pemda_id', '=', pemda)
        .where('id', '=', id)
        .executeTakeFirst();
      if (result.numDeletedRows === 0n) throw notFound('berkas', id);
      audit.record('berkas.dihapus', { id });
    },
  };
}
