begin;

select set_config('app.pemda', $1, true);

select "id", "status" from "dokumen" where "pemda_id" = $1 and id = any($2::uuid[]);

delete from catatan where pemda_id = $1 and unit_id = any($2::uuid[]) and tahun = $3;

delete from kegiatan_lain where pemda_id = $1 and unit_id = any($2::uuid[]) and tahun = $3;

delete from narasi where pemda_id = $1 and unit_id = any($2::uuid[]) and tahun = $3;

delete from realisasi where pemda_id = $1 and tahun = any($2::int[]) and indikator_id = any($3::uuid[]);

delete from realisasi_keuangan r where r.pemda_id = $1 and ( r.simpul_id in (select s.id from simpul s where s.pemda_id = $2 and s.dokumen_id = any($3::uuid[])) or r.anggaran_id in (select a.id from anggaran a where a.pemda_id = $4 and a.dokumen_id = any($5::uuid[])));

delete from pelaksanaan_anggaran where pemda_id = $1 and dokumen_id = any($2::uuid[]);

delete from simpul where pemda_id = $1 and dokumen_id = any($2::uuid[]);

insert into "perangkat_daerah" as t ("pemda_id", "id", "induk_id", "slug", "kode", "nama", "nama_singkat", "nama_lengkap", "jenis", "urut") select "pemda_id", "id", "induk_id", "slug", "kode", "nama", "nama_singkat", "nama_lengkap", "jenis", "urut" from json_populate_recordset(null::"perangkat_daerah", $1::json) on conflict ("pemda_id", "id") do update set "induk_id" = "excluded"."induk_id", "slug" = "excluded"."slug", "kode" = "excluded"."kode", "nama" = "excluded"."nama", "nama_singkat" = "excluded"."nama_singkat", "nama_lengkap" = "excluded"."nama_lengkap", "jenis" = "excluded"."jenis", "urut" = "excluded"."urut", versi_baris = t.versi_baris + 1 where row("t"."induk_id", "t"."slug", "t"."kode", "t"."nama", "t"."nama_singkat", "t"."nama_lengkap", "t"."jenis", "t"."urut") is distinct from row("excluded"."induk_id", "excluded"."slug", "excluded"."kode", "excluded"."nama", "excluded"."nama_singkat", "excluded"."nama_lengkap", "excluded"."jenis", "excluded"."urut");

insert into "jabatan" as t ("pemda_id", "id", "unit_id", "nama", "atasan_id", "jenis", "urut") select "pemda_id", "id", "unit_id", "nama", "atasan_id", "jenis", "urut" from json_populate_recordset(null::"jabatan", $1::json) on conflict ("pemda_id", "id") do update set "unit_id" = "excluded"."unit_id", "nama" = "excluded"."nama", "atasan_id" = "excluded"."atasan_id", "jenis" = "excluded"."jenis", "urut" = "excluded"."urut", versi_baris = t.versi_baris + 1 where row("t"."unit_id", "t"."nama", "t"."atasan_id", "t"."jenis", "t"."urut") is distinct from row("excluded"."unit_id", "excluded"."nama", "excluded"."atasan_id", "excluded"."jenis", "excluded"."urut");

insert into "pejabat" as t ("pemda_id", "id", "jabatan_id", "nama", "nip", "pangkat", "status", "dari", "sampai") select "pemda_id", "id", "jabatan_id", "nama", "nip", "pangkat", "status", "dari", "sampai" from json_populate_recordset(null::"pejabat", $1::json) on conflict ("pemda_id", "id") do update set "jabatan_id" = "excluded"."jabatan_id", "nama" = "excluded"."nama", "nip" = "excluded"."nip", "pangkat" = "excluded"."pangkat", "status" = "excluded"."status", "dari" = "excluded"."dari", "sampai" = "excluded"."sampai", versi_baris = t.versi_baris + 1 where row("t"."jabatan_id", "t"."nama", "t"."nip", "t"."pangkat", "t"."status", "t"."dari", "t"."sampai") is distinct from row("excluded"."jabatan_id", "excluded"."nama", "excluded"."nip", "excluded"."pangkat", "excluded"."status", "excluded"."dari", "excluded"."sampai");

