import { createHash, randomUUID } from 'node:crypto';
import { AppError, type Periode, type StatusLaporan } from '@selaras/domain';
import { type Selectable, type SqlBool, sql } from 'kysely';
import { notFound } from '../errors.ts';
import { periodeColumns, readPeriode } from '../ledger/periode-codec.ts';
import type { LaporanTable } from '../schema/reports.ts';
import type { Scope } from '../tenant/scope.ts';

/** A report of a unit for a period, without its document model. */
export interface Laporan {
  id: string;
  unit: string;
  form: string;
  periode: Periode;
  judul: string;
  status: StatusLaporan;
  /** Date of approval. */
  tanggal: string | null;
  /** SHA-256 of the stored model's text. */
  modelHash: string | null;
  /** Last event of the audit chain when it was approved, as printed on it. */
  auditNomor: number | null;
  auditHash: string | null;
  versiBaris: number;
}

/** What names a report. */
export type LaporanBaru = Pick<Laporan, 'unit' | 'form' | 'periode' | 'judul'>;

/** Approval: the finished model as JSON text, the date, and the audit event that the report prints. */
export interface Penetapan {
  model: string;
  tanggal: string;
  audit: { nomor: number; hash: string } | null;
}

/** Text of a section that people edited, with the figures it was made from. */
export interface BagianLaporan {
  bagian: string;
  teks: string;
  angka: unknown;
  versiBaris: number;
}

/** One step of a report's way, from the audit trail. */
export interface LangkahTercatat {
  laporan: string;
  /** What was done: `diajukan`, `dikembalikan`, `ditetapkan` … */
  langkah: string;
  /** ISO time with its offset. */
  waktu: string;
  aktor: string;
  /** Comment of a return, reason of a reopening; empty without. */
  catatan: string;
}

/** Which reports to list. */
export interface LaporanFilter {
  unit?: string;
  tahun?: number;
  status?: StatusLaporan;
}

/** Reports of the current pemda. */
export interface ReportRepository {
  list(filter?: LaporanFilter): Promise<Laporan[]>;
  /** Throws `tidak-ditemukan`. */
  get(id: string): Promise<Laporan>;
  /** The report of that unit, form and period that counts now (any status but `digantikan`). */
  findCurrent(key: Omit<LaporanBaru, 'judul'>): Promise<Laporan | null>;
  create(laporan: LaporanBaru): Promise<Laporan>;
  /** `draf` ↔ `diajukan`. Throws `konflik` when it was changed meanwhile or is approved. */
  setStatus(id: string, versiBaris: number, status: 'draf' | 'diajukan'): Promise<Laporan>;
  /** Stores the model; from now on neither can change. */
  approve(id: string, versiBaris: number, penetapan: Penetapan): Promise<Laporan>;
  /** Marks an approved report as replaced; the reason is audited. */
  supersede(id: string, versiBaris: number, alasan: string): Promise<Laporan>;
  /** The stored model's exact text; null while there is none. Throws `sistem` when it doesn't fit its hash. */
  readModel(id: string): Promise<string | null>;
  /** Steps of all reports of a year, oldest first. */
  listLangkah(tahun: number): Promise<LangkahTercatat[]>;
  listBagian(id: string): Promise<BagianLaporan[]>;
  saveBagian(id: string, bagian: Omit<BagianLaporan, 'versiBaris'>, versiBaris: number | null): Promise<BagianLaporan>;
  /** Ids of the units with an approved report of a period that overlaps this one. */
  unitsClosing(periode: Periode): Promise<ReadonlySet<string>>;
}

function readReport(row: Omit<Selectable<LaporanTable>, 'model'>): Laporan {
  return {
    id: row.id,
    unit: row.unit_id,
    form: row.form,
    periode: readPeriode({ ...row }),
    judul: row.judul,
    status: row.status as StatusLaporan,
    tanggal: row.tanggal,
    modelHash: row.model_hash,
    auditNomor: row.audit_nomor,
    auditHash: row.audit_hash,
    versiBaris: row.versi_baris,
  };
}

