-- Roll-ups of a whole pemda read every budget line of a year: from this index alone, without the texts of the lines.
CREATE INDEX anggaran_rekap ON anggaran (pemda_id, dokumen_id, tahun) INCLUDE (simpul_id, rincian, jumlah);
DROP INDEX anggaran_dokumen;