insert into "peraturan" as t ("pemda_id", "id", "jenis", "nomor", "tahun", "tentang") select "pemda_id", "id", "jenis", "nomor", "tahun", "tentang" from json_populate_recordset(null::"peraturan", $1::json) on conflict ("pemda_id", "id") do update set "jenis" = "excluded"."jenis", "nomor" = "excluded"."nomor", "tahun" = "excluded"."tahun", "tentang" = "excluded"."tentang", versi_baris = t.versi_baris + 1 where row("t"."jenis", "t"."nomor", "t"."tahun", "t"."tentang") is distinct from row("excluded"."jenis", "excluded"."nomor", "excluded"."tahun", "excluded"."tentang");

insert into "pengaturan" as t ("pemda_id", "tahun", "form_triwulan", "batas_capaian", "capaian_target_nol", "skala_capaian") select "pemda_id", "tahun", "form_triwulan", "batas_capaian", "capaian_target_nol", "skala_capaian" from json_populate_recordset(null::"pengaturan", $1::json) on conflict ("pemda_id", "tahun") do update set "form_triwulan" = "excluded"."form_triwulan", "batas_capaian" = "excluded"."batas_capaian", "capaian_target_nol" = "excluded"."capaian_target_nol", "skala_capaian" = "excluded"."skala_capaian", versi_baris = t.versi_baris + 1 where row("t"."form_triwulan", "t"."batas_capaian", "t"."capaian_target_nol", "t"."skala_capaian") is distinct from row("excluded"."form_triwulan", "excluded"."batas_capaian", "excluded"."capaian_target_nol", "excluded"."skala_capaian");

insert into "unit_pelapor" as t ("pemda_id", "unit_id", "tahun") select "pemda_id", "unit_id", "tahun" from json_populate_recordset(null::"unit_pelapor", $1::json) on conflict ("pemda_id", "tahun", "unit_id") do nothing;

delete from dasar_hukum where pemda_id = $1 and unit_id = $2 and tahun = $3;

insert into "dasar_hukum" as t ("pemda_id", "unit_id", "tahun", "peraturan_id", "urut") select "pemda_id", "unit_id", "tahun", "peraturan_id", "urut" from json_populate_recordset(null::"dasar_hukum", $1::json) on conflict ("pemda_id", "unit_id", "tahun", "peraturan_id") do nothing;

insert into "indikator" as t ("pemda_id", "id", "unit_id", "nama", "definisi", "formula", "satuan", "metode", "agregasi_waktu", "agregasi_unit", "frekuensi", "jeda_bulan", "tingkat", "sumber_data", "penanggung_jawab_id", "skala") select "pemda_id", "id", "unit_id", "nama", "definisi", "formula", "satuan", "metode", "agregasi_waktu", "agregasi_unit", "frekuensi", "jeda_bulan", "tingkat", "sumber_data", "penanggung_jawab_id", "skala" from json_populate_recordset(null::"indikator", $1::json) on conflict ("pemda_id", "id") do update set "unit_id" = "excluded"."unit_id", "nama" = "excluded"."nama", "definisi" = "excluded"."definisi", "formula" = "excluded"."formula", "satuan" = "excluded"."satuan", "metode" = "excluded"."metode", "agregasi_waktu" = "excluded"."agregasi_waktu", "agregasi_unit" = "excluded"."agregasi_unit", "frekuensi" = "excluded"."frekuensi", "jeda_bulan" = "excluded"."jeda_bulan", "tingkat" = "excluded"."tingkat", "sumber_data" = "excluded"."sumber_data", "penanggung_jawab_id" = "excluded"."penanggung_jawab_id", "skala" = "excluded"."skala", versi_baris = t.versi_baris + 1 where row("t"."unit_id", "t"."nama", "t"."definisi", "t"."formula", "t"."satuan", "t"."metode", "t"."agregasi_waktu", "t"."agregasi_unit", "t"."frekuensi", "t"."jeda_bulan", "t"."tingkat", "t"."sumber_data", "t"."penanggung_jawab_id", "t"."skala") is distinct from row("excluded"."unit_id", "excluded"."nama", "excluded"."definisi", "excluded"."formula", "excluded"."satuan", "excluded"."metode", "excluded"."agregasi_waktu", "excluded"."agregasi_unit", "excluded"."frekuensi", "excluded"."jeda_bulan", "excluded"."tingkat", "excluded"."sumber_data", "excluded"."penanggung_jawab_id", "excluded"."skala");

