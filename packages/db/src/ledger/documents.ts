import { randomUUID } from 'node:crypto';
import type { Dokumen } from '@selaras/domain';
import { sql } from 'kysely';
import { createRepository, type Repository } from '../tenant/repository.ts';
import type { Scope } from '../tenant/scope.ts';
import { dokumen } from './rencana.ts';

/** What a copy is called, and how it differs from the version it is made of. */
export interface CopyOptions {
  /** Id of the version to copy. */
  dari: string;
  /** e.g. `perubahan-1`. */
  versi: string;
  judul?: string;
  nomor?: string;
  tanggal?: string | null;
}

/** One change of a budget row between a version and the one it was copied from; null = the row is only in the other version. */
export interface BudgetChange {
  sebelum: string | null;
  sesudah: string | null;
}

/** Versions of plans, budgets and agreements. */
export interface DocumentRepository extends Repository<Dokumen, string, 'id' | 'unit' | 'jenis' | 'versi' | 'status'> {
  /**
   * Copies a version forward as a draft: its tree, placements, targets, baselines, budget lines and planned cash, each row naming the
   * one that it came from. Realisasi belongs to no version and is not copied. Throws `tidak-ditemukan`.
   */
  copy(options: CopyOptions): Promise<Dokumen>;
  /**
   * Ties rows of a version that name no row of the version it was copied from to the one that they stand for: nodes by identity, then
   * placements by node and indicator, then budget rows by node, place and words. For rows that were removed and came back.
   */
  relink(id: string): Promise<void>;
  /** Before / after: ids of the budget rows of a version, paired with those of the version that it was copied from. */
  pairAnggaran(id: string): Promise<BudgetChange[]>;
}

/** Copies the rows below a document. Later tables find the new parents by `asal_id` of those before. */
async function copyRows({ tx, pemda }: Scope, from: string, to: string): Promise<void> {
  await sql`
    with peta as materialized (
      select id as lama, gen_random_uuid() as baru from simpul where pemda_id = ${pemda} and dokumen_id = ${from}
    )
    insert into simpul (pemda_id, id, asal_id, dokumen_id, induk_id, jenis, urut, kode, sistem_kode, nama, unit_id, identitas)
    select s.pemda_id, p.baru, s.id, ${to}, i.baru, s.jenis, s.urut, s.kode, s.sistem_kode, s.nama, s.unit_id, s.identitas
    from simpul s join peta p on p.lama = s.id left join peta i on i.lama = s.induk_id
    where s.pemda_id = ${pemda} order by s.nomor_simpan`.execute(tx);
  await sql`
    with peta as materialized (
      select id as lama, gen_random_uuid() as baru from penempatan where pemda_id = ${pemda} and dokumen_id = ${from}
    )
    insert into penempatan (pemda_id, id, asal_id, dokumen_id, simpul_id, indikator_id, nama_tercetak, satuan_tercetak, urut,
      induk_id, lokasi)
    select l.pemda_id, p.baru, l.id, ${to}, n.id, l.indikator_id, l.nama_tercetak, l.satuan_tercetak, l.urut, i.baru, l.lokasi
    from penempatan l join peta p on p.lama = l.id left join peta i on i.lama = l.induk_id
    join simpul n on n.pemda_id = l.pemda_id and n.dokumen_id = ${to} and n.asal_id = l.simpul_id
    where l.pemda_id = ${pemda} order by l.nomor_simpan`.execute(tx);
  await sql`
    insert into target (pemda_id, penempatan_id, tahun, periode_jenis, periode_ke, keterangan, nilai)
    select t.pemda_id, p.id, t.tahun, t.periode_jenis, t.periode_ke, t.keterangan, t.nilai
    from target t join penempatan p on p.pemda_id = t.pemda_id and p.asal_id = t.penempatan_id
    where p.pemda_id = ${pemda} and p.dokumen_id = ${to} order by t.nomor_simpan`.execute(tx);
  await sql`
    insert into kondisi_awal (pemda_id, penempatan_id, tahun, nilai)
    select k.pemda_id, p.id, k.tahun, k.nilai
    from kondisi_awal k join penempatan p on p.pemda_id = k.pemda_id and p.asal_id = k.penempatan_id
    where p.pemda_id = ${pemda} and p.dokumen_id = ${to} order by k.nomor_simpan`.execute(tx);
  await sql`
    insert into anggaran (pemda_id, id, asal_id, dokumen_id, simpul_id, tahun, rincian, urut, uraian, rekening, sumber_dana, jumlah)
    select a.pemda_id, gen_random_uuid(), a.id, ${to}, n.id, a.tahun, a.rincian, a.urut, a.uraian, a.rekening, a.sumber_dana, a.jumlah
    from anggaran a join simpul n on n.pemda_id = a.pemda_id and n.dokumen_id = ${to} and n.asal_id = a.simpul_id
    where a.pemda_id = ${pemda} and a.dokumen_id = ${from} order by a.nomor_simpan`.execute(tx);
  await sql`
    insert into anggaran_kas (pemda_id, dokumen_id, simpul_id, bulan, jumlah)
    select k.pemda_id, ${to}, n.id, k.bulan, k.jumlah
    from anggaran_kas k join simpul n on n.pemda_id = k.pemda_id and n.dokumen_id = ${to} and n.asal_id = k.simpul_id
    where k.pemda_id = ${pemda} and k.dokumen_id = ${from} order by k.nomor_simpan`.execute(tx);
  await sql`
    insert into pelaksanaan_anggaran (pemda_id, dokumen_id, kelompok, urut, simpul_id, uraian, jumlah, serapan_minimal)
    select b.pemda_id, ${to}, b.kelompok, b.urut, coalesce(n.id, b.simpul_id), b.uraian, b.jumlah, b.serapan_minimal
    from pelaksanaan_anggaran b
    left join simpul n on n.pemda_id = b.pemda_id and n.dokumen_id = ${to} and n.asal_id = b.simpul_id
    where b.pemda_id = ${pemda} and b.dokumen_id = ${from} order by b.nomor_simpan`.execute(tx);
}

