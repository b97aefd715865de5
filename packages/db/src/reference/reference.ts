import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { Schema } from '../schema/index.ts';
import type {
  FormTable,
  NomenklaturTable,
  RekeningTable,
  SatuanTable,
  SkalaTable,
  SumberDanaTable,
} from '../schema/reference.ts';

/** When a row of reference data holds; `sampai` null = still. */
export interface Berlaku {
  dari: string;
  sampai: string | null;
}

/** An entry of a nomenclature. `sistem` names the code system, e.g. `kepmendagri-900.1-861-2026`. */
export interface Nomenklatur extends Berlaku {
  id: string;
  sistem: string;
  jenjang: 'urusan' | 'bidang-urusan' | 'program' | 'kegiatan' | 'sub-kegiatan';
  kode: string;
  nama: string;
  kinerja: string;
  indikator: string;
  satuan: string;
  jenisPemda: 'provinsi' | 'kabupaten-kota' | 'semua';
  peraturan: string;
}

/** An account code. */
export interface Rekening extends Berlaku {
  id: string;
  kode: string;
  nama: string;
  peraturan: string;
}

/** A source of funds. */
export interface SumberDana extends Berlaku {
  id: string;
  kode: string;
  nama: string;
  kelompok: string;
  peraturan: string;
}

/** A unit of measure. */
export interface Satuan {
  id: string;
  kode: string;
  nama: string;
  jenis: string;
}

/** A scale or a form: `isi` is read by who uses it. */
export interface AcuanBerisi extends Berlaku {
  id: string;
  slug: string;
  nama: string;
  sumber: string;
  isi: unknown;
}

/** A form with its kind of document. */
export interface FormAcuan extends AcuanBerisi {
  jenis: string;
}

/** Which entries of a nomenclature to read. */
export interface NomenklaturFilter {
  sistem: string;
  jenjang?: Nomenklatur['jenjang'];
  /** Only codes that start with this. */
  awalan?: string;
  jenisPemda?: Nomenklatur['jenisPemda'];
}

/** Reference data as everybody reads it. Dates are ISO; "on a date" means valid on that day. */
export interface Reference {
  listNomenklatur(filter: NomenklaturFilter): Promise<Nomenklatur[]>;
  findNomenklatur(sistem: string, kode: string): Promise<Nomenklatur | null>;
  /** The entries of these codes that hold on a date, for a kind of pemda. */
  listByKode(options: {
    kode: readonly string[];
    tanggal: string;
    jenisPemda: Nomenklatur['jenisPemda'];
  }): Promise<Nomenklatur[]>;
  /** What became of an entry: its direct successors. */
  listPenerus(id: string): Promise<Nomenklatur[]>;
  /** What an entry came from. */
  listPendahulu(id: string): Promise<Nomenklatur[]>;
  listRekening(tanggal: string): Promise<Rekening[]>;
  listSumberDana(tanggal: string): Promise<SumberDana[]>;
  listSatuan(): Promise<Satuan[]>;
  listSkala(tanggal: string): Promise<AcuanBerisi[]>;
  listForm(tanggal: string): Promise<FormAcuan[]>;
  /** A page of a list by code, whatever its dates; `cari` is the beginning of a code or a part of a name. */
  search(filter: CodeFilter): Promise<{ jumlah: number; baris: KodeAcuan[] }>;
  /** How many rows are loaded of a list, by regulation. */
  countLoaded(jenis: CodeList): Promise<{ peraturan: string; dari: string | null; jumlah: number }[]>;
}

/** Lists of codes. */
export type CodeList = 'nomenklatur' | 'rekening' | 'sumber-dana' | 'satuan';

/** Which part of a list to read. */
export interface CodeFilter {
  jenis: CodeList;
  cari: string;
  /** Kind of pemda, for the nomenclature: its own entries and those of all. */
  jenisPemda: Nomenklatur['jenisPemda'];
  /** Only entries of this level; for the nomenclature. */
  jenjang?: Nomenklatur['jenjang'] | undefined;
  batas: number;
  lewati: number;
}

/** A row of any list. Units of measure have neither dates nor a regulation. */
export interface KodeAcuan {
  id: string;
  kode: string;
  nama: string;
  keterangan: string;
  peraturan: string;
  dari: string | null;
  sampai: string | null;
}

interface CodeRow extends Omit<KodeAcuan, 'dari' | 'sampai'> {
  berlaku_dari: string | null;
  berlaku_sampai: string | null;
  jumlah: number;
}

/** A row with its dates as domain names them. */
function readDated<Row extends { berlaku_dari: string; berlaku_sampai: string | null }>({
  berlaku_dari: dari,
  berlaku_sampai: sampai,
  ...row
}: Row) {
  return { ...row, dari, sampai };
}

/** Each list with the columns of {@link KodeAcuan}. */
const CODE_LISTS: Readonly<Record<CodeList, RawBuilder<unknown>>> = {
  nomenklatur: sql`select id, kode, nama, replace(jenjang, '-', ' ') || case when indikator = '' then '' else '; ' || indikator end
    || case when satuan = '' then '' else ' (' || satuan || ')' end as keterangan, peraturan, berlaku_dari, berlaku_sampai, jenis_pemda,
    jenjang from nomenklatur`,
  rekening: sql`select id, kode, nama, '' as keterangan, peraturan, berlaku_dari, berlaku_sampai, 'semua' as jenis_pemda,
    null as jenjang from rekening`,
  'sumber-dana': sql`select id, kode, nama, kelompok as keterangan, peraturan, berlaku_dari, berlaku_sampai, 'semua' as jenis_pemda,
    null as jenjang from sumber_dana`,
  satuan: sql`select id, kode, nama, jenis as keterangan, '' as peraturan, null::date as berlaku_dari, null::date as berlaku_sampai,
    'semua' as jenis_pemda, null as jenjang from satuan`,
};

