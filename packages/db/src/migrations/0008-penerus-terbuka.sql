-- What an official list says of a code's predecessor when that predecessor stands in an older list. The statement is kept as given; as soon as an
-- entry of that code is known, nomenklatur_penerus links both.
CREATE TABLE nomenklatur_penerus_terbuka (
  penerus_id uuid NOT NULL REFERENCES nomenklatur ON DELETE CASCADE,
  kode_lama text NOT NULL,
  nama_lama text NOT NULL DEFAULT '',
  PRIMARY KEY (penerus_id, kode_lama)
);
CREATE INDEX nomenklatur_penerus_terbuka_kode ON nomenklatur_penerus_terbuka (kode_lama);
