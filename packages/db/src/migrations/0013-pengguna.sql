-- Users who change their own password, see and end their own sessions, and choose a language; keys for programs.

ALTER TABLE pengguna
  -- Set with each password that somebody else has seen.
  ADD COLUMN wajib_ganti_sandi boolean NOT NULL DEFAULT false,
  -- Null: the device decides.
  ADD COLUMN bahasa text CHECK (bahasa IN ('id', 'en')),
  ADD COLUMN masuk_terakhir timestamptz;

-- The id names a session without telling anything of its token.
ALTER TABLE sesi
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN alamat text NOT NULL DEFAULT '',
  ADD COLUMN peramban text NOT NULL DEFAULT '';
CREATE UNIQUE INDEX sesi_id ON sesi (pemda_id, id);

-- Keys with which programs call the API. Only a hash of the whole key is kept; `awalan`, its public start, finds and names it.
CREATE TABLE kunci_api (
  pemda_id uuid NOT NULL REFERENCES pemda,
  id uuid NOT NULL,
  nama text NOT NULL CHECK (nama <> ''),
  awalan text NOT NULL,
  rahasia_hash text NOT NULL,
  dibuat timestamptz NOT NULL DEFAULT now(),
  -- Null: made by the system.
  pembuat_id uuid,
  kedaluwarsa timestamptz NOT NULL,
  dicabut timestamptz,
  terakhir_dipakai timestamptz,
  PRIMARY KEY (pemda_id, id),
  UNIQUE (pemda_id, awalan),
  FOREIGN KEY (pemda_id, pembuat_id) REFERENCES pengguna
);
-- Two keys in use never bear the same name, for the trail names keys.
CREATE UNIQUE INDEX kunci_api_nama ON kunci_api (pemda_id, lower(nama)) WHERE dicabut IS NULL;

-- Roles of a key, in scopes as in `peran`.
CREATE TABLE peran_kunci (
  pemda_id uuid NOT NULL,
  kunci_id uuid NOT NULL,
  peran text NOT NULL CHECK (peran <> ''),
  cakupan text NOT NULL CHECK (cakupan IN ('unit', 'pd', 'pemda')),
  unit_id uuid,
  UNIQUE NULLS NOT DISTINCT (pemda_id, kunci_id, peran, cakupan, unit_id),
  FOREIGN KEY (pemda_id, kunci_id) REFERENCES kunci_api ON DELETE CASCADE,
  FOREIGN KEY (pemda_id, unit_id) REFERENCES perangkat_daerah,
  CHECK ((cakupan = 'pemda') = (unit_id IS NULL))
);

SELECT pagari('kunci_api');
SELECT pagari('peran_kunci');