insert into "dokumen" as t ("pemda_id", "id", "jenis", "judul", "unit_id", "tahun_awal", "tahun_akhir", "versi", "status", "asal_id", "nomor", "tanggal") select "pemda_id", "id", "jenis", "judul", "unit_id", "tahun_awal", "tahun_akhir", "versi", "status", "asal_id", "nomor", "tanggal" from json_populate_recordset(null::"dokumen", $1::json) on conflict ("pemda_id", "id") do update set "jenis" = "excluded"."jenis", "judul" = "excluded"."judul", "unit_id" = "excluded"."unit_id", "tahun_awal" = "excluded"."tahun_awal", "tahun_akhir" = "excluded"."tahun_akhir", "versi" = "excluded"."versi", "status" = "excluded"."status", "asal_id" = "excluded"."asal_id", "nomor" = "excluded"."nomor", "tanggal" = "excluded"."tanggal", versi_baris = t.versi_baris + 1 where row("t"."jenis", "t"."judul", "t"."unit_id", "t"."tahun_awal", "t"."tahun_akhir", "t"."versi", "t"."status", "t"."asal_id", "t"."nomor", "t"."tanggal") is distinct from row("excluded"."jenis", "excluded"."judul", "excluded"."unit_id", "excluded"."tahun_awal", "excluded"."tahun_akhir", "excluded"."versi", "excluded"."status", "excluded"."asal_id", "excluded"."nomor", "excluded"."tanggal");

insert into "simpul" as t ("pemda_id", "id", "dokumen_id", "induk_id", "jenis", "urut", "kode", "sistem_kode", "nama", "unit_id", "identitas") select "pemda_id", "id", "dokumen_id", "induk_id", "jenis", "urut", "kode", "sistem_kode", "nama", "unit_id", "identitas" from json_populate_recordset(null::"simpul", $1::json) on conflict ("pemda_id", "id") do nothing;

insert into "penempatan" as t ("pemda_id", "id", "dokumen_id", "simpul_id", "indikator_id", "nama_tercetak", "satuan_tercetak", "urut", "induk_id", "lokasi") select "pemda_id", "id", "dokumen_id", "simpul_id", "indikator_id", "nama_tercetak", "satuan_tercetak", "urut", "induk_id", "lokasi" from json_populate_recordset(null::"penempatan", $1::json) on conflict ("pemda_id", "id") do nothing;

insert into "target" as t ("pemda_id", "penempatan_id", "tahun", "periode_jenis", "periode_ke", "keterangan", "nilai") select "pemda_id", "penempatan_id", "tahun", "periode_jenis", "periode_ke", "keterangan", "nilai" from json_populate_recordset(null::"target", $1::json) on conflict ("pemda_id", "penempatan_id", "tahun", "periode_jenis", "periode_ke", "keterangan") do nothing;

insert into "kondisi_awal" as t ("pemda_id", "penempatan_id", "tahun", "nilai") select "pemda_id", "penempatan_id", "tahun", "nilai" from json_populate_recordset(null::"kondisi_awal", $1::json) on conflict ("pemda_id", "penempatan_id", "tahun") do nothing;

