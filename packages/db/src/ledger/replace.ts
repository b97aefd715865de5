import { createHash } from 'node:crypto';
import { AppError, type BukuAngka, type Dokumen, type Masalah } from '@selaras/domain';
import { type SqlBool, sql } from 'kysely';
import { notFound } from '../errors.ts';
import { insertRows, upsertRows } from '../tenant/bulk.ts';
import type { Noun } from '../tenant/noun.ts';
import { loosen, type Scope } from '../tenant/scope.ts';
import * as angka from './angka.ts';
import { canonicalJson } from './canonical.ts';
import { withUuids } from './ids.ts';
import * as kata from './kata.ts';
import { type DocumentContent, loadDocuments } from './load.ts';
import * as organisasi from './organisasi.ts';
import * as rencana from './rencana.ts';

/** What {@link replaceBuku} did. */
export interface ReplaceResult {
  /** Id of the reporting unit. */
  unit: string;
  /** Approved documents that were there already, equal to the given ones; they were left alone. */
  dokumenTetap: number;
  dokumenDimuat: number;
}

type IdList = readonly string[];

const uuids = (ids: IdList) => sql`${ids as string[]}::uuid[]`;

/** The part of a ledger that belongs to some of its documents. */
function contentOf(buku: BukuAngka, ids: ReadonlySet<string>): DocumentContent {
  const ofDocument = <Row extends { dokumen: string }>(rows: readonly Row[]) =>
    rows.filter((row) => ids.has(row.dokumen));
  const penempatan = ofDocument(buku.penempatan);
  const placed = new Set(penempatan.map((row) => row.id));
  return {
    dokumen: buku.dokumen.filter((row) => ids.has(row.id)),
    simpul: ofDocument(buku.simpul),
    penempatan,
    target: buku.target.filter((row) => placed.has(row.penempatan)),
    kondisiAwal: buku.kondisiAwal.filter((row) => placed.has(row.penempatan)),
    anggaran: ofDocument(buku.anggaran),
    anggaranKas: ofDocument(buku.anggaranKas),
    pelaksanaanAnggaran: ofDocument(buku.pelaksanaanAnggaran),
  };
}

const fingerprint = (content: DocumentContent) =>
  canonicalJson(Object.values(content).map((rows) => (rows as unknown[]).map(canonicalJson).sort()));

/** Approved documents can't be overwritten: those that are stored must equal the given ones. */
async function assertApprovedEqual(scope: Scope, buku: BukuAngka, approved: readonly Dokumen[]): Promise<void> {
  const masalah: Masalah[] = [];
  for (const { id, judul, versi } of approved) {
    const stored = await loadDocuments(scope, sql<SqlBool>`id = ${id}`);
    if (fingerprint(stored) === fingerprint(contentOf(buku, new Set([id])))) continue;
    masalah.push({
      lokasi: `${judul} (${versi})`,
      kode: 'sudah-ditetapkan',
      pesan: {
        id: 'Isi dokumen ini berbeda dari versi yang sudah ditetapkan.',
        en: 'The content of this document differs from the approved version.',
      },
      saran: { id: 'Muat sebagai versi baru.', en: 'Load it as a new version.' },
    });
  }
  if (masalah.length === 0) return;
  throw new AppError(
    'konflik',
    { id: 'Dokumen yang sudah ditetapkan tidak dapat diganti.', en: 'Approved documents can not be replaced.' },
    masalah,
  );
}

async function upsertAll<Value>(scope: Scope, noun: Noun<Value, never>, values: readonly Value[]): Promise<void> {
  await upsertRows(loosen(scope.tx), scope.pemda, noun, values.map(noun.toColumns));
}

async function insertAll<Value>(scope: Scope, noun: Noun<Value, never>, values: readonly Value[]): Promise<void> {
  const inserted = await insertRows(loosen(scope.tx), scope.pemda, noun, values.map(noun.toColumns));
  if (inserted === values.length) return;
  throw new AppError('konflik', {
    id: `Ada ${noun.nama} dengan kunci yang sama lebih dari sekali.`,
    en: `There is more than one ${noun.nama} with the same key.`,
  });
}

async function replaceOrganisation(scope: Scope, buku: BukuAngka): Promise<void> {
  const { tx, pemda } = scope;
  await upsertAll(scope, organisasi.perangkatDaerah, buku.unit);
  await upsertAll(scope, organisasi.jabatan, buku.jabatan);
  await upsertAll(scope, organisasi.pejabat, buku.pejabat);
  await upsertAll(scope, organisasi.peraturan, buku.peraturan);
  await upsertAll(scope, organisasi.pengaturan, [{ ...buku.pengaturan, tahun: buku.tahun }]);
  const ofUnit = { unit_id: buku.unitPelapor, tahun: buku.tahun };
  const pelapor = { table: 'unit_pelapor', keyColumns: ['tahun', 'unit_id'] } as const;
  await insertRows(loosen(tx), pemda, pelapor, [ofUnit]);
  await sql`delete from dasar_hukum where pemda_id = ${pemda} and unit_id = ${buku.unitPelapor} and tahun = ${buku.tahun}`.execute(
    tx,
  );
  const basis = { table: 'dasar_hukum', keyColumns: ['unit_id', 'tahun', 'peraturan_id'] } as const;
  await insertRows(
    loosen(tx),
    pemda,
    basis,
    buku.peraturan.map((row, index) => ({ ...ofUnit, peraturan_id: row.id, urut: index + 1 })),
  );
}

