import { randomUUID } from 'node:crypto';
import { AppError, isSamePeriode, type Periode } from '@selaras/domain';
import { type Selectable, sql } from 'kysely';
import { notFound } from '../errors.ts';
import { periodeColumns, readPeriode } from '../ledger/periode-codec.ts';
import type { BerkasTable } from '../schema/reports.ts';
import type { Scope } from '../tenant/scope.ts';

/** Kinds of rows that evidence proves; empty = none. */
export type ObjekBukti = 'realisasi' | 'kegiatan-lain' | 'catatan' | '';

/** What evidence proves: a row by its id, or the realisasi of an indicator (`objekId`) in a period. */
export interface TempatBukti {
  objek: ObjekBukti;
  objekId: string | null;
  /** Of a realisasi; null for rows that have an id of their own. */
  periode: Periode | null;
}

/** An evidence file: its content lies in the evidence store under its hash. */
export interface Berkas extends TempatBukti {
  id: string;
  sha256: string;
  nama: string;
  /** Media type. */
  tipe: string;
  /** Bytes. */
  ukuran: number;
  /** Who put it there, as the audit trail names people. */
  pengunggah: string;
  /** ISO time. */
  dibuat: string;
  /** ISO time of its removal; null = it is there. */
  dihapus: string | null;
}

/** A file to note. */
export type BerkasBaru = Omit<Berkas, 'id' | 'dibuat' | 'pengunggah' | 'dihapus'>;

/** Evidence of the current pemda. What was removed can be put back. `unit` = whose it is, for the audit trail. */
export interface EvidenceRepository {
  /** Throws `konflik` when the same content proves that row already. */
  create(berkas: BerkasBaru, unit: string | null): Promise<Berkas>;
  /** Also one that was removed. Throws `tidak-ditemukan`. */
  get(id: string): Promise<Berkas>;
  /** The evidence of rows of one kind, oldest first, without what was removed. */
  list(objek: ObjekBukti, objekIds: readonly string[]): Promise<Berkas[]>;
  /**
   * Takes the file off its row; the content stays, as another note may share it and `restore` needs it. Throws `tidak-ditemukan`, and
   * `konflik` when it is removed already.
   */
  remove(id: string, unit: string | null): Promise<void>;
  /** Puts a removed file back. Throws `tidak-ditemukan`, and `konflik` when it is not removed or as {@link EvidenceRepository.create}. */
  restore(id: string, unit: string | null): Promise<Berkas>;
}

function readFileRow(row: Selectable<BerkasTable>): Berkas {
  const { id, sha256, nama, tipe, ukuran, objek, objek_id, pengunggah, dibuat, dihapus } = row;
  return {
    ...{ id, sha256, nama, tipe, ukuran, pengunggah, dibuat, dihapus },
    objek: objek as ObjekBukti,
    objekId: objek_id,
    periode: row.tahun === null ? null : readPeriode({ ...row }),
  };
}

const alreadyThere = (nama: string) =>
  new AppError('konflik', {
    id: `Isi berkas ini sudah terlampir di sini dengan nama ${nama}.`,
    en: `The content of this file is attached here already, as ${nama}.`,
  });

const stateConflict = (id: string, en: string) => new AppError('konflik', { id, en });

export function createEvidenceRepository({ tx, pemda, aktor, audit }: Scope): EvidenceRepository {
  const select = () => tx.selectFrom('berkas').selectAll().where('pemda_id', '=', pemda);

  async function assertNew({ objek, objekId, sha256, periode }: BerkasBaru): Promise<void> {
    if (objekId === null) return;
    const same = (await list(objek, [objekId])).find(
      (row) => row.sha256 === sha256 && isSamePeriodeOrNull(row.periode, periode),
    );
    if (same !== undefined) throw alreadyThere(same.nama);
  }

  async function list(objek: ObjekBukti, objekIds: readonly string[]): Promise<Berkas[]> {
    if (objekIds.length === 0) return [];
    const rows = await select()
      .where('objek', '=', objek)
      .where(sql<boolean>`objek_id = any(${`{${objekIds.join(',')}}`}::uuid[])`)
      .where('dihapus', 'is', null)
      .orderBy('dibuat')
      .orderBy('nama')
      .execute();
    return rows.map(readFileRow);
  }

  async function get(id: string): Promise<Berkas> {
    const row = await select().where('id', '=', id).forUpdate().executeTakeFirst();
    if (row === undefined) throw notFound('berkas', id);
    return readFileRow(row);
  }

  return {
    list,
    get,
    async create(berkas, unit) {
      await assertNew(berkas);
      const { objekId, periode, ...rest } = berkas;
      const row = await tx
        .insertInto('berkas')
        .values({
          pemda_id: pemda,
          id: randomUUID(),
          objek_id: objekId,
          pengunggah: aktor.nama,
          ...rest,
          ...(periode === null ? {} : periodeColumns(periode)),
        })
        // Two uploads of the same at the same moment.
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) throw alreadyThere(berkas.nama);
      audit.record('berkas.ditambah', payloadOf(readFileRow(row), unit));
      return readFileRow(row);
    },
    async remove(id, unit) {
      const berkas = await get(id);
      if (berkas.dihapus !== null) throw stateConflict('Berkas ini sudah dihapus.', 'This file is removed already.');
      await tx
        .updateTable('berkas')
        .set({ dihapus: sql`now()` })
        .where('pemda_id', '=', pemda)
        .where('id', '=', id)
        .execute();
      audit.record('berkas.dihapus', payloadOf(berkas, unit));
    },
    async restore(id, unit) {
      const berkas = await get(id);
      if (berkas.dihapus === null) throw stateConflict('Berkas ini tidak dihapus.', 'This file is not removed.');
      await assertNew(berkas);
      await tx
        .updateTable('berkas')
        .set({ dihapus: null })
        .where('pemda_id', '=', pemda)
        .where('id', '=', id)
        .execute();
      audit.record('berkas.dipulihkan', payloadOf(berkas, unit));
      return { ...berkas, dihapus: null };
    },
  };
}

/** What the audit trail keeps; a figure's evidence names the indicator, so that the figure's history finds it. */
function payloadOf(berkas: Berkas, unit: string | null): Record<string, unknown> {
  const { id, sha256, nama, tipe, ukuran, objek, objekId, periode } = berkas;
  const indikator = objek === 'realisasi' ? { indikator: objekId } : {};
  return { id, unit, sha256, namaBerkas: nama, tipe, ukuran, objek, objekId, periode, ...indikator };
}

function isSamePeriodeOrNull(a: Periode | null, b: Periode | null): boolean {
  return a === null || b === null ? a === b : isSamePeriode(a, b);
}