// Not the model: it is large, and read only where it is printed again.
const COLUMNS = [
  'pemda_id',
  'id',
  'nomor_simpan',
  'versi_baris',
  'unit_id',
  'form',
  'tahun',
  'periode_jenis',
  'periode_ke',
  'judul',
  'status',
  'tanggal',
  'model_hash',
  'audit_nomor',
  'audit_hash',
] as const;

const hashOf = (model: string) => createHash('sha256').update(model).digest('hex');

export function createReportRepository(scope: Scope): ReportRepository {
  const { tx, pemda, audit } = scope;
  const select = () => tx.selectFrom('laporan').select(COLUMNS).where('pemda_id', '=', pemda);

  async function get(id: string): Promise<Laporan> {
    const row = await select().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw notFound('laporan', id);
    return readReport(row);
  }

  async function change(id: string, versiBaris: number, columns: Partial<LaporanTable>, jenis: string, detail: object) {
    const before = await get(id);
    const row = await tx
      .updateTable('laporan')
      .set((eb) => ({ ...(columns as object), versi_baris: eb('versi_baris', '+', 1) }))
      .where('pemda_id', '=', pemda)
      .where('id', '=', id)
      .where('versi_baris', '=', versiBaris)
      .returning(COLUMNS)
      .executeTakeFirst();
    if (row === undefined) {
      throw new AppError('konflik', {
        id: `Laporan ini sudah diubah orang lain: statusnya "${before.status}".`,
        en: `Someone else has changed this report: its status is "${before.status}".`,
      });
    }
    audit.record(jenis, { id, sebelum: before.status, sesudah: row.status, ...detail });
    return readReport(row);
  }

  async function describeConflict(id: string, bagian: string, teks: string): Promise<AppError> {
    const stored = await tx
      .selectFrom('laporan_bagian')
      .select('teks')
      .where('pemda_id', '=', pemda)
      .where('laporan_id', '=', id)
      .where('bagian', '=', bagian)
      .executeTakeFirst();
    const shown = stored?.teks ?? '–';
    const pesan = { id: `Isian Anda: ${teks}. Tersimpan: ${shown}.`, en: `Yours: ${teks}. Stored: ${shown}.` };
    return new AppError(
      'konflik',
      { id: 'Bagian ini sudah diubah orang lain.', en: 'Someone else has changed this section.' },
      [{ lokasi: bagian, kode: 'diubah-orang-lain', pesan, saran: null, nilai: teks }],
    );
  }

  return {
    get,
    async list({ unit, tahun, status } = {}) {
      let query = select();
      if (unit !== undefined) query = query.where('unit_id', '=', unit);
      if (tahun !== undefined) query = query.where('tahun', '=', tahun);
      if (status !== undefined) query = query.where('status', '=', status);
      return (await query.orderBy('nomor_simpan', 'desc').execute()).map(readReport);
    },
    async findCurrent({ unit, form, periode }) {
      const row = await select()
        .where('unit_id', '=', unit)
        .where('form', '=', form)
        .where('tahun', '=', periode.tahun)
        .where('periode_jenis', '=', periode.jenis)
        .where('periode_ke', '=', periode.ke)
        .where('status', '<>', 'digantikan')
        .executeTakeFirst();
      return row === undefined ? null : readReport(row);
    },
    async create({ unit, form, periode, judul }) {
      const period = periodeColumns(periode) as { tahun: number; periode_jenis: string; periode_ke: number };
      const row = await tx
        .insertInto('laporan')
        .values({ pemda_id: pemda, id: randomUUID(), unit_id: unit, form, ...period, judul, status: 'draf' })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow();
      audit.record('laporan.dibuat', { id: row.id, unit, form, periode, judul });
      return readReport(row);
    },
    setStatus: (id, versiBaris, status) => change(id, versiBaris, { status }, `laporan.${status}`, {}),
    approve(id, versiBaris, { model, tanggal, audit: head }) {
      const modelHash = hashOf(model);
      const columns = {
        status: 'ditetapkan',
        model,
        model_hash: modelHash,
        tanggal,
        audit_nomor: head?.nomor ?? null,
        audit_hash: head?.hash ?? null,
      };
      return change(id, versiBaris, columns, 'laporan.ditetapkan', { tanggal, modelHash });
    },
    supersede: (id, versiBaris, alasan) =>
      change(id, versiBaris, { status: 'digantikan' }, 'laporan.digantikan', { alasan }),
    async readModel(id) {
      const row = await tx
        .selectFrom('laporan')
        .select(['model', 'model_hash'])
        .where('pemda_id', '=', pemda)
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) throw notFound('laporan', id);
      if (row.model !== null && hashOf(row.model) !== row.model_hash) {
        throw new AppError('sistem', {
          id: 'Model laporan yang tersimpan tidak cocok dengan hash-nya.',
          en: 'The stored model of the report does not fit its hash.',
        });
      }
      return row.model;
    },
    async listLangkah(tahun) {
      const { rows } = await sql<LangkahTercatat>`
        select l.id as laporan, substr(a.jenis, 9) as langkah, a.aktor,
          to_char(a.waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as waktu,
          coalesce(a.payload->>'komentar', a.payload->>'alasan', '') as catatan
        from audit_event a join laporan l on l.pemda_id = a.pemda_id and l.id = (a.payload->>'id')::uuid
        where a.pemda_id = ${pemda} and a.jenis like 'laporan.%' and l.tahun = ${tahun}
        order by a.nomor`.execute(tx);
      return rows;
    },
    async listBagian(id) {
      const rows = await tx
        .selectFrom('laporan_bagian')
        .selectAll()
        .where('pemda_id', '=', pemda)
        .where('laporan_id', '=', id)
        .orderBy('bagian')
        .execute();
      return rows.map(({ bagian, teks, angka, versi_baris }) => ({ bagian, teks, angka, versiBaris: versi_baris }));
    },
    async saveBagian(id, { bagian, teks, angka }, versiBaris) {
      const figures = JSON.stringify(angka);
      const result =
        versiBaris === null
          ? await tx
              .insertInto('laporan_bagian')
              .values({ pemda_id: pemda, laporan_id: id, bagian, teks, angka: figures })
              .onConflict((conflict) => conflict.doNothing())
              .executeTakeFirst()
          : await tx
              .updateTable('laporan_bagian')
              .set((eb) => ({ teks, angka: figures, versi_baris: eb('versi_baris', '+', 1) }))
              .where('pemda_id', '=', pemda)
              .where('laporan_id', '=', id)
              .where('bagian', '=', bagian)
              .where('versi_baris', '=', versiBaris)
              .executeTakeFirst();
      const written = 'numUpdatedRows' in result ? result.numUpdatedRows : result.numInsertedOrUpdatedRows;
      if (written !== 1n) throw await describeConflict(id, bagian, teks);
      audit.record('laporan-bagian.disimpan', { id, bagian, teks });
      return { bagian, teks, angka, versiBaris: (versiBaris ?? 0) + 1 };
    },
    async unitsClosing(periode) {
      const rows = await tx
        .selectFrom('laporan')
        .select('unit_id')
        .distinct()
        .where('pemda_id', '=', pemda)
        .where('tahun', '=', periode.tahun)
        .where('status', '=', 'ditetapkan')
        .where(
          sql<SqlBool>`bulan_awal(periode_jenis, periode_ke) <= bulan_akhir(${periode.jenis}, ${periode.ke})
            and bulan_awal(${periode.jenis}, ${periode.ke}) <= bulan_akhir(periode_jenis, periode_ke)`,
        )
        .execute();
      return new Set(rows.map(({ unit_id }) => unit_id));
    },
  };
}