/** Removes what the ledger will write again. `drafts` = documents that are stored but not approved. */
async function clear({ tx, pemda }: Scope, buku: BukuAngka, drafts: IdList): Promise<void> {
  const units = uuids(ownUnits(buku));
  const all = uuids(buku.dokumen.map((row) => row.id));
  const years = [buku.tahun, ...buku.realisasi.map((row) => row.periode.tahun)];
  await sql`delete from catatan where pemda_id = ${pemda} and unit_id = any(${units}) and tahun = ${buku.tahun}`.execute(
    tx,
  );
  await sql`delete from kegiatan_lain where pemda_id = ${pemda} and unit_id = any(${units}) and tahun = ${buku.tahun}`.execute(
    tx,
  );
  await sql`delete from narasi where pemda_id = ${pemda} and unit_id = any(${units}) and tahun = ${buku.tahun}`.execute(
    tx,
  );
  await sql`delete from realisasi where pemda_id = ${pemda} and tahun = any(${years}::int[])
    and indikator_id = any(${uuids(buku.indikator.map((row) => row.id))})`.execute(tx);
  await sql`delete from realisasi_keuangan r where r.pemda_id = ${pemda} and (
    r.simpul_id in (select s.id from simpul s where s.pemda_id = ${pemda} and s.dokumen_id = any(${all}))
    or r.anggaran_id in (select a.id from anggaran a where a.pemda_id = ${pemda} and a.dokumen_id = any(${all})))`.execute(
    tx,
  );
  await sql`delete from pelaksanaan_anggaran where pemda_id = ${pemda} and dokumen_id = any(${uuids(drafts)})`.execute(
    tx,
  );
  // Placements, targets, budget lines and planned cash go with their nodes.
  await sql`delete from simpul where pemda_id = ${pemda} and dokumen_id = any(${uuids(drafts)})`.execute(tx);
}

/** The reporting unit and everything below it. */
function ownUnits(buku: BukuAngka): string[] {
  const own = [buku.unitPelapor];
  for (const id of own) own.push(...buku.unit.filter((row) => row.induk === id).map((row) => row.id));
  return own;
}

async function writeDocuments(scope: Scope, content: DocumentContent): Promise<void> {
  const { tx, pemda } = scope;
  // Approved documents take no rows: they are written as drafts and approved at the end.
  await upsertAll(
    scope,
    rencana.dokumen,
    content.dokumen.map((row) => ({ ...row, status: 'draf' as const })),
  );
  await insertAll(scope, rencana.simpul, content.simpul);
  await insertAll(scope, rencana.penempatan, content.penempatan);
  await insertAll(scope, angka.target, content.target);
  await insertAll(scope, angka.kondisiAwal, content.kondisiAwal);
  await insertAll(scope, angka.anggaran, content.anggaran);
  await insertAll(scope, angka.anggaranKas, content.anggaranKas);
  await insertAll(scope, angka.pelaksanaanAnggaran, content.pelaksanaanAnggaran);
  for (const status of ['diajukan', 'ditetapkan'] as const) {
    const ids = content.dokumen.filter((row) => row.status === status).map((row) => row.id);
    await sql`update dokumen set status = ${status} where pemda_id = ${pemda} and id = any(${uuids(ids)})`.execute(tx);
  }
}

/**
 * Makes the stored ledger of a reporting unit and year equal to `buku`. Ids that are no uuids are mapped (see `withUuids`), so that
 * loading the same snapshot again changes nothing. Rows of other units and years stay. Throws `konflik` when an approved document
 * is stored with other content, `tidak-ditemukan` when a reference leads nowhere or the pemda isn't the current one.
 */
export async function replaceBuku(scope: Scope, snapshot: BukuAngka): Promise<ReplaceResult> {
  const buku = withUuids(snapshot);
  if (buku.pemda.id !== scope.pemda) throw notFound('pemda', snapshot.pemda.slug);
  const stored = await scope.tx
    .selectFrom('dokumen')
    .select(['id', 'status'])
    .where('pemda_id', '=', scope.pemda)
    .where(sql<boolean>`id = any(${uuids(buku.dokumen.map((row) => row.id))})`)
    .execute();
  const approvedIds = new Set(stored.filter((row) => row.status === 'ditetapkan').map((row) => row.id));
  const drafts = stored.filter((row) => row.status !== 'ditetapkan').map((row) => row.id);
  await assertApprovedEqual(
    scope,
    buku,
    buku.dokumen.filter((row) => approvedIds.has(row.id)),
  );
  await clear(scope, buku, drafts);
  await replaceOrganisation(scope, buku);
  await upsertAll(
    scope,
    rencana.indikator,
    buku.indikator.map((row) => ({ ...row, unit: buku.unitPelapor })),
  );
  const written = new Set(buku.dokumen.map((row) => row.id).filter((id) => !approvedIds.has(id)));
  await writeDocuments(scope, contentOf(buku, written));
  await insertAll(scope, angka.realisasi, buku.realisasi);
  await insertAll(scope, angka.realisasiKeuangan, buku.realisasiKeuangan);
  await insertAll(scope, kata.catatan, buku.catatan);
  await insertAll(scope, kata.kegiatanLain, buku.kegiatanLain);
  await insertAll(scope, kata.narasi, buku.narasi);
  const result = { unit: buku.unitPelapor, dokumenTetap: approvedIds.size, dokumenDimuat: written.size };
  const sha256 = createHash('sha256').update(canonicalJson(buku)).digest('hex');
  scope.audit.record('buku.dimuat', { ...result, tahun: buku.tahun, sha256 });
  return result;
}
