begin;

select set_config('app.pemda', $1, true);

select "id", "jenis", "unit_id", "tahun", "nama_berkas", "sha256", "status", "ringkasan", "aktor", "dibuat", jsonb_array_length(balik -> 'baris') as "jumlah" from "import_batch" where "pemda_id" = $1 and "unit_id" = $2 and "tahun" = $3 order by "nomor_simpan" desc;

commit;
