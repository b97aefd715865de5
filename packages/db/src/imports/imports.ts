import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { notFound } from '../errors.ts';
import type { ImportBatchTable } from '../schema/reports.ts';
import type { Scope } from '../tenant/scope.ts';

/** An import that was applied. */
export interface ImporBatch {
  id: string;
  jenis: string;
  unit: string;
  tahun: number;
  namaBerkas: string;
  /** SHA-256 of the file. */
  sha256: string;
  status: 'diterapkan' | 'dibatalkan';
  /** What it did, for people: counts per noun and the like. */
  ringkasan: unknown;
  /** What undoes it, as the use case wrote it. */
  balik: unknown;
  aktor: string;
  /** ISO time. */
  dibuat: string;
  versiBaris: number;
}

/** An import as lists show it, without what undoes it. */
export interface ImporRingkas extends Omit<ImporBatch, 'balik' | 'versiBaris'> {
  /** Number of rows that it changed. */
  jumlah: number;
}

/** An import to note. */
export type ImporBaru = Pick<ImporBatch, 'jenis' | 'unit' | 'tahun' | 'namaBerkas' | 'sha256' | 'ringkasan' | 'balik'>;

/** Imports of the current pemda, and the column mappings its people chose. */
export interface ImportRepository {
  /** Throws `konflik` when the same file is being applied to this jenis, unit and year by someone else at this moment. */
  create(batch: ImporBaru): Promise<ImporBatch>;
  /** Throws `tidak-ditemukan`. */
  get(id: string): Promise<ImporBatch>;
  /** Newest first. */
  list(filter?: { unit?: string; tahun?: number }): Promise<ImporBatch[]>;
  /** As `list`, without the rows themselves: these may be tens of thousands. */
  listSummaries(filter: { unit: string; tahun: number }): Promise<ImporRingkas[]>;
  /** The last batch that applied this file and was not undone. */
  findApplied(key: Pick<ImporBaru, 'jenis' | 'unit' | 'tahun' | 'sha256'>): Promise<ImporBatch | null>;
  /** Throws `tidak-ditemukan` when it is not applied (any more). */
  markUndone(id: string): Promise<void>;
  /** The remembered meaning of columns in files with these headers; null when nobody has decided yet. */
  findMapping(jenis: string, sidik: string): Promise<unknown>;
  saveMapping(jenis: string, sidik: string, pemetaan: unknown): Promise<void>;
}

function readBatch(row: Selectable<ImportBatchTable>): ImporBatch {
  return {
    id: row.id,
    jenis: row.jenis,
    unit: row.unit_id,
    tahun: row.tahun,
    namaBerkas: row.nama_berkas,
    sha256: row.sha256,
    status: row.status as ImporBatch['status'],
    ringkasan: row.ringkasan,
    balik: row.balik,
    aktor: row.aktor,
    dibuat: row.dibuat,
    versiBaris: row.versi_baris,
  };
}

export function createImportRepository({ tx, pemda, aktor, audit }: Scope): ImportRepository {
  const select = () => tx.selectFrom('import_batch').selectAll().where('pemda_id', '=', pemda);
  /** Applications of one file that stand, the last one first. */
  const applied = ({ jenis, unit, tahun, sha256 }: Pick<ImporBaru, 'jenis' | 'unit' | 'tahun' | 'sha256'>) =>
    select()
      .where('jenis', '=', jenis)
      .where('unit_id', '=', unit)
      .where('tahun', '=', tahun)
      .where('sha256', '=', sha256)
      .where('status', '=', 'diterapkan')
      .orderBy('ulangan', 'desc');
  return {
    async create({ jenis, unit, tahun, namaBerkas, sha256, ringkasan, balik }) {
      const earlier = await applied({ jenis, unit, tahun, sha256 }).executeTakeFirst();
      const row = await tx
        .insertInto('import_batch')
        .values({
          pemda_id: pemda,
          id: randomUUID(),
          jenis,
          unit_id: unit,
          tahun,
          nama_berkas: namaBerkas,
          sha256,
          ulangan: earlier === undefined ? 0 : earlier.ulangan + 1,
          status: 'diterapkan',
          ringkasan: JSON.stringify(ringkasan),
          balik: JSON.stringify(balik),
          aktor: aktor.nama,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit.record('impor.diterapkan', { id: row.id, jenis, unit, tahun, namaBerkas, sha256, ringkasan });
      return readBatch(row);
    },
    async get(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      if (row === undefined) throw notFound('impor', id);
      return readBatch(row);
    },
    async list({ unit, tahun } = {}) {
      let query = select();
      if (unit !== undefined) query = query.where('unit_id', '=', unit);
      if (tahun !== undefined) query = query.where('tahun', '=', tahun);
      return (await query.orderBy('nomor_simpan', 'desc').execute()).map(readBatch);
    },
    async listSummaries({ unit, tahun }) {
      const rows = await tx
        .selectFrom('import_batch')
        .select(['id', 'jenis', 'unit_id', 'tahun', 'nama_berkas', 'sha256', 'status', 'ringkasan', 'aktor', 'dibuat'])
        .select(sql<number>`jsonb_array_length(balik -> 'baris')`.as('jumlah'))
        .where('pemda_id', '=', pemda)
        .where('unit_id', '=', unit)
        .where('tahun', '=', tahun)
        .orderBy('nomor_simpan', 'desc')
        .execute();
      return rows.map(({ unit_id, nama_berkas, status, ...row }) => ({
        ...row,
        unit: unit_id,
        namaBerkas: nama_berkas,
        status: status as ImporBatch['status'],
      }));
    },
    async findApplied(key) {
      const row = await applied(key).executeTakeFirst();
      return row === undefined ? null : readBatch(row);
    },
    async markUndone(id) {
      const result = await tx
        .updateTable('import_batch')
        .set((eb) => ({ status: 'dibatalkan', versi_baris: eb('versi_baris', '+', 1) }))
        .where('pemda_id', '=', pemda)
        .where('id', '=', id)
        .where('status', '=', 'diterapkan')
        .executeTakeFirst();
      if (result.numUpdatedRows === 0n) throw notFound('impor', id);
      audit.record('impor.dibatalkan', { id });
    },
    async findMapping(jenis, sidik) {
      const row = await tx
        .selectFrom('pemetaan_kolom')
        .select('pemetaan')
        .where('pemda_id', '=', pemda)
        .where('jenis', '=', jenis)
        .where('sidik', '=', sidik)
        .executeTakeFirst();
      return row?.pemetaan ?? null;
    },
    async saveMapping(jenis, sidik, pemetaan) {
      const text = JSON.stringify(pemetaan);
      await tx
        .insertInto('pemetaan_kolom')
        .values({ pemda_id: pemda, jenis, sidik, pemetaan: text })
        .onConflict((conflict) =>
          conflict
            .columns(['pemda_id', 'jenis', 'sidik'])
            .doUpdateSet((eb) => ({ pemetaan: text, versi_baris: eb('pemetaan_kolom.versi_baris', '+', 1) })),
        )
        .execute();
      audit.record('pemetaan-kolom.disimpan', { jenis, sidik, pemetaan });
    },
  };
}
