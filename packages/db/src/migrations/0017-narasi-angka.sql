-- The figures that a section of a report quoted when it was saved, by token: it wants reading again when one of them has changed.

CREATE TABLE narasi_angka (
  pemda_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  tahun integer NOT NULL,
  periode_jenis text NOT NULL,
  periode_ke integer NOT NULL,
  bagian text NOT NULL,
  angka jsonb NOT NULL,
  PRIMARY KEY (pemda_id, unit_id, tahun, periode_jenis, periode_ke, bagian),
  FOREIGN KEY (pemda_id, unit_id, tahun, periode_jenis, periode_ke, bagian) REFERENCES narasi ON DELETE CASCADE
);
SELECT pagari('narasi_angka');
