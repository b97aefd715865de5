begin;

select set_config('app.pemda', $1, true);

insert into "keputusan_temuan" ("pemda_id", "id", "sha256", "unit_id", "kunci", "aturan", "uraian", "keputusan", "alasan", "pengguna_id", "oleh") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict ("pemda_id", "sha256", "unit_id", "kunci") do update set "aturan" = $12, "uraian" = $13, "keputusan" = $14, "alasan" = $15, "pengguna_id" = $16, "oleh" = $17, "waktu" = now() returning "kunci", "aturan", "uraian", "keputusan", "alasan", "oleh", "waktu";

select "kunci", "aturan", "uraian", "keputusan", "alasan", "oleh", "waktu" from "keputusan_temuan" where "pemda_id" = $1 and "sha256" is null and "unit_id" = $2 order by "waktu", "kunci";

delete from "keputusan_temuan" where "pemda_id" = $1 and "sha256" = $2 and "unit_id" is null and "kunci" = $3 returning "aturan", "uraian";

select audit_tambah($1::uuid, $2, $3::json);

commit;
