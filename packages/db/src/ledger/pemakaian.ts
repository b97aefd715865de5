import { sql } from 'kysely';
import type { Scope } from '../tenant/scope.ts';

/** What hangs on the units and offices of a pemda: what decides whether they may be removed or closed. */
export interface Pemakaian {
  /** Units that own anything beside sub-units, offices and a place among the reporting units; `akhir` = latest year of it, null = undated only. */
  unit: ReadonlyMap<string, { awal: number | null; akhir: number | null }>;
  /** Offices that answer for an indicator. */
  jabatan: ReadonlySet<string>;
  /** Reports that were submitted or signed. */
  laporan: readonly { unit: string; tahun: number; triwulan: number; form: string; status: string }[];
}

/** Reads {@link Pemakaian} in three statements, however many units there are. */
export async function readPemakaian({ tx, pemda }: Scope): Promise<Pemakaian> {
  const units = await sql<{ unit: string; awal: number | null; akhir: number | null }>`
    select unit_id as unit, min(tahun) as awal, max(tahun) as akhir from (
      select unit_id, tahun_awal as tahun from dokumen where pemda_id = ${pemda}
      union all select unit_id, tahun from catatan where pemda_id = ${pemda}
      union all select unit_id, tahun from kegiatan_lain where pemda_id = ${pemda}
      union all select unit_id, tahun from narasi where pemda_id = ${pemda}
      union all select unit_id, tahun from laporan where pemda_id = ${pemda}
      union all select unit_id, tahun from import_batch where pemda_id = ${pemda}
      union all select unit_id, tahun from dasar_hukum where pemda_id = ${pemda}
      union all select unit_id, tahun from tenggat where pemda_id = ${pemda}
      union all select s.unit_id, d.tahun_awal from simpul s
        join dokumen d on d.pemda_id = s.pemda_id and d.id = s.dokumen_id where s.pemda_id = ${pemda}
      union all select unit_id, null from indikator where pemda_id = ${pemda}
      union all select unit_id, null from peran where pemda_id = ${pemda}
      union all select unit_id, null from peran_kunci where pemda_id = ${pemda}
      union all select unit_id, null from keputusan_temuan where pemda_id = ${pemda}
    ) pakai where unit_id is not null group by unit_id`.execute(tx);
  const offices = await tx
    .selectFrom('indikator')
    .select('penanggung_jawab_id as jabatan')
    .distinct()
    .where('pemda_id', '=', pemda)
    .where('penanggung_jawab_id', 'is not', null)
    .execute();
  const laporan = await tx
    .selectFrom('laporan')
    .select(['unit_id as unit', 'tahun', 'periode_ke as triwulan', 'form', 'status'])
    .where('pemda_id', '=', pemda)
    .where('periode_jenis', '=', 'triwulan')
    .where('status', 'in', ['diajukan', 'ditetapkan'])
    .orderBy('tahun')
    .orderBy('periode_ke')
    .execute();
  return {
    unit: new Map(units.rows.map(({ unit, awal, akhir }) => [unit, { awal, akhir }])),
    jabatan: new Set(offices.flatMap(({ jabatan }) => (jabatan === null ? [] : [jabatan]))),
    laporan,
  };
}
