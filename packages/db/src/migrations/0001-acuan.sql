-- Reference data: global, dated, written by the owner role only. Rows of a table without pemda_id are the same for every pemda.

-- The tenant of the current transaction; null (so: no rows anywhere) when none was set. A setting that was local to an earlier
-- transaction of the same connection reads as '' and not as null, hence nullif.
CREATE FUNCTION pemda_aktif() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('app.pemda', true), '')::uuid $$;

-- Who the tenants are is public; what they hold is not.
CREATE TABLE pemda (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  nama text NOT NULL,
  jenis text NOT NULL CHECK (jenis IN ('provinsi', 'kabupaten', 'kota')),
  kode_wilayah text NOT NULL,
  tempat text NOT NULL
);

CREATE TABLE peraturan_nasional (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  jenis text NOT NULL,
  nomor text NOT NULL,
  tahun integer NOT NULL,
  tentang text NOT NULL
);

CREATE TABLE nomenklatur (
  id uuid PRIMARY KEY,
  sistem text NOT NULL,
  jenjang text NOT NULL CHECK (jenjang IN ('urusan', 'bidang-urusan', 'program', 'kegiatan', 'sub-kegiatan')),
  kode text NOT NULL,
  nama text NOT NULL,
  kinerja text NOT NULL DEFAULT '',
  indikator text NOT NULL DEFAULT '',
  satuan text NOT NULL DEFAULT '',
  jenis_pemda text NOT NULL CHECK (jenis_pemda IN ('provinsi', 'kabupaten-kota', 'semua')),
  peraturan text NOT NULL DEFAULT '',
  berlaku_dari date NOT NULL,
  berlaku_sampai date,
  UNIQUE (sistem, kode, jenis_pemda, berlaku_dari),
  CHECK (berlaku_sampai IS NULL OR berlaku_sampai >= berlaku_dari)
);

-- Old code → new code. One entry may be split into several or merged from several.
CREATE TABLE nomenklatur_penerus (
  nomenklatur_id uuid NOT NULL REFERENCES nomenklatur ON DELETE CASCADE,
  penerus_id uuid NOT NULL REFERENCES nomenklatur ON DELETE CASCADE,
  PRIMARY KEY (nomenklatur_id, penerus_id),
  CHECK (nomenklatur_id <> penerus_id)
);
CREATE INDEX nomenklatur_penerus_balik ON nomenklatur_penerus (penerus_id);

CREATE TABLE rekening (
  id uuid PRIMARY KEY,
  kode text NOT NULL,
  nama text NOT NULL,
  peraturan text NOT NULL DEFAULT '',
  berlaku_dari date NOT NULL,
  berlaku_sampai date,
  UNIQUE (kode, berlaku_dari)
);

CREATE TABLE sumber_dana (
  id uuid PRIMARY KEY,
  kode text NOT NULL,
  nama text NOT NULL,
  kelompok text NOT NULL,
  peraturan text NOT NULL DEFAULT '',
  berlaku_dari date NOT NULL,
  berlaku_sampai date,
  UNIQUE (kode, berlaku_dari)
);

CREATE TABLE satuan (
  id uuid PRIMARY KEY,
  kode text NOT NULL UNIQUE,
  nama text NOT NULL,
  jenis text NOT NULL
);

-- Bands of a scale (`isi`) are read by domain's scale functions.
CREATE TABLE skala (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  nama text NOT NULL,
  sumber text NOT NULL,
  berlaku_dari date NOT NULL,
  berlaku_sampai date,
  isi jsonb NOT NULL,
  UNIQUE (slug, berlaku_dari)
);

-- Sections, tables and columns of a document (`isi`), per regulation or pemda.
CREATE TABLE form (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  jenis text NOT NULL,
  nama text NOT NULL,
  sumber text NOT NULL,
  berlaku_dari date NOT NULL,
  berlaku_sampai date,
  isi jsonb NOT NULL,
  UNIQUE (slug, berlaku_dari)
);