/** Nodes first: the rows below them find their own by the nodes' links. */
async function relinkRows({ tx, pemda }: Scope, id: string, from: string): Promise<void> {
  await sql`
    update simpul s set asal_id = (
      select o.id from simpul o where o.pemda_id = ${pemda} and o.dokumen_id = ${from} and o.identitas = s.identitas
      order by o.nomor_simpan limit 1)
    where s.pemda_id = ${pemda} and s.dokumen_id = ${id} and s.asal_id is null`.execute(tx);
  await sql`
    update penempatan s set asal_id = (
      select o.id from penempatan o join simpul n on n.pemda_id = o.pemda_id and n.asal_id = o.simpul_id
      where o.pemda_id = ${pemda} and o.dokumen_id = ${from} and n.id = s.simpul_id and o.indikator_id = s.indikator_id
      order by o.nomor_simpan limit 1)
    where s.pemda_id = ${pemda} and s.dokumen_id = ${id} and s.asal_id is null`.execute(tx);
  await sql`
    update anggaran s set asal_id = (
      select o.id from anggaran o join simpul n on n.pemda_id = o.pemda_id and n.asal_id = o.simpul_id
      where o.pemda_id = ${pemda} and o.dokumen_id = ${from} and n.id = s.simpul_id and o.tahun = s.tahun and o.rincian = s.rincian
        and o.urut = s.urut and o.rekening = s.rekening and o.uraian = s.uraian and o.sumber_dana = s.sumber_dana
        and not exists (select from anggaran a where a.pemda_id = o.pemda_id and a.dokumen_id = ${id} and a.asal_id = o.id)
      order by o.nomor_simpan limit 1)
    where s.pemda_id = ${pemda} and s.dokumen_id = ${id} and s.asal_id is null`.execute(tx);
}

export function createDocumentRepository(scope: Scope): DocumentRepository {
  const documents = createRepository(scope, dokumen);
  return {
    ...documents,
    async copy({ dari, ...changes }) {
      const { value: source } = await documents.get(dari);
      const { value: copy } = await documents.save(
        { ...source, nomor: '', tanggal: null, ...changes, id: randomUUID(), status: 'draf', asal: source.id },
        null,
      );
      await copyRows(scope, source.id, copy.id);
      scope.audit.record('dokumen.disalin', { dari, id: copy.id, versi: copy.versi });
      return copy;
    },
    async relink(id) {
      const { value: document } = await documents.get(id);
      if (document.asal !== null) await relinkRows(scope, id, document.asal);
    },
    async pairAnggaran(id) {
      const { value: document } = await documents.get(id);
      const { rows } = await sql<BudgetChange>`
        select lama.id as sebelum, baru.id as sesudah
        from (select * from anggaran where pemda_id = ${scope.pemda} and dokumen_id = ${document.asal}::uuid) lama
        full join (select * from anggaran where pemda_id = ${scope.pemda} and dokumen_id = ${id}) baru on baru.asal_id = lama.id
        order by coalesce(baru.nomor_simpan, lama.nomor_simpan)`.execute(scope.tx);
      return rows;
    },
  };
}