function readNomenklatur({ jenis_pemda, ...row }: Selectable<NomenklaturTable>): Nomenklatur {
  return { ...readDated(row), jenisPemda: jenis_pemda } as Nomenklatur;
}

export function createReference(db: Kysely<Schema>): Reference {
  const validOn = (tanggal: string) => sql<boolean>`daterange(berlaku_dari, berlaku_sampai, '[]') @> ${tanggal}::date`;
  const linked = async (id: string, from: 'nomenklatur_id' | 'penerus_id', to: 'nomenklatur_id' | 'penerus_id') => {
    const rows = await db
      .selectFrom('nomenklatur as n')
      .innerJoin('nomenklatur_penerus as p', `p.${to}`, 'n.id')
      .selectAll('n')
      .where(`p.${from}`, '=', id)
      .orderBy('n.kode')
      .execute();
    return rows.map(readNomenklatur);
  };
  return {
    async listNomenklatur({ sistem, jenjang, awalan, jenisPemda }) {
      let query = db.selectFrom('nomenklatur').selectAll().where('sistem', '=', sistem);
      if (jenjang !== undefined) query = query.where('jenjang', '=', jenjang);
      if (awalan !== undefined) query = query.where(sql<boolean>`starts_with(kode, ${awalan})`);
      if (jenisPemda !== undefined) query = query.where('jenis_pemda', 'in', [jenisPemda, 'semua']);
      return (await query.orderBy('kode').execute()).map(readNomenklatur);
    },
    async findNomenklatur(sistem, kode) {
      const row = await db
        .selectFrom('nomenklatur')
        .selectAll()
        .where('sistem', '=', sistem)
        .where('kode', '=', kode)
        .orderBy('berlaku_dari', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : readNomenklatur(row);
    },
    async listByKode({ kode, tanggal, jenisPemda }) {
      if (kode.length === 0) return [];
      const rows = await db
        .selectFrom('nomenklatur')
        .selectAll()
        .where(sql<boolean>`kode = any(${kode})`)
        .where('jenis_pemda', 'in', [jenisPemda, 'semua'])
        .where(validOn(tanggal))
        .orderBy('kode')
        .orderBy('berlaku_dari')
        .execute();
      return rows.map(readNomenklatur);
    },
    listPenerus: (id) => linked(id, 'nomenklatur_id', 'penerus_id'),
    listPendahulu: (id) => linked(id, 'penerus_id', 'nomenklatur_id'),
    async listRekening(tanggal) {
      const rows: Selectable<RekeningTable>[] = await db
        .selectFrom('rekening')
        .selectAll()
        .where(validOn(tanggal))
        .orderBy('kode')
        .execute();
      return rows.map(readDated);
    },
    async listSumberDana(tanggal) {
      const rows: Selectable<SumberDanaTable>[] = await db
        .selectFrom('sumber_dana')
        .selectAll()
        .where(validOn(tanggal))
        .orderBy('kode')
        .execute();
      return rows.map(readDated);
    },
    async listSatuan(): Promise<Selectable<SatuanTable>[]> {
      return db.selectFrom('satuan').selectAll().orderBy('kode').execute();
    },
    async listSkala(tanggal) {
      const rows: Selectable<SkalaTable>[] = await db
        .selectFrom('skala')
        .selectAll()
        .where(validOn(tanggal))
        .orderBy('slug')
        .execute();
      return rows.map(readDated);
    },
    async listForm(tanggal) {
      const rows: Selectable<FormTable>[] = await db
        .selectFrom('form')
        .selectAll()
        .where(validOn(tanggal))
        .orderBy('slug')
        .execute();
      return rows.map(readDated);
    },
    async search({ jenis, cari, jenisPemda, jenjang = null, batas, lewati }) {
      const { rows } = await sql<CodeRow>`
        select *, count(*) over ()::integer as jumlah from (${CODE_LISTS[jenis]}) d
        where jenis_pemda in (${jenisPemda}, 'semua')
          and (${jenjang}::text is null or jenjang = ${jenjang})
          and (${cari} = '' or starts_with(lower(kode), lower(${cari})) or position(lower(${cari}) in lower(nama)) > 0)
        order by kode, berlaku_dari desc limit ${batas} offset ${lewati}`.execute(db);
      return {
        jumlah: rows[0]?.jumlah ?? 0,
        baris: rows.map(({ id, kode, nama, keterangan, peraturan, berlaku_dari: dari, berlaku_sampai: sampai }) => ({
          id,
          kode,
          nama,
          keterangan,
          peraturan,
          dari,
          sampai,
        })),
      };
    },
    async countLoaded(jenis) {
      const { rows } = await sql<{ peraturan: string; dari: string | null; jumlah: number }>`
        select peraturan, berlaku_dari as dari, count(*)::integer as jumlah from (${CODE_LISTS[jenis]}) d
        group by peraturan, berlaku_dari order by berlaku_dari desc nulls last`.execute(db);
      return rows;
    },
  };
}
