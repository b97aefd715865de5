begin;

select set_config('app.pemda', $1, true);

select * from "anggaran" where "pemda_id" = $1 and "rincian" = $2 order by "nomor_simpan";

select t.* from "anggaran" t join json_populate_recordset(null::"anggaran", $1::json) k on t."pemda_id" = "k"."pemda_id" and t."id" = "k"."id" for update of t;

update "anggaran" t set "dokumen_id" = k."dokumen_id", "simpul_id" = k."simpul_id", "tahun" = k."tahun", "rincian" = k."rincian", "urut" = k."urut", "uraian" = k."uraian", "rekening" = k."rekening", "sumber_dana" = k."sumber_dana", "jumlah" = k."jumlah", versi_baris = t.versi_baris + 1 from json_populate_recordset(null::"anggaran", $1::json) k where t."pemda_id" = "k"."pemda_id" and t."id" = "k"."id";

select t.* from "anggaran" t join json_populate_recordset(null::"anggaran", $1::json) k on t."pemda_id" = "k"."pemda_id" and t."id" = "k"."id" for update of t;

delete from "anggaran" t using json_populate_recordset(null::"anggaran", $1::json) k where t."pemda_id" = "k"."pemda_id" and t."id" = "k"."id";

select audit_tambah($1::uuid, $2, $3::json);

commit;
