import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../tenant/scope.ts';

/** Words that must all occur in a row, and whose rows may be found. */
export interface SearchOptions {
  kata: readonly string[];
  /** Ids of units; rows of others are not found. */
  unit: readonly string[];
  /** Most rows to give back. */
  batas: number;
}

/** A node of a budget, in its newest version. */
export interface SimpulDitemukan {
  id: string;
  kode: string;
  nama: string;
  jenis: string;
  dokumen: string;
  judul: string;
  unit: string;
  tahun: number;
}

/** An indicator at its newest place. */
export interface IndikatorDitemukan {
  penempatan: string;
  nama: string;
  judul: string;
  unit: string;
  tahunAwal: number;
  tahunAkhir: number;
}

/** An activity of the log. */
export interface KegiatanDitemukan {
  id: string;
  uraian: string;
  unit: string;
  tahun: number;
  periodeJenis: string;
  periodeKe: number;
}

/** Finds rows by words in their code and name, codes first. Reads the rows of the pemda once per kind. */
export interface SearchRepository {
  simpul(options: SearchOptions): Promise<SimpulDitemukan[]>;
  indikator(options: SearchOptions): Promise<IndikatorDitemukan[]>;
  kegiatan(options: SearchOptions): Promise<KegiatanDitemukan[]>;
}

/** What people type is no pattern. */
const literal = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const hasAll = (text: RawBuilder<unknown>, kata: readonly string[]) =>
  sql.join(
    kata.map((word) => sql`${text} ilike ${`%${literal(word)}%`}`),
    sql` and `,
  );

const uuids = (ids: readonly string[]) => sql`${ids as string[]}::uuid[]`;

export function createSearchRepository({ tx, pemda }: Scope): SearchRepository {
  return {
    async simpul({ kata, unit, batas }) {
      const q = literal(kata.join(' '));
      const { rows } = await sql<SimpulDitemukan>`
        select * from (
          select distinct on (s.identitas, d.unit_id)
            s.id, s.kode, s.nama, s.jenis, d.id as dokumen, d.judul, d.unit_id as unit, d.tahun_awal as tahun
          from simpul s join dokumen d on d.pemda_id = s.pemda_id and d.id = s.dokumen_id
          where s.pemda_id = ${pemda} and d.unit_id = any(${uuids(unit)}) and d.jenis in ('dpa', 'rka', 'renja', 'rkpd')
            and ${hasAll(sql`(s.kode || ' ' || s.nama)`, kata)}
          order by s.identitas, d.unit_id, d.tahun_awal desc, d.status = 'ditetapkan' desc, d.nomor_simpan desc
        ) f
        order by case when kode ilike ${q} then 0 when kode ilike ${`${q}%`} then 1 when nama ilike ${`${q}%`} then 2 else 3 end,
          tahun desc, kode, nama
        limit ${batas}`.execute(tx);
      return rows;
    },
    async indikator({ kata, unit, batas }) {
      const q = literal(kata.join(' '));
      const { rows } = await sql<IndikatorDitemukan>`
        select * from (
          select distinct on (p.indikator_id)
            p.id as penempatan, coalesce(p.nama_tercetak, i.nama) as nama, d.judul, d.unit_id as unit,
            d.tahun_awal as "tahunAwal", d.tahun_akhir as "tahunAkhir"
          from penempatan p
            join dokumen d on d.pemda_id = p.pemda_id and d.id = p.dokumen_id
            join indikator i on i.pemda_id = p.pemda_id and i.id = p.indikator_id
          where p.pemda_id = ${pemda} and d.unit_id = any(${uuids(unit)})
            and ${hasAll(sql`(coalesce(p.nama_tercetak, '') || ' ' || i.nama)`, kata)}
          order by p.indikator_id, d.tahun_awal desc, d.status = 'ditetapkan' desc, d.nomor_simpan desc
        ) f
        order by case when nama ilike ${`${q}%`} then 0 else 1 end, nama
        limit ${batas}`.execute(tx);
      return rows;
    },
    async kegiatan({ kata, unit, batas }) {
      const { rows } = await sql<KegiatanDitemukan>`
        select id, uraian, unit_id as unit, tahun, periode_jenis as "periodeJenis", periode_ke as "periodeKe"
        from kegiatan_lain
        where pemda_id = ${pemda} and unit_id = any(${uuids(unit)})
          and ${hasAll(sql`(uraian || ' ' || hasil)`, kata)}
        order by tahun desc, bulan_awal(periode_jenis, periode_ke) desc, nomor_simpan
        limit ${batas}`.execute(tx);
      return rows;
    },
  };
}
