import { randomUUID } from 'node:crypto';
import type { KeputusanTemuanTable } from '../schema/reports.ts';
import type { Scope } from '../tenant/scope.ts';

/** What was examined: an uploaded document by the hash of its content, or the ledger of a unit by the unit's id. */
export type ObjekTemuan = { sha256: string } | { unit: string };

/** What a person decided about a finding. */
export interface KeputusanTemuan {
  /** Hash (hex) of what the finding says; a finding that says something else is not decided. */
  kunci: string;
  /** Rule of the finding. */
  aturan: string;
  /** What it is about, in words. */
  uraian: string;
  /** `diterima`: it is wrong and will be mended; `diabaikan`: it is right as it stands. */
  keputusan: 'diterima' | 'diabaikan';
  /** Never empty for `diabaikan`. */
  alasan: string;
  /** Name of whoever decided. */
  oleh: string;
  /** ISO time. */
  waktu: string;
}

/** A decision to keep; who decides is the actor of the transaction. */
export type KeputusanBaru = Omit<KeputusanTemuan, 'oleh' | 'waktu'>;

/** Decisions about findings of the current pemda. */
export interface DecisionRepository {
  listOf(objek: ObjekTemuan): Promise<KeputusanTemuan[]>;
  /** Keeps a decision; an earlier one about the same finding is replaced. */
  save(objek: ObjekTemuan, keputusan: KeputusanBaru): Promise<KeputusanTemuan>;
  /** Takes a decision back; false when there is none. */
  remove(objek: ObjekTemuan, kunci: string): Promise<boolean>;
}

const COLUMNS = ['kunci', 'aturan', 'uraian', 'keputusan', 'alasan', 'oleh', 'waktu'] as const;

export function createDecisionRepository({ tx, pemda, aktor, audit }: Scope): DecisionRepository {
  const key = (objek: ObjekTemuan) => ({
    sha256: 'sha256' in objek ? objek.sha256 : null,
    unit_id: 'unit' in objek ? objek.unit : null,
  });
  const read = (row: Pick<KeputusanTemuanTable, Exclude<(typeof COLUMNS)[number], 'waktu'>> & { waktu: string }) =>
    // The table's CHECK holds the two words.
    ({ ...row, keputusan: row.keputusan as KeputusanTemuan['keputusan'] });
  return {
    async listOf(objek) {
      const { sha256, unit_id } = key(objek);
      const rows = await tx
        .selectFrom('keputusan_temuan')
        .select(COLUMNS)
        .where('pemda_id', '=', pemda)
        .where('sha256', sha256 === null ? 'is' : '=', sha256)
        .where('unit_id', unit_id === null ? 'is' : '=', unit_id)
        .orderBy('waktu')
        .orderBy('kunci')
        .execute();
      return rows.map(read);
    },
    async save(objek, { kunci, aturan, uraian, keputusan, alasan }) {
      const decided = { aturan, uraian, keputusan, alasan, pengguna_id: aktor.id, oleh: aktor.nama };
      const row = await tx
        .insertInto('keputusan_temuan')
        .values({ pemda_id: pemda, id: randomUUID(), ...key(objek), kunci, ...decided })
        .onConflict((conflict) =>
          conflict
            .columns(['pemda_id', 'sha256', 'unit_id', 'kunci'])
            .doUpdateSet((eb) => ({ ...decided, waktu: eb.fn<string>('now') })),
        )
        .returning(COLUMNS)
        .executeTakeFirstOrThrow();
      audit.record(`temuan.${keputusan}`, { ...objek, kunci, aturan, uraian, ...(alasan === '' ? {} : { alasan }) });
      return read(row);
    },
    async remove(objek, kunci) {
      const { sha256, unit_id } = key(objek);
      const row = await tx
        .deleteFrom('keputusan_temuan')
        .where('pemda_id', '=', pemda)
        .where('sha256', sha256 === null ? 'is' : '=', sha256)
        .where('unit_id', unit_id === null ? 'is' : '=', unit_id)
        .where('kunci', '=', kunci)
        .returning(['aturan', 'uraian'])
        .executeTakeFirst();
      if (row === undefined) return false;
      audit.record('temuan.dibatalkan', { ...objek, kunci, ...row });
      return true;
    },
  };
}