insert into "anggaran" as t ("pemda_id", "id", "dokumen_id", "simpul_id", "tahun", "rincian", "urut", "uraian", "rekening", "sumber_dana", "jumlah") select "pemda_id", "id", "dokumen_id", "simpul_id", "tahun", "rincian", "urut", "uraian", "rekening", "sumber_dana", "jumlah" from json_populate_recordset(null::"anggaran", $1::json) on conflict ("pemda_id", "id") do nothing;

insert into "anggaran_kas" as t ("pemda_id", "dokumen_id", "simpul_id", "bulan", "jumlah") select "pemda_id", "dokumen_id", "simpul_id", "bulan", "jumlah" from json_populate_recordset(null::"anggaran_kas", $1::json) on conflict ("pemda_id", "dokumen_id", "simpul_id", "bulan") do nothing;

insert into "pelaksanaan_anggaran" as t ("pemda_id", "dokumen_id", "kelompok", "urut", "simpul_id", "uraian", "jumlah", "serapan_minimal") select "pemda_id", "dokumen_id", "kelompok", "urut", "simpul_id", "uraian", "jumlah", "serapan_minimal" from json_populate_recordset(null::"pelaksanaan_anggaran", $1::json) on conflict ("pemda_id", "dokumen_id", "kelompok", "urut") do nothing;

update dokumen set status = $1 where pemda_id = $2 and id = any($3::uuid[]);

update dokumen set status = $1 where pemda_id = $2 and id = any($3::uuid[]);

insert into "realisasi" as t ("pemda_id", "indikator_id", "tahun", "periode_jenis", "periode_ke", "nilai", "per_tanggal", "sumber") select "pemda_id", "indikator_id", "tahun", "periode_jenis", "periode_ke", "nilai", "per_tanggal", "sumber" from json_populate_recordset(null::"realisasi", $1::json) on conflict ("pemda_id", "indikator_id", "tahun", "periode_jenis", "periode_ke") do nothing;

insert into "realisasi_keuangan" as t ("pemda_id", "id", "anggaran_id", "simpul_id", "tahun", "periode_jenis", "periode_ke", "jumlah", "alasan") select "pemda_id", "id", "anggaran_id", "simpul_id", "tahun", "periode_jenis", "periode_ke", "jumlah", "alasan" from json_populate_recordset(null::"realisasi_keuangan", $1::json) on conflict ("pemda_id", "id") do nothing;

insert into "catatan" as t ("pemda_id", "id", "unit_id", "simpul_id", "indikator_id", "tahun", "periode_jenis", "periode_ke", "jenis", "urut", "teks", "penyebab", "menjawab_id") select "pemda_id", "id", "unit_id", "simpul_id", "indikator_id", "tahun", "periode_jenis", "periode_ke", "jenis", "urut", "teks", "penyebab", "menjawab_id" from json_populate_recordset(null::"catatan", $1::json) on conflict ("pemda_id", "id") do nothing;

insert into "kegiatan_lain" as t ("pemda_id", "id", "unit_id", "tahun", "periode_jenis", "periode_ke", "kelompok", "urut", "uraian", "waktu", "hasil", "keterangan") select "pemda_id", "id", "unit_id", "tahun", "periode_jenis", "periode_ke", "kelompok", "urut", "uraian", "waktu", "hasil", "keterangan" from json_populate_recordset(null::"kegiatan_lain", $1::json) on conflict ("pemda_id", "id") do nothing;

insert into "narasi" as t ("pemda_id", "unit_id", "tahun", "periode_jenis", "periode_ke", "bagian", "teks") select "pemda_id", "unit_id", "tahun", "periode_jenis", "periode_ke", "bagian", "teks" from json_populate_recordset(null::"narasi", $1::json) on conflict ("pemda_id", "unit_id", "tahun", "periode_jenis", "periode_ke", "bagian") do nothing;

select audit_tambah($1::uuid, $2, $3::json);

commit;
