begin;

select set_config('app.pemda', $1, true);

select * from "dokumen" where "pemda_id" = $1 order by "nomor_simpan";

select * from "anggaran" where "pemda_id" = $1 and "simpul_id" = any($2) and "tahun" = $3 order by "nomor_simpan";

select * from "dokumen" where "pemda_id" = $1 and "id" = $2;

select t.* from "dokumen" t join json_populate_recordset(null::"dokumen", $1::json) k on t."pemda_id" = "k"."pemda_id" and t."id" = "k"."id" for update of t;

insert into "dokumen" as t ("pemda_id", "id", "jenis", "judul", "unit_id", "tahun_awal", "tahun_akhir", "versi", "status", "asal_id", "nomor", "tanggal") select "pemda_id", "id", "jenis", "judul", "unit_id", "tahun_awal", "tahun_akhir", "versi", "status", "asal_id", "nomor", "tanggal" from json_populate_recordset(null::"dokumen", $1::json) on conflict ("pemda_id", "id") do nothing;

with peta as materialized ( select id as lama, gen_random_uuid() as baru from simpul where pemda_id = $1 and dokumen_id = $2 ) insert into simpul (pemda_id, id, asal_id, dokumen_id, induk_id, jenis, urut, kode, sistem_kode, nama, unit_id, identitas) select s.pemda_id, p.baru, s.id, $3, i.baru, s.jenis, s.urut, s.kode, s.sistem_kode, s.nama, s.unit_id, s.identitas from simpul s join peta p on p.lama = s.id left join peta i on i.lama = s.induk_id where s.pemda_id = $4 order by s.nomor_simpan;

with peta as materialized ( select id as lama, gen_random_uuid() as baru from penempatan where pemda_id = $1 and dokumen_id = $2 ) insert into penempatan (pemda_id, id, asal_id, dokumen_id, simpul_id, indikator_id, nama_tercetak, satuan_tercetak, urut, induk_id, lokasi) select l.pemda_id, p.baru, l.id, $3, n.id, l.indikator_id, l.nama_tercetak, l.satuan_tercetak, l.urut, i.baru, l.lokasi from penempatan l join peta p on p.lama = l.id left join peta i on i.lama = l.induk_id join simpul n on n.pemda_id = l.pemda_id and n.dokumen_id = $4 and n.asal_id = l.simpul_id where l.pemda_id = $5 order by l.nomor_simpan;

insert into target (pemda_id, penempatan_id, tahun, periode_jenis, periode_ke, keterangan, nilai) select t.pemda_id, p.id, t.tahun, t.periode_jenis, t.periode_ke, t.keterangan, t.nilai from target t join penempatan p on p.pemda_id = t.pemda_id and p.asal_id = t.penempatan_id where p.pemda_id = $1 and p.dokumen_id = $2 order by t.nomor_simpan;

insert into kondisi_awal (pemda_id, penempatan_id, tahun, nilai) select k.pemda_id, p.id, k.tahun, k.nilai from kondisi_awal k join penempatan p on p.pemda_id = k.pemda_id and p.asal_id = k.penempatan_id where p.pemda_id = $1 and p.dokumen_id = $2 order by k.nomor_simpan;

insert into anggaran (pemda_id, id, asal_id, dokumen_id, simpul_id, tahun, rincian, urut, uraian, rekening, sumber_dana, jumlah) select a.pemda_id, gen_random_uuid(), a.id, $1, n.id, a.tahun, a.rincian, a.urut, a.uraian, a.rekening, a.sumber_dana, a.jumlah from anggaran a join simpul n on n.pemda_id = a.pemda_id and n.dokumen_id = $2 and n.asal_id = a.simpul_id where a.pemda_id = $3 and a.dokumen_id = $4 order by a.nomor_simpan;

insert into anggaran_kas (pemda_id, dokumen_id, simpul_id, bulan, jumlah) select k.pemda_id, $1, n.id, k.bulan, k.jumlah from anggaran_kas k join simpul n on n.pemda_id = k.pemda_id and n.dokumen_id = $2 and n.asal_id = k.simpul_id where k.pemda_id = $3 and k.dokumen_id = $4 order by k.nomor_simpan;

insert into pelaksanaan_anggaran (pemda_id, dokumen_id, kelompok, urut, simpul_id, uraian, jumlah, serapan_minimal) select b.pemda_id, $1, b.kelompok, b.urut, coalesce(n.id, b.simpul_id), b.uraian, b.jumlah, b.serapan_minimal from pelaksanaan_anggaran b left join simpul n on n.pemda_id = b.pemda_id and n.dokumen_id = $2 and n.asal_id = b.simpul_id where b.pemda_id = $3 and b.dokumen_id = $4 order by b.nomor_simpan;

select * from "dokumen" where "pemda_id" = $1 and "id" = $2;

update simpul s set asal_id = ( select o.id from simpul o where o.pemda_id = $1 and o.dokumen_id = $2 and o.identitas = s.identitas order by o.nomor_simpan limit 1) where s.pemda_id = $3 and s.dokumen_id = $4 and s.asal_id is null;

update penempatan s set asal_id = ( select o.id from penempatan o join simpul n on n.pemda_id = o.pemda_id and n.asal_id = o.simpul_id where o.pemda_id = $1 and o.dokumen_id = $2 and n.id = s.simpul_id and o.indikator_id = s.indikator_id order by o.nomor_simpan limit 1) where s.pemda_id = $3 and s.dokumen_id = $4 and s.asal_id is null;

update anggaran s set asal_id = ( select o.id from anggaran o join simpul n on n.pemda_id = o.pemda_id and n.asal_id = o.simpul_id where o.pemda_id = $1 and o.dokumen_id = $2 and n.id = s.simpul_id and o.tahun = s.tahun and o.rincian = s.rincian and o.urut = s.urut and o.rekening = s.rekening and o.uraian = s.uraian and o.sumber_dana = s.sumber_dana and not exists (select from anggaran a where a.pemda_id = o.pemda_id and a.dokumen_id = $3 and a.asal_id = o.id) order by o.nomor_simpan limit 1) where s.pemda_id = $4 and s.dokumen_id = $5 and s.asal_id is null;

select audit_tambah($1::uuid, $2, $3::json);

commit;
