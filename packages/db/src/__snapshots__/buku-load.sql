begin;

select set_config('app.pemda', $1, true);

with recursive atas as ( select p.* from perangkat_daerah p where p.pemda_id = $1 and p.id = $2 union all select p.* from perangkat_daerah p join atas a on p.pemda_id = a.pemda_id and p.id = a.induk_id ), bawah as ( select p.* from perangkat_daerah p where p.pemda_id = $3 and p.id = $4 union all select p.* from perangkat_daerah p join bawah b on p.pemda_id = b.pemda_id and p.induk_id = b.id where (coalesce(p.berlaku_dari, '-infinity') <= make_date($5::int, 12, 31) and coalesce(p.berlaku_sampai, 'infinity') >= make_date($6::int, 1, 1)) or exists (select from dokumen d where d.pemda_id = p.pemda_id and d.unit_id = p.id and $7::int between d.tahun_awal and d.tahun_akhir) or exists (select from simpul s join dokumen d on d.pemda_id = s.pemda_id and d.id = s.dokumen_id where s.pemda_id = p.pemda_id and s.unit_id = p.id and $8::int between d.tahun_awal and d.tahun_akhir) or exists (select from indikator i join jabatan j on j.pemda_id = i.pemda_id and j.id = i.penanggung_jawab_id where j.pemda_id = p.pemda_id and j.unit_id = p.id) ) select *, true as bawah from bawah union all select *, false as bawah from atas where id <> $9 order by nomor_simpan;

select * from "jabatan" where "pemda_id" = $1 and "unit_id" = any($2::uuid[]) order by "nomor_simpan";

select * from "dokumen" where "pemda_id" = $1 and "unit_id" = any($2::uuid[]) and $3 between tahun_awal and tahun_akhir order by "nomor_simpan";

select * from "simpul" where "pemda_id" = $1 and "dokumen_id" = any($2::uuid[]) order by "nomor_simpan";

select * from "penempatan" where "pemda_id" = $1 and "dokumen_id" = any($2::uuid[]) order by "nomor_simpan";

select * from "target" where "pemda_id" = $1 and "penempatan_id" = any($2::uuid[]) order by "nomor_simpan";

select * from "kondisi_awal" where "pemda_id" = $1 and "penempatan_id" = any($2::uuid[]) order by "nomor_simpan";

select * from "anggaran" where "pemda_id" = $1 and "dokumen_id" = any($2::uuid[]) order by "nomor_simpan";

select * from "anggaran_kas" where "pemda_id" = $1 and "dokumen_id" = any($2::uuid[]) order by "nomor_simpan";

select * from "pelaksanaan_anggaran" where "pemda_id" = $1 and "dokumen_id" = any($2::uuid[]) order by "nomor_simpan";

select * from "indikator" where "pemda_id" = $1 and (unit_id = $2 or "id" = any($3::uuid[])) order by "nomor_simpan";

select * from "pemda" where "id" = $1;

select * from "pejabat" where "pemda_id" = $1 and "jabatan_id" = any($2::uuid[]) order by "nomor_simpan";

select "p".* from "dasar_hukum" as "d" inner join "peraturan" as "p" on "p"."pemda_id" = "d"."pemda_id" and "p"."id" = "d"."peraturan_id" where "d"."pemda_id" = $1 and "d"."unit_id" = $2 and "d"."tahun" = $3 order by "d"."urut";

select * from "realisasi" where "pemda_id" = $1 and "indikator_id" = any($2::uuid[]) and tahun <= $3 order by "nomor_simpan";

select * from "realisasi_keuangan" where "pemda_id" = $1 and ("simpul_id" = any($2::uuid[]) or "anggaran_id" = any($3::uuid[])) and tahun <= $4 order by "nomor_simpan";

select * from "catatan" where "pemda_id" = $1 and "unit_id" = any($2::uuid[]) and tahun = $3 order by "nomor_simpan";

select * from "kegiatan_lain" where "pemda_id" = $1 and "unit_id" = any($2::uuid[]) and tahun = $3 order by "nomor_simpan";

select * from "narasi" where "pemda_id" = $1 and "unit_id" = any($2::uuid[]) and tahun = $3 order by "nomor_simpan";

select * from "pengaturan" where "pemda_id" = $1 and "tahun" <= $2 order by "tahun" desc limit $3;

commit;
