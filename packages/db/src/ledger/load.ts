import type { BukuAngka, Pemda } from '@selaras/domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { notFound } from '../errors.ts';
import type { Columns, Noun } from '../tenant/noun.ts';
import { loosen, type Scope } from '../tenant/scope.ts';
import * as angka from './angka.ts';
import * as kata from './kata.ts';
import * as organisasi from './organisasi.ts';
import * as rencana from './rencana.ts';

/** Which ledger to load. */
export interface LoadOptions {
  /** Id of the reporting unit. */
  unit: string;
  tahun: number;
  /**
   * Only this version (`murni`, `perubahan-1` …) of each document that has it; documents that don't have it stay with all their
   * versions. Absent = all versions.
   */
  versi?: string;
}

/** The figures below a set of documents. */
export type DocumentContent = Pick<
  BukuAngka,
  'dokumen' | 'simpul' | 'penempatan' | 'target' | 'kondisiAwal' | 'anggaran' | 'anggaranKas' | 'pelaksanaanAnggaran'
>;

type Condition = RawBuilder<SqlBool>;

const anyOf = (column: string, ids: readonly string[]): Condition =>
  sql<SqlBool>`${sql.ref(column)} = any(${ids as string[]}::uuid[])`;

/** Reads the rows of a noun that meet all conditions, in the order in which they were entered. */
async function readAll<Value>(scope: Scope, noun: Noun<Value, never>, ...conditions: Condition[]): Promise<Value[]> {
  let query = loosen(scope.tx).selectFrom(noun.table).selectAll().where('pemda_id', '=', scope.pemda);
  for (const condition of conditions) query = query.where(condition);
  const rows = await query.orderBy('nomor_simpan').execute();
  return rows.map((row) => noun.fromRow(row));
}

/** Everything that belongs to these documents. */
export async function loadDocuments(scope: Scope, condition: Condition, versi?: string): Promise<DocumentContent> {
  const all = await readAll(scope, rencana.dokumen, condition);
  const named = new Set(all.filter((row) => row.versi === versi).map((row) => `${row.jenis} ${row.unit}`));
  const dokumen = all.filter((row) => row.versi === versi || !named.has(`${row.jenis} ${row.unit}`));
  const ofDocument = anyOf(
    'dokumen_id',
    dokumen.map((row) => row.id),
  );
  const simpul = await readAll(scope, rencana.simpul, ofDocument);
  const penempatan = await readAll(scope, rencana.penempatan, ofDocument);
  const placed = anyOf(
    'penempatan_id',
    penempatan.map((row) => row.id),
  );
  return {
    dokumen,
    simpul,
    penempatan,
    target: await readAll(scope, angka.target, placed),
    kondisiAwal: await readAll(scope, angka.kondisiAwal, placed),
    anggaran: await readAll(scope, angka.anggaran, ofDocument),
    anggaranKas: await readAll(scope, angka.anggaranKas, ofDocument),
    pelaksanaanAnggaran: await readAll(scope, angka.pelaksanaanAnggaran, ofDocument),
  };
}

/** The unit with its ancestors and everything below it that existed in the year, or that documents of the year still point to. */
async function loadUnits(
  { tx, pemda }: Scope,
  { unit, tahun }: LoadOptions,
): Promise<(Columns & { bawah: boolean })[]> {
  const { rows } = await sql<Columns & { bawah: boolean }>`
    with recursive atas as (
      select p.* from perangkat_daerah p where p.pemda_id = ${pemda} and p.id = ${unit}
      union all
      select p.* from perangkat_daerah p join atas a on p.pemda_id = a.pemda_id and p.id = a.induk_id
    ), bawah as (
      select p.* from perangkat_daerah p where p.pemda_id = ${pemda} and p.id = ${unit}
      union all
      select p.* from perangkat_daerah p join bawah b on p.pemda_id = b.pemda_id and p.induk_id = b.id
      where (coalesce(p.berlaku_dari, '-infinity') <= make_date(${tahun}::int, 12, 31)
          and coalesce(p.berlaku_sampai, 'infinity') >= make_date(${tahun}::int, 1, 1))
        or exists (select from dokumen d where d.pemda_id = p.pemda_id and d.unit_id = p.id
          and ${tahun}::int between d.tahun_awal and d.tahun_akhir)
        or exists (select from simpul s join dokumen d on d.pemda_id = s.pemda_id and d.id = s.dokumen_id
          where s.pemda_id = p.pemda_id and s.unit_id = p.id and ${tahun}::int between d.tahun_awal and d.tahun_akhir)
        or exists (select from indikator i join jabatan j on j.pemda_id = i.pemda_id and j.id = i.penanggung_jawab_id
          where j.pemda_id = p.pemda_id and j.unit_id = p.id)
    )
    select *, true as bawah from bawah
    union all
    select *, false as bawah from atas where id <> ${unit}
    order by nomor_simpan`.execute(tx);
  return rows;
}

