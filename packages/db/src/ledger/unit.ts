import type { PerangkatDaerah } from '@selaras/domain';
import { sql } from 'kysely';
import { notFound } from '../errors.ts';
import { isUuid } from '../ids.ts';
import { createRepository, type Repository } from '../tenant/repository.ts';
import type { Scope } from '../tenant/scope.ts';
import { perangkatDaerah } from './organisasi.ts';
import { type Pemakaian, readPemakaian } from './pemakaian.ts';

/** Units of the pemda's tree. */
export interface UnitRepository extends Repository<PerangkatDaerah, string, 'induk' | 'slug' | 'kode'> {
  /**
   * By id, code, slug, or path of slugs from the top (`sekretariat-daerah/biro-organisasi`, needed where two parents have a child of
   * the same slug). Throws `tidak-ditemukan`, also when the name fits several units.
   */
  resolve(name: string): Promise<PerangkatDaerah>;
  /** Units that report on their own in a year. */
  listPelapor(tahun: number): Promise<PerangkatDaerah[]>;
  /** For each unit that reports on its own: the years in which it does, ascending. */
  yearsOfPelapor(): Promise<Map<string, number[]>>;
  /** Replaces the list of a year; the audit event says who was on it before. */
  setPelapor(tahun: number, units: readonly string[]): Promise<void>;
  /** What hangs on units and offices. */
  pemakaian(): Promise<Pemakaian>;
  /** Ids of everything that a unit or one below it owns, the units themselves included: what events of the audit trail are told apart by. */
  listOwned(unit: string): Promise<ReadonlySet<string>>;
}

/** The slugs from the top of the tree down to `unit`. */
function pathOf(unit: PerangkatDaerah, byId: ReadonlyMap<string, PerangkatDaerah>): string {
  const parent = unit.induk === null ? undefined : byId.get(unit.induk);
  return parent === undefined ? unit.slug : `${pathOf(parent, byId)}/${unit.slug}`;
}

export function createUnitRepository(scope: Scope): UnitRepository {
  const { tx, pemda, audit } = scope;
  const units = createRepository(scope, perangkatDaerah);
  return {
    ...units,
    async resolve(name) {
      if (isUuid(name)) return (await units.get(name)).value;
      const all = (await units.list()).map(({ value }) => value);
      const byId = new Map(all.map((unit) => [unit.id, unit]));
      const matching = all.filter((unit) => [unit.slug, unit.kode, pathOf(unit, byId)].includes(name));
      const [found, ...others] = matching;
      if (name === '' || found === undefined || others.length > 0) throw notFound('perangkat-daerah', name);
      return found;
    },
    async listPelapor(tahun) {
      const rows = await tx
        .selectFrom('perangkat_daerah as p')
        .innerJoin('unit_pelapor as u', (join) =>
          join.onRef('u.pemda_id', '=', 'p.pemda_id').onRef('u.unit_id', '=', 'p.id'),
        )
        .selectAll('p')
        .where('p.pemda_id', '=', pemda)
        .where('u.tahun', '=', tahun)
        .orderBy('p.urut')
        .orderBy('p.nomor_simpan')
        .execute();
      return rows.map((row) => perangkatDaerah.fromRow({ ...row }));
    },
    async yearsOfPelapor() {
      const rows = await tx
        .selectFrom('unit_pelapor')
        .select(['unit_id', 'tahun'])
        .where('pemda_id', '=', pemda)
        .orderBy('tahun')
        .execute();
      const years = new Map<string, number[]>();
      for (const { unit_id, tahun } of rows) years.set(unit_id, [...(years.get(unit_id) ?? []), tahun]);
      return years;
    },
    pemakaian: () => readPemakaian(scope),
    async listOwned(unit) {
      const { rows } = await sql<{ id: string }>`
        with recursive bawah as (
          select id from perangkat_daerah where pemda_id = ${pemda} and id = ${unit}
          union all
          select p.id from perangkat_daerah p join bawah b on p.pemda_id = ${pemda} and p.induk_id = b.id
        ), milik as (select id from dokumen where pemda_id = ${pemda} and unit_id in (select id from bawah))
        select id from bawah
        union all select id from milik
        union all select id from simpul where pemda_id = ${pemda} and dokumen_id in (select id from milik)
        union all select id from penempatan where pemda_id = ${pemda} and dokumen_id in (select id from milik)
        union all select id from anggaran where pemda_id = ${pemda} and dokumen_id in (select id from milik)
        union all select id from indikator where pemda_id = ${pemda} and unit_id in (select id from bawah)
        union all select id from jabatan where pemda_id = ${pemda} and unit_id in (select id from bawah)
        union all select id from laporan where pemda_id = ${pemda} and unit_id in (select id from bawah)
        union all select id from import_batch where pemda_id = ${pemda} and unit_id in (select id from bawah)`.execute(
        tx,
      );
      return new Set(rows.map(({ id }) => id));
    },
    async setPelapor(tahun, ids) {
      const before = await tx
        .deleteFrom('unit_pelapor')
        .where('pemda_id', '=', pemda)
        .where('tahun', '=', tahun)
        .returning('unit_id')
        .execute();
      if (ids.length > 0) {
        await tx
          .insertInto('unit_pelapor')
          .values(ids.map((unit) => ({ pemda_id: pemda, tahun, unit_id: unit })))
          .execute();
      }
      audit.record('unit-pelapor.ditetapkan', { tahun, sebelum: before.map(({ unit_id }) => unit_id), unit: ids });
    },
  };
}
