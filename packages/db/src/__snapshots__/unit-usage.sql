begin;

select set_config('app.pemda', $1, true);

select unit_id as unit, min(tahun) as awal, max(tahun) as akhir from ( select unit_id, tahun_awal as tahun from dokumen where pemda_id = $1 union all select unit_id, tahun from catatan where pemda_id = $2 union all select unit_id, tahun from kegiatan_lain where pemda_id = $3 union all select unit_id, tahun from narasi where pemda_id = $4 union all select unit_id, tahun from laporan where pemda_id = $5 union all select unit_id, tahun from import_batch where pemda_id = $6 union all select unit_id, tahun from dasar_hukum where pemda_id = $7 union all select unit_id, tahun from tenggat where pemda_id = $8 union all select s.unit_id, d.tahun_awal from simpul s join dokumen d on d.pemda_id = s.pemda_id and d.id = s.dokumen_id where s.pemda_id = $9 union all select unit_id, null from indikator where pemda_id = $10 union all select unit_id, null from peran where pemda_id = $11 union all select unit_id, null from peran_kunci where pemda_id = $12 union all select unit_id, null from keputusan_temuan where pemda_id = $13 ) pakai where unit_id is not null group by unit_id;

select distinct "penanggung_jawab_id" as "jabatan" from "indikator" where "pemda_id" = $1 and "penanggung_jawab_id" is not null;

select "unit_id" as "unit", "tahun", "periode_ke" as "triwulan", "form", "status" from "laporan" where "pemda_id" = $1 and "periode_jenis" = $2 and "status" in ($3, $4) order by "tahun", "periode_ke";

commit;
