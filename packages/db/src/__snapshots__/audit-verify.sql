begin;

select set_config('app.pemda', $1, true);

select "nomor", "aktor_id", "aktor", "jenis", "payload", "hash_sebelum", "hash", to_char(waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "waktu" from "audit_event" where "pemda_id" = $1 and "nomor" > $2 order by "nomor" limit $3;

select "nomor", "aktor_id", "aktor", "jenis", "payload", "hash_sebelum", "hash", to_char(waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "waktu" from "audit_event" where "pemda_id" = $1 and "nomor" > $2 order by "nomor" limit $3;

select "l"."id", "l"."judul", "l"."audit_nomor" from "laporan" as "l" left join "audit_event" as "a" on "a"."pemda_id" = "l"."pemda_id" and "a"."nomor" = "l"."audit_nomor" and "a"."hash" = "l"."audit_hash" where "l"."pemda_id" = $1 and "l"."audit_nomor" is not null and "a"."nomor" is null order by "l"."audit_nomor";

commit;