async function loadPemda({ tx, pemda }: Scope): Promise<Pemda> {
  const row = await tx.selectFrom('pemda').selectAll().where('id', '=', pemda).executeTakeFirst();
  if (row === undefined) throw notFound('pemda', pemda);
  const { kode_wilayah: kodeWilayah, ...rest } = row;
  return { ...rest, kodeWilayah } as Pemda;
}

/** The pemda's choices for the year: those of the latest year that has any, up to this one. */
async function loadPengaturan(scope: Scope, tahun: number): Promise<BukuAngka['pengaturan']> {
  const row = await scope.tx
    .selectFrom('pengaturan')
    .selectAll()
    .where('pemda_id', '=', scope.pemda)
    .where('tahun', '<=', tahun)
    .orderBy('tahun', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw notFound('pengaturan', String(tahun));
  const { tahun: _, ...pengaturan } = organisasi.pengaturan.fromRow({ ...row });
  return pengaturan;
}

async function loadPeraturan({ tx, pemda }: Scope, { unit, tahun }: LoadOptions): Promise<BukuAngka['peraturan']> {
  const rows = await tx
    .selectFrom('dasar_hukum as d')
    .innerJoin('peraturan as p', (join) =>
      join.onRef('p.pemda_id', '=', 'd.pemda_id').onRef('p.id', '=', 'd.peraturan_id'),
    )
    .selectAll('p')
    .where('d.pemda_id', '=', pemda)
    .where('d.unit_id', '=', unit)
    .where('d.tahun', '=', tahun)
    .orderBy('d.urut')
    .execute();
  return rows.map((row) => organisasi.peraturan.fromRow({ ...row }));
}

/** Loads the ledger of one reporting unit and year, in a fixed number of statements. Throws `tidak-ditemukan`. */
export async function loadBuku(scope: Scope, options: LoadOptions): Promise<BukuAngka> {
  const { unit: unitPelapor, tahun, versi } = options;
  const unitRows = await loadUnits(scope, options);
  if (unitRows.length === 0) throw notFound('perangkat-daerah', unitPelapor);
  const unit = unitRows.map(organisasi.perangkatDaerah.fromRow);
  const unitIds = unit.map((row) => row.id);
  const own = unitRows.filter((row) => row.bawah).map((row) => row.id as string);

  const jabatan = await readAll(scope, organisasi.jabatan, anyOf('unit_id', unitIds));
  const holders = anyOf(
    'jabatan_id',
    jabatan.map((row) => row.id),
  );
  const valid = sql<SqlBool>`${tahun} between tahun_awal and tahun_akhir`;
  const documents = await loadDocuments(scope, sql<SqlBool>`${anyOf('unit_id', unitIds)} and ${valid}`, versi);

  const placed = [...new Set(documents.penempatan.map((row) => row.indikator))];
  const sheets = sql<SqlBool>`(unit_id = ${unitPelapor} or ${anyOf('id', placed)})`;
  const indikator = (await readAll(scope, rencana.indikator, sheets)).map(({ unit: _, ...row }) => row);
  const upToYear = sql<SqlBool>`tahun <= ${tahun}`;
  const inYear = sql<SqlBool>`tahun = ${tahun}`;
  const measured = anyOf(
    'indikator_id',
    indikator.map((row) => row.id),
  );
  const onNode = anyOf(
    'simpul_id',
    documents.simpul.map((row) => row.id),
  );
  const onLine = anyOf(
    'anggaran_id',
    documents.anggaran.map((row) => row.id),
  );
  const ownUnits = anyOf('unit_id', own);
  return {
    pemda: await loadPemda(scope),
    unit,
    unitPelapor,
    tahun,
    jabatan,
    pejabat: await readAll(scope, organisasi.pejabat, holders),
    peraturan: await loadPeraturan(scope, options),
    ...documents,
    indikator,
    realisasi: await readAll(scope, angka.realisasi, measured, upToYear),
    realisasiKeuangan: await readAll(scope, angka.realisasiKeuangan, sql<SqlBool>`(${onNode} or ${onLine})`, upToYear),
    catatan: await readAll(scope, kata.catatan, ownUnits, inYear),
    kegiatanLain: await readAll(scope, kata.kegiatanLain, ownUnits, inYear),
    narasi: await readAll(scope, kata.narasi, ownUnits, inYear),
    pengaturan: await loadPengaturan(scope, tahun),
  };
}
